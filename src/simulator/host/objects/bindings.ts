/** Bindings to cells. learn.microsoft.com/javascript/api/excel/excel.bindingcollection */
import { colsOf, rowsOf } from "../../workbook/area";
import type { AddIn, Binding, BindingType } from "../../workbook/add-in";
import type { Workbook } from "../../workbook/workbook";
import { areaOn, rangeOfFormula } from "../addresses";
import { itemAt, oneOf, targetOf, text } from "../arguments";
import { shownText } from "../display";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import { defineType, linked, NULL_OBJECT, object, read, type HostObject } from "../object-type";
import type { Session } from "../session";
import type { HostRange } from "../targets";
import { RANGE } from "./range";

const TYPES = ["Range", "Table", "Text"] as const;

/** "Will throw an error if the binding is not of the correct type." */
function assertType(b: Binding, type: BindingType): void {
  if (b.type !== type) throw new ExcelError("InvalidBinding", `The binding is not of the type ${type}.`);
}

function cells(b: Binding): HostRange {
  const area = b.table?.area ?? b.area;
  if (!area) throw new ExcelError("InvalidBinding", "This object binding is no longer valid.");
  return { sheet: b.sheet, area };
}

const BINDING = defineType<Binding>({
  name: "Binding",
  identity: (b) => ({ Id: b.id }),
  properties: { Id: read((b) => b.id), Type: read((b) => b.type) },
  navigation: {},
  methods: {
    Delete: (b, _, session) => {
      const { addIn } = session;
      addIn.bindings = addIn.bindings.filter((x) => x.id !== b.id);
      addIn.touched = true;
      session.changed();
    },
    GetRange: (b) => {
      assertType(b, "Range");
      return linked("Range", cells(b));
    },
    GetTable: (b) => {
      assertType(b, "Table");
      if (!b.table) throw new ExcelError("InvalidBinding", "This object binding is no longer valid.");
      return linked("Table", { sheet: b.sheet, table: b.table });
    },
    GetText: (b, _, session) => {
      assertType(b, "Text");
      const { sheet, area } = cells(b);
      session.calculate();
      const { numFmt } = session.workbook.styles.get(sheet.styleOf(area.row, area.col));
      return shownText(sheet.cell(area.row, area.col), numFmt, session.locale);
    },
  },
});

/** One of the same id is replaced. */
function bind(session: Session, r: HostRange, tipo: unknown, id: unknown): HostObject {
  const type = oneOf(tipo, TYPES, "bindingType");
  const table = r.sheet.tables.find(({ area }) => JSON.stringify(area) === JSON.stringify(r.area)) ?? null;
  if (type === "Table" && !table) throw invalidArgument("a table binding is on the whole range of a table");
  if (type === "Text" && (rowsOf(r.area) > 1 || colsOf(r.area) > 1))
    throw invalidArgument("a text binding is on one cell");
  if (typeof id !== "string" || id === "") throw invalidArgument("the id of the binding");
  const { addIn, workbook } = session;
  const nuovo: Binding = {
    id,
    type,
    sheet: r.sheet,
    area: r.area,
    table: type === "Table" ? table : null,
    appRef: workbook.newGuid(),
  };
  addIn.bindings = [...addIn.bindings.filter((b) => b.id !== id), nuovo];
  addIn.touched = true;
  session.changed();
  return object(BINDING, nuovo);
}

const find = (addIn: AddIn, id: unknown): HostObject | undefined => {
  const b = addIn.bindings.find((x) => x.id === id);
  return b && object(BINDING, b);
};

const mustFind = (addIn: AddIn, id: unknown): HostObject => {
  const b = find(addIn, id);
  if (!b) throw itemNotFound(`binding ${String(id)}`);
  return b;
};

/** A name of the workbook or the name of a table. */
function namedCells(session: Session, nome: string): HostRange {
  const n = session.workbook.findName(nome, null);
  const r = n ? rangeOfFormula(session, n.formula) : null;
  if (r) return r;
  const t = session.workbook.tableByName(nome);
  if (!t) throw itemNotFound(`the name ${nome}`);
  return { sheet: t.sheet, area: t.table.area };
}

const selected = (wb: Workbook): HostRange => {
  const sheet = wb.active;
  const area = sheet && wb.selectedArea(sheet);
  if (!sheet || !area) throw itemNotFound("no selection");
  return { sheet, area };
};

export const BINDING_COLLECTION = defineType<AddIn>({
  name: "BindingCollection",
  properties: { Count: read((addIn) => addIn.bindings.length) },
  navigation: {},
  items: (addIn) => addIn.bindings.map((b) => object(BINDING, b)),
  methods: {
    Add: (_, args, session) => {
      const r =
        typeof args[0] === "string"
          ? areaOn(session, selected(session.workbook).sheet, args[0])
          : targetOf(args[0], RANGE);
      if (!r) throw invalidArgument("the range to bind");
      return bind(session, r, args[1], args[2]);
    },
    AddFromNamedItem: (_, args, session) =>
      bind(session, namedCells(session, text(args, 0)), args[1], args[2]),
    AddFromSelection: (_, args, session) => bind(session, selected(session.workbook), args[0], args[1]),
    GetCount: (addIn) => addIn.bindings.length,
    GetItem: (addIn, args) => mustFind(addIn, args[0]),
    GetItemAt: (addIn, args) =>
      itemAt(
        addIn.bindings.map((b) => object(BINDING, b)),
        args,
      ),
    GetItemOrNullObject: (addIn, args) => find(addIn, args[0]) ?? NULL_OBJECT,
  },
  indexer: (addIn, args) => mustFind(addIn, args[0]),
});
