/** A cell whose meaning depends on how it is shown: 0.65 shown as "65%", 45107 shown as a date. */
import type { Scalare } from "./griglia";
import type { Posizione } from "./posizione";

export interface CellaLetta {
  readonly posizione: Posizione;
  readonly valore: Scalare;
  /** What Excel shows (`Range.text`). */
  readonly testo: string;
  /** The number format, en-US (`Range.numberFormat`): `0%`, `dd/mm/yyyy`, `General`. */
  readonly formato: string;
  /** Characters of the cell before what was read, where its label stands in the same cell; absent for none. */
  readonly da?: number;
}
