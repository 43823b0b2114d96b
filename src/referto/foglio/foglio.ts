/**
 * A sheet of the referto as data: what to write and how it looks, without Excel. The adapter in src/excel turns it
 * into calls; a test can read it as it is. Rows and columns count from 1 and are those of the finished sheet.
 */
import type { Posizione } from "../../base/posizione";
import type { RigaNote } from "./note";
import type { NomeStile } from "./stili";

/** Which of our sheets this is: the mark in the workbook carries it, so a renamed sheet is still found. */
export const CHIAVI_FOGLI = [
  "copertina",
  "sintesi",
  "entrate",
  "spese",
  "obiettivi",
  "responsabili",
  "controlli",
  "confronto",
  "bilancio",
  "quadro",
  "attestazione",
] as const;

export type ChiaveFoglio = (typeof CHIAVI_FOGLI)[number];

/**
 * A cell of one of our own sheets inside a formula: the sheet's final name is known only when it is written, so the
 * formula carries its key, `⟦entrate⟧!F20`, and the adapter puts the name.
 */
export const propria = (chiave: ChiaveFoglio, indirizzo: string): string => `⟦${chiave}⟧!${indirizzo}`;

/** What a cell holds. A text is always written as text, whatever it starts with; a formula is en-US and starts with "=". */
export type Contenuto =
  | { readonly tipo: "testo"; readonly valore: string }
  | { readonly tipo: "numero"; readonly valore: number }
  /** `resta`: also where what formulas give takes their place. */
  | { readonly tipo: "formula"; readonly valore: string; readonly resta?: true };

/** A rectangle of this sheet, sides included. */
export interface Zona {
  readonly riga: number;
  readonly colonna: number;
  readonly ultimaRiga: number;
  readonly ultimaColonna: number;
}

export interface Collegamento {
  readonly riga: number;
  readonly colonna: number;
  /** A cell of the workbook, or the top of one of our own sheets (whose final name is known only when it is written). */
  readonly verso: Posizione | { readonly chiave: ChiaveFoglio; readonly riga: number };
  readonly suggerimento: string;
}

/** Colour that follows the words of a cell: applied by Excel, so it is right also after an edit. Never the only sign. */
export interface StileCondizionale {
  readonly zona: Zona;
  /** The cell's text begins with this. */
  readonly inizia: string;
  readonly stile: NomeStile;
}

/** A bar in the cell, as long as its share from 0 to 1. */
export interface Barre {
  readonly zone: readonly Zona[];
}

/** Which of our charts this is: its name in the sheet carries it, so that it is found again and updated. */
export const CHIAVI_GRAFICI = ["entrate", "spese", "esiti", "impegnare"] as const;

export type ChiaveGrafico = (typeof CHIAVI_GRAFICI)[number];

/**
 * A native chart over a table of the same sheet. The table's first row names the series, its first column the
 * categories; the series are its other columns.
 */
export interface Grafico {
  readonly chiave: ChiaveGrafico;
  /** Bars side by side or one after the other; the first category at the top, as in the table. */
  readonly tipo: "barre" | "barre in pila";
  /** "" for none: the page says it. */
  readonly titolo: string;
  readonly dati: Zona;
  /** Around each bar, `#RRGGBB`: it tells a light one from the page; null for none. */
  readonly contorno: string | null;
  /** A legend under it. */
  readonly legenda: boolean;
  /** A colour for each series, `#RRGGBB`: they differ in lightness too, for those who print in grey. */
  readonly colori: readonly string[];
  readonly asse: { readonly titolo: string; readonly formato: string };
  /** Number format of the figure written on each bar; null for none. */
  readonly etichette: string | null;
  /** The cells it covers. */
  readonly posizione: Zona;
}

/** What is printed at the foot of each page. */
export interface Piede {
  readonly sinistra: string;
  /** Before the number of the page. */
  readonly pagina: string;
  /** Its pages begin at one again: it is no part of the document. */
  readonly daUno: boolean;
}

export interface Stampa {
  readonly orientamento: "verticale" | "orizzontale";
  /** Rows repeated on each page; null for none. */
  readonly righeRipetute: { readonly da: number; readonly a: number } | null;
  /** A page begins at each of these rows. */
  readonly interruzioni: readonly number[];
  /** Printed at the head of each page, left and right: ente, part. */
  readonly intestazione: readonly [sinistra: string, destra: string];
  readonly piede: Piede;
  /** The last column that is printed: what stands beyond it is for the screen. */
  readonly ultimaColonna: number;
}

export interface FoglioReferto {
  readonly chiave: ChiaveFoglio;
  /** The name it takes where it is free. */
  readonly nome: string;
  /** Column widths in characters of the default font; as many as the sheet has columns. */
  readonly larghezze: readonly number[];
  /** One array a row, all as long as `larghezze`; null is a blank cell. */
  readonly celle: readonly (readonly (Contenuto | null)[])[];
  /** In order: later styles are laid over earlier ones. */
  readonly stili: readonly { readonly zona: Zona; readonly stile: NomeStile }[];
  readonly condizionali: readonly StileCondizionale[];
  readonly barre: Barre;
  /** Points of the letters where a style says none. */
  readonly corpo: number;
  readonly unioni: readonly Zona[];
  /** Heights in points (at most 409) of the rows that are not one line high. */
  readonly altezze: readonly { readonly riga: number; readonly punti: number }[];
  readonly collegamenti: readonly Collegamento[];
  /** What stands in the columns kept for the office's notes, right of `larghezze`; none where the sheet has no such columns. */
  readonly note?: readonly RigaNote[];
  /** Rows frozen at the top; 0 for none. */
  readonly righeBloccate: number;
  readonly grafici: readonly Grafico[];
  readonly stampa: Stampa;
}
