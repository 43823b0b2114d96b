/** Range. learn.microsoft.com/javascript/api/excel/excel.range */
import { colsOf, isEntireColumns, isEntireRows, rowsOf } from "../../workbook/area";
import { fromR1C1, toR1C1 } from "../../workbook/references";
import { plain, valueType } from "../cell-answer";
import { integer } from "../arguments";
import { formatCategory, localFormat, numberFormatOf, shownText } from "../display";
import { invalidArgument } from "../errors";
import { emitForSheet, EVENT, select } from "../events";
import { addressOf, cellByCell, matrix, restyle, shaped, uniform } from "../host-range";
import { localNumber, toLocal } from "../local-formulas";
import { heightOf, leftOf, topOf, widthOf } from "../measures";
import { defineType, linked, object, read, type HostObject, type ObjectType } from "../object-type";
import { assertAllows } from "../protection";
import type { Session } from "../session";
import type { HostRange } from "../targets";
import { writeTyped } from "../write-values";
import { CELL_PROPERTIES } from "./cell-properties";
import { CONDITIONAL_FORMAT_COLLECTION } from "./conditional-format";
import { DATA_VALIDATION } from "./data-validation";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { RANGE_EDITING } from "./range-editing";
import { RANGE_FORMAT } from "./range-format";
import { RANGE_GEOMETRY } from "./range-geometry";
import { RANGE_SEARCH } from "./range-search";
import { rangeView } from "./range-view";
import { RANGE_SORT } from "./table-sort";

export const range = (r: HostRange): HostObject => object(RANGE, r);

const numFmtAt = (r: HostRange, session: Session, row: number, col: number): string =>
  session.workbook.styles.get(r.sheet.styleOf(row, col)).numFmt;

/** R1C1 counts from each formula's own cell. */
const fromMatrixR1C1 = (r: HostRange, dato: unknown): unknown => {
  const a1 = (v: unknown, row: number, col: number): unknown =>
    typeof v === "string" && v.startsWith("=") ? fromR1C1(v, row, col) : v;
  const valori = shaped(r, dato);
  return matrix(r, (_, row, col) =>
    a1(Array.isArray(valori) ? valori[row - r.area.row]?.[col - r.area.col] : valori.all, row, col),
  );
};

const hiddenProperty = (asse: "row" | "col") => ({
  get: (r: HostRange): boolean | null => {
    const { area, sheet } = r;
    const numeri = asse === "row" ? rowsOf(area) : colsOf(area);
    const inizio = asse === "row" ? area.row : area.col;
    const stati = Array.from({ length: Math.min(numeri, 10_000) }, (_, i) =>
      asse === "row"
        ? sheet.rowInfo.get(inizio + i)?.hidden === true
        : sheet.columns.get(inizio + i)?.hidden === true,
    );
    return uniform([stati]);
  },
  set: (r: HostRange, v: unknown, session: Session): void => {
    if (typeof v !== "boolean") throw invalidArgument("hidden is not a boolean");
    const { area, sheet } = r;
    assertAllows(sheet, asse === "row" ? "formatRows" : "formatColumns");
    if (asse === "row") for (let n = area.row; n <= area.lastRow; n++) sheet.editRow(n).hidden = v;
    else for (let n = area.col; n <= area.lastCol; n++) sheet.editColumn(n).hidden = v;
    session.changed();
    if (asse === "row") {
      emitForSheet(session, EVENT.rowHiddenChanged, sheet, {
        changeType: v ? "Hidden" : "Unhidden",
        address: `${area.row}:${area.lastRow}`,
      });
    }
  },
});

