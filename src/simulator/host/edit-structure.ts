/** Inserting and deleting cells through the API: what Excel refuses, what must follow, whom to tell. */
import {
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  colsOf,
  type Area,
} from "../workbook/area";
import { isBlank } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { moveArea, type StructureEdit } from "../workbook/move-area";
import { restructure, tornBy } from "../workbook/structure";
import { ExcelError } from "./errors";
import { emitChanged, type ChangeType, type ShiftDirection } from "./events";
import { assertEditable } from "./host-range";
import { isHostObject } from "./object-type";
import { assertAllows, assertUnprotected } from "./protection";
import type { Session } from "./session";
import type { HostAreas, HostRange } from "./targets";

type Shift = "Down" | "Right" | "Up" | "Left";

/** The change that inserting (Down, Right) or deleting (Up, Left) an area makes. */
function editOf(area: Area, shift: Shift): StructureEdit {
  const righe = shift === "Down" || shift === "Up";
  const segno = shift === "Down" || shift === "Right" ? 1 : -1;
  return righe
    ? { axis: "row", at: area.row, count: segno * rowsOf(area), from: area.col, to: area.lastCol }
    : { axis: "col", at: area.col, count: segno * colsOf(area), from: area.row, to: area.lastRow };
}

/** On a protected sheet only whole rows and columns, and only where the protection allows it. */
function assertAllowed(sheet: Sheet, area: Area, inserisce: boolean): void {
  const cosa = isEntireRows(area) ? "Rows" : isEntireColumns(area) ? "Columns" : null;
  if (cosa === null) assertUnprotected(sheet);
  else assertAllows(sheet, `${inserisce ? "insert" : "delete"}${cosa}`);
}

export function insertOrDelete(session: Session, sheet: Sheet, area: Area, shift: Shift): void {
  const inserisce = shift === "Down" || shift === "Right";
  assertAllowed(sheet, area, inserisce);
  // Only rows and columns without locked cells can go.
  if (!inserisce) assertEditable({ sheet, area }, session);
  const e = editOf(area, shift);
  if (tornBy(sheet, e)) {
    throw new ExcelError(
      "InsertDeleteConflict",
      "The insert or delete operation attempted resulted in a conflict: it would shift cells in a table or a merged area.",
    );
  }
  if (inserisce) assertRoom(sheet, e);
  restructure(session.workbook, sheet, e);
  follow(session, sheet, e);
  session.changed();
  emitChanged(session, sheet, area, changeType(area, inserisce), DIRECTION[shift]);
}

/** Cells with something in them cannot be pushed off the sheet. */
function assertRoom(sheet: Sheet, e: StructureEdit): void {
  const spinte: Area =
    e.axis === "row"
      ? { row: Math.max(e.at, MAX_ROWS - e.count + 1), lastRow: MAX_ROWS, col: e.from, lastCol: e.to }
      : { row: e.from, lastRow: e.to, col: Math.max(e.at, MAX_COLUMNS - e.count + 1), lastCol: MAX_COLUMNS };
  for (const [, , cella] of sheet.cellsIn(spinte)) {
    if (isBlank(cella)) continue;
    throw new ExcelError(
      "NonBlankCellOffSheet",
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    );
  }
}

const DIRECTION: Readonly<Record<Shift, ShiftDirection>> = {
  Down: "ShiftCellDown",
  Right: "ShiftCellRight",
  Up: "ShiftCellUp",
  Left: "ShiftCellLeft",
};

function changeType(area: Area, inserisce: boolean): ChangeType {
  const fine = inserisce ? "Inserted" : "Deleted";
  if (isEntireRows(area)) return `Row${fine}`;
  return isEntireColumns(area) ? `Column${fine}` : `Cell${fine}`;
}

/** Ranges that an add-in keeps hold of follow, once each, by however many names; one whose cells are gone is no longer valid. */
function follow(session: Session, sheet: Sheet, e: StructureEdit): void {
  const seguiti = new Set<unknown>();
  for (const o of session.referenced()) {
    if (!isHostObject(o) || seguiti.has(o.target)) continue;
    seguiti.add(o.target);
    if (o.type.name === "Range") {
      const r = o.target as HostRange;
      if (r.sheet === sheet) r.area = moveArea(r.area, e) ?? r.area;
    } else if (o.type.name === "RangeAreas") {
      const r = o.target as HostAreas;
      if (r.sheet === sheet) r.areas = r.areas.flatMap((a) => moveArea(a, e) ?? []);
    }
  }
}
