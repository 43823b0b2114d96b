/** Breaks the circle between a range and its sheet: the sheet's type is registered when it is declared. */
import type { Sheet } from "../../workbook/sheet";
import { object, type HostObject, type ObjectType } from "../object-type";

let worksheetType: ObjectType<Sheet> | null = null;

export const registerWorksheetType = (type: ObjectType<Sheet>): void => {
  worksheetType = type;
};

export function worksheetObject(sheet: Sheet): HostObject {
  if (!worksheetType) throw new Error("the Worksheet type is not registered");
  return object(worksheetType, sheet);
}
