/** From one range to another: cells, rows, neighbours, edges, regions. learn.microsoft.com/javascript/api/excel/excel.range */
import {
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  colsOf,
  union,
  type Area,
} from "../../workbook/area";
import { isBlank } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import { rangeArgument } from "../addresses";
import { flag, integer, oneOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { linked, NULL_OBJECT, type HostObject, type ObjectType } from "../object-type";
import type { Session } from "../session";
import { tablesIn } from "../table-edits";
import type { HostRange } from "../targets";

export const sub = (r: HostRange, area: Area): HostObject => {
  const fuori =
    area.row < 1 ||
    area.col < 1 ||
    area.lastRow > MAX_ROWS ||
    area.lastCol > MAX_COLUMNS ||
    area.lastRow < area.row ||
    area.lastCol < area.col;
  if (fuori) throw invalidArgument("the range is outside the sheet");
  return linked("Range", { sheet: r.sheet, area });
};

const shift = (a: Area, righe: number, colonne: number): Area => ({
  row: a.row + righe,
  col: a.col + colonne,
  lastRow: a.lastRow + righe,
  lastCol: a.lastCol + colonne,
});

function usedWithin(r: HostRange, valuesOnly: boolean): Area | null {
  let area: Area | null = null;
  for (const [row, col, cella] of r.sheet.cellsIn(r.area)) {
    if (isBlank(cella) && (valuesOnly || cella.style === 0)) continue;
    const punto = { row, col, lastRow: row, lastCol: col };
    area = area ? union(area, punto) : punto;
  }
  return area;
}

function intersection(r: HostRange, args: readonly unknown[], session: Session): Area | null {
  const altra = rangeArgument(session, r.sheet, args[0]);
  if (!altra) throw invalidArgument("the other range");
  return altra.sheet === r.sheet ? intersect(r.area, altra.area) : null;
}

const STEPS = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;
type Direction = keyof typeof STEPS;
const direction = (v: unknown): Direction => oneOf(v, Object.keys(STEPS) as Direction[], "direction");

/** Where Ctrl and an arrow lead: the end of a run of full cells, or the next full one. */
function edge(sheet: Sheet, row: number, col: number, verso: Direction): { row: number; col: number } {
  const [dr, dc] = STEPS[verso];
  const piena = (r: number, c: number): boolean => !isBlank(sheet.cell(r, c));
  const dentro = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= MAX_ROWS && c <= MAX_COLUMNS;
  const used = sheet.usedArea(true);
  const limite = (r: number, c: number): boolean =>
    used !== null && r >= used.row - 1 && r <= used.lastRow + 1 && c >= used.col - 1 && c <= used.lastCol + 1;
  const fondo = {
    row: dr === 0 ? row : dr < 0 ? 1 : MAX_ROWS,
    col: dc === 0 ? col : dc < 0 ? 1 : MAX_COLUMNS,
  };
  let [r, c] = [row + dr, col + dc];
  if (!dentro(r, c)) return { row, col };
  if (piena(row, col) && piena(r, c)) {
    while (dentro(r + dr, c + dc) && piena(r + dr, c + dc)) [r, c] = [r + dr, c + dc];
    return { row: r, col: c };
  }
  // Beyond the used area nothing is full: the edge of the sheet is reached at once.
  while (dentro(r, c) && !piena(r, c)) {
    if (used === null || (!limite(r, c) && movingAway(used, r, c, dr, dc))) return fondo;
    [r, c] = [r + dr, c + dc];
  }
  return dentro(r, c) ? { row: r, col: c } : fondo;
}

const movingAway = (u: Area, r: number, c: number, dr: number, dc: number): boolean =>
  (dr > 0 && r > u.lastRow) ||
  (dr < 0 && r < u.row) ||
  (dc > 0 && c > u.lastCol) ||
  (dc < 0 && c < u.col) ||
  (dr === 0 && (r < u.row || r > u.lastRow)) ||
  (dc === 0 && (c < u.col || c > u.lastCol));

/** The cell the movement starts from: the active one if it is in the range, else the corner on that side. */
function startOf(
  r: HostRange,
  args: readonly unknown[],
  verso: Direction,
  session: Session,
): { row: number; col: number } {
  const attiva = (args[1] ?? null) === null ? undefined : rangeArgument(session, r.sheet, args[1]);
  if (attiva && contains(r.area, attiva.area)) return attiva.area;
  return {
    row: verso === "Down" ? r.area.lastRow : r.area.row,
    col: verso === "Right" ? r.area.lastCol : r.area.col,
  };
}

/** What is around a cell up to blank rows and columns on every side (Ctrl+A). */
function region(sheet: Sheet, inizio: Area): Area {
  let area = inizio;
  for (;;) {
    const largo = {
      row: Math.max(1, area.row - 1),
      col: Math.max(1, area.col - 1),
      lastRow: Math.min(MAX_ROWS, area.lastRow + 1),
      lastCol: Math.min(MAX_COLUMNS, area.lastCol + 1),
    };
    let nuova = area;
    for (const [row, col, cella] of sheet.cellsIn(largo)) {
      if (!isBlank(cella)) nuova = union(nuova, { row, col, lastRow: row, lastCol: col });
    }
    if (contains(area, nuova)) return area;
    area = nuova;
  }
}

/** Rows or columns beside the range: positive counts follow it, negative ones come before. */
const beside =
  (asse: "row" | "col", dopo: boolean) =>
  (r: HostRange, args: readonly unknown[]): HostObject => {
    const n = integer(args, 0, 1);
    if (n === 0) throw invalidArgument("count is zero");
    const avanti = dopo === n > 0;
    const { row, col, lastRow, lastCol } = r.area;
    const k = Math.abs(n);
    if (asse === "row") {
      return sub(
        r,
        avanti
          ? { ...r.area, row: lastRow + 1, lastRow: lastRow + k }
          : { ...r.area, row: row - k, lastRow: row - 1 },
      );
    }
    return sub(
      r,
      avanti
        ? { ...r.area, col: lastCol + 1, lastCol: lastCol + k }
        : { ...r.area, col: col - k, lastCol: col - 1 },
    );
  };

function noSpill(): never {
  throw itemNotFound("the cell does not spill");
}

export const RANGE_GEOMETRY: ObjectType<HostRange>["methods"] = {
  GetCell: (r, args) => {
    const [row, col] = [r.area.row + integer(args, 0), r.area.col + integer(args, 1)];
    return sub(r, { row, col, lastRow: row, lastCol: col });
  },
  GetRow: (r, args) => {
    const row = r.area.row + integer(args, 0);
    return sub(r, { ...r.area, row, lastRow: row });
  },
  GetColumn: (r, args) => {
    const col = r.area.col + integer(args, 0);
    return sub(r, { ...r.area, col, lastCol: col });
  },
  GetLastCell: (r) => sub(r, { ...r.area, row: r.area.lastRow, col: r.area.lastCol }),
  GetLastRow: (r) => sub(r, { ...r.area, row: r.area.lastRow }),
  GetLastColumn: (r) => sub(r, { ...r.area, col: r.area.lastCol }),
  GetEntireRow: (r) => sub(r, { ...r.area, col: 1, lastCol: MAX_COLUMNS }),
  GetEntireColumn: (r) => sub(r, { ...r.area, row: 1, lastRow: MAX_ROWS }),
  GetRowsAbove: beside("row", false),
  GetRowsBelow: beside("row", true),
  GetColumnsBefore: beside("col", false),
  GetColumnsAfter: beside("col", true),
  GetOffsetRange: (r, args) => sub(r, shift(r.area, integer(args, 0), integer(args, 1))),
  // The bottom right corner moves; past the top left one the range extends to the other side.
  GetResizedRange: (r, args) => {
    const row = r.area.lastRow + integer(args, 0);
    const col = r.area.lastCol + integer(args, 1);
    return sub(r, {
      row: Math.min(r.area.row, row),
      col: Math.min(r.area.col, col),
      lastRow: Math.max(r.area.row, row),
      lastCol: Math.max(r.area.col, col),
    });
  },
  GetAbsoluteResizedRange: (r, args) =>
    sub(r, {
      ...r.area,
      lastRow: r.area.row + integer(args, 0) - 1,
      lastCol: r.area.col + integer(args, 1) - 1,
    }),
  GetBoundingRect: (r, args, session) => {
    const altra = rangeArgument(session, r.sheet, args[0]);
    if (altra?.sheet !== r.sheet) throw invalidArgument("the other range");
    return sub(r, union(r.area, altra.area));
  },
  GetIntersection: (r, args, session) => {
    const trovata = intersection(r, args, session);
    if (!trovata) throw itemNotFound("the ranges do not meet");
    return sub(r, trovata);
  },
  GetIntersectionOrNullObject: (r, args, session) => {
    const trovata = intersection(r, args, session);
    return trovata ? sub(r, trovata) : NULL_OBJECT;
  },
  GetUsedRange: (r, args) => {
    const usata = usedWithin(r, flag(args, 0));
    if (!usata) throw itemNotFound("no used range");
    return sub(r, usata);
  },
  GetUsedRangeOrNullObject: (r, args) => {
    const usata = usedWithin(r, flag(args, 0));
    return usata ? sub(r, usata) : NULL_OBJECT;
  },
  GetRangeEdge: (r, args, session) => {
    const verso = direction(args[0]);
    const da = startOf(r, args, verso, session);
    const { row, col } = edge(r.sheet, da.row, da.col, verso);
    return sub(r, { row, col, lastRow: row, lastCol: col });
  },
  GetExtendedRange: (r, args, session) => {
    const verso = direction(args[0]);
    const da = startOf(r, args, verso, session);
    const { row, col } = edge(r.sheet, da.row, da.col, verso);
    return sub(r, union(r.area, { row, col, lastRow: row, lastCol: col }));
  },
  GetSurroundingRegion: (r) => sub(r, region(r.sheet, r.area)),
  GetTables: (r, args) => linked("TableScopedCollection", tablesIn(r.sheet, r.area, flag(args, 0))),
  // Formulas here have one result each: nothing spills (excel.range, getSpillingToRange and getSpillParent).
  GetSpillingToRange: noSpill,
  GetSpillParent: noSpill,
  GetSpillingToRangeOrNullObject: () => NULL_OBJECT,
  GetSpillParentOrNullObject: () => NULL_OBJECT,
  GetMergedAreasOrNullObject: (r) => {
    const areas = r.sheet.mergesIn(r.area);
    return areas.length === 0 ? NULL_OBJECT : linked("RangeAreas", { sheet: r.sheet, areas });
  },
};

export const cellCount = (a: Area): number => rowsOf(a) * colsOf(a);
