/** Where a workbook has formulas, sheet by sheet. */
import type { Sheet } from "../workbook/sheet";

export function hasFormulas(sheet: Sheet): boolean {
  for (const celle of sheet.rows.values()) {
    for (const cell of celle.values()) if (cell.formula !== undefined) return true;
  }
  return false;
}
