/** What changes the cells of a range beyond their values. learn.microsoft.com/javascript/api/excel/excel.range */
import { colsOf, contains, intersect, rowsOf, type Area } from "../../workbook/area";
import { setContent, type Cell } from "../../workbook/cell";
import { shiftFormula } from "../../workbook/references";
import { rewriteFormulas } from "../../workbook/structure";
import { rangeArgument } from "../addresses";
import { flag, oneOf } from "../arguments";
import { clearComments } from "../comments";
import { clearFormats, formatsOf } from "../conditional-formats";
import { autoFill } from "../auto-fill";
import { copyFormats } from "../copy-conditional";
import { insertOrDelete } from "../edit-structure";
import { invalidArgument } from "../errors";
import { emitChanged } from "../events";
import { assertEditable } from "../host-range";
import { defineType, linked, object, read, type ObjectType } from "../object-type";
import { group, showDetails } from "../outline";
import { assertUnprotected } from "../protection";
import type { Session } from "../session";
import type { HostRange } from "../targets";
import { changeValidation, validationsOf } from "../validation";
import { syncHeaders } from "../write-values";

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
      else empty(cella);
    }
  }
  if (modo === "Formats") for (const [, , cella] of sheet.cellsIn(area)) cella.style = 0;
  if (modo !== "Contents") sheet.hyperlinks = sheet.hyperlinks.filter((h) => !contains(area, h.area));
  if (modo === "All" || modo === "Formats") {
    sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
    if (formatsOf(r).length > 0) clearFormats(session, r);
  }
  if (modo === "All") {
    if (validationsOf(r).length > 0) changeValidation(session, r, () => null);
    clearComments(session, r);
  }
  syncHeaders(r, session);
  session.changed();
  if (modo === "All" || modo === "Contents") emitChanged(session, sheet, area);
}

const empty = (cella: Cell): void => {
  setContent(cella, null);
};

function merge(r: HostRange, across: boolean, session: Session): void {
  assertUnprotected(r.sheet);
  const { sheet, area } = r;
  // support.microsoft.com, "Merge and unmerge cells": not inside a table.
  if (sheet.tables.some((t) => intersect(t.area, area))) {
    throw invalidArgument("cells of a table cannot be merged");
  }
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
      if (row !== m.row || col !== m.col) empty(cella);
    }
  }
  sheet.touched = true;
  session.changed();
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;

function copyFrom(r: HostRange, args: readonly unknown[], session: Session): void {
  const fonte = rangeArgument(session, r.sheet, args[0]);
  if (!fonte) throw invalidArgument("the source of copyFrom");
  const tipo = oneOf(args[1] ?? "All", COPY_TYPES, "copyType");
  const skipBlanks = flag(args, 2);
  const transpose = flag(args, 3);
  const alte = transpose ? colsOf(fonte.area) : rowsOf(fonte.area);
  const larghe = transpose ? rowsOf(fonte.area) : colsOf(fonte.area);
  const righe = rowsOf(r.area) % alte === 0 ? rowsOf(r.area) : alte;
  const colonne = colsOf(r.area) % larghe === 0 ? colsOf(r.area) : larghe;
  const meta: Area = { ...r.area, lastRow: r.area.row + righe - 1, lastCol: r.area.col + colonne - 1 };
  assertEditable({ sheet: r.sheet, area: meta }, session);
  session.calculate();
  // Taken first: source and target may overlap.
  const presi = Array.from({ length: righe }, (_, i) =>
    Array.from({ length: colonne }, (__, j) => {
      const [di, dj] = transpose ? [j % larghe, i % alte] : [i % alte, j % larghe];
      const da = { row: fonte.area.row + di, col: fonte.area.col + dj };
      const c = fonte.sheet.cell(da.row, da.col);
      return { da, cella: c && { ...c }, style: fonte.sheet.styleOf(da.row, da.col) };
    }),
  );
  presi.forEach((riga, i) => {
    riga.forEach(({ da, cella: origine, style }, j) => {
      if (skipBlanks && (origine?.value ?? null) === null && origine?.formula === undefined) return;
      const [row, col] = [r.area.row + i, r.area.col + j];
      const cella = r.sheet.edit(row, col);
      if (tipo === "All" || tipo === "Formats") cella.style = style;
      if (tipo === "Formats") return;
      const formula = tipo === "Values" ? undefined : origine?.formula;
      setContent(
        cella,
        origine?.value ?? null,
        formula === undefined ? undefined : shiftFormula(formula, row - da.row, col - da.col),
      );
      if (origine?.origin && formula === undefined && tipo !== "Values") cella.origin = origine.origin;
    });
  });
  if (tipo === "All" && !transpose) {
    copyMerges(fonte, r);
    copyLinks(fonte, r, meta);
  }
  if ((tipo === "All" || tipo === "Formats") && !transpose) {
    copyFormats(session, fonte, { sheet: r.sheet, area: meta });
  }
  syncHeaders({ sheet: r.sheet, area: meta }, session);
  session.changed();
  emitChanged(session, r.sheet, meta);
}

