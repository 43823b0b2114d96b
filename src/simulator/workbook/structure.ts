/**
 * Inserting and deleting cells, and everything that must follow: the cells beyond, formulas everywhere, names, merges,
 * links, conditional formats, validation, tables, comments, page breaks.
 * support.microsoft.com, "Insert or delete rows and columns"; learn.microsoft.com/javascript/api/excel/excel.range (insert, delete)
 */
import { childrenOf, type XmlElement } from "../xlsx/xml";
import { formatOn, validationOn, without } from "./anchored";
import { moveAnchor } from "./anchor";
import { formatArea, formatCorners, parseArea, type Area } from "./area";
import type { Cell, CellOrigin } from "./cell";
import { mapFormulas } from "./every-formula";
import { bandOf, isWhole, moveArea, moveSpan, type StructureEdit } from "./move-area";
import { mapReferences, rewriteArea } from "./references";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A merged area or a table that the change would tear apart. */
export function tornBy(sheet: Sheet, e: StructureEdit): Area | undefined {
  if (isWhole(e)) return undefined;
  return [...sheet.merges, ...sheet.tables.map((t) => t.area)].find((a) => {
    const banda = bandOf(a, e.axis);
    const dentro = banda.from >= e.from && banda.to <= e.to;
    const fuori = banda.to < e.from || banda.from > e.to;
    const fine = e.axis === "row" ? a.lastRow : a.lastCol;
    return !dentro && !fuori && fine >= e.at;
  });
}

/** Applies the change to the sheet and to whatever points at it, in the whole workbook. */
export function restructure(wb: Workbook, sheet: Sheet, e: StructureEdit): void {
  sheet.touched = true;
  moveCells(sheet, e);
  if (isWhole(e)) moveInfo(sheet, e);
  const move = (a: Area): Area | null => moveArea(a, e);
  sheet.merges = sheet.merges.flatMap((a) => move(a) ?? []);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((h) => {
    const area = move(h.area);
    return area ? [{ ...h, area }] : [];
  });
  // Their formulas are first rewritten for a cell that stays, then follow like all others.
  const vive = (areas: readonly Area[]): Area[] =>
    areas.every((a) => bandOf(a, e.axis).from >= e.from && bandOf(a, e.axis).to <= e.to)
      ? without(areas, gone(e))
      : [...areas];
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((cf) => {
    const restano = vive(cf.areas);
    if (restano.length === 0) return [];
    return [Object.assign(cf, formatOn(cf, restano), { areas: cf.areas.flatMap((a) => move(a) ?? []) })];
  });
  sheet.validations = sheet.validations.flatMap((v) => {
    const restano = vive(v.areas);
    if (restano.length === 0) return [];
    return [Object.assign(v, validationOn(v, restano), { areas: v.areas.flatMap((a) => move(a) ?? []) })];
  });
  sheet.comments = sheet.comments.flatMap((c) => {
    const posto = move({ row: c.row, col: c.col, lastRow: c.row, lastCol: c.col });
    if (posto?.row === c.row && posto.col === c.col) return [c];
    sheet.commentsTouched = true;
    if (!posto) return [];
    c.row = posto.row;
    c.col = posto.col;
    return [c];
  });
  for (const t of sheet.tables) {
    const area = move(t.area);
    if (area) t.resize(area, e);
  }
  sheet.tables = sheet.tables.filter((t) => move(t.area) !== null || e.count > 0);
  const filtro = sheet.elements.get("autoFilter");
  if (filtro) moveRef(filtro, move);
  moveBreaks(sheet, e);
  const { drawing } = sheet;
  for (const { anchor } of drawing?.items ?? []) if (moveAnchor(anchor, e)) drawing?.touch();
  for (const b of wb.addIns.flatMap((a) => a.bindings))
    if (b.sheet === sheet) b.area = b.area && move(b.area);
  rewriteFormulas(wb, sheet, move);
}

/** The cells that a deletion takes away. */
function gone(e: StructureEdit): Area[] {
  if (e.count >= 0) return [];
  const fine = e.at - e.count - 1;
  return [
    e.axis === "row"
      ? { row: e.at, lastRow: fine, col: e.from, lastCol: e.to }
      : { col: e.at, lastCol: fine, row: e.from, lastRow: e.to },
  ];
}

