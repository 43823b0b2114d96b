/**
 * What Excel cannot undo, on the web or on a desktop: inside one undo group it is refused with UndoNotSupported.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities ("Unsupported APIs")
 */
import { ExcelError } from "./errors";

const NOT_UNDOABLE: Readonly<Record<string, readonly string[]>> = {
  AllowEditRange: ["address", "delete", "pauseProtection", "setPassword", "title"],
  AllowEditRangeCollection: ["add", "pauseProtection"],
  Chart: ["categoryLabelLevel", "seriesNameLevel"],
  ChartPivotOptions: [
    "showAxisFieldButtons",
    "showLegendFieldButtons",
    "showReportFilterFieldButtons",
    "showValueFieldButtons",
  ],
  ChartTrendlineLabel: ["formula"],
  DocumentProperties: [
    "author",
    "category",
    "comments",
    "company",
    "keywords",
    "manager",
    "revisionNumber",
    "subject",
    "title",
  ],
  NamedItem: ["comment"],
  Slicer: ["name", "nameInFormula"],
  Workbook: ["close", "insertWorksheetsFromBase64", "save"],
  WorkbookProtection: ["protect", "unprotect"],
  Worksheet: ["copy", "delete", "name", "position", "standardWidth", "visibility"],
  WorksheetCollection: ["addFromBase64"],
  WorksheetProtection: [
    "pauseProtection",
    "protect",
    "resumeProtection",
    "setPassword",
    "unprotect",
    "updateOptions",
  ],
};

const MEMBERS: ReadonlySet<string> = new Set(
  Object.entries(NOT_UNDOABLE).flatMap(([type, members]) => members.map((m) => `${type}.${m}`)),
);

/** `member`: what is called or set, such as `Worksheet.delete`. */
export function assertUndoable(member: string): void {
  if (MEMBERS.has(member))
    throw new ExcelError(
      "UndoNotSupported",
      `The operation cannot be grouped: ${member} does not support undo.`,
    );
}
