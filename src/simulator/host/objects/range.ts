/** Range. learn.microsoft.com/javascript/api/excel/excel.range */
import {
  colsOf,
  contains,
  formatArea,
  intersect,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  union,
  type Area,
} from "../../workbook/area";
import { CellError, isBlank, type Cell } from "../../workbook/cell";
import { shiftFormula } from "../../workbook/references";
import { flag, integer, oneOf, targetOf } from "../arguments";
import { areaOn } from "../addresses";
import { shownText } from "../display";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import {
  accessDenied,
  addressOf,
  assertEditable,
  matrix,
  restyle,
  shaped,
  uniform,
  writeCells,
  type HostRange,
} from "../host-range";
import { defineType, NULL_OBJECT, object, read, type HostObject, type ObjectType } from "../object-type";
import type { Session } from "../session";
import { readTyped } from "../typed-input";
import { CONDITIONAL_FORMAT_COLLECTION } from "./conditional-format";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { RANGE_FORMAT } from "./range-format";
import { worksheetObject } from "./worksheet-link";

export const range = (r: HostRange): HostObject => object(RANGE, r);

const sub = (r: HostRange, area: Area): HostObject => {
  if (
    area.row < 1 ||
    area.col < 1 ||
    area.lastRow > MAX_ROWS ||
    area.lastCol > MAX_COLUMNS ||
    area.lastRow < area.row ||
    area.lastCol < area.col
  ) {
    throw invalidArgument("the range is outside the sheet");
  }
  return range({ sheet: r.sheet, area });
};

const numFmtAt = (r: HostRange, session: Session, row: number, col: number): string =>
  session.workbook.styles.get(r.sheet.styleOf(row, col)).numFmt;

const plain = (c: Cell | undefined): string | number | boolean => {
  const v = c?.value ?? "";
  return v instanceof CellError ? v.codice : v;
};

function writeTyped(r: HostRange, dato: unknown, session: Session): void {
  writeCells(r, dato, session, (cella, v) => {
    const { styles } = session.workbook;
    const stile = styles.get(cella.style);
    const letto = readTyped(v, stile.numFmt);
    cella.value = letto.value;
    if (letto.formula === undefined) delete cella.formula;
    else cella.formula = letto.formula;
    const numFmt = stile.numFmt === "General" ? letto.numFmt : undefined;
    if (stile.quotePrefix !== letto.quotePrefix || numFmt !== undefined) {
      cella.style = styles.derive(cella.style, {
        quotePrefix: letto.quotePrefix,
        ...(numFmt === undefined ? {} : { numFmt }),
      });
    }
  });
}

const valueType = (c: Cell | undefined): string => {
  const v = c?.value ?? null;
  if (v === null) return "Empty";
  if (v instanceof CellError) return "Error";
  return typeof v === "string" ? "String" : typeof v === "number" ? "Double" : "Boolean";
};

function clear(r: HostRange, come: unknown, session: Session): void {
  const modo = oneOf(
    come ?? "All",
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
    "applyTo",
  );
  assertEditable(r, session);
  const { sheet, area } = r;
  sheet.touched = true;
  if (modo === "All" || modo === "Contents") {
    for (const [row, col, cella] of [...sheet.cellsIn(area)]) {
      if (modo === "All") sheet.rows.get(row)?.delete(col);
      else {
        cella.value = null;
        delete cella.formula;
      }
    }
  }
  if (modo === "Formats") for (const [, , cella] of sheet.cellsIn(area)) cella.style = 0;
  if (modo !== "Contents") sheet.hyperlinks = sheet.hyperlinks.filter((h) => !contains(area, h.area));
  if (modo === "All" || modo === "Formats") {
    sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
    if (isEntireColumns(area))
      for (const [n, c] of sheet.columns) if (n >= area.col && n <= area.lastCol) delete c.style;
    if (isEntireRows(area))
      for (const [n, i] of sheet.rowInfo) if (n >= area.row && n <= area.lastRow) delete i.style;
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      (cf) => !cf.areas.every((a) => contains(area, a)),
    );
  }
  session.changed();
}

