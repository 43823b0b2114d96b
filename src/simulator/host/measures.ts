/** Where cells are on the sheet, in points. learn.microsoft.com/javascript/api/excel/excel.range (top, left, width, height) */
import type { Sheet } from "../workbook/sheet";
import type { HostRange } from "./targets";

/** Points to characters of the default font and back: 7 pixels a figure, 5 of margin, 0.75 points a pixel. */
const CHAR = 7;
const MARGIN = 5;
export const charactersOf = (punti: number): number => Math.max(0, (punti / 0.75 - MARGIN) / CHAR);
export const pointsOf = (caratteri: number): number => (caratteri * CHAR + MARGIN) * 0.75;
const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;

/** What a sheet says of the columns and rows without a size of their own (ECMA-376 part 1, 18.3.1.81 sheetFormatPr). */
export const standardHeight = (sheet: Sheet): number =>
  Number(sheet.elements.get("sheetFormatPr")?.attrs["defaultRowHeight"] ?? STANDARD_HEIGHT);

/** In characters: the file counts the margin in. */
export function standardWidth(sheet: Sheet): number {
  const nelFile = sheet.elements.get("sheetFormatPr")?.attrs["defaultColWidth"];
  return nelFile === undefined ? STANDARD_WIDTH : Math.round((Number(nelFile) - MARGIN / CHAR) * 100) / 100;
}

export function setStandardWidth(sheet: Sheet, caratteri: number): void {
  const { attrs } = sheet.editElement("sheetFormatPr");
  attrs["defaultRowHeight"] ??= String(STANDARD_HEIGHT);
  attrs["defaultColWidth"] = String(caratteri + MARGIN / CHAR);
}

export const columnPoints = (sheet: Sheet, col: number): number => {
  const info = sheet.columns.get(col);
  return info?.hidden ? 0 : pointsOf(info?.width ?? standardWidth(sheet));
};

export const rowPoints = (sheet: Sheet, row: number): number => {
  const info = sheet.rowInfo.get(row);
  return info?.hidden ? 0 : (info?.height ?? standardHeight(sheet));
};

/** Lines without a height of their own count as standard ones: a sheet has a million of them. */
function sum(
  da: number,
  a: number,
  stati: Iterable<number>,
  standard: number,
  punti: (n: number) => number,
): number {
  let totale = Math.max(0, a - da + 1) * standard;
  for (const n of stati) if (n >= da && n <= a) totale += punti(n) - standard;
  return totale;
}

const rows = (sheet: Sheet, da: number, a: number): number =>
  sum(da, a, sheet.rowInfo.keys(), standardHeight(sheet), (n) => rowPoints(sheet, n));
const columns = (sheet: Sheet, da: number, a: number): number =>
  sum(da, a, sheet.columns.keys(), pointsOf(standardWidth(sheet)), (n) => columnPoints(sheet, n));

export const heightOf = (r: HostRange): number => rows(r.sheet, r.area.row, r.area.lastRow);
export const widthOf = (r: HostRange): number => columns(r.sheet, r.area.col, r.area.lastCol);
export const topOf = (r: HostRange): number => rows(r.sheet, 1, r.area.row - 1);
export const leftOf = (r: HostRange): number => columns(r.sheet, 1, r.area.col - 1);
