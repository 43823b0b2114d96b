/**
 * What the user has selected. getSelectedRange answers one range and refuses several:
 * learn.microsoft.com/javascript/api/excel/excel.workbook. The code of the refusal is InvalidSelection, that of a
 * selection that is no range: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
import type { Intervallo } from "../base/posizione";

export async function readSelezione(context: Excel.RequestContext): Promise<Intervallo | null> {
  const range = context.workbook.getSelectedRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  try {
    await context.sync();
  } catch (errore) {
    if (errore instanceof OfficeExtension.Error && errore.code === "InvalidSelection") return null;
    throw errore;
  }
  return {
    foglio: range.worksheet.name,
    riga: range.rowIndex + 1,
    colonna: range.columnIndex + 1,
    ultimaRiga: range.rowIndex + range.rowCount,
    ultimaColonna: range.columnIndex + range.columnCount,
  };
}
