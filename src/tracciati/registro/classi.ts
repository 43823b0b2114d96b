/** The ledger of a sheet: every cell that is not blank is of exactly one class, and what is not read says why. */

export const CLASSI = ["lette", "testate", "totali", "contesto", "fuoriAmbito", "nonLette"] as const;
export type Classe = (typeof CLASSI)[number];

/** Cells that were not read, together, with the reason. */
export interface ZonaNonLetta {
  /** `P1:P40`. */
  readonly intervallo: string;
  readonly celle: number;
  readonly perche: string;
}

export interface Copertura extends Readonly<Record<Classe, number>> {
  readonly foglio: string;
  /** Cells that are not blank: the sum of the classes. */
  readonly piene: number;
  readonly zone: readonly ZonaNonLetta[];
}
