/**
 * The engine, IronCalc, given some formulas and the cells that they read. Constants enter typed: a text never passes
 * through its own reading of what was typed (it would turn "+30 ore" into a number). Results are read back in full
 * precision.
 */
import { initSync, Model, type Area as EngineArea } from "@ironcalc/wasm";
import { MAX_ROWS } from "../workbook/area";
import { CellError, type Cell, type CellValue } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import type { CellsRead } from "./cells-read";
import type { Prepared } from "./prepare";

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

export function newModel(): Model {
  if (!pronto) {
    if (!engineBytes) throw new Error("useEngine() must come before the first calculation");
    initSync({ module: engineBytes() });
    pronto = true;
  }
  return new Model("referto", "en", "UTC", "en");
}

/** What the engine is fed for a value. A leading apostrophe makes any text a text. */
function toInput(v: CellValue): string {
  if (v === null) return "";
  if (v === "") return '=""';
  if (typeof v === "string") return `'${v}`;
  if (typeof v === "number") return String(v);
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  return v.codice;
}

/** A formula for a cell. */
export interface Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
  readonly prepared: Prepared;
}

/** The cells of a workbook as the engine is to find them. */
type Content = (sheet: Sheet) => Iterable<readonly [row: number, col: number, value: CellValue]>;

const contentOf: Content = function* (sheet) {
  for (const [row, cells] of sheet.rows) {
    for (const [col, cell] of cells) if (cell.value !== null) yield [row, col, cell.value];
  }
};

/** Sheets, values, then formulas in their place. Evaluation is paused, and stays so. */
export function feed(
  model: Model,
  wb: Workbook,
  entries: readonly Entry[],
  read: CellsRead,
  content: Content = contentOf,
): void {
  model.pauseEvaluation();
  wb.sheets.forEach((_, i) => {
    if (i > 0) model.newSheet();
    // Provisional names first: a final name may be another sheet's default one.
    model.renameSheet(i, `_r${i}`);
  });
  const own = new Map<Sheet, Entry[]>();
  for (const e of entries) {
    const suoi = own.get(e.sheet);
    if (suoi) suoi.push(e);
    else own.set(e.sheet, [e]);
  }
  wb.sheets.forEach((sheet, i) => {
    model.renameSheet(i, sheet.name);
  });
  wb.sheets.forEach((sheet, i) => {
    // In one stroke, before the cells: asked of each result by itself, all its figures cost as much as computing it.
    const columns = sheet.usedArea(true)?.lastCol ?? 1;
    askFigures(model, { sheet: i, row: 1, column: 1, width: columns, height: MAX_ROWS });
    const taken = takenBy(own.get(sheet) ?? []);
    for (const [row, col, value] of content(sheet)) {
      if (read.has(sheet, row, col) && !taken(row, col)) model.setUserInput(i, row, col, toInput(value));
    }
    for (const e of own.get(sheet) ?? []) enter(model, i, e);
  });
}

/** The cells that formulas stand in or fill. */
function takenBy(entries: readonly Entry[]): (row: number, col: number) => boolean {
  const places = new Set(entries.map((e) => e.row * 20_000 + e.col));
  const areas = entries.flatMap((e) => e.cell.array?.area ?? []);
  return (row, col) =>
    places.has(row * 20_000 + col) ||
    areas.some((a) => row >= a.row && row <= a.lastRow && col >= a.col && col <= a.lastCol);
}

function enter(model: Model, sheet: number, { row, col, cell: { array }, prepared: p }: Entry): void {
  if (array && !array.dynamic) {
    const { area } = array;
    const [larga, alta] = [area.lastCol - area.col + 1, area.lastRow - area.row + 1];
    model.setUserArrayFormula(sheet, row, col, larga, alta, `=${p.text}`);
  } else model.setUserInput(sheet, row, col, `=${p.text}`);
}

/** SUBTOTAL leaves out hidden rows in some of its forms. */
export function hideRows(model: Model, wb: Workbook, entries: readonly Entry[]): void {
  if (!entries.some((e) => e.prepared.functions.has("SUBTOTAL"))) return;
  wb.sheets.forEach((s, i) => {
    for (const [r, info] of s.rowInfo) if (info.hidden) model.setRowsHidden(i, r, r, true);
  });
}

/** Computes, and pauses again: asking for more figures is a change of format, and would compute all each time. */
export function compute(model: Model): void {
  model.resumeEvaluation();
  model.evaluate();
  model.pauseEvaluation();
}

export const NAME_ERROR = new CellError("#NAME?");
/** A formula that reads its own result. */
export const CIRCULAR = new CellError("#CIRC!");

/** Errors of the engine that Excel does not have. */
const NOT_EXCEL: Readonly<Record<string, CellValue>> = {
  "#CIRC!": CIRCULAR,
  "#ERROR!": NAME_ERROR,
  "#N/IMPL!": NAME_ERROR,
};

/** Numbers there are shown with all their figures. */
function askFigures(model: Model, area: EngineArea): void {
  model.updateRangeStyle(area, "num_fmt", PRECISO);
}

export function readResult(model: Model, sheet: number, row: number, col: number): CellValue {
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

/** How many columns and rows the result of a formula fills. */
export function sizeOf(model: Model, sheet: number, row: number, col: number): readonly [number, number] {
  const forma = model.getCellArrayStructure(sheet, row, col);
  if (typeof forma === "string") return [1, 1];
  return "DynamicAnchor" in forma ? forma.DynamicAnchor : "ArrayAnchor" in forma ? forma.ArrayAnchor : [1, 1];
}
