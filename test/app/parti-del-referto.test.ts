/** The parts that the settings name, on the host: which sheets are written, in which order, and what the others say. */
import { correggi } from "../../src/app/correggi";
import { parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import {
  IMPOSTAZIONI_PREDEFINITE,
  SEZIONI,
  type ImpostazioniReferto,
  type Sezione,
} from "../../src/referto/impostazioni";
import { toCsv } from "../../src/app/csv";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { recalculate } from "../../src/simulator/calc/engine";
import { CellError } from "../../src/simulator/workbook/cell";
import { creaEsempio } from "../esempio/crea";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(creaEsempio());
});
afterEach(() => {
  host.close();
});

const imposta = (cambiate: Partial<ImpostazioniReferto>) =>
  conCartella((c) =>
    correggi(c, { tipo: "impostazioni", impostazioni: { ...IMPOSTAZIONI_PREDEFINITE, ...cambiate } }),
  );

const fogli = async (): Promise<readonly string[]> => {
  const esito = await genera();
  if (!esito.ok) throw new Error(esito.problema.tipo);
  return esito.fogli;
};

const nomi = () => host.workbook.sheets.filter((s) => s.visibility === "visible").map((s) => s.name);

/** The texts and figures of a sheet, row by row. */
function celle(nome: string): [string, string | number][] {
  recalculate(host.workbook);
  return [...(host.workbook.sheetByName(nome)?.rows ?? [])].flatMap(([r, riga]) =>
    [...riga].flatMap(([c, x]): [string, string | number][] =>
      typeof x.value === "string" || typeof x.value === "number"
        ? [[`${r},${c}`, x.value]]
        : x.value instanceof CellError
          ? [[`${r},${c}`, x.value.codice]]
          : [],
    ),
  );
}
const testi = (nome: string): string[] =>
  celle(nome).flatMap(([, v]) => (typeof v === "string" && v !== "" ? [v] : []));

const R = (parte: string): string => `Referto ${parte}`;

test("the order is that of the settings, Controlli always there, the index with what is written alone", async () => {
  await imposta({ sezioni: ["obiettivi", "sintesi", "spese"] });
  expect(await fogli()).toEqual(["Referto", R("Obiettivi"), R("Sintesi"), R("Spese"), R("Controlli")]);
  const indice = testi("Referto");
  expect(indice).toContain("Parte spese");
  expect(indice).not.toContain("Parte entrate");
  expect(indice.indexOf("Stato di attuazione degli obiettivi")).toBeLessThan(indice.indexOf("Parte spese"));
});

test("another order moves our sheets among themselves and nobody else's; what the user moved stays", async () => {
  await fogli();
  const sorgenti = nomi().slice(0, 3);
  await imposta({ sezioni: ["spese", "entrate", "sintesi", "obiettivi", "responsabili"] });
  await fogli();
  const attesi = [
    ...sorgenti,
    "Referto",
    ...["Spese", "Entrate", "Sintesi", "Obiettivi", "Responsabili", "Controlli"].map(R),
  ];
  expect(nomi()).toEqual(attesi);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(R("Controlli")).position = 0;
    await context.sync();
  });
  await fogli();
  expect(nomi()[0]).toBe(R("Controlli"));
});

/** The sheets that show figures of a part: where it is left out they say that these are values. */
const ANNOTATI: Readonly<Partial<Record<Sezione, readonly string[]>>> = {
  sintesi: [],
  entrate: ["Sintesi", "Responsabili"],
  spese: ["Sintesi", "Responsabili"],
  obiettivi: ["Responsabili"],
  responsabili: [],
};

test.each(SEZIONI.filter((s) => s !== "confronto"))(
  "«%s» left out: the others say the same, no error, no link to nowhere",
  async (tolta) => {
    await fogli();
    const altri = ["Sintesi", "Entrate", "Spese", "Obiettivi", "Responsabili", "Controlli"].filter(
      (n) => n.toLowerCase() !== tolta,
    );
    const arrotonda = (nome: string) =>
      celle(nome).map(([dove, v]) => [dove, typeof v === "number" ? Math.round(v * 1e8) / 1e8 : v]);
    const prima = altri.map((n) => arrotonda(R(n)));
    const scheda = "Vai alla scheda";
    const senzaSchede = (x: (string | number)[][]) =>
      x.filter(([, v]) => tolta !== "obiettivi" || v !== scheda);
    await imposta({ sezioni: SEZIONI.filter((s) => s !== tolta) });
    const scritti = await fogli();
    expect(scritti).toEqual(["Referto", ...altri.map(R)]);
    const detto = "non formule: la parte è tolta dal referto.";
    // The second line says where figures are no formulas; all the rest is the same.
    const senzaNota = (x: (string | number)[][]) =>
      x.map(([dove, v]) => [dove, dove === "2,1" ? String(v).replace(/\.?( Le cifre di .*)?$/, "") : v]);
    expect(altri.map((n) => senzaNota(arrotonda(R(n))))).toEqual(prima.map((x) => senzaNota(senzaSchede(x))));
    const annotati = altri.filter((n) => String(new Map(celle(R(n))).get("2,1")).endsWith(detto));
    expect(annotati).toEqual(ANNOTATI[tolta]);
    const nome = R(tolta.charAt(0).toUpperCase() + tolta.slice(1));
    expect(testi(nome)).toEqual([
      "Questa parte non è nel referto del 30/06/2023: nelle impostazioni è tra le parti tolte.",
    ]);
    const formule = altri.flatMap((n) =>
      [...(host.workbook.sheetByName(R(n))?.rows.values() ?? [])].flatMap((r) =>
        [...r.values()].flatMap((c) => (c.formula?.includes(nome) ? [c.formula] : [])),
      ),
    );
    expect(formule).toEqual([]);
  },
  60_000,
);

