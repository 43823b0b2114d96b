/**
 * Whether Excel would take a text as a formula. A text that begins with "=", "+" or "-" is an attempt at one; where it
 * is not valid the write fails (learn.microsoft.com/javascript/api/excel/excel.range, `values`).
 * Limits: support.microsoft.com, "Excel specifications and limits" (8,192 characters, 64 levels, 255 arguments, texts of
 * 255 characters inside a formula).
 */
import { arityOf } from "./formula-arity";

const TOKENS =
  /\s+|"(?:[^"]|"")*"|#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)|(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[\d+\][^!]*)!|\d+:\d+|\$?\d+:\$?\d+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[$\p{L}_\\][$\p{L}\p{N}_.\\?]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?|\[(?:[^[\]]|\[[^\]]*\])*\]|<=|>=|<>|[-+*/^&=<>%:,;(){}@#]/uy;

const MAX_LENGTH = 8191;
const MAX_LEVELS = 64;
const MAX_ARGUMENTS = 255;
const MAX_TEXT = 255;

/** What is wrong with a formula given without its "="; null where nothing is. */
export function checkFormula(testo: string): string | null {
  if (testo.length > MAX_LENGTH) return "longer than 8,192 characters";
  const tokens = tokenize(testo);
  if (tokens === null) return "a character that means nothing here";
  const parser = new Parser(tokens);
  return parser.whole() ? null : (parser.fault ?? "not well formed");
}

/** True for a well-formed formula, given without its "=". */
export const isFormula = (testo: string): boolean => checkFormula(testo) === null;

const CELLS = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;

/** A space between two references is the operator of intersection; elsewhere it means nothing. */
function tokenize(testo: string): string[] | null {
  const tokens: string[] = [];
  let spazio = false;
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < testo.length) {
    const m = TOKENS.exec(testo);
    if (!m) return null;
    if (m[0].trim() === "") {
      spazio = true;
      continue;
    }
    if (spazio && CELLS.test(m[0]) && CELLS.test(tokens.at(-1) ?? "")) tokens.push(" ");
    spazio = false;
    tokens.push(m[0]);
  }
  return tokens.length === 0 ? null : tokens;
}

const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":", " "]);

/** Operands and operators in turn; no precedence is needed to know that a formula is well formed. */
class Parser {
  /** The first thing found wrong, where it has a name. */
  fault: string | null = null;
  private i = 0;
  private levels = 0;

  constructor(private readonly t: readonly string[]) {}

  whole(): boolean {
    return this.expression() && this.i === this.t.length && this.fault === null;
  }

  private expression(): boolean {
    for (;;) {
      while (["+", "-", "@"].includes(this.t[this.i] ?? "")) this.i++;
      if (!this.operand()) return false;
      while (this.t[this.i] === "%" || this.t[this.i] === "#") this.i++;
      if (!BINARY.has(this.t[this.i] ?? "")) return true;
      this.i++;
    }
  }

  private operand(): boolean {
    const t = this.t[this.i];
    if (t === undefined) return false;
    if (t === "(") return this.list(")", [","]) > 0;
    if (t === "{") return this.list("}", [",", ";"]) > 0;
    if (t.endsWith("!") && !t.startsWith("#")) {
      this.i++;
      return this.operand();
    }
    if (!/^["#$.\d\p{L}_\\[]/u.test(t) || t === "#") return false;
    if (t.startsWith('"') && t.slice(1, -1).replaceAll('""', '"').length > MAX_TEXT)
      return this.fail("a text of more than 255 characters");
    this.i++;
    return this.t[this.i] === "(" && /^[\p{L}_]/u.test(t) ? this.call(t) : true;
  }

  private call(nome: string): boolean {
    if (++this.levels > MAX_LEVELS) return this.fail("more than 64 levels");
    const quanti = this.arguments();
    this.levels--;
    if (quanti < 0) return false;
    if (quanti > MAX_ARGUMENTS) return this.fail("more than 255 arguments");
    const [minimo, massimo] = arityOf(nome) ?? [0, MAX_ARGUMENTS];
    if (quanti < minimo) return this.fail(`too few arguments for ${nome}`);
    return quanti > massimo ? this.fail(`too many arguments for ${nome}`) : true;
  }

  /** How many arguments there are between a function's brackets, empty ones included; -1 where they are not well formed. */
  private arguments(): number {
    this.i++;
    if (this.t[this.i] === ")") {
      this.i++;
      return 0;
    }
    for (let quanti = 1; ; quanti++) {
      const t = this.t[this.i];
      if (t !== "," && t !== ")" && !this.expression()) return -1;
      const dopo = this.t[this.i];
      this.i++;
      if (dopo === ")") return quanti;
      if (dopo !== ",") return -1;
    }
  }

  /** A list between brackets, none of it empty; 0 where it is not well formed. */
  private list(chiusa: string, separatori: readonly string[]): number {
    this.i++;
    for (let quanti = 1; ; quanti++) {
      if (!this.expression()) return 0;
      const dopo = this.t[this.i] ?? "";
      this.i++;
      if (dopo === chiusa) return quanti;
      if (!separatori.includes(dopo)) return 0;
    }
  }

  private fail(perche: string): false {
    this.fault ??= perche;
    return false;
  }
}
