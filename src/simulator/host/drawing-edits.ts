/** Adding to the drawing of a sheet, and what its protection forbids. */
import { newDrawing, type Drawing } from "../workbook/drawing";
import type { Sheet } from "../workbook/sheet";
import { accessDenied } from "./host-range";

/** On a protected sheet objects are locked unless its options say otherwise. support.microsoft.com, "Protect a worksheet". */
export function assertObjects(sheet: Sheet): void {
  if (!sheet.isProtected) return;
  const attr = sheet.elements.get("sheetProtection")?.attrs["objects"];
  if (attr === "1" || attr === "true") throw accessDenied();
}

export function drawingOf(sheet: Sheet): Drawing {
  if (!sheet.drawing) {
    sheet.drawing = newDrawing();
    sheet.touched = true;
  }
  return sheet.drawing;
}
