/** What the API says of a cell: its plain value and the kind of it. learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
import { CellError, type Cell } from "../workbook/cell";

/** A blank is "", an error is its text. */
export const plain = (c: Cell | undefined): string | number | boolean => {
  const v = c?.value ?? "";
  return v instanceof CellError ? v.codice : v;
};

export const valueType = (c: Cell | undefined): string => {
  const v = c?.value ?? null;
  if (v === null) return "Empty";
  if (v instanceof CellError) return "Error";
  return typeof v === "string" ? "String" : typeof v === "number" ? "Double" : "Boolean";
};
