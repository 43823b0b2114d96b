/** What recognition understood of a sheet: a value that people can see, correct and keep. */
import type { Intervallo } from "../base/posizione";
import type { CampoMappa, Struttura } from "./campi";
import type { Guida } from "./guida";
import type { Scheda } from "./schede";

export interface Colonna {
  /** Column number, from 1. */
  readonly colonna: number;
  /** The heading as written. */
  readonly intestazione: string;
  /** Why this column was taken for this field, in Italian. */
  readonly perche: string;
  /** The column of its heading where that stands elsewhere; null where it has none. */
  readonly titolo?: number | null;
  /** True where the user said it: contents do not gainsay it. */
  readonly indicata?: boolean;
  /** True where its amounts are written with the opposite sign. */
  readonly invertita?: boolean;
}

/** A heading as written, and which of those so written it is, from the left. */
export interface Titolo {
  readonly colonna: number;
  readonly testo: string;
  readonly ordinale: number;
}

/** What tells the rows of a table from one another. */
export type Tabella = Pick<Mappatura, "struttura" | "colonne" | "altriIndicatori" | "guida">;

export interface Mappatura {
  readonly struttura: Struttura;
  readonly foglio: string;
  /** What it was read by, beside its own cells. */
  readonly guida: Guida;
  /** The table with its heading row(s), if it has any of its own. */
  readonly intervallo: Intervallo;
  /** False for rows that were found without a heading (a page of a print lost it): rows may be missing too. */
  readonly conTestata: boolean;
  /** True where the values stand beside their headings, told by their contents: its totals may stand elsewhere again. */
  readonly spostata: boolean;
  /** Sheet row of the first row below the headings. */
  readonly primaRiga: number;
  /** Sheet rows that hold data: no headings, totals, sections or blanks. Ascending. */
  readonly righeDati: readonly number[];
  readonly colonne: Readonly<Partial<Record<CampoMappa, Colonna>>>;
  /** Its headings, also those of columns that are not read; none for a card. */
  readonly testata: readonly Titolo[];
  /** One row per objective with several indicators in columns: the columns of each after the first; else none. */
  readonly altriIndicatori: readonly Readonly<Partial<Record<CampoMappa, Colonna>>>[];
  /** For objectives printed as cards: one mapping for each, with the places of its texts and values. */
  readonly scheda: Scheda | null;
  /** 0–1: how sure recognition is. Below 0.8 the user is asked. */
  readonly confidenza: number;
}