function merge(r: HostRange, across: boolean, session: Session): void {
  if (r.sheet.isProtected) throw accessDenied();
  const { sheet, area } = r;
  const nuove = across
    ? Array.from({ length: rowsOf(area) }, (_, i) => ({ ...area, row: area.row + i, lastRow: area.row + i }))
    : [area];
  sheet.merges = [
    ...sheet.merges.filter((m) => !intersect(m, area)),
    ...nuove.filter((m) => rowsOf(m) * colsOf(m) > 1),
  ];
  // Only the upper left cell keeps its contents: support.microsoft.com, "Merge and unmerge cells".
  for (const m of nuove) {
    for (const [row, col, cella] of sheet.cellsIn(m)) {
      if (row === m.row && col === m.col) continue;
      cella.value = null;
      delete cella.formula;
    }
  }
  sheet.touched = true;
  session.changed();
}

function copyFrom(r: HostRange, args: readonly unknown[], session: Session): void {
  const fonte = typeof args[0] === "string" ? areaOn(session, r.sheet, args[0]) : targetOf(args[0], RANGE);
  if (!fonte) throw invalidArgument("the source of copyFrom");
  const tipo = oneOf(args[1] ?? "All", ["All", "Formulas", "Values", "Formats"], "copyType");
  assertEditable(r, session);
  const alte = rowsOf(fonte.area);
  const larghe = colsOf(fonte.area);
  const righe = rowsOf(r.area) % alte === 0 ? rowsOf(r.area) : alte;
  const colonne = colsOf(r.area) % larghe === 0 ? colsOf(r.area) : larghe;
  session.calculate();
  for (let i = 0; i < righe; i++) {
    for (let j = 0; j < colonne; j++) {
      const da = { row: fonte.area.row + (i % alte), col: fonte.area.col + (j % larghe) };
      const a = { row: r.area.row + i, col: r.area.col + j };
      const origine = fonte.sheet.cell(da.row, da.col);
      const cella = r.sheet.edit(a.row, a.col);
      if (tipo !== "Values" && tipo !== "Formulas") cella.style = fonte.sheet.styleOf(da.row, da.col);
      if (tipo === "Formats") continue;
      cella.value = origine?.value ?? null;
      if (origine?.formula !== undefined && tipo !== "Values") {
        cella.formula = shiftFormula(origine.formula, a.row - da.row, a.col - da.col);
      } else delete cella.formula;
    }
  }
  session.changed();
}

function usedWithin(r: HostRange, valuesOnly: boolean): Area | null {
  let area: Area | null = null;
  for (const [row, col, cella] of r.sheet.cellsIn(r.area)) {
    if (isBlank(cella) && (valuesOnly || cella.style === 0)) continue;
    const punto = { row, col, lastRow: row, lastCol: col };
    area = area ? union(area, punto) : punto;
  }
  return area;
}

const corner = (r: HostRange): Area => ({ ...r.area, lastRow: r.area.row, lastCol: r.area.col });

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
    if (asse === "row") for (let n = area.row; n <= area.lastRow; n++) sheet.editRow(n).hidden = v;
    else for (let n = area.col; n <= area.lastCol; n++) sheet.editColumn(n).hidden = v;
    session.changed();
  },
});

