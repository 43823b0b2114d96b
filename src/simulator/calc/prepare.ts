/**
 * A formula as the engine has to be given it. Where the engine is known to compute something else than Excel, the
 * formula is said otherwise; where it cannot be, it is refused: a visible error is better than a wrong number.
 * docs/simulatore/formule.md lists what is rewritten and what is refused.
 */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import {
  binary,
  call,
  leaf,
  NotComputable,
  paren,
  parseFormula,
  printFormula,
  type Node,
} from "./formula-tree";
import { withCriteria } from "./criteria";
import { knownText } from "./known-text";
import { withNames } from "./names-in";
import { referencesOf } from "../workbook/references";
import { scopeOf, type Scope } from "./scope";
import { resolveStructured } from "./structured-references";
import { subtotal } from "./subtotals";
import { clip } from "./whole-columns";

export interface Prepared {
  readonly text: string;
  /** It gives more than one value. */
  readonly multi: boolean;
  /** Every function it calls. */
  readonly functions: ReadonlySet<string>;
}

const words = (t: string): ReadonlySet<string> => new Set(t.split(" "));

/** Functions that the engine computes value by value over an array, as tried on each. */
const LIFTS = words(
  "LEFT RIGHT MID UPPER LOWER TEXT INT ABS SIGN SQRT EXP LN LOG10 YEAR MONTH DAY WEEKDAY DATE IF IFERROR IFNA",
);
/** Functions whose result is a single value whatever their arguments, arrays included. */
const FOLDS = words(
  "SUM MAX MIN AVERAGE COUNTA LARGE SMALL MEDIAN STDEV STDEV.S STDEV.P VAR VAR.S VAR.P PERCENTILE PERCENTILE.INC " +
    "QUARTILE QUARTILE.INC SUMPRODUCT SUMSQ AND OR LOOKUP",
);
/** Functions that take whole ranges (not arrays made by a formula), and at which places; "*" is any. */
const RANGES: Readonly<Record<string, string>> = {
  COUNT: "*",
  PRODUCT: "*",
  COUNTBLANK: "0",
  COUNTIF: "0",
  SUMIF: "0 1 2",
  AVERAGEIF: "0 2",
  COUNTIFS: "0 2 4 6 8 10 12",
  SUMIFS: "0 1 3 5 7 9 11",
  AVERAGEIFS: "0 1 3 5 7 9 11",
  MAXIFS: "0 1 3 5 7 9 11",
  MINIFS: "0 1 3 5 7 9 11",
  MATCH: "1",
  XMATCH: "1",
  INDEX: "0",
  VLOOKUP: "1",
  HLOOKUP: "1",
  XLOOKUP: "1 2",
  RANK: "1",
  "RANK.EQ": "1",
  "RANK.AVG": "1",
  OFFSET: "0",
  ROWS: "0",
  COLUMNS: "0",
  AREAS: "0",
  SUBTOTAL: "*",
  TEXTJOIN: "*",
  CONCAT: "*",
  NETWORKDAYS: "2",
  "NETWORKDAYS.INTL": "3",
  WORKDAY: "2",
  "WORKDAY.INTL": "3",
  NPV: "*",
  IRR: "0",
  XNPV: "1 2",
  XIRR: "0 1",
  MODE: "*",
  "MODE.SNGL": "*",
  GEOMEAN: "*",
  HARMEAN: "*",
  AVERAGEA: "*",
  MAXA: "*",
  MINA: "*",
  CORREL: "*",
  FORECAST: "1 2",
  "FORECAST.LINEAR": "1 2",
  SLOPE: "*",
  INTERCEPT: "*",
  RSQ: "*",
  PERCENTRANK: "0",
  "PERCENTRANK.INC": "0",
  TRIMMEAN: "0",
  SHEET: "0",
  ISREF: "0",
  FORMULATEXT: "0",
};
/** Functions of RANGES that take arrays as well. */
const MADE = words("INDEX MATCH SUMIF");
/** Functions of one value, which answer for a range as if it were one. */
const ONE_VALUE =
  /^(IS\w+|ROW|COLUMN|N|T|TYPE|NOT|XOR|IFS|SWITCH|VALUE|NUMBERVALUE|CHOOSE|TRUNC|ROUND\w*|LEN|PROPER|TRIM|CLEAN|SUBSTITUTE|REPLACE|FIND|SEARCH|EXACT|REPT|CODE|CHAR|UNICODE|CONCATENATE|FIXED|MOD|POWER|LOG|CEILING|FLOOR|MROUND|QUOTIENT|WEEKNUM|ISOWEEKNUM|EOMONTH|EDATE|DAYS|DATEDIF|YEARFRAC|DATEVALUE|HOUR|MINUTE|SECOND|PMT)$/;
/** Functions that give arrays of their own. */
const SPILLS = words(
  "FILTER SORT SORTBY UNIQUE SEQUENCE TRANSPOSE MMULT FREQUENCY VSTACK HSTACK TAKE DROP TOCOL TOROW CHOOSECOLS CHOOSEROWS",
);

