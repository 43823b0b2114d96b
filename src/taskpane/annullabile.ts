/** The last thing that the user has done to the workbook, to be taken back from the foot of the pane. */
import { alContrario, type CellaDaScrivere } from "../app/cella-da-scrivere";
import type { Correzione } from "../app/correzione";
import type { Memoria } from "../app/memoria/memoria";

/** The memory as the correction found it and left it. */
export interface Deciso {
  readonly tipo: "deciso";
  readonly prima: Memoria;
  readonly dopo: Memoria;
  /** Null where a table was pointed at. */
  readonly che: Correzione | null;
}

/** A cell of the source that was written. */
export interface Scritto {
  readonly tipo: "scritto";
  readonly cella: CellaDaScrivere;
}

export type Annullabile = Deciso | Scritto;

const LETTURA: ReadonlySet<Correzione["tipo"]> = new Set([
  "colonna",
  "sezione",
  "tabella",
  "tabella-tolta",
  "modello",
]);

/** Whether it changes how the sheets are read: then they are read again when it is taken back. */
export const isDiLettura = ({ che }: Deciso): boolean => che === null || LETTURA.has(che.tipo);

/** What takes a decision back. */
export const annullaDi = ({ prima, dopo }: Deciso): Correzione => ({ tipo: "annulla", prima, dopo });

/** What takes a writing back. */
export const inversoDi = ({ cella }: Scritto): CellaDaScrivere => alContrario(cella);
