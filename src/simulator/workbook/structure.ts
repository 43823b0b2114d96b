/**
 * Inserting and deleting cells, and everything that must follow: the cells beyond, formulas everywhere, names, merges,
 * links, conditional formats, validation, tables, comments, page breaks. One change is one axis, one place, one count,
 * over a band of the other axis (all of it for whole rows and columns).
 * support.microsoft.com, "Insert or delete rows and columns"; learn.microsoft.com/javascript/api/excel/excel.range (insert, delete)
 */
import { childrenOf, type XmlElement } from "../xlsx/xml";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "./area";
import type { Cell } from "./cell";
import { mapReferences, rewriteArea } from "./references";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface StructureEdit {
  readonly axis: "row" | "col";
  /** First row or column inserted or deleted. */
  readonly at: number;
  /** Positive inserts, negative deletes. */
  readonly count: number;
  /** Columns (for rows) or rows (for columns) that move; the others stay. */
  readonly from: number;
  readonly to: number;
}

const bandOf = (a: Area, axis: "row" | "col") =>
  axis === "row" ? { from: a.col, to: a.lastCol } : { from: a.row, to: a.lastRow };

const isWhole = (e: StructureEdit): boolean =>
  e.from === 1 && e.to === (e.axis === "row" ? MAX_COLUMNS : MAX_ROWS);

/** Where an area is after the change; null where all of it was deleted. Areas only partly in the band stay. */
export function moveArea(a: Area, e: StructureEdit): Area | null {
  const banda = bandOf(a, e.axis);
  if (banda.from < e.from || banda.to > e.to) return a;
  const massimo = e.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const [inizio, fine] = e.axis === "row" ? [a.row, a.lastRow] : [a.col, a.lastCol];
  if (inizio === 1 && fine === massimo) return a;
  const mossi = moveSpan(inizio, fine, e);
  if (!mossi || mossi.inizio > massimo) return null;
  const ultimo = Math.min(mossi.fine, massimo);
  return e.axis === "row"
    ? { ...a, row: mossi.inizio, lastRow: ultimo }
    : { ...a, col: mossi.inizio, lastCol: ultimo };
}

function moveSpan(inizio: number, fine: number, e: StructureEdit): { inizio: number; fine: number } | null {
  if (e.count >= 0) {
    return { inizio: inizio >= e.at ? inizio + e.count : inizio, fine: fine >= e.at ? fine + e.count : fine };
  }
  const via = -e.count;
  const dopo = e.at + via;
  if (inizio >= e.at && fine < dopo) return null;
  const scala = (n: number, primo: boolean): number => {
    if (n < e.at) return n;
    if (n >= dopo) return n - via;
    return primo ? e.at : e.at - 1;
  };
  return { inizio: scala(inizio, true), fine: scala(fine, false) };
}

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
  for (const cf of sheet.conditionalFormats) cf.areas = cf.areas.flatMap((a) => move(a) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((cf) => cf.areas.length > 0);
  for (const v of sheet.validations) v.areas = v.areas.flatMap((a) => move(a) ?? []);
  sheet.validations = sheet.validations.filter((v) => v.areas.length > 0);
  sheet.comments = sheet.comments.flatMap((c) => {
    const posto = move({ row: c.row, col: c.col, lastRow: c.row, lastCol: c.col });
    return posto ? [{ ...c, row: posto.row, col: posto.col }] : [];
  });
  for (const t of sheet.tables) {
    const area = move(t.area);
    if (area) t.resize(area, e);
  }
  sheet.tables = sheet.tables.filter((t) => move(t.area) !== null || e.count > 0);
  const filtro = sheet.elements.get("autoFilter");
  if (filtro) moveRef(filtro, move);
  moveBreaks(sheet, e);
  rewriteFormulas(wb, sheet, move);
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
    }
  }
  sheet.rows.clear();
  for (const [row, celle] of nuove) sheet.rows.set(row, celle);
  if (e.count > 0) dress(sheet, e);
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
  if (dopo) e.attrs["ref"] = formatArea(dopo);
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
  const riscrivi = (formula: string, casa: Sheet | null): string =>
    mapReferences(formula, (r) => {
      const suo = r.sheet === null ? casa === sheet : r.sheet.toLowerCase() === nome;
      if (!suo) return r.prefix + r.text;
      const dopo = move(r.area);
      return dopo ? r.prefix + rewriteArea(r.text, dopo) : `${r.prefix}#REF!`;
    });
  for (const s of wb.sheets) {
    for (const celle of s.rows.values()) {
      for (const cella of celle.values()) {
        if (cella.formula === undefined) continue;
        const nuova = riscrivi(cella.formula, s);
        if (nuova === cella.formula) continue;
        cella.formula = nuova;
        s.touched = true;
      }
    }
  }
  for (const n of wb.names) n.formula = riscrivi(n.formula, n.scope);
}
