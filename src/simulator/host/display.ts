/** What a cell shows (`Range.text`): its value through its number format, in the user's language. */
import { isValidFormat } from "numfmt";
import { logicoMostrato, testoMostrato, type LinguaMostrata } from "../../base/testo-mostrato";
import { CellError, type Cell } from "../workbook/cell";
import { invalidArgument } from "./errors";
import { errorToLocal } from "./local-names";
import type { HostLocale } from "./session";

const LINGUA: Readonly<Record<HostLocale, LinguaMostrata>> = { "it-IT": "it", "en-US": "en" };

export function shownText(c: Cell | undefined, formato: string, locale: HostLocale): string {
  const v = c?.value ?? null;
  if (v === null) return "";
  if (v instanceof CellError) return errorToLocal(v.codice, locale);
  const lingua = LINGUA[locale];
  return typeof v === "boolean" ? logicoMostrato(v, lingua) : testoMostrato(v, formato, lingua);
}

/**
 * A format as it may be written: a blank one goes back to General, one that means nothing is refused (with which code:
 * not verified). learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
export function numberFormatOf(v: unknown): string {
  if (typeof v !== "string") throw invalidArgument("a number format is a string");
  if (v === "") return "General";
  if (v.length > 255 || !isValidFormat(v)) throw invalidArgument(`the number format ${v.slice(0, 60)}`);
  return v;
}

/** A format as the user's Excel writes it: separators and date letters of the language. */
export const localFormat = (formato: string, locale: HostLocale): string => {
  if (locale === "en-US") return formato;
  if (formato === "General") return "Standard";
  return formato.replace(/"[^"]*"|\[[^\]]*\]|yyyy|yy|,|\./g, (p) =>
    p === "," ? "." : p === "." ? "," : p === "yyyy" ? "aaaa" : p === "yy" ? "aa" : p,
  );
};

/** learn.microsoft.com/javascript/api/excel/excel.numberformatcategory */
export function formatCategory(formato: string): string {
  const nudo = formato.replace(/"[^"]*"|\[(?!\$)[^\]]*\]|\\./g, "");
  if (formato === "General") return "General";
  if (formato === "@") return "Text";
  if (nudo.includes("%")) return "Percentage";
  if (/E[+-]/i.test(nudo)) return "Scientific";
  if (nudo.includes("/") && nudo.includes("?")) return "Fraction";
  if (/_\(|_-/.test(nudo) && /[$€£]/.test(nudo)) return "Accounting";
  if (/[$€£]/.test(nudo)) return "Currency";
  if (/[dy]/i.test(nudo)) return "Date";
  if (/[hs]/i.test(nudo)) return "Time";
  return /^[#0.,;_()\-\s]+$/.test(nudo) ? "Number" : "Custom";
}
