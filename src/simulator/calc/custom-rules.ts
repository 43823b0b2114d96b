/**
 * Which custom conditional formats hold where: the rule's formula is written for the first cell of its areas and read
 * shifted by every other one. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import { anchorOf } from "../workbook/anchored";
import { intersect, type Area } from "../workbook/area";
import { shiftFormula } from "../workbook/references";
import type { ConditionalFormat, Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { childOf, textOf } from "../xlsx/xml";
import { evaluate, type Question } from "./questions";

interface HoldingRule {
  readonly row: number;
  readonly col: number;
  readonly format: ConditionalFormat;
}

/** The custom rules that hold for the cells of an area, all worked out together. */
export function customRulesIn(wb: Workbook, sheet: Sheet, area: Area): HoldingRule[] {
  const places: HoldingRule[] = [];
  const questions: Question[] = [];
  for (const format of sheet.conditionalFormats) {
    const formula = customFormula(format);
    if (formula === null) continue;
    const first = anchorOf(format.areas);
    for (const a of format.areas.flatMap((x) => intersect(x, area) ?? [])) {
      for (let row = a.row; row <= a.lastRow; row++) {
        for (let col = a.col; col <= a.lastCol; col++) {
          places.push({ row, col, format });
          questions.push({
            sheet,
            row,
            col,
            formula: shiftFormula(formula, row - first.row, col - first.col),
          });
        }
      }
    }
  }
  const answers = evaluate(wb, questions);
  return places.filter((_, i) => isTrue(answers[i]));
}

/** Null for a rule of another type. */
function customFormula({ rule }: ConditionalFormat): string | null {
  const formula = rule.attrs["type"] === "expression" ? childOf(rule, "formula") : undefined;
  return formula ? textOf(formula) : null;
}

/** A condition holds for TRUE and for any number but zero; an error or a text is no condition that holds. */
const isTrue = (v: unknown): boolean => v === true || (typeof v === "number" && v !== 0);
