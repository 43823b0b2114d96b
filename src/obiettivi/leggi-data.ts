/** Days as people write them: `31.12.2023`, `entro giugno`, `I semestre 2023`, `fine 2023`. */
import { annoDi, dataIso, fromSerial, lastDayOfMonth, meseDaNome, type DataIso } from "../base/data";
import { isDateFormat, isMonthFormat } from "../base/formato-data";
import type { DataLetta } from "./valore";

const MESI =
  "gen(?:naio)?|feb(?:braio)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|ago(?:sto)?|set(?:t(?:embre)?)?|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?";
const ORDINALI: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  primo: 1,
  secondo: 2,
  terzo: 3,
  quarto: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};
/** Semestre, trimestre, quadrimestre, bimestre, by their first letter: they are shortened too. */
const MESI_PER_PERIODO: Readonly<Record<string, number>> = {
  s: 6,
  t: 3,
  q: 4,
  b: 2,
};

/** Two figures are years of this century: plans speak of no other. */
const anno = (t: string | undefined, esercizio: number): number =>
  t === undefined || t === "" ? esercizio : t.length === 2 ? 2000 + Number(t) : Number(t);

/** The day, or the last of its month where it does not exist (31.06.2023), with the date as written. */
function day(g: number, mese: number, a: number, scritta: string): DataLetta | null {
  if (g < 1 || g > 31 || mese < 1 || mese > 12) return null;
  const data = dataIso(a, mese, g);
  if (data) return { data, corretta: null };
  const ultima = dataIso(a, mese, lastDayOfMonth(a, mese));
  return ultima ? { data: ultima, corretta: scritta } : null;
}

const monthEnd = (a: number, mese: number): DataLetta | null => {
  const data = mese >= 1 && mese <= 12 ? dataIso(a, mese, lastDayOfMonth(a, mese)) : null;
  return data ? { data, corretta: null } : null;
};

export interface DataTrovata extends DataLetta {
  /** The part of the text that says it. */
  readonly inizio: number;
  readonly fine: number;
}

/** The year after a month: four figures, or two where a sign ties them to it (`ott-23`, `ott '23`). */
const ANNO_DOPO = "\\.?(?:\\s+(?:del\\s+)?(\\d{4})(?!\\d)|\\s?[-/.'’]\\s?(\\d{4}|\\d{2})(?![\\d]))?";

type Regola = readonly [RegExp, (m: RegExpExecArray, esercizio: number) => DataLetta | null];

/** In order: the first that fits wins. All are anchored by what stands around them and none backtracks. */
const REGOLE: readonly Regola[] = [
  [
    /(?<![\d.,/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?![\d])/,
    (m, e) => day(Number(m[1]), Number(m[2]), anno(m[3], e), m[0]),
  ],
  [/(?<![\d.,/])(\d{4})-(\d{2})-(\d{2})(?!\d)/, (m) => day(Number(m[3]), Number(m[2]), Number(m[1]), m[0])],
  // `10 ottobre 2023`, and `10-ott-23` as Excel shows a day.
  [
    new RegExp(`(?<!\\d)(\\d{1,2})[°º]?(?:\\s+|\\s?[-/.]\\s?)(${MESI})\\b${ANNO_DOPO}`),
    (m, e) => day(Number(m[1]), meseDaNome(m[2] ?? "") ?? 0, anno(m[3] ?? m[4], e), m[0]),
  ],
  // `12/2023`: the month.
  [
    /(?<![\d.,/-])(0?[1-9]|1[0-2])\s?[/.-]\s?(20\d{2})(?![\d/.-]\d|\d)/,
    (m) => monthEnd(Number(m[2]), Number(m[1])),
  ],
  [
    /(?<![a-z\d])(i|ii|iii|iv|primo|secondo|terzo|quarto|[1-4])(?:\s?[°º]|a)?\s+(semestre|trimestre|quadrimestre|bimestre|sem|trim|quadr|bim)\b\.?(?:\s+(?:del(?:l'anno)?\s+)?(\d{4}))?/,
    (m, e) => {
      const lungo = MESI_PER_PERIODO[(m[2] ?? "").charAt(0)] ?? 0;
      return monthEnd(anno(m[3], e), lungo * (ORDINALI[m[1] ?? ""] ?? 0));
    },
  ],
  [
    new RegExp(`(?<![a-z])(${MESI})\\b${ANNO_DOPO}`),
    (m, e) => monthEnd(anno(m[2] ?? m[3], e), meseDaNome(m[1] ?? "") ?? 0),
  ],
  [/(?:fine|entro(?: il| la fine del)?|anno)\s+(20\d{2})(?!\d)/, (m) => monthEnd(Number(m[1]), 12)],
  [
    /(?:fine (?:dell'? ?)?anno|entro (?:l'|fine )anno|fine esercizio|entro l'esercizio)/,
    (_, e) => monthEnd(e, 12),
  ],
];

/** `31.12` or `31/12` without a year: only where the words around say that it is a day. */
const SENZA_ANNO = /(?:entro(?: il| lo)?|al|fino al|il|del)\s+(\d{1,2})\s?[/.]\s?(\d{1,2})(?![\d.,/])/;

/** The first day named in the text; null where there is none. The text is already even. */
export function findDay(t: string, esercizio: number): DataTrovata | null {
  const senza = SENZA_ANNO.exec(t);
  if (senza) {
    const letta = day(Number(senza[1]), Number(senza[2]), esercizio, `${senza[1] ?? ""}/${senza[2] ?? ""}`);
    if (letta) return { ...letta, inizio: senza.index, fine: senza.index + senza[0].length };
  }
  for (const [forma, read] of REGOLE) {
    const m = forma.exec(t);
    const letta = m && read(m, esercizio);
    if (letta) return { ...letta, inizio: m.index, fine: m.index + m[0].length };
  }
  return null;
}

/** `31/12` alone in its cell. */
export function readBareDay(t: string, esercizio: number): DataLetta | null {
  const m = /^(\d{1,2})\/(\d{1,2})$/.exec(t);
  return m ? day(Number(m[1]), Number(m[2]), esercizio, t) : null;
}

/** `31.12`, `31-12` alone: a day only beside days, because it can be a number too. The month has its two figures. */
export function readDottedDay(t: string, esercizio: number): DataLetta | null {
  const m = /^(\d{1,2})\s?[.-]\s?(0[1-9]|1[0-2])$/.exec(t);
  return m ? day(Number(m[1]), Number(m[2]), esercizio, t) : null;
}

/** A typed day; "giu-24" is shown of a month, and is its last day. Null where the format shows no day. */
export function readTypedDay(valore: number, formato: string): DataIso | null {
  const data = isDateFormat(formato) ? fromSerial(valore) : null;
  if (!data || !isMonthFormat(formato) || !data.endsWith("-01")) return data;
  return monthEnd(annoDi(data), Number(data.slice(5, 7)))?.data ?? data;
}
