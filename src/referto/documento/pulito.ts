/** Words that carry the tags of the program they were copied from, shown as they read. The source keeps them: it is told by a finding. */
import { hasMarkup, segniIn, senzaCapiInutili, sostituto } from "../../base/marcatura";
import type { Brano } from "../../obiettivi/indicatore";
import { branoDi, letterale } from "./formule";

/** A text and the formula that gives it. */
export interface Espresso {
  readonly espressione: string;
  readonly testo: string;
}

/** A formula holds 64 functions one inside the other: support.microsoft.com, "Excel specifications and limits". */
const MASSIMI = 40;

/** The cell's words as they read, live: each sign substituted, the last line end left out. */
export function pulito(b: Brano): Espresso {
  if (!hasMarkup(b.testo)) return { espressione: branoDi(b), testo: b.testo };
  const segni = segniIn(b.testo).slice(0, MASSIMI);
  const intero = segni.reduce((t, s) => t.replaceAll(s, sostituto(s)), b.testo);
  const espressione = segni.reduce((e, s) => {
    const con = sostituto(s);
    return `SUBSTITUTE(${e},${letterale(s)},${con === "\n" ? "CHAR(10)" : letterale(con)})`;
  }, branoDi(b));
  const testo = senzaCapiInutili(intero);
  const da = intero.indexOf(testo);
  // What is cut at the ends is a line end: the rest is a piece of the same.
  return testo === intero
    ? { espressione, testo }
    : { espressione: `MID(${espressione},${da + 1},${testo.length})`, testo };
}
