/**
 * Recomputes the formulas of a workbook with IronCalc. Constants enter typed: a text never passes through the engine's
 * own reading of what was typed (it would turn "+30 ore" into a number). Results are read back in full precision.
 */
import { initSync, Model, type Area as EngineArea } from "@ironcalc/wasm";
import { MAX_ROWS, quoteSheet } from "../workbook/area";
import { CellError, setContent, type Cell, type CellValue } from "../workbook/cell";
import { mapReferences } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { allCells, cellsRead, type CellsRead, type FedFormula } from "./cells-read";
import { formulasOf, type Formula } from "./formulas";
import { NotComputable } from "./formula-tree";
import { keepResults, keptResult, type Place } from "./kept-results";
import { isReference, prepare, type Prepared } from "./prepare";
import { isFeedable, plainReference } from "./plain-reference";

/** Fifteen significant figures, as many as a cell has, and what a number shown so looks like. */
const PRECISO = "0.00000000000000E+00";
const MOSTRATO_PRECISO = /^-?\d\.\d{14}E[+-]\d{1,3}$/;
const ENGINE_NUMBER = 1;
const ENGINE_BOOLEAN = 4;
const ENGINE_ERROR = 16;

let engineBytes: (() => Uint8Array<ArrayBuffer>) | null = null;
let pronto = false;

