/** What the sheets of a referto say after somebody has changed the workbook, and the changes themselves. */
import { FOGLI_REFERTO } from "./fogli-referto";
import type { OpenWorkbook } from "../../src/simulator/index";
import { recalculate } from "../../src/simulator/calc/engine";
import type { Workbook } from "../../src/simulator/workbook/workbook";

/** Every text and figure of a sheet. */
export const mostrati = (wb: Workbook, foglio: string): (string | number)[] =>
  [...(wb.sheetByName(foglio)?.rows.values() ?? [])].flatMap((r) =>
    [...r.values()].flatMap((c) =>
      typeof c.value === "string" || typeof c.value === "number" ? [c.value] : [],
    ),
  );

/** The sheets that must say that they are out of date. */
export const FOGLI_CHE_VALGONO = FOGLI_REFERTO.filter((f) => !/Entrate|Spese|Bilancio|^Referto$/.test(f));

const isScaduto = (v: string | number): boolean =>
  typeof v === "string" && v.startsWith("DA RIGENERARE: dati o scelte");

/** The sheets that say so, the whole sentence with day and hour. */
export const scaduti = (wb: Workbook): string[] =>
  FOGLI_CHE_VALGONO.filter((f) => mostrati(wb, f).some(isScaduto));

export function adesso(host: OpenWorkbook): Workbook {
  recalculate(host.workbook);
  return host.workbook;
}

export interface Modifica {
  readonly nome: string;
  /** The sheets must say that they are out of date. */
  readonly conta: boolean;
  /** The sheet, the cells, what is typed; or what is done to them. */
  readonly fai: (foglio: (nome: string) => Excel.Worksheet) => void;
}

const scrivi =
  (foglio: string, cella: string, valore: unknown): Modifica["fai"] =>
  (f) => {
    f(foglio).getRange(cella).values = [[valore]];
  };

const formula =
  (foglio: string, cella: string, scritta: string): Modifica["fai"] =>
  (f) => {
    f(foglio).getRange(cella).formulas = [[scritta]];
  };

/** On the sample: Entrate and Spese have their headings in row 5, Obiettivi in row 1. */
export const MODIFICHE: readonly Modifica[] = [
  { nome: "an amount", conta: true, fai: scrivi("Spese", "L7", 9_999_999) },
  { nome: "an amount by one cent", conta: true, fai: scrivi("Spese", "L7", 1742.01) },
  {
    nome: "a cent moved from one row to another",
    conta: true,
    fai: (f) => {
      f("Spese").getRange("L7:L8").values = [[1742.01], [10063.99]];
    },
  },
  {
    nome: "three amounts changed so that two sums stay",
    conta: true,
    fai: (f) => {
      f("Spese").getRange("L6:L8").values = [[118401], [1740], [10065]];
    },
  },
  { nome: "an amount made text", conta: true, fai: scrivi("Spese", "L7", "'1742") },
  { nome: "an amount emptied", conta: true, fai: scrivi("Spese", "L7", "") },
  { nome: "a zero emptied", conta: true, fai: scrivi("Entrate", "F6", "") },
  { nome: "a blank made zero", conta: true, fai: scrivi("Entrate", "C6", 0) },
  { nome: "a blank made an empty text", conta: true, fai: formula("Entrate", "C6", '=""') },
  {
    nome: "a zero and a blank that change places",
    conta: true,
    fai: (f) => {
      f("Entrate").getRange("D6").values = [[0]];
      f("Entrate").getRange("D8").values = [[""]];
    },
  },
  { nome: "a code", conta: true, fai: scrivi("Spese", "F7", "U.1.03.02.02.001") },
  { nome: "a capitolo", conta: true, fai: scrivi("Spese", "G7", 10114) },
  { nome: "upper case in a code", conta: true, fai: scrivi("Spese", "F7", "u.1.03.02.02.000") },
  { nome: "upper case in a responsabile", conta: true, fai: scrivi("Spese", "D7", "Ferranti Ottavia") },
  { nome: "a space in a responsabile", conta: true, fai: scrivi("Obiettivi", "I2", "Ferranti  Ottavia") },
  { nome: "a target", conta: true, fai: scrivi("Obiettivi", "N2", 141) },
  { nome: "a target in text made a number", conta: true, fai: scrivi("Obiettivi", "N2", 140) },
  { nome: "a result", conta: true, fai: scrivi("Obiettivi", "O2", 85) },
  { nome: "a result of a few thousandths", conta: true, fai: scrivi("Obiettivi", "O2", 84.001) },
  { nome: "a result in words", conta: true, fai: scrivi("Obiettivi", "O38", "SÌ") },
  { nome: "the length of a prose", conta: true, fai: scrivi("Obiettivi", "K2", "Fatto.") },
  { nome: "a heading of a column that was read", conta: true, fai: scrivi("Spese", "L5", "Impegni") },
  { nome: "a row written below a table", conta: true, fai: scrivi("Obiettivi", "M39", "N. di prova") },
  { nome: "an amount below a table", conta: true, fai: scrivi("Spese", "L81", 5) },
  {
    nome: "a row inserted inside",
    conta: true,
    fai: (f) => {
      f("Spese").getRange("20:20").insert("Down");
    },
  },
  {
    nome: "a row deleted inside",
    conta: true,
    fai: (f) => {
      f("Spese").getRange("20:20").delete("Up");
    },
  },
  {
    nome: "rows sorted",
    conta: true,
    fai: (f) => {
      f("Obiettivi")
        .getRange("A2:O38")
        .sort.apply([{ key: 12, ascending: true }]);
    },
  },
  {
    nome: "two rows that change places",
    conta: true,
    fai: (f) => {
      f("Obiettivi").getRange("O2:O3").values = [["'100%"], [84]];
    },
  },
  {
    nome: "a column that was read deleted",
    conta: true,
    fai: (f) => {
      f("Spese").getRange("N:N").delete("Left");
    },
  },
  {
    nome: "a row inserted above a table",
    conta: false,
    fai: (f) => {
      f("Spese").getRange("3:3").insert("Down");
    },
  },
  { nome: "a note beside a table", conta: false, fai: scrivi("Spese", "P7", "sentire l'ufficio") },
  { nome: "a note far below a table", conta: false, fai: scrivi("Spese", "A120", "sentire l'ufficio") },
  {
    nome: "a cell of a sheet of the user's own",
    conta: false,
    fai: scrivi("Referto Obiettivi", "J5", "nota"),
  },
  {
    nome: "a format only",
    conta: false,
    fai: (f) => {
      f("Obiettivi").getRange("N2").numberFormat = [["0.00"]];
      f("Spese").getRange("L7").format.fill.color = "#FFFF00";
    },
  },
  {
    nome: "a column inserted beside a table",
    conta: false,
    fai: (f) => {
      f("Spese").getRange("O:O").insert("Right");
    },
  },
];

export const modifica = (host: OpenWorkbook, { fai }: Pick<Modifica, "fai">): Promise<void> =>
  host.Excel.run(async (context) => {
    fai((nome) => context.workbook.worksheets.getItem(nome));
    await context.sync();
  });
