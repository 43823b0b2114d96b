/** One calculation of some formulas: by the engine, or not at all. */
import type { Cell, CellValue } from "../workbook/cell";
import type { Workbook } from "../workbook/workbook";
import type { Calculation } from "./calculation";
import { allCells, cellsRead, type CellsRead } from "./cells-read";
import type { Changes } from "./changes";
import { Direct } from "./direct";
import { dependents } from "./dependents";
import { NotComputable } from "./formula-tree";
import { isKnown } from "./functions-known";
import { CIRCULAR, compute, feed, hideRows, NAME_ERROR, newModel, readResult, type Entry } from "./model";
import { prepare, type Prepared } from "./prepare";
import { agree, disproved } from "./proof";
import { addResults, type Cells, type Place } from "./reads";
import { scopeOf, type Scope } from "./scope";
import { spill } from "./spill";
import { whatItReads } from "./what-it-reads";

/** Functions whose result was another when the file was saved. */
const CLOCK = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"];

interface Manner {
  /** The engine is tried on the file's own results first. */
  readonly proves: boolean;
  /** It has results of a file that asks for everything. */
  readonly opens: boolean;
}

export class Run {
  private readonly wb: Workbook;
  private readonly scope: Scope;
  private readonly ready = new Map<Cell, Prepared>();
  /** Formulas that the engine cannot compute, or would get wrong. */
  private readonly hard: Place[] = [];

  constructor(
    private readonly calculation: Calculation,
    private readonly changes: Changes,
    private readonly places: readonly Place[],
    private readonly before: ReadonlyMap<Cell, CellValue>,
    private readonly manner: Manner,
  ) {
    this.wb = calculation.wb;
    this.scope = scopeOf(this.wb, new Set(places.map((p) => p.cell)));
  }

  /** True where cells beside the formulas were filled. */
  compute(): boolean {
    const { calculation, wb, places, ready, hard } = this;
    const direct = new Direct(wb, places, (cell) => calculation.onlyFile(cell));
    const told = places.map((p) => direct.resultOf(p));
    const open = places.filter((p, i) => {
      const v = told[i];
      if (v !== undefined) p.cell.value = v;
      return v === undefined;
    });
    for (const p of open) {
      const prepared = calculation.onlyFile(p.cell) ? null : preparedFor(wb, p, this.scope);
      if (prepared) ready.set(p.cell, prepared);
      else hard.push(p);
    }
    this.prove(open);
    for (const { cell } of hard)
      if (cell.value === null || cell.implicit === undefined) cell.value = NAME_ERROR;
    const entries = open.flatMap((p): Entry[] => {
      const prepared = ready.get(p.cell);
      return prepared ? [{ ...p, prepared }] : [];
    });
    const fills = entries.length > 0 && this.run(entries);
    this.markStale();
    for (const p of places) {
      calculation.dirty.delete(p.cell);
      calculation.left.delete(p.cell);
      calculation.watch.learn(p);
    }
    return fills;
  }

  /** What the engine gets wrong on the file's own cells it would get wrong on others. */
  private prove(open: readonly Place[]): void {
    const { proved } = this.calculation;
    const doubtful = this.manner.proves
      ? open.flatMap((p) => {
          const { functions } = this.ready.get(p.cell) ?? {};
          const asFile = p.cell.implicit !== undefined && p.cell.value !== null && !proved.has(p.cell);
          const clock = functions && CLOCK.some((f) => functions.has(f));
          return functions && asFile && !clock && !p.cell.array ? [{ ...p, functions }] : [];
        })
      : [];
    const wrong = new Set([...disproved(this.wb, doubtful, this.changes, this.scope)].map((p) => p.cell));
    for (const p of doubtful) proved.set(p.cell, !wrong.has(p.cell));
    for (const p of open) {
      if (!this.ready.has(p.cell) || proved.get(p.cell) !== false || p.cell.implicit === undefined) continue;
      this.ready.delete(p.cell);
      this.hard.push(p);
    }
  }

  private run(entries: readonly Entry[]): boolean {
    const { wb } = this;
    const fed = [...entries, ...this.companions(entries)];
    const model = newModel();
    try {
      feed(model, wb, fed, readBy(wb, fed));
      hideRows(model, wb, fed);
      compute(model);
      let fills = false;
      for (const e of entries) {
        const index = wb.sheets.indexOf(e.sheet);
        const v = readResult(model, index, e.row, e.col);
        if (v === CIRCULAR) this.goRound(e);
        else e.cell.value = v;
        if (e.prepared.multi || e.cell.array) {
          spill(model, index, e);
          fills = true;
        }
      }
      return fills;
    } finally {
      model.free();
    }
  }

