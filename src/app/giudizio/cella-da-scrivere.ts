/** One cell of the source that the officer has said how to write, and how to take that back. */
import type { Scalare } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { ColonnaNuova } from "../porte/porta-schede";

export interface CellaDaScrivere {
  /** Of the finding that it settles; else what it is written for, in Italian, for the log. */
  readonly codice: string;
  readonly dove: Posizione;
  /** What the cell holds, and what is put in its place; "" is a blank. */
  readonly prima: Scalare;
  readonly dopo: Scalare;
  /** Where a formula comes or goes, as the workbook keeps it (`=SUM(N2:N4)`); null on the side that has none. */
  readonly formula?: { readonly prima: string | null; readonly dopo: string | null };
  /** Where it is the heading of a column that is added. */
  readonly colonna?: ColonnaNuova;
  /** For the log. */
  readonly indicatore: string;
  readonly responsabile: string;
  readonly campo: string;
}

/** The same cell as it was before. */
export const alContrario = (c: CellaDaScrivere): CellaDaScrivere => ({
  ...c,
  prima: c.dopo,
  dopo: c.prima,
  ...(c.colonna ? { colonna: { ...c.colonna, verso: c.colonna.verso === "viene" ? "va" : "viene" } } : {}),
  ...(c.formula ? { formula: { prima: c.formula.dopo, dopo: c.formula.prima } } : {}),
});
