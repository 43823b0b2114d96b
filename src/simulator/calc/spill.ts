/** Formulas of several values. */
import type { Model } from "@ironcalc/wasm";
import { contains } from "../workbook/area";
import { setContent } from "../workbook/cell";
import { readResult, sizeOf, type Entry } from "./model";

/** The other cells that an array formula fills; those that it fills no longer are emptied. */
export function spill(model: Model, index: number, { sheet, row, col, cell }: Entry): void {
  const [larga, alta] = sizeOf(model, index, row, col);
  const area = { row, col, lastRow: row + alta - 1, lastCol: col + larga - 1 };
  const prima = cell.array;
  if (prima) {
    for (const [r, c, cella] of sheet.cellsIn(prima.area)) {
      if (cella.spilled && (r > area.lastRow || c > area.lastCol)) setContent(cella, null);
    }
  }
  if (larga * alta === 1 && !prima) return;
  cell.array = { area, dynamic: prima?.dynamic ?? true };
  for (let r = area.row; r <= area.lastRow; r++) {
    for (let c = area.col; c <= area.lastCol; c++) {
      if (r === row && c === col) continue;
      const suaDaPrima = prima && contains(prima.area, { row: r, col: c, lastRow: r, lastCol: c });
      // What the formula filled before: its results there are results, as its own is.
      const cella = sheet.cell(r, c) ?? (suaDaPrima ? sheet.place(r, c) : sheet.edit(r, c));
      cella.value = readResult(model, index, r, c);
      cella.spilled = true;
    }
  }
}
