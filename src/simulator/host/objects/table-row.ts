/** TableRow and its collection. learn.microsoft.com/javascript/api/excel/excel.tablerow */
import { rowsOf, type Area } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import { itemAt } from "../arguments";
import { matrix } from "../host-range";
import { defineType, linked, object, read, type HostObject } from "../object-type";
import { deleteRows, insertRows, readRows, writeRows } from "../table-edits";
import type { HostTable } from "../targets";

interface HostRow extends HostTable {
  readonly index: number;
}

const areaOf = ({ table, index }: HostRow): Area => {
  const row = table.body.row + index;
  return { ...table.body, row, lastRow: row };
};

const TABLE_ROW = defineType<HostRow>({
  name: "TableRow",
  properties: {
    Index: read((r) => r.index),
    Values: {
      get: (r, session) => {
        session.calculate();
        return matrix({ sheet: r.sheet, area: areaOf(r) }, (c) => {
          const v = c?.value ?? "";
          return v instanceof CellError ? v.codice : v;
        });
      },
      set: (r, v, session) => {
        writeRows(session, r, areaOf(r), v);
      },
    },
  },
  navigation: {},
  methods: {
    Delete: (r, _, session) => {
      deleteRows(session, r, r.index, 1);
    },
    GetRange: (r) => linked("Range", { sheet: r.sheet, area: areaOf(r) }),
  },
});

const all = (t: HostTable): HostObject[] =>
  Array.from({ length: rowsOf(t.table.body) }, (_, index) => object(TABLE_ROW, { ...t, index }));

export const TABLE_ROWS = defineType<HostTable>({
  name: "TableRowCollection",
  properties: { Count: read((t) => rowsOf(t.table.body)) },
  navigation: {},
  items: all,
  indexer: (t, args) => itemAt(all(t), args),
  methods: {
    Add: (t, args, session) => {
      const posto = typeof args[0] === "number" && args[0] >= 0 ? args[0] : null;
      const values = args[1];
      const quante = (values ?? null) === null ? 1 : readRows(t, values).length;
      const area = insertRows(session, t, posto, quante);
      if (values !== null && values !== undefined) writeRows(session, t, area, values);
      session.changed();
      return object(TABLE_ROW, { ...t, index: area.row - t.table.body.row });
    },
    GetCount: (t) => rowsOf(t.table.body),
    GetItemAt: (t, args) => itemAt(all(t), args),
  },
});
