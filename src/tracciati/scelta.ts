/** Of the tables of a workbook those that are read, and those recognised and left aside, with what is said of them. */
import type { Rilievo } from "../base/rilievo";
import type { Mappatura } from "./mappatura";

/** A table recognised and left aside. */
export interface Scartata {
  readonly mappatura: Mappatura;
  /** In Italian, to complete "non letta: …". */
  readonly motivo: string;
  /** Of a table of which other rows are read: those that are not. */
  readonly righe?: readonly number[];
}

export interface Scelta {
  readonly mappature: readonly Mappatura[];
  readonly scartate: readonly Scartata[];
  readonly rilievi: readonly Rilievo[];
}

/** `via`: those left aside, each with why. */
export const aside = (
  mappature: readonly Mappatura[],
  via: ReadonlyMap<Mappatura, string>,
  rilievi: readonly Rilievo[],
): Scelta => ({
  mappature: mappature.filter((m) => !via.has(m)),
  scartate: [...via].map(([mappatura, motivo]) => ({ mappatura, motivo })),
  rilievi,
});
