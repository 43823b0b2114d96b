/**
 * Sorting rows or columns: numbers, then texts, then logical values, then errors; blanks last whatever the direction.
 * Hidden rows keep their place. support.microsoft.com, "Sort data in a range or table"
 */
import type { Area } from "../workbook/area";
import { CellError, setContent, type Cell, type CellValue } from "../workbook/cell";
import { shiftFormula } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import { childOf } from "../xlsx/xml";
import { hexColor } from "./color";
import { apiNotFound, invalidArgument } from "./errors";
import type { Session } from "./session";

export interface SortRule {
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: "Value" | "CellColor" | "FontColor";
  readonly color: string;
}

/** Excel.SortField, checked. */
export function readSortFields(v: unknown): SortRule[] {
  if (!Array.isArray(v) || v.length === 0) throw invalidArgument("the sort fields");
  return (v as Record<string, unknown>[]).map((f) => {
    const { key, ascending = true, sortOn = "Value", color = "" } = f;
    if (typeof key !== "number") throw invalidArgument("the key of a sort field");
    if (sortOn !== "Value" && sortOn !== "CellColor" && sortOn !== "FontColor") {
      throw apiNotFound(`SortOn.${typeof sortOn === "string" ? sortOn : ""}`);
    }
    return { key, ascending: ascending !== false, sortOn, color: typeof color === "string" ? color : "" };
  });
}

/** Sorts the rows of an area (or its columns) by keys that count from its first column (or row). */
export function sortArea(
  session: Session,
  sheet: Sheet,
  area: Area,
  rules: readonly SortRule[],
  matchCase: boolean,
  byRows: boolean,
): void {
  session.calculate();
  const larghezza = byRows ? area.lastCol - area.col + 1 : area.lastRow - area.row + 1;
  if (rules.some((r) => r.key < 0 || r.key >= larghezza)) throw invalidArgument("the key of a sort field");
  const cell = (linea: number, posto: number): Cell | undefined =>
    byRows ? sheet.cell(linea, area.col + posto) : sheet.cell(area.row + posto, linea);
  const [prima, ultima] = byRows ? [area.row, area.lastRow] : [area.col, area.lastCol];
  const linee: number[] = [];
  for (let n = prima; n <= ultima; n++) {
    if (!(byRows ? sheet.rowInfo.get(n)?.hidden : sheet.columns.get(n)?.hidden)) linee.push(n);
  }
  const ordinate = [...linee].sort((a, b) => {
    for (const r of rules) {
      const d = compare(session, cell(a, r.key), cell(b, r.key), r, matchCase);
      if (d !== 0) return d;
    }
    return a - b;
  });
  // Copies: cells are written over while others are still to be read.
  const copy = (c: Cell | undefined): Cell | undefined => c && { ...c };
  const copie = new Map(linee.map((n) => [n, Array.from({ length: larghezza }, (_, i) => copy(cell(n, i)))]));
  linee.forEach((a, i) => {
    const da = ordinate[i] ?? a;
    if (da === a) return;
    (copie.get(da) ?? []).forEach((c, posto) => {
      const [row, col] = byRows ? [a, area.col + posto] : [area.row + posto, a];
      place(sheet, row, col, c, byRows ? [a - da, 0] : [0, a - da]);
    });
  });
  session.changed();
}

function place(
  sheet: Sheet,
  row: number,
  col: number,
  c: Cell | undefined,
  [righe, colonne]: readonly number[],
): void {
  if (!c) {
    sheet.rows.get(row)?.delete(col);
    sheet.touched = true;
    return;
  }
  const nuova = sheet.edit(row, col);
  nuova.style = c.style;
  const { formula } = c;
  setContent(
    nuova,
    c.value,
    formula === undefined ? undefined : shiftFormula(formula, righe ?? 0, colonne ?? 0),
  );
  if (c.origin && formula === undefined) nuova.origin = c.origin;
}

function compare(
  session: Session,
  a: Cell | undefined,
  b: Cell | undefined,
  r: SortRule,
  matchCase: boolean,
): number {
  if (r.sortOn !== "Value") {
    const ha = (c: Cell | undefined) =>
      colorOf(session, c, r.sortOn).toLowerCase() === r.color.toLowerCase() ? 0 : 1;
    return (ha(a) - ha(b)) * (r.ascending ? 1 : -1);
  }
  const [va, vb] = [a?.value ?? null, b?.value ?? null];
  if (va === null || va === "" || vb === null || vb === "")
    return Number(va === null || va === "") - Number(vb === null || vb === "");
  return order(va, vb, matchCase) * (r.ascending ? 1 : -1);
}

function colorOf(session: Session, c: Cell | undefined, dove: SortRule["sortOn"]): string {
  const stile = session.workbook.styles.get(c?.style ?? 0);
  const e =
    dove === "CellColor"
      ? childOf(childOf(stile.fill, "patternFill"), "fgColor")
      : childOf(stile.font, "color");
  return hexColor(e) ?? (dove === "CellColor" ? "#FFFFFF" : "#000000");
}

const RANGO = { number: 0, string: 1, boolean: 2 } as const;
const rango = (v: Exclude<CellValue, null>): number =>
  v instanceof CellError ? 3 : RANGO[typeof v as keyof typeof RANGO];

function order(a: Exclude<CellValue, null>, b: Exclude<CellValue, null>, matchCase: boolean): number {
  if (rango(a) !== rango(b)) return rango(a) - rango(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "it", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(a === true) - Number(b === true);
}
