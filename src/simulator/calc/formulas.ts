/** Where a workbook has formulas, sheet by sheet. */
import type { Cell } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

export interface Formula {
  /** Of its sheet. */
  readonly index: number;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

export function* formulasOf(wb: Workbook): Generator<Formula> {
  for (const [index, sheet] of wb.sheets.entries()) {
    for (const [row, celle] of sheet.rows) {
      for (const [col, cell] of celle) if (cell.formula !== undefined) yield { index, row, col, cell };
    }
  }
}

export function hasFormulas(sheet: Sheet): boolean {
  for (const celle of sheet.rows.values()) {
    for (const cell of celle.values()) if (cell.formula !== undefined) return true;
  }
  return false;
}
