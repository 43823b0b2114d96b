/**
 * How a range becomes series, categories and names. support.microsoft.com, "Change how rows and columns of data are
 * plotted in a chart" (more columns than rows: the series are the rows; otherwise the columns) and "Select data for a
 * chart" (x values first, then y; for bubbles x, y, size). That texts and dates at the edges are names, and that a
 * blank corner makes names of numbers too, is how Excel is known to read a range; no page of Microsoft's puts it down.
 */
import { colsOf, rowsOf, type Area } from "../area";

export type SeriesBy = "Auto" | "Columns" | "Rows";
/** What the values of the chart stand against: categories, x values, or x values with sizes. */
export type Family = "category" | "xy" | "bubble";
export type CellKind = "blank" | "text" | "number" | "date";

interface SplitSeries {
  readonly name: Area | null;
  readonly values: Area;
  readonly sizes: Area | null;
}

interface Split {
  readonly by: "Columns" | "Rows";
  /** Categories, or x values. */
  readonly categories: Area | null;
  readonly series: readonly SplitSeries[];
}

export function splitRange(
  area: Area,
  by: SeriesBy,
  family: Family,
  kindAt: (row: number, col: number) => CellKind,
): Split {
  const deciso = by === "Auto" ? (colsOf(area) > rowsOf(area) ? "Rows" : "Columns") : by;
  const { righe, colonne } = headings(area, kindAt);
  const verso = deciso === "Columns" ? COLUMNS : ROWS;
  // Seen by columns: `nomi` heading lines across, `etichette` heading lines along.
  const [nomi, etichette] = deciso === "Columns" ? [righe, colonne] : [colonne, righe];
  const da = verso.first(area) + etichette;
  const linee = Array.from({ length: verso.last(area) - da + 1 }, (_, i) => da + i);
  const corpo = (linea: number): Area => verso.cut(area, linea, linea, nomi);
  const nome = (linea: number): Area | null => (nomi === 0 ? null : verso.head(area, linea, nomi));
  let categories = etichette === 0 ? null : verso.cut(area, verso.first(area), da - 1, nomi);
  const primeX = categories === null && linee.length > 1 && (family === "xy" || linee.length % 2 === 1);
  const prima = family !== "category" && primeX ? linee.shift() : undefined;
  if (prima !== undefined) categories = corpo(prima);
  const passo = family === "bubble" ? 2 : 1;
  const series = linee
    .filter((_, i) => i % passo === 0)
    .map((linea) => ({
      name: nome(linea),
      values: corpo(linea),
      sizes: passo === 2 && linea + 1 <= verso.last(area) ? corpo(linea + 1) : null,
    }));
  return { by: deciso, categories, series };
}

/** Heading rows at the top and heading columns at the left. At least one cell is always left for the values. */
function headings(
  area: Area,
  kindAt: (row: number, col: number) => CellKind,
): { righe: number; colonne: number } {
  const { row, col, lastRow, lastCol } = area;
  const angolo = kindAt(row, col) === "blank" && lastRow > row && lastCol > col;
  const etichetta = (k: CellKind): boolean => k !== "number";
  const parla = (k: CellKind): boolean => k === "text" || k === "date";
  let righe = angolo ? 1 : 0;
  const dopo = lastCol > col ? col + 1 : col;
  while (row + righe < lastRow && line(row + righe, dopo, lastCol)) righe++;
  let colonne = angolo ? 1 : 0;
  while (col + colonne < lastCol && column(col + colonne, row + righe, lastRow)) colonne++;
  // Texts all over are no headings: the first row and column are enough.
  if (row + righe === lastRow && lastRow > row + 1 && !hasNumber()) righe = 1;
  return { righe, colonne };

  function line(r: number, da: number, a: number): boolean {
    const celle = Array.from({ length: a - da + 1 }, (_, i) => kindAt(r, da + i));
    return celle.every(etichetta) && celle.some(parla);
  }
  function column(c: number, da: number, a: number): boolean {
    const celle = Array.from({ length: a - da + 1 }, (_, i) => kindAt(da + i, c));
    return celle.every(etichetta) && celle.some(parla);
  }
  function hasNumber(): boolean {
    for (let r = row; r <= lastRow; r++)
      for (let c = dopo; c <= lastCol; c++) if (kindAt(r, c) === "number") return true;
    return false;
  }
}

const COLUMNS = {
  first: (a: Area): number => a.col,
  last: (a: Area): number => a.lastCol,
  cut: (a: Area, da: number, fino: number, nomi: number): Area => ({
    row: a.row + nomi,
    lastRow: a.lastRow,
    col: da,
    lastCol: fino,
  }),
  head: (a: Area, linea: number, nomi: number): Area => ({
    row: a.row,
    lastRow: a.row + nomi - 1,
    col: linea,
    lastCol: linea,
  }),
};

const ROWS: typeof COLUMNS = {
  first: (a) => a.row,
  last: (a) => a.lastRow,
  cut: (a, da, fino, nomi) => ({ col: a.col + nomi, lastCol: a.lastCol, row: da, lastRow: fino }),
  head: (a, linea, nomi) => ({ col: a.col, lastCol: a.col + nomi - 1, row: linea, lastRow: linea }),
};
