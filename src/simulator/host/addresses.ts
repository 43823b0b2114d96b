/** Addresses as add-ins write them: `A1:B2`, `'Foglio 1'!A1`, `B:C`, or a defined name. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress, type Area } from "../workbook/area";
import type { Sheet } from "../workbook/sheet";
import { invalidArgument, itemNotFound } from "./errors";
import type { HostRange } from "./host-range";
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
