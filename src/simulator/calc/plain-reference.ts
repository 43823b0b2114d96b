/**
 * Formulas that only point at what is known (`='Spese'!K2`, `='Spese'!I2&""`) are worth that: they need no
 * engine, which takes long over tens of thousands of different formulas. Anything else is left to it.
 */
import { numeroColonna } from "../../base/posizione";
import { CellError, type CellValue } from "../workbook/cell";
import type { Scope } from "./scope";

const FORMA = /^(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!\$?([A-Z]{1,3})\$?(\d{1,7})(&"")?$/;

/** The value of such a formula; undefined where the engine has to compute it. */
export function plainReference(scope: Scope, formula: string): CellValue | undefined {
  const m = FORMA.exec(formula);
  if (!m) return undefined;
  const sheet = scope.wb.sheetByName(m[1]?.replaceAll("''", "'") ?? m[2] ?? "");
  const v = sheet && scope.look(sheet, Number(m[4]), numeroColonna(m[3] ?? "A"));
  if (v === undefined) return undefined;
  if (m[5] === undefined) return v ?? 0;
  if (v === null) return "";
  if (typeof v === "string") return v;
  // How a number becomes text depends on its size and on the language: whole ones do not.
  return typeof v === "number" && Number.isInteger(v) && Math.abs(v) < 1e11 ? String(v) : undefined;
}

/** True where the value is one that can be fed to the engine in the formula's place. */
export const isFeedable = (v: CellValue | undefined): v is CellValue =>
  v !== undefined && !(v instanceof CellError);
