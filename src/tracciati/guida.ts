/** What guides recognition beside the grid itself: the year to read, the day, and the words of the user. */
import type { DataIso } from "../base/data";
import { LESSICO_VUOTO, type Lessico } from "./lessico";

export type NomeTestimone = "parole" | "sotto" | "tempo" | "vicini" | "aritmetica";

export interface Guida {
  /** The year to read where a table has several, in columns or in rows; null where it is not known. */
  readonly esercizio: number | null;
  readonly lessico: Lessico;
  /** The date that the referto speaks of: of several readings the last one not after it counts. Null where not known. */
  readonly data?: DataIso | null;
  /** Witnesses that are not heard: none, but where it is measured what each is worth. */
  readonly senza?: ReadonlySet<NomeTestimone>;
}

export const SENZA_GUIDA: Guida = { esercizio: null, lessico: LESSICO_VUOTO };
