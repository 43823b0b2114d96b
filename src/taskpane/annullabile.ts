/** What the user has done to the workbook, to be taken back from the foot of the pane, the last thing first. */
import { alContrario, type CellaDaScrivere } from "../app/giudizio/cella-da-scrivere";
import type { Correzione } from "../app/decisioni/correzione";
import type { Memoria } from "../app/memoria/memoria";
import type { ModelloAggiunto } from "../app/porte/modello-foglio";
import type { SegniAccesi } from "../app/porte/segno";
import type { Presa } from "../app/schede/raccogli";
import type { RispostaRaccolta } from "../app/schede/sollecita";
import type { Accettazione } from "../app/vista/scelte-referto";
import type { Immagine } from "../base/immagine";

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

/** Answers of the schede that were accepted, in their cells, in the memory or in the log alone. */
export interface Raccolto extends Presa {
  readonly tipo: "raccolto";
}

/** Answers that were refused. */
export interface Rifiutato {
  readonly tipo: "rifiutato";
  readonly risposte: readonly RispostaRaccolta[];
}

/** Sheets of schede that were added. */
export interface Preparato {
  readonly tipo: "preparato";
  readonly fogli: readonly string[];
}

/** Model sheets that were added. */
export interface Modellato {
  readonly tipo: "modellato";
  readonly aggiunti: readonly ModelloAggiunto[];
}

/** The picture of the cover that was there; null where there was none. `messo`: one is there now. */
export interface Stemmato {
  readonly tipo: "stemma";
  readonly prima: Immagine | null;
  readonly messo: boolean;
}

/** The marks in the sheets, as they were and as they were asked for. */
export interface Segnato {
  readonly tipo: "segni";
  readonly prima: SegniAccesi;
  readonly dopo: SegniAccesi;
}

/** Acceptances that came with the workbook and were taken over in this browser. */
export interface Ripreso {
  readonly tipo: "ripreso";
  readonly accettazioni: readonly Accettazione[];
}

export type AttoSchede = Raccolto | Rifiutato | Preparato;
export type Annullabile = Deciso | Scritto | AttoSchede | Modellato | Stemmato | Segnato | Ripreso;

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

/** The switch of the marks, where it has moved; else null. */
export const segnatoDa = (prima: SegniAccesi, dopo: SegniAccesi): Segnato | null =>
  prima.mancati === dopo.mancati && prima.rilievi === dopo.rilievi ? null : { tipo: "segni", prima, dopo };
