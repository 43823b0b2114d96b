/**
 * The notes of a sheet that is put back. Its copy has those of before; what somebody has typed since, in a sheet that says it
 * is being updated, is added below them.
 */
import {
  accodaNote,
  askNote,
  colonneNote,
  noteIn,
  noteInPiu,
  puntaNote,
  type ColonneNote,
  type NoteChieste,
} from "../marchi/note-accanto";

import type { Nome } from "../../app/marchi/marchi";

/** The notes of a sheet and those of its copy: asked for in two steps, each followed by a sync. */
export interface DueNote {
  readonly su: Excel.Worksheet;
  readonly da: Excel.Worksheet;
  readonly nomi: Excel.NamedItemCollection;
  /** The workbook's own names. */
  readonly tutti: readonly Pick<Nome, "name">[];
  /** Where those of the sheet are. */
  readonly dove: ColonneNote | null;
  readonly trovate: NoteChieste | null;
}

/** First step: what is in the sheet, and the names of its copy, which say where the notes are there. */
export const askDueNote = (
  context: Excel.RequestContext,
  su: Excel.Worksheet,
  da: Excel.Worksheet,
  dove: ColonneNote | null,
  tutti: readonly Pick<Nome, "name">[],
): DueNote => ({
  tutti,
  su,
  da,
  nomi: da.names.load("items/name,items/formula"),
  dove,
  trovate: askNote(context, dove),
});

/** Where they were before, and what they said; null where there were none. */
export interface NotePrima {
  readonly colonne: ColonneNote;
  readonly lette: NoteChieste | null;
}

/** Second step. */
export function askNotePrima(context: Excel.RequestContext, { da, nomi }: DueNote): NotePrima | null {
  const colonne = colonneNote([da], nomi.items);
  return colonne && { colonne, lette: askNote(context, colonne) };
}

/**
 * Queues what is asked before the sheet is cleared, and returns what queues the notes once its cells are back; that in turn
 * returns what adds those typed between the two readings, to be called after the sync.
 */
export function preparaNote(
  context: Excel.RequestContext,
  { su, dove, trovate, tutti }: DueNote,
  prima: NotePrima | null,
): (ultimaRiga: number) => () => Promise<void> {
  const ancora = askNote(context, dove);
  return (ultimaRiga) => {
    const colonne = prima?.colonne ?? dove;
    const conservate = noteIn(prima?.lette ?? null);
    const intanto = noteInPiu(noteIn(trovate), conservate);
    if (prima) puntaNote(context, { nome: su.name, nomi: tutti }, prima.colonne);
    if (colonne) accodaNote(su, ultimaRiga, colonne, intanto);
    return async () => {
      const poi = noteInPiu(noteIn(ancora), [...conservate, ...intanto]);
      if (!colonne || poi.length === 0) return;
      accodaNote(su, ultimaRiga + intanto.length + 1, colonne, poi);
      await context.sync();
    };
  };
}

/** Whether somebody has typed notes in a sheet that had none. */
export const haNote = (trovate: NoteChieste | null): boolean => noteIn(trovate).length > 0;
