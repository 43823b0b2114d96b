/** What a formula reads: the cells that it names, and whether it may read others that it does not. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook/area";
import type { Cell } from "../workbook/cell";
import { referencesOf } from "../workbook/references";
import { TUTTO, type Sheet } from "../workbook/sheet";
import { NotComputable } from "./formula-tree";
import { withNames } from "./names-in";
import { prepare } from "./prepare";
import type { Scope } from "./scope";
import { resolveStructured } from "./structured-references";

export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

export interface Reads {
  readonly areas: readonly { readonly sheet: Sheet; readonly area: Area }[];
  /** Any change may matter: what it reads cannot be told from its text. */
  readonly anywhere: boolean;
  /** Which rows are hidden matters. */
  readonly hidden: boolean;
  /** Another result each time. */
  readonly clock: boolean;
}

/** learn.microsoft.com/office/client-developer/excel/excel-recalculation ("Volatile and Non-Volatile Functions") */
export const CLOCK = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\(/i;
const ANYWHERE = /\b(INDIRECT|OFFSET|CELL|INFO)\(/i;
/** `'Gen:Dic'!A1`: the sheets between two. */
const SEVERAL_SHEETS = /'(?:[^':]|'')+:(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!/u;

/** Cells of other workbooks never change here. */
const ELSEWHERE =
  /'(?:[^']|'')*\[(?:[^'\]]|'')+\](?:[^']|'')*'!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?|\[[^[\]]+\][\p{L}_][\p{L}\p{N}_.]*!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?/gu;

export function readsOf(p: Place, scope: Scope, formula = p.cell.formula ?? ""): Reads {
  const { wb } = scope;
  const plain = !/[[\p{L}]/u.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
  const said = plain
    ? formula
    : withNames(wb, resolveStructured(wb, formula, p.sheet, p.row, p.col), p.sheet, p.row, p.col);
  const text = said.replace(ELSEWHERE, "0");
  const indirect = ANYWHERE.test(text) ? resolved(p, scope, formula) : "";
  const areas = [...referencesOf(text), ...referencesOf(indirect ?? "")].flatMap((r) => {
    const sheet = r.sheet === null ? p.sheet : wb.sheetByName(r.sheet);
    return sheet ? [{ sheet, area: r.area }] : [];
  });
  const { array } = p.cell;
  // Where the cells that it fills are taken, it fills none.
  if (array) areas.push({ sheet: p.sheet, area: array.dynamic ? TUTTO : array.area });
  return {
    areas,
    anywhere: indirect === null || ANYWHERE.test(indirect) || SEVERAL_SHEETS.test(text),
    hidden: /\b(SUBTOTAL|AGGREGATE)\(/i.test(text),
    clock: CLOCK.test(text),
  };
}

/** With what INDIRECT is given put in; null where the formula cannot be said at all. */
function resolved(p: Place, scope: Scope, formula: string): string | null {
  try {
    return prepare(scope.wb, formula, p.sheet, p.row, p.col, scope).text;
  } catch (errore) {
    if (errore instanceof NotComputable) return null;
    throw errore;
  }
}

/** A place on a sheet as a number. */
export const keyOf = (row: number, col: number): number => row * MAX_COLUMNS + col - 1;
export const placeOfKey = (k: number): [row: number, col: number] => [
  Math.floor(k / MAX_COLUMNS),
  (k % MAX_COLUMNS) + 1,
];

/** Cells of a sheet, to be found by area. */
export class CellSet {
  private readonly columns = new Map<number, number[]>();
  private sorted = true;
  /** Every cell of the sheet. */
  all = false;

  add(row: number, col: number): void {
    const rows = this.columns.get(col);
    if (rows) rows.push(row);
    else this.columns.set(col, [row]);
    this.sorted = false;
  }

  addArea(area: Area): void {
    if (area.lastRow === MAX_ROWS) this.all = true;
    else
      for (let r = area.row; r <= area.lastRow; r++)
        for (let c = area.col; c <= area.lastCol; c++) this.add(r, c);
  }

  hits(area: Area): boolean {
    if (this.all) return true;
    if (!this.sorted) {
      for (const rows of this.columns.values()) rows.sort((a, b) => a - b);
      this.sorted = true;
    }
    for (const [col, rows] of this.columns) {
      if (col >= area.col && col <= area.lastCol && anyWithin(rows, area.row, area.lastRow)) return true;
    }
    return false;
  }
}

function anyWithin(rows: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (rows[low] ?? Infinity) <= to;
}

/** Cells of some sheets. */
export type Cells = Map<Sheet, CellSet>;

export const cellsOf = (cells: Cells, sheet: Sheet): CellSet => {
  let own = cells.get(sheet);
  if (!own) cells.set(sheet, (own = new CellSet()));
  return own;
};

/** Where the results of a formula stand. */
export const addResults = (cells: Cells, { sheet, row, col, cell }: Place): void => {
  if (cell.array) cellsOf(cells, sheet).addArea(cell.array.area);
  else cellsOf(cells, sheet).add(row, col);
};

export const touches = (reads: Reads, cells: Cells): boolean =>
  reads.areas.some(({ sheet, area }) => cells.get(sheet)?.hits(area) ?? false);
