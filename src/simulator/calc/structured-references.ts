/**
 * References by the names of a table (`Spese[Impegnato]`, `[@Capitolo]`, `Spese[[#Totals],[Impegnato]]`) rewritten as
 * plain cells, which is all the engine understands.
 * support.microsoft.com, "Using structured references with Excel tables"
 */
import { formatAbsolute, intersect, quoteSheet, type Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import type { Table } from "../workbook/table";
import type { Workbook } from "../workbook/workbook";

const PATTERN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:'.|[^[\]']|\[(?:'.|[^\]'])*\])*)\](?!\w*!)/gu;

/** The formula without structured references; those that lead nowhere become #REF!. */
export function resolveStructured(
  wb: Workbook,
  formula: string,
  sheet: Sheet,
  row: number,
  col: number,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(PATTERN, (intero: string, nome: string | undefined, dentro: string | undefined) => {
    if (dentro === undefined) return intero;
    const trovata = nome === undefined ? ownTable(sheet, row, col) : wb.tableByName(nome);
    if (!trovata) return nome === undefined ? intero : "#REF!";
    const area = areaOf(trovata.table, dentro, trovata.sheet === sheet ? row : null);
    return area ? `${quoteSheet(trovata.sheet.name)}!${formatAbsolute(area)}` : "#REF!";
  });
}

function ownTable(sheet: Sheet, row: number, col: number): { table: Table; sheet: Sheet } | undefined {
  const qui = { row, col, lastRow: row, lastCol: col };
  const table = sheet.tables.find((t) => intersect(t.area, qui));
  return table && { table, sheet };
}

function areaOf(t: Table, dentro: string, row: number | null): Area | null {
  // A column's name may end in a space; what stands before it may not.
  const testo = dentro.trimStart();
  const pezzi = testo.startsWith("[") || testo.startsWith("@[") ? testo : `[${testo.replace(/^@/, "")}]`;
  const qui = testo.startsWith("@");
  const parti = [...pezzi.matchAll(/\[((?:'.|[^\]'])*)\](\s*:)?/g)].map((m) => ({
    nome: (m[1] ?? "").replace(/'(.)/g, "$1"),
    fino: m[2] !== undefined,
  }));
  const speciali = parti
    .filter((p) => p.nome.trimStart().startsWith("#"))
    .map((p) => p.nome.trim().toLowerCase());
  if (qui || parti.some((p) => p.nome.trimStart().startsWith("@"))) speciali.push("#this row");
  const colonne = parti
    .filter((p) => !p.nome.trimStart().startsWith("#") && p.nome.trim() !== "" && p.nome !== "@")
    .map((p) => columnOf(t, p.nome.replace(/^@/, "")));
  if (colonne.includes(-1)) return null;
  const righe = rowsOf(t, speciali, row);
  if (!righe) return null;
  const prima = colonne.length > 0 ? Math.min(...colonne) : 0;
  const ultima = colonne.length > 0 ? Math.max(...colonne) : t.columns.length - 1;
  return { ...righe, col: t.area.col + prima, lastCol: t.area.col + ultima };
}

/** As written, spaces included; else whatever the spaces around it. */
function columnOf(t: Table, nome: string): number {
  const esatta = t.columnIndex(nome);
  const cercato = nome.trim().toLowerCase();
  return esatta >= 0 ? esatta : t.columns.findIndex((c) => c.name.trim().toLowerCase() === cercato);
}

function rowsOf(t: Table, speciali: readonly string[], row: number | null): Area | null {
  if (speciali.includes("#this row")) {
    return row !== null && row >= t.body.row && row <= t.body.lastRow
      ? { ...t.area, row, lastRow: row }
      : null;
  }
  if (speciali.length === 0) return t.body;
  const parti = speciali.map((s): Area | null => {
    if (s === "#all") return t.area;
    if (s === "#headers") return t.header;
    return s === "#totals" ? t.totals : t.body;
  });
  return parti.reduce((a, b) =>
    a && b ? { ...a, row: Math.min(a.row, b.row), lastRow: Math.max(a.lastRow, b.lastRow) } : null,
  );
}
