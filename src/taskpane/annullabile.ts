/** What the user has done to the workbook, to be taken back from the foot of the pane, the last thing first. */
import { alContrario, type CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import type { Correzione } from "../app/decisioni/correzione";
import type { Memoria } from "../app/memoria/memoria";

/** The memory as the correction found it and left it. */
export interface Deciso {
  readonly tipo: "deciso";
  readonly prima: Memoria;
  readonly dopo: Memoria;
  /** Null where a table was pointed at. */
  readonly che: Correzione | null;
}

/** Cells of the source that were written in one act. */
export interface Scritto {
  readonly tipo: "scritto";
  readonly celle: readonly CellaDaScrivere[];
}

export type Annullabile = Deciso | Scritto;

/** What an act does to the stack: it goes on top, it takes the top away, or nothing of before can come back. */
export type Mossa = Annullabile | "tolto" | "scordati";

/** Older ones are let go: each keeps two memories. */
const TENUTI = 50;

export function conMossa(fatti: readonly Annullabile[], mossa: Mossa | null): readonly Annullabile[] {
  switch (mossa) {
    case null:
      return fatti;
    case "tolto":
      return fatti.slice(0, -1);
    case "scordati":
      return [];
    default:
      return [...fatti, mossa].slice(-TENUTI);
  }
}

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
export const inversoDi = ({ celle }: Scritto): readonly CellaDaScrivere[] => celle.map(alContrario);
