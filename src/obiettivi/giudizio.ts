/** The judgement on one indicator, with everything needed to explain it. */
import type { DataIso } from "../base/data";
import type { Importo } from "../base/importo";
import type { Rilievo } from "../base/rilievo";
import type { Effettiva } from "./colonne-risultato";
import type { Andamento, Esito, IndicatoreLetto, Polarita } from "./indicatore";
import type { Motivo } from "./motivo";
import type { PerchePolarita } from "./perche-polarita";
import type { Scadenza } from "./scadenza";
import type { Raggiunto, Target } from "./valore";

export interface Giudizio {
  readonly indicatore: IndicatoreLetto;
  /** What the two cells say. */
  readonly target: Target;
  readonly raggiunto: Raggiunto;
  readonly esito: Esito;
  /** True for `non raggiunto` and `raggiunto in ritardo`. */
  readonly mancato: boolean;
  /** Only while `in corso`, only for cumulative counts. */
  readonly andamento: Andamento | null;
  /** From 0 up, four decimals half up; null where it cannot be computed. */
  readonly avanzamento: Importo | null;
  readonly scadenza: DataIso | null;
  /** The deadline with where it comes from. */
  readonly termine: Scadenza | null;
  /** When it was done, from a column of its own; null where none says. */
  readonly effettiva: Effettiva | null;
  readonly giorniRitardo: number | null;
  /** Null for deadlines and yes/no. */
  readonly polarita: Polarita | null;
  readonly polaritaDedotta: boolean;
  /** Where the direction comes from; null where there is none. */
  readonly polaritaPerche: PerchePolarita | null;
  /** Why the esito is what it is. */
  readonly motivo: Motivo;
  /** What was odd in the way the cells are written (OBI-…). */
  readonly rilievi: readonly Rilievo[];
}

/** An objective: the indicators that share programma, strategic and operative objective, description and responsabile. */
export interface Obiettivo {
  /** Stable text built from those five fields. */
  readonly chiave: string;
  readonly foglio: string;
  /** Row of its first indicator. */
  readonly riga: number;
  readonly giudizi: readonly Giudizio[];
  readonly esito: Esito;
  /**
   * Weighted mean of avanzamento (each capped at 1). Null where an indicator that counts has none, and where the mean would
   * be 1 beside an esito that is not `raggiunto`: then the count of those reached is what can be said.
   */
  readonly avanzamento: Importo | null;
  /** Indicators not struck out, and how many of them are reached, in time or late. */
  readonly contati: number;
  readonly raggiunti: number;
  /** The longest delay among its indicators, in days; null where none is late. */
  readonly giorniRitardo: number | null;
  /** How many weigh zero: they are out of the mean. */
  readonly pesoZero: number;
  /** How many have no weight where others have one: they are out of the mean. */
  readonly senzaPeso: number;
}

/** Shared by all the judgements of a run. */
export interface ParametriGiudizio {
  /** The date the referto speaks of, at the close of its day. Never today's date. */
  readonly dataRiferimento: DataIso;
  readonly esercizio: number;
}
