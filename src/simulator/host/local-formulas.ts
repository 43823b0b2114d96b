/**
 * Formulas as the user reads and types them: in Italian functions have Italian names, arguments are separated by `;`,
 * decimals by `,`, the columns of a constant by `\`. learn.microsoft.com/javascript/api/excel/excel.range (formulasLocal)
 */
import type { Cell } from "../workbook/cell";
import { shownText } from "./display";
import {
  errorFromLocal,
  ERRORS_ENGLISH,
  ERRORS_LOCAL,
  errorToLocal,
  FROM_ITALIAN,
  PARTS_FROM_ITALIAN,
  PARTS_TO_ITALIAN,
  TO_ITALIAN,
} from "./local-names";
import type { HostLocale, Session } from "./session";

const escape = (t: string): string => t.replace(/[?/.\\]/g, "\\$&");

/** The pieces of a formula that matter here: texts, quoted names, brackets, errors, words, numbers, separators. */
const pieces = (decimale: string, errori: readonly string[]): RegExp =>
  new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|${errori.map(escape).join("|")}|` +
      String.raw`[\p{L}_$][\p{L}\p{N}_.$]*|(?:\d+[${decimale}]?\d*|[${decimale}]\d+)(?:[eE][+-]?\d+)?|[,;{}\\]`,
    "gu",
  );
const ENGLISH = pieces(".", ERRORS_ENGLISH);
const ITALIAN = pieces(",", ERRORS_LOCAL);

const BOOLEANS: Readonly<Record<string, string>> = { TRUE: "VERO", FALSE: "FALSO" };
const BOOLEANS_ITALIAN: Readonly<Record<string, string>> = { VERO: "TRUE", FALSO: "FALSE" };

interface Words {
  readonly functions: ReadonlyMap<string, string>;
  readonly booleans: Readonly<Record<string, string>>;
  readonly parts: ReadonlyMap<string, string>;
}
const TO: Words = { functions: TO_ITALIAN, booleans: BOOLEANS, parts: PARTS_TO_ITALIAN };
const FROM: Words = { functions: FROM_ITALIAN, booleans: BOOLEANS_ITALIAN, parts: PARTS_FROM_ITALIAN };

/** A function before its bracket, or a boolean; anything else is somebody's name. */
function word(p: string, dopo: string, w: Words): string {
  const grande = p.toUpperCase();
  if (dopo === "(") return w.functions.get(grande) ?? p;
  return Object.hasOwn(w.booleans, grande) && dopo !== "!" ? (w.booleans[grande] ?? p) : p;
}

/** `[#Totals]` and its like inside the brackets of a structured reference. */
const parts = (p: string, w: Words): string => p.replace(/#[\p{L} ]+/gu, (x) => w.parts.get(x) ?? x);

export function toLocal(formula: string, locale: HostLocale): string {
  if (locale === "en-US") return formula;
  let graffe = 0;
  return formula.replace(ENGLISH, (p, i: number) => {
    if (p === "{") graffe++;
    if (p === "}") graffe--;
    if (p === ",") return graffe > 0 ? "\\" : ";";
    if (/^["'{};\\]/.test(p)) return p;
    if (p.startsWith("#")) return errorToLocal(p, locale);
    if (p.startsWith("[")) return parts(p, TO);
    return /^[\d.]/.test(p) ? p.replace(".", ",") : word(p, formula[i + p.length] ?? "", TO);
  });
}

/** The formula in English; null where a comma stands alone: in Italian it separates nothing. Without its "=". */
export function fromLocal(testo: string, locale: HostLocale): string | null {
  if (locale === "en-US") return testo;
  let graffe = 0;
  const sole: number[] = [];
  const formula = testo.replace(ITALIAN, (p, i: number) => {
    if (p === "{") graffe++;
    if (p === "}") graffe--;
    if (p === ",") sole.push(i);
    if (p === "\\") return graffe > 0 ? "," : p;
    if (p === ";") return graffe > 0 ? ";" : ",";
    if (/^["'{}]/.test(p)) return p;
    if (p.startsWith("#")) return errorFromLocal(p);
    if (p.startsWith("[")) return parts(p, FROM);
    if (/^[\d,]/.test(p)) {
      // A number right after a word or a bracket: the comma was meant as a separator.
      if (p.startsWith(",") && /[\p{L}\p{N}_)\]]$/u.test(testo.slice(0, i))) sole.push(i);
      return p.replace(",", ".");
    }
    return word(p, testo[i + p.length] ?? "", FROM);
  });
  return sole.length > 0 ? null : formula;
}

/** A number as it would be typed: the user's decimal separator, dates as dates. */
export const localNumber = (n: number, c: Cell, formato: string, session: Session): string =>
  formato === "General"
    ? String(n).replace(".", session.locale === "it-IT" ? "," : ".")
    : shownText(c, formato, session.locale);
