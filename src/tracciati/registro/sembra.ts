/** Whether cells that were not read look like data: figures in rows, or the headings of a table over values. */
import type { Scalare } from "../../base/griglia";
import type { Struttura } from "../campi";
import { genereOf } from "../indizi/profilo";
import { isYear } from "../indizi/vista";
import { missing, nearest, type Mancante } from "../somiglia";

/** A figure: an amount, a percentage; in objectives a date or a yes too. Years are none. */
export function isFigure(v: Scalare, struttura: Struttura | null = null): boolean {
  if (isYear(v)) return false;
  const genere = genereOf(v);
  if (genere === "importo" || genere === "percentuale") return !/^(19|20)\d\d$/.test(String(v).trim());
  return struttura === "obiettivi" && (genere === "data" || genere === "si-no");
}

export interface Somiglianza {
  readonly somiglia: Struttura | null;
  readonly manca: readonly Mancante[];
}

interface Cella {
  readonly colonna: number;
  readonly valore: Scalare;
}

const RIGHE_GUARDATE = 200;

/**
 * What they resemble; null where they are words, a legend, a logo's caption. `accanto`: a table of ours stands beside.
 * `dentro`: they stand among the labels of a form, where each value has its own.
 */
export function looksLikeData(
  righe: readonly (readonly Cella[])[],
  parole: readonly string[],
  accanto: boolean,
  dentro = false,
): Somiglianza | null {
  const guardate = righe.slice(0, RIGHE_GUARDATE);
  const somiglia = nearest(parole);
  const conParole = somiglia !== null && somiglia.campi.length >= 2;
  const valori = guardate.map((r) => r.filter((c) => isFigure(c.valore, conParole ? "obiettivi" : null)));
  const cifre = valori.flat();
  const righePiene = valori.filter((r) => r.length > 0).length;
  const altro = guardate.filter((r) => r.length >= 2).length;
  if (conParole && righePiene >= 1 && altro >= 1)
    return { somiglia: somiglia.struttura, manca: missing(somiglia.struttura, somiglia.campi) };
  if (dentro && cifre.length > 0) return { somiglia: null, manca: [] };
  // A list has words beside its numbers; a column alone is a column.
  if (cifre.length < 2 || (altro > 0 && isSequence(cifre))) return null;
  // Two figures at least, in rows that have a name beside them or are alike.
  if (righePiene >= 2 || cifre.length >= 3 || accanto) return { somiglia: null, manca: [] };
  return null;
}

/** 1, 2, 3… in one column, or the pages of an index: the numbers of a list, not its data. */
function isSequence(cifre: readonly Cella[]): boolean {
  if (new Set(cifre.map((c) => c.colonna)).size !== 1) return false;
  const numeri = cifre.map((c) => Number(c.valore));
  return numeri.every((n, i) => Number.isInteger(n) && n >= 0 && n < 1000 && n >= (numeri[i - 1] ?? 0));
}
