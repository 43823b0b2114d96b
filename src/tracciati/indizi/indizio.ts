/**
 * Evidence that a column is a field. Each witness sees one column of a table and one field and says a number, for or
 * against, with its reason in Italian; nobody decides alone.
 */
import type { Scalare } from "../../base/griglia";
import type { CampoMappa, Struttura } from "../campi";
import type { Guida } from "../guida";
import type { Profilo } from "./profilo";

/** A column as the witnesses see it. */
export interface ColonnaVista {
  /** Column number, from 1. */
  readonly colonna: number;
  /** Its heading on one line, with the one merged above it first; "" where it has none. */
  readonly intestazione: string;
  /** The lowest of its headings alone. */
  readonly propria: string;
  readonly profilo: Profilo;
  /** The cells below, a bounded number of them: what stands in the same place of two columns is of the same row. */
  readonly valori: readonly Scalare[];
}

export interface TabellaVista {
  readonly struttura: Struttura;
  readonly colonne: readonly ColonnaVista[];
  readonly guida: Guida;
  /** Where headings count the years ("anno N+1", "2° anno"): the first of them, as the lines above say; null elsewhere. */
  readonly primoAnno?: number | null;
}

export interface Indizio {
  /** Above 0 for the field, below 0 against it; 1 is what a plain heading says. */
  readonly peso: number;
  /** In Italian, to follow the heading; "" where it is not worth saying. */
  readonly perche: string;
  /** What the column is about, where this says that it is no field. */
  readonly ambito?: string;
}

/** A witness: null where it has nothing to say. */
export type Testimone = (c: ColonnaVista, campo: CampoMappa, t: TabellaVista) => Indizio | null;
