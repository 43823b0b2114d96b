/** The range that a chart is made from, as Excel sees it. */
import { intersect } from "../workbook/area";
import type { KindAt } from "../workbook/chart/make";
import type { SeriesBy } from "../workbook/chart/split-range";
import type { Sheet } from "../workbook/sheet";
import { oneOf } from "./arguments";
import { formatCategory } from "./display";
import type { Session } from "./session";
import type { HostRange } from "./targets";

export const seriesBy = (v: unknown): SeriesBy => oneOf(v ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");

/** What a cell is to a chart: dates are numbers by value and names by their format. */
export const chartKindAt =
  (session: Session, sheet: Sheet): KindAt =>
  (row, col) => {
    const v = sheet.cell(row, col)?.value ?? null;
    if (v === null || v === "") return "blank";
    if (typeof v !== "number") return "text";
    const formato = session.workbook.styles.get(sheet.styleOf(row, col)).numFmt;
    return ["Date", "Time"].includes(formatCategory(formato)) ? "date" : "number";
  };

/** Whole rows and columns count as far as there is something in them. */
export function dataRange(r: HostRange, session: Session): HostRange {
  session.calculate();
  const usata = r.sheet.usedArea(false);
  const grande = r.area.lastRow - r.area.row > 100_000 || r.area.lastCol - r.area.col > 10_000;
  return grande && usata ? { sheet: r.sheet, area: intersect(r.area, usata) ?? r.area } : r;
}
