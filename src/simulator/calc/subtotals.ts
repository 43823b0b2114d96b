/**
 * SUBTOTAL never counts the rows that a filter hides; those hidden by hand only for 1 to 11. The engine cannot tell them
 * apart. support.microsoft.com, "SUBTOTAL function"
 */
import { parseArea, type Area } from "../workbook/area";
import { referencesOf } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import { call, leaf, NotComputable, type Node } from "./formula-tree";
import type { Scope } from "./scope";

const FIRST_OF_VISIBLE = 101;

/** Throws NotComputable where a range has hidden rows of both kinds. */
export function subtotal(args: readonly (Node | null)[], scope: Scope, sheet: Sheet): Node {
  const [which, ...ranges] = args;
  const number = which?.kind === "leaf" ? Number(which.text) : NaN;
  if (!Number.isInteger(number)) throw new NotComputable("SUBTOTAL");
  if (number >= FIRST_OF_VISIBLE) return call("SUBTOTAL", ...args);
  let filtered = 0;
  let byHand = 0;
  for (const r of ranges.flatMap((n) => (n?.kind === "leaf" ? referencesOf(n.text) : []))) {
    const target = r.sheet === null ? sheet : scope.wb.sheetByName(r.sheet);
    if (!target) continue;
    const areas = filteredAreas(target);
    for (const [row, info] of target.rowInfo) {
      if (!info.hidden || row < r.area.row || row > r.area.lastRow) continue;
      if (areas.some((a) => row >= a.row && row <= a.lastRow)) filtered++;
      else byHand++;
    }
  }
  if (filtered > 0 && byHand > 0) throw new NotComputable("SUBTOTAL");
  return filtered > 0
    ? call("SUBTOTAL", leaf(String(number + FIRST_OF_VISIBLE - 1)), ...ranges)
    : call("SUBTOTAL", ...args);
}

/** The filters at work on a sheet: its own and those of its tables. */
export function filteredAreas(sheet: Sheet): Area[] {
  const own = sheet.filters.size > 0 ? parseArea(sheet.elements.get("autoFilter")?.attrs["ref"] ?? "") : null;
  return [...(own ? [own] : []), ...sheet.tables.filter((t) => t.filters.size > 0).map((t) => t.area)];
}
