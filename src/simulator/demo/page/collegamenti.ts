/** Links in cells: those to a place of the workbook are followed, those outside are only told. */
import { contains, parseArea, splitAddress, type Area } from "../../workbook/area";
import type { Hyperlink, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";

export const collegamentoIn = (foglio: Sheet, row: number, col: number): Hyperlink | undefined =>
  foglio.hyperlinks.find((h) => contains(h.area, { row, col, lastRow: row, lastCol: col }));

/** Where a link leads, in this workbook; null where the place is not there. */
export function arrivo(
  workbook: Workbook,
  foglio: Sheet,
  luogo: string,
): { readonly foglio: Sheet; readonly area: Area } | null {
  const nome = workbook.findName(luogo, null)?.formula ?? luogo;
  const { foglio: scritto, area: testo } = splitAddress(nome.replace(/^#/, ""));
  const meta = scritto === null ? foglio : workbook.sheetByName(scritto);
  const area = parseArea(testo);
  return meta?.visibility === "visible" && area ? { foglio: meta, area } : null;
}
