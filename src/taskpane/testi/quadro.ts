/** What the quadro must be able to say, and the names beside it: counts by class and by person, spellings. */
import type { ClasseMostrata } from "../../app/vista/classi-mostrate";

export interface TestiQuadro {
  readonly titolo: string;
  /** Spellings, and how many people they seem to be. */
  readonly grafie: (grafie: number, persone: number) => string;
  readonly perche: string;
  readonly forseDue: string;
  readonly altrimenti: string;
  readonly altriNomi: (n: number) => string;
  readonly sonoPersone: (n: number) => string;
  readonly classi: Readonly<Record<ClasseMostrata, string>>;
  /** What makes one a rischio. */
  readonly aRischio: string;
  readonly perResponsabile: string;
  readonly tutte: (n: number) => string;
  readonly meno: string;
  readonly mancati: (n: number, tutti: number) => string;
  readonly lenti: (n: number, tutti: number) => string;
  readonly nonValutabili: (n: number, tutti: number) => string;
  readonly senzaMancati: (tutti: number) => string;
}
