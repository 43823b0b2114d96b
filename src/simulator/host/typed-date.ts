/**
 * Dates and times as people type them, and the format each brings along. Two-digit years up to 29 are of this century.
 * support.microsoft.com, "Change the date system, format, or two-digit year interpretation" and "Stop automatically changing
 * numbers to dates"; learn.microsoft.com/javascript/api/excel/excel.range (values: text such as "19-8-2025" stays text in en-US)
 */
import type { TypedNumber } from "./typed-number";

interface DateLanguage {
  /** Whether the day comes before the month. */
  readonly dayFirst: boolean;
  /** Names of the months: their first three letters are enough, the whole name is also read. */
  readonly months: readonly string[];
}

export const ENGLISH_DATES: DateLanguage = {
  dayFirst: false,
  months: "january february march april may june july august september october november december".split(" "),
};

export const ITALIAN_DATES: DateLanguage = {
  dayFirst: true,
  months:
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
      " ",
    ),
};

const GIORNO_MS = 86_400_000;

/** Format 14, the short date of the user. */
const SHORT_DATE = "m/d/yyyy";

/** Null where the text is no date nor time. */
export function parseDateTime(testo: string, l: DateLanguage): TypedNumber | null {
  if (!/\d/.test(testo)) return null;
  const t = testo.trim();
  const solo = parseTime(t);
  if (solo) return solo;
  const data = parseDate(t, l);
  if (data) return data;
  // A date and a time, in this order.
  const m = /^(.*\S)\s+(\d{1,2}:\d{1,2}.*)$/.exec(t);
  const giorno = m?.[1] === undefined ? null : parseDate(m[1], l);
  const ora = m?.[2] === undefined ? null : parseTime(m[2]);
  if (!giorno || !ora || ora.value >= 1) return null;
  return { value: giorno.value + ora.value, numFmt: `${SHORT_DATE} h:mm` };
}

function parseTime(t: string): TypedNumber | null {
  const m = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?:\s*([ap])m?)?$/i.exec(t);
  if (!m) return null;
  const [ore, minuti, secondi] = [Number(m[1]), Number(m[2]), Number(m[3] ?? 0)];
  const mezza = m[5]?.toLowerCase();
  if (minuti > 59 || secondi > 59 || ore > 9999) return null;
  if (mezza && (ore < 1 || ore > 12)) return null;
  const piene = mezza === "p" ? (ore % 12) + 12 : mezza === "a" ? ore % 12 : ore;
  const value = (piene * 3600 + minuti * 60 + secondi + Number(m[4] ?? 0)) / 86_400;
  if (m[4]) return { value, numFmt: "mm:ss.0" };
  const numFmt = piene > 23 ? "[h]:mm:ss" : `${m[3] ? "h:mm:ss" : "h:mm"}${mezza ? " AM/PM" : ""}`;
  return { value, numFmt };
}

function parseDate(t: string, l: DateLanguage): TypedNumber | null {
  return numericDate(t, l) ?? namedDate(t, l);
}

const due = (anno: number): number => (anno < 30 ? 2000 + anno : anno < 100 ? 1900 + anno : anno);
const yearOf = (cifre: string): number | null =>
  cifre.length <= 2 ? due(Number(cifre)) : cifre.length === 4 ? Number(cifre) : null;

const complete = (anno: number | null, mese: number, giorno: number, numFmt: string): TypedNumber | null => {
  const value = anno === null ? null : serialOf(anno, mese, giorno);
  return value === null ? null : { value, numFmt };
};

/** `2023-06-30`, `6/30/2023`, `6/30`, `12/2023`. */
function numericDate(t: string, l: DateLanguage): TypedNumber | null {
  const m = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(t);
  if (!m) return null;
  const [a = "", , b = "", c] = m.slice(1);
  if (c !== undefined) {
    if (a.length === 4) return complete(Number(a), Number(b), Number(c), SHORT_DATE);
    const [mese, giorno] = l.dayFirst ? [b, a] : [a, b];
    if (mese.length > 2 || giorno.length > 2) return null;
    return complete(yearOf(c), Number(mese), Number(giorno), SHORT_DATE);
  }
  if (a.length === 4) return b.length > 2 ? null : complete(Number(a), Number(b), 1, "mmm-yy");
  if (b.length === 4) return a.length > 2 ? null : complete(Number(b), Number(a), 1, "mmm-yy");
  if (a.length > 2 || b.length > 2) return null;
  const [mese, giorno] = l.dayFirst ? [b, a] : [a, b];
  const giorni = complete(thisYear(), Number(mese), Number(giorno), "d-mmm");
  // No such day: then the second number is a year.
  return giorni ?? (Number(b) > 31 ? complete(due(Number(b)), Number(a), 1, "mmm-yy") : null);
}

/** `1-Jan-23`, `30 June 2023`, `June 30, 2023`, `1-Jan`, `Jan 2023`. */
function namedDate(t: string, l: DateLanguage): TypedNumber | null {
  const prima = /^(\d{1,2})[-/ ]?\s*([a-zà]{3,})\.?(?:[-/ ,]\s*(\d{2}|\d{4}))?$/i.exec(t);
  if (prima) {
    const mese = monthOf(prima[2] ?? "", l);
    if (mese === null) return null;
    const giorno = Number(prima[1]);
    if (prima[3] !== undefined) return complete(yearOf(prima[3]), mese, giorno, "d-mmm-yy");
    return complete(thisYear(), mese, giorno, "d-mmm");
  }
  const dopo = /^([a-zà]{3,})\.?[-/ ]\s*(\d{1,2}|\d{4})(?:(?:,\s*|\s+|[-/])(\d{2}|\d{4}))?$/i.exec(t);
  if (!dopo) return null;
  const mese = monthOf(dopo[1] ?? "", l);
  const numero = dopo[2] ?? "";
  if (mese === null) return null;
  if (dopo[3] !== undefined) return complete(yearOf(dopo[3]), mese, Number(numero), "d-mmm-yy");
  if (numero.length === 4) return complete(Number(numero), mese, 1, "mmm-yy");
  const giorni = l.dayFirst ? null : complete(thisYear(), mese, Number(numero), "d-mmm");
  return giorni ?? complete(due(Number(numero)), mese, 1, "mmm-yy");
}

function monthOf(nome: string, l: DateLanguage): number | null {
  const n = nome.toLowerCase();
  const i = l.months.findIndex((m) => m === n || (n.length === 3 && m.startsWith(n)));
  return i < 0 ? null : i + 1;
}

const thisYear = (): number => new Date().getFullYear();

/**
 * The serial of a day, from 1900 to 9999; null where there is no such day. Serial 60 is the 29th of February 1900, a day
 * that never was: learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
 */
function serialOf(anno: number, mese: number, giorno: number): number | null {
  if (anno < 1900 || anno > 9999 || mese < 1 || mese > 12 || giorno < 1) return null;
  if (anno === 1900 && mese === 2 && giorno === 29) return 60;
  const data = new Date(Date.UTC(anno, mese - 1, giorno));
  if (data.getUTCMonth() !== mese - 1) return null;
  const giorni = Math.round((data.getTime() - Date.UTC(1899, 11, 31)) / GIORNO_MS);
  return giorni > 59 ? giorni + 1 : giorni;
}
