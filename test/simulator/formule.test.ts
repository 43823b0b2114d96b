/** The formulas of formule.ts, computed by the host and by LibreOffice; docs/simulatore/formule.md counts them. */
import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/simulator/index";
import { CellError, type CellValue } from "../../src/simulator/workbook/cell";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { conLibreOffice, ricalcola } from "../supporto/soffice";
import { FORMULE, SPESE, type Valore } from "./formule";

const TITOLI = [
  "Capitolo",
  "Missione",
  "Descrizione",
  "Iniziale",
  "Assestato",
  "Impegnato",
  "Pagato",
  "Data",
  "Ufficio",
];
/** Formulas stand in this column, below the data. */
const COLONNA = 13;

async function cartella(): Promise<{ bytes: Uint8Array; valori: Valore[] }> {
  const host = openWorkbook(undefined, { locale: "en-US" });
  try {
    return await host.Excel.run(async (context) => {
      const { workbook } = context;
      const foglio = workbook.worksheets.getFirst();
      foglio.name = "Spese";
      workbook.worksheets.add("Altro").getRange("A1").values = [[7]];
      const capitoli = foglio.getRange("A1:A11");
      capitoli.numberFormat = [["@"]];
      foglio.getRange("A1:I11").values = [TITOLI, ...SPESE].map((r) => [...r]);
      foglio.getRange("K2:K4").formulas = [[10], ["=1/0"], [20]];
      foglio.tables.add("A1:I11", true).name = "Bilancio";
      workbook.names.add("Aliquota", "=0.22");
      workbook.names.add("Impegni", foglio.getRange("F2:F11"));
      const dove = foglio.getRangeByIndexes(0, COLONNA - 1, FORMULE.length, 1);
      dove.formulas = FORMULE.map((f) => [`=${f.formula}`]);
      dove.load("values");
      await context.sync();
      return { bytes: host.save(), valori: dove.values.map((r) => r[0] as Valore) };
    });
  } finally {
    host.close();
  }
}

/** Equal to nine figures: a table that people read does not write fifteen. */
function uguali(a: Valore, b: Valore): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-15);
}

const valore = (v: CellValue | undefined): Valore => (v instanceof CellError ? v.codice : (v ?? ""));
const cella = (s: Sheet | undefined, i: number): Valore => valore(s?.cell(i + 1, COLONNA)?.value);

let dati: { bytes: Uint8Array; valori: Valore[] };
beforeAll(async () => {
  dati = await cartella();
});

test.each(FORMULE.map((f, i) => [f.formula, f.atteso, i] as const))("=%s is %j", (_, atteso, i) => {
  const avuto = dati.valori[i] ?? "";
  expect(uguali(avuto, atteso) ? atteso : avuto).toEqual(atteso);
});

test("docs/simulatore/formule.md counts these formulas by kind", () => {
  const specie = [...new Set(FORMULE.map((f) => f.specie))];
  const righe = specie.map((s) => {
    const sue = FORMULE.filter((f) => f.specie === s);
    const uguale = sue.filter((f) => f.diversa === undefined).length;
    return `| ${s} | ${sue.length} | ${uguale} | ${sue.find((f) => f.diversa)?.diversa ?? ""} |`;
  });
  righe.push(`| all | ${FORMULE.length} | ${FORMULE.filter((f) => f.diversa === undefined).length} | |`);
  const pagina = readFileSync("docs/simulatore/formule.md", "utf8").replace(/ +/g, " ").split("\n");
  expect(pagina.filter((r) => /^\| [^|]+ \| \d+ \| \d+ \|/.test(r))).toEqual(
    righe.map((r) => r.replace(/ +/g, " ")),
  );
});

conLibreOffice("LibreOffice, made to recalculate", () => {
  test("agrees on every formula but those that say why", () => {
    const suo = readXlsx(ricalcola(dati.bytes)).sheetByName("Spese");
    const diverse = FORMULE.flatMap((f, i) =>
      f.diversa !== undefined || uguali(dati.valori[i] ?? "", cella(suo, i))
        ? []
        : [`${f.formula}: ${String(dati.valori[i])} / ${String(cella(suo, i))}`],
    );
    expect(diverse).toEqual([]);
  }, 120_000);
});

/** learn.microsoft.com/javascript/api/excel/excel.calculationtype */
test("Recalculate computes what is dirty: what changed since, and a volatile function each time", async () => {
  const host = openWorkbook();
  const run = (lavoro: (foglio: Excel.Worksheet, c: Excel.RequestContext) => void): Promise<void> =>
    host.Excel.run(async (c) => {
      lavoro(c.workbook.worksheets.getFirst(), c);
      await c.sync();
    });
  const valore = (colonna: number): unknown => host.workbook.sheets[0]?.cell(1, colonna)?.value;
  await run((foglio, c) => {
    foglio.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    c.application.calculate("Recalculate");
  });
  expect(valore(2)).toBe(2);
  await run((foglio) => {
    foglio.getRange("A1").values = [[5]];
  });
  host.save();
  expect(valore(2)).toBe(6);
  await run((foglio) => {
    foglio.getRange("C1").formulas = [["=RAND()"]];
  });
  host.save();
  const prima = valore(3);
  host.save();
  expect(typeof prima).toBe("number");
  expect(valore(3)).not.toBe(prima);
  host.close();
});
