/** Formulas that are in no cell: conditions of validation and of formats, functions called from code. */
import { quoteSheet } from "../workbook/area";
import type { CellValue } from "../workbook/cell";
import { mapReferences } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { cellsRead } from "./cells-read";
import { Direct } from "./direct";
import { NotComputable } from "./formula-tree";
import { CIRCULAR, compute, feed, newModel, readResult } from "./model";
import { prepare, type Prepared } from "./prepare";
import { scopeOf, type Scope } from "./scope";

/** A formula as a cell would compute it: bare references mean the cell's sheet, `[@Column]` its row. */
export interface Question {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** What they come to on the results that the workbook shows. It stays as it is. */
export function evaluate(wb: Workbook, questions: readonly Question[]): CellValue[] {
  const direct = new Direct(wb, [], () => false);
  const told = questions.map(({ formula, ...q }) =>
    direct.resultOf({ ...q, cell: { value: null, style: 0, formula } }),
  );
  const answers = evaluateByEngine(
    wb,
    questions.filter((_, i) => told[i] === undefined),
  ).values();
  return told.map((v) => (v === undefined ? (answers.next().value ?? null) : v));
}

/** The same, asked of the engine alone. */
export function evaluateByEngine(wb: Workbook, questions: readonly Question[]): CellValue[] {
  if (questions.length === 0) return [];
  const scope = scopeOf(wb);
  const model = newModel();
  try {
    const asked = questions.map((q) => answerable(q, scope));
    feed(
      model,
      wb,
      [],
      cellsRead(
        wb,
        asked.flatMap((prepared, i) => {
          const sheet = questions[i]?.sheet;
          return prepared && sheet ? [{ sheet, prepared }] : [];
        }),
      ),
    );
    const index = wb.sheets.length;
    model.newSheet();
    questions.forEach(({ sheet }, i) => {
      const prepared = asked[i];
      const formula = prepared
        ? mapReferences(
            prepared.text,
            (r) => (r.sheet === null ? `${quoteSheet(sheet.name)}!` : r.prefix) + r.text,
          )
        : "#NAME?";
      model.setUserInput(index, i + 1, 1, `=${formula}`);
    });
    compute(model);
    return questions.map((_, i) => {
      const v = readResult(model, index, i + 1, 1);
      return v === CIRCULAR ? 0 : v;
    });
  } finally {
    model.free();
  }
}

/** Null for a question that the engine would get wrong: an error answers it. */
function answerable(q: Question, scope: Scope): Prepared | null {
  try {
    return prepare(scope.wb, q.formula, q.sheet, q.row, q.col, scope);
  } catch (errore) {
    if (errore instanceof NotComputable) return null;
    throw errore;
  }
}
