/** One check, one file, one object. The catalogue (catalogo.ts) is the list of them. */
import type { Importo } from "../base/importo";
import type { GruppoPersona } from "../base/persone";
import type { Rilievo } from "../base/rilievo";
import type { DefinizioneDisponibilita } from "../bilancio/parametri";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { Giudizio, ParametriGiudizio } from "../obiettivi/giudizio";

/** Everything a check may look at. It reads, it never changes anything and never throws for the user's data. */
export interface Contesto {
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  /** The budget is an extract of a larger one: grand totals and quadratura are "non verificabili". */
  readonly estratto: boolean;
  /** Euro; a difference up to this is no finding. 0 by default. */
  readonly tolleranza: Importo;
  readonly definizioneDisponibilita: DefinizioneDisponibilita;
  readonly giudizi: readonly Giudizio[];
  readonly parametri: ParametriGiudizio;
  /** The sheets with a table, in workbook order. */
  readonly fogli: readonly string[];
  /** The spellings of one person that the user has confirmed. */
  readonly gruppi: readonly GruppoPersona[];
}

export interface Controllo {
  readonly codice: string;
  /** In Italian, for lists: "Totali diversi dalla somma". */
  readonly titolo: string;
  readonly controlla: (contesto: Contesto) => readonly Rilievo[];
}
