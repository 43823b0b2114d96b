/** An objective's indicator as read from the workbook, before it is judged. */
import type { CellaLetta } from "../base/cella-letta";
import type { DataIso } from "../base/data";
import type { Posizione } from "../base/posizione";
import type { Confronto } from "./valore";

export const POLARITA = ["più alto è meglio", "più basso è meglio"] as const;
export type Polarita = (typeof POLARITA)[number];

/** Text fields shared by the indicators of one objective. */
export type CampoObiettivo =
  | "missione"
  | "codiceProgramma"
  | "programma"
  | "tipo"
  | "obiettivoStrategico"
  | "obiettivoOperativo"
  | "descrizione"
  | "responsabilePolitico"
  | "responsabileGestionale"
  | "orizzonte"
  | "statoAttuazione"
  | "stakeholder"
  | "note";

/** A piece of text in a cell, from a character of it (0) to its end: a label may stand before it in the same cell. */
export interface Brano {
  readonly posizione: Posizione;
  readonly da: number;
  readonly testo: string;
}

/** What was read of an indicator on one day of monitoring. */
export interface Rilevazione {
  readonly data: DataIso;
  readonly cella: CellaLetta;
}

export interface IndicatoreLetto {
  readonly foglio: string;
  /** Sheet row of the target. */
  readonly riga: number;
  readonly indicatore: string;
  readonly target: CellaLetta;
  readonly raggiunto: CellaLetta;
  /** Why its cell is blank though the row may hold a result: two columns contend for it, or one (its number) was not read. */
  readonly altrove?: "conteso" | { readonly colonna: number };
  /** Where the result is one of a series, or says its day: the readings up to it, that too, ascending. Absent elsewhere. */
  readonly rilevazioni?: readonly Rilevazione[];
  /** From a column of the sheet, where there is one. */
  readonly polarita: Polarita | null;
  /** What that column says where it is no direction that is understood; absent elsewhere. */
  readonly polaritaOscura?: string;
  /** A comparison in a column of its own beside the target ("<", "≥"); absent elsewhere. */
  readonly confronto?: Confronto;
  /** The user's own correction; null normally. */
  readonly polaritaUtente: Polarita | null;
  readonly peso: number | null;
  /** What stands where its weight should and is none, as written; absent elsewhere. */
  readonly pesoOscuro?: string;
  /** From a column of its own, as written; "" where there is none. */
  readonly unita: string;
  /** Where two columns of units, or the two headings, say different ones: as written. Absent elsewhere. */
  readonly unitaDiverse?: { readonly target: string; readonly raggiunto: string };
  readonly mediaStorica: string;
  /** A column of deadlines beside the targets; null where there is none or the cell is blank. */
  readonly scadenza: CellaLetta | null;
  /**
   * When it was done, from a column of its own ("termine effettivo", "data effettiva"): a day later than the deadline is
   * `raggiunto in ritardo`, whatever the result says. Absent, or null where the cell is blank: nothing is said.
   */
  readonly dataEffettiva?: CellaLetta | null;
  /**
   * The declared grade ("% di raggiungimento", "grado di realizzazione"), from a column of its own. Beside a result it does
   * not judge; where the cell of the result is blank it is the declared progress. Absent, or null where the cell is blank.
   */
  readonly gradoDichiarato?: CellaLetta | null;
  /** Numbers within the official list; null for `1, 2 E 3` or none. */
  readonly missione: number | null;
  readonly programma: number | null;
  /** The texts of its objective, as written ("" where the cell is blank or the column absent). */
  readonly testi: Readonly<Record<CampoObiettivo, string>>;
  /** The cells of those texts and of the indicator, where they have one. */
  readonly celle: Readonly<
    Partial<Record<CampoObiettivo | "indicatore" | "polarita" | "peso" | "unita" | "mediaStorica", Posizione>>
  >;
  /** Where a text is not the whole of one cell: its pieces, in order. */
  readonly brani: Readonly<Partial<Record<CampoObiettivo, readonly Brano[]>>>;
  /** The user's own mark that takes it out of the judgement, with its reason; null normally. */
  readonly stralciato: string | null;
}

export const ESITI = [
  "raggiunto",
  "raggiunto in ritardo",
  "in corso",
  "non raggiunto",
  "non rilevato",
  "non valutabile",
  "stralciato",
] as const;

export type Esito = (typeof ESITI)[number];

/** A target is missed where it was not reached, or was reached after its deadline. */
export const isMancato = (e: Esito): boolean => e === "non raggiunto" || e === "raggiunto in ritardo";

export type Andamento = "in linea" | "in ritardo";
