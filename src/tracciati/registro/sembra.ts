/** Whether cells that were not read look like data: figures in rows, or the headings of a table over values. */
import type { Scalare } from "../../base/griglia";
import type { Struttura } from "../campi";
import { genereOf } from "../indizi/profilo";
import { isYear } from "../indizi/vista";
import { missing, nearest, type Mancante } from "../somiglia";
import { holdsAmountsAsText } from "./importi-in-testo";

/** A figure: an amount, a percentage; in objectives a date or a yes too. Years are none. */
export function isFigure(v: Scalare, struttura: Struttura | null = null): boolean {
  if (isYear(v)) return false;
  const genere = genereOf(v);
  if (genere === "importo" || genere === "percentuale") return !/^(19|20)\d\d$/.test(String(v).trim());
  return struttura === "obiettivi" && (genere === "data" || genere === "si-no");
}

interface Somiglianza {
  readonly somiglia: Struttura | null;
  readonly manca: readonly Mancante[];
}

interface Cella {
  readonly colonna: number;
  readonly valore: Scalare;
}

/** Rows looked at together, wherever they stand; half of them with the next ones, that no edge parts a table. */
const RIGHE_INSIEME = 200;

interface Riga {
  readonly celle: readonly Cella[];
  /** Its words, where it could be a heading. */
  readonly parole: readonly string[];
}

interface Dove {
  /** A table of ours stands beside. */
  readonly accanto: boolean;
  /** They stand among the labels of a form, where each value has its own. */
  readonly dentro: boolean;
}

/** What they resemble, in whatever rows of them; null where nothing looks like data. */
export function looksLikeData(righe: readonly Riga[], dove: Dove): Somiglianza | null {
  for (let da = 0; da < righe.length; da += RIGHE_INSIEME / 2) {
    const insieme = righe.slice(da, da + RIGHE_INSIEME);
    const sembra = somiglianza(
      insieme.map((r) => r.celle),
      insieme.flatMap((r) => r.parole),
      dove,
    );
    if (sembra) return sembra;
  }
  return null;
}

/** What they resemble; null where they are words, a legend, a logo's caption. */
function somiglianza(
  guardate: readonly (readonly Cella[])[],
  parole: readonly string[],
  { accanto, dentro }: Dove,
): Somiglianza | null {
  const somiglia = nearest(parole);
  if (isSeparated(guardate) || holdsAmountsAsText(guardate.map(textsOf)))
    return { somiglia: somiglia?.struttura ?? null, manca: [] };
  const conParole = somiglia !== null && somiglia.campi.length >= 2;
  const descritte = new Set(aboutRows(guardate));
  const valori = guardate.map((r) =>
    descritte.has(r) ? [] : r.filter((c) => isFigure(c.valore, conParole ? "obiettivi" : null)),
  );
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

/** Amounts apart: they are figures already. */
const textsOf = (riga: readonly Cella[]): string[] =>
  riga.flatMap(({ valore: v }) => (typeof v === "string" && !isFigure(v) ? [v] : []));

/** The rows that are about the export, unless two of them hold amounts with cents: "Stipendi: | 60.450,25". */
function aboutRows(guardate: readonly (readonly Cella[])[]): readonly (readonly Cella[])[] {
  const righe = guardate.filter(isAbout);
  const conCentesimi = righe.filter((r) => r.some((c) => hasCents(c.valore))).length;
  return conCentesimi >= 2 ? [] : righe;
}

const hasCents = (v: Scalare): boolean =>
  typeof v === "number" ? !Number.isInteger(v) : typeof v === "string" && /\d,\d\d(?!\d)/.test(v);

/** "Codice ente: | 1030230450": a label of no field of ours and its value, as exports have above their table. */
const isAbout = ([prima, ...altre]: readonly Cella[]): boolean =>
  typeof prima?.valore === "string" &&
  /:\s*$/.test(prima.valore) &&
  altre.length <= 1 &&
  nearest([prima.valore.replace(/:\s*$/, "")]) === null;

/** Rows of a file of separated values, left in one column. */
function isSeparated(guardate: readonly (readonly Cella[])[]): boolean {
  const conti = guardate.flatMap(([prima, ...altre]) => {
    const v = altre.length === 0 ? prima?.valore : "";
    return typeof v === "string" && /\d/.test(v) ? [v.split(/[;\t|]/).length] : [];
  });
  const [primo = 0] = conti;
  return conti.length >= 2 && primo > SEPARATE && conti.filter((n) => n === primo).length > conti.length / 2;
}

const SEPARATE = 3;

/** 1, 2, 3… in one column, or the pages of an index: the numbers of a list, not its data. */
function isSequence(cifre: readonly Cella[]): boolean {
  if (new Set(cifre.map((c) => c.colonna)).size !== 1) return false;
  const numeri = cifre.map((c) => Number(c.valore));
  return numeri.every((n, i) => Number.isInteger(n) && n >= 0 && n < 1000 && n >= (numeri[i - 1] ?? 0));
}
