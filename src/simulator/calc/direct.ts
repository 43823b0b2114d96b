/**
 * The few shapes of formula that a referto is made of, computed without the engine: it takes longer over each of them than
 * over the rest of the press. What is not surely the engine's own result is left to the engine (test/simulator/diretti.test.ts).
 */
import { parseArea } from "../workbook/area";
import { CellError, type Cell, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { CALLS } from "./direct-calls";
import {
  compare,
  forTheEngine,
  ForTheEngine,
  isEqual,
  numberOf,
  textOf,
  type Asked,
  type Found,
} from "./direct-values";
import { NotComputable, parseFormula, type Node } from "./formula-tree";
import { findName } from "./names-in";
import type { Place } from "./reads";

/** Formulas computed within one another: beyond this the engine goes on. */
const DEPTH = 250;
/** Trees are kept from one calculation to the next. */
const TREES = 20_000;
const trees = new Map<string, Node | null>();

const REFERENCE =
  /^(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/u;
const NAME = /^(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?([\p{L}_\\][\p{L}\p{N}_.\\]*)$/u;
const STANDARD = new Set("#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE!".split(" "));

/** Null for a formula that does not read as one. */
function treeOf(formula: string): Node | null {
  const known = trees.get(formula);
  if (known !== undefined) return known;
  if (trees.size >= TREES) trees.clear();
  let tree: Node | null = null;
  try {
    tree = parseFormula(formula);
  } catch (errore) {
    if (!(errore instanceof NotComputable)) throw errore;
  }
  trees.set(formula, tree);
  return tree;
}

const bare = (title: string): string =>
  title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;

/** `A1`, `'Spese'!A1&""`: what stays what it is however numbers are shown. */
const isPlain = (n: Node): boolean =>
  n.kind === "leaf" || (n.kind === "binary" && n.op === "&" && isPlain(n.left) && isPlain(n.right));

export class Direct implements Asked {
  private readonly open: ReadonlyMap<Cell, Place>;
  private readonly results = new Map<Cell, CellValue>();
  private readonly refused = new Set<Cell>();
  private readonly busy = new Set<Cell>();
  private readonly sheets: ReadonlyMap<string, Sheet>;

  /** `places`: the formulas that are to be computed; all others have their results. */
  constructor(
    private readonly wb: Workbook,
    places: readonly Place[],
    /** Formulas of which only references may be told. */
    private readonly onlyPlain: (cell: Cell) => boolean,
  ) {
    this.open = new Map(places.map((p) => [p.cell, p]));
    this.sheets = new Map(wb.sheets.map((s) => [s.name.toLowerCase(), s]));
  }

  /** What a formula comes to, with as many figures as a cell keeps; undefined where the engine is to say. */
  resultOf(p: Place): CellValue | undefined {
    try {
      const v = this.compute(p);
      return typeof v === "number" ? Number(finite(v).toPrecision(15)) : v;
    } catch (errore) {
      if (errore instanceof ForTheEngine) return undefined;
      throw errore;
    }
  }

  private compute(p: Place): CellValue {
    const { cell } = p;
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    // A formula that is being computed reads itself.
    if (this.refused.has(cell) || this.busy.has(cell) || this.busy.size > DEPTH) return forTheEngine();
    this.busy.add(cell);
    try {
      const tree = cell.array || cell.spilled ? null : treeOf(cell.formula ?? "");
      if (!tree || (this.onlyPlain(cell) && !isPlain(tree))) return forTheEngine();
      const v = this.value(tree, p.sheet) ?? 0;
      this.results.set(cell, v);
      return v;
    } catch (errore) {
      this.refused.add(cell);
      throw errore;
    } finally {
      this.busy.delete(cell);
    }
  }

  at(sheet: Sheet, row: number, col: number): CellValue {
    const cell = sheet.cell(row, col);
    if (!cell) return null;
    const place = cell.formula === undefined ? undefined : this.open.get(cell);
    const v = place ? this.compute(place) : cell.value;
    return v instanceof CellError && !STANDARD.has(v.codice) ? forTheEngine() : v;
  }

  value(n: Node, sheet: Sheet): CellValue {
    switch (n.kind) {
      case "leaf":
        return this.leaf(n.text, sheet);
      case "paren":
        return this.value(n.arg, sheet);
      case "unary": {
        if (n.op === "+") return this.value(n.arg, sheet);
        const v = numberOf(this.value(n.arg, sheet));
        // The engine shows zero with a sign.
        return v === 0 ? forTheEngine() : typeof v === "number" ? -v : v;
      }
      case "percent":
        return forTheEngine();
      case "binary":
        return operate(n.op, this.value(n.left, sheet), this.value(n.right, sheet));
      case "call":
        return (CALLS[n.name] ?? forTheEngine)(n.args, this, sheet);
    }
  }

  private leaf(text: string, sheet: Sheet): CellValue {
    if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
    // `8:9`, whole rows, begins as a number does.
    if (/^[\d.]/.test(text)) return finite(Number(text));
    if (STANDARD.has(text)) return new CellError(text);
    if (/^(?:TRUE|FALSE)$/i.test(text)) return text.length === 4;
    const found = this.areaOf(text, sheet);
    if (found) {
      const { row, col, lastRow, lastCol } = found.area;
      return row === lastRow && col === lastCol ? this.at(found.sheet, row, col) : forTheEngine();
    }
    return this.value(this.named(text, sheet), sheet);
  }

  /** The cells that a leaf names, through a name too; null where it is none. */
  range(n: Node, sheet: Sheet): Found | null {
    if (n.kind !== "leaf" || /^["\d.#{]/.test(n.text)) return null;
    const found = this.areaOf(n.text, sheet);
    if (found || /^(?:TRUE|FALSE)$/i.test(n.text)) return found;
    return this.range(this.named(n.text, sheet), sheet);
  }

  private areaOf(text: string, sheet: Sheet): Found | null {
    const m = REFERENCE.exec(text);
    if (!m) return null;
    const on = m[1] === undefined ? sheet : this.sheets.get(bare(m[1]).toLowerCase());
    const area = parseArea(m[2] ?? "");
    return on && area ? { sheet: on, area } : forTheEngine();
  }

  /** A name that says the same from every cell: cells with their sheet and their dollars, and what is made of them. */
  private named(text: string, sheet: Sheet): Node {
    const m = NAME.exec(text);
    const found = m && findName(this.wb, m[2] ?? "", m[1], sheet);
    const tree = found ? treeOf(found.formula) : null;
    return tree && isFixed(tree) ? tree : forTheEngine();
  }
}

/** No name within a name, so that none can lead back to itself. */
function isFixed(n: Node | null): boolean {
  if (n?.kind === "leaf") return /^(?:["\d.]|TRUE$|FALSE$|.+!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$)/.test(n.text);
  if (n?.kind === "binary") return isFixed(n.left) && isFixed(n.right);
  return n === null || (n.kind === "call" ? n.args.every(isFixed) : isFixed(n.arg));
}

function operate(op: string, a: CellValue, b: CellValue): CellValue {
  // Which kind comes before which is the engine's affair.
  if (/^[<>]=?$/.test(op) && !(isOrdered(a) && isOrdered(b))) return forTheEngine();
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return typeof a === "string" && /[-+*/]/.test(op) ? forTheEngine() : b;
  if (op === "&") return textOf(a) + textOf(b);
  if (op === "=" || op === "<>") return isEqual(a, b) === (op === "=");
  const [x, y] = [numberOf(a), numberOf(b)];
  if (typeof x !== "number" || typeof y !== "number") return forTheEngine();
  return (OPERATORS[op] ?? ((p, q) => compare(op, p, q)))(x, y);
}

const isOrdered = (v: CellValue): boolean => v === null || typeof v === "number";
const finite = (n: number): number => (Number.isFinite(n) ? n : forTheEngine());
/** Of numbers and of what counts as one. */
const OPERATORS: Readonly<Record<string, (x: number, y: number) => CellValue>> = {
  "+": (x, y) => finite(x + y),
  "-": (x, y) => finite(x - y),
  "*": (x, y) => finite(x * y),
  "/": (x, y) => (y === 0 ? new CellError("#DIV/0!") : finite(x / y)),
};
