/**
 * How high a row is that has no height of its own: as its largest characters and its wrapped texts want. An estimate, as
 * the screen's font is not known here; rows of ordinary cells keep the sheet's height.
 * support.microsoft.com, "Change the column width and row height"
 */
import { columnPoints, standardHeight } from "../../host/measures";
import type { Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { StyleTable } from "../../workbook/styles";
import { childOf } from "../../xlsx/xml";

const STANDARD_FONT = 11;
/** A line is a third higher than its characters; an average character is half as wide. */
const LINE = 4 / 3;
const CHARACTER = 0.52;
/** support.microsoft.com, "Excel specifications and limits" */
const MAX_HEIGHT = 409;

interface Face {
  readonly size: number;
  readonly wraps: boolean;
}

export function automaticHeights(sheet: Sheet, styles: StyleTable): ReadonlyMap<number, number> {
  const facce = new Map<number, Face | null>();
  const altezze = new Map<number, number>();
  for (const [row, celle] of sheet.rows) {
    if (sheet.rowInfo.get(row)?.height !== undefined) continue;
    let altezza = 0;
    for (const [col, cella] of celle) {
      let faccia = facce.get(cella.style);
      if (faccia === undefined) facce.set(cella.style, (faccia = unusual(styles, cella.style)));
      if (faccia) altezza = Math.max(altezza, linesOf(sheet, row, col, cella, faccia) * faccia.size * LINE);
    }
    if (altezza > standardHeight(sheet)) altezze.set(row, Math.min(MAX_HEIGHT, Math.ceil(altezza) + 1));
  }
  return altezze;
}

/** What makes a style want more than an ordinary row; null for nothing. */
function unusual(styles: StyleTable, indice: number): Face | null {
  const { font, alignment } = styles.get(indice);
  const size = Number(childOf(font, "sz")?.attrs["val"] ?? STANDARD_FONT);
  const wraps = ["1", "true"].includes(alignment["wrapText"] ?? "");
  return size > STANDARD_FONT || wraps ? { size, wraps } : null;
}

/** Merged cells do not make their row higher. */
function linesOf(sheet: Sheet, row: number, col: number, { value }: Cell, { size, wraps }: Face): number {
  if (!wraps || typeof value !== "string" || sheet.mergeAt(row, col)) return 1;
  const perRiga = Math.max(1, Math.floor(columnPoints(sheet, col) / (size * CHARACTER)));
  return value.split("\n").reduce((n, riga) => n + Math.max(1, Math.ceil(riga.length / perRiga)), 0);
}
