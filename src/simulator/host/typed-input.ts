/**
 * What Excel makes of a value written to a cell, as if it had been typed: numbers, percentages, dates and booleans are
 * recognised in text, unless the cell is formatted as text or the text begins with an apostrophe. `values` and `formulas`
 * speak en-US whatever the user's language; `formulasLocal`, and the user's own typing, the user's.
 * learn.microsoft.com/javascript/api/excel/excel.range (values, formulas, formulasLocal)
 */
import { CellError, type CellValue } from "../workbook/cell";
import { invalidArgument } from "./errors";
import { checkFormula } from "./formula-syntax";
import { fromLocal } from "./local-formulas";
import { errorFromLocal } from "./local-names";
import type { HostLocale } from "./session";
import { ENGLISH_DATES, ITALIAN_DATES, parseDateTime } from "./typed-date";
import { ENGLISH, ITALIAN, MAX_NUMBER, parseNumber } from "./typed-number";

export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  /** A format that typing brings along (a date, a percentage), where the cell had none. */
  readonly numFmt?: string;
  readonly quotePrefix: boolean;
}

/** support.microsoft.com, "Excel specifications and limits" */
const MAX_CHARACTERS = 32_767;
const ERRORS = /^#(REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const BOOLEANS = { "en-US": ["true", "false"], "it-IT": ["vero", "falso"] } as const;

const stays = (value: CellValue, quotePrefix = false): Typed => ({ value, quotePrefix });

export function readTyped(v: unknown, formato: string, lingua: HostLocale = "en-US"): Typed {
  if (typeof v === "number") return formato === "@" ? stays(String(precise(v))) : stays(precise(v));
  if (typeof v === "boolean") return stays(formato === "@" ? String(v).toUpperCase() : v);
  if (typeof v !== "string") throw invalidArgument("a cell takes a string, a number or a boolean");
  if (v === "") return stays(null);
  const prefisso = v.startsWith("'");
  const testo = prefisso ? v.slice(1) : v;
  if (testo.length > MAX_CHARACTERS) throw invalidArgument("a cell holds at most 32,767 characters");
  if (prefisso) return stays(testo, true);
  return formato === "@" ? stays(v) : readText(v, lingua);
}

function readText(v: string, lingua: HostLocale): Typed {
  const italiano = lingua === "it-IT";
  if (v.startsWith("=") && v.length > 1) return readFormula(v.slice(1), lingua);
  const numero =
    parseNumber(v, italiano ? ITALIAN : ENGLISH) ??
    parseDateTime(v, italiano ? ITALIAN_DATES : ENGLISH_DATES);
  if (numero) return { ...numero, quotePrefix: false };
  if (/^[+-]./.test(v)) return readFormula(v, lingua);
  const booleano = (BOOLEANS[lingua] as readonly string[]).indexOf(v.trim().toLowerCase());
  if (booleano >= 0) return stays(booleano === 0);
  const errore = italiano ? errorFromLocal(v) : v.toUpperCase();
  return ERRORS.test(errore) ? stays(new CellError(errore)) : stays(v);
}

/**
 * A number keeps fifteen significant digits (support.microsoft.com, "Excel specifications and limits"). JSON carries no
 * infinite ones; beyond the largest that can be typed the write is refused (with which code: not verified).
 */
function precise(n: number): number {
  if (Number.isInteger(n) && Math.abs(n) < 1e15) return n;
  if (!Number.isFinite(n) || Math.abs(n) > MAX_NUMBER) throw invalidArgument("a number out of range");
  return Math.abs(n) < 2.2251e-308 ? 0 : Number(n.toPrecision(15));
}

function readFormula(testo: string, lingua: HostLocale): Typed {
  const formula = fromLocal(testo, lingua);
  const difetto = formula === null ? "a comma separates nothing in Italian" : checkFormula(formula);
  if (formula === null || difetto !== null)
    throw invalidArgument(`not a valid formula (${difetto}): =${testo.slice(0, 60)}`);
  return { value: null, formula, quotePrefix: false };
}