export const RANGE: ObjectType<HostRange> = defineType<HostRange>({
  name: "Range",
  identity: (r, session) => ({ _ReferenceId: session.reference(range(r)) }),
  properties: {
    Address: read(addressOf),
    AddressLocal: read(addressOf),
    CellCount: read((r) => rowsOf(r.area) * colsOf(r.area)),
    ColumnCount: read((r) => colsOf(r.area)),
    ColumnIndex: read((r) => r.area.col - 1),
    RowCount: read((r) => rowsOf(r.area)),
    RowIndex: read((r) => r.area.row - 1),
    IsEntireColumn: read((r) => isEntireColumns(r.area)),
    IsEntireRow: read((r) => isEntireRows(r.area)),
    RowHidden: hiddenProperty("row"),
    ColumnHidden: hiddenProperty("col"),
    Hidden: read((r) => hiddenProperty("row").get(r) === true || hiddenProperty("col").get(r) === true),
    Values: {
      get: (r, session) => {
        session.calculateFor(r.sheet);
        return cellByCell(r, plain);
      },
      set: (r, dato, session) => {
        writeTyped(r, dato, session);
      },
    },
    Formulas: {
      get: (r, session) => {
        session.calculateFor(r.sheet);
        return cellByCell(r, (c) => (c?.formula === undefined ? plain(c) : `=${c.formula}`));
      },
      set: (r, dato, session) => {
        writeTyped(r, dato, session);
      },
    },
    FormulasR1C1: {
      get: (r, session) => {
        session.calculateFor(r.sheet);
        return cellByCell(r, (c, row, col) =>
          c?.formula === undefined ? plain(c) : `=${toR1C1(c.formula, row, col)}`,
        );
      },
      set: (r, dato, session) => {
        writeTyped(r, fromMatrixR1C1(r, dato), session);
      },
    },
    FormulasLocal: {
      get: (r, session) => {
        session.calculateFor(r.sheet);
        return cellByCell(r, (c, row, col) => {
          if (c?.formula !== undefined) return `=${toLocal(c.formula, session.locale)}`;
          return typeof c?.value === "number"
            ? localNumber(c.value, c, numFmtAt(r, session, row, col), session)
            : plain(c);
        });
      },
      set: (r, dato, session) => {
        writeTyped(r, dato, session, session.locale);
      },
    },
    NumberFormatLocal: read((r, session) =>
      cellByCell(r, (_, row, col) => localFormat(numFmtAt(r, session, row, col), session.locale)),
    ),
    NumberFormatCategories: read((r, session) =>
      cellByCell(r, (_, row, col) => formatCategory(numFmtAt(r, session, row, col))),
    ),
    HasSpill: read(() => false),
    SavedAsArray: read(() => false),
    Height: read((r) => heightOf(r)),
    Width: read((r) => widthOf(r)),
    Top: read((r) => topOf(r)),
    Left: read((r) => leftOf(r)),
    Text: read((r, session) => {
      session.calculateFor(r.sheet);
      return cellByCell(r, (c, row, col) => shownText(c, numFmtAt(r, session, row, col), session.locale));
    }),
    ValueTypes: read((r, session) => {
      session.calculateFor(r.sheet);
      return cellByCell(r, valueType);
    }),
    NumberFormat: {
      get: (r, session) => cellByCell(r, (_, row, col) => numFmtAt(r, session, row, col)),
      set: (r, dato, session) => {
        const valori = shaped(r, dato);
        if (!Array.isArray(valori)) {
          const numFmt = numberFormatOf(valori.all);
          restyle(r, session, () => ({ numFmt }));
          return;
        }
        valori.forEach((riga, i) => {
          riga.forEach((dato, j) => {
            if (dato === null) return;
            const numFmt = numberFormatOf(dato);
            const [row, col] = [r.area.row + i, r.area.col + j];
            restyle({ sheet: r.sheet, area: { row, col, lastRow: row, lastCol: col } }, session, () => ({
              numFmt,
            }));
          });
        });
      },
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlink },
  },
  navigation: {
    Format: (r) => object(RANGE_FORMAT, r),
    Worksheet: (r) => linked("Worksheet", r.sheet),
    Sort: (r) => object(RANGE_SORT, r),
    DataValidation: (r) => object(DATA_VALIDATION, r),
    ConditionalFormats: (r) => object(CONDITIONAL_FORMAT_COLLECTION, r),
  },
  methods: {
    ...RANGE_GEOMETRY,
    ...RANGE_EDITING,
    ...RANGE_SEARCH,
    ...CELL_PROPERTIES,
    _ValidateArraySize: (r, args) => {
      if (integer(args, 0) !== rowsOf(r.area) || integer(args, 1) !== colsOf(r.area)) {
        throw invalidArgument("the array does not have the dimensions of the range");
      }
      return null;
    },
    Select: (r, _, session) => {
      select(session, r.sheet, r.area);
    },
    // "Calculates a range of cells": in manual mode the whole sheet, whose results are then all up to date.
    Calculate: (r, _, session) => {
      session.calculateNow([r.sheet]);
    },
    SetDirty: (_, __, session) => {
      session.changed();
    },
    GetVisibleView: (r) => rangeView(r),
  },
});
