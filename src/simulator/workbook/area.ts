/** Rectangles of a sheet. Rows and columns count from 1; sides are included. */
import { lettera, numeroColonna } from "../../base/posizione";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

export const rowsOf = (a: Area): number => a.lastRow - a.row + 1;
export const colsOf = (a: Area): number => a.lastCol - a.col + 1;
export const isEntireRows = (a: Area): boolean => a.col === 1 && a.lastCol === MAX_COLUMNS;
export const isEntireColumns = (a: Area): boolean => a.row === 1 && a.lastRow === MAX_ROWS;

export const intersect = (a: Area, b: Area): Area | null => {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const lastRow = Math.min(a.lastRow, b.lastRow);
  const lastCol = Math.min(a.lastCol, b.lastCol);
  return row <= lastRow && col <= lastCol ? { row, col, lastRow, lastCol } : null;
};

/** What is left of an area without another: up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const c = intersect(a, b);
  if (!c) return [a];
  const resti: Area[] = [];
  if (a.row < c.row) resti.push({ ...a, lastRow: c.row - 1 });
  if (c.lastRow < a.lastRow) resti.push({ ...a, row: c.lastRow + 1 });
  const fascia = { ...a, row: c.row, lastRow: c.lastRow };
  if (a.col < c.col) resti.push({ ...fascia, lastCol: c.col - 1 });
  if (c.lastCol < a.lastCol) resti.push({ ...fascia, col: c.lastCol + 1 });
  return resti;
}

export const contains = (a: Area, b: Area): boolean =>
  a.row <= b.row && a.col <= b.col && a.lastRow >= b.lastRow && a.lastCol >= b.lastCol;

export const union = (a: Area, b: Area): Area => ({
  row: Math.min(a.row, b.row),
  col: Math.min(a.col, b.col),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastCol: Math.max(a.lastCol, b.lastCol),
});

/** `A1:N234`, `5:9`, `B:C`, with or without `$`; null for anything else or outside the sheet. */
export function parseArea(testo: string): Area | null {
  const [da, a = da, resto] = testo.replaceAll("$", "").split(":");
  if (resto !== undefined || da === undefined || a === undefined) return null;
  const p = parseCorner(da);
  const q = parseCorner(a);
  if (!p || !q || (p.row === null) !== (q.row === null) || (p.col === null) !== (q.col === null)) return null;
  if ((p.row === null || p.col === null) && !testo.includes(":")) return null;
  const area = {
    row: Math.min(p.row ?? 1, q.row ?? 1),
    col: Math.min(p.col ?? 1, q.col ?? 1),
    lastRow: Math.max(p.row ?? MAX_ROWS, q.row ?? MAX_ROWS),
    lastCol: Math.max(p.col ?? MAX_COLUMNS, q.col ?? MAX_COLUMNS),
  };
  return area.row >= 1 && area.lastRow <= MAX_ROWS && area.lastCol <= MAX_COLUMNS ? area : null;
}

function parseCorner(t: string): { row: number | null; col: number | null } | null {
  const m = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(t);
  if (!m || t === "") return null;
  return { col: m[1] ? numeroColonna(m[1]) : null, row: m[2] ? Number(m[2]) : null };
}

/** `A1:B2`, `A1`, `1:5`, `B:C`. */
export function formatArea(a: Area): string {
  if (isEntireColumns(a)) return `${lettera(a.col)}:${lettera(a.lastCol)}`;
  if (isEntireRows(a)) return `${a.row}:${a.lastRow}`;
  return formatCorners(a);
}

/**
 * `A1:B2`, `A1`, `B1:B1048576`: whole columns and rows by their corners, as files have them.
 * ECMA-376 part 1, 18.18.62 (ST_Ref): a cell, or two of them
 */
export function formatCorners(a: Area): string {
  const da = `${lettera(a.col)}${a.row}`;
  const fine = `${lettera(a.lastCol)}${a.lastRow}`;
  return da === fine ? da : `${da}:${fine}`;
}

/** `$A$1:$B$2`. */
export const formatAbsolute = (a: Area): string =>
  formatArea(a).replace(/[A-Z]+|\d+/g, (pezzo) => `$${pezzo}`);

/** A sheet name as addresses show it: quoted only where needed. */
export const quoteSheet = (nome: string): string =>
  /^[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*$/.test(nome) && !/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/.test(nome)
    ? nome
    : `'${nome.replaceAll("'", "''")}'`;

/** Splits `'It''s'!A1:B2` into sheet and area text. */
export function splitAddress(indirizzo: string): { foglio: string | null; area: string } {
  const m = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(indirizzo);
  if (!m) return { foglio: null, area: indirizzo };
  return { foglio: m[1]?.replaceAll("''", "'") ?? m[2] ?? "", area: m[3] ?? "" };
}
