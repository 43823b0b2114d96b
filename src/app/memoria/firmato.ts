/** What was signed, cell by cell, kept in the workbook while the signature stands: a later change is shown, and can be put back. */
import type { Scalare } from "../../base/griglia";
import type { Mappatura } from "../../tracciati/mappatura";

/** Rows of one column of a sheet, as they were read; the blanks after the last value are left out. */
export interface ColonnaFirmata {
  readonly foglio: string;
  readonly colonna: number;
  readonly da: number;
  /** The last row that was read. */
  readonly a: number;
  readonly valori: readonly Scalare[];
}

export interface Firmato {
  /** By sheet, how its tables lay: where they lie otherwise its cells are not compared one by one. */
  readonly disposizioni: Readonly<Record<string, string>>;
  readonly colonne: readonly ColonnaFirmata[];
}

/** Where the tables of a sheet stand and which columns of theirs are read. */
export const disposizioneDi = (foglio: string, mappature: readonly Mappatura[]): string =>
  mappature
    .filter((m) => m.foglio === foglio)
    .map(({ intervallo: i, colonne, altriIndicatori }) =>
      [
        i.riga,
        i.ultimaRiga,
        [colonne, ...altriIndicatori]
          .flatMap((g) => Object.entries(g).map(([campo, { colonna }]) => `${campo}${colonna}`))
          .toSorted()
          .join(),
      ].join(":"),
    )
    .join(";");
