/** Findings that someone answers for: with a reason and a name, in the workbook, while they say the same thing. */
import { correggi } from "../../src/app/correggi";
import type { Rilievo } from "../../src/base/rilievo";
import { conCartella } from "../../src/excel/cartella-excel";
import { statiControlli } from "../../src/referto/elenco-controlli";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const CON_ERRORE = {
  Spese: [
    ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Pagato"],
    [10, "Carta", 100, 40, 50],
    [20, "Penne", 50, 20, 10],
  ],
};

async function errori(): Promise<Rilievo[]> {
  const esito = await genera();
  return esito.ok ? esito.quadro.rilievi.filter((r) => r.gravita === "errore") : [];
}

const testi = (nome: string): string[] =>
  [...(host.workbook.sheetByName(nome)?.rows.values() ?? [])].flatMap((r) =>
    [...r.values()].flatMap((c) => (typeof c.value === "string" ? [c.value] : [])),
  );

const accetta = (r: Rilievo, motivo = "Rettifica del 5 luglio", nome = "Anna Verdi") =>
  conCartella((c) =>
    correggi(c, {
      tipo: "deroga",
      deroga: { codice: r.codice, foglio: r.foglio, messaggio: r.messaggio, motivo, nome },
    }),
  );

test("an accepted error no longer forbids signing, and stays in sight with its reason and its name", async () => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  const [errore] = await errori();
  if (!errore) throw new Error("no error");
  expect(testi("Referto")).toContainEqual(expect.stringContaining("NON ANCORA: 1 errore"));
  await accetta(errore);
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
  await genera();
  expect(testi("Referto")).toContainEqual(
    expect.stringMatching(/^SÌ: nessun errore; .*1 rilievo accettato con motivo\.$/),
  );
  const controlli = testi("Referto Controlli");
  expect(controlli).toContain("ACCETTATI CON MOTIVO: 1");
  expect(controlli).toContain("Anna Verdi: Rettifica del 5 luglio");
  expect(controlli).toContain("A POSTO, 1 accettato con motivo");
});

test("when the finding says something else it is open again; when it says the same, still accepted", async () => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  const [errore] = await errori();
  if (!errore) throw new Error("no error");
  await accetta(errore);
  const cambia = (valore: number) =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Spese").getRange("E2").values = [[valore]];
      await context.sync();
    });
  await cambia(51);
  await genera();
  expect(testi("Referto")).toContainEqual(expect.stringContaining("NON ANCORA: 1 errore"));
  await cambia(50);
  await genera();
  expect(testi("Referto")).toContainEqual(expect.stringContaining("SÌ: nessun errore"));
});

test.each([
  ["", "Anna Verdi"],
  ["Motivo", "  "],
])("without a reason and a name nothing is accepted (%j, %j)", async (motivo, nome) => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  const [errore] = await errori();
  if (!errore) throw new Error("no error");
  await accetta(errore, motivo, nome);
  await genera();
  expect(testi("Referto")).toContainEqual(expect.stringContaining("NON ANCORA: 1 errore"));
});

test("it can be taken back", async () => {
  host = openWorkbook(cartellaDiRighe(CON_ERRORE));
  const [errore] = await errori();
  if (!errore) throw new Error("no error");
  await accetta(errore);
  await conCartella((c) => correggi(c, { tipo: "deroga-tolta", rilievo: errore }));
  await genera();
  expect(testi("Referto")).toContainEqual(expect.stringContaining("NON ANCORA: 1 errore"));
});

describe("every check in a line", () => {
  const r = (codice: string, gravita: Rilievo["gravita"], messaggio = "x"): Rilievo => ({
    codice,
    gravita,
    foglio: "Spese",
    cella: "A1",
    messaggio,
    suggerimento: "",
  });
  const stato = (codice: string, rilievi: Rilievo[]): string | undefined => {
    host = openWorkbook();
    return statiControlli(rilievi, [], { bilancio: true, obiettivi: true }).find((s) => s.codice === codice)
      ?.stato;
  };

  test.each<[string, string, Rilievo[]]>([
    ["BIL-001", "A POSTO", []],
    [
      "BIL-002",
      "ERRORE: 2 errori",
      [r("BIL-002", "errore"), r("BIL-002", "errore", "y"), r("BIL-002", "nota")],
    ],
    ["BIL-002", "NON VERIFICABILE: 1 caso", [r("BIL-002", "nota", "Totale non verificabile")]],
    ["BIL-003", "NOTA: 1 nota", [r("BIL-003", "nota")]],
    ["OBI-008", "AVVISO: 1 avviso", [r("OBI-008", "avviso")]],
    ["MAP", "AVVISO: 1 avviso", [r("MAP-001", "avviso")]],
  ])("%s: %s", (codice, atteso, rilievi) => {
    expect(stato(codice, rilievi)).toBe(atteso);
  });

  test("checks of what the workbook does not have are not said to be in order", () => {
    host = openWorkbook();
    const codici = statiControlli([], [], { bilancio: false, obiettivi: true }).map((s) => s.codice);
    expect(codici.filter((c) => c.startsWith("BIL-00"))).toEqual([]);
  });
});
