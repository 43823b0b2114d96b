/** Properties of each cell, row or column of a range. learn.microsoft.com/javascript/api/excel/excel.range (getCellProperties) */
import type { Area } from "../../workbook/area";
import { invalidArgument } from "../errors";
import { linked, type ObjectType } from "../object-type";
import { assign, pick } from "../pick";
import type { HostRange } from "../targets";

type Methods = ObjectType<HostRange>["methods"];

const cell = (r: HostRange, i: number, j: number) => {
  const [row, col] = [r.area.row + i, r.area.col + j];
  return linked("Range", { sheet: r.sheet, area: { row, col, lastRow: row, lastCol: col } });
};

const rows = (r: HostRange): Area[] =>
  Array.from({ length: r.area.lastRow - r.area.row + 1 }, (_, i) => ({
    ...r.area,
    row: r.area.row + i,
    lastRow: r.area.row + i,
  }));

const columns = (r: HostRange): Area[] =>
  Array.from({ length: r.area.lastCol - r.area.col + 1 }, (_, j) => ({
    ...r.area,
    col: r.area.col + j,
    lastCol: r.area.col + j,
  }));

/** Borders are given by side: `{top: {style}}` stands for the edges of the collection. */
function setCell(
  r: HostRange,
  i: number,
  j: number,
  dati: unknown,
  session: Parameters<Methods[string]>[2],
): void {
  if (typeof dati !== "object" || dati === null) return;
  const { format, ...altri } = dati as Record<string, unknown>;
  const o = cell(r, i, j);
  assign(o, altri, session);
  if (typeof format !== "object" || format === null) return;
  const { borders, ...resto } = format as Record<string, unknown>;
  assign(o, { format: resto }, session);
  const lati = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
  for (const [nome, dato] of Object.entries((borders ?? {}) as Record<string, unknown>)) {
    const lato = Object.hasOwn(lati, nome) ? lati[nome as keyof typeof lati] : undefined;
    if (lato === undefined) throw invalidArgument(`the border ${nome}`);
    const formato = o.type.navigation["Format"]?.(o.target, session);
    if (!formato || typeof formato === "symbol") continue;
    const bordi = formato.type.navigation["Borders"]?.(formato.target, session);
    if (!bordi || typeof bordi === "symbol") continue;
    const bordo = bordi.type.indexer?.(bordi.target, [lato], session);
    if (bordo && typeof bordo !== "symbol") assign(bordo, dato, session);
  }
}

const list = (v: unknown, lunga: number): readonly unknown[] => {
  if (!Array.isArray(v) || v.length !== lunga) {
    throw invalidArgument("the array does not have the dimensions of the range");
  }
  return v as unknown[];
};

export const CELL_PROPERTIES: Methods = {
  GetCellProperties: (r, args, session) =>
    rows(r).map((_, i) => columns(r).map((__, j) => pick(cell(r, i, j), args[0], session))),
  SetCellProperties: (r, args, session) => {
    list(args[0], rows(r).length).forEach((riga, i) => {
      list(riga, columns(r).length).forEach((dati, j) => {
        setCell(r, i, j, dati, session);
      });
    });
    session.changed();
  },
  GetRowProperties: (r, args, session) =>
    rows(r).map((area) => pick(linked("Range", { sheet: r.sheet, area }), args[0], session)),
  SetRowProperties: (r, args, session) => {
    list(args[0], rows(r).length).forEach((dati, i) => {
      const area = rows(r)[i];
      if (area) assign(linked("Range", { sheet: r.sheet, area }), dati, session);
    });
  },
  GetColumnProperties: (r, args, session) =>
    columns(r).map((area) => pick(linked("Range", { sheet: r.sheet, area }), args[0], session)),
  SetColumnProperties: (r, args, session) => {
    list(args[0], columns(r).length).forEach((dati, j) => {
      const area = columns(r)[j];
      if (area) assign(linked("Range", { sheet: r.sheet, area }), dati, session);
    });
  },
};
