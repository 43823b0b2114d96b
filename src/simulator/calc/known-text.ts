/** Texts inside a formula that can be told before it is computed: criteria, and what INDIRECT is given. */
import { referencesOf } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Node } from "./formula-tree";
import type { Scope } from "./scope";

/** The text, a number as text, "" for a blank; undefined where it is not known yet. */
export function knownText(n: Node, scope: Scope, sheet: Sheet): string | undefined {
  switch (n.kind) {
    case "paren":
      return knownText(n.arg, scope, sheet);
    case "binary": {
      if (n.op !== "&") return undefined;
      const [a, b] = [knownText(n.left, scope, sheet), knownText(n.right, scope, sheet)];
      return a === undefined || b === undefined ? undefined : a + b;
    }
    case "leaf":
      return leafText(n.text, scope, sheet);
    case "unary":
    case "percent":
    case "call":
      return undefined;
  }
}

function leafText(text: string, scope: Scope, sheet: Sheet): string | undefined {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^[\d.]+$/.test(text)) return text;
  const [ref, other] = referencesOf(text);
  if (!ref || other || text !== ref.prefix + ref.text) return undefined;
  const target = ref.sheet === null ? sheet : scope.wb.sheetByName(ref.sheet);
  const { row, col, lastRow, lastCol } = ref.area;
  if (!target || row !== lastRow || col !== lastCol) return undefined;
  const v = scope.look(target, row, col);
  if (v === null) return "";
  if (typeof v === "string") return v;
  return typeof v === "number" && Number.isInteger(v) && Math.abs(v) < 1e11 ? String(v) : undefined;
}

/** Whether a text that is not known yet may come to hold `piece`: the formula that gives it writes it somewhere. */
export function mayHold(piece: string, n: Node, scope: Scope, sheet: Sheet): boolean {
  switch (n.kind) {
    case "leaf": {
      if (n.text.startsWith('"')) return n.text.includes(piece);
      return referencesOf(n.text).some((r) => {
        const target = r.sheet === null ? sheet : scope.wb.sheetByName(r.sheet);
        if (!target) return false;
        const v = scope.look(target, r.area.row, r.area.col);
        if (v === undefined) return scope.formula(target, r.area.row, r.area.col)?.includes(piece) ?? false;
        return typeof v === "string" && v.includes(piece);
      });
    }
    case "binary":
      return mayHold(piece, n.left, scope, sheet) || mayHold(piece, n.right, scope, sheet);
    case "call":
      return n.args.some((a) => a && mayHold(piece, a, scope, sheet));
    case "paren":
    case "unary":
    case "percent":
      return mayHold(piece, n.arg, scope, sheet);
  }
}
