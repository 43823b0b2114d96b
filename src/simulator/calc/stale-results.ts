/** The results that no longer stand. */
import type { Posizione } from "../../base/posizione";
import type { Workbook } from "../workbook/workbook";
import { calculationOf } from "./calculation";

export const staleResults = (wb: Workbook): Posizione[] =>
  calculationOf(wb)
    .staleCells()
    .map(({ sheet, row, col }) => ({ foglio: sheet.name, riga: row, colonna: col }));
