/** Functions that need no engine. Each takes what it does with ease, and leaves the rest. */
import { rowsOf } from "../workbook/area";
import { CellError, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import {
  compare,
  fixed,
  forTheEngine,
  isEqual,
  letters,
  numberOf,
  rounded,
  textOf,
  type Asked,
} from "./direct-values";
import type { Node } from "./formula-tree";

type Args = readonly (Node | null)[];
type Call = (args: Args, asked: Asked, sheet: Sheet) => CellValue;

/** More cells than these are the engine's. */
const MANY = 100_000;
/** The longest text that a cell holds: support.microsoft.com, "Excel specifications and limits" */
const LONGEST = 32_767;

const given = (n: Node | null | undefined): Node => n ?? forTheEngine();

/** The cells of an argument, row by row, blanks as null; null where it is no cell. */
function cellsOf(n: Node | null | undefined, asked: Asked, sheet: Sheet): CellValue[] | null {
  const range = asked.range(given(n), sheet);
  if (!range) return null;
  const { row, col, lastRow, lastCol } = range.area;
  if ((lastRow - row + 1) * (lastCol - col + 1) > MANY) return forTheEngine();
  const found: CellValue[] = [];
  for (let r = row; r <= lastRow; r++)
    for (let c = col; c <= lastCol; c++) found.push(asked.at(range.sheet, r, c));
  return found;
}

/** What all arguments hold, cells and single values alike; `whole` where they are cells alone. */
const valuesOf = (args: Args, asked: Asked, sheet: Sheet, whole = false): CellValue[] =>
  args.flatMap((a) => cellsOf(a, asked, sheet) ?? (whole ? forTheEngine() : [asked.value(given(a), sheet)]));

/** Cells that hold no number count for nothing; an argument that is none is the engine's. */
const overNumbers =
  (fold: (n: readonly number[]) => number): Call =>
  (args, asked, sheet) => {
    const found: number[] = [];
    for (const a of args) {
      const cells = cellsOf(a, asked, sheet);
      for (const v of cells ?? [asked.value(given(a), sheet)]) {
        if (v instanceof CellError) return v;
        if (typeof v === "number") found.push(v);
        else if (!cells) return forTheEngine();
      }
    }
    return fold(found);
  };

/** Of arguments that are single values: an error among them is the result. */
const overValues =
  (count: number, work: (...values: CellValue[]) => CellValue): Call =>
  (args, asked, sheet) => {
    if (args.length !== count) return forTheEngine();
    const values = args.map((a) => asked.value(given(a), sheet));
    return values.find((v) => v instanceof CellError) ?? work(...values);
  };

const number = (v: CellValue | undefined): number => {
  const n = numberOf(v ?? null);
  return typeof n === "number" ? n : forTheEngine();
};
const text = (v: CellValue | undefined): string => letters(textOf(v ?? null));
const truth = (v: CellValue): boolean => (typeof v === "string" ? forTheEngine() : number(v) !== 0);

/** Blanks and numbers of cells, texts and errors among the truths are the engine's. */
const truths = (args: Args, asked: Asked, sheet: Sheet): boolean[] =>
  valuesOf(args, asked, sheet).map((v) => (typeof v === "boolean" ? v : forTheEngine()));

function joined(between: string, args: Args, asked: Asked, sheet: Sheet): string {
  const all = valuesOf(args, asked, sheet).map(textOf).join(between);
  return all.length > LONGEST ? forTheEngine() : all;
}

/** What a node comes to for each cell of its ranges, which are as long as one another. */
function spread(n: Node, asked: Asked, sheet: Sheet): CellValue[] {
  if (n.kind === "paren") return spread(n.arg, asked, sheet);
  const cells = cellsOf(n, asked, sheet);
  if (cells) return cells;
  if (n.kind !== "binary" || !["=", "<>", "*"].includes(n.op)) return [asked.value(n, sheet)];
  const [a, b] = [spread(n.left, asked, sheet), spread(n.right, asked, sheet)];
  if (a.length !== b.length && a.length > 1 && b.length > 1) return forTheEngine();
  return (a.length > b.length ? a : b).map((_, i) => {
    const [x = null, y = null] = [a, b].map((v) => v[v.length > 1 ? i : 0]);
    if (x instanceof CellError || y instanceof CellError) return forTheEngine();
    return n.op === "*" ? number(x) * number(y) : isEqual(x, y) === (n.op === "=");
  });
}

/** `word`, `<>word*`, `<-0.005`: what a criterion asks of a cell. support.microsoft.com, "COUNTIFS function" */
function criterion(said: CellValue): (v: CellValue) => boolean {
  const m = /^(?:(<>)?(\p{L}[^*?~]*)(\*?)|([<>]=?)(-?\d+(?:\.\d+)?))$/u.exec(
    typeof said === "string" ? said : "",
  );
  const [, not, word = "", any, op, than] = m ?? forTheEngine();
  if (op !== undefined) return (v) => typeof v === "number" && compare(op, v, Number(than));
  if (/^(TRUE|FALSE)$/i.test(word) || (not && !any)) return forTheEngine();
  const alike = (v: CellValue): boolean =>
    typeof v === "string" && isEqual(any ? v.slice(0, word.length) : v, word);
  return not ? (v) => !alike(v) : alike;
}

export const CALLS: Readonly<Record<string, Call>> = {
  SUM: overNumbers((n) => n.reduce((a, b) => a + b, 0)),
  MAX: overNumbers((n) => (n.length === 0 ? 0 : n.reduce((a, b) => Math.max(a, b)))),
  MIN: overNumbers((n) => (n.length === 0 ? 0 : n.reduce((a, b) => Math.min(a, b)))),
  ABS: overValues(1, (v) => Math.abs(number(v))),
  INT: overValues(1, (v) => Math.floor(number(v))),
  ROUND: overValues(2, (v, n) => rounded(number(v), number(n))),
  FIXED: overValues(2, (v, n) => fixed(number(v), number(n))),
  EXACT: overValues(2, (a, b) => text(a) === text(b)),
  LEN: overValues(1, (v) => text(v).length),
  MID: overValues(3, (v, from, many) => {
    const [a, n] = [number(from), number(many)];
    const whole = Number.isInteger(a) && Number.isInteger(n) && a >= 1 && n >= 0;
    return whole ? text(v).slice(a - 1, a - 1 + n) : forTheEngine();
  }),
  SUBSTITUTE: overValues(3, (v, old, other) =>
    text(old) === "" ? forTheEngine() : text(v).replaceAll(text(old), () => text(other)),
  ),
  CHAR: overValues(1, (v) => (v === 10 || v === 32 ? String.fromCharCode(v) : forTheEngine())),
  NUMBERVALUE: overValues(3, (v, decimal, group) => {
    const italian = decimal === "," && group === "." && typeof v === "string";
    return italian && /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(v)
      ? Number(v.replaceAll(".", "").replace(",", "."))
      : forTheEngine();
  }),
  CONCAT: (args, asked, sheet) => joined("", args, asked, sheet),
  TEXTJOIN: ([between, skips, ...rest], asked, sheet) =>
    asked.value(given(skips), sheet) === false
      ? joined(text(asked.value(given(between), sheet)), rest, asked, sheet)
      : forTheEngine(),
  ISNUMBER: ([v], asked, sheet) => typeof asked.value(given(v), sheet) === "number",
  ISLOGICAL: ([v], asked, sheet) => typeof asked.value(given(v), sheet) === "boolean",
  IF: ([condition, then, otherwise], asked, sheet) => {
    const v = asked.value(given(condition), sheet);
    if (v instanceof CellError) return v;
    if (truth(v)) return asked.value(given(then), sheet);
    return otherwise === undefined ? false : asked.value(given(otherwise), sheet);
  },
  IFERROR: ([v, otherwise], asked, sheet) => {
    const found = asked.value(given(v), sheet);
    return found instanceof CellError ? asked.value(given(otherwise), sheet) : found;
  },
  CHOOSE: ([which, ...choices], asked, sheet) => {
    const v = number(asked.value(given(which), sheet));
    const choice = given(choices[v - 1]);
    // The engine takes a choice of cells for an array.
    return asked.range(choice, sheet) ? forTheEngine() : asked.value(choice, sheet);
  },
  AND: (args, asked, sheet) => truths(args, asked, sheet).every(Boolean),
  OR: (args, asked, sheet) => truths(args, asked, sheet).some(Boolean),
  ROWS: ([n], asked, sheet) => rowsOf((asked.range(given(n), sheet) ?? forTheEngine()).area),
  COUNT: (args, asked, sheet) =>
    valuesOf(args, asked, sheet, true).filter((v) => typeof v === "number").length,
  COUNTA: (args, asked, sheet) => valuesOf(args, asked, sheet, true).filter((v) => v !== null).length,
  COUNTIFS: (args, asked, sheet) => {
    const pairs = args.flatMap((a, i) =>
      i % 2 === 0
        ? [{ v: valuesOf([a], asked, sheet, true), fits: criterion(asked.value(given(args[i + 1]), sheet)) }]
        : [],
    );
    const rows = pairs[0]?.v.length ?? 0;
    if (pairs.some((p) => p.v.length !== rows)) return forTheEngine();
    return Array.from({ length: rows }, (_, i) => i).filter((i) => pairs.every((p) => p.fits(p.v[i] ?? null)))
      .length;
  },
  SUMPRODUCT: (args, asked, sheet) => {
    const factors = args.map((a) => spread(given(a), asked, sheet));
    const [first = []] = factors;
    if (factors.some((f) => f.length !== first.length || f.some((v) => v instanceof CellError)))
      return forTheEngine();
    const product = (i: number): number =>
      factors.reduce((p, f) => p * (typeof f[i] === "number" ? f[i] : 0), 1);
    return first.reduce<number>((sum, _, i) => sum + product(i), 0);
  },
};
