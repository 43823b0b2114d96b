/**
 * Formulas as the user reads them: in Italian arguments are separated by `;` and decimals by `,`. Names of functions
 * stay English here: their Italian names are not needed to read them back, and Excel takes formulas in `formulas`.
 * learn.microsoft.com/javascript/api/excel/excel.range (formulasLocal)
 */
import type { Cell } from "../workbook/cell";
import { shownText } from "./display";
import type { HostLocale, Session } from "./session";

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+\.\d+|\d+,\d+|[,;]/g;

export const toLocal = (formula: string, locale: HostLocale): string =>
  locale === "en-US"
    ? formula
    : formula.replace(PIECES, (p) => (p === "," ? ";" : /^\d/.test(p) ? p.replace(".", ",") : p));

export const fromLocal = (testo: string, locale: HostLocale): string =>
  locale === "en-US" || !testo.startsWith("=")
    ? testo
    : testo.replace(PIECES, (p) => (p === ";" ? "," : /^\d/.test(p) ? p.replace(",", ".") : p));

/** A number as it would be typed: the user's decimal separator, dates as dates. */
export const localNumber = (n: number, c: Cell, formato: string, session: Session): string =>
  formato === "General"
    ? String(n).replace(".", session.locale === "it-IT" ? "," : ".")
    : shownText(c, formato, session.locale);
