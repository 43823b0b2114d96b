/** The results that no longer stand, as people read them. */
import { lettera } from "../../base/posizione";
import type { Workbook } from "../workbook/workbook";
import { calculationOf } from "./calculation";

export interface StaleResult {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** `Dati!B3` */
  readonly address: string;
}

export const staleResults = (wb: Workbook): StaleResult[] =>
  calculationOf(wb)
    .staleCells()
    .map(({ sheet, row, col }) => ({
      sheet: sheet.name,
      row,
      col,
      address: `${sheet.name}!${lettera(col)}${row}`,
    }));
