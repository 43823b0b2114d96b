/**
 * Copied cells bring their conditional formats with them, in place of those of the cells they are pasted on; within a
 * sheet the rule is extended rather than doubled, its references shifted as those of a copied formula.
 * learn.microsoft.com/javascript/api/excel/excel.range (copyFrom: all and formats);
 * support.microsoft.com, "Use conditional formatting to highlight information" (copy and paste)
 */
import { formatOn, within } from "../workbook/anchored";
import { colsOf, rowsOf, type Area } from "../workbook/area";
import { clearFormats, formatsOf, renumber } from "./conditional-formats";
import type { Session } from "./session";
import type { HostRange } from "./targets";

export function copyFormats(session: Session, source: HostRange, target: HostRange): void {
  const taken = formatsOf(source).map(({ cf }) => ({ cf, parts: within(cf.areas, [source.area]) }));
  if (target.sheet.isProtected || (taken.length === 0 && formatsOf(target).length === 0)) return;
  clearFormats(session, target);
  const { conditionalFormats } = target.sheet;
  for (const { cf, parts } of taken) {
    const copies = tiles(source.area, target.area).flatMap(([down, right]) =>
      parts.map((a): Area => ({
        row: a.row + down,
        col: a.col + right,
        lastRow: a.lastRow + down,
        lastCol: a.lastCol + right,
      })),
    );
    if (conditionalFormats.includes(cf)) Object.assign(cf, formatOn(cf, [...cf.areas, ...copies]));
    else conditionalFormats.push({ ...formatOn(cf, copies), id: session.workbook.newGuid() });
  }
  renumber(session, target.sheet);
}

/** How far the source moves, down and to the right, for each of the copies that fill the target. */
function tiles(source: Area, target: Area): [number, number][] {
  const moves: [number, number][] = [];
  for (let row = target.row; row <= target.lastRow; row += rowsOf(source)) {
    for (let col = target.col; col <= target.lastCol; col += colsOf(source)) {
      moves.push([row - source.row, col - source.col]);
    }
  }
  return moves;
}
