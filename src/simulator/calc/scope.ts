/** What a formula is prepared against: the cells that are known before anything is computed, and where they end. */
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/area";
import type { CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";

export interface Scope {
  readonly wb: Workbook;
  /** The value of a cell; undefined for one that is still to be computed. */
  readonly look: (sheet: Sheet, row: number, col: number) => CellValue | undefined;
  /** The formula of a cell that is still to be computed. */
  readonly formula: (sheet: Sheet, row: number, col: number) => string | undefined;
  /** The first row and column that are blank on every sheet: beyond them nothing can be read. */
  readonly end: { readonly row: number; readonly col: number };
}

/** The workbook as it is. `open`: formulas that are still to be computed; none where it is not said. */
export function scopeOf(wb: Workbook, open: { has(cell: object): boolean } = new Set<object>()): Scope {
  let row = 1;
  let col = 1;
  for (const s of wb.sheets) {
    const used = s.usedArea(true);
    row = Math.max(row, (used?.lastRow ?? 0) + 1);
    col = Math.max(col, (used?.lastCol ?? 0) + 1);
  }
  return {
    wb,
    look: (sheet, r, c) => {
      const cell = sheet.cell(r, c);
      return cell && open.has(cell) ? undefined : (cell?.value ?? null);
    },
    formula: (sheet, r, c) => sheet.cell(r, c)?.formula,
    end: { row: Math.min(row, MAX_ROWS), col: Math.min(col, MAX_COLUMNS) },
  };
}
