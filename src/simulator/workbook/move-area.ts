/**
 * One insertion or deletion of cells, and where it leaves an area: one axis, one place, one count, over a band of the
 * other axis (all of it for whole rows and columns).
 */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

export interface StructureEdit {
  readonly axis: "row" | "col";
  /** First row or column inserted or deleted. */
  readonly at: number;
  /** Positive inserts, negative deletes. */
  readonly count: number;
  /** Columns (for rows) or rows (for columns) that move; the others stay. */
  readonly from: number;
  readonly to: number;
}

/** The span of an area along the other axis. */
export const bandOf = (a: Area, axis: "row" | "col") =>
  axis === "row" ? { from: a.col, to: a.lastCol } : { from: a.row, to: a.lastRow };

/** Whole rows or columns, not a band of them. */
export const isWhole = (e: StructureEdit): boolean =>
  e.from === 1 && e.to === (e.axis === "row" ? MAX_COLUMNS : MAX_ROWS);

/** Where an area is after the change; null where all of it was deleted. Areas only partly in the band stay. */
export function moveArea(a: Area, e: StructureEdit): Area | null {
  const banda = bandOf(a, e.axis);
  if (banda.from < e.from || banda.to > e.to) return a;
  const massimo = e.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const [inizio, fine] = e.axis === "row" ? [a.row, a.lastRow] : [a.col, a.lastCol];
  if (inizio === 1 && fine === massimo) return a;
  const mossi = moveSpan(inizio, fine, e);
  if (!mossi || mossi.inizio > massimo) return null;
  const ultimo = Math.min(mossi.fine, massimo);
  return e.axis === "row"
    ? { ...a, row: mossi.inizio, lastRow: ultimo }
    : { ...a, col: mossi.inizio, lastCol: ultimo };
}

export function moveSpan(
  inizio: number,
  fine: number,
  e: StructureEdit,
): { inizio: number; fine: number } | null {
  if (e.count >= 0) {
    return { inizio: inizio >= e.at ? inizio + e.count : inizio, fine: fine >= e.at ? fine + e.count : fine };
  }
  const via = -e.count;
  const dopo = e.at + via;
  if (inizio >= e.at && fine < dopo) return null;
  const scala = (n: number, primo: boolean): number => {
    if (n < e.at) return n;
    if (n >= dopo) return n - via;
    return primo ? e.at : e.at - 1;
  };
  return { inizio: scala(inizio, true), fine: scala(fine, false) };
}