/** The formula for the engine. Throws NotComputable. */
export function prepare(
  wb: Workbook,
  formula: string,
  sheet: Sheet,
  row: number,
  col: number,
  scope: Scope = scopeOf(wb),
): Prepared {
  if (readsElsewhere(formula)) throw new NotComputable(formula);
  const risolta = withNames(wb, resolveStructured(wb, formula, sheet, row, col), sheet, row, col);
  if (readsElsewhere(risolta)) throw new NotComputable(formula);
  const functions = new Set<string>();
  const albero = rewrite(parseFormula(risolta), { scope, sheet, row, col, functions });
  return { text: printFormula(albero), multi: isMulti(albero), functions };
}

/** Where a formula stands, and what is known there. */
interface Where {
  readonly scope: Scope;
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  /** Every function met. */
  readonly functions: Set<string>;
}

function isMulti(n: Node | null | undefined): boolean {
  if (!n) return false;
  switch (n.kind) {
    case "leaf":
      return n.multi;
    case "unary":
    case "percent":
    case "paren":
      return isMulti(n.arg);
    case "binary":
      return isMulti(n.left) || isMulti(n.right);
    case "call":
      if (SPILLS.has(n.name)) return true;
      if (n.name === "SUMIF") return isMulti(n.args[1]);
      return LIFTS.has(n.name) && n.args.some((a) => isMulti(a));
  }
}

const bare = (n: Node): Node => (n.kind === "paren" ? bare(n.arg) : n);
/** An array made by the formula, not a range of cells. */
const isMade = (n: Node): boolean => isMulti(n) && bare(n).kind !== "leaf";

function rewrite(n: Node, where: Where): Node {
  switch (n.kind) {
    case "leaf":
      return n;
    case "paren":
      return paren(rewrite(n.arg, where));
    case "percent": {
      const arg = rewrite(n.arg, where);
      return isMulti(arg) ? paren(binary("/", paren(arg), leaf("100"))) : { ...n, arg };
    }
    case "unary":
      return rewriteUnary(n, where);
    case "binary":
      return { ...n, left: rewrite(n.left, where), right: rewrite(n.right, where) };
    case "call": {
      const args = n.args.map((a) => a && rewrite(a, where));
      const nuova = rewriteCall(n.name, args, where);
      collect(nuova, where.functions);
      check(nuova);
      return corta(nuova, where);
    }
  }
}

/** What it says on fewer cells, where it names whole columns. */
const corta = (n: Node, { scope }: Where): Node =>
  (n.kind === "call" && clip(n.name, n.args, scope.end)) || n;

/** The engine drops a pair of signs: `--(A1:A9="x")` would stay a list of truths, which no sum adds. */
function rewriteUnary(n: Node & { kind: "unary" }, where: Where): Node {
  if (n.op === "+") return rewrite(n.arg, where);
  if (n.arg.kind === "unary" && n.arg.op === "-") {
    return paren(binary("*", leaf("1"), paren(rewrite(n.arg.arg, where))));
  }
  const arg = rewrite(n.arg, where);
  return isMulti(arg) ? paren(binary("*", leaf("(-1)"), paren(arg))) : { ...n, arg };
}

function rewriteCall(name: string, args: readonly (Node | null)[], where: Where): Node {
  const [a, b] = args;
  if (name === "INDIRECT" && a) return indirect(a, b ?? null, where);
  if (name === "SUBTOTAL") return subtotal(args, where.scope, where.sheet);
  const criteri = withCriteria(name, args, where.scope, where.sheet);
  if (criteri) return criteri;
  if (name === "HYPERLINK" && a) return paren(b ?? a);
  if (name === "ROUND" && a && b && !isMulti(a) && !isMulti(b)) return round(a, b);
  if (name === "AGGREGATE") return aggregate(args, where);
  if (name === "SORT" && a && !b && args.length > 2) return call(name, a, leaf("1"), ...args.slice(2));
  if (name === "COUNT" && a && args.length === 1 && isMade(a)) {
    const lista = bare(a);
    if (lista.kind !== "call" || lista.name !== "IF" || lista.args.length !== 2)
      throw new NotComputable(name);
    const [condizione = null, valore = null] = lista.args;
    return call(
      "SUM",
      call(
        "IF",
        condizione,
        call("IFERROR", valore && binary("+", binary("*", paren(valore), leaf("0")), leaf("1")), leaf("0")),
        leaf("0"),
      ),
    );
  }
  // A missing third argument leaves truths in the array, which the engine would count as zeros.
  if (name === "LOOKUP" && args.some((x) => x && isMade(x))) throw new NotComputable(name);
  if (FOLDS.has(name)) return call(name, ...args.map(withoutTruths));
  return call(name, ...args);
}

