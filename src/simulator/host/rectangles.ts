/** Scattered cells as few rectangles: runs in a row first, then equal runs of rows that follow each other. */
import { formatArea, quoteSheet, type Area } from "../workbook/area";
import type { HostAreas } from "./targets";

export function rectangles(celle: readonly { readonly row: number; readonly col: number }[]): Area[] {
  const ordinate = [...celle].sort((a, b) => a.row - b.row || a.col - b.col);
  const corse: { -readonly [k in keyof Area]: number }[] = [];
  for (const { row, col } of ordinate) {
    const corsa = corse.at(-1);
    if (corsa?.row === row && corsa.lastCol === col - 1) corsa.lastCol = col;
    else corse.push({ row, col, lastRow: row, lastCol: col });
  }
  const unite: typeof corse = [];
  for (const corsa of corse) {
    const sopra = unite.find(
      (a) => a.col === corsa.col && a.lastCol === corsa.lastCol && a.lastRow === corsa.row - 1,
    );
    if (sopra) sopra.lastRow = corsa.row;
    else unite.push(corsa);
  }
  return unite;
}

/** `Foglio1!A1:B2,Foglio1!D4`. */
export const areasAddress = ({ sheet, areas }: HostAreas): string =>
  areas.map((a) => `${quoteSheet(sheet.name)}!${formatArea(a)}`).join(",");
