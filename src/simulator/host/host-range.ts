/** The datum behind a Range: a sheet and a rectangle, with the checks every write goes through. */
import { colsOf, formatArea, isEntireColumns, isEntireRows, quoteSheet, rowsOf } from "../workbook/area";
import { isBlank, type Cell } from "../workbook/cell";
import type { Style } from "../workbook/styles";
import { ExcelError, invalidArgument } from "./errors";
import { emitFormatChanged } from "./events";
import type { Session } from "./session";
import type { HostRange } from "./targets";

/** Cells in one answer: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MAX_READ = 5_000_000;

export const addressOf = ({ sheet, area }: HostRange): string =>
  `${quoteSheet(sheet.name)}!${formatArea(area)}`;

/** Every cell as a matrix, in the range's shape. */
export function matrix<T>(r: HostRange, of: (cell: Cell | undefined, row: number, col: number) => T): T[][] {
  const righe = rowsOf(r.area);
  const colonne = colsOf(r.area);
  if (righe * colonne > MAX_READ) {
    throw rangeTooLarge("a range of more than five million cells");
  }
  return Array.from({ length: righe }, (_, i) => {
    const riga = r.sheet.rows.get(r.area.row + i);
    return Array.from({ length: colonne }, (__, j) =>
      of(riga?.get(r.area.col + j), r.area.row + i, r.area.col + j),
    );
  });
}

/** Whole rows or columns: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
const isUnbounded = (r: HostRange): boolean => isEntireColumns(r.area) || isEntireRows(r.area);

const rangeTooLarge = (perche: string): ExcelError =>
  new ExcelError(
    "RangeExceedsLimit",
    `The cell count in the range has exceeded the maximum supported number: ${perche}`,
  );

/** A property of each cell, as reading gives it: null over whole rows or columns. */
export const cellByCell = <T>(
  r: HostRange,
  of: (cell: Cell | undefined, row: number, col: number) => T,
): T[][] | null => (isUnbounded(r) ? null : matrix(r, of));

/** The one value a property has over the range, or null where it differs. `T` must be a plain value. */
export function uniform<T>(values: readonly T[][]): T | null {
  const primo = values[0]?.[0];
  if (primo === undefined) return null;
  return values.every((riga) => riga.every((v) => v === primo)) ? primo : null;
}

/**
 * A matrix for the range from what was written: a matrix of its shape, or one value for all. `null` inside leaves a
 * cell as it is; in place of the whole it is no value.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values, .../excel-add-ins-ranges-unbounded
 */
export function shaped(r: HostRange, dato: unknown): unknown[][] | { readonly all: unknown } {
  if (isUnbounded(r)) throw rangeTooLarge("whole rows or columns cannot be written cell by cell");
  if (dato === null || dato === undefined) throw invalidArgument("null is no value for a property");
  if (!Array.isArray(dato)) return { all: dato };
  const righe = dato as unknown[];
  const [prima] = righe;
  if (righe.length === 1 && Array.isArray(prima) && prima.length === 1 && !isSingleCell(r))
    return { all: prima[0] as unknown };
  const giusta =
    righe.length === rowsOf(r.area) &&
    righe.every((riga) => Array.isArray(riga) && riga.length === colsOf(r.area));
  if (!giusta) throw invalidArgument("the array does not have the dimensions of the range");
  return righe as unknown[][];
}

export const isSingleCell = (r: HostRange): boolean => rowsOf(r.area) === 1 && colsOf(r.area) === 1;

/**
 * Writes cell by cell what `shaped` gave. Everything is made ready before the first cell changes: a range of which one
 * value is refused stays as it was.
 */
export function writeCells(
  r: HostRange,
  dato: unknown,
  session: Session,
  prepare: (valore: unknown, style: number) => (cell: Cell) => void,
): void {
  assertEditable(r, session);
  const valori = shaped(r, dato);
  const matrice = Array.isArray(valori) ? valori : null;
  const pronte: (readonly [number, number, (cell: Cell) => void])[] = [];
  for (let row = r.area.row; row <= r.area.lastRow; row++) {
    for (let col = r.area.col; col <= r.area.lastCol; col++) {
      const v = matrice ? matrice[row - r.area.row]?.[col - r.area.col] : (valori as { all: unknown }).all;
      if (v === null || v === undefined) continue;
      session.counters.celleScritte++;
      if (v === "" && isBlank(r.sheet.cell(row, col))) continue;
      pronte.push([row, col, prepare(v, r.sheet.styleOf(row, col))]);
    }
  }
  for (const [row, col, scrivi] of pronte) scrivi(r.sheet.edit(row, col));
  session.changed();
}

/** On a protected sheet a locked cell cannot be written: AccessDenied. Cells are locked unless their style says not. */
export function assertEditable(r: HostRange, session: Session): void {
  if (!r.sheet.isProtected) return;
  const { styles } = session.workbook;
  const libera = (stile: number): boolean =>
    ["0", "false"].includes(styles.get(stile).protection["locked"] ?? "");
  for (let row = r.area.row; row <= Math.min(r.area.lastRow, r.area.row + 100_000); row++) {
    for (let col = r.area.col; col <= r.area.lastCol; col++) {
      if (!libera(r.sheet.styleOf(row, col))) throw accessDenied();
    }
  }
}

export const accessDenied = (): ExcelError =>
  new ExcelError(
    "AccessDenied",
    "You don't have the required permission to perform the requested operation.",
  );

/** A format change on a protected sheet is refused unless the protection allows it. */
function assertFormattable(r: HostRange): void {
  if (!r.sheet.isProtected) return;
  const attr = r.sheet.elements.get("sheetProtection")?.attrs["formatCells"];
  if (attr !== "0" && attr !== "false") throw accessDenied();
}

/** Changes the style of every cell of the range: over whole columns or rows it becomes theirs. */
export function restyle(r: HostRange, session: Session, cambia: (stile: Style) => Partial<Style>): void {
  assertFormattable(r);
  const { styles } = session.workbook;
  const { sheet, area } = r;
  const fatti = new Map<number, number>();
  const nuovo = (vecchio: number): number => {
    let n = fatti.get(vecchio);
    if (n === undefined) fatti.set(vecchio, (n = styles.derive(vecchio, cambia(styles.get(vecchio)))));
    return n;
  };
  if (rowsOf(area) > 100_000) {
    for (let col = area.col; col <= Math.min(area.lastCol, area.col + 255); col++) {
      const info = sheet.editColumn(col);
      info.style = nuovo(info.style ?? 0);
    }
    for (const [, , cella] of sheet.cellsIn(area)) cella.style = nuovo(cella.style);
  } else if (colsOf(area) > 10_000) {
    for (let row = area.row; row <= area.lastRow; row++) {
      const info = sheet.editRow(row);
      info.style = nuovo(info.style ?? 0);
    }
    for (const [, , cella] of sheet.cellsIn(area)) cella.style = nuovo(cella.style);
  } else {
    for (let row = area.row; row <= area.lastRow; row++) {
      for (let col = area.col; col <= area.lastCol; col++) {
        const cella = sheet.edit(row, col);
        cella.style = nuovo(cella.style);
      }
    }
  }
  session.changed();
  emitFormatChanged(session, sheet, area);
}