/** What INDIRECT is given, where it can be told: the engine knows no names there. */
function indirect(testo: Node, stile: Node | null, { scope, sheet, row, col }: Where): Node {
  const detto = knownText(testo, scope, sheet);
  if (stile !== null && printFormula(stile).toUpperCase() !== "TRUE" && printFormula(stile) !== "1")
    throw new NotComputable("INDIRECT");
  if (detto === undefined) return call("INDIRECT", testo);
  const { wb } = scope;
  if (readsElsewhere(detto)) throw new NotComputable("INDIRECT");
  const cerca = withNames(wb, resolveStructured(wb, detto, sheet, row, col), sheet, row, col);
  const [r, altra] = referencesOf(cerca);
  if (!r || altra || cerca !== r.prefix + r.text) return leaf("#REF!");
  if (r.sheet !== null && !wb.sheetByName(r.sheet)) return leaf("#REF!");
  return { kind: "leaf", text: cerca, multi: cerca.includes(":") };
}

/** Whether a formula reads another workbook: `[1]Foglio!A1`, `'[1]Foglio 2'!A1`, `[1]!nome`. */
const readsElsewhere = (formula: string): boolean =>
  formula.includes("[") &&
  /'(?:[^']|'')*\[(?:[^'\]]|'')+\](?:[^']|'')*'!|(?<![\p{L}\p{N}_.\]'])\[[^[\]]+\][\p{L}\p{N}_.]*!/u.test(
    formula.replace(/"(?:[^"]|"")*"/g, '""'),
  );

const withoutTruths = (n: Node | null): Node | null => {
  const lista = n && bare(n);
  return lista?.kind === "call" && lista.name === "IF" && lista.args.length === 2 && isMulti(lista)
    ? call("IF", ...lista.args, leaf('""'))
    : n;
};

/**
 * ROUND goes by the decimal digits that are seen: 1.005 to two places is 1.01 (support.microsoft.com, "ROUND
 * function"). The engine does so only to the unit.
 */
function round(a: Node, b: Node): Node {
  const cifre = bare(b);
  const negativo = cifre.kind === "unary" || (cifre.kind === "leaf" && cifre.text === "0");
  if (negativo) return call("ROUND", a, b);
  const potenza = paren(binary("^", leaf("10"), paren(b)));
  return paren(binary("/", call("ROUND", binary("*", paren(a), potenza), leaf("0")), potenza));
}

/** support.microsoft.com, "AGGREGATE function": what each number stands for. */
const AGGREGATES = (
  "AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV.S STDEV.P SUM VAR.S VAR.P MEDIAN MODE.SNGL LARGE SMALL PERCENTILE.INC " +
  "QUARTILE.INC"
).split(" ");

/** With all cells (4) or without errors (6); hidden rows and nested totals only as SUBTOTAL leaves them out. */
function aggregate([fn, opzione, dati, k]: readonly (Node | null)[], { scope, sheet }: Where): Node {
  const numero = fn?.kind === "leaf" ? Number(fn.text) : NaN;
  const modo = opzione?.kind === "leaf" ? opzione.text : "";
  const nome = AGGREGATES[numero - 1];
  if (nome === undefined || !dati) throw new NotComputable("AGGREGATE");
  const altri = k ? [k] : [];
  if (modo === "4") return call(nome, dati, ...altri);
  if (modo === "0" && numero <= 11) return subtotal([leaf(String(numero)), dati, ...altri], scope, sheet);
  if ((modo === "1" || modo === "5") && numero <= 11)
    return call("SUBTOTAL", leaf(String(100 + numero)), dati, ...altri);
  if (modo !== "6") throw new NotComputable("AGGREGATE");
  if (numero === 2 && !isMade(dati)) return call("COUNT", dati);
  if (numero === 2 || numero === 3 || numero === 6) throw new NotComputable("AGGREGATE");
  return call(nome, call("IFERROR", dati, leaf('""')), ...altri);
}

function collect(n: Node, functions: Set<string>): void {
  if (n.kind === "call") {
    functions.add(n.name);
    for (const a of n.args) if (a) collect(a, functions);
  } else if (n.kind === "binary") {
    collect(n.left, functions);
    collect(n.right, functions);
  } else if (n.kind !== "leaf") collect(n.arg, functions);
}

/** Arrays where the engine takes none: it would answer for one cell, or nothing, without saying so. */
function check(n: Node): void {
  if (n.kind === "binary") {
    check(n.left);
    check(n.right);
  } else if (n.kind === "paren") check(n.arg);
  if (n.kind !== "call" || LIFTS.has(n.name) || FOLDS.has(n.name) || SPILLS.has(n.name)) return;
  const posti = RANGES[n.name]?.split(" ") ?? (ONE_VALUE.test(n.name) ? [] : ["*"]);
  n.args.forEach((a, i) => {
    if (!a || !isMulti(a)) return;
    const ammesso = posti.includes("*") || posti.includes(String(i));
    if (!ammesso || (isMade(a) && !MADE.has(n.name))) throw new NotComputable(n.name);
  });
}