function moveCells(sheet: Sheet, e: StructureEdit): void {
  const nuove = new Map<number, Map<number, Cell>>();
  for (const [row, celle] of sheet.rows) {
    for (const [col, cella] of celle) {
      const posto = moveArea({ row, col, lastRow: row, lastCol: col }, e);
      if (!posto) continue;
      let riga = nuove.get(posto.row);
      if (!riga) nuove.set(posto.row, (riga = new Map<number, Cell>()));
      riga.set(posto.col, cella);
      const array = cella.array && moveArea(cella.array.area, e);
      if (cella.array && array) cella.array = { ...cella.array, area: array };
      if (cella.origin?.dataTable) cella.origin = moveDataTable(cella.origin, e);
    }
  }
  sheet.rows.clear();
  for (const [row, celle] of nuove) sheet.rows.set(row, celle);
  if (e.count > 0) dress(sheet, e);
}

function moveDataTable(o: CellOrigin, e: StructureEdit): CellOrigin {
  const mossi = Object.entries(o.dataTable ?? {}).map(([k, v]) => {
    const area = ["ref", "r1", "r2"].includes(k) ? parseArea(v) : null;
    const dopo = area && moveArea(area, e);
    return [k, dopo ? formatArea(dopo) : v];
  });
  return { ...o, dataTable: Object.fromEntries(mossi) as Record<string, string> };
}

/** New cells look like those before them. */
function dress(sheet: Sheet, e: StructureEdit): void {
  if (e.at === 1) return;
  const primi =
    e.axis === "row"
      ? [...(sheet.rows.get(e.at - 1) ?? [])].filter(([c]) => c >= e.from && c <= e.to)
      : [...sheet.rows].flatMap(([r, celle]): [number, Cell][] => {
          const c = celle.get(e.at - 1);
          return c && r >= e.from && r <= e.to ? [[r, c]] : [];
        });
  for (const [posto, modello] of primi) {
    if (modello.style === 0) continue;
    for (let n = e.at; n < e.at + e.count; n++) {
      const nuova = e.axis === "row" ? sheet.edit(n, posto) : sheet.edit(posto, n);
      nuova.style = modello.style;
    }
  }
}

function moveInfo(sheet: Sheet, e: StructureEdit): void {
  const mappa: Map<number, unknown> = e.axis === "row" ? sheet.rowInfo : sheet.columns;
  const vecchie = [...mappa];
  mappa.clear();
  for (const [n, info] of vecchie) {
    const mosso = moveSpan(n, n, e);
    if (mosso) mappa.set(mosso.inizio, info);
  }
}

const moveRef = (e: XmlElement, move: (a: Area) => Area | null): void => {
  const area = parseArea(e.attrs["ref"] ?? "");
  const dopo = area && move(area);
  if (dopo) e.attrs["ref"] = formatCorners(dopo);
};

/** A break is kept by the row or column after which the page ends. */
function moveBreaks(sheet: Sheet, e: StructureEdit): void {
  const elenco = sheet.elements.get(e.axis === "row" ? "rowBreaks" : "colBreaks");
  if (!elenco || !isWhole(e)) return;
  elenco.children = childrenOf(elenco).filter((b) => {
    const mosso = moveSpan(Number(b.attrs["id"]) + 1, Number(b.attrs["id"]) + 1, e);
    if (mosso) b.attrs["id"] = String(mosso.inizio - 1);
    return mosso !== null;
  });
}

/** Every formula and name that points at the sheet follows; what pointed only at deleted cells becomes #REF!. */
export function rewriteFormulas(wb: Workbook, sheet: Sheet, move: (a: Area) => Area | null): void {
  const nome = sheet.name.toLowerCase();
  mapFormulas(wb, (formula, casa) =>
    mapReferences(formula, (r) => {
      const suo = r.sheet === null ? casa === sheet : r.sheet.toLowerCase() === nome;
      if (!suo) return r.prefix + r.text;
      const dopo = move(r.area);
      return dopo ? r.prefix + rewriteArea(r.text, dopo) : `${r.prefix}#REF!`;
    }),
  );
}
