/**
 * Recomputes the formulas of a workbook with IronCalc. Constants enter typed: a text never passes through the engine's
 * own reading of what was typed (it would turn "+30 ore" into a number). Results are read back in full precision.
 */
import { initSync, Model } from "@ironcalc/wasm";
import { quoteSheet } from "../workbook/area";
import { CellError, type Cell, type CellValue } from "../workbook/cell";
import { mapReferences } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { resolveStructured } from "./structured-references";
import { isFeedable, plainReference } from "./plain-reference";

/** Fifteen significant figures, as many as a cell has. */
const PRECISO = "0.00000000000000E+00";
const ENGINE_NUMBER = 1;
const ENGINE_BOOLEAN = 4;
const ENGINE_ERROR = 16;

let engineBytes: (() => BufferSource) | null = null;
let pronto = false;

/** Says where the engine's code is; it is read only when the first formula asks for it. */
export function useEngine(bytes: () => BufferSource): void {
  engineBytes = bytes;
}

function init(): void {
  if (pronto) return;
  if (!engineBytes) throw new Error("useEngine() must come before the first calculation");
  initSync({ module: engineBytes() });
  pronto = true;
}

/** What the engine is fed for a constant. A leading apostrophe makes any text a text. */
function toInput(v: CellValue): string {
  if (v === null) return "";
  if (typeof v === "string") return `'${v}`;
  if (typeof v === "number") return String(v);
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  return v.codice;
}

/** Which formulas to compute: the others keep the results that they have. */
export type Which = (sheet: Sheet, cell: Cell) => boolean;

/**
 * Recomputes the formulas of the workbook in place; nothing happens where there is none. Says which sheets have other
 * results than before.
 */
export function recalculate(wb: Workbook, which: Which = () => true): ReadonlySet<Sheet> {
  const scelte = [...formulasOf(wb)].filter(({ index, cell }) => {
    const sheet = wb.sheets[index];
    return sheet !== undefined && which(sheet, cell);
  });
  const prima = scelte.map(({ cell }) => cell.value);
  compute(
    wb,
    scelte.filter(({ cell }) => !settle(wb, cell)),
  );
  return new Set(
    scelte.flatMap(({ index, cell }, i) =>
      same(cell.value, prima[i] ?? null) ? [] : (wb.sheets[index] ?? []),
    ),
  );
}

const same = (a: CellValue, b: CellValue): boolean =>
  a instanceof CellError && b instanceof CellError ? a.codice === b.codice : a === b;

function compute(wb: Workbook, formule: readonly Formula[]): void {
  if (formule.length === 0) return;
  init();
  const model = new Model("referto", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    feed(model, wb, new Set(formule.map((f) => f.cell)));
    model.resumeEvaluation();
    model.evaluate();
    // Asking for more figures is a change of format: it must not set off another evaluation each time.
    model.pauseEvaluation();
    for (const f of formule) f.cell.value = readResult(model, f.index, f.row, f.col);
  } finally {
    model.free();
  }
}

/** A formula as a cell would compute it: bare references mean the cell's sheet, `[@Column]` its row. */
export interface Question {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** What formulas that are in no cell come to: conditions of validation, for one. The workbook stays as it is. */
export function evaluate(wb: Workbook, questions: readonly Question[]): CellValue[] {
  if (questions.length === 0) return [];
  init();
  const model = new Model("referto", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    feed(model, wb, new Set([...formulasOf(wb)].map((f) => f.cell)));
    const index = wb.sheets.length;
    model.newSheet();
    questions.forEach((q, i) => {
      const risolta = resolveStructured(wb, q.formula, q.sheet, q.row, q.col);
      const formula = mapReferences(
        risolta,
        (r) => (r.sheet === null ? `${quoteSheet(q.sheet.name)}!` : r.prefix) + r.text,
      );
      model.setUserInput(index, i + 1, 1, `=${formula}`);
    });
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
    return questions.map((_, i) => readResult(model, index, i + 1, 1));
  } finally {
    model.free();
  }
}

/** Gives a plain reference its value at once; false where the engine is needed. */
function settle(wb: Workbook, cell: Cell): boolean {
  const v = plainReference(wb, cell.formula ?? "");
  if (!isFeedable(v)) return false;
  cell.value = v;
  return true;
}

interface Formula {
  readonly index: number;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

function* formulasOf(wb: Workbook): Generator<Formula> {
  for (const [index, sheet] of wb.sheets.entries()) {
    for (const [row, celle] of sheet.rows) {
      for (const [col, cell] of celle) if (cell.formula !== undefined) yield { index, row, col, cell };
    }
  }
}

function feed(model: Model, wb: Workbook, formule: ReadonlySet<Cell>): void {
  wb.sheets.forEach((_, i) => {
    if (i > 0) model.newSheet();
    // Provisional names first: a final name may be another sheet's default one.
    model.renameSheet(i, `_r${i}`);
  });
  wb.sheets.forEach((sheet, i) => {
    model.renameSheet(i, sheet.name);
  });
  wb.sheets.forEach((sheet, i) => {
    for (const [row, celle] of sheet.rows) {
      for (const [col, cell] of celle) {
        if (formule.has(cell)) {
          const formula = resolveStructured(wb, cell.formula ?? "", sheet, row, col);
          model.setUserInput(i, row, col, `=${formula}`);
        } else if (cell.value !== null) model.setUserInput(i, row, col, toInput(cell.value));
      }
    }
  });
  // Last: with names defined the engine takes much longer over each formula it is given.
  for (const n of wb.names) defineName(model, wb, n.name, n.formula, n.scope);
}

/** Names the engine cannot hold (#REF!, functions) are left out: formulas that use them give #NAME?, visibly. */
function defineName(model: Model, wb: Workbook, nome: string, formula: string, scope: Sheet | null): void {
  if (nome.startsWith("_xlnm.") || formula.includes("#REF!")) return;
  try {
    model.newDefinedName(nome, scope ? wb.sheets.indexOf(scope) : null, formula);
  } catch {
    return;
  }
}

function readResult(model: Model, sheet: number, row: number, col: number): CellValue {
  const testo = model.getFormattedCellValue(sheet, row, col);
  const tipo = model.getCellType(sheet, row, col);
  if (tipo === ENGINE_NUMBER) {
    // The general format shows at most nine decimals: ask again where it may have cut some.
    if (!/E|\.\d{9}/.test(testo)) return Number(testo);
    model.updateRangeStyle({ sheet, row, column: col, width: 1, height: 1 }, "num_fmt", PRECISO);
    return Number(model.getFormattedCellValue(sheet, row, col));
  }
  if (tipo === ENGINE_BOOLEAN) return testo === "TRUE";
  return tipo === ENGINE_ERROR ? new CellError(testo) : testo;
}
