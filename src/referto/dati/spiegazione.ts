/** What a responsabile says of a missed target; "" where nothing is said. */
import type { DataIso } from "../../base/data";

export interface Spiegazione {
  readonly causa: string;
  readonly azione: string;
  readonly chi: string;
  /** A day (AAAA-MM-GG), or the words written in its place. */
  readonly entro: string;
}

/** As it is remembered, with the date of the referto that it was first given for: the next one says what became of it. */
export interface SpiegazioneTenuta extends Spiegazione {
  readonly dal: DataIso;
}

/** By key of the indicator. */
export type Spiegazioni = Readonly<Record<string, SpiegazioneTenuta>>;

export const NESSUNA_SPIEGAZIONE: Spiegazioni = {};
