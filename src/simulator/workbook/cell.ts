/** What a cell of the local host holds. */

/** An Excel error as a value: it travels through formulas and is never a text. */
export class CellError {
  constructor(readonly codice: string) {}
}

export type CellValue = null | string | number | boolean | CellError;

export interface Cell {
  value: CellValue;
  /** en-US, without "="; absent for constants. The value is then the cached result. */
  formula?: string;
  /** Index in the workbook's table of styles. */
  style: number;
}

export const isBlank = (c: Cell | undefined): boolean =>
  c === undefined || (c.value === null && c.formula === undefined);
