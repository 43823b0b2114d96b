/** What the round trip with the responsabili asks of the workbook beside {@link Cartella}: a port, as that one. */
import type { Bilingue } from "../../base/regola";
import type { Scalare } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { FoglioScheda } from "../../schede/foglio";
import type { GrigliaScheda } from "../../schede/leggi-scheda";
import type { RigaRegistro } from "../../schede/registro";
import type { SpiegazioneData } from "../../schede/spiegazioni";
import type { Cartella, Insieme, Passo } from "./cartella";

/** A blank column of a table that takes the formats of another, or gives them back. */
export interface ColonnaNuova {
  readonly verso: "viene" | "va";
  /** The column whose formats it takes. */
  readonly accanto: number;
  /** Rows of the table, headings and all. */
  readonly daRiga: number;
  readonly aRiga: number;
}

/** A cell of the source that takes what a responsabile wrote, if it still holds what was compared. */
export interface Scrittura {
  readonly posizione: Posizione;
  /** What was compared: the cell takes the new value if it still holds this. */
  readonly prima: Scalare;
  /** Characters of the cell that come before the text, a label in the same cell: they stay. */
  readonly da: number;
  readonly valore: Scalare;
  /** Where a formula comes or goes, as the workbook keeps it; `prima` is the only formula that may be written over. */
  readonly formula?: { readonly prima: string | null; readonly dopo: string | null };
  /** Cells that say whose that one is: where they no longer hold this, as {@link codifica} writes it, rows were moved. */
  readonly testimoni: readonly { readonly posizione: Posizione; readonly atteso: string }[];
  readonly registro: RigaRegistro;
  /** The cell is the heading of a column that comes or goes: below it all is blank, and only formats change. */
  readonly colonna?: ColonnaNuova;
  /** No cell of the source takes it: it goes into what the workbook remembers. */
  readonly spiegazione?: SpiegazioneData;
  /** It takes back what was collected: its line in the log says so. */
  readonly annulla?: true;
}

/** Puts them in the memory; null where they are there, else why not. */
export type Ricorda = (spiegazioni: readonly SpiegazioneData[]) => Promise<Bilingue | null>;

export interface EsitoScritture {
  readonly scritte: readonly Scrittura[];
  /** Left as they are, and why. */
  readonly rifiutate: readonly { readonly scrittura: Scrittura; readonly motivo: Bilingue }[];
}

export interface SchedePresenti {
  readonly griglie: readonly GrigliaScheda[];
  /** Those among them without a mark of ours, copied or moved here: never written over. */
  readonly portate: ReadonlySet<string>;
  /** The log's cells, headings first; none where there is no log. */
  readonly registro: readonly (readonly Scalare[])[];
}

export interface SchedeScritte {
  /** Names of the sheets, in order. */
  readonly fogli: readonly string[];
  /** Those among them that were not there before. */
  readonly nuovi: readonly string[];
  /** Of the sheets in which someone typed meanwhile: how many cells went back in their place. */
  readonly rimesse: readonly { readonly foglio: string; readonly quante: number }[];
  /** The sheets beside which the cells stay as they were: something may have been typed that has no place now. */
  readonly tenute: readonly string[];
}

export interface PortaSchede {
  /** The schede that are in the workbook, whoever put them there, and the log. */
  leggiSchede(): Promise<SchedePresenti>;
  /**
   * Writes each in its own sheet, new or in place, and protects it; `avanza` counts the schede. No sheet is ever left
   * open: where Excel stops half way the sheet says that it is not complete, and is protected all the same. `lette`:
   * what {@link leggiSchede} gave. What was typed since goes back in its place; where it has none, or Excel stops, the
   * cells as they were stay beside the sheet, and are read with it.
   */
  scriviSchede(
    fogli: readonly FoglioScheda[],
    lette: readonly GrigliaScheda[],
    avanza: (passo: Passo) => void,
  ): Promise<SchedeScritte>;
  /** Deletes these schede, and their marks. */
  togliSchede(fogli: readonly string[]): Promise<void>;
  /**
   * Writes what was accepted, each cell checked again at the writing, and a line of the log for each: in the log before it
   * is in its cell, or in the memory, so that the two never disagree in silence.
   */
  scriviAccettati(scritture: readonly Scrittura[], ricorda?: Ricorda): Promise<EsitoScritture>;
  /** Puts in the log what was refused, or that this was taken back; no other cell changes. */
  scriviRifiutate(righe: readonly RigaRegistro[], esito: "rifiutato" | "annullato"): Promise<void>;
}

export type ConSchede = <T>(
  lavoro: (cartella: Cartella & PortaSchede) => Promise<T>,
  insieme?: Insieme,
) => Promise<T>;
