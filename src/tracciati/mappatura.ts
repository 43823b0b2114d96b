/** What recognition understood of a sheet: a value that people can see, correct and keep. */
import type { DataIso } from "../base/data";
import type { Intervallo, Posizione } from "../base/posizione";
import type { CampoMappa, Struttura } from "./campi";
import type { Guida } from "./guida";
import type { Rilevata } from "./indizi/tempo";
import type { Scheda } from "./schede";

export interface Colonna {
  /** Column number, from 1. */
  readonly colonna: number;
  /** The heading as written. */
  readonly intestazione: string;
  /** Why this column was taken for this field, in Italian. */
  readonly perche: string;
  /** The column of its heading where that stands elsewhere; null where it has none. */
  readonly titolo?: number | null;
  /** True where the user said it: contents do not gainsay it. */
  readonly indicata?: boolean;
  /** True where its amounts are written with the opposite sign. */
  readonly invertita?: boolean;
  /** The witnesses that spoke, for and against, each in Italian words. */
  readonly indizi?: readonly { readonly chi: string; readonly peso: number; readonly perche: string }[];
}

export type Colonne = Partial<Record<CampoMappa, Colonna>>;

/** A column of a table that is no field of ours. */
export interface ColonnaAltra {
  readonly colonna: number;
  readonly intestazione: string;
  /** What it is about where that is known (residui, cassa, another year…); null where nothing says it. */
  readonly ambito: string | null;
  /** It holds small whole numbers, before the amounts: they tell the rows of a budget apart. */
  readonly codici: boolean;
  /** The field that its contents could be, where the table has none; null where nothing says so. */
  readonly forse: CampoMappa | null;
}

/** A heading as written, and which of those so written it is, from the left. */
export interface Titolo {
  readonly colonna: number;
  readonly testo: string;
  readonly ordinale: number;
}

export interface Lato {
  readonly colonna: number;
  readonly parte: "entrate" | "spese";
}

/** A value beside or below its label. */
export interface ValoreDiContesto {
  readonly posizione: Posizione;
  readonly etichetta: Posizione | null;
  readonly testo: string;
}

export type Contesto = Readonly<Partial<Record<CampoMappa, ValoreDiContesto>>>;

/** Two columns equally good for a field, with different values: the field has none. */
export interface Contesa {
  readonly campo: CampoMappa;
  /** An earlier reading of which there are two; null for what is read now. */
  readonly giorno?: DataIso | null;
  readonly colonne: readonly { readonly colonna: number; readonly intestazione: string }[];
}

/** A voce over several rows, as in the legal schemes: its amounts are on one of them, its name on any. */
export interface NomeDiSchema {
  readonly codice: Posizione | null;
  readonly descrizione: Posizione | null;
  readonly titolo: number | null;
  readonly missione: number | null;
  readonly programma: number | null;
  /** The row of the section it stands under. */
  readonly sezione: Posizione | null;
}

export interface SchemaDiRighe {
  /** By the sheet row of competenza. */
  readonly nomi: ReadonlyMap<number, NomeDiSchema>;
  /** All the rows of totals, of any measure. */
  readonly totali: ReadonlySet<number>;
  /** Of them those of competenza, with the words that name them. */
  readonly totaliLetti: ReadonlyMap<number, string>;
  /** The first row of each voce that has no row of competenza. */
  readonly senzaCompetenza: readonly number[];
}

/** Columns from one to another, both in. */
export interface Striscia {
  readonly da: number;
  readonly a: number;
}

/** By the sheet row of a sum, the sheet rows that it adds up, ascending: none of them is a sum. */
export type Somme = ReadonlyMap<number, readonly number[]>;

/** What tells the rows of a table from one another. */
export type Tabella = Pick<
  Mappatura,
  | "struttura"
  | "colonne"
  | "altriIndicatori"
  | "guida"
  | "lato"
  | "misura"
  | "schema"
  | "somme"
  | "parti"
  | "fuori"
  | "nulle"
  | "altraVersione"
  | "striscia"
>;

export interface Mappatura {
  readonly struttura: Struttura;
  readonly foglio: string;
  /** What it was read by, beside its own cells. */
  readonly guida: Guida;
  /** The table with its heading row(s), if it has any of its own. */
  readonly intervallo: Intervallo;
  /** False for rows that were found without a heading (a page of a print lost it): rows may be missing too. */
  readonly conTestata: boolean;
  /** True where the values stand beside their headings, told by their contents: its totals may stand elsewhere again. */
  readonly spostata: boolean;
  /** Sheet row of the first row below the headings. */
  readonly primaRiga: number;
  /** Sheet rows that hold data: no headings, totals, sections or blanks. Ascending. */
  readonly righeDati: readonly number[];
  readonly colonne: Readonly<Partial<Record<CampoMappa, Colonna>>>;
  /** Its headings, also those of columns that are not read; none for a card. */
  readonly testata: readonly Titolo[];
  /** One row per objective with several indicators in columns: the columns of each after the first; else none. */
  readonly altriIndicatori: readonly Readonly<Partial<Record<CampoMappa, Colonna>>>[];
  /** Where entrate and spese stand in one table: the column that tells them apart, and which of them this mapping reads. */
  readonly lato: Lato | null;
  /** The column of the tags, where a voce takes a row for residui, one for competenza, one for cassa. */
  readonly misura?: number | null;
  /** Where a voce takes several rows under headings of several rows. */
  readonly schema?: SchemaDiRighe | null;
  /** Its rows that add up others, told by their place and by arithmetic. */
  readonly somme?: Somme;
  /** Its rows that are part of the amounts of the row above them. */
  readonly parti?: ReadonlySet<number>;
  /** Its rows below the total that are no voci, and are said. */
  readonly fuori?: ReadonlySet<number>;
  /** Its rows below a total that come to nothing: lines of the summing up. */
  readonly nulle?: ReadonlySet<number>;
  /** Its rows that a column calls a draft, beside others: aside, and said. */
  readonly altraVersione?: ReadonlySet<number>;
  /** Its rows that are the sums of others by their amounts alone, ascending: they stay data, and are said. */
  readonly forseSomme?: readonly number[];
  /** Its columns, where another table stands beside it; else none. */
  readonly striscia?: Striscia | null;
  /** Fields written once for the rows of a group, as in merged cells and pivots: they hold until the next. */
  readonly inGruppo: readonly CampoMappa[];
  /** What stands above the table with its label, for the fields that have no column: it holds for all its rows. */
  readonly contesto: Contesto;
  /** The columns that are no field. */
  readonly altre: readonly ColonnaAltra[];
  /** Two columns for one field that differ: none was taken. */
  readonly contese: readonly Contesa[];
  /** Where the column of the result says its day: the readings up to that one, ascending. */
  readonly rilevazioni?: readonly Rilevata[];
  /** Of rows chosen among several of one indicator, the first of them: what is written once for all stands there. */
  readonly rigaDi?: ReadonlyMap<number, number>;
  /** Where target and result are rows of one column: of each row that is read, that of its target. */
  readonly targetDi?: ReadonlyMap<number, number>;
  /** The day of monitoring of its sheet, where others are of other days. */
  readonly giorno?: DataIso | null;
  /** Its rows are phases, each with its days: the sheet has nothing else that is measured. */
  readonly fasi?: boolean;
  /** What its objective is called where nothing in it says: its sheet's name, or its title's. */
  readonly nome?: string | null;
  /** For objectives printed as cards: one mapping for each, with the places of its texts and values. */
  readonly scheda: Scheda | null;
  /** 0–1: how sure recognition is. Below 0.8 the user is asked. */
  readonly confidenza: number;
}