test("a part whose data are gone is emptied with the reason, and comes back with its notes", async () => {
  await fogli();
  const nota = "Da chiedere in Giunta";
  const scrivi = (context: Excel.RequestContext, indirizzo: string) => {
    context.workbook.worksheets.getItem(R("Obiettivi")).getRange(indirizzo).values = [[nota]];
  };
  const riga = celle(R("Obiettivi")).find(([dove, v]) => dove.endsWith(",9") && v !== "§");
  const prima = Number(riga?.[0].split(",")[0]);
  await host.Excel.run(async (context) => {
    scrivi(context, `H${prima}`);
    await context.sync();
  });
  await imposta({ sezioni: ["spese"] });
  await fogli();
  expect(testi(R("Obiettivi"))).toContain(nota);
  expect(host.workbook.sheetByName(R("Sintesi"))?.drawing?.items ?? []).toEqual([]);
  await imposta({});
  await fogli();
  expect(celle(R("Obiettivi")).find(([, v]) => v === nota)?.[0]).toBe(`${prima},8`);
});

test("an earlier date leaves nothing to compare with: the comparison of before is emptied", async () => {
  await genera({ dataRiferimento: parseDataIso("2023-03-31") });
  await genera();
  expect(testi(R("Confronto"))[0]).toBe("CHE COSA È CAMBIATO");
  const esito = await genera({ dataRiferimento: parseDataIso("2023-01-31") });
  expect(esito.ok && esito.fogli).not.toContain(R("Confronto"));
  expect(testi(R("Confronto"))).toEqual([
    "Questa parte non è nel referto del 31/01/2023: nella cartella non c'è un referto di una data precedente.",
  ]);
});

test("the words of the cover", async () => {
  await imposta({
    testi: {
      titolo: "Relazione di metà anno",
      numero: "1",
      provincia: "Provincia di Brescia",
      data: "Borgo, 15 luglio 2023",
      premessa: `Primo paragrafo.\n${"parola ".repeat(900)}`,
      firma: "Il responsabile\nAnna Rossi",
    },
  });
  await fogli();
  const detto = testi("Referto");
  expect(detto).toEqual(
    expect.arrayContaining([
      "Relazione di metà anno",
      "n. 1 - anno 2023",
      "Provincia di Brescia",
      "Borgo, 15 luglio 2023",
      "Primo paragrafo.",
      "Il responsabile",
      "Anna Rossi",
    ]),
  );
  expect(
    detto
      .filter((t) => t.startsWith("parola"))
      .join(" ")
      .split(" "),
  ).toHaveLength(900);
});

test("the columns in per cent follow the amounts, total rows included", async () => {
  await imposta({ percentuali: true });
  await fogli();
  const perDove = new Map(celle(R("Spese")));
  const righe = [...perDove].filter(([dove, v]) => dove.endsWith(",7") && typeof v === "number");
  expect(righe.length).toBeGreaterThan(5);
  for (const [dove, attuale] of righe) {
    const r = dove.split(",")[0] ?? "";
    if (Number(attuale) < 2) continue;
    const quota = perDove.get(`${r},11`);
    const impegnato = perDove.get(`${r},8`);
    expect(quota).toBeCloseTo(Number(impegnato) / Number(attuale), 10);
  }
});

test("the open data follow the parts: one left out gives no file, and is named; the findings always have theirs", async () => {
  await imposta({ sezioni: ["spese", "sintesi"] });
  const esito = await genera();
  if (!esito.ok) throw new Error(esito.problema.tipo);
  const { file, tolti } = toCsv(esito.quadro, esito.sezioni);
  expect(file.map((f) => f.nome)).toEqual(["spese.csv", "rilievi.csv"]);
  expect(tolti).toEqual(["entrate.csv", "obiettivi.csv"]);
});
