/**
 * What the host tells the handlers of an add-in, and on whose behalf. The numbers are those by which office.js knows
 * the events; the messages have the fields it passes on.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
import type { Binding } from "../workbook/add-in";
import { colsOf, formatArea, intersect, rowsOf, type Area } from "../workbook/area";
import type { Cell } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import type { ActiveChart } from "../workbook/workbook";
import { plain, valueType } from "./cell-answer";
import { linked } from "./object-type";
import { CALCULATED, WORKBOOK_EVENTS, type Session } from "./session";

export const EVENT = {
  /** Those below 10 are registered with nobody: office.js takes what it has handlers for. */
  settingsChanged: 1,
  documentSelectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: CALCULATED,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  autoSaveSettingChanged: 2200,
  workbookActivated: 2203,
} as const;

/** The events of a sheet, by the stem of the method that registers for them; the same for all sheets at once. */
export const SHEET_EVENTS = {
  Activated: EVENT.activated,
  Deactivated: EVENT.deactivated,
  Calculated: EVENT.calculated,
  DataChanged: EVENT.changed,
  SelectionChanged: EVENT.selectionChanged,
  FormatChanged: EVENT.formatChanged,
  FormulaChanged: EVENT.formulaChanged,
  RowSorted: EVENT.rowSorted,
  ColumnSorted: EVENT.columnSorted,
  RowHiddenChanged: EVENT.rowHiddenChanged,
  SingleClicked: EVENT.singleClicked,
  ProtectionChanged: EVENT.protectionChanged,
} as const;

/** A table's id as the API shows it. */
export const tableGuid = (t: Table): string =>
  `{${String(t.id).padStart(8, "0")}-0004-0000-0000-000000000000}`;

/** An event of one sheet, for its own handlers and for those of all sheets. */
export function emitForSheet(
  session: Session,
  type: number,
  sheet: Sheet,
  message: Readonly<Record<string, unknown>> = {},
): void {
  session.emit(type, [sheet.id, WORKBOOK_EVENTS], { source: "Local", worksheetId: sheet.id, ...message });
}

/** What happened to a comment, for the handlers of its sheet and of the workbook. */
export function emitComment(
  session: Session,
  type: typeof EVENT.commentAdded | typeof EVENT.commentDeleted | typeof EVENT.commentChanged,
  sheet: Sheet,
  commentId: string,
  replyIds: readonly string[],
  changeType?: string,
): void {
  emitForSheet(session, type, sheet, {
    commentDetails: [{ commentId, replyIds }],
    ...(changeType === undefined ? {} : { changeType }),
  });
}

/** What happened to a chart, for the handlers of its sheet's charts and for its own. */
export function emitChart(session: Session, type: number, sheet: Sheet, chartId: string): void {
  session.emit(type, [sheet.id, chartId], { chartId, worksheetId: sheet.id, source: "Local" });
}

/** Another chart, or none, is the one that the user works on. */
export function activateChart(session: Session, nuovo: ActiveChart | null): void {
  const { workbook } = session;
  const prima = workbook.activeChart;
  if (prima?.item === nuovo?.item) return;
  workbook.activeChart = nuovo;
  if (prima) emitChart(session, EVENT.chartDeactivated, prima.sheet, prima.item.id);
  if (nuovo) emitChart(session, EVENT.chartActivated, nuovo.sheet, nuovo.item.id);
}

/** Formats changed over an area. */
export function emitFormatChanged(session: Session, sheet: Sheet, area: Area): void {
  if (!session.hears(EVENT.formatChanged)) return;
  const referenceId = session.reference(linked("Range", { sheet, area }));
  emitForSheet(session, EVENT.formatChanged, sheet, { address: formatArea(area), referenceId });
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** Values of a single cell, before and after: the event has them only then. */
interface Details {
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

export function emitChanged(
  session: Session,
  sheet: Sheet,
  area: Area,
  changeType: ChangeType = "RangeEdited",
  shiftDirection: ShiftDirection = "None",
  details?: Details,
): void {
  const valori = details
    ? {
        valueBefore: plain(details.before),
        valueAfter: plain(details.after),
        valueTypeBefore: valueType(details.before),
        valueTypeAfter: valueType(details.after),
      }
    : {};
  // Handlers may ask for the range itself (event.getRange).
  const referenceId = session.hears(EVENT.changed)
    ? { referenceId: session.reference(linked("Range", { sheet, area })) }
    : {};
  const comune = {
    changeType,
    address: formatArea(area),
    triggerSource: session.author,
    ...valori,
    ...referenceId,
  };
  emitForSheet(session, EVENT.changed, sheet, { ...comune, shiftDirection });
  for (const { binding } of touched(session, sheet, area)) {
    session.push(EVENT.bindingDataChanged, binding.id, {});
  }
  for (const t of sheet.tables) {
    const parte = intersect(t.area, area);
    if (!parte) continue;
    session.emit(EVENT.tableChanged, [tableGuid(t), sheet.id, WORKBOOK_EVENTS], {
      source: "Local",
      worksheetId: sheet.id,
      tableId: tableGuid(t),
      ...comune,
      address: formatArea(parte),
    });
  }
}

/** The bindings of the add-in that an area touches, with the part of them that it touches. */
const touched = (
  session: Session,
  sheet: Sheet,
  area: Area,
): { binding: Binding; parte: Area; casa: Area }[] =>
  session.addIn.bindings.flatMap((binding) => {
    const casa = binding.table?.area ?? binding.area;
    const parte = binding.sheet === sheet && casa ? intersect(casa, area) : null;
    return parte && casa ? [{ binding, parte, casa }] : [];
  });

/** A user (or an add-in) selects cells: the sheet comes to the front where it was not. */
export function select(session: Session, sheet: Sheet, area: Area): void {
  const { workbook } = session;
  const prima = workbook.selectedArea(sheet);
  activate(session, sheet);
  activateChart(session, null);
  workbook.selection.set(sheet, formatArea(area));
  if (prima && formatArea(prima) === formatArea(area)) return;
  emitForSheet(session, EVENT.selectionChanged, sheet, { address: formatArea(area) });
  session.push(EVENT.documentSelectionChanged, "", {});
  for (const { binding, parte, casa } of touched(session, sheet, area)) {
    session.push(EVENT.bindingSelectionChanged, binding.id, {
      startRow: parte.row - casa.row,
      startColumn: parte.col - casa.col,
      rowCount: rowsOf(parte),
      columnCount: colsOf(parte),
    });
  }
  for (const t of sheet.tables) {
    const dentro = intersect(t.area, area);
    if (!dentro && !(prima && intersect(t.area, prima))) continue;
    session.emit(EVENT.tableSelectionChanged, [tableGuid(t)], {
      worksheetId: sheet.id,
      tableId: tableGuid(t),
      address: dentro ? formatArea(dentro) : "",
    });
  }
}

export function activate(session: Session, sheet: Sheet): void {
  const { workbook } = session;
  const prima = workbook.active;
  if (prima === sheet) return;
  activateChart(session, null);
  workbook.active = sheet;
  if (prima) emitForSheet(session, EVENT.deactivated, prima);
  emitForSheet(session, EVENT.activated, sheet);
}
