/** What is asked of one responsabile: their indicators, what stands in the source now, the money beside. */
import type { Scalare } from "../base/griglia";
import type { ImportoLetto } from "../bilancio/voce";
import type { Importo } from "../base/importo";
import type { DataIso } from "../base/data";

/** What a responsabile fills for an indicator and the source keeps. */
export const CAMPI_FONTE = ["raggiunto", "statoAttuazione", "note"] as const;

/** Why a target was missed and what is done about it: asked where it was, and kept in the workbook, not in the source. */
export const CAMPI_SPIEGAZIONE = ["causa", "azione", "azioneChi", "azioneEntro"] as const;
export type CampoSpiegazione = (typeof CAMPI_SPIEGAZIONE)[number];

/** What a responsabile fills for an indicator. */
export const CAMPI_SCHEDA = [...CAMPI_FONTE, ...CAMPI_SPIEGAZIONE] as const;
export type CampoScheda = (typeof CAMPI_SCHEDA)[number];

export const isSpiegazione = (c: CampoScheda): c is CampoSpiegazione =>
  (CAMPI_SPIEGAZIONE as readonly CampoScheda[]).includes(c);

export const NOMI_CAMPI: Readonly<Record<CampoScheda, string>> = {
  raggiunto: "raggiunto",
  statoAttuazione: "stato di attuazione",
  note: "note",
  causa: "causa",
  azione: "azione correttiva",
  azioneChi: "chi fa l'azione",
  azioneEntro: "entro quando",
};

/** How the result is asked for, from how the target was read. */
export const RISPOSTE = ["percentuale", "numero", "data", "si-no", "testo"] as const;
export type Risposta = (typeof RISPOSTE)[number];

export interface RigaScheda {
  /** Of the indicator; outlives its row. */
  readonly chiave: string;
  readonly obiettivo: string;
  readonly indicatore: string;
  /** As written. */
  readonly target: string;
  /** How it will be read, and until when: "almeno 65%, entro il 31/12/2023". */
  readonly lettura: string;
  /** What to write, in plain words. */
  readonly domanda: string;
  readonly risposta: Risposta;
  /** Null where the field is not asked in this row: of the same objective another has it, or the target is not missed. */
  readonly valori: Readonly<
    Record<CampoScheda, { readonly valore: Scalare; readonly formato: string } | null>
  >;
  /** The first responsabile of the objective answers for it. */
  readonly titolare: boolean;
  /** The others that have it in their scheda. */
  readonly insiemeA: readonly string[];
}

export interface RigaDenaro {
  readonly programma: string;
  readonly importi: readonly {
    readonly importi: readonly ImportoLetto[];
    /** Euro; null where nothing is written. */
    readonly totale: Importo | null;
  }[];
}

export const COLONNE_DENARO = ["Previsione attuale", "Impegnato", "Pagato"] as const;

/** The workbook that the schede are of. */
export interface Intestazione {
  readonly ente: string;
  readonly esercizio: number;
  readonly data: DataIso;
}

export interface Scheda extends Intestazione {
  readonly responsabile: string;
  readonly righe: readonly RigaScheda[];
  readonly denaro: readonly RigaDenaro[];
}
