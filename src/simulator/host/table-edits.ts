/** What can be done to a table: rows and columns in and out, header and total rows, new shape, filters and order. */
import { contains, intersect, rowsOf, colsOf, type Area } from "../workbook/area";
import { isBlank } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { Table } from "../workbook/table";
import { element } from "../xlsx/xml";
import { insertOrDelete } from "./edit-structure";
import { ExcelError, invalidArgument } from "./errors";
import { EVENT, tableGuid } from "./events";
import { applyFilters } from "./filtering";
import { assertAllows, assertUnprotected } from "./protection";
import { WORKBOOK_EVENTS, type Session } from "./session";
import type { HostRange, HostTable } from "./targets";
import { syncHeaders, typeInto, writeTyped } from "./write-values";

/** Names of tables follow the rules of defined names and are unique among both. support.microsoft.com, "Rename an Excel table". */
export function assertTableName(session: Session, nome: string): void {
  const valido = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(nome);
  if (!valido || /^(true|false|[A-Za-z]{1,3}\d{1,7}|[rRcC]|[rR]\d*[cC]\d*)$/i.test(nome)) {
    throw invalidArgument(`the table name "${nome}"`);
  }
  if (session.workbook.tableByName(nome) || session.workbook.findName(nome, null)) {
    throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

export function addTable(session: Session, r: HostRange, hasHeaders: boolean): HostTable {
  const { sheet } = r;
  assertUnprotected(sheet);
  if (sheet.tables.some((t) => intersect(t.area, r.area)) || sheet.mergesIn(r.area).length > 0) {
    throw new ExcelError(
      "MergedRangeConflict",
      "Cannot complete the operation. A table can't overlap with another table or merged cells.",
    );
  }
  let area = r.area;
  if (!hasHeaders) {
    insertOrDelete(session, sheet, { ...area, lastRow: area.row }, "Down");
    area = { ...r.area, lastRow: r.area.lastRow + 1 };
  } else if (rowsOf(area) === 1) area = { ...area, lastRow: area.row + 1 };
  const { workbook } = session;
  const id = workbook.newTableId();
  const prefisso = session.locale === "it-IT" ? "Tabella" : "Table";
  let n = 1;
  while (workbook.tableByName(`${prefisso}${n}`)) n++;
  const table = new Table(id, `${prefisso}${n}`, area, null);
  table.columns = Array.from({ length: colsOf(area) }, (_, i) => ({
    id: i + 1,
    name: `\u0000${i}`,
    rest: {},
    children: [],
  }));
  sheet.tables.push(table);
  sheet.touched = true;
  syncHeaders({ sheet, area: { ...area, lastRow: area.row } }, session);
  session.changed();
  session.emit(EVENT.tableAdded, [sheet.id, WORKBOOK_EVENTS], {
    source: "Local",
    worksheetId: sheet.id,
    tableId: tableGuid(table),
  });
  return { sheet, table };
}

export function forget(session: Session, { sheet, table }: HostTable): void {
  assertUnprotected(sheet);
  sheet.tables = sheet.tables.filter((t) => t !== table);
  sheet.touched = true;
  session.changed();
  session.emit(EVENT.tableDeleted, [sheet.id, WORKBOOK_EVENTS], {
    source: "Local",
    worksheetId: sheet.id,
    tableId: tableGuid(table),
    tableName: table.name,
  });
}

const isEmpty = (sheet: Sheet, area: Area): boolean => {
  for (const [, , c] of sheet.cellsIn(area)) if (!isBlank(c)) return false;
  return true;
};

/** New rows before `posto` (from 0); null for the end. The one blank row of a table without data is filled first. */
export function insertRows(session: Session, t: HostTable, posto: number | null, quante: number): Area {
  assertUnprotected(t.sheet);
  const { sheet, table } = t;
  const { body } = table;
  if (posto !== null && (posto < 0 || posto > rowsOf(body))) throw invalidArgument("the index of the row");
  const at = posto === null || posto === rowsOf(body) ? body.lastRow + 1 : body.row + posto;
  const vuota = rowsOf(body) === 1 && isEmpty(sheet, body);
  const nuove = vuota ? quante - 1 : quante;
  const primo = vuota ? body.row : at;
  if (nuove > 0) openRows(session, t, vuota ? body.row + 1 : at, nuove);
  touch(t);
  return { ...table.area, row: primo, lastRow: primo + quante - 1 };
}

/** Cells below move down only where there is something to move: then a neighbour may refuse. */
function openRows(session: Session, { sheet, table }: HostTable, at: number, quante: number): void {
  const { area } = table;
  const fascia = { ...area, row: at, lastRow: at + quante - 1 };
  const sotto = { ...area, row: area.lastRow + 1, lastRow: 1_048_576 };
  if (at > area.lastRow && isEmpty(sheet, sotto) && !sheet.tables.some((x) => intersect(x.area, sotto))) {
    table.area = { ...area, lastRow: area.lastRow + quante };
    dress(sheet, at - 1, fascia);
    return;
  }
  const primaDi = table.area.lastRow;
  insertOrDelete(session, sheet, fascia, "Down");
  if (table.area.lastRow === primaDi) table.area = { ...table.area, lastRow: primaDi + quante };
}

/** New rows look like the one before them. */
function dress(sheet: Sheet, modello: number, fascia: Area): void {
  for (let col = fascia.col; col <= fascia.lastCol; col++) {
    const stile = sheet.cell(modello, col)?.style ?? 0;
    if (stile === 0) continue;
    for (let row = fascia.row; row <= fascia.lastRow; row++) sheet.edit(row, col).style = stile;
  }
}

/** The values of one row or of several, each as wide as the table. */
export function readRows({ table }: HostTable, values: unknown): unknown[] {
  const matrice: unknown[] =
    Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[]) : [values];
  if (matrice.some((riga) => !Array.isArray(riga) || riga.length !== colsOf(table.area))) {
    throw invalidArgument("the array does not have the dimensions of the row");
  }
  return matrice;
}

export function writeRows(session: Session, t: HostTable, area: Area, values: unknown): void {
  writeTyped({ sheet: t.sheet, area }, readRows(t, values), session);
}

export function deleteRows(session: Session, t: HostTable, posto: number, quante: number): void {
  assertUnprotected(t.sheet);
  const { body } = t.table;
  if (posto < 0 || quante < 1 || posto + quante > rowsOf(body)) throw invalidArgument("the index of the row");
  const area = { ...body, row: body.row + posto, lastRow: body.row + posto + quante - 1 };
  if (quante === rowsOf(body)) {
    // A table keeps at least one row, blank.
    clearContents(t.sheet, area);
    if (quante > 1) insertOrDelete(session, t.sheet, { ...area, row: area.row + 1 }, "Up");
    session.changed();
  } else insertOrDelete(session, t.sheet, area, "Up");
  touch(t);
}

function clearContents(sheet: Sheet, area: Area): void {
  for (const [, , c] of sheet.cellsIn(area)) {
    c.value = null;
    delete c.formula;
  }
  sheet.touched = true;
}

/** A new column before `posto`; null for the end. Returns its place. */
export function insertColumn(
  session: Session,
  t: HostTable,
  posto: number | null,
  values: unknown,
  nome: string | null,
): number {
  assertUnprotected(t.sheet);
  const { sheet, table } = t;
  const dove = posto ?? table.columns.length;
  if (dove < 0 || dove > table.columns.length) throw invalidArgument("the index of the column");
  const col = table.area.col + dove;
  const destra = { ...table.area, col: table.area.lastCol + 1, lastCol: 16_384 };
  if (dove === table.columns.length && isEmpty(sheet, destra)) {
    table.area = { ...table.area, lastCol: col };
    table.insertColumn(dove, nome ?? `Column${dove + 1}`);
  } else {
    const larghezza = table.columns.length;
    insertOrDelete(session, sheet, { ...table.area, col, lastCol: col }, "Right");
    if (table.columns.length === larghezza) {
      table.area = { ...table.area, lastCol: table.area.lastCol + 1 };
      table.insertColumn(dove, nome ?? `Column${dove + 1}`);
    }
  }
  const colonna = { ...table.area, col, lastCol: col };
  if (values !== null && values !== undefined) {
    const matrice = Array.isArray(values) ? values : [[values]];
    writeTyped({ sheet, area: { ...colonna, lastRow: colonna.row + matrice.length - 1 } }, matrice, session);
  }
  if (table.header && (nome !== null || values === null || values === undefined)) {
    const cella = sheet.edit(table.area.row, col);
    typeInto(cella, `'${nome ?? table.columns[dove]?.name ?? ""}`, session);
    syncHeaders({ sheet, area: { ...table.header, col, lastCol: col } }, session);
  }
  touch(t);
  session.changed();
  return dove;
}

export function deleteColumn(session: Session, t: HostTable, posto: number): void {
  assertUnprotected(t.sheet);
  const col = t.table.area.col + posto;
  if (t.table.columns.length === 1)
    throw new ExcelError("InvalidOperation", "A table has at least one column.");
  const larghezza = t.table.columns.length;
  insertOrDelete(session, t.sheet, { ...t.table.area, col, lastCol: col }, "Left");
  if (t.table.columns.length === larghezza) t.table.removeColumn(posto);
  touch(t);
}

/** Shows or hides the header row: its cells come and go, the data stay where they are. */
export function setHeaders(session: Session, t: HostTable, mostra: boolean): void {
  assertUnprotected(t.sheet);
  const { sheet, table } = t;
  if (table.showHeaders === mostra) return;
  if (mostra) {
    const sopra = { ...table.area, row: table.area.row - 1, lastRow: table.area.row - 1 };
    if (sopra.row < 1 || !isEmpty(sheet, sopra)) {
      insertOrDelete(session, sheet, { ...table.area, lastRow: table.area.row }, "Down");
    }
    table.showHeaders = true;
    table.area = { ...table.area, row: Math.max(1, table.area.row - 1) };
    table.columns.forEach((c, i) => {
      sheet.edit(table.area.row, table.area.col + i).value = c.name;
    });
  } else {
    clearContents(sheet, { ...table.area, lastRow: table.area.row });
    table.area = { ...table.area, row: table.area.row + 1 };
    table.showHeaders = false;
  }
  touch(t);
  session.changed();
}

/** The total row says "Total" at its start and, in the last column, what the visible rows add up to. */
export function setTotals(session: Session, t: HostTable, mostra: boolean): void {
  assertUnprotected(t.sheet);
  const { sheet, table } = t;
  if (table.showTotals === mostra) return;
  if (!mostra) {
    clearContents(sheet, { ...table.area, row: table.area.lastRow });
    table.area = { ...table.area, lastRow: table.area.lastRow - 1 };
    table.showTotals = false;
  } else {
    openRows(session, t, table.area.lastRow + 1, 1);
    table.showTotals = true;
    const { lastRow, col, lastCol } = table.area;
    const ultima = table.columns.at(-1);
    if (lastCol > col) sheet.edit(lastRow, col).value = session.locale === "it-IT" ? "Totale" : "Total";
    const cella = sheet.edit(lastRow, lastCol);
    if (ultima) {
      const numerica = typeof sheet.cell(lastRow - 1, lastCol)?.value === "number";
      cella.formula = `SUBTOTAL(${numerica ? 109 : 103},${table.name}[${ultima.name}])`;
      ultima.rest["totalsRowFunction"] = numerica ? "sum" : "count";
    }
    const [prima] = table.columns;
    if (prima && prima !== ultima) {
      prima.rest["totalsRowLabel"] = session.locale === "it-IT" ? "Totale" : "Total";
    }
  }
  if (!mostra) {
    for (const c of table.columns) {
      delete c.rest["totalsRowFunction"];
      delete c.rest["totalsRowLabel"];
      c.children = c.children.filter((x) => x.name !== element("totalsRowFormula").name);
    }
  }
  touch(t);
  session.changed();
}

/** The header row stays where it is and the new range meets the old one: learn.microsoft.com/javascript/api/excel/excel.table (resize). */
export function resize(session: Session, t: HostTable, nuova: HostRange): void {
  assertUnprotected(t.sheet);
  const { sheet, table } = t;
  const stessa = nuova.sheet === sheet && intersect(nuova.area, table.area);
  if (!stessa || nuova.area.row !== table.area.row || rowsOf(nuova.area) < (table.showHeaders ? 2 : 1)) {
    throw invalidArgument("the new range of the table");
  }
  if (sheet.tables.some((x) => x !== table && intersect(x.area, nuova.area))) {
    throw new ExcelError(
      "MergedRangeConflict",
      "Cannot complete the operation. A table can't overlap with another table or merged cells.",
    );
  }
  const vecchie = new Map(table.columns.map((c, i) => [table.area.col + i, c]));
  const presi = Math.max(0, ...table.columns.map((c) => c.id));
  table.columns = Array.from({ length: colsOf(nuova.area) }, (_, i) => {
    const nota = vecchie.get(nuova.area.col + i);
    return nota ?? { id: presi + i + 1, name: `\u0000${i}`, rest: {}, children: [] };
  });
  table.area = nuova.area;
  if (table.header) syncHeaders({ sheet, area: table.header }, session);
  touch(t);
  session.changed();
}

export function refilter(session: Session, t: HostTable): void {
  assertAllows(t.sheet, "autoFilter");
  applyFilters(session, t.sheet, t.table.body, t.table.filters);
  touch(t);
}

export function touch({ sheet, table }: HostTable): void {
  table.touched = true;
  sheet.touched = true;
}

/** Tables that meet an area, or lie wholly in it. */
export const tablesIn = (sheet: Sheet, area: Area, interi: boolean): HostTable[] =>
  sheet.tables
    .filter((t) => (interi ? contains(area, t.area) : intersect(t.area, area) !== null))
    .map((table) => ({ sheet, table }));
