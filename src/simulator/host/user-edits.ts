/**
 * What the user does in the cells with the keyboard: it is read in the user's language, held to the same protection, and
 * reaches the handlers of an add-in as somebody else's change.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs (triggerSource)
 */
import { intersect, type Area } from "../workbook/area";
import { CellError } from "../workbook/cell";
import type { Sheet } from "../workbook/sheet";
import { localNumber, toLocal } from "./local-formulas";
import { errorToLocal } from "./local-names";
import type { Session } from "./session";
import { writeTyped } from "./write-values";

export interface TypedText {
  readonly row: number;
  readonly col: number;
  readonly testo: string;
}

/** Types into cells one after the other; the first that Excel refuses throws, those before it stay. */
export function typeAsUser(session: Session, sheet: Sheet, testi: readonly TypedText[]): void {
  asUser(session, () => {
    for (const { row, col, testo } of testi) {
      const area = { row, col, lastRow: row, lastCol: col };
      writeTyped({ sheet, area }, [[testo]], session, session.locale);
    }
  });
}

/** The Delete key: contents go, formats stay. */
export function clearAsUser(session: Session, sheet: Sheet, area: Area): void {
  const usata = sheet.usedArea(false);
  const parte = usata && intersect(usata, area);
  if (!parte) return;
  asUser(session, () => {
    writeTyped({ sheet, area: parte }, "", session, session.locale);
  });
}

function asUser(session: Session, compito: () => void): void {
  session.author = "Unknown";
  try {
    compito();
  } finally {
    session.author = "ThisLocalAddin";
    session.calculate();
  }
}

/** What the formula bar shows, and editing a cell begins with. */
export function editText(session: Session, sheet: Sheet, row: number, col: number): string {
  const cella = sheet.cell(row, col);
  if (!cella) return "";
  if (cella.formula !== undefined) return `=${toLocal(cella.formula, session.locale)}`;
  const { value } = cella;
  const stile = session.workbook.styles.get(cella.style);
  if (typeof value === "number") return localNumber(value, cella, editFormat(stile.numFmt), session);
  if (typeof value === "boolean")
    return session.locale === "it-IT" ? (value ? "VERO" : "FALSO") : String(value).toUpperCase();
  if (value instanceof CellError) return errorToLocal(value.codice, session.locale);
  return stile.quotePrefix ? `'${value ?? ""}` : (value ?? "");
}

/** A number is edited with all its figures; only dates and times keep their form. */
function editFormat(formato: string): string {
  const nudo = formato.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[dy]/i.test(nudo)) return /h/i.test(nudo) ? "dd/mm/yyyy hh:mm:ss" : "dd/mm/yyyy";
  if (/h|s/i.test(nudo)) return "hh:mm:ss";
  return "General";
}
