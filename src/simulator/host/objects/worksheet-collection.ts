/** The sheets of a workbook. learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { flag, itemAt } from "../arguments";
import { itemNotFound } from "../errors";
import { EVENT, SHEET_EVENTS } from "../events";
import { defineType, NULL_OBJECT, object, type HostObject } from "../object-type";
import { WORKBOOK_EVENTS, type Session } from "../session";
import { assertSheetName } from "../sheet-names";
import { assertStructure, WORKSHEET } from "./worksheet";

const sheet = (wb: Workbook, chiave: unknown): HostObject | undefined => {
  const s = typeof chiave === "string" ? (wb.sheetById(chiave) ?? wb.sheetByName(chiave)) : undefined;
  return s && object(WORKSHEET, s);
};

const mustFind = (wb: Workbook, chiave: unknown): HostObject => {
  const s = sheet(wb, chiave);
  if (!s) throw itemNotFound(`sheet ${String(chiave)}`);
  return s;
};

const among = (wb: Workbook, args: readonly unknown[]): Sheet[] =>
  flag(args, 0) ? wb.sheets.filter((s) => s.visibility === "visible") : wb.sheets;

const orThrow = (s: Sheet | undefined): HostObject => {
  if (!s) throw itemNotFound("no sheet");
  return object(WORKSHEET, s);
};

/** The name that Excel gives by itself, in the user's language. */
function defaultName(wb: Workbook, session: Session): string {
  const prefisso = session.locale === "it-IT" ? "Foglio" : "Sheet";
  let n = wb.sheets.length + 1;
  while (wb.hasSheetName(`${prefisso}${n}`)) n++;
  return `${prefisso}${n}`;
}

/** "The worksheet will be added at the end of existing worksheets"; it is not activated. */
function add(wb: Workbook, args: readonly unknown[], session: Session): HostObject {
  assertStructure(session);
  const nome = typeof args[0] === "string" ? args[0] : defaultName(wb, session);
  assertSheetName(wb, nome, null);
  const nuovo = wb.addSheet(nome);
  session.changed();
  session.emit(EVENT.added, [WORKBOOK_EVENTS], { source: "Local", worksheetId: nuovo.id });
  return object(WORKSHEET, nuovo);
}

export const WORKSHEET_COLLECTION = defineType<Workbook>({
  name: "WorksheetCollection",
  properties: {},
  navigation: {},
  items: (wb) => wb.sheets.map((s) => object(WORKSHEET, s)),
  methods: {
    Add: add,
    GetActiveWorksheet: (wb) => orThrow(wb.active ?? wb.sheets[0]),
    GetCount: (wb, args) => among(wb, args).length,
    GetItem: (wb, args) => mustFind(wb, args[0]),
    GetItemOrNullObject: (wb, args) => sheet(wb, args[0]) ?? NULL_OBJECT,
    GetItemAt: (wb, args) =>
      itemAt(
        wb.sheets.map((s) => object(WORKSHEET, s)),
        args,
      ),
    GetFirst: (wb, args) => orThrow(among(wb, args)[0]),
    GetLast: (wb, args) => orThrow(among(wb, args).at(-1)),
  },
  indexer: (wb, args) => mustFind(wb, args[0]),
  events: {
    types: { ...SHEET_EVENTS, Added: EVENT.added, Deleted: EVENT.deleted },
    target: () => WORKBOOK_EVENTS,
  },
});
