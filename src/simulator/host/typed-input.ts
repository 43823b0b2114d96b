/**
 * What Excel makes of a value written to a cell, as if it had been typed: numbers, percentages, dates and booleans are
 * recognised in text, unless the cell is formatted as text or the text begins with an apostrophe. The API speaks en-US
 * whatever the user's language. learn.microsoft.com/javascript/api/excel/excel.range (values, formulas)
 */
import { parseValue } from "numfmt";
import { CellError, type CellValue } from "../workbook/cell";
import { invalidArgument } from "./errors";
import { isFormula } from "./formula-syntax";

export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  /** A format that typing brings along (a date, a percentage), where the cell had none. */
  readonly numFmt?: string;
  readonly quotePrefix: boolean;
}

const MAX_CHARACTERS = 32_767;
const ERRORS = /^#(REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)$/;

export function readTyped(v: unknown, formato: string): Typed {
  if (typeof v === "number") return { value: v, quotePrefix: false };
  if (typeof v === "boolean") return { value: v, quotePrefix: false };
  if (typeof v !== "string") throw invalidArgument("a cell takes a string, a number or a boolean");
  if (v === "") return { value: null, quotePrefix: false };
  if (v.length > MAX_CHARACTERS) throw invalidArgument("a cell holds at most 32,767 characters");
  if (formato === "@") return { value: v, quotePrefix: false };
  if (v.startsWith("'")) return { value: v.slice(1), quotePrefix: true };
  if (v.startsWith("=") && v.length > 1) return readFormula(v.slice(1));
  const numero = hasStrayCommas(v) ? null : parseValue(v, { locale: "en" });
  if (numero && typeof numero.v === "number") {
    return { value: numero.v, quotePrefix: false, ...(numero.z === undefined ? {} : { numFmt: numero.z }) };
  }
  if (/^[+-]./.test(v)) return readFormula(v.startsWith("+") ? v.slice(1) : v);
  if (/^(true|false)$/i.test(v)) return { value: v.toLowerCase() === "true", quotePrefix: false };
  if (ERRORS.test(v)) return { value: new CellError(v), quotePrefix: false };
  return { value: v, quotePrefix: false };
}

/** In en-US a comma groups thousands and nothing else: "1.234,56" is a text. Dates may have one ("May 1, 2023"). */
const hasStrayCommas = (v: string): boolean =>
  v.includes(",") && !/[a-z]/i.test(v) && !/^\D*\d{1,3}(?:,\d{3})+(?:\.\d*)?\D*$/.test(v);

function readFormula(testo: string): Typed {
  if (!isFormula(testo)) throw invalidArgument(`not a valid formula: =${testo.slice(0, 60)}`);
  return { value: null, formula: testo, quotePrefix: false };
}
