/**
 * What Excel has been reported to do against its documentation, or where that says nothing. Off, until a test turns one on: an
 * add-in has to live with both.
 */
export type Reported =
  /** `Worksheet.names` lists the workbook's names too (on the web): github.com/OfficeDev/office-js, issue 1011. */
  | "sheets-list-names-of-the-workbook"
  /** `workbook.names.add` fails where the sheet in front has a name that is the same (Windows): issue 2875. */
  | "names-clash-with-the-sheet-in-front"
  /** In a cell formatted as text a leading apostrophe is a character like any other. Not documented. */
  | "apostrophe-stays-in-text-cells";
