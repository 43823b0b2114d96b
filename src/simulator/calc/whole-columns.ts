/**
 * Whole columns and rows end, for the engine, where the workbook does: it goes over a million blank cells one by one.
 * The first blank row is left in, so that what is looked for among blanks is still found at its place; what an array
 * comes to on the rows beyond is what it comes to on that one, so many times.
 */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook/area";
import { mapReferences, referencesOf, rewriteArea } from "../workbook/references";
import { binary, call, leaf, paren, printFormula, type Node } from "./formula-tree";
import type { Scope } from "./scope";

/** Functions for which blank cells at the end of a range change nothing. */
const TAKE_RANGES = new Set(
  (
    "SUM SUMPRODUCT SUMSQ PRODUCT MAX MIN AVERAGE COUNT COUNTA MEDIAN LARGE SMALL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P " +
    "PERCENTILE PERCENTILE.INC QUARTILE QUARTILE.INC SUBTOTAL VLOOKUP HLOOKUP MATCH XMATCH LOOKUP XLOOKUP RANK RANK.EQ AND OR"
  ).split(" "),
);
/** Functions of arrays whose result on more rows is that on fewer and the rest put together. */
const TOGETHER: Readonly<Record<string, "+" | "max" | "min">> = {
  SUM: "+",
  SUMPRODUCT: "+",
  MAX: "max",
  MIN: "min",
};

type Args = readonly (Node | null)[];

export function clip(name: string, args: Args, end: Scope["end"]): Node | null {
  if (!TAKE_RANGES.has(name) || !args.some((a) => a && reachesEnd(a, end))) return null;
  const made = args.some((a) => a !== null && a.kind !== "leaf" && reachesEnd(a, end));
  if (!made) return call(name, ...args.map((a) => a && map(a, (x) => within(x, end))));
  const way = TOGETHER[name];
  const rows = args.every((a) => a === null || isWhole(a));
  if (way === undefined || !rows) return null;
  const inside = call(name, ...args.map((a) => a && map(a, (x) => within(x, end))));
  const beyond = call(name, ...args.map((a) => a && map(a, (x) => firstBlank(x, end))));
  if (way !== "+") return call(name, inside, beyond);
  return paren(binary("+", inside, binary("*", leaf(String(MAX_ROWS - end.row)), beyond)));
}

const long = (a: Area, end: Scope["end"]): boolean =>
  (a.lastRow === MAX_ROWS && a.row <= end.row && end.row < MAX_ROWS) ||
  (a.lastCol === MAX_COLUMNS && a.col <= end.col && end.col < MAX_COLUMNS);

function reachesEnd(n: Node, end: Scope["end"]): boolean {
  switch (n.kind) {
    case "leaf":
      return n.multi && referencesOf(n.text).some((r) => long(r.area, end));
    case "binary":
      return reachesEnd(n.left, end) || reachesEnd(n.right, end);
    case "call":
      // A function within has had its own turn: what is left whole in it has to stay so.
      return LIFTED.has(n.name) && n.args.some((a) => a && reachesEnd(a, end));
    case "paren":
    case "unary":
    case "percent":
      return reachesEnd(n.arg, end);
  }
}

/** Functions computed value by value, through which an array goes. */
const LIFTED = new Set("IF IFERROR IFNA ABS INT LEFT RIGHT MID UPPER LOWER TEXT YEAR MONTH DAY".split(" "));

/** Every range of cells in it is a whole column: none has another number of rows. */
function isWhole(n: Node): boolean {
  switch (n.kind) {
    case "leaf":
      return (
        !n.multi || referencesOf(n.text).every(({ area }) => area.row === 1 && area.lastRow === MAX_ROWS)
      );
    case "binary":
      return isWhole(n.left) && isWhole(n.right);
    case "call":
      return LIFTED.has(n.name) ? n.args.every((a) => a === null || isWhole(a)) : !hasRange(n);
    case "paren":
    case "unary":
    case "percent":
      return isWhole(n.arg);
  }
}

const hasRange = (n: Node): boolean => /:/.test(printFormula(n).replace(/"(?:[^"]|"")*"/g, ""));

const map = (n: Node, change: (a: Area) => Area | null): Node => {
  switch (n.kind) {
    case "leaf":
      return n.multi
        ? {
            ...n,
            text: mapReferences(n.text, (r) => {
              const other = change(r.area);
              return r.prefix + (other ? cells(r.text, other) : r.text);
            }),
          }
        : n;
    case "binary":
      return { ...n, left: map(n.left, change), right: map(n.right, change) };
    case "call":
      return LIFTED.has(n.name) ? { ...n, args: n.args.map((a) => a && map(a, change)) } : n;
    case "paren":
    case "unary":
    case "percent":
      return { ...n, arg: map(n.arg, change) };
  }
};

/** `A:B` on fewer rows is `$A$1:$B$9`. */
function cells(text: string, area: Area): string {
  return rewriteArea(/\d/.test(text) && /[A-Za-z]/.test(text) ? text : "$A$1:$B$2", area);
}

const within = (a: Area, end: Scope["end"]): Area | null =>
  long(a, end)
    ? {
        ...a,
        lastRow: a.lastRow === MAX_ROWS && a.row <= end.row ? end.row : a.lastRow,
        lastCol: a.lastCol === MAX_COLUMNS && a.col <= end.col ? end.col : a.lastCol,
      }
    : null;

const firstBlank = (a: Area, end: Scope["end"]): Area | null =>
  a.lastRow === MAX_ROWS ? { ...a, row: end.row, lastRow: end.row } : null;
