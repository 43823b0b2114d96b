/** Computes what has to be computed in a workbook, and nothing else. docs/simulatore/formule.md */
import type { Model } from "@ironcalc/wasm";
import { setContent, type Cell, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { calculationOf, type Calculation } from "./calculation";
import { allCells, cellsRead, type CellsRead } from "./cells-read";
import { same, type Changes } from "./changes";
import { dependents } from "./dependents";
import { NotComputable } from "./formula-tree";
import { isKnown } from "./functions-known";
import {
  CIRCULAR,
  compute,
  feed,
  hideRows,
  NAME_ERROR,
  newModel,
  readResult,
  sizeOf,
  type Entry,
} from "./model";
import { isFeedable, plainReference } from "./plain-reference";
import { prepare, type Prepared } from "./prepare";
import { agree, disproved } from "./proof";
import { addResults, type Cells, type Place } from "./reads";
import { scopeOf, type Scope } from "./scope";
import { whatItReads } from "./what-it-reads";

/** Which formulas to compute: the others keep the results that they have. */
export type Which = (sheet: Sheet, cell: Cell) => boolean;

export interface HowMuch {
  readonly which?: Which;
  /** What differs each time as well: TODAY, RAND. */
  readonly clock?: boolean;
  /** Also what nothing has changed: in manual mode the file may have old results. */
  readonly everything?: boolean;
}

/** Functions whose result was another when the file was saved. */
const CLOCK = ["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"];

/** How many times what fills other cells may turn out to change what is read there. */
const ROUNDS = 8;

/** Brings the results of the workbook up to date, in place. Says which sheets have other results than before. */
export function recalculate(
  wb: Workbook,
  { which = () => true, clock = false, everything = false }: HowMuch = {},
): ReadonlySet<Sheet> {
  const calculation = calculationOf(wb);
  const touched = new Set<Sheet>();
  const filled = new Set<Cell>();
  for (let round = 0; round < ROUNDS; round++) {
    const opening = calculation.firstTime;
    const changes = calculation.look(clock && round === 0);
    if (everything && round === 0) for (const p of changes.all) calculation.dirty.add(p.cell);
    // What fills cells reads them, to see that they are free: once is enough.
    for (const cell of filled) calculation.dirty.delete(cell);
    const places = changes.all.filter((p) => calculation.dirty.has(p.cell) && which(p.sheet, p.cell));
    if (places.length === 0) break;
    const before = new Map(places.map((p) => [p.cell, p.cell.value]));
    const run = new Run(calculation, changes, places, before, {
      proves: !everything && calculation.believesFile && changes.sameNames,
      opens: opening && calculation.asksAll,
    });
    const fills = run.compute();
    for (const p of places) if (!same(p.cell.value, before.get(p.cell) ?? null)) touched.add(p.sheet);
    if (!fills) break;
    for (const { cell } of places) if (cell.array) filled.add(cell);
  }
  return touched;
}

interface Manner {
  /** The engine is tried on the file's own results first. */
  readonly proves: boolean;
  /** The file is just opened, and asks for everything. */
  readonly opens: boolean;
}

class Run {
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
    const open = places.filter((p) => !this.settle(p));
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
      calculation.watch.learn(p);
    }
    return fills;
  }

  /** Gives a plain reference its value at once; false where the engine is needed. */
  private settle({ cell }: Place): boolean {
    if (cell.array) return false;
    const v = plainReference(this.scope, cell.formula ?? "");
    if (!isFeedable(v)) return false;
    cell.value = v;
    return true;
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
      const good = stale.get(p.cell) ?? (doubted ? "?" : (this.readBefore(p) ?? now));
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
    const old = this.changes.formulaBefore(p.cell);
    return (
      old &&
      whatItReads(
        this.wb,
        { ...old, cell: p.cell },
        { ...this.scope, look: this.changes.valueBefore },
        old.formula,
      )
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

/** The other cells that an array formula fills; those that it fills no longer are emptied. */
function spill(model: Model, index: number, { sheet, row, col, cell }: Entry): void {
  const [larga, alta] = sizeOf(model, index, row, col);
  const area = { row, col, lastRow: row + alta - 1, lastCol: col + larga - 1 };
  const prima = cell.array;
  if (prima) {
    for (const [r, c, cella] of sheet.cellsIn(prima.area)) {
      if (cella.spilled && (r > area.lastRow || c > area.lastCol)) setContent(cella, null);
    }
  }
  if (larga * alta === 1 && !prima) return;
  cell.array = { area, dynamic: prima?.dynamic ?? true };
  for (let r = area.row; r <= area.lastRow; r++) {
    for (let c = area.col; c <= area.lastCol; c++) {
      if (r === row && c === col) continue;
      const cella = sheet.cell(r, c) ?? sheet.edit(r, c);
      cella.value = readResult(model, index, r, c);
      cella.spilled = true;
    }
  }
}
