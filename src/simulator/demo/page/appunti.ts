/** Copy and paste between the cells and the rest of the computer: texts as they are seen, tabs between columns. */
import { shownText } from "../../host/display";
import type { TypedText } from "../../host/user-edits";
import { intersect, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { LOCALE } from "./documento";

export function testoCopiato(workbook: Workbook, foglio: Sheet, area: Area): string {
  const usata = foglio.usedArea(true);
  const parte = usata && intersect(usata, area);
  if (!parte) return "";
  const righe: string[] = [];
  for (let row = parte.row; row <= parte.lastRow; row++) {
    const celle: string[] = [];
    for (let col = parte.col; col <= parte.lastCol; col++) {
      const formato = workbook.styles.get(foglio.styleOf(row, col)).numFmt;
      celle.push(quoted(shownText(foglio.cell(row, col), formato, LOCALE)));
    }
    righe.push(celle.join("\t"));
  }
  return righe.join("\n");
}

const quoted = (testo: string): string =>
  /[\t\n"]/.test(testo) ? `"${testo.replaceAll('"', '""')}"` : testo;

/** The cells that a pasted text fills, from the first of the selection. */
export function testiIncollati(testo: string, da: Area): TypedText[] {
  const testi: TypedText[] = [];
  let { row, col } = da;
  // A field, quoted where it holds a tab, a line or a quote, and what ends it.
  for (const [, citato, nudo = "", fine = ""] of testo
    .replace(/\r\n?/g, "\n")
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    const vuotaInCoda = fine === "" && citato === undefined && nudo === "" && col === da.col;
    if (!vuotaInCoda) testi.push({ row, col, testo: citato?.replaceAll('""', '"') ?? nudo });
    if (fine === "") break;
    if (fine === "\n") {
      row++;
      col = da.col;
    } else col++;
  }
  return testi;
}