function copyMerges(fonte: HostRange, r: HostRange): void {
  const [dr, dc] = [r.area.row - fonte.area.row, r.area.col - fonte.area.col];
  for (const m of fonte.sheet.mergesIn(fonte.area)) {
    if (!contains(fonte.area, m)) continue;
    r.sheet.merges.push({
      row: m.row + dr,
      col: m.col + dc,
      lastRow: m.lastRow + dr,
      lastCol: m.lastCol + dc,
    });
  }
}

/**
 * "Replicating the copy and paste actions of the Excel UI": a copied cell brings its link along, in place of the one that
 * was there. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste
 */
function copyLinks(fonte: HostRange, r: HostRange, meta: Area): void {
  const [dr, dc] = [r.area.row - fonte.area.row, r.area.col - fonte.area.col];
  const portati = fonte.sheet.hyperlinks
    .filter((h) => contains(fonte.area, h.area))
    .map((h) => ({
      ...h,
      area: {
        row: h.area.row + dr,
        col: h.area.col + dc,
        lastRow: h.area.lastRow + dr,
        lastCol: h.area.lastCol + dc,
      },
    }));
  r.sheet.hyperlinks = [...r.sheet.hyperlinks.filter((h) => !contains(meta, h.area)), ...portati];
}

/** Cut and paste: the cells go, whatever pointed at them follows. */
function moveTo(r: HostRange, args: readonly unknown[], session: Session): void {
  const meta = rangeArgument(session, r.sheet, args[0]);
  if (!meta) throw invalidArgument("the destination of moveTo");
  const [dr, dc] = [meta.area.row - r.area.row, meta.area.col - r.area.col];
  const sposta = (a: Area): Area => ({
    row: a.row + dr,
    col: a.col + dc,
    lastRow: a.lastRow + dr,
    lastCol: a.lastCol + dc,
  });
  const arrivo = sposta(r.area);
  assertEditable(r, session);
  assertEditable({ sheet: meta.sheet, area: arrivo }, session);
  const presi = [...r.sheet.cellsIn(r.area)].map(([row, col, c]) => ({ row, col, c: { ...c } }));
  for (const { row, col } of presi) r.sheet.rows.get(row)?.delete(col);
  for (const [row, col] of [...meta.sheet.cellsIn(arrivo)]) meta.sheet.rows.get(row)?.delete(col);
  for (const { row, col, c } of presi) Object.assign(meta.sheet.edit(row + dr, col + dc), c);
  const merges = r.sheet.merges.filter((m) => contains(r.area, m));
  r.sheet.merges = r.sheet.merges.filter((m) => !contains(r.area, m));
  meta.sheet.merges.push(...merges.map(sposta));
  r.sheet.touched = true;
  if (meta.sheet === r.sheet) {
    rewriteFormulas(session.workbook, r.sheet, (a) => (contains(r.area, a) ? sposta(a) : a));
  }
  session.changed();
  emitChanged(session, r.sheet, r.area);
  emitChanged(session, meta.sheet, arrivo);
}