const shift = (a: Area, righe: number, colonne: number): Area => ({
  row: a.row + righe,
  col: a.col + colonne,
  lastRow: a.lastRow + righe,
  lastCol: a.lastCol + colonne,
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
        session.calculate();
        return matrix(r, plain);
      },
      set: writeTyped,
    },
    Formulas: {
      get: (r, session) => {
        session.calculate();
        return matrix(r, (c) => (c?.formula === undefined ? plain(c) : `=${c.formula}`));
      },
      set: writeTyped,
    },
    Text: read((r, session) => {
      session.calculate();
      return matrix(r, (c, row, col) => shownText(c, numFmtAt(r, session, row, col), session.locale));
    }),
    ValueTypes: read((r, session) => {
      session.calculate();
      return matrix(r, valueType);
    }),
    NumberFormat: {
      get: (r, session) => matrix(r, (_, row, col) => numFmtAt(r, session, row, col)),
      set: (r, dato, session) => {
        const valori = shaped(r, dato);
        if (!Array.isArray(valori)) {
          if (typeof valori.all !== "string") throw invalidArgument("a number format is a string");
          const numFmt = valori.all;
          restyle(r, session, () => ({ numFmt }));
          return;
        }
        valori.forEach((riga, i) => {
          riga.forEach((numFmt, j) => {
            if (numFmt === null) return;
            if (typeof numFmt !== "string") throw invalidArgument("a number format is a string");
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
    Worksheet: (r) => worksheetObject(r.sheet),
    ConditionalFormats: (r) => object(CONDITIONAL_FORMAT_COLLECTION, r),
  },
  methods: {
    _ValidateArraySize: (r, args) => {
      if (integer(args, 0) !== rowsOf(r.area) || integer(args, 1) !== colsOf(r.area)) {
        throw invalidArgument("the array does not have the dimensions of the range");
      }
      return null;
    },
    Clear: (r, args, session) => {
      clear(r, args[0], session);
    },
    Merge: (r, args, session) => {
      merge(r, flag(args, 0), session);
    },
    Unmerge: (r, _, session) => {
      if (r.sheet.isProtected) throw accessDenied();
      r.sheet.merges = r.sheet.merges.filter((m) => !intersect(m, r.area));
      r.sheet.touched = true;
      session.changed();
    },
    CopyFrom: (r, args, session) => {
      copyFrom(r, args, session);
    },
    Select: (r, _, session) => {
      session.workbook.active = r.sheet;
      session.workbook.selection.set(r.sheet, formatArea(r.area));
    },
    Calculate: (_, __, session) => {
      session.calculate();
    },
    GetCell: (r, args) => {
      const [row, col] = [r.area.row + integer(args, 0), r.area.col + integer(args, 1)];
      return sub(r, { row, col, lastRow: row, lastCol: col });
    },
    GetRow: (r, args) => {
      const row = r.area.row + integer(args, 0);
      return sub(r, { ...r.area, row, lastRow: row });
    },
    GetColumn: (r, args) => {
      const col = r.area.col + integer(args, 0);
      return sub(r, { ...r.area, col, lastCol: col });
    },
    GetLastCell: (r) => sub(r, { ...r.area, row: r.area.lastRow, col: r.area.lastCol }),
    GetLastRow: (r) => sub(r, { ...r.area, row: r.area.lastRow }),
    GetLastColumn: (r) => sub(r, { ...r.area, col: r.area.lastCol }),
    GetEntireRow: (r) => sub(r, { ...r.area, col: 1, lastCol: MAX_COLUMNS }),
    GetEntireColumn: (r) => sub(r, { ...r.area, row: 1, lastRow: MAX_ROWS }),
    GetOffsetRange: (r, args) => sub(r, shift(r.area, integer(args, 0), integer(args, 1))),
    GetResizedRange: (r, args) =>
      sub(r, {
        ...r.area,
        lastRow: r.area.lastRow + integer(args, 0),
        lastCol: r.area.lastCol + integer(args, 1),
      }),
    GetAbsoluteResizedRange: (r, args) =>
      sub(r, {
        ...corner(r),
        lastRow: r.area.row + integer(args, 0) - 1,
        lastCol: r.area.col + integer(args, 1) - 1,
      }),
    GetBoundingRect: (r, args, session) => {
      const altra =
        typeof args[0] === "string" ? areaOn(session, r.sheet, args[0]) : targetOf(args[0], RANGE);
      if (altra?.sheet !== r.sheet) throw invalidArgument("the other range");
      return sub(r, union(r.area, altra.area));
    },
    GetIntersection: (r, args, session) => {
      const trovata = intersection(r, args, session);
      if (!trovata) throw itemNotFound("the ranges do not meet");
      return sub(r, trovata);
    },
    GetIntersectionOrNullObject: (r, args, session) => {
      const trovata = intersection(r, args, session);
      return trovata ? sub(r, trovata) : NULL_OBJECT;
    },
    GetUsedRange: (r, args) => {
      const usata = usedWithin(r, flag(args, 0));
      if (!usata) throw itemNotFound("no used range");
      return sub(r, usata);
    },
    GetUsedRangeOrNullObject: (r, args) => {
      const usata = usedWithin(r, flag(args, 0));
      return usata ? sub(r, usata) : NULL_OBJECT;
    },
  },
});

function intersection(r: HostRange, args: readonly unknown[], session: Session): Area | null {
  const altra = typeof args[0] === "string" ? areaOn(session, r.sheet, args[0]) : targetOf(args[0], RANGE);
  if (!altra) throw new ExcelError("InvalidArgument", "the other range");
  return altra.sheet === r.sheet ? intersect(r.area, altra.area) : null;
}
