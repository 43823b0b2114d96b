/** Addresses as add-ins write them: `A1:B2`, `'Foglio 1'!A1`, `B:C`, or a defined name. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress, type Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { invalidArgument, itemNotFound } from "./errors";
import { isHostObject } from "./object-type";
import type { HostRange } from "./targets";
import type { Session } from "./session";

export function areaOn(session: Session, sheet: Sheet, indirizzo: string): HostRange {
  const { foglio, area } = splitAddress(indirizzo.startsWith("=") ? indirizzo.slice(1) : indirizzo);
  const dove = foglio === null ? sheet : session.workbook.sheetByName(foglio);
  if (!dove) throw itemNotFound(`sheet ${foglio ?? ""}`);
  const trovata = parseArea(area);
  if (trovata) return { sheet: dove, area: trovata };
  const nome = session.workbook.findName(area, dove) ?? session.workbook.findName(area, null);
  const range = nome ? rangeOfFormula(session, nome.formula) : null;
  if (!range) throw invalidArgument(`address ${indirizzo}`);
  return range;
}

/** A range given as an object or as an address; undefined for anything else. */
export function rangeArgument(session: Session, sheet: Sheet, v: unknown): HostRange | undefined {
  if (typeof v === "string") return areaOn(session, sheet, v);
  return isHostObject(v) && v.type.name === "Range" ? (v.target as HostRange) : undefined;
}

/** `A1:B2, D4`: several rectangles of one sheet. */
export const areasOn = (session: Session, sheet: Sheet, indirizzo: string): Area[] =>
  splitAreas(indirizzo).map((pezzo) => {
    const r = areaOn(session, sheet, pezzo);
    if (r.sheet !== sheet) throw invalidArgument(`address ${indirizzo}`);
    return r.area;
  });

/** Commas inside the quotes of a sheet's name separate nothing. */
const splitAreas = (indirizzo: string): string[] =>
  [...indirizzo.matchAll(/(?:'(?:[^']|'')*'|[^,])+/g)].map((m) => m[0].trim());

/** The range that a name's formula points at; null for #REF!, constants and expressions. */
export function rangeOfFormula(session: Session, formula: string): HostRange | null {
  const { foglio, area } = splitAddress(formula.replace(/^=/, ""));
  const sheet = foglio === null ? undefined : session.workbook.sheetByName(foglio);
  const trovata = parseArea(area);
  return sheet && trovata ? { sheet, area: trovata } : null;
}

/** A rectangle by zero-based indexes, as getRangeByIndexes takes it. */
export function areaByIndexes(row: number, col: number, righe: number, colonne: number): Area {
  const area = { row: row + 1, col: col + 1, lastRow: row + righe, lastCol: col + colonne };
  if (
    row < 0 ||
    col < 0 ||
    righe < 1 ||
    colonne < 1 ||
    area.lastRow > MAX_ROWS ||
    area.lastCol > MAX_COLUMNS
  ) {
    throw invalidArgument("the range is outside the sheet");
  }
  return area;
}
