/**
 * Results that a file gives for formulas which the engine cannot compute. They hold as long as what the formula reads is
 * what it was when the file was opened; afterwards they would be stale, and an error is shown instead.
 */
import { CellError, type Cell, type CellValue } from "../workbook/cell";
import { intersect, type Area } from "../workbook/area";
import { referencesOf } from "../workbook/references";
import { TUTTO, type Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { resolveStructured } from "./structured-references";

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

interface Kept {
  readonly value: CellValue;
  readonly print: string;
}

const books = new WeakMap<Workbook, WeakMap<Cell, Kept>>();

/** Remembers the results of a workbook just opened. `doubtful` says which formulas may not be computable. */
export function keepResults(wb: Workbook, places: Iterable<Place>, doubtful: (p: Place) => boolean): void {
  const kept = new WeakMap<Cell, Kept>();
  for (const p of places) {
    if (p.cell.value !== null && doubtful(p))
      kept.set(p.cell, { value: p.cell.value, print: printOf(wb, p) });
  }
  books.set(wb, kept);
}

/** The file's result for that cell, if it still holds; undefined otherwise. */
export function keptResult(wb: Workbook, p: Place): CellValue | undefined {
  const kept = books.get(wb)?.get(p.cell);
  return kept && p.cell.implicit !== undefined && kept.print === printOf(wb, p) ? kept.value : undefined;
}

/** What a formula reads, names and cells of its tables included; another workbook's cells never change here. */
function printOf(wb: Workbook, { sheet, row, col, cell }: Place): string {
  let formula = resolveStructured(wb, cell.formula ?? "", sheet, row, col);
  for (const n of wb.names) {
    if (formula.toLowerCase().includes(n.name.toLowerCase())) formula += `,${n.formula}`;
  }
  const righe = referencesOf(formula.replace(/'?\[\d+\][^!]*!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?/g, "0")).map(
    (r) => {
      const suo = r.sheet === null ? sheet : wb.sheetByName(r.sheet);
      return suo ? valuesIn(suo, r.area) : "#REF!";
    },
  );
  // What these read cannot be told from their text: any change may matter.
  const altrove = /\b(INDIRECT|OFFSET|GETPIVOTDATA|CUBE\w*)\(/i.test(formula);
  return [...righe, altrove ? wb.sheets.map((s) => valuesIn(s, TUTTO)).join("\n") : ""].join("\n");
}

function valuesIn(s: Sheet, area: Area): string {
  const usata = s.usedArea(true);
  const dove = usata && intersect(area, usata);
  if (!dove) return "";
  return [...s.cellsIn(dove)]
    .filter(([, , c]) => c.value !== null)
    .map(([r, c, cell]) => `${r - area.row},${c - area.col}=${shown(cell.value)}`)
    .sort()
    .join(";");
}

/** Twelve figures: the last ones differ between programs. */
const shown = (v: CellValue): string =>
  v instanceof CellError ? v.codice : typeof v === "number" ? v.toPrecision(12) : JSON.stringify(v);
