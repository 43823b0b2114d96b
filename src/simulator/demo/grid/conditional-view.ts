/**
 * The visible effect of the conditional formats that need no formula engine: a cell compared with constants, a text
 * that is contained. Others are kept in the file and not drawn.
 */
import { contains } from "../../workbook/area";
import type { Cell, CellValue } from "../../workbook/cell";
import type { ConditionalFormat, Sheet } from "../../workbook/sheet";
import { childOf, childrenOf, textOf, type XmlElement } from "../../xlsx/xml";
import { shownColor } from "./colors";

export interface ConditionalLook {
  readonly color?: string;
  readonly background?: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** The formats that hold for a cell, the first of the file's priorities winning. */
export function conditionalStyle(
  sheet: Sheet,
  row: number,
  col: number,
  cella: Cell | undefined,
): ConditionalLook | null {
  if (sheet.conditionalFormats.length === 0 || !cella) return null;
  const punto = { row, col, lastRow: row, lastCol: col };
  const validi = sheet.conditionalFormats
    .filter((f) => f.dxf && f.areas.some((a) => contains(a, punto)) && holds(f, cella.value))
    .sort((a, b) => priority(b) - priority(a));
  return validi.length === 0
    ? null
    : validi.reduce<ConditionalLook>((s, f) => ({ ...s, ...differential(f.dxf) }), {});
}

const priority = (f: ConditionalFormat): number => Number(f.rule.attrs["priority"] ?? 1);

function holds(f: ConditionalFormat, v: CellValue): boolean {
  const { type, operator = "", text = "" } = f.rule.attrs;
  if (type === "cellIs") {
    const [a, b = a] = childrenOf(f.rule, "formula").map((e) => constant(textOf(e)));
    return a !== undefined && b !== undefined && (COMPARISONS[operator]?.(v, a, b) ?? false);
  }
  if (type !== "containsText" || typeof v !== "string") return false;
  return v.toLowerCase().includes(text.toLowerCase());
}

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

function differential(dxf: XmlElement | undefined): ConditionalLook {
  if (!dxf) return {};
  const font = childOf(dxf, "font");
  const disegno = childOf(childOf(dxf, "fill") ?? dxf, "patternFill");
  const colore = shownColor(font && childOf(font, "color"));
  const sfondo = shownColor(disegno && (childOf(disegno, "bgColor") ?? childOf(disegno, "fgColor")));
  return {
    ...(colore ? { color: colore } : {}),
    ...(sfondo ? { background: sfondo } : {}),
    ...(font && childOf(font, "b") ? { bold: true } : {}),
    ...(font && childOf(font, "i") ? { italic: true } : {}),
  };
}
