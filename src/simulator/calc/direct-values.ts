/** Values within the formulas that need no engine: how one kind passes for another, and where nobody but the engine knows. */
import { CellError, type CellValue } from "../workbook/cell";
import type { Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Node } from "./formula-tree";

/** The engine is to say what the formula comes to. */
export class ForTheEngine extends Error {}
const LEFT = new ForTheEngine();
/** One and the same object: nobody looks at where it was thrown. */
export function forTheEngine(): never {
  throw LEFT;
}

export interface Found {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What a function may ask for. */
export interface Asked {
  value(n: Node, sheet: Sheet): CellValue;
  at(sheet: Sheet, row: number, col: number): CellValue;
  range(n: Node, sheet: Sheet): Found | null;
}

/** A blank is 0, a truth 1 or 0; how a text becomes a number is the engine's affair. */
export function numberOf(v: CellValue): number | CellError {
  if (typeof v === "string") return forTheEngine();
  return v instanceof CellError ? v : Number(v);
}

/** A number as it is shown in a cell without a format, where that takes no exponent. */
export function textOf(v: CellValue): string {
  if (v === null) return "";
  if (typeof v === "string") return v;
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  if (v instanceof CellError) return forTheEngine();
  const size = Math.abs(v);
  if (Object.is(v, -0) || size >= 1e11 || (size > 0 && size < 1e-4)) return forTheEngine();
  const all = String(v);
  // With more figures than a cell keeps, programs differ.
  return all === String(Number(v.toPrecision(15))) ? all : forTheEngine();
}

/** The parts of a number that decide on which side it falls. */
const NEAR = 1e-9;

/** Two numbers of which the last figures differ, and texts that differ only in their letters' case beyond ASCII, are the engine's. */
export function isEqual(a: CellValue, b: CellValue): boolean {
  if (a === null && b !== null) return isEqual(b, a);
  if (b === null) return a === null || a === 0 || a === "" || a === false;
  if (typeof a !== typeof b) return false;
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) > NEAR * Math.max(Math.abs(a), Math.abs(b)) ? false : forTheEngine();
  if (typeof a !== "string" || typeof b !== "string") return false;
  const plain = isAscii(a) && isAscii(b);
  const alike = a.toLowerCase() === b.toLowerCase();
  return plain || (!alike && a.toUpperCase() !== b.toUpperCase()) ? alike : forTheEngine();
}

/** `<`, `>=` and the like. */
export function compare(op: string, x: number, y: number): boolean {
  if (!/^[<>]=?$/.test(op)) return forTheEngine();
  return isEqual(x, y) ? op.length === 2 : op.startsWith("<") === x < y;
}

const isAscii = (t: string): boolean => /^[\x00-\x7f]*$/.test(t);

/** To so many decimals, a half away from zero; halves that a binary number cannot hold are the engine's. */
export function rounded(x: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9) return forTheEngine();
  const scaled = Math.abs(x) * 10 ** decimals;
  const exact = decimals === 0 && scaled % 1 === 0.5;
  if (scaled > 1e14 || (!exact && Math.abs((scaled % 1) - 0.5) < 1e-6)) return forTheEngine();
  return (Math.sign(x) * Math.round(scaled)) / 10 ** decimals;
}

/** `1,234.50` */
export function fixed(x: number, decimals: number): string {
  const r = rounded(x, decimals);
  if (r === 0 && x < 0) return forTheEngine();
  const [whole = "", rest] = r.toFixed(decimals).split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/** Signs of two units are counted otherwise by different programs. */
export const letters = (t: string): string => (/[\ud800-\udfff]/.test(t) ? forTheEngine() : t);
