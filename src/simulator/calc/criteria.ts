/**
 * Criteria of SUMIF and its sisters. The engine takes `"<>text"` for "a text, and another one": numbers and blanks are
 * left out. They are what `"<>*"` finds, so that both together are what Excel finds.
 * support.microsoft.com, "SUMIF function", "COUNTIF function"
 */
import type { Sheet } from "../workbook/sheet";
import { binary, call, leaf, NotComputable, paren, type Node } from "./formula-tree";
import { knownText, mayHold } from "./known-text";
import type { Scope } from "./scope";

type Args = readonly (Node | null)[];

/** Where the criteria stand, and how the function is said with one criterion more. */
const CRITERIA: Readonly<Record<string, (n: number) => readonly number[]>> = {
  COUNTIF: () => [1],
  SUMIF: () => [1],
  AVERAGEIF: () => [1],
  COUNTIFS: (n) => places(1, n),
  SUMIFS: (n) => places(2, n),
  AVERAGEIFS: (n) => places(2, n),
  MAXIFS: (n) => places(2, n),
  MINIFS: (n) => places(2, n),
};

const places = (from: number, n: number): number[] => {
  const found: number[] = [];
  for (let i = from; i < n; i += 2) found.push(i);
  return found;
};

const NOT = "<>";
const OTHERS = leaf('"<>*"');

/** Each `"<>text"` doubles the formula: beyond this the file's own result is kept. */
const MANY = 3;

/** The call as the engine gets it right; null where it is right as it is. Throws NotComputable. */
export function withCriteria(name: string, args: Args, scope: Scope, sheet: Sheet): Node | null {
  const wrong = (CRITERIA[name]?.(args.length) ?? []).filter((i) => {
    const criterion = args[i];
    return criterion ? leavesOut(criterion, scope, sheet) : false;
  });
  if (wrong.length === 0) return null;
  if (wrong.length > MANY || name === "MAXIFS" || name === "MINIFS") throw new NotComputable(name);
  if (name === "AVERAGEIF")
    return average(args[2] ?? args[0] ?? null, [args[0] ?? null, args[1] ?? null], wrong);
  if (name === "AVERAGEIFS")
    return average(
      args[0] ?? null,
      args.slice(1),
      wrong.map((i) => i - 1),
    );
  return sumOf(name, args, wrong);
}

/** One call for each way of taking a text that differs, or what is no text. */
function sumOf(name: string, args: Args, wrong: readonly number[]): Node {
  const [first, ...others] = wrong;
  if (first === undefined) return call(name, ...args);
  const rest = args.map((a, i) => (i === first ? OTHERS : a));
  return paren(binary("+", sumOf(name, args, others), sumOf(name, rest, others)));
}

/** The sum over the count of the numbers: the criteria as pairs of range and criterion. */
function average(values: Node | null, pairs: Args, wrong: readonly number[]): Node {
  const numbers = [values, leaf('">=-1E+307"')];
  return paren(
    binary(
      "/",
      sumOf(
        "SUMIFS",
        [values, ...pairs],
        wrong.map((i) => i + 1),
      ),
      sumOf("COUNTIFS", [...pairs, ...numbers], wrong),
    ),
  );
}

/** Whether the engine would leave out numbers and blanks for this criterion. Throws NotComputable where nobody knows. */
function leavesOut(criterion: Node, scope: Scope, sheet: Sheet): boolean {
  const text = knownText(criterion, scope, sheet);
  if (text === undefined) {
    if (mayHold(NOT, criterion, scope, sheet)) throw new NotComputable("criterion");
    return false;
  }
  if (!text.startsWith(NOT)) return false;
  const other = text.slice(NOT.length);
  if (other === "" || /[*?~]/.test(other) || Number.isFinite(Number(other))) return false;
  if (/^(TRUE|FALSE)$/i.test(other) || other.startsWith("#")) return false;
  // It may be a date, an amount or a percentage, each read in its own way.
  if (/^[^\p{L}]*\d/u.test(other)) throw new NotComputable("criterion");
  return true;
}
