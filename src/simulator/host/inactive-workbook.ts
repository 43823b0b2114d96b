/**
 * What Excel on Windows and Mac refuses while another workbook is in front of the one that the add-in runs in, and how.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting ("API limitations when the active workbook
 * switches"); a sheet's names as in github.com/OfficeDev/office-js, issue 6365.
 */
import { ExcelError } from "./errors";

const CODES: Readonly<Record<string, "GeneralException" | "InvalidSelection">> = {
  "Chart.activate": "GeneralException",
  "Range.select": "GeneralException",
  "Table.clearFilters": "GeneralException",
  "Workbook.getActiveCell": "InvalidSelection",
  "Workbook.getSelectedRange": "InvalidSelection",
  "Workbook.getSelectedRanges": "InvalidSelection",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "Worksheet.names": "InvalidSelection",
  "Worksheet.gridlines": "GeneralException",
  "Worksheet.showGridlines": "GeneralException",
  "Worksheet.showHeadings": "GeneralException",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeColumns": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.getLocation": "GeneralException",
  "WorksheetFreezePanes.getLocationOrNullObject": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
};

/** Throws for a member that needs its workbook in front: `WorksheetCollection.add`. */
export function assertInFront(location: string): void {
  const code = CODES[location];
  if (code === "InvalidSelection")
    throw new ExcelError(code, "The current selection is invalid for this operation.");
  if (code) throw new ExcelError(code, "There was an internal error while processing the request.");
}
