/** Rows of a sheet before they have a number, and what is to be kept together of them. */
import type { NomeStile } from "../foglio/stili";
import type { Cella, Punto } from "../documento/cifra";
import type { Detto, Posti } from "../documento/blocchi";
import type { LegamePosato } from "../documento/posato";

export interface CellaRiga {
  readonly colonna: number;
  /** The last column that it runs over. */
  readonly fino: number;
  readonly cella: Cella;
  readonly stili: readonly NomeStile[];
  /** Its columns become one cell. */
  readonly unita: boolean;
  readonly verso: LegamePosato["verso"] | null;
}

export interface Riga {
  readonly celle: readonly CellaRiga[];
  readonly punti: number;
  /** Over columns, first and last, filled or not. */
  readonly stili: readonly { readonly stile: NomeStile; readonly da: number; readonly a: number }[];
  readonly punto: Punto | null;
}

/** Rows of which none begins a page but the first. */
export interface Unita {
  readonly righe: readonly Riga[];
  /** The next one stands on the same page. */
  readonly legaDopo: boolean;
  /** What is written again where a page begins with it: the title of its card, the headings of its table. */
  readonly ripresa: readonly Riga[];
  /** In two, the first at most so high; null where it cannot be cut there. */
  readonly dividi: ((punti: number) => readonly [Unita, Unita] | null) | null;
  /** White between blocks: none at the top of a page. */
  readonly bianco: boolean;
  /** A page begins here. */
  readonly salto: boolean;
}

export const unita = (righe: readonly Riga[], altro: Partial<Omit<Unita, "righe">> = {}): Unita => ({
  righe,
  legaDopo: false,
  ripresa: [],
  dividi: null,
  bianco: false,
  salto: false,
  ...altro,
});

export const altezzaDi = (righe: readonly Riga[]): number => righe.reduce((n, r) => n + r.punti, 0);

/** The grid of a part: widths of its columns. */
export interface Griglia {
  readonly mm: readonly number[];
  readonly larga: (p: Posti) => number;
}

export const cellaRiga = (
  { cella }: Pick<Detto, "cella">,
  [da, a]: Posti,
  stili: readonly NomeStile[],
  unita = a > da,
): CellaRiga => ({ colonna: da, fino: a, cella, stili, unita, verso: null });
