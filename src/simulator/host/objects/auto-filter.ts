/** AutoFilter of a sheet or of a table. learn.microsoft.com/javascript/api/excel/excel.autofilter */
import { formatArea, formatAbsolute, parseArea, type Area } from "../../workbook/area";
import type { Criteria } from "../../workbook/filter";
import { TUTTO, type Sheet } from "../../workbook/sheet";
import { filterColumn } from "../../xlsx/filters";
import { areaOn } from "../addresses";
import { integer, targetOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { applyFilters, readCriteria } from "../filtering";
import { defineType, linked, NULL_OBJECT, object, read, type HostObject } from "../object-type";
import { assertAllows, assertUnprotected } from "../protection";
import type { Session } from "../session";
import { refilter } from "../table-edits";
import type { HostTable } from "../targets";
import { RANGE } from "./range";

/** What both kinds of filter have in common. */
interface HostAutoFilter {
  readonly sheet: Sheet;
  readonly table: HostTable | null;
}

export const sheetFilter = (sheet: Sheet): HostObject => object(AUTO_FILTER, { sheet, table: null });
export const tableFilter = (table: HostTable): HostObject =>
  object(AUTO_FILTER, { sheet: table.sheet, table });

const areaOf = (f: HostAutoFilter): Area | null => {
  if (f.table) return f.table.table.showFilterButton ? f.table.table.area : null;
  return parseArea(f.sheet.elements.get("autoFilter")?.attrs["ref"] ?? "");
};

const filtersOf = (f: HostAutoFilter): Map<number, Criteria> => f.table?.table.filters ?? f.sheet.filters;

/** Rows follow the criteria, and the file's element too. */
function refresh(session: Session, f: HostAutoFilter): void {
  if (f.table) {
    refilter(session, f.table);
    return;
  }
  const area = areaOf(f);
  const e = f.sheet.elements.get("autoFilter");
  if (!area || !e) return;
  e.children = [...f.sheet.filters].sort(([a], [b]) => a - b).flatMap(([i, c]) => filterColumn(i, c) ?? []);
  applyFilters(session, f.sheet, { ...area, row: area.row + 1 }, f.sheet.filters);
}

function apply(session: Session, f: HostAutoFilter, args: readonly unknown[]): void {
  const r = typeof args[0] === "string" ? areaOn(session, f.sheet, args[0]) : targetOf(args[0], RANGE);
  if (r?.sheet !== f.sheet) throw invalidArgument("the range of the filter");
  // Criteria may be allowed; putting a filter on or taking it off is not.
  assertAllows(f.sheet, "autoFilter");
  if (formatArea(areaOf(f) ?? TUTTO) !== formatArea(r.area)) assertUnprotected(f.sheet);
  if (!f.table) setRange(session, f.sheet, r.area);
  if (args[1] !== null && args[1] !== undefined) {
    const posto = integer(args, 1);
    if (posto < 0 || posto > r.area.lastCol - r.area.col) throw invalidArgument("the column of the filter");
    if (args[2] === null || args[2] === undefined) filtersOf(f).delete(posto);
    else filtersOf(f).set(posto, readCriteria(args[2]));
  }
  refresh(session, f);
}

function setRange(session: Session, sheet: Sheet, area: Area): void {
  const e = sheet.editElement("autoFilter");
  if (e.attrs["ref"] !== formatArea(area)) sheet.filters.clear();
  e.attrs["ref"] = formatArea(area);
  // Excel keeps the filtered range under this hidden name as well.
  const formula = `'${sheet.name.replaceAll("'", "''")}'!${formatAbsolute(area)}`;
  const noto = session.workbook.findName("_xlnm._FilterDatabase", sheet);
  if (noto) noto.formula = formula;
  else {
    session.workbook.names.push({
      name: "_xlnm._FilterDatabase",
      formula,
      scope: sheet,
      hidden: true,
      comment: "",
      rest: {},
    });
  }
}

const AUTO_FILTER = defineType<HostAutoFilter>({
  name: "AutoFilter",
  properties: {
    Enabled: read((f) => areaOf(f) !== null),
    IsDataFiltered: read((f) => filtersOf(f).size > 0),
    Criteria: read((f) => {
      const area = areaOf(f);
      const filtri = filtersOf(f);
      if (!area) return [];
      return Array.from({ length: area.lastCol - area.col + 1 }, (_, i) => filtri.get(i) ?? null);
    }),
  },
  navigation: {},
  methods: {
    Apply: (f, args, session) => {
      apply(session, f, args);
    },
    ClearCriteria: (f, _, session) => {
      assertAllows(f.sheet, "autoFilter");
      filtersOf(f).clear();
      refresh(session, f);
    },
    ClearColumnCriteria: (f, args, session) => {
      assertAllows(f.sheet, "autoFilter");
      filtersOf(f).delete(integer(args, 0));
      refresh(session, f);
    },
    GetRange: (f) => {
      const area = areaOf(f);
      if (!area) throw itemNotFound("the sheet has no filter");
      return linked("Range", { sheet: f.sheet, area });
    },
    GetRangeOrNullObject: (f) => {
      const area = areaOf(f);
      return area ? linked("Range", { sheet: f.sheet, area }) : NULL_OBJECT;
    },
    Reapply: (f, _, session) => {
      assertAllows(f.sheet, "autoFilter");
      refresh(session, f);
    },
    Remove: (f, _, session) => {
      assertUnprotected(f.sheet);
      filtersOf(f).clear();
      refresh(session, f);
      if (f.table) f.table.table.showFilterButton = false;
      else {
        f.sheet.removeElement("autoFilter");
        const { workbook } = session;
        workbook.names = workbook.names.filter(
          (n) => !(n.scope === f.sheet && n.name === "_xlnm._FilterDatabase"),
        );
      }
      session.changed();
    },
  },
});
