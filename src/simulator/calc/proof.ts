/**
 * Whether the engine can be believed for a formula of the file: on the cells as the file has them it must come to the
 * result that the file has, which Excel computed. Where it does not, its next result would be another number than
 * Excel's, and is not shown.
 */
import { CellError, type CellValue } from "../workbook/cell";
import type { Workbook } from "../workbook/workbook";
import { cellsRead } from "./cells-read";
import type { Changes } from "./changes";
import { isKnown } from "./functions-known";
import { NotComputable } from "./formula-tree";
import { compute, feed, hideRows, newModel, readResult, type Entry } from "./model";
import { prepare } from "./prepare";
import type { Place } from "./reads";
import type { Scope } from "./scope";

/** Formulas of these alone need no proof: nothing in them was ever found to differ. */
const SURE = new Set("SUM IF ABS MIN MAX AND OR NOT IFERROR ISNUMBER ISBLANK ISERROR ROUND".split(" "));

/** The cells of `places` that the engine gets wrong. All were computed by Excel before `changes`. */
export function disproved(
  wb: Workbook,
  places: readonly (Place & { readonly functions: ReadonlySet<string> })[],
  changes: Changes,
  scope: Scope,
): ReadonlySet<Place> {
  const before: Scope = { ...scope, look: changes.valueBefore };
  const wrong = new Set<Place>();
  const asked: { readonly place: Place; readonly entry: Entry; readonly value: CellValue }[] = [];
  for (const place of places) {
    if ([...place.functions].every((f) => SURE.has(f))) continue;
    const old = changes.formulaBefore(place.cell);
    const value = old && changes.valueBefore(old.sheet, old.row, old.col);
    if (!old || value === undefined || value === null) continue;
    try {
      const prepared = prepare(wb, old.formula, old.sheet, old.row, old.col, before);
      if (![...prepared.functions].every(isKnown)) continue;
      asked.push({ place, value, entry: { ...old, cell: place.cell, prepared } });
    } catch (errore) {
      if (!(errore instanceof NotComputable)) throw errore;
      wrong.add(place);
    }
  }
  if (asked.length === 0) return wrong;
  const model = newModel();
  try {
    const entries = asked.map((a) => a.entry);
    feed(model, wb, entries, cellsRead(wb, entries), changes.contentBefore);
    hideRows(model, wb, entries);
    compute(model);
    for (const { place, entry, value } of asked) {
      const found = readResult(model, wb.sheets.indexOf(entry.sheet), entry.row, entry.col);
      if (!agree(found, value)) wrong.add(place);
    }
  } finally {
    model.free();
  }
  return wrong;
}

/** To nine figures: the last ones differ between programs. */
export function agree(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-9);
  if (a instanceof CellError && b instanceof CellError) return a.codice === b.codice;
  return a === b || (a === 0 && b === null);
}
