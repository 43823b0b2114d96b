/**
 * Which constants a set of formulas may read: only those are given to the engine, which takes longer over a constant
 * than the rest of this host does over a cell. Where a formula may read what its text does not name, all are.
 */
import type { Area } from "../workbook/area";
import { referencesOf } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { Prepared } from "./prepare";

interface FedFormula {
  readonly sheet: Sheet;
  readonly prepared: Prepared;
}

export interface CellsRead {
  has(sheet: Sheet, row: number, col: number): boolean;
}

/** Everything: for those who cannot say what they read. */
export const allCells = (): CellsRead => ({ has: () => true });

/** Functions that read where their text does not say. */
const ELSEWHERE = new Set(["INDIRECT", "OFFSET", "CELL"]);

/** An area wider than this is taken as the whole sheet. */
const WIDE = 512;

export function cellsRead(wb: Workbook, formulas: readonly FedFormula[]): CellsRead {
  // A formula of several values looks at the cells that it would fill.
  const unsaid = formulas.some(
    ({ prepared: p }) => p.multi || [...p.functions].some((f) => ELSEWHERE.has(f)),
  );
  if (unsaid) return allCells();
  const rows = new Map<Sheet, RowsOfColumns>();
  for (const { sheet, prepared } of formulas) {
    for (const r of referencesOf(prepared.text)) {
      const target = r.sheet === null ? sheet : wb.sheetByName(r.sheet);
      if (!target || r.area.lastCol - r.area.col > WIDE) return allCells();
      const suoi = rows.get(target) ?? new RowsOfColumns();
      rows.set(target, suoi);
      suoi.add(r.area);
    }
  }
  return { has: (sheet, row, col) => rows.get(sheet)?.has(row, col) ?? false };
}

/** For each column the rows that are read, as stretches in order and apart. */
class RowsOfColumns {
  private readonly added = new Map<number, [from: number, to: number][]>();
  private readonly joined = new Map<number, readonly (readonly [number, number])[]>();

  add({ row, lastRow, col, lastCol }: Area): void {
    for (let c = col; c <= lastCol; c++) {
      const stretches = this.added.get(c);
      if (stretches) stretches.push([row, lastRow]);
      else this.added.set(c, [[row, lastRow]]);
    }
  }

  has(row: number, col: number): boolean {
    const stretches = this.of(col);
    let [low, high] = [0, stretches.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from = 0, to = 0] = stretches[middle] ?? [];
      if (row < from) high = middle - 1;
      else if (row > to) low = middle + 1;
      else return true;
    }
    return false;
  }

  private of(col: number): readonly (readonly [number, number])[] {
    const pronti = this.joined.get(col);
    if (pronti) return pronti;
    const uniti: [number, number][] = [];
    for (const [from, to] of (this.added.get(col) ?? []).sort((a, b) => a[0] - b[0])) {
      const ultimo = uniti.at(-1);
      if (ultimo && from <= ultimo[1] + 1) ultimo[1] = Math.max(ultimo[1], to);
      else uniti.push([from, to]);
    }
    this.joined.set(col, uniti);
    return uniti;
  }
}
