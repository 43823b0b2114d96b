/** Filters hide rows. learn.microsoft.com/javascript/api/excel/excel.autofilter and excel.filter */
import type { Area } from "../workbook/area";
import { CellError, type Cell } from "../workbook/cell";
import { passes, type Criteria, type FilteredCell } from "../workbook/filter";
import type { Sheet } from "../workbook/sheet";
import { childOf } from "../xlsx/xml";
import { hexColor } from "./color";
import { shownText } from "./display";
import { apiNotFound, invalidArgument } from "./errors";
import { emitForSheet, EVENT } from "./events";
import type { Session } from "./session";

export function readCriteria(v: unknown): Criteria {
  if (typeof v !== "object" || v === null || !("filterOn" in v) || typeof v.filterOn !== "string") {
    throw invalidArgument("the filter criteria");
  }
  // Fields that were not given arrive as null.
  return Object.fromEntries(Object.entries(v).filter(([, x]) => x !== null && x !== undefined)) as Criteria;
}

/** Hides the rows of the body that some filter does not let through, shows the others. */
export function applyFilters(
  session: Session,
  sheet: Sheet,
  body: Area,
  filters: ReadonlyMap<number, Criteria>,
): void {
  session.calculate();
  const prove = [...filters].map(([posto, criteria]) => {
    const column: FilteredCell[] = [];
    for (let row = body.row; row <= body.lastRow; row++)
      column.push(seen(session, sheet, row, body.col + posto));
    const prova = passes(criteria, column, todaySerial());
    if (!prova)
      throw apiNotFound(
        `Filter on ${criteria.filterOn} ${JSON.stringify(criteria["dynamicCriteria"] ?? "")}`,
      );
    return { column, prova };
  });
  let cambiate = false;
  for (let row = body.row; row <= body.lastRow; row++) {
    const i = row - body.row;
    const hidden = prove.some(({ column, prova }) => {
      const c = column[i];
      return c !== undefined && !prova(c);
    });
    if ((sheet.rowInfo.get(row)?.hidden ?? false) === hidden) continue;
    sheet.editRow(row).hidden = hidden;
    cambiate = true;
  }
  if (cambiate) {
    emitForSheet(session, EVENT.rowHiddenChanged, sheet, {
      address: `${body.row}:${body.lastRow}`,
      changeType: "Hidden",
    });
  }
  sheet.touched = true;
  session.changed();
}

function seen(session: Session, sheet: Sheet, row: number, col: number): FilteredCell {
  const c: Cell | undefined = sheet.cell(row, col);
  const stile = session.workbook.styles.get(sheet.styleOf(row, col));
  const v = c?.value ?? null;
  return {
    value: v instanceof CellError ? v.codice : v,
    text: shownText(c, stile.numFmt, session.locale),
    fill: hexColor(childOf(childOf(stile.fill, "patternFill"), "fgColor")) ?? "#FFFFFF",
    font: hexColor(childOf(stile.font, "color")) ?? "#000000",
  };
}

/** Today as Excel counts days, for filters such as "this month". */
const todaySerial = (): number => {
  const ora = new Date();
  return Date.UTC(ora.getFullYear(), ora.getMonth(), ora.getDate()) / 86_400_000 + 25_569;
};
