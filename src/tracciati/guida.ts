/** What guides recognition beside the grid itself: the year to read, and the words of the user. */
import { LESSICO_VUOTO, type Lessico } from "./lessico";

export interface Guida {
  /** The year to read where a table has several, in columns or in rows; null where it is not known. */
  readonly esercizio: number | null;
  readonly lessico: Lessico;
}

export const SENZA_GUIDA: Guida = { esercizio: null, lessico: LESSICO_VUOTO };
