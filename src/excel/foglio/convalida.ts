/**
 * What an open cell of a scheda accepts, as Excel's data validation (ExcelApi 1.8). A list takes its words from a range:
 * written in the rule they are split at commas. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation
 */
import { fromSerial } from "../../base/data";
import { indirizzo } from "../../base/posizione";
import type { Convalida } from "../../schede/foglio";

const fissa = (riga: number, colonna: number): string =>
  indirizzo({ riga, colonna }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

function regolaDi(c: Convalida): Excel.DataValidationRule {
  switch (c.tipo) {
    case "decimale":
      return { decimal: { formula1: c.da, formula2: c.a, operator: "Between" } };
    case "data":
      // A day is given as ISO 8601 text: learn.microsoft.com/javascript/api/excel/excel.datetimedatavalidation
      return {
        date: { formula1: fromSerial(c.da) ?? "", formula2: fromSerial(c.a) ?? "", operator: "Between" },
      };
    case "elenco": {
      const { riga, colonna, ultimaRiga, ultimaColonna } = c.zona;
      return {
        list: {
          inCellDropDown: true,
          source: `=${fissa(riga, colonna)}:${fissa(ultimaRiga, ultimaColonna)}`,
        },
      };
    }
    case "lunghezza":
      return { textLength: { formula1: c.massima, operator: "LessThanOrEqualTo" } };
    default:
      return c satisfies never;
  }
}

export function convalida(range: Excel.Range, c: Convalida): void {
  range.dataValidation.rule = regolaDi(c);
  range.dataValidation.errorAlert = {
    title: "Referto",
    message: c.avviso,
    showAlert: true,
    style: "Stop",
  };
}
