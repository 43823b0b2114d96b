/** Formulas as trees, to see what the engine would get wrong and to say it in a way that it gets right. */

export type Node =
  | { readonly kind: "leaf"; readonly text: string; readonly multi: boolean }
  | { readonly kind: "unary"; readonly op: string; readonly arg: Node }
  | { readonly kind: "percent"; readonly arg: Node }
  | { readonly kind: "binary"; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "paren"; readonly arg: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Node | null)[] };

/** A formula that the engine takes for another: it must not be given to it. */
export class NotComputable extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\{[^}]*\})|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(#[A-Z/0-9]+[!?]?)|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|((?:'(?:[^']|'')+'!)?[\p{L}_\\][\p{L}\p{N}_.\\!]*)|(<=|>=|<>|[-+*/^&=<>%(),@#]))/uy;

interface Token {
  readonly text: string;
  readonly kind: "value" | "array" | "ref" | "name" | "op";
  readonly spaced: boolean;
}

function tokens(formula: string): Token[] {
  const trovati: Token[] = [];
  TOKEN.lastIndex = 0;
  while (formula.slice(TOKEN.lastIndex).trim() !== "") {
    const m = TOKEN.exec(formula);
    if (!m) throw new NotComputable(formula);
    const [intero, testo, array, errore, , ref, numero, nome] = m;
    const kind =
      ref !== undefined
        ? "ref"
        : array !== undefined
          ? "array"
          : nome !== undefined
            ? "name"
            : (testo ?? errore ?? numero) !== undefined
              ? "value"
              : "op";
    // A reference to cells that are there no more keeps its sheet, `Spese!#REF!`: it is the error all the same.
    trovati.push({ text: errore ?? intero.trim(), kind, spaced: /^\s/.test(intero) });
  }
  return trovati;
}

const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

export function parseFormula(formula: string): Node {
  const lista = tokens(formula);
  let i = 0;
  const isOp = (...testi: string[]): boolean => {
    const t = lista[i];
    return t?.kind === "op" && testi.includes(t.text);
  };
  const expect = (testo: string): void => {
    if (!isOp(testo)) throw new NotComputable(formula);
    i++;
  };

  function binary(livello: number): Node {
    const ops = LEVELS[livello];
    if (!ops) return unary();
    let left = binary(livello + 1);
    while (isOp(...ops)) {
      const op = lista[i++]?.text ?? "";
      left = { kind: "binary", op, left, right: binary(livello + 1) };
    }
    return left;
  }

  function unary(): Node {
    if (!isOp("-", "+")) return postfix();
    const op = lista[i++]?.text ?? "";
    return { kind: "unary", op, arg: unary() };
  }

  function postfix(): Node {
    let n = primary();
    while (isOp("%")) {
      i++;
      n = { kind: "percent", arg: n };
    }
    // Two operands with nothing between them: the intersection of ranges, which the engine drops.
    const t = lista[i];
    if (t && (t.kind !== "op" || t.text === "(" || t.text === "#" || t.text === "@"))
      throw new NotComputable(formula);
    return n;
  }

  function primary(): Node {
    const t = lista[i++];
    if (!t) throw new NotComputable(formula);
    if (t.kind === "op") {
      if (t.text !== "(") throw new NotComputable(formula);
      const arg = binary(0);
      // A comma here would be a union of ranges.
      expect(")");
      return { kind: "paren", arg };
    }
    if (t.kind === "name" && isOp("(") && lista[i]?.spaced === false) return call(t.text);
    return {
      kind: "leaf",
      text: t.text,
      multi: t.kind === "array" || (t.kind === "ref" && t.text.includes(":")),
    };
  }

  function call(name: string): Node {
    i++;
    const args: (Node | null)[] = [];
    if (isOp(")")) {
      i++;
      return { kind: "call", name: name.toUpperCase(), args };
    }
    for (;;) {
      args.push(isOp(",", ")") ? null : binary(0));
      if (isOp(")")) break;
      expect(",");
    }
    i++;
    return { kind: "call", name: name.toUpperCase(), args };
  }

  const albero = binary(0);
  if (i < lista.length) throw new NotComputable(formula);
  return albero;
}

export function printFormula(n: Node): string {
  switch (n.kind) {
    case "leaf":
      return n.text;
    case "unary":
      return n.op + printFormula(n.arg);
    case "percent":
      return `${printFormula(n.arg)}%`;
    case "paren":
      return `(${printFormula(n.arg)})`;
    case "binary":
      return `${printFormula(n.left)}${n.op}${printFormula(n.right)}`;
    case "call":
      return `${n.name}(${n.args.map((a) => (a ? printFormula(a) : "")).join(",")})`;
  }
}

export const call = (name: string, ...args: (Node | null)[]): Node => ({ kind: "call", name, args });
export const paren = (arg: Node): Node => ({ kind: "paren", arg });
export const leaf = (text: string): Node => ({ kind: "leaf", text, multi: false });
export const binary = (op: string, left: Node, right: Node): Node => ({ kind: "binary", op, left, right });
