/** What a formula reads, as a text to compare: two that are alike give the same result. */
import { colsOf, intersect, rowsOf, type Area } from "../workbook/area";
import { CellError, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { readsOf, type Place } from "./reads";
import type { Scope } from "./scope";

export function whatItReads(wb: Workbook, p: Place, scope: Scope, formula = p.cell.formula ?? ""): string {
  const reads = readsOf(p, scope, formula);
  const own = p.cell.array?.area;
  return reads.areas
    .filter(({ sheet, area }) => !(sheet === p.sheet && own && area.row === own.row && area.col === own.col))
    .map(({ sheet, area }) => valuesIn(sheet, area, scope))
    .concat(reads.anywhere ? wb.sheets.map((s) => valuesIn(s, s.usedArea(true), scope)) : [])
    .join("\n");
}

/** An area of so many cells is gone over whole; a larger one as far as its sheet is used. */
const FEW = 10_000;

function valuesIn(sheet: Sheet, area: Area | null, scope: Scope): string {
  const used = sheet.usedArea(true);
  const few = area && rowsOf(area) * colsOf(area) <= FEW;
  const cells = few ? area : used && area && intersect(area, { ...used, row: 1, col: 1 });
  if (!cells || !area) return "";
  const found: string[] = [];
  for (let row = cells.row; row <= cells.lastRow; row++) {
    for (let col = cells.col; col <= cells.lastCol; col++) {
      const v = scope.look(sheet, row, col);
      if (v !== null && v !== undefined) found.push(`${row - area.row},${col - area.col}=${shown(v)}`);
    }
  }
  return found.join(";");
}

/** Twelve figures: the last ones differ between programs. */
const shown = (v: CellValue): string =>
  v instanceof CellError ? v.codice : typeof v === "number" ? v.toPrecision(12) : JSON.stringify(v);