  /** Without iteration a circular reference is worth 0; with it, what the file has is all that is known. */
  private goRound(e: Entry): void {
    const { cell } = e;
    if (this.calculation.iterates && cell.implicit !== undefined && cell.value !== null) this.hard.push(e);
    else cell.value = 0;
  }

  /** Formulas that others take for what they are, not for what they come to: SUBTOTAL leaves out its like. */
  private companions(entries: readonly Entry[]): Entry[] {
    const asked = (f: string): boolean => entries.some((e) => e.prepared.functions.has(f));
    const every = asked("ISFORMULA") || asked("FORMULATEXT");
    if (!every && !asked("SUBTOTAL")) return [];
    const own = new Set(this.places.map((p) => p.cell));
    return this.changes.all.flatMap((p): Entry[] => {
      if (own.has(p.cell) || p.cell.array) return [];
      if (!every && !/\b(SUBTOTAL|AGGREGATE)\(/i.test(p.cell.formula ?? "")) return [];
      const prepared = preparedFor(this.wb, p, this.scope);
      return prepared ? [{ ...p, prepared }] : [];
    });
  }

  /** What keeps an old result though what it reads has changed, and what reads that. */
  private markStale(): void {
    const { calculation, changes, wb, hard, manner } = this;
    const { stale } = calculation;
    const doubted = manner.opens && hard.length > 0 && this.fileDisagrees();
    const settled = scopeOf(wb);
    for (const p of hard) {
      if (p.cell.implicit === undefined || p.cell.value === NAME_ERROR) continue;
      const now = whatItReads(wb, p, settled);
      const good =
        stale.get(p.cell) ?? (doubted && calculation.left.has(p.cell) ? "?" : (this.readBefore(p) ?? now));
      if (good === now) stale.delete(p.cell);
      else stale.set(p.cell, good);
    }
    const own = new Set(hard.map((p) => p.cell));
    if (stale.size === 0) return;
    const computed = new Set(this.places.flatMap((p) => (own.has(p.cell) ? [] : [p.cell])));
    const seeds: Cells = new Map();
    for (const p of changes.all) if (stale.has(p.cell) && !computed.has(p.cell)) addResults(seeds, p);
    const readers = this.places.map((p) => ({ ...p, reads: calculation.readsOf(p, settled) }));
    const spoilt = new Set(dependents(seeds, readers).map((r) => r.cell));
    for (const { cell } of this.places) {
      if (own.has(cell) && !spoilt.has(cell)) continue;
      if (!spoilt.has(cell)) stale.delete(cell);
      else {
        const value = this.before.get(cell) ?? null;
        if (cell.implicit !== undefined && value !== null) cell.value = value;
        if (!stale.has(cell)) stale.set(cell, "");
      }
    }
  }

  /** Where results that can be computed are not those of the file, those that cannot are not Excel's either. */
  private fileDisagrees(): boolean {
    const compared = this.places.filter(
      (p) => this.ready.has(p.cell) && (this.before.get(p.cell) ?? null) !== null,
    );
    return (
      compared.length === 0 || compared.some((p) => !agree(p.cell.value, this.before.get(p.cell) ?? null))
    );
  }

  /** What the formula read before the last changes. */
  private readBefore(p: Place): string | undefined {
    const { formulaBefore, valueBefore } = this.calculation.beforeOf(p.cell);
    const old = formulaBefore(p.cell);
    return (
      old && whatItReads(this.wb, { ...old, cell: p.cell }, { ...this.scope, look: valueBefore }, old.formula)
    );
  }
}

const readBy = (wb: Workbook, entries: readonly Entry[]): CellsRead =>
  // An array formula fills cells of its own: what stands in them matters.
  entries.some((e) => e.cell.array) ? allCells() : cellsRead(wb, entries);

/** Null where the engine cannot compute the formula, or would give another result than Excel. */
function preparedFor(wb: Workbook, { sheet, row, col, cell }: Place, scope: Scope): Prepared | null {
  try {
    const p = prepare(wb, cell.formula ?? "", sheet, row, col, scope);
    const uno = cell.implicit && !cell.array;
    return (uno && p.multi) || ![...p.functions].every(isKnown) ? null : p;
  } catch (errore) {
    if (errore instanceof NotComputable) return null;
    throw errore;
  }
}