interface Removed {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const REMOVED = defineType<Removed>({
  name: "RemoveDuplicatesResult",
  properties: { Removed: read((x) => x.removed), UniqueRemaining: read((x) => x.uniqueRemaining) },
  navigation: {},
  methods: {},
});

/** Rows that repeat an earlier one in the given columns go; those below move up within the range. */
function removeDuplicates(r: HostRange, args: readonly unknown[], session: Session): Removed {
  assertEditable(r, session);
  session.calculate();
  const colonne = Array.isArray(args[0]) ? (args[0] as unknown[]).map(Number) : [];
  if (colonne.length === 0 || colonne.some((c) => !(c >= 0 && c < colsOf(r.area)))) {
    throw invalidArgument("the columns of removeDuplicates");
  }
  const prima = r.area.row + (flag(args, 1) ? 1 : 0);
  const visti = new Set<string>();
  const tenute: number[] = [];
  for (let row = prima; row <= r.area.lastRow; row++) {
    const chiave = JSON.stringify(
      colonne.map((c) => {
        const v = r.sheet.cell(row, r.area.col + c)?.value ?? null;
        return typeof v === "string" ? v.toLowerCase() : v;
      }),
    );
    if (visti.has(chiave)) continue;
    visti.add(chiave);
    tenute.push(row);
  }
  const righe = tenute.map((row) =>
    Array.from({ length: colsOf(r.area) }, (_, j) => {
      const c = r.sheet.cell(row, r.area.col + j);
      return { row, c: c && { ...c } };
    }),
  );
  for (let row = prima; row <= r.area.lastRow; row++) {
    for (let col = r.area.col; col <= r.area.lastCol; col++) {
      const preso = righe[row - prima]?.[col - r.area.col];
      if (!preso?.c) {
        const c = r.sheet.cell(row, col);
        if (c) empty(c);
        continue;
      }
      const cella = r.sheet.edit(row, col);
      const { value, formula } = preso.c;
      setContent(cella, value, formula === undefined ? undefined : shiftFormula(formula, row - preso.row, 0));
    }
  }
  session.changed();
  emitChanged(session, r.sheet, r.area);
  return { removed: r.area.lastRow - prima + 1 - tenute.length, uniqueRemaining: tenute.length };
}

const GROUPS = ["ByRows", "ByColumns"] as const;
const grouped =
  (quanto: 1 | -1) =>
  (r: HostRange, args: readonly unknown[], session: Session): void => {
    assertUnprotected(r.sheet);
    group(r, oneOf(args[0], GROUPS, "groupOption") === "ByRows", quanto);
    session.changed();
  };
const details =
  (mostra: boolean) =>
  (r: HostRange, args: readonly unknown[], session: Session): void => {
    assertUnprotected(r.sheet);
    showDetails(r, oneOf(args[0], GROUPS, "groupOption") === "ByRows", mostra);
    session.changed();
  };

export const RANGE_EDITING: ObjectType<HostRange>["methods"] = {
  Clear: (r, args, session) => {
    clear(r, args[0], session);
  },
  Merge: (r, args, session) => {
    merge(r, flag(args, 0), session);
  },
  Unmerge: (r, _, session) => {
    assertUnprotected(r.sheet);
    r.sheet.merges = r.sheet.merges.filter((m) => !intersect(m, r.area));
    r.sheet.touched = true;
    session.changed();
  },
  CopyFrom: (r, args, session) => {
    copyFrom(r, args, session);
  },
  MoveTo: (r, args, session) => {
    moveTo(r, args, session);
  },
  Insert: (r, args, session) => {
    const area = { ...r.area };
    insertOrDelete(session, r.sheet, area, oneOf(args[0], ["Down", "Right"], "shift"));
    return linked("Range", { sheet: r.sheet, area });
  },
  Delete: (r, args, session) => {
    insertOrDelete(session, r.sheet, { ...r.area }, oneOf(args[0], ["Up", "Left"], "shift"));
  },
  AutoFill: (r, args, session) => {
    const meta = (args[0] ?? null) === null ? r : rangeArgument(session, r.sheet, args[0]);
    if (!meta) throw invalidArgument("the destination of autoFill");
    autoFill(session, r, meta, args[1] ?? "FillDefault");
  },
  RemoveDuplicates: (r, args, session) => object(REMOVED, removeDuplicates(r, args, session)),
  Group: grouped(1),
  Ungroup: grouped(-1),
  HideGroupDetails: details(false),
  ShowGroupDetails: details(true),
};
