/**
 * The visible effect of the conditional formats that put on a style: a cell compared with constants, what a text holds or
 * begins and ends with, a formula of the user's. Others are kept in the file and not drawn.
 */
import { contains } from "../../workbook/area";
import { CellError, type CellValue } from "../../workbook/cell";
import type { ConditionalFormat, Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, textOf, type XmlElement } from "../../xlsx/xml";
import { shownColor } from "./colors";

export interface ConditionalLook {
  readonly color?: string;
  readonly background?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly numFmt?: string;
}

/** What a rule needs to know beyond itself and its cell. */
export interface Surroundings {
  /** The file's differential style of a number. */
  dxf(id: number): XmlElement | undefined;
  /** Whether a rule with a formula holds for the cell. */
  holds(format: ConditionalFormat, row: number, col: number): boolean;
}

/** The formats that hold for a cell, the first of the file's priorities winning, none beyond one that stops. */
export function conditionalStyle(
  sheet: Sheet,
  row: number,
  col: number,
  around: Surroundings,
): ConditionalLook | null {
  if (sheet.conditionalFormats.length === 0) return null;
  const punto = { row, col, lastRow: row, lastCol: col };
  const valore = sheet.cell(row, col)?.value ?? null;
  const aspetti: ConditionalLook[] = [];
  for (const f of sheet.conditionalFormats.toSorted((a, b) => priority(a) - priority(b))) {
    if (!f.areas.some((a) => contains(a, punto))) continue;
    const formula = f.rule.attrs["type"] === "expression";
    if (!(formula ? around.holds(f, row, col) : holds(f, valore))) continue;
    const dxf = f.dxf ?? around.dxf(Number(f.rule.attrs["dxfId"] ?? -1));
    if (dxf) aspetti.push(differential(dxf));
    if (f.rule.attrs["stopIfTrue"] === "1") break;
  }
  return aspetti.length === 0
    ? null
    : aspetti.reduceRight<ConditionalLook>((sotto, sopra) => ({ ...sotto, ...sopra }), {});
}

const priority = (f: ConditionalFormat): number => Number(f.rule.attrs["priority"] ?? 1);

function holds(f: ConditionalFormat, v: CellValue): boolean {
  const { type, operator = "", text = "" } = f.rule.attrs;
  if (type === "cellIs") {
    const [a, b = a] = childrenOf(f.rule, "formula").map((e) => constant(textOf(e)));
    return a !== undefined && b !== undefined && (COMPARISONS[operator]?.(v, a, b) ?? false);
  }
  const detto = v === null || v instanceof CellError ? "" : String(v).toLowerCase();
  return (WORDS[type ?? ""] ?? never)(detto, text.toLowerCase());
}

const never = (): boolean => false;

/** What a cell shows against a text, whatever the case. ECMA-376 part 1, 18.18.12 ST_CfType. */
const WORDS: Readonly<Record<string, (v: string, text: string) => boolean>> = {
  containsText: (v, text) => v.includes(text),
  notContainsText: (v, text) => !v.includes(text),
  beginsWith: (v, text) => v.startsWith(text),
  endsWith: (v, text) => v.endsWith(text),
};

const constant = (formula: string): string | number | undefined => {
  const testo = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  if (testo !== undefined) return testo.replaceAll('""', '"').toLowerCase();
  return formula.trim() === "" || Number.isNaN(Number(formula)) ? undefined : Number(formula);
};

type Constant = string | number;
type Comparison = (v: CellValue, a: Constant, b: Constant) => boolean;

/** Numbers are compared with numbers, texts with texts without regard to case; a blank cell is not compared. */
const when =
  (prova: (v: Constant, a: Constant, b: Constant) => boolean): Comparison =>
  (v, a, b) => {
    const confrontato = typeof v === "string" ? v.toLowerCase() : v;
    return (
      (typeof confrontato === "string" || typeof confrontato === "number") &&
      typeof confrontato === typeof a &&
      typeof a === typeof b &&
      prova(confrontato, a, b)
    );
  };

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  equal: when((v, a) => v === a),
  notEqual: when((v, a) => v !== a),
  lessThan: when((v, a) => v < a),
  lessThanOrEqual: when((v, a) => v <= a),
  greaterThan: when((v, a) => v > a),
  greaterThanOrEqual: when((v, a) => v >= a),
  between: when((v, a, b) => v >= a && v <= b),
  notBetween: when((v, a, b) => v < a || v > b),
};

function differential(dxf: XmlElement): ConditionalLook {
  const font = childOf(dxf, "font");
  const disegno = childOf(childOf(dxf, "fill") ?? dxf, "patternFill");
  const colore = shownColor(font && childOf(font, "color"));
  const sfondo = shownColor(disegno && (childOf(disegno, "bgColor") ?? childOf(disegno, "fgColor")));
  const formato = childOf(dxf, "numFmt")?.attrs["formatCode"];
  return {
    ...(colore ? { color: colore } : {}),
    ...(sfondo ? { background: sfondo } : {}),
    ...(font && childOf(font, "b") ? { bold: true } : {}),
    ...(font && childOf(font, "i") ? { italic: true } : {}),
    ...(formato === undefined ? {} : { numFmt: formato }),
  };
}
