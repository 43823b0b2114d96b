/**
 * What changed in a workbook since it was last looked at: found by comparing, so that no way of changing a cell can be
 * forgotten. A workbook without formulas is not looked at.
 */
import { CellError, isBlank, type Cell, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { cellsOf, keyOf, placeOfKey, type Cells, type Place } from "./reads";
import { hasFormulas } from "./formulas";
import { filteredAreas } from "./subtotals";

export const same = (a: CellValue, b: CellValue): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.codice === b.codice);

/** A formula as it was. */
interface Before {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

export interface Changes {
  /** Cells with another content, and cells that are there no more. */
  readonly cells: Cells;
  /** Formulas that are new, in another place or of another text, or that have never been computed. */
  readonly formulas: readonly Place[];
  /** Formulas of the workbook, those included. */
  readonly all: readonly Place[];
  /** Rows were hidden or shown again. */
  readonly hidden: boolean;
  /** Names and tables that say something else, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The sheets, their names and everything that names say are what they were. */
  readonly sameNames: boolean;
  /** What was where, before; a formula as it was, undefined for one that was not there. */
  readonly valueBefore: (sheet: Sheet, row: number, col: number) => CellValue;
  readonly formulaBefore: (cell: Cell) => Before | undefined;
  /** What was where, of the cells that this look found changed; undefined of the others. */
  readonly changedFrom: (sheet: Sheet, row: number, col: number) => CellValue | undefined;
  readonly contentBefore: (sheet: Sheet) => Iterable<readonly [row: number, col: number, value: CellValue]>;
}

const NOTHING: Changes = {
  cells: new Map(),
  formulas: [],
  all: [],
  hidden: false,
  names: new Set(),
  sameNames: false,
  valueBefore: () => null,
  formulaBefore: () => undefined,
  changedFrom: () => undefined,
  contentBefore: () => [],
};

export class Watch {
  private readonly values = new Map<Sheet, Map<number, CellValue>>();
  private formulas = new Map<Cell, Before>();
  private hidden = "";
  private names = new Map<string, string>();
  private sheets = "";

  constructor(private readonly wb: Workbook) {}

  /** Looks, and remembers what it sees. */
  look(): Changes {
    const { wb } = this;
    if (this.values.size === 0 && !wb.sheets.some(hasFormulas)) return NOTHING;
    const cells: Cells = new Map();
    const all: Place[] = [];
    const formulas: Place[] = [];
    const old = new Map<Sheet, Map<number, CellValue> | null>();
    const now = new Map<Cell, Before>();
    for (const sheet of wb.sheets) this.lookAt(sheet, { cells, all, formulas, old, now });
    for (const sheet of this.values.keys()) if (!wb.sheets.includes(sheet)) this.values.delete(sheet);
    const before = this.formulas;
    this.formulas = now;
    const hidden = all.length === 0 ? "" : hiddenOf(wb);
    const hiddenChanged = hidden !== this.hidden;
    this.hidden = hidden;
    const names = namesOf(wb);
    const changedNames = new Set(
      [...new Set([...names.keys(), ...this.names.keys()])].filter((n) => names.get(n) !== this.names.get(n)),
    );
    this.names = names;
    const sheets = wb.sheets.map((s) => s.name).join("\n");
    const sameNames = sheets === this.sheets && changedNames.size === 0;
    this.sheets = sheets;
    return {
      cells,
      formulas,
      all,
      hidden: hiddenChanged,
      names: changedNames,
      sameNames,
      valueBefore: (sheet, row, col) => {
        const k = keyOf(row, col);
        const suoi = old.get(sheet);
        if (suoi === null) return null;
        return suoi?.has(k) ? (suoi.get(k) ?? null) : (this.values.get(sheet)?.get(k) ?? null);
      },
      formulaBefore: (cell) => before.get(cell),
      changedFrom: (sheet, row, col) => {
        const suoi = old.get(sheet);
        return suoi === null ? null : suoi?.get(keyOf(row, col));
      },
      contentBefore: (sheet) => this.contentBefore(sheet, old.get(sheet)),
    };
  }

  private *contentBefore(
    sheet: Sheet,
    old: ReadonlyMap<number, CellValue> | null | undefined,
  ): Generator<readonly [number, number, CellValue]> {
    if (old === null) return;
    for (const [k, v] of this.values.get(sheet) ?? []) if (!old?.has(k)) yield [...placeOfKey(k), v];
    for (const [k, v] of old ?? []) if (v !== null) yield [...placeOfKey(k), v];
  }

  /** Results that were computed since are no change. */
  learn({ sheet, row, col, cell }: Place): void {
    const own = this.values.get(sheet);
    if (!own) return;
    own.set(keyOf(row, col), cell.value);
  }

  private lookAt(
    sheet: Sheet,
    found: {
      cells: Cells;
      all: Place[];
      formulas: Place[];
      /** Null for a sheet that was not there. */
      old: Map<Sheet, Map<number, CellValue> | null>;
      now: Map<Cell, Before>;
    },
  ): void {
    let own = this.values.get(sheet);
    const first = own === undefined;
    if (!own) this.values.set(sheet, (own = new Map<number, CellValue>()));
    const old = new Map<number, CellValue>();
    found.old.set(sheet, first ? null : old);
    const size = own.size;
    const changed = (k: number, row: number, col: number, before: CellValue): void => {
      old.set(k, before);
      cellsOf(found.cells, sheet).add(row, col);
    };
    if (first && sheet.rows.size > 0) cellsOf(found.cells, sheet).all = true;
    let there = 0;
    for (const [row, cells] of sheet.rows) {
      for (const [col, cell] of cells) {
        if (isBlank(cell)) continue;
        const k = keyOf(row, col);
        const before = own.get(k);
        if (before !== undefined) there++;
        if (cell.formula !== undefined) {
          const place = { sheet, row, col, cell };
          found.all.push(place);
          const b = this.formulas.get(cell);
          const stays = b?.sheet === sheet && b.row === row && b.col === col && b.formula === cell.formula;
          found.now.set(cell, stays ? b : { sheet, row, col, formula: cell.formula });
          if (!stays || cell.value === null) found.formulas.push(place);
          if (stays && before !== undefined && same(before, cell.value)) continue;
        } else if (before !== undefined && same(before, cell.value)) continue;
        own.set(k, cell.value);
        if (!first) changed(k, row, col, before ?? null);
      }
    }
    if (there === size) return;
    for (const [k, before] of own) {
      const [row, col] = placeOfKey(k);
      if (!isBlank(sheet.cell(row, col))) continue;
      own.delete(k);
      changed(k, row, col, before);
    }
  }
}

function hiddenOf(wb: Workbook): string {
  return wb.sheets
    .map((s) => {
      const rows: number[] = [];
      for (const [r, info] of s.rowInfo) if (info.hidden) rows.push(r);
      return rows.length === 0 ? "" : `${rows.join()} ${JSON.stringify(filteredAreas(s))}`;
    })
    .join("\n");
}

function namesOf(wb: Workbook): Map<string, string> {
  const said = new Map<string, string>();
  for (const n of wb.names) {
    const nome = n.name.toLowerCase();
    said.set(nome, `${said.get(nome) ?? ""}${n.scope?.id ?? ""}=${n.formula}\n`);
  }
  for (const s of wb.sheets) {
    for (const t of s.tables)
      said.set(
        t.name.toLowerCase(),
        JSON.stringify([s.id, t.area, t.showHeaders, t.showTotals, t.columns.map((c) => c.name)]),
      );
  }
  return said;
}
