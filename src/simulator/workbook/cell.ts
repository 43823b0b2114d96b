/** What a cell of the local host holds. */

import type { Area } from "./area";

/** An Excel error as a value: it travels through formulas and is never a text. */
export class CellError {
  constructor(readonly codice: string) {}
}

export type CellValue = null | string | number | boolean | CellError;

/** What the file says of a cell that this host does not work with; it holds while the contents are the file's. */
export interface CellOrigin {
  readonly value: CellValue;
  /** Place of its text among the shared strings, where its runs and phonetics are. */
  readonly shared?: number;
  /** Attributes of the cell: metadata of its value, phonetics shown. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Attributes of the `f` element of a data table (ECMA-376 part 1, 18.3.1.40). */
  readonly dataTable?: Readonly<Record<string, string>>;
}

export interface Cell {
  value: CellValue;
  /** en-US, without "="; absent for constants. The value is then the cached result. */
  formula?: string;
  /** The cells filled by an array formula, this one first; `dynamic` where they follow the size of the result. */
  array?: { area: Area; readonly dynamic: boolean };
  /**
   * A formula as the file gives it, not typed since. Without `array` it has one value: a range where one is wanted means
   * the cell in the formula's own row or column.
   */
  implicit?: true;
  /** Filled by the array formula of another cell. */
  spilled?: true;
  /** Index in the workbook's table of styles. */
  style: number;
  origin?: CellOrigin;
}

/** Puts new contents into a cell: what belonged to the old ones goes. */
export function setContent(cella: Cell, value: CellValue, formula?: string): void {
  cella.value = value;
  delete cella.formula;
  delete cella.array;
  delete cella.implicit;
  delete cella.spilled;
  delete cella.origin;
  if (formula !== undefined) cella.formula = formula;
}

export const isBlank = (c: Cell | undefined): boolean =>
  c === undefined || (c.value === null && c.formula === undefined);
