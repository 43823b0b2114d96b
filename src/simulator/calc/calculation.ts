/**
 * Which results of a workbook stand and which do not. A result stays as the file has it until something that the formula
 * reads changes; then it is computed, or marked as stale where it cannot be: never another number.
 * learn.microsoft.com/office/client-developer/excel/excel-recalculation
 */
import { calculationMode, iterationOf, usesPrecisionAsDisplayed } from "../workbook/calculation";
import type { Cell } from "../workbook/cell";
import { childOf } from "../xlsx/xml";
import type { Workbook } from "../workbook/workbook";
import { Watch, type Changes } from "./changes";
import { dependents, type Reader } from "./dependents";
import { addResults, CLOCK, readsOf, type Cells, type Place, type Reads } from "./reads";
import { scopeOf, type Scope } from "./scope";

const isOn = (attr: string | undefined): boolean => attr === "1" || attr === "true";

export class Calculation {
  /** Formulas whose result does not stand. */
  readonly dirty = new Set<Cell>();
  /** Formulas that keep a result which no longer stands, with what they read when it did. */
  readonly stale = new Map<Cell, string>();
  /** Formulas for which the engine is known to be right, or wrong. */
  readonly proved = new WeakMap<Cell, boolean>();
  /** The file asks for everything to be computed, or was saved before it was: its results are not Excel's. */
  readonly asksAll: boolean;
  /** What the last look found. */
  changes: Changes;
  version = -1;
  readonly watch: Watch;
  private readonly reads = new WeakMap<
    Cell,
    { readonly formula: string; readonly place: Place; readonly reads: Reads }
  >();
  /** Before the first results are asked for. */
  private opening = true;
  /** Results of a file that asks for everything, until they are computed. */
  readonly left = new Set<Cell>();
  /** The looks since the oldest formula that waits: in manual mode several come before the next results. */
  private looks: Changes[] = [];
  private readonly since = new Map<Cell, Changes>();

  constructor(readonly wb: Workbook) {
    this.watch = new Watch(wb);
    this.changes = this.watch.look();
    const { fullCalcOnLoad: all, calcCompleted: completed } = childOf(wb.root, "calcPr")?.attrs ?? {};
    // Both are of ECMA-376 part 1, 18.2.2.
    this.asksAll = isOn(all) || (completed !== undefined && !isOn(completed));
    for (const { cell } of this.changes.all) {
      if (this.asksAll || cell.value === null) this.dirty.add(cell);
      if (this.asksAll && cell.value !== null) this.left.add(cell);
    }
  }

  /** The results of Excel can be believed: none was left for later. */
  get believesFile(): boolean {
    return !this.asksAll && calculationMode(this.wb) === "Automatic";
  }

  /** Looks at what changed and marks what has to be computed. `clock`: functions that differ each time, too. */
  look(clock: boolean): Changes {
    const { wb, dirty } = this;
    const c = (this.changes = this.watch.look());
    for (const { cell } of c.formulas) dirty.add(cell);
    const moved = c.cells.size > 0 || c.formulas.length > 0 || c.hidden || c.names.size > 0;
    if (c.all.length > 0 && (moved || dirty.size > 0 || ((clock || this.opening) && tellsTime(wb, c.all))))
      this.markReaders(c, moved, clock);
    this.opening = false;
    this.version = wb.version;
    this.remember(c);
    return c;
  }

  private remember(c: Changes): void {
    for (const cell of this.since.keys()) if (!this.dirty.has(cell)) this.since.delete(cell);
    if (this.since.size === 0) this.looks = [];
    if (this.dirty.size > 0) this.looks.push(c);
    for (const cell of this.dirty) if (!this.since.has(cell)) this.since.set(cell, c);
  }

  /** What a waiting formula was, and what was where, before the first change since its result stood. */
  beforeOf(cell: Cell): Pick<Changes, "formulaBefore" | "valueBefore"> {
    const first = this.since.get(cell) ?? this.changes;
    const later = this.looks.slice(Math.max(0, this.looks.indexOf(first)));
    return {
      formulaBefore: first.formulaBefore,
      valueBefore: (sheet, row, col) => {
        for (const look of later) {
          const old = look.changedFrom(sheet, row, col);
          if (old !== undefined) return old;
        }
        return this.changes.valueBefore(sheet, row, col);
      },
    };
  }

  private markReaders(c: Changes, moved: boolean, clock: boolean): void {
    const { dirty } = this;
    const scope = scopeOf(this.wb, dirty);
    if (c.names.size > 0) {
      for (const p of c.all) {
        const text = (p.cell.formula ?? "").toLowerCase();
        if (text.includes("[") || [...c.names].some((n) => text.includes(n))) this.mark(p);
      }
    }
    const readers: Reader[] = [];
    const seeds: Cells = new Map(c.cells);
    for (const p of c.all) {
      if (dirty.has(p.cell)) {
        // What it reads is worked out when it is computed and something else changes.
        this.reads.delete(p.cell);
        addResults(seeds, p);
        continue;
      }
      const reads = this.readsOf(p, scope);
      const now =
        (reads.clock && (moved || clock || this.opening)) ||
        (reads.hidden && c.hidden) ||
        (reads.anywhere && moved);
      if (now) {
        this.mark(p);
        addResults(seeds, p);
      } else readers.push({ ...p, reads });
    }
    for (const r of dependents(seeds, readers)) this.mark(r);
  }

  private mark({ cell }: Place): void {
    this.dirty.add(cell);
    this.reads.delete(cell);
  }

  /** Kept until the formula changes or moves, or is computed again. */
  readsOf(p: Place, scope: Scope): Reads {
    const formula = p.cell.formula ?? "";
    const known = this.reads.get(p.cell);
    if (
      known?.formula === formula &&
      known.place.sheet === p.sheet &&
      known.place.row === p.row &&
      known.place.col === p.col
    )
      return known.reads;
    const reads = readsOf(p, scope);
    this.reads.set(p.cell, { formula, place: p, reads });
    return reads;
  }

  /** What only the file can say: rounded as it is shown, or gone round until it stays. */
  onlyFile(cell: Cell): boolean {
    return cell.implicit !== undefined && cell.value !== null && usesPrecisionAsDisplayed(this.wb);
  }

  get iterates(): boolean {
    return iterationOf(this.wb).enabled;
  }

  /** Something has changed that formulas read, and they have not been computed since. */
  get pending(): boolean {
    if (this.version !== this.wb.version) this.look(false);
    return this.changes.all.some(({ sheet, cell }) => sheet.calculates && this.dirty.has(cell));
  }

  staleCells(): Place[] {
    return this.stale.size === 0 ? [] : this.changes.all.filter((p) => this.stale.has(p.cell));
  }
}

/** Whether any formula, or any name that it may use, has another result each time. */
const tellsTime = (wb: Workbook, all: readonly Place[]): boolean =>
  wb.names.some((n) => CLOCK.test(n.formula)) || all.some((p) => CLOCK.test(p.cell.formula ?? ""));

const books = new WeakMap<Workbook, Calculation>();

/** That of a workbook, from when it was opened. */
export function calculationOf(wb: Workbook): Calculation {
  let c = books.get(wb);
  if (!c) books.set(wb, (c = new Calculation(wb)));
  return c;
}
