/**
 * The day that a heading, a label or a sheet's name speaks of: "al 30/06", "30.06.2023", "II trimestre", "T2", "giu-24",
 * "gen-giu", "Rilevazione giugno". A period stands for its last day.
 */
import { dataIso, lastDayOfMonth, meseDaNome, type DataIso } from "../../base/data";
import { normalise } from "../normalise";

/** The years in a text; a span ("2023-2025", "2023/25") holds all of its own. */
export function anniIn(testo: string): ReadonlySet<number> {
  return testo.includes("20") ? yearsIn(testo) : APOSTROFO.test(testo) ? yearsIn(inFull(testo)) : NESSUNO;
}

/** "'23", "’23": a year of this century in two figures. */
const APOSTROFO = /(?<![\p{L}\d])['‘’`´](\d\d)(?!\d)/u;
const inFull = (testo: string): string => testo.replace(new RegExp(APOSTROFO, "gu"), "20$1");

const NESSUNO: ReadonlySet<number> = new Set();

const IN_DUE_CIFRE =
  /(?<!\p{L})(?:prev|stanz|iniz|ass|imp|acc|pag|risc|inc|disp|mand|rev|bil|comp|cons|rend)\p{L}*\.?\s*(?:(?:es|eserc|esercizio|anno)\.?\s*)?[-–/]?\s*(\d\d)\s*$/iu;
const ANNI_VICINI = 5;

/** "Anno N+1", "N + 2", "2° anno", "anno 3", "terzo esercizio": a year counted from the first of a budget of more years. */
const DA_N = /(?<![\p{L}\d.])N\s*([+-])\s*([1-5])(?!\d)|\b(?:anno|esercizio)\s+N\b(?!\s*[+-])/u;
const PROGRESSIVO =
  /(?<![\p{L}\d])(?:([1-5])\s*[°º^ªa]?|(i{1,3}|iv|v|prim|second|terz|quart|quint)[oa]?)\s*(?:ann(?:o|ualit[aà])|esercizio)(?!\p{L})|\bann(?:o|ualit[aà])\s+(?:n[.°]\s*)?(?:([1-5])|(i{1,3}|iv|v))(?![\p{L}\d])/iu;
const CIFRE: Readonly<Record<string, number>> = { prim: 1, second: 2, terz: 3, quart: 4, quint: 5 };

const DI_ATTO = /\bdel(?:l['’])?\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:20)?\d\d/gi;

/** How many years after the first a heading speaks of; null where it counts none. */
function relativeYear(intestazione: string): number | null {
  const n = DA_N.exec(intestazione);
  if (n) return n[2] === undefined ? 0 : Number(n[2]) * (n[1] === "-" ? -1 : 1);
  const p = PROGRESSIVO.exec(intestazione);
  if (!p) return null;
  const scritto = (p[2] ?? p[4])?.toLowerCase();
  const quale = scritto === undefined ? Number(p[1] ?? p[3]) : (CIFRE[scritto] ?? ORDINALI[scritto] ?? NaN);
  return Number.isNaN(quale) ? null : quale - 1;
}

/** "II annualità del triennio 2024-2026": the year of a budget of more years that a title counts; null where it counts none. */
export function annualitaIn(testo: string): number | null {
  const anni = anniIn(testo);
  const dopo = anni.size > 1 ? relativeYear(testo) : null;
  const suo = dopo === null ? NaN : Math.min(...anni) + dopo;
  return anni.has(suo) ? suo : null;
}

/** Of headings that count the years: without them none of the work above is worth doing. */
export const countsYears = (intestazione: string): boolean => relativeYear(intestazione) !== null;

/**
 * The years that the heading of an amount names: behind its words two figures are a year, where it is a near one. `primo`:
 * the first year of a budget of more years, from which a heading may count them; null where it is not known.
 */
export function anniDi(
  intestazione: string,
  esercizio: number | null,
  primo: number | null = null,
): ReadonlySet<number> {
  // "Approvato con C.C. 45 del 20/12/2023": the day of an act is not the column's.
  const detti = anniIn(intestazione.replace(DI_ATTO, " "));
  const dopo = detti.size > 0 || primo === null ? null : relativeYear(intestazione);
  if (dopo !== null && primo !== null) return new Set([primo + dopo]);
  const cifre = detti.size > 0 || esercizio === null ? undefined : IN_DUE_CIFRE.exec(intestazione)?.[1];
  const suo = 2000 + Number(cifre);
  return esercizio !== null && Math.abs(suo - esercizio) <= ANNI_VICINI ? new Set([suo]) : detti;
}

function yearsIn(testo: string): ReadonlySet<number> {
  const anni = new Set<number>();
  for (const m of testo.matchAll(/(?<!\d)(20\d\d)(?:\s*[-–/]\s*(20\d\d|\d\d)(?![\d/.]))?(?!\d)/g)) {
    const da = Number(m[1]);
    const a = m[2] === undefined ? da : m[2].length === 2 ? 2000 + Number(m[2]) : Number(m[2]);
    if (a < da || a > da + 10) anni.add(da);
    else for (let x = da; x <= a; x++) anni.add(x);
  }
  return anni;
}

const ORDINALI: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  primo: 1,
  secondo: 2,
  terzo: 3,
  quarto: 4,
};

/** Months of a period, by the beginning of its name. */
const MESI_DI: Readonly<Record<string, number>> = {
  bim: 2,
  trim: 3,
  quadrim: 4,
  quadr: 4,
  quad: 4,
  sem: 6,
  q: 3,
  t: 3,
  s: 6,
};

const MESE = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre";
const MESE_BREVE = "gen|feb|mar|apr|mag|giu|lug|ago|sett?|ott|nov|dic";
const ofMonths = (mese: string): RegExp =>
  new RegExp(`\\b(?:(?:${mese})(?: al?)? )?(?:(\\d{1,2}) )?(${mese})(?: (20\\d\\d|\\d\\d))?\\b`);
const DI_MESE = ofMonths(MESE);
const DI_MESE_BREVE = ofMonths(MESE_BREVE);

interface Periodo {
  /** Null where the text does not say it. */
  readonly anno: number | null;
  readonly mese: number;
  /** Null for the last of the month. */
  readonly giorno: number | null;
  /** The text without it, comparable. */
  readonly resto: string;
}

/** Nothing in a text of which all of this is missing speaks of a day. */
const ACCENNO = new RegExp(`\\d|rim|quad|sem|bim|${MESE_BREVE}`, "i");

/** Words that stand beside the day of a reading and add nothing to it. */
const NEUTRE = new Set(
  "al a alla del di il dal da e in n nr num o monitoraggio monit mon verifica ver rilevazione rilevamento ril rilev valore valori dato dati situazione stato report misura misurazione periodo data fine mese anno bimestre trimestre quadrimestre semestre intermedia intermedio monitoraggi verifiche rilevazioni rilevamenti misurazioni situazioni periodi".split(
    " ",
  ),
);

const isNeutral = (resto: string): boolean =>
  resto.split(" ").every((p) => p === "" || NEUTRE.has(p) || /^(?:\d|i{1,3}|iv|v|vi|20\d\d)$/.test(p));

const anno = (scritto: string | undefined): number | null =>
  scritto === undefined ? null : scritto.length === 2 ? 2000 + Number(scritto) : Number(scritto);

const without = (testo: string, m: RegExpExecArray): string =>
  normalise(`${testo.slice(0, m.index)} ${testo.slice(m.index + m[0].length)}`);

const numero = (scritto: string): number => ORDINALI[scritto] ?? Number(scritto);

/** In order: the first that fits wins. `t` is comparable. */
const FORME: readonly ((testo: string, t: string) => Periodo | null)[] = [
  (testo) => {
    const m = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(testo);
    return m && { anno: Number(m[1]), mese: Number(m[2]), giorno: Number(m[3]), resto: without(testo, m) };
  },
  (testo) => {
    const m = /(?<![\d/.])(\d{1,2})[°]?\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(20\d\d|\d\d))?(?!\d)/.exec(testo);
    return m && { anno: anno(m[3]), mese: Number(m[2]), giorno: Number(m[1]), resto: without(testo, m) };
  },
  (_, t) => {
    const prima =
      /\b(i{1,3}|iv|vi?|[1-6]|primo|secondo|terzo|quarto)(?: ?o)? ?(bim|trim|quadrim|quadr\b|quad\b|sem)[a-z]*/.exec(
        t,
      );
    const dopo = prima
      ? null
      : /\b(bim|trim|quadrim|quadr\b|quad\b|sem)[a-z]* (?:n )?(i{1,3}|iv|vi?|[1-6])\b/.exec(t);
    const m = prima ?? dopo;
    return m && ofPart(t, m, (prima ? m[1] : m[2]) ?? "", (prima ? m[2] : m[1]) ?? "");
  },
  (_, t) => {
    const m = /\b(?:([qts]) ?([1-4])|([1-4]) ?([qts]))\b/.exec(t);
    const p = m && ofPart(t, m, m[2] ?? m[3] ?? "", m[1] ?? m[4] ?? "");
    return p && isNeutral(p.resto) ? p : null;
  },
  (_, t) => {
    const m = DI_MESE.exec(t);
    return m && ofMonth(t, m);
  },
  (_, t) => {
    const m = DI_MESE_BREVE.exec(t);
    const p = m && ofMonth(t, m);
    return p && isNeutral(p.resto) ? p : null;
  },
];

function ofPart(t: string, m: RegExpExecArray, quale: string, parte: string): Periodo | null {
  const mese = numero(quale) * (MESI_DI[parte] ?? 0);
  return mese >= 1 && mese <= 12 ? { anno: null, mese, giorno: null, resto: without(t, m) } : null;
}

function ofMonth(t: string, m: RegExpExecArray): Periodo | null {
  const mese = meseDaNome(m[2] ?? "");
  return mese === null
    ? null
    : { anno: anno(m[3]), mese, giorno: m[1] === undefined ? null : Number(m[1]), resto: without(t, m) };
}

function findPeriod(testo: string): Periodo | null {
  if (!ACCENNO.test(testo)) return null;
  const t = normalise(testo);
  for (const forma of FORME) {
    const p = forma(testo, t);
    if (p) return p.mese >= 1 && p.mese <= 12 ? p : null;
  }
  return null;
}

/** Null for none, and where no year is known. A day past the end of its month is its last. */
export function giornoIn(testo: string, esercizio: number | null): DataIso | null {
  const p = findPeriod(testo);
  if (!p) return null;
  const a = p.anno ?? [...anniIn(testo)][0] ?? esercizio;
  if (a === null) return null;
  const ultimo = lastDayOfMonth(a, p.mese);
  return dataIso(a, p.mese, Math.min(p.giorno ?? ultimo, ultimo));
}

/** A heading that is a day or a period and nothing else: "30/06/2024", "II trim.", "3° monitoraggio 30.09". */
export function isPeriodo(testo: string): boolean {
  const p = findPeriod(testo);
  return p !== null && isNeutral(p.resto);
}
