/** A rectangle of cells as Excel gives it. The only shape in which a workbook enters the product. */
import type { Posizione } from "./posizione";

/**
 * One cell of `Range.values`: "" is a blank, an error is its text (`#REF!`), a date is its serial number.
 * Source: learn.microsoft.com/javascript/api/excel/excel.range (values).
 */
export type Scalare = string | number | boolean;

export interface Griglia {
  readonly foglio: string;
  /** Row and column (from 1) of `valori[0][0]`. */
  readonly riga: number;
  readonly colonna: number;
  readonly valori: readonly (readonly Scalare[])[];
}

/** A grid with what Excel shows and the number formats (en-US), read only where a judgement needs them. */
export interface GrigliaVista extends Griglia {
  readonly testi: readonly (readonly string[])[];
  readonly formati: readonly (readonly string[])[];
}

/** The value at a sheet position; "" outside the grid, as a blank cell is. */
export const valoreIn = (g: Griglia, riga: number, colonna: number): Scalare =>
  g.valori[riga - g.riga]?.[colonna - g.colonna] ?? "";

export const posizioneIn = (g: Griglia, riga: number, colonna: number): Posizione => ({
  foglio: g.foglio,
  riga,
  colonna,
});

/** A blank: nothing, or only spaces (also non-breaking ones). */
export const isVuoto = (v: Scalare): boolean => typeof v === "string" && v.trim() === "";

const ERRORI = /^#(REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|RIF!|VALORE!|N\/D|NOME\?|NULLO!)$/;

/** A cell that holds an Excel error rather than a value. */
export const isErrore = (v: Scalare): boolean => typeof v === "string" && ERRORI.test(v);
