/** One indicator read and ready to be judged: everything the table of judgement looks at. */
import type { Effettiva } from "./colonne-risultato";
import type { ParametriGiudizio } from "./giudizio";
import type { IndicatoreLetto } from "./indicatore";
import type { PolaritaLetta } from "./polarita";
import type { Scadenza } from "./scadenza";
import type { Raggiunto, Target } from "./valore";

export interface Caso {
  readonly indicatore: IndicatoreLetto;
  readonly target: Target;
  readonly raggiunto: Raggiunto;
  readonly polarita: PolaritaLetta;
  readonly scadenza: Scadenza | null;
  /** When it was done, from a column of its own; null where none says. */
  readonly effettiva: Effettiva | null;
  readonly parametri: ParametriGiudizio;
  /** The deadline has come. */
  readonly scaduto: boolean;
}
