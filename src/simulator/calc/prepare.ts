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
import { resolveStructured } from "./structured-references";

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

/** Of formulas whose names are put in: what is said of them depends on their text alone. */
const noted = new Map<string, Prepared>();
const NOTED = 50_000;

/** The formula for the engine. Throws NotComputable. */
export function prepare(wb: Workbook, formula: string, sheet: Sheet, row: number, col: number): Prepared {
  const risolta = withNames(wb, resolveStructured(wb, formula, sheet, row, col), sheet, 0);
  const sola = !wb.names.some((n) => isRelative(n.formula));
  const nota = sola ? noted.get(risolta) : undefined;
  if (nota) return nota;
  const functions = new Set<string>();
  const albero = rewrite(parseFormula(risolta), wb, functions);
  const preparata = { text: printFormula(albero), multi: isMulti(albero), functions };
  if (sola) {
    if (noted.size >= NOTED) noted.clear();
    noted.set(risolta, preparata);
  }
  return preparata;
}

/**
 * Names are put in by what they say: the engine goes over every formula again for each name it is given. It holds those
 * alone that depend on the cell that uses them.
 */
function withNames(wb: Workbook, formula: string, sheet: Sheet, profondita: number): string {
  if (wb.names.length === 0 || profondita > 8) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!])/gu,
    (intero: string, nome: string | undefined) => {
      const trovato = nome === undefined ? undefined : (wb.findName(nome, sheet) ?? wb.findName(nome, null));
      if (!trovato || isRelative(trovato.formula)) return intero;
      if (isReference(trovato.formula)) return trovato.formula;
      return `(${withNames(wb, trovato.formula, sheet, profondita + 1)})`;
    },
  );
}

/** `Spese!A1`: another cell for each that uses it, which the engine takes as a name. */
const isRelative = (formula: string): boolean =>
  isReference(formula) && /[!:][A-Z\d]|[A-Z]\d/.test(formula.slice(formula.lastIndexOf("!")));

/** `'Spese'!$A$1:$B$2` */
export const isReference = (formula: string): boolean =>
  /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?$/u.test(
    formula,
  );

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

function rewrite(n: Node, wb: Workbook, functions: Set<string>): Node {
  switch (n.kind) {
    case "leaf":
      return named(n, wb);
    case "paren":
      return paren(rewrite(n.arg, wb, functions));
    case "percent": {
      const arg = rewrite(n.arg, wb, functions);
      return isMulti(arg) ? paren(binary("/", paren(arg), leaf("100"))) : { ...n, arg };
    }
    case "unary":
      return rewriteUnary(n, wb, functions);
    case "binary":
      return { ...n, left: rewrite(n.left, wb, functions), right: rewrite(n.right, wb, functions) };
    case "call": {
      const args = n.args.map((a) => a && rewrite(a, wb, functions));
      const nuova = rewriteCall(n.name, args);
      collect(nuova, functions);
      check(nuova);
      return nuova;
    }
  }
}

/** A name of several cells counts as a range. */
function named(n: Node & { kind: "leaf" }, wb: Workbook): Node {
  const nome = wb.names.find((x) => x.name.toLowerCase() === n.text.toLowerCase());
  return nome?.formula.includes(":") ? { ...n, multi: true } : n;
}

/** The engine drops a pair of signs: `--(A1:A9="x")` would stay a list of truths, which no sum adds. */
function rewriteUnary(n: Node & { kind: "unary" }, wb: Workbook, functions: Set<string>): Node {
  if (n.op === "+") return rewrite(n.arg, wb, functions);
  if (n.arg.kind === "unary" && n.arg.op === "-") {
    return paren(binary("*", leaf("1"), paren(rewrite(n.arg.arg, wb, functions))));
  }
  const arg = rewrite(n.arg, wb, functions);
  return isMulti(arg) ? paren(binary("*", leaf("(-1)"), paren(arg))) : { ...n, arg };
}

function rewriteCall(name: string, args: readonly (Node | null)[]): Node {
  const [a, b] = args;
  if (name === "HYPERLINK" && a) return paren(b ?? a);
  if (name === "ROUND" && a && b && !isMulti(a) && !isMulti(b)) return round(a, b);
  if (name === "AGGREGATE") return aggregate(args);
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
function aggregate([fn, opzione, dati, k]: readonly (Node | null)[]): Node {
  const numero = fn?.kind === "leaf" ? Number(fn.text) : NaN;
  const modo = opzione?.kind === "leaf" ? opzione.text : "";
  const nome = AGGREGATES[numero - 1];
  if (nome === undefined || !dati) throw new NotComputable("AGGREGATE");
  const altri = k ? [k] : [];
  if (modo === "4") return call(nome, dati, ...altri);
  if (modo === "0" && numero <= 11) return call("SUBTOTAL", leaf(String(numero)), dati, ...altri);
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
