/** A workbook made up, and what a careful officer expects of it. */
import type { Scalare } from "../../../src/base/griglia";
import { toSerial, parseDataIso } from "../../../src/base/data";

/** A cell with its format: a day, a share, an amount. */
export interface CellaFormata {
  readonly valore: number;
  readonly testo: string;
  readonly formato: string;
}
export type Cella = Scalare | CellaFormata;

export const giorno = (iso: string): CellaFormata => {
  const d = parseDataIso(iso);
  if (!d) throw new Error(`no such day: ${iso}`);
  const [a = "", m = "", g = ""] = iso.split("-");
  return { valore: toSerial(d), testo: `${g}/${m}/${a}`, formato: "dd/mm/yyyy" };
};

export const quota = (v: number): CellaFormata => ({
  valore: v,
  testo: `${Math.round(v * 100)}%`,
  formato: "0%",
});

export const CAMPI_IMPORTO = [
  "previsioneIniziale",
  "previsioneAttuale",
  "movimentato",
  "disponibilita",
  "cassa",
] as const;
export type CampoImportoAtteso = (typeof CAMPI_IMPORTO)[number];

/** Sums in cents of what must be read; null where the field has no column. */
export type SommeAttese = Readonly<Partial<Record<CampoImportoAtteso, number | null>>> & {
  readonly voci: number;
};

export interface Atteso {
  readonly spese?: SommeAttese;
  readonly entrate?: SommeAttese;
  /** Each indicator's text, with its esito. */
  readonly indicatori?: readonly (readonly [testo: string, esito: string])[];
  readonly obiettivi?: number;
  /** The indicators' responsabile, in the same order. */
  readonly responsabili?: readonly string[];
  /** Voci by missione.programma. */
  readonly programmi?: Readonly<Record<string, number>>;
  readonly verdetto: readonly ("si" | "no" | "da vedere")[];
  /** Sheets that some MAP finding names. */
  readonly nominati?: readonly string[];
  /** Sheets that no MAP finding of weight names. */
  readonly nonNominati?: readonly string[];
  /** `Foglio!C`: a MAP finding stands in that column. */
  readonly colonneNominate?: readonly string[];
  /** Rows that some finding names. */
  readonly righeNominate?: readonly (readonly [foglio: string, riga: number])[];
}

export interface Caso {
  readonly nome: string;
  readonly data: string;
  readonly fogli: Readonly<Record<string, readonly (readonly Cella[])[]>>;
  readonly atteso: Atteso;
}
