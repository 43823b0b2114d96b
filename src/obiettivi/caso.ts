/** One indicator read and ready to be judged: everything the table of judgement looks at. */
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
  readonly parametri: ParametriGiudizio;
  /** The deadline has come. */
  readonly scaduto: boolean;
}
