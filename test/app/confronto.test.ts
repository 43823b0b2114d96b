/** What changed since the referto of an earlier date: then from the workbook's memory, now live. */
import { parseDataIso } from "../../src/base/data";
import { cambiamentoDi } from "../../src/obiettivi/cambiamento";
import type { Esito } from "../../src/obiettivi/indicatore";
import { precedente, withIstantanea, type Istantanea } from "../../src/referto/dati/istantanea";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const giorno = (t: string) => {
  const d = parseDataIso(t);
  if (!d) throw new Error(t);
  return d;
};

const FOGLI = {
  Spese: [
    ["Missione", "Programma", "Capitolo", "Descrizione", "Stanziamento", "Impegnato"],
    [1, 1, 10, "Carta", 100, 40],
    [1, 2, 20, "Penne", 50, 20],
  ],
  Obiettivi: [
    ["Obiettivo operativo", "Indicatore", "Target", "Raggiunto"],
    ["Strade", "Lavori conclusi", "entro il 31/05/2023", "in corso"],
    ["Scuole", "Classi aperte", 10, 4],
    ["Sport", "Palestre", 3, 3],
    ["Verde", "Alberi piantati", 20, ""],
  ],
};

async function righe(nome: string): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const usato = context.workbook.worksheets.getItem(nome).getUsedRange();
    usato.load("values");
    await context.sync();
    return usato.values as unknown[][];
  });
}

async function sezione(titolo: RegExp): Promise<unknown[][]> {
  const tutte = await righe("Referto Confronto");
  const da = tutte.findIndex((r) => titolo.test(String(r[0])));
  const fine = tutte.findIndex((r, i) => i > da && String(r[0]) === "");
  return da < 0 ? [] : tutte.slice(da + 2, fine < 0 ? undefined : fine);
}

async function dueReferti(cambia: (context: Excel.RequestContext) => void): Promise<void> {
  host = openWorkbook(cartellaDiRighe(FOGLI));
  await genera({ dataRiferimento: giorno("2023-06-30") });
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
  await host.Excel.run(async (context) => {
    cambia(context);
    await context.sync();
  });
  await genera({ dataRiferimento: giorno("2023-12-31") });
}

const ALLA_FINE = (c: Excel.RequestContext): void => {
  const obiettivi = c.workbook.worksheets.getItem("Obiettivi");
  obiettivi.getRange("D2:D5").values = [["SI"], [8], [3], [""]];
  obiettivi.getRange("A5:D5").values = [["Cultura", "Mostre", 2, 2]];
  c.workbook.worksheets.getItem("Spese").getRange("F2").values = [[90]];
};

test("the first referto has nothing to be compared with: no such sheet", async () => {
  host = openWorkbook(cartellaDiRighe(FOGLI));
  const esito = await genera();
  expect(esito.ok && esito.fogli).not.toContain("Referto Confronto");
  const ancora = await genera();
  expect(ancora.ok && ancora.fogli).not.toContain("Referto Confronto");
});

test("at a later date: esiti that moved, targets recovered and missed, new and gone", async () => {
  await dueReferti(ALLA_FINE);
  const nomi = async (titolo: RegExp): Promise<unknown[]> =>
    (await sezione(titolo)).map((r) => [r[0], ...r.slice(2, 6)]);
  expect(await nomi(/^Recuperati: 1/)).toEqual([
    ["Lavori conclusi", "MANCATO - non raggiunto", "in corso", "RAGGIUNTO", "SI"],
  ]);
  expect(await nomi(/^Mancati da allora: 1/)).toEqual([
    ["Classi aperte", "IN CORSO", "4", "NON RAGGIUNTO", "8"],
  ]);
  expect(await nomi(/^Nuovi: 1/)).toEqual([["Mostre", "–", "–", "RAGGIUNTO", "2"]]);
  expect(await nomi(/^Non più/)).toEqual([["Alberi piantati", "NON RILEVATO", "nessun dato", "–", "–"]]);
});

test("amounts: then as they were, now as the sheets have them, and the difference", async () => {
  await dueReferti(ALLA_FINE);
  expect((await sezione(/^Spese per programma$/)).map((r) => r.slice(0, 6))).toEqual([
    ["Programma 1.1", 100, 100, 40, 90, 50],
    ["Programma 1.2", 50, 50, 20, 20, 0],
    ["Totale", 150, 150, 60, 110, 50],
  ]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Spese").getRange("F3").values = [[45]];
    await context.sync();
  });
  expect((await sezione(/^Spese per programma$/))[1]?.slice(3, 6)).toEqual([20, 45, 25]);
});

test("a target that was changed since is told, before and after; what a version did not keep is not", async () => {
  await dueReferti((c) => {
    c.workbook.worksheets.getItem("Obiettivi").getRange("C3").values = [[6]];
  });
  expect((await sezione(/^Target modificati: 1$/)).map((r) => [r[0], r[1], r[2], r[4]])).toEqual([
    ["Classi aperte", "Target", "10", "6"],
  ]);
});

test("a referto of the same date is updated, and compared with the earlier one still", async () => {
  await dueReferti(ALLA_FINE);
  await genera({ dataRiferimento: giorno("2023-12-31") });
  expect((await sezione(/^Recuperati/)).map((r) => r[0])).toEqual(["Lavori conclusi"]);
});

test.each<[Esito, Esito, string]>([
  ["non raggiunto", "raggiunto", "recuperato"],
  ["non raggiunto", "raggiunto in ritardo", "recuperato"],
  ["in corso", "non raggiunto", "peggiorato"],
  ["raggiunto", "raggiunto in ritardo", "peggiorato"],
  ["in corso", "raggiunto", "raggiunto"],
  ["raggiunto in ritardo", "raggiunto", "raggiunto"],
  ["non rilevato", "in corso", "cambiato"],
  ["in corso", "in corso", "uguale"],
  ["non raggiunto", "in corso", "cambiato"],
])("from %s to %s: %s", (prima, ora, atteso) => {
  host = openWorkbook();
  expect(cambiamentoDi(prima, ora)).toBe(atteso);
});

test("three dates are remembered, one referto each; the comparison is with the latest before", () => {
  host = openWorkbook();
  const i = (data: string, n = 0): Istantanea => ({
    data: giorno(data),
    entrate: {},
    spese: {},
    indicatori: Array.from({ length: n }, (_, k) => ({
      chiave: String(k),
      nome: "",
      esito: "in corso",
      raggiunto: "",
    })),
  });
  const tutte = ["2023-12-31", "2022-12-31", "2023-06-30", "2022-06-30"].reduce<readonly Istantanea[]>(
    (altre, d) => withIstantanea(altre, i(d)),
    [],
  );
  expect(tutte.map((x) => x.data)).toEqual(["2022-12-31", "2023-06-30", "2023-12-31"]);
  expect(withIstantanea(tutte, i("2023-06-30", 2)).map((x) => x.indicatori.length)).toEqual([0, 2, 0]);
  expect(precedente(tutte, giorno("2023-12-31"))?.data).toBe("2023-06-30");
  expect(precedente(tutte, giorno("2022-12-31"))).toBeNull();
});
