/** Table and its collections. learn.microsoft.com/javascript/api/excel/excel.table */
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { areaOn } from "../addresses";
import { boolean, flag, itemAt, string, targetOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { EVENT, tableGuid } from "../events";
import { insertOrDelete } from "../edit-structure";
import {
  defineType,
  linked,
  NULL_OBJECT,
  object,
  read,
  type HostObject,
  type Property,
} from "../object-type";
import { WORKBOOK_EVENTS, type Session } from "../session";
import {
  addTable,
  assertTableName,
  forget,
  refilter,
  resize,
  setHeaders,
  setTotals,
  touch,
} from "../table-edits";
import type { HostTable } from "../targets";
import { tableFilter } from "./auto-filter";
import { RANGE } from "./range";
import { TABLE_COLUMNS } from "./table-column";
import { TABLE_ROWS } from "./table-row";
import { TABLE_SORT } from "./table-sort";

const part = (t: HostTable, area: Area | null, cosa: string): HostObject => {
  if (!area) throw itemNotFound(`the ${cosa} of the table`);
  return linked("Range", { sheet: t.sheet, area });
};

const styleFlag = (
  nome: "firstColumn" | "lastColumn" | "rowStripes" | "columnStripes",
): Property<HostTable> => ({
  get: (t) => t.table.style[nome],
  set: (t, v) => {
    t.table.style[nome] = boolean(v, nome);
    touch(t);
  },
});

function rename(session: Session, t: HostTable, nome: string): void {
  if (nome.toLowerCase() !== t.table.name.toLowerCase()) assertTableName(session, nome);
  const vecchio = t.table.name;
  t.table.name = nome;
  for (const sheet of session.workbook.sheets) {
    for (const celle of sheet.rows.values()) {
      for (const c of celle.values()) {
        if (!c.formula?.includes(`${vecchio}[`)) continue;
        c.formula = c.formula.replaceAll(`${vecchio}[`, `${nome}[`);
        sheet.touched = true;
      }
    }
  }
  touch(t);
  session.changed();
}

const TABLE = defineType<HostTable>({
  name: "Table",
  identity: (t) => ({ Id: tableGuid(t.table) }),
  properties: {
    Id: read((t) => tableGuid(t.table)),
    LegacyId: read((t) => String(t.table.id)),
    Name: {
      get: (t) => t.table.name,
      set: (t, v, session) => {
        rename(session, t, string(v, "name"));
      },
    },
    ShowHeaders: {
      get: (t) => t.table.showHeaders,
      set: (t, v, session) => {
        setHeaders(session, t, boolean(v, "showHeaders"));
      },
    },
    ShowTotals: {
      get: (t) => t.table.showTotals,
      set: (t, v, session) => {
        setTotals(session, t, boolean(v, "showTotals"));
      },
    },
    ShowFilterButton: {
      get: (t) => t.table.showFilterButton,
      set: (t, v, session) => {
        t.table.showFilterButton = boolean(v, "showFilterButton");
        if (!t.table.showFilterButton) {
          t.table.filters.clear();
          refilter(session, t);
        }
        touch(t);
      },
    },
    Style: {
      get: (t) => t.table.style.name,
      set: (t, v) => {
        t.table.style.name = string(v, "style");
        touch(t);
      },
    },
    HighlightFirstColumn: styleFlag("firstColumn"),
    HighlightLastColumn: styleFlag("lastColumn"),
    ShowBandedRows: styleFlag("rowStripes"),
    ShowBandedColumns: styleFlag("columnStripes"),
  },
  navigation: {
    AutoFilter: (t) => tableFilter(t),
    Columns: (t) => object(TABLE_COLUMNS, t),
    Rows: (t) => object(TABLE_ROWS, t),
    Sort: (t) => object(TABLE_SORT, t),
    Worksheet: (t) => linked("Worksheet", t.sheet),
  },
  methods: {
    ClearFilters: (t, _, session) => {
      t.table.filters.clear();
      refilter(session, t);
    },
    ReapplyFilters: (t, _, session) => {
      refilter(session, t);
    },
    ConvertToRange: (t, _, session) => {
      const { sheet, table } = t;
      forget(session, t);
      return linked("Range", { sheet, area: table.area });
    },
    Delete: (t, _, session) => {
      const { sheet, table } = t;
      forget(session, t);
      insertOrDelete(session, sheet, table.area, "Up");
    },
    GetRange: (t) => part(t, t.table.area, "range"),
    GetDataBodyRange: (t) => part(t, t.table.body, "body"),
    GetHeaderRowRange: (t) => part(t, t.table.header, "header row"),
    GetTotalRowRange: (t) => part(t, t.table.totals, "total row"),
    Resize: (t, args, session) => {
      const nuova =
        typeof args[0] === "string" ? areaOn(session, t.sheet, args[0]) : targetOf(args[0], RANGE);
      if (!nuova) throw invalidArgument("the new range of the table");
      resize(session, t, nuova);
    },
  },
  events: {
    types: { DataChanged: EVENT.tableChanged, SelectionChanged: EVENT.tableSelectionChanged },
    target: (t) => tableGuid(t.table),
  },
});

/** The tables of a workbook (sheet null) or of one sheet. */
interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

const all = (s: TableScope): HostTable[] =>
  (s.sheet ? [s.sheet] : s.workbook.sheets).flatMap((sheet) =>
    sheet.tables.map((table) => ({ sheet, table })),
  );

/** Tables answer to their name and to both their ids. */
const find = (tables: readonly HostTable[], chiave: unknown): HostObject | undefined => {
  const t =
    typeof chiave === "string" || typeof chiave === "number"
      ? tables.find(
          ({ table }) =>
            table.name.toLowerCase() === String(chiave).toLowerCase() ||
            tableGuid(table) === chiave ||
            String(table.id) === String(chiave),
        )
      : undefined;
  return t && object(TABLE, t);
};

const mustFind = (tables: readonly HostTable[], chiave: unknown): HostObject => {
  const t = find(tables, chiave);
  if (!t) throw itemNotFound(`the table ${String(chiave)}`);
  return t;
};

const lookups = <T>(tables: (target: T) => readonly HostTable[]) => ({
  items: (s: T) => tables(s).map((t) => object(TABLE, t)),
  indexer: (s: T, args: readonly unknown[]) => mustFind(tables(s), args[0]),
  methods: {
    GetCount: (s: T) => tables(s).length,
    GetItem: (s: T, args: readonly unknown[]) => mustFind(tables(s), args[0]),
    GetItemOrNullObject: (s: T, args: readonly unknown[]) => find(tables(s), args[0]) ?? NULL_OBJECT,
    GetItemAt: (s: T, args: readonly unknown[]) =>
      itemAt(
        tables(s).map((t) => object(TABLE, t)),
        args,
      ),
  },
});

const scoped = lookups<TableScope>(all);

export const TABLE_COLLECTION = defineType<TableScope>({
  name: "TableCollection",
  properties: { Count: read((s) => all(s).length) },
  navigation: {},
  items: scoped.items,
  indexer: scoped.indexer,
  methods: {
    ...scoped.methods,
    Add: (s, args, session) => {
      const casa = s.sheet ?? s.workbook.active ?? s.workbook.sheets[0];
      const r =
        typeof args[0] === "string" && casa ? areaOn(session, casa, args[0]) : targetOf(args[0], RANGE);
      if (!r || (s.sheet && r.sheet !== s.sheet)) throw invalidArgument("the range of the table");
      return object(TABLE, addTable(session, r, flag(args, 1)));
    },
  },
  events: {
    types: { DataChanged: EVENT.tableChanged, Added: EVENT.tableAdded, Deleted: EVENT.tableDeleted },
    target: (s) => s.sheet?.id ?? WORKBOOK_EVENTS,
  },
});

const some = lookups<readonly HostTable[]>((t) => t);

defineType<readonly HostTable[]>({
  name: "TableScopedCollection",
  properties: {},
  navigation: {},
  items: some.items,
  indexer: some.indexer,
  methods: {
    ...some.methods,
    GetFirst: (tables) => {
      const [prima] = tables;
      if (!prima) throw itemNotFound("no table");
      return object(TABLE, prima);
    },
  },
});
