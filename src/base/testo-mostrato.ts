/** What a cell shows (`Range.text`) where it holds a number or a text: its value through its number format. */
import { format, isValidFormat } from "numfmt";

export type LinguaMostrata = "it" | "en";

export function testoMostrato(v: number | string, formato: string, lingua: LinguaMostrata): string {
  if (typeof v === "string" && !formato.includes("@")) return v;
  const suo = dataLocale(formato, lingua);
  return isValidFormat(suo) ? format(suo, v, { locale: lingua }) : String(v);
}

/** Format 14 is "the short date of the user": in Italian the day comes first (ECMA-376 part 1, 18.8.30). */
const dataLocale = (formato: string, lingua: LinguaMostrata): string =>
  lingua === "it" && /^m\/d\/yyyy( h:mm)?$/.test(formato)
    ? formato.replace("m/d/yyyy", "dd/mm/yyyy")
    : formato;

export const logicoMostrato = (v: boolean, lingua: LinguaMostrata): string =>
  lingua === "it" ? (v ? "VERO" : "FALSO") : v ? "TRUE" : "FALSE";
