/**
 * What the officer may choose about the recomputation of the budget: a value, given to every calculation that depends
 * on it. Nothing here is read from anywhere; the defaults are those of the contract ("Totals and groups").
 */
import { ZERO, type Importo } from "../base/importo";
import type { CampoSottratto } from "./voce";

/**
 * How disponibilità is reckoned. `semplice`: previsione attuale − accertato or impegnato. On spese some accounting
 * packages take away what is only reserved (prenotato: TUEL art. 183, comma 3), the fondo pluriennale vincolato, or both.
 */
export const DEFINIZIONI = ["semplice", "meno-prenotato", "meno-fpv", "meno-prenotato-e-fpv"] as const;

export type DefinizioneDisponibilita = (typeof DEFINIZIONI)[number];

/** What each definition takes away beyond accertato or impegnato. */
export const SOTTRATTI: Readonly<Record<DefinizioneDisponibilita, readonly CampoSottratto[]>> = {
  semplice: [],
  "meno-prenotato": ["prenotato"],
  "meno-fpv": ["fpv"],
  "meno-prenotato-e-fpv": ["prenotato", "fpv"],
};

export interface ParametriBilancio {
  /** Euro, not negative; a difference up to this is no finding. */
  readonly tolleranza: Importo;
  /** Missioni left out of the net indices of spese. */
  readonly missioniEscluse: readonly number[];
  readonly definizioneDisponibilita: DefinizioneDisponibilita;
  /** Whether the budget is an extract of a larger one, as the user says; null: to be told from the figures. */
  readonly estratto: boolean | null;
}

/** Missione 20 (fondi), 60 (anticipazioni) and 99 (conto terzi) are out of the net indices. */
export const PARAMETRI_PREDEFINITI: ParametriBilancio = {
  tolleranza: ZERO,
  missioniEscluse: [20, 60, 99],
  definizioneDisponibilita: "semplice",
  estratto: null,
};
