/** The filter of a table's column. learn.microsoft.com/javascript/api/excel/excel.filter */
import type { Criteria } from "../../workbook/filter";
import { apiNotFound } from "../errors";
import { readCriteria } from "../filtering";
import { defineType, object, read, type HostObject } from "../object-type";
import { assertAllows } from "../protection";
import type { Session } from "../session";
import { refilter } from "../table-edits";
import type { HostTable } from "../targets";

interface HostFilter extends HostTable {
  readonly posto: number;
}

export const columnFilter = (t: HostTable, posto: number): HostObject =>
  object(FILTER, { sheet: t.sheet, table: t.table, posto });

function apply(session: Session, f: HostFilter, criteria: Criteria): void {
  f.table.filters.set(f.posto, criteria);
  try {
    refilter(session, f);
  } catch (errore) {
    f.table.filters.delete(f.posto);
    throw errore;
  }
}

const counted =
  (filterOn: string) =>
  (f: HostFilter, args: readonly unknown[], session: Session): void => {
    apply(session, f, { filterOn, criterion1: String(args[0]) });
  };

const FILTER = defineType<HostFilter>({
  name: "Filter",
  properties: { Criteria: read((f) => f.table.filters.get(f.posto) ?? null) },
  navigation: {},
  methods: {
    Apply: (f, args, session) => {
      apply(session, f, readCriteria(args[0]));
    },
    ApplyBottomItemsFilter: counted("BottomItems"),
    ApplyBottomPercentFilter: counted("BottomPercent"),
    ApplyTopItemsFilter: counted("TopItems"),
    ApplyTopPercentFilter: counted("TopPercent"),
    ApplyCellColorFilter: (f, args, session) => {
      apply(session, f, { filterOn: "CellColor", color: args[0] });
    },
    ApplyFontColorFilter: (f, args, session) => {
      apply(session, f, { filterOn: "FontColor", color: args[0] });
    },
    ApplyCustomFilter: (f, args, session) => {
      const [criterion1, criterion2, operator] = args;
      apply(
        session,
        f,
        readCriteria({
          filterOn: "Custom",
          criterion1,
          criterion2,
          operator: (criterion2 ?? null) === null ? null : (operator ?? "And"),
        }),
      );
    },
    ApplyDynamicFilter: (f, args, session) => {
      apply(session, f, { filterOn: "Dynamic", dynamicCriteria: args[0] });
    },
    ApplyIconFilter: () => {
      throw apiNotFound("Filter.applyIconFilter");
    },
    ApplyValuesFilter: (f, args, session) => {
      apply(session, f, { filterOn: "Values", values: args[0] });
    },
    Clear: (f, _, session) => {
      assertAllows(f.sheet, "autoFilter");
      f.table.filters.delete(f.posto);
      refilter(session, f);
    },
  },
});
