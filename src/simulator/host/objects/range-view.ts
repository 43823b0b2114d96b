/** The visible rows of a range. learn.microsoft.com/javascript/api/excel/excel.rangeview */
import { formatArea, quoteSheet, type Area } from "../../workbook/area";
import { itemAt } from "../arguments";
import { shaped } from "../host-range";
import { defineType, linked, object, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import type { HostRange } from "../targets";

interface HostView {
  readonly range: HostRange;
  /** Rows of the sheet that are shown. */
  readonly rows: readonly number[];
  readonly index: number;
}

export function rangeView(range: HostRange): HostObject {
  const rows: number[] = [];
  for (let row = range.area.row; row <= range.area.lastRow; row++) {
    if (!range.sheet.rowInfo.get(row)?.hidden) rows.push(row);
  }
  return object(RANGE_VIEW, { range, rows, index: 0 });
}

/** A property of the range, of the visible rows and columns only. */
const visible = (nome: string): Property<HostView> => ({
  get: (v, session) => {
    const matrice = valuesOf(v, nome, session);
    return v.rows.map((row) => (matrice[row - v.range.area.row] ?? []).filter((_, j) => isShown(v, j)));
  },
});

/** The same, written back: hidden cells stay as they are. */
const writable = (nome: string): Property<HostView> => ({
  ...visible(nome),
  set: (v, dato, session) => {
    const valori = shaped({ sheet: v.range.sheet, area: shape(v) }, dato);
    const { area } = v.range;
    const colonne = Array.from({ length: area.lastCol - area.col + 1 }, (_, j) => j).filter((j) =>
      isShown(v, j),
    );
    v.rows.forEach((row, i) => {
      colonne.forEach((j, k) => {
        const cella = { row, lastRow: row, col: area.col + j, lastCol: area.col + j };
        const { type, target } = linked("Range", { sheet: v.range.sheet, area: cella });
        const valore = Array.isArray(valori) ? valori[i]?.[k] : valori.all;
        if ((valore ?? null) !== null) type.properties[nome]?.set?.(target, [[valore]], session);
      });
    });
  },
});

/** A rectangle as large as what is seen. */
const shape = (v: HostView): Area => ({ row: 1, col: 1, lastRow: v.rows.length, lastCol: columnsOf(v) });

const isShown = (v: HostView, j: number): boolean => !v.range.sheet.columns.get(v.range.area.col + j)?.hidden;

function valuesOf(v: HostView, nome: string, session: Session): unknown[][] {
  const { type, target } = linked("Range", v.range);
  return type.properties[nome]?.get?.(target, session) as unknown[][];
}

const columnsOf = (v: HostView): number =>
  Array.from({ length: v.range.area.lastCol - v.range.area.col + 1 }).filter((_, j) => isShown(v, j)).length;

const single = (v: HostView): HostObject[] =>
  v.rows.map((row, index) => object(RANGE_VIEW, { range: v.range, rows: [row], index }));

const RANGE_VIEW_COLLECTION = defineType<HostView>({
  name: "RangeViewCollection",
  properties: {},
  navigation: {},
  items: single,
  methods: { GetCount: (v) => v.rows.length, GetItemAt: (v, args) => itemAt(single(v), args) },
});

const RANGE_VIEW: ReturnType<typeof defineType<HostView>> = defineType<HostView>({
  name: "RangeView",
  properties: {
    Values: writable("Values"),
    Formulas: writable("Formulas"),
    FormulasLocal: writable("FormulasLocal"),
    FormulasR1C1: writable("FormulasR1C1"),
    NumberFormat: writable("NumberFormat"),
    Text: visible("Text"),
    ValueTypes: visible("ValueTypes"),
    RowCount: { get: (v) => v.rows.length },
    ColumnCount: { get: columnsOf },
    Index: { get: (v) => v.index },
    CellAddresses: {
      get: (v) =>
        v.rows.map((row) =>
          Array.from({ length: v.range.area.lastCol - v.range.area.col + 1 }, (_, j) => v.range.area.col + j)
            .filter((_, j) => isShown(v, j))
            .map(
              (col) =>
                `${quoteSheet(v.range.sheet.name)}!${formatArea({ row, col, lastRow: row, lastCol: col })}`,
            ),
        ),
    },
  },
  navigation: { Rows: (v) => object(RANGE_VIEW_COLLECTION, v) },
  methods: { GetRange: (v) => linked("Range", v.range) },
});
