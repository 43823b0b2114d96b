/** Formulas that point back at the source cells. */
import type { CellaLetta } from "../../src/base/cella-letta";
import type { FormaImporto } from "../../src/bilancio/voce";
import { ancoraUguale, importoDi } from "../../src/referto/documento/formule";
import { openWorkbook } from "../../src/simulator/index";

const cella = (valore: CellaLetta["valore"]): CellaLetta => ({
  posizione: { foglio: "Foglio1", riga: 1, colonna: 1 },
  valore,
  testo: String(valore),
  formato: "General",
});

/** What the condition says with this content in A1. */
async function dice(giudicato: CellaLetta["valore"], ora: string | number | boolean): Promise<unknown> {
  const host = openWorkbook();
  try {
    return await host.Excel.run(async (context) => {
      const foglio = context.workbook.worksheets.getFirst();
      foglio.name = "Foglio1";
      foglio.getRange("A1").values = [[ora]];
      const esito = foglio.getRange("B1");
      esito.formulas = [[`=AND(${ancoraUguale(cella(giudicato))})`]];
      esito.load("values");
      await context.sync();
      return esito.values[0]?.[0] as unknown;
    });
  } finally {
    host.close();
  }
}

test.each<[CellaLetta["valore"], string | number | boolean, boolean]>([
  [12, 12, true],
  [12, 13, false],
  [0.1 + 0.2, 0.1 + 0.2, true],
  [0.1 + 0.2, 0.31, false],
  [2 / 3, 2 / 3, true],
  [2 / 3, "testo", false],
  [-1 / 3, -1 / 3, true],
  [true, true, true],
  ["", "", true],
  ["entro il 30/06", "entro il 30/06", true],
  ["entro il 30/06", "Entro il 30/06", false],
  ["x".repeat(300), "x".repeat(300), true],
  ["x".repeat(300), "x".repeat(299), false],
])("judged %j, now %j: %j", async (giudicato, ora, atteso) => {
  expect(await dice(giudicato, ora)).toBe(atteso);
});

test("a number of more than fifteen figures is not written whole: Excel would cut it, and never find it equal", () => {
  expect(ancoraUguale(cella(0.1 + 0.2))).not.toContain("0.30000000000000004");
  expect(ancoraUguale(cella(0.65))).toBe("'Foglio1'!A1=0.65");
});

/** What the formula of an amount gives with this content in A1. */
async function importo(forma: FormaImporto, letto: string | number, ora: string | number): Promise<unknown> {
  const host = openWorkbook();
  try {
    return await host.Excel.run(async (context) => {
      const foglio = context.workbook.worksheets.getFirst();
      foglio.name = "Foglio1";
      foglio.getRange("A1").numberFormat = [[typeof ora === "string" ? "@" : "General"]];
      foglio.getRange("A1").values = [[ora]];
      const esito = foglio.getRange("B1");
      esito.formulas = [
        [
          importoDi({
            posizione: cella("").posizione,
            forma,
            originale: letto,
            invertito: false,
            valore: null,
          }),
        ],
      ];
      esito.load("values");
      await context.sync();
      return esito.values[0]?.[0] as unknown;
    });
  } finally {
    host.close();
  }
}

test.each<[FormaImporto, string | number, string | number, unknown]>([
  ["testo", "Euro 1.234,00=", "Euro 1.234,00=", 1234],
  ["testo", "€ 1.234,=", "€ 1.234,=", 1234],
  ["testo", "1.234,--", "1.234,--", 1234],
  ["testo", "1.234,50-", "1.234,50-", -1234.5],
  ["mostrato", 45_107, 45_107, "non leggibile"],
  ["mostrato", 45_107, 1200.5, 1200.5],
  ["mostrato", 45_107, "30/06", "non leggibile"],
])("an amount read as %s from %j, now %j: %j", async (forma, letto, ora, atteso) => {
  expect(await importo(forma, letto, ora)).toBe(atteso);
});
