/**
 * Workbooks that count days from 1904, as Excel for Mac once did: a day has 1,462 less there.
 * support.microsoft.com, "Date systems in Excel"
 */
import { isDateFormat } from "../formato-data";

const GIORNI = 1_462;

/** Of `workbookPr`: `on` too, which other programs write. */
export const isDal1904 = (attributo: string | undefined): boolean =>
  attributo === "1" || attributo === "true" || attributo === "on";

/** The same day counted from 1900; a number that its format does not show as a day stays. */
export const dal1900 = (n: number, formato: string): number =>
  n >= 0 && isDateFormat(formato) ? n + GIORNI : n;