/** Says where the engine's code is; it is read only when the first formula asks for it. */
export function useEngine(bytes: () => Uint8Array<ArrayBuffer>): void {
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

/** How many times results kept from the file may turn out stale one after another. */
const GIRI = 8;

function compute(wb: Workbook, formule: readonly Formula[]): void {
  if (formule.length === 0) return;
  init();
  const pronte = new Map(formule.map((f) => [f.cell, preparedFor(wb, f)]));
  const dure = formule.filter((f) => pronte.get(f.cell) === null);
  for (const f of dure) f.cell.value = keptResult(wb, placeOf(wb, f)) ?? NAME_ERROR;
  for (let giro = 0; giro < GIRI; giro++) {
    run(wb, formule, pronte);
    // What they read may have come out different: then they are stale after all.
    const scadute = dure.filter(
      (f) => f.cell.value !== NAME_ERROR && keptResult(wb, placeOf(wb, f)) === undefined,
    );
    for (const f of scadute) f.cell.value = NAME_ERROR;
    if (scadute.length === 0) return;
  }
}

function run(wb: Workbook, formule: readonly Formula[], pronte: ReadonlyMap<Cell, Prepared | null>): void {
  const model = new Model("referto", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    feed(model, wb, pronte, readBy(wb, formule, pronte));
    hideRows(model, wb, pronte);
    model.resumeEvaluation();
    model.evaluate();
    // Asking for more figures is a change of format: it must not set off another evaluation each time.
    model.pauseEvaluation();
    for (const f of formule) {
      const p = pronte.get(f.cell);
      const sheet = wb.sheets[f.index];
      if (!p || !sheet) continue;
      f.cell.value = readResult(model, f.index, f.row, f.col);
      if (p.multi || f.cell.array) spill(model, sheet, f);
    }
  } finally {
    model.free();
  }
}

function readBy(
  wb: Workbook,
  formule: readonly Formula[],
  pronte: ReadonlyMap<Cell, Prepared | null>,
  domande: readonly FedFormula[] = [],
): CellsRead {
  // An array formula fills cells of its own: what stands in them matters.
  if (formule.some((f) => f.cell.array)) return allCells(wb);
  const loro = formule.flatMap((f) => {
    const prepared = pronte.get(f.cell);
    return prepared ? [{ sheet: placeOf(wb, f).sheet, prepared }] : [];
  });
  return cellsRead(wb, [...loro, ...domande]);
}

const NAME_ERROR = new CellError("#NAME?");

const placeOf = (wb: Workbook, f: Formula): Place => {
  const sheet = wb.sheets[f.index];
  if (!sheet) throw new Error("a formula on no sheet");
  return { sheet, row: f.row, col: f.col, cell: f.cell };
};

/** Null where the engine cannot compute the formula, or would give another result than Excel. */
function preparedFor(wb: Workbook, f: Formula): Prepared | null {
  const { sheet } = placeOf(wb, f);
  try {
    const p = prepare(wb, f.cell.formula ?? "", sheet, f.row, f.col);
    const uno = f.cell.implicit && !f.cell.array;
    return (uno && p.multi) || ![...p.functions].every(isKnown) ? null : p;
  } catch (errore) {
    if (errore instanceof NotComputable) return null;
    throw errore;
  }
}

const note = new Map<string, boolean>();

/** Whether the engine has a function: it is asked once, with no arguments, and knows it if it complains of those. */
function isKnown(nome: string): boolean {
  if (COMMON.has(nome)) return true;
  let nota = note.get(nome);
  if (nota === undefined) {
    const model = new Model("prova", "en", "UTC", "en");
    model.setUserInput(0, 1, 1, `=${nome}()`);
    nota = model.getFormattedCellValue(0, 1, 1) !== "#NAME?";
    model.free();
    note.set(nome, nota);
  }
  return nota;
}

/** SUBTOTAL leaves out hidden rows in some of its forms. */
function hideRows(model: Model, wb: Workbook, pronte: ReadonlyMap<Cell, Prepared | null>): void {
  if (![...pronte.values()].some((p) => p?.functions.has("SUBTOTAL"))) return;
  wb.sheets.forEach((s, i) => {
    for (const [r, info] of s.rowInfo) if (info.hidden) model.setRowsHidden(i, r, r, true);
  });
}

/** Remembers what the file gives for formulas that the engine may not be able to compute. */
export function keepFileResults(wb: Workbook): void {
  const places = [...formulasOf(wb)].map((f) => placeOf(wb, f));
  keepResults(wb, places, (p) => {
    try {
      const { functions, multi } = prepare(wb, p.cell.formula ?? "", p.sheet, p.row, p.col);
      return multi || [...functions].some((f) => !COMMON.has(f));
    } catch (errore) {
      if (errore instanceof NotComputable) return true;
      throw errore;
    }
  });
}

/** Functions that the engine surely has: it need not be asked. */
const COMMON = new Set(
  "SUM SUMIF SUMIFS COUNT COUNTA COUNTIF COUNTIFS AVERAGE MIN MAX ROUND IF IFERROR AND OR NOT VLOOKUP INDEX MATCH SUBTOTAL TEXT LEFT RIGHT MID LEN TRIM ABS DATE YEAR MONTH DAY SUMPRODUCT CONCATENATE NUMBERVALUE SUBSTITUTE VALUE ISNUMBER ISBLANK ISERROR".split(
    " ",
  ),
);

/** A formula as a cell would compute it: bare references mean the cell's sheet, `[@Column]` its row. */
export interface Question {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** Functions that look at what stands in a cell, not at what it comes to. */
const OF_FORMULAS = ["ISFORMULA", "FORMULATEXT", "CELL", "SUBTOTAL", "AGGREGATE"];

/**
 * What formulas that are in no cell come to: conditions of validation, for one. The workbook stays as it is. `computed`: its
 * cells hold their results by now, and are asked for those alone.
 */
export function evaluate(wb: Workbook, questions: readonly Question[], computed = false): CellValue[] {
  if (questions.length === 0) return [];
  init();
  const model = new Model("referto", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    const domande = questions.map((q) => answerable(wb, q));
    const diFormule = domande.some((d) => d && OF_FORMULAS.some((f) => d.prepared.functions.has(f)));
    const formule = computed && !diFormule ? [] : [...formulasOf(wb)];
    const pronte = new Map(formule.map((f) => [f.cell, preparedFor(wb, f)]));
    feed(
      model,
      wb,
      pronte,
      readBy(
        wb,
        formule,
        pronte,
        domande.flatMap((d) => d ?? []),
      ),
    );
    const index = wb.sheets.length;
    model.newSheet();
    domande.forEach((d, i) => {
      const formula = d
        ? mapReferences(
            d.prepared.text,
            (r) => (r.sheet === null ? `${quoteSheet(d.sheet.name)}!` : r.prefix) + r.text,
          )
        : "#NAME?";
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

/** Null for a question that the engine would get wrong: an error answers it. */
function answerable(wb: Workbook, q: Question): FedFormula | null {
  try {
    return { sheet: q.sheet, prepared: prepare(wb, q.formula, q.sheet, q.row, q.col) };
  } catch (errore) {
    if (errore instanceof NotComputable) return null;
    throw errore;
  }
}

/** Gives a plain reference its value at once; false where the engine is needed. */
function settle(wb: Workbook, cell: Cell): boolean {
  const v = plainReference(wb, cell.formula ?? "");
  if (!isFeedable(v)) return false;
  cell.value = v;
  return true;
}

function feed(model: Model, wb: Workbook, pronte: ReadonlyMap<Cell, Prepared | null>, read: CellsRead): void {
  wb.sheets.forEach((_, i) => {
    if (i > 0) model.newSheet();
    // Provisional names first: a final name may be another sheet's default one.
    model.renameSheet(i, `_r${i}`);
  });
  wb.sheets.forEach((sheet, i) => {
    model.renameSheet(i, sheet.name);
  });
  wb.sheets.forEach((sheet, i) => {
    // In one stroke, before the cells: asked of each result by itself, all its figures cost as much as computing it.
    const columns = sheet.usedArea(true)?.lastCol ?? 1;
    askFigures(model, { sheet: i, row: 1, column: 1, width: columns, height: MAX_ROWS });
    for (const [row, celle] of sheet.rows) {
      for (const [col, cell] of celle) {
        const p = pronte.get(cell);
        if (p) enter(model, i, row, col, p, cell);
        else if (cell.value !== null && !(cell.spilled && pronte.size > 0) && read.has(sheet, row, col))
          model.setUserInput(i, row, col, toInput(cell.value));
      }
    }
  });
  // Last: with names defined the engine takes much longer over each formula it is given.
  for (const n of read.names) defineName(model, wb, n.name, n.formula, n.scope);
}

function enter(model: Model, sheet: number, row: number, col: number, p: Prepared, cell: Cell): void {
  const { array } = cell;
  if (array && !array.dynamic) {
    const { area } = array;
    const [larga, alta] = [area.lastCol - area.col + 1, area.lastRow - area.row + 1];
    model.setUserArrayFormula(sheet, row, col, larga, alta, `=${p.text}`);
  } else model.setUserInput(sheet, row, col, `=${p.text}`);
}

/** Names that are no plain reference were put into the formulas by what they say. */
function defineName(model: Model, wb: Workbook, nome: string, formula: string, scope: Sheet | null): void {
  if (nome.startsWith("_xlnm.") || !isReference(formula)) return;
  try {
    model.newDefinedName(nome, scope ? wb.sheets.indexOf(scope) : null, formula);
  } catch (errore) {
    // The engine refuses a name with a plain Error.
    if (!(errore instanceof Error) || errore.name !== "Error") throw errore;
  }
}

/** Errors of the engine that Excel does not have: a circular reference is worth 0 there. */
const NOT_EXCEL: Readonly<Record<string, CellValue>> = {
  "#CIRC!": 0,
  "#ERROR!": NAME_ERROR,
  "#N/IMPL!": NAME_ERROR,
};

/** Numbers there are shown with all their figures. */
function askFigures(model: Model, area: EngineArea): void {
  model.updateRangeStyle(area, "num_fmt", PRECISO);
}

function readResult(model: Model, sheet: number, row: number, col: number): CellValue {
  const testo = model.getFormattedCellValue(sheet, row, col);
  const tipo = model.getCellType(sheet, row, col);
  if (tipo === ENGINE_NUMBER) {
    if (MOSTRATO_PRECISO.test(testo)) return Number(testo);
    // The engine gives dates and amounts a format of its own, which cuts decimals.
    askFigures(model, { sheet, row, column: col, width: 1, height: 1 });
    return Number(model.getFormattedCellValue(sheet, row, col));
  }
  if (tipo === ENGINE_BOOLEAN) return testo === "TRUE";
  if (tipo !== ENGINE_ERROR) return testo;
  const nostro = NOT_EXCEL[testo];
  return nostro === undefined ? new CellError(testo) : nostro;
}

/** The other cells that an array formula fills; those that it fills no longer are emptied. */
function spill(model: Model, sheet: Sheet, f: Formula): void {
  const forma = model.getCellArrayStructure(f.index, f.row, f.col);
  const misure =
    typeof forma === "string"
      ? null
      : "DynamicAnchor" in forma
        ? forma.DynamicAnchor
        : "ArrayAnchor" in forma
          ? forma.ArrayAnchor
          : null;
  const [larga, alta] = misure ?? [1, 1];
  const area = { row: f.row, col: f.col, lastRow: f.row + alta - 1, lastCol: f.col + larga - 1 };
  const prima = f.cell.array;
  if (prima) {
    for (const [r, c, cella] of sheet.cellsIn(prima.area)) {
      if (cella.spilled && (r > area.lastRow || c > area.lastCol)) setContent(cella, null);
    }
  }
  if (larga * alta === 1 && !prima) return;
  f.cell.array = { area, dynamic: prima?.dynamic ?? true };
  for (let row = area.row; row <= area.lastRow; row++) {
    for (let col = area.col; col <= area.lastCol; col++) {
      if (row === f.row && col === f.col) continue;
      const cella = sheet.cell(row, col) ?? sheet.edit(row, col);
      cella.value = readResult(model, f.index, row, col);
      cella.spilled = true;
    }
  }
}
