/** Workbook, its sheets and the application. learn.microsoft.com/javascript/api/excel/excel.workbook */
import type { Workbook } from "../../workbook/workbook";
import { itemAt } from "../arguments";
import { itemNotFound } from "../errors";
import { defineType, NULL_OBJECT, object, type HostObject } from "../object-type";
import { assertSheetName } from "../sheet-names";
import { COMMENT_COLLECTION } from "./comment";
import { CUSTOM_XML_COLLECTION } from "./custom-xml";
import { NAMED_ITEM_COLLECTION } from "./names";
import { RANGE } from "./range";
import { TABLE_COLLECTION } from "./table";
import { parseArea } from "../../workbook/area";
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

const active = (wb: Workbook): HostObject => {
  const s = wb.active ?? wb.sheets[0];
  if (!s) throw itemNotFound("no sheet");
  return object(WORKSHEET, s);
};

const WORKSHEET_COLLECTION = defineType<Workbook>({
  name: "WorksheetCollection",
  properties: {},
  navigation: {},
  items: (wb) => wb.sheets.map((s) => object(WORKSHEET, s)),
  methods: {
    Add: (wb, args, session) => {
      assertStructure(session);
      let nome = typeof args[0] === "string" ? args[0] : null;
      if (nome === null) {
        let n = wb.sheets.length + 1;
        const prefisso = session.locale === "it-IT" ? "Foglio" : "Sheet";
        while (wb.sheetByName(`${prefisso}${n}`)) n++;
        nome = `${prefisso}${n}`;
      }
      assertSheetName(wb, nome, null);
      const nuovo = wb.addSheet(nome);
      session.changed();
      return object(WORKSHEET, nuovo);
    },
    GetActiveWorksheet: active,
    GetCount: (wb, args) =>
      args[0] === true ? wb.sheets.filter((s) => s.visibility === "visible").length : wb.sheets.length,
    GetItem: (wb, args) => mustFind(wb, args[0]),
    GetItemOrNullObject: (wb, args) => sheet(wb, args[0]) ?? NULL_OBJECT,
    GetItemAt: (wb, args) =>
      itemAt(
        wb.sheets.map((s) => object(WORKSHEET, s)),
        args,
      ),
    GetFirst: (wb) =>
      itemAt(
        wb.sheets.map((s) => object(WORKSHEET, s)),
        [0],
      ),
  },
  indexer: (wb, args) => mustFind(wb, args[0]),
});

const APPLICATION = defineType<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: { get: () => "Automatic" },
    CalculationState: { get: () => "Done" },
  },
  navigation: {},
  methods: {
    Calculate: (_, __, session) => {
      session.changed();
      session.calculate();
    },
    // Results are computed when somebody looks, and nothing is drawn: both suspensions are already so.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const WORKBOOK = defineType<Workbook>({
  name: "Workbook",
  properties: {},
  navigation: {
    Worksheets: (wb) => object(WORKSHEET_COLLECTION, wb),
    Names: (wb) => object(NAMED_ITEM_COLLECTION, { workbook: wb, scope: null }),
    Comments: (wb) => object(COMMENT_COLLECTION, { workbook: wb, sheet: null }),
    Tables: (wb) => object(TABLE_COLLECTION, { workbook: wb, sheet: null }),
    CustomXmlParts: (wb) => object(CUSTOM_XML_COLLECTION, wb),
    Application: (wb) => object(APPLICATION, wb),
  },
  methods: {
    GetSelectedRange: (wb) => {
      const s = wb.active ?? wb.sheets[0];
      const area = s && parseArea(wb.selection.get(s) ?? "A1");
      if (!s || !area) throw itemNotFound("no selection");
      return object(RANGE, { sheet: s, area });
    },
    GetActiveCell: (wb) => {
      const s = wb.active ?? wb.sheets[0];
      const area = s && parseArea(wb.selection.get(s) ?? "A1");
      if (!s || !area) throw itemNotFound("no selection");
      return object(RANGE, { sheet: s, area: { ...area, lastRow: area.row, lastCol: area.col } });
    },
  },
});
