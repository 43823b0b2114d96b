/** What a cell shows (`Range.text`): its value through its number format, in the user's language. */
import { format } from "numfmt";
import { CellError, type Cell } from "../workbook/cell";
import type { HostLocale } from "./session";

const LINGUA: Readonly<Record<HostLocale, string>> = { "it-IT": "it", "en-US": "en" };

export function shownText(c: Cell | undefined, formato: string, locale: HostLocale): string {
  const v = c?.value ?? null;
  if (v === null) return "";
  if (v instanceof CellError) return v.codice;
  if (typeof v === "boolean") return locale === "it-IT" ? (v ? "VERO" : "FALSO") : v ? "TRUE" : "FALSE";
  if (typeof v === "string" && !formato.includes("@")) return v;
  try {
    return format(localDate(formato, locale), v, { locale: LINGUA[locale] });
  } catch {
    return String(v);
  }
}

/** Format 14 is "the short date of the user": in Italian the day comes first (ECMA-376 part 1, 18.8.30). */
const localDate = (formato: string, locale: HostLocale): string =>
  locale === "it-IT" && /^m\/d\/yyyy( h:mm)?$/.test(formato)
    ? formato.replace("m/d/yyyy", "dd/mm/yyyy")
    : formato;
