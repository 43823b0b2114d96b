/**
 * What a protected sheet lets through, by the options it was protected with.
 * support.microsoft.com, "Protect a worksheet"; learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions
 */
import type { Sheet } from "../workbook/sheet";
import { accessDenied } from "./host-range";

/** The attributes of `sheetProtection` (ECMA-376 part 1, 18.3.1.85). */
type Permission =
  | "autoFilter"
  | "deleteColumns"
  | "deleteRows"
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertHyperlinks"
  | "insertRows"
  | "objects"
  | "sort";

/** Objects are free unless the file says they are not; everything else is locked unless the file says it is free. */
function isAllowed(sheet: Sheet, cosa: Permission): boolean {
  const attr = sheet.elements.get("sheetProtection")?.attrs[cosa];
  return cosa === "objects" ? attr !== "1" && attr !== "true" : attr === "0" || attr === "false";
}

/** AccessDenied on a protected sheet that does not allow this. */
export function assertAllows(sheet: Sheet, cosa: Permission): void {
  if (sheet.isProtected && !isAllowed(sheet, cosa)) throw accessDenied();
}

/** What no option allows on a protected sheet: merging, grouping, tables, filters put on or taken off. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw accessDenied();
}
