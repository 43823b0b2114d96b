/** Where a new sheet goes. learn.microsoft.com/javascript/api/excel/excel.worksheetpositiontype */
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { oneOf } from "./arguments";
import { invalidArgument, itemNotFound } from "./errors";
import { isHostObject } from "./object-type";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** A sheet given as an object, by its id or by its name. */
function sheetArgument(wb: Workbook, v: unknown): Sheet | null {
  if (v === null || v === undefined || v === "") return null;
  if (isHostObject(v) && v.type.name === "Worksheet") return v.target as Sheet;
  const trovato = typeof v === "string" ? (wb.sheetById(v) ?? wb.sheetByName(v)) : undefined;
  if (!trovato) throw itemNotFound("the sheet of relativeTo");
  return trovato;
}

/** Puts new sheets, which are at the end, where they are wanted; `altrimenti` is what an omitted position means. */
export function placeSheets(
  wb: Workbook,
  nuovi: readonly Sheet[],
  tipo: unknown,
  relativo: unknown,
  altrimenti: (typeof POSITIONS)[number],
): void {
  const posizione = oneOf(tipo ?? altrimenti, POSITIONS, "positionType");
  const accanto = sheetArgument(wb, relativo);
  const altri = wb.sheets.filter((s) => !nuovi.includes(s));
  wb.sheets = altri.toSpliced(placeOf(altri, posizione, accanto), 0, ...nuovi);
}

function placeOf(
  altri: readonly Sheet[],
  posizione: (typeof POSITIONS)[number],
  accanto: Sheet | null,
): number {
  if (posizione === "End") return altri.length;
  if (posizione === "None" || posizione === "Beginning") return 0;
  if (!accanto) throw invalidArgument("relativeTo goes with Before and After");
  return altri.indexOf(accanto) + (posizione === "After" ? 1 : 0);
}
