/** What the words of a budget row say it is, before its amounts are looked at. */
import type { Scalare } from "../base/griglia";
import { normalise } from "./normalise";

export const textOf = (v: Scalare): string => (typeof v === "string" ? v.trim() : "");

/** "Di cui all'art. 208": a law that is named, and no part of the row above. */
export const DI_CUI =
  /^\W*(?:di|dei|delle) (?:cui|quali)\b(?!\s+(?:al?|alla|all['’]|agli|ai)\s*(?:art|l\.|legge|d\.|decret|comma|codice|regolament|delib|determ|protocoll))/i;

/** What a row without a code says that is made of others, or of another year: no voce is called so. */
export const DERIVATA =
  /^\W*(?:%|incidenza|percentual|perc\.|scostament|sbilanci|differenz|variazion[ei] (?:%|percentual|su|rispetto)|rapporto)/i;
export const DI_ANNO =
  /^\W*(?:consuntivo|rendiconto|preventivo|previsione|bilancio|assestato|anno|esercizio)\b/i;

export const TOTALE_DIETRO = /\S\s+(?:[-–—]\s*)?(?:total[ei]|tot\.?)\s*:?$/i;

/** "A riportare", "Riporto", "Da riportare a nuovo". */
export const isRiporto = (testo: string): boolean =>
  /^(da |a )?riport(o|are|ato|ati)\b/.test(normalise(testo));

export const isTotale = (testo: string): boolean => /^(sub ?)?tot(ale|ali)?\b/.test(normalise(testo));

/** What names a voce: not the words of a total, of what is carried over, of a line of print. */
export function isCode(v: Scalare): boolean {
  if (typeof v !== "string") return true;
  const t = v.trim();
  if (DI_CIFRE.test(t)) return true;
  return (
    t !== "" &&
    !isTotale(t) &&
    !TOTALE_DIETRO.test(t) &&
    !isRiporto(t) &&
    !isSentence(t) &&
    !DERIVATA.test(t) &&
    !DI_ANNO.test(t)
  );
}

/** "E.1.01.01.06.001", "0101", "12/3": nearly every code, and none of the words below. */
const DI_CIFRE = /^(?:[EU][. ]?)?\d[\d.\-/]*$/;

/** Three words and more, with no number before them: "Comune di Altavilla, stampa del 31/12/2023". */
const isSentence = (t: string): boolean =>
  !/^\W*(?:\d|cap(?:itolo)?\b)/i.test(t) && (t.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;

/** `(1)`, `1.`, `a)`, `4 = 2 - 3`: what is counted. */
const segnoDi = (v: Scalare): string =>
  String(v)
    .trim()
    .replace(/^\(?(\w{1,2})(?:[).]|\s*=.*)?$/, "$1");

/** The place that a sign says, from 1; null for one that does not count so. */
const CONTANO: readonly ((segno: string) => number | null)[] = [
  (s) => (/^\d+$/.test(s) ? Number(s) : null),
  (s) => (/^[a-z]$/i.test(s) ? s.toLowerCase().charCodeAt(0) - 96 : null),
];

/** The columns counted under their headings: 1, 2, 3…; (1), (2)…; a, b, c…. Asked of every row: most stop at the first cell. */
export const isNumbering = (piene: readonly { readonly v: Scalare }[]): boolean =>
  piene.length >= COLONNE_CONTATE &&
  PRIMO_SEGNO.test(String(piene[0]?.v)) &&
  CONTANO.some((posto) => piene.every(({ v }, i) => posto(segnoDi(v)) === i + 1));

const COLONNE_CONTATE = 4;
const PRIMO_SEGNO = /^\s*\(?(?:0*1|a)(?![\p{L}\d])/iu;
