/** The frame of a sheet as the grid wants it: sizes, hidden rows and columns, merges, frozen panes. No cells. */
import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import { columnPoints, pointsOf, rowPoints, standardHeight, standardWidth } from "../../host/measures";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { StyleTable } from "../../workbook/styles";
import type { Workbook } from "../../workbook/workbook";
import { childOf } from "../../xlsx/xml";
import { automaticHeights } from "./row-heights";

const PIXELS = 4 / 3;
/** Room beyond what is used, and the least that is shown: Excel's sheet never ends in sight. */
const SPARE = 40;
const MIN_ROWS = 120;
const MIN_COLUMNS = 30;

export const toRange = (a: Area): IRange => ({
  startRow: a.row - 1,
  startColumn: a.col - 1,
  endRow: a.lastRow - 1,
  endColumn: a.lastCol - 1,
});

export const toArea = (r: IRange): Area => ({
  row: r.startRow + 1,
  col: r.startColumn + 1,
  lastRow: r.endRow + 1,
  lastCol: r.endColumn + 1,
});

export function sheetView(
  { styles }: Workbook,
  sheet: Sheet,
  id: string,
  attorno: Area,
): Partial<IWorksheetData> {
  const usata = sheet.usedArea(false);
  const rowCount = Math.min(
    MAX_ROWS,
    Math.max(MIN_ROWS, Math.ceil((Math.max(usata?.lastRow ?? 1, attorno.row) + SPARE) / 50) * 50),
  );
  const columnCount = Math.min(
    MAX_COLUMNS,
    Math.max(MIN_COLUMNS, Math.ceil((Math.max(usata?.lastCol ?? 1, attorno.col) + 8) / 10) * 10),
  );
  const vista = sheet.view();
  return {
    id,
    name: sheet.name,
    rowCount,
    columnCount,
    defaultRowHeight: standardHeight(sheet) * PIXELS,
    defaultColumnWidth: Math.round(pointsOf(standardWidth(sheet)) * PIXELS),
    mergeData: sheet.merges.map(toRange),
    rowData: rowsOf(sheet, styles, rowCount),
    columnData: columnsOf(sheet, columnCount),
    freeze: freezeOf(sheet),
    showGridlines: ["0", "false"].includes(vista?.attrs["showGridLines"] ?? "1")
      ? BooleanNumber.FALSE
      : BooleanNumber.TRUE,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    cellData: {},
  };
}

function rowsOf(sheet: Sheet, styles: StyleTable, fino: number): Record<number, Partial<IRowData>> {
  const righe: Record<number, Partial<IRowData>> = {};
  for (const [row, altezza] of automaticHeights(sheet, styles))
    righe[row - 1] = { h: altezza * PIXELS, ia: BooleanNumber.FALSE };
  for (const [row, info] of sheet.rowInfo) {
    if (row > fino) continue;
    if (info.hidden) righe[row - 1] = { hd: BooleanNumber.TRUE };
    else if (info.height !== undefined)
      righe[row - 1] = { h: rowPoints(sheet, row) * PIXELS, ia: BooleanNumber.FALSE };
  }
  return righe;
}

function columnsOf(sheet: Sheet, fino: number): Record<number, Partial<IColumnData>> {
  const colonne: Record<number, Partial<IColumnData>> = {};
  for (const [col, info] of sheet.columns) {
    if (col > fino) continue;
    if (info.hidden) colonne[col - 1] = { hd: BooleanNumber.TRUE };
    else if (info.width !== undefined)
      colonne[col - 1] = { w: Math.round(columnPoints(sheet, col) * PIXELS) };
  }
  return colonne;
}

function freezeOf(sheet: Sheet): IFreeze {
  const vista = sheet.view();
  const riquadro = vista && childOf(vista, "pane");
  const { state = "", xSplit = "0", ySplit = "0" } = riquadro?.attrs ?? {};
  const [x, y] = state.startsWith("frozen") ? [Number(xSplit), Number(ySplit)] : [0, 0];
  return { xSplit: x, ySplit: y, startColumn: x > 0 ? x : -1, startRow: y > 0 ? y : -1 };
}
