/** TableColumn and its collection. learn.microsoft.com/javascript/api/excel/excel.tablecolumn */
import type { Area } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import type { TableColumn } from "../../workbook/table";
import { itemAt, string } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { matrix } from "../host-range";
import { defineType, linked, NULL_OBJECT, object, read, type HostObject } from "../object-type";
import type { Session } from "../session";
import { deleteColumn, insertColumn } from "../table-edits";
import type { HostTable } from "../targets";
import { typeInto, syncHeaders, writeTyped } from "../write-values";
import { columnFilter } from "./filter";

interface HostColumn extends HostTable {
  readonly column: TableColumn;
}

const indexOf = (c: HostColumn): number => {
  const i = c.table.columns.indexOf(c.column);
  if (i < 0) throw itemNotFound("the column was deleted");
  return i;
};

const within = (c: HostColumn, area: Area | null, cosa: string): HostObject => {
  if (!area) throw itemNotFound(`the ${cosa} of the table`);
  const col = area.col + indexOf(c);
  return linked("Range", { sheet: c.sheet, area: { ...area, col, lastCol: col } });
};

const wholeOf = (c: HostColumn): Area => {
  const col = c.table.area.col + indexOf(c);
  return { ...c.table.area, col, lastCol: col };
};

const TABLE_COLUMN = defineType<HostColumn>({
  name: "TableColumn",
  identity: (c) => ({ Id: c.column.id }),
  properties: {
    Id: read((c) => c.column.id),
    Index: read(indexOf),
    Name: {
      get: (c) => c.column.name,
      set: (c, v, session) => {
        const nome = string(v, "name");
        if (!c.table.header) {
          c.column.name = c.table.freeName(nome, indexOf(c));
          return;
        }
        const area = { ...c.table.header, col: wholeOf(c).col, lastCol: wholeOf(c).col };
        typeInto(c.sheet.edit(area.row, area.col), `'${nome}`, session);
        syncHeaders({ sheet: c.sheet, area }, session);
        session.changed();
      },
    },
    Values: {
      get: (c, session) => {
        session.calculate();
        return matrix({ sheet: c.sheet, area: wholeOf(c) }, (cella) => {
          const v = cella?.value ?? "";
          return v instanceof CellError ? v.codice : v;
        });
      },
      set: (c, v, session) => {
        writeTyped({ sheet: c.sheet, area: wholeOf(c) }, v, session);
      },
    },
  },
  navigation: { Filter: (c) => columnFilter(c, indexOf(c)) },
  methods: {
    Delete: (c, _, session) => {
      deleteColumn(session, c, indexOf(c));
    },
    GetRange: (c) => within(c, c.table.area, "range"),
    GetDataBodyRange: (c) => within(c, c.table.body, "body"),
    GetHeaderRowRange: (c) => within(c, c.table.header, "header row"),
    GetTotalRowRange: (c) => within(c, c.table.totals, "total row"),
  },
});

const all = (t: HostTable): HostObject[] =>
  t.table.columns.map((column) => object(TABLE_COLUMN, { ...t, column }));

/** Columns answer to their name and to their id. */
function find(t: HostTable, chiave: unknown): HostObject | undefined {
  const i = t.table.columns.findIndex(
    (c) =>
      (typeof chiave === "string" && c.name.toLowerCase() === chiave.toLowerCase()) ||
      chiave === c.id ||
      chiave === String(c.id),
  );
  return all(t)[i];
}

const mustFind = (t: HostTable, chiave: unknown): HostObject => {
  const c = find(t, chiave);
  if (!c) throw itemNotFound(`the column ${String(chiave)}`);
  return c;
};

export const TABLE_COLUMNS = defineType<HostTable>({
  name: "TableColumnCollection",
  properties: { Count: read((t) => t.table.columns.length) },
  navigation: {},
  items: all,
  indexer: (t, args) => mustFind(t, args[0]),
  methods: {
    Add: (t, args, session: Session) => {
      const posto = typeof args[0] === "number" && args[0] >= 0 ? args[0] : null;
      const dove = insertColumn(session, t, posto, args[1], typeof args[2] === "string" ? args[2] : null);
      const fatta = all(t)[dove];
      if (!fatta) throw invalidArgument("the column");
      return fatta;
    },
    GetCount: (t) => t.table.columns.length,
    GetItem: (t, args) => mustFind(t, args[0]),
    GetItemAt: (t, args) => itemAt(all(t), args),
    GetItemOrNullObject: (t, args) => find(t, args[0]) ?? NULL_OBJECT,
  },
});
