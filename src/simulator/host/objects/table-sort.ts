/** TableSort and RangeSort. learn.microsoft.com/javascript/api/excel/excel.tablesort and excel.rangesort */
import { isEntireColumns, type Area } from "../../workbook/area";
import { flag } from "../arguments";
import { emitForSheet, EVENT } from "../events";
import { formatArea } from "../../workbook/area";
import { assertEditable } from "../host-range";
import { defineType, read } from "../object-type";
import { assertAllows } from "../protection";
import type { Session } from "../session";
import { readSortFields, sortArea, type SortRule } from "../sorting";
import { touch } from "../table-edits";
import type { HostRange, HostTable } from "../targets";

function sortTable(session: Session, t: HostTable, rules: readonly SortRule[], matchCase: boolean): void {
  assertAllows(t.sheet, "sort");
  assertEditable({ sheet: t.sheet, area: t.table.body }, session);
  sortArea(session, t.sheet, t.table.body, rules, matchCase, true);
  emitForSheet(session, EVENT.rowSorted, t.sheet, { address: formatArea(t.table.body) });
  touch(t);
}

export const TABLE_SORT = defineType<HostTable>({
  name: "TableSort",
  properties: {
    Fields: read((t) => t.table.sort?.fields ?? []),
    MatchCase: read((t) => t.table.sort?.matchCase ?? false),
    Method: read(() => "PinYin"),
  },
  navigation: {},
  methods: {
    Apply: (t, args, session) => {
      const rules = readSortFields(args[0]);
      sortTable(session, t, rules, flag(args, 1));
      t.table.sort = { fields: rules, matchCase: flag(args, 1) };
    },
    // The rows stay as they are: only the memory of the order goes.
    Clear: (t) => {
      t.table.sort = null;
      touch(t);
    },
    Reapply: (t, _, session) => {
      if (!t.table.sort) return;
      const rules = t.table.sort.fields.map((f): SortRule => ({ ...f, sortOn: "Value", color: "" }));
      sortTable(session, t, rules, t.table.sort.matchCase);
    },
  },
});

export const RANGE_SORT = defineType<HostRange>({
  name: "RangeSort",
  properties: {},
  navigation: {},
  methods: {
    Apply: (r, args, session) => {
      assertAllows(r.sheet, "sort");
      assertEditable(r, session);
      const byRows = args[3] !== "Columns";
      const area = withoutHeader(limited(r), flag(args, 2), byRows);
      sortArea(session, r.sheet, area, readSortFields(args[0]), flag(args, 1), byRows);
      emitForSheet(session, byRows ? EVENT.rowSorted : EVENT.columnSorted, r.sheet, {
        address: formatArea(area),
      });
    },
  },
});

const withoutHeader = (area: Area, titoli: boolean, byRows: boolean): Area => {
  if (!titoli) return area;
  return byRows ? { ...area, row: area.row + 1 } : { ...area, col: area.col + 1 };
};

/** Whole columns are sorted as far as the sheet is used. */
function limited(r: HostRange): Area {
  const usata = isEntireColumns(r.area) ? r.sheet.usedArea(true) : null;
  return usata ? { ...r.area, row: usata.row, lastRow: usata.lastRow } : r.area;
}
