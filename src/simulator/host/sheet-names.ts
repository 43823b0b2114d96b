/** What a sheet may be called. support.microsoft.com, "Rename a worksheet". */
import type { Sheet } from "../workbook/sheet";
import { mapFormulas } from "../workbook/every-formula";
import type { Workbook } from "../workbook/workbook";
import { ExcelError, invalidArgument } from "./errors";

export function assertSheetName(wb: Workbook, nome: string, salvo: Sheet | null): void {
  const vietato =
    nome === "" ||
    nome.length > 31 ||
    /[\\/?*[\]:]/.test(nome) ||
    nome.startsWith("'") ||
    nome.endsWith("'") ||
    nome.toLowerCase() === "history";
  if (vietato) throw invalidArgument(`the sheet name "${nome}"`);
  if (wb.hasSheetName(nome) && (salvo === null || wb.sheetByName(nome) !== salvo)) {
    throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

/** Rewrites the references to a sheet in a formula: its new name, or #REF! (null). Texts are left alone. */
export function rewriteSheetReferences(formula: string, vecchio: string, nuovo: string | null): string {
  const doppi = (n: string): string => n.replaceAll("'", "''");
  const quotato = (n: string): string => `'${doppi(n)}'`;
  // Most formulas do not name the sheet at all.
  if (!formula.toLowerCase().includes(doppi(vecchio).toLowerCase())) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)?/gu,
    (intero: string, foglio: string | undefined, celle: string | undefined) => {
      if (foglio === undefined) return intero;
      const nome = foglio.startsWith("'") ? foglio.slice(1, -1).replaceAll("''", "'") : foglio;
      if (nome.toLowerCase() !== vecchio.toLowerCase()) return intero;
      return nuovo === null ? "#REF!" : `${quotato(nuovo)}!${celle ?? ""}`;
    },
  );
}

/** Applies the rewriting to every formula and name of the workbook. */
export const rewriteEverywhere = (wb: Workbook, vecchio: string, nuovo: string | null): void => {
  mapFormulas(wb, (formula) => rewriteSheetReferences(formula, vecchio, nuovo));
};
