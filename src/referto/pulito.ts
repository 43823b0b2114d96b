/** Words that carry the tags of the program they were copied from, shown as they read. The source keeps them: it is told by a finding. */
import type { Brano } from "../obiettivi/indicatore";
import { branoDi, letterale } from "./formule";

/** A text and the formula that gives it. */
export interface Espresso {
  readonly espressione: string;
  readonly testo: string;
}

const SEGNI =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|#39|egrave|agrave|ograve|ugrave|igrave);/gi;

/** A formula holds 64 functions one inside the other: support.microsoft.com, "Excel specifications and limits". */
const MASSIMI = 40;

const DIVENTA: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "’",
  "&#39;": "’",
  "&egrave;": "è",
  "&agrave;": "à",
  "&ograve;": "ò",
  "&ugrave;": "ù",
  "&igrave;": "ì",
};

/** A paragraph or a line that ends becomes a line. */
const aCapo = (segno: string): boolean => /^<(?:\/p|\/li|\/div|br\s*\/?)>?/i.test(segno);

export const hasMarkup = (testo: string): boolean => new RegExp(SEGNI.source, "i").test(testo);

/** The signs in a text, each once, as written. */
const segniIn = (testo: string): string[] => [...new Set(testo.match(SEGNI) ?? [])].slice(0, MASSIMI);

/** What a sign becomes: those that only mark are left out. */
export const senzaMarkup = (testo: string): string => {
  const finale = segniIn(testo).reduce((t, s) => t.replaceAll(s, sostituto(s)), testo);
  return finale.replace(/^\n+|\n+$/g, "");
};

const sostituto = (segno: string): string => DIVENTA[segno.toLowerCase()] ?? (aCapo(segno) ? "\n" : "");

/** The cell's words as they read, live: each sign substituted, the last line end left out. */
export function pulito(b: Brano): Espresso {
  if (!hasMarkup(b.testo)) return { espressione: branoDi(b), testo: b.testo };
  const segni = segniIn(b.testo);
  const intero = segni.reduce((t, s) => t.replaceAll(s, sostituto(s)), b.testo);
  const espressione = segni.reduce((e, s) => {
    const con = sostituto(s);
    return `SUBSTITUTE(${e},${letterale(s)},${con === "\n" ? "CHAR(10)" : letterale(con)})`;
  }, branoDi(b));
  const testo = senzaMarkup(b.testo);
  const da = intero.indexOf(testo);
  // What is cut at the ends is a line end: the rest is a piece of the same.
  return testo === intero
    ? { espressione, testo }
    : { espressione: `MID(${espressione},${da + 1},${testo.length})`, testo };
}
