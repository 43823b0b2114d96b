/** One way to write a heading, and what it says. */
import type { CampoMappa, Struttura } from "../campi";

export interface Parola {
  readonly campo: CampoMappa;
  readonly strutture: readonly Struttura[];
  /** On the heading made comparable. */
  readonly forma: RegExp;
  /** 1 is plain; more wins over plain words of another field in the same heading. */
  readonly forza: number;
  readonly perche: string;
}
