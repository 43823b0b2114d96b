/**
 * Whether Excel would take a text as a formula. A text that begins with "=", "+" or "-" is an attempt at one; where it
 * is not valid the write fails (learn.microsoft.com/javascript/api/excel/excel.range, `values`).
 */
const TOKENS =
  /\s+|"(?:[^"]|"")*"|#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)|(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[\d+\][^!]*)!|\d+:\d+|\$?\d+:\$?\d+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[$\p{L}_\\][$\p{L}\p{N}_.\\?]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?|\[(?:[^[\]]|\[[^\]]*\])*\]|<=|>=|<>|[-+*/^&=<>%:,;(){}@#]/uy;

/** True for a well-formed formula, given without its "=". */
export function isFormula(testo: string): boolean {
  if (testo.length > 8191) return false;
  const tokens = tokenize(testo);
  return tokens !== null && new Parser(tokens).whole();
}

function tokenize(testo: string): string[] | null {
  const tokens: string[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < testo.length) {
    const m = TOKENS.exec(testo);
    if (!m) return null;
    if (m[0].trim() !== "") tokens.push(m[0]);
  }
  return tokens.length === 0 ? null : tokens;
}

const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);

/** Operands and operators in turn; no precedence is needed to know that a formula is well formed. */
class Parser {
  private i = 0;

  constructor(private readonly t: readonly string[]) {}

  whole(): boolean {
    return this.expression() && this.i === this.t.length;
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
    if (t === "(") return this.inside(")", false);
    if (t === "{") return this.inside("}", false);
    if (t.endsWith("!") && !t.startsWith("#")) {
      this.i++;
      return this.operand();
    }
    if (!/^["#$.\d\p{L}_\\[]/u.test(t)) return false;
    this.i++;
    return this.t[this.i] === "(" && /^[\p{L}_]/u.test(t) ? this.inside(")", true) : true;
  }

  /** A list between brackets; a function's arguments may be empty. */
  private inside(chiusa: string, vuoti: boolean): boolean {
    this.i++;
    for (;;) {
      const t = this.t[this.i];
      if (t === chiusa && vuoti) break;
      if (t === "," && vuoti) {
        this.i++;
        continue;
      }
      if (!this.expression()) return false;
      if (this.t[this.i] === chiusa) break;
      if (this.t[this.i] !== "," && this.t[this.i] !== ";") return false;
      this.i++;
    }
    this.i++;
    return true;
  }
}
