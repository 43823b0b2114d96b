/** Which functions the engine has. */
import { newModel } from "./model";

/** Functions that the engine surely has: it need not be asked. */
const COMMON = new Set(
  "SUM SUMIF SUMIFS COUNT COUNTA COUNTIF COUNTIFS AVERAGE MIN MAX ROUND IF IFERROR AND OR NOT VLOOKUP INDEX MATCH SUBTOTAL TEXT LEFT RIGHT MID LEN TRIM ABS DATE YEAR MONTH DAY SUMPRODUCT CONCATENATE NUMBERVALUE SUBSTITUTE VALUE ISNUMBER ISBLANK ISERROR".split(
    " ",
  ),
);

const note = new Map<string, boolean>();

/** It is asked once, with no arguments, and knows the function if it complains of those. */
export function isKnown(nome: string): boolean {
  if (COMMON.has(nome)) return true;
  let nota = note.get(nome);
  if (nota === undefined) {
    const model = newModel();
    model.setUserInput(0, 1, 1, `=${nome}()`);
    nota = model.getFormattedCellValue(0, 1, 1) !== "#NAME?";
    model.free();
    note.set(nome, nota);
  }
  return nota;
}
