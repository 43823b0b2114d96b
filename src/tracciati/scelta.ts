/** Of the tables of a workbook those that are read, and those recognised and left aside, with what is said of them. */
import { contains } from "../base/posizione";
import { cellaDi, type Rilievo } from "../base/rilievo";
import type { Mappatura } from "./mappatura";
import { map001 } from "./rilievi/map-001-colonne-contese";

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

/** Which of two columns is meant matters to nobody where the table is not read. */
export const isOfTablesAside = (r: Rilievo, scartate: readonly Scartata[]): boolean => {
  const dove = cellaDi(r);
  return (
    r.codice === map001.codice &&
    dove !== null &&
    scartate.some(
      ({ mappatura: { intervallo: i }, righe }) => !righe && i.foglio === dove.foglio && contains(i, dove),
    )
  );
};
