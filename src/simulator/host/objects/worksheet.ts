/** Worksheet. learn.microsoft.com/javascript/api/excel/excel.worksheet */
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { TUTTO } from "../../workbook/sheet";
import { childOf, childrenOf, element } from "../../xlsx/xml";
import { areaByIndexes, areaOn, areasOn } from "../addresses";
import { boolean, flag, integer, numeric, oneOf, string, text } from "../arguments";
import { hexColor, toArgb } from "../color";
import { copyName, copySheet } from "../copy-sheet";
import { placeSheets } from "../sheet-position";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import { activate, EVENT, SHEET_EVENTS } from "../events";
import { accessDenied } from "../host-range";
import { setStandardWidth, standardHeight, standardWidth } from "../measures";
import { defineType, linked, NULL_OBJECT, object, type HostObject, type Resolved } from "../object-type";
import { showLevels } from "../outline";
import { assertUnprotected } from "../protection";
import { rectangles } from "../rectangles";
import { findCells, replaceAll } from "../searching";
import { WORKBOOK_EVENTS, type Session } from "../session";
import { assertSheetName, rewriteEverywhere } from "../sheet-names";
import { FREEZE_PANES } from "./freeze-panes";
import { NAMED_ITEM_COLLECTION } from "./names";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { RANGE_AREAS } from "./range-areas";
import { areasOrNull, areasOrThrow } from "./range-search";
import { WORKSHEET_PROPERTIES } from "./worksheet-properties";
import { PROTECTION } from "./worksheet-protection";
import { sheetFilter } from "./auto-filter";
import { CHART_COLLECTION } from "./chart-collection";
import { COMMENT_COLLECTION } from "./comment";
import { SHAPE_COLLECTION } from "./shape";
import { TABLE_COLLECTION } from "./table";

/** A protected structure refuses what changes the list of sheets. support.microsoft.com, "Protect a workbook". */
export function assertStructure(session: Session): void {
  if (session.workbook.structureLocked) throw accessDenied();
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const visibleSheets = (session: Session): Sheet[] =>
  session.workbook.sheets.filter((s) => s.visibility === "visible");

function assertNotLast(s: Sheet, session: Session): void {
  const visibili = visibleSheets(session);
  if (visibili.length === 1 && visibili[0] === s) {
    throw new ExcelError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

/** The sheet to its right comes to the front, else the nearest one to its left. */
function neighbour(s: Sheet, session: Session): Sheet | null {
  const { sheets } = session.workbook;
  const posto = sheets.indexOf(s);
  const visibile = (x: Sheet): boolean => x !== s && x.visibility === "visible";
  return sheets.slice(posto).find(visibile) ?? sheets.slice(0, posto).findLast(visibile) ?? null;
}

function remove(s: Sheet, session: Session): void {
  assertStructure(session);
  // "If the visibility is set to VeryHidden, the delete operation will fail with an InvalidOperation error."
  // learn.microsoft.com/javascript/api/excel/excel.worksheet (delete)
  if (s.visibility === "veryHidden")
    throw new ExcelError("InvalidOperation", "A very hidden sheet cannot be deleted.");
  assertNotLast(s, session);
  const { workbook } = session;
  const vicino = neighbour(s, session);
  if (workbook.active === s && vicino) activate(session, vicino);
  workbook.sheets = workbook.sheets.filter((x) => x !== s);
  workbook.names = workbook.names.filter((n) => n.scope !== s);
  if (s.part !== null) workbook.removed.add(s.part);
  rewriteEverywhere(workbook, s.name, null);
  session.changed();
  session.emit(EVENT.deleted, [WORKBOOK_EVENTS], { source: "Local", worksheetId: s.id });
}

function hide(s: Sheet, stato: Sheet["visibility"], session: Session): void {
  assertStructure(session);
  if (stato !== "visible") {
    assertNotLast(s, session);
    const vicino = neighbour(s, session);
    if (session.workbook.active === s && vicino) activate(session, vicino);
  }
  s.visibility = stato;
  session.changed();
}

const viewFlag = (attr: string) => ({
  get: (s: Sheet): boolean => !["0", "false"].includes(s.view()?.attrs[attr] ?? "1"),
  set: (s: Sheet, v: unknown): void => {
    s.editView().attrs[attr] = boolean(v, attr) ? "1" : "0";
  },
});

/** office.js reads these under one name and writes them under another. */
const GRIDLINES = viewFlag("showGridLines");
const HEADINGS = viewFlag("showRowColHeaders");

/** The next sheet in a direction, only among visible ones where that is asked. */
function beside(s: Sheet, passo: 1 | -1, args: readonly unknown[], session: Session): Sheet | undefined {
  const { sheets } = session.workbook;
  const posto = sheets.indexOf(s);
  const altri = passo > 0 ? sheets.slice(posto + 1) : sheets.slice(0, posto).reverse();
  return altri.find((x) => !flag(args, 0) || x.visibility === "visible");
}

const orThrow = (s: Sheet | undefined): HostObject => {
  if (!s) throw itemNotFound("no such worksheet");
  return linked("Worksheet", s);
};

const orNull = (s: Sheet | undefined): Resolved => (s ? linked("Worksheet", s) : NULL_OBJECT);

/** `A1:B2, D4` as several ranges; nothing means the whole sheet. */
const areasArgument = (s: Sheet, v: unknown, session: Session): Area[] =>
  typeof v === "string" && v !== "" ? areasOn(session, s, v) : [TUTTO];

const found = (s: Sheet, args: readonly unknown[], session: Session): Area[] =>
  rectangles(findCells(session, s, TUTTO, args[0], args[1]));

export const WORKSHEET = defineType<Sheet>({
  name: "Worksheet",
  identity: (s) => ({ Id: s.id }),
  properties: {
    Id: { get: (s) => s.id },
    Name: {
      get: (s) => s.name,
      set: (s, v, session) => {
        assertStructure(session);
        const nome = string(v, "name");
        assertSheetName(session.workbook, nome, s);
        const vecchio = s.name;
        s.name = nome;
        rewriteEverywhere(session.workbook, vecchio, nome);
        session.changed();
      },
    },
    Position: {
      get: (s, session) => session.workbook.sheets.indexOf(s),
      set: (s, v, session) => {
        assertStructure(session);
        const posto = numeric(v, "position");
        const { workbook } = session;
        if (posto < 0 || posto >= workbook.sheets.length) throw invalidArgument("position");
        const altri = workbook.sheets.filter((x) => x !== s);
        workbook.sheets = altri.toSpliced(posto, 0, s);
        session.changed();
      },
    },
    Visibility: {
      get: (s) => Object.entries(VISIBILITY).find(([, v]) => v === s.visibility)?.[0],
      set: (s, v, session) => {
        const nomi = Object.keys(VISIBILITY) as (keyof typeof VISIBILITY)[];
        hide(s, VISIBILITY[oneOf(v, nomi, "visibility")], session);
      },
    },
    TabColor: {
      get: (s) => hexColor(childOf(s.elements.get("sheetPr"), "tabColor")) ?? "",
      set: (s, v) => {
        const pr = s.editElement("sheetPr");
        const altri = childrenOf(pr).filter((c) => c.name !== "tabColor");
        pr.children = v === "" ? altri : [element("tabColor", { rgb: toArgb(v) }), ...altri];
      },
    },
    ShowGridlines: { get: GRIDLINES.get },
    Gridlines: { set: GRIDLINES.set },
    ShowHeadings: { get: HEADINGS.get },
    Headings: { set: HEADINGS.set },
    StandardHeight: { get: standardHeight },
    StandardWidth: {
      get: standardWidth,
      set: (s, v) => {
        const larghezza = numeric(v, "standardWidth");
        if (larghezza < 0 || larghezza > 255) throw invalidArgument("standardWidth is between 0 and 255");
        setStandardWidth(s, larghezza);
      },
    },
    EnableCalculation: {
      get: (s) => s.calculates,
      set: (s, v, session) => {
        s.calculates = boolean(v, "enableCalculation");
        session.changed();
      },
    },
    TabId: { get: (s) => s.tabId },
  },
  navigation: {
    AutoFilter: (s) => sheetFilter(s),
    Charts: (s) => object(CHART_COLLECTION, s),
    Shapes: (s) => object(SHAPE_COLLECTION, s),
    Comments: (s, session) => object(COMMENT_COLLECTION, { workbook: session.workbook, sheet: s }),
    Tables: (s, session) => object(TABLE_COLLECTION, { workbook: session.workbook, sheet: s }),
    Names: (s, session) => object(NAMED_ITEM_COLLECTION, { workbook: session.workbook, scope: s }),
    PageLayout: (s) => pageLayout(s),
    CustomProperties: (s) => object(WORKSHEET_PROPERTIES, s),
    FreezePanes: (s) => object(FREEZE_PANES, s),
    Protection: (s) => object(PROTECTION, s),
    HorizontalPageBreaks: (s) => pageBreaks(s, "rowBreaks"),
    VerticalPageBreaks: (s) => pageBreaks(s, "colBreaks"),
  },
  methods: {
    Activate: (s, _, session) => {
      if (s.visibility !== "visible")
        throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
      activate(session, s);
    },
    Calculate: (s, _, session) => {
      session.calculateNow([s]);
    },
    Copy: (s, args, session) => {
      assertStructure(session);
      const { workbook } = session;
      session.calculate();
      const copia = copySheet({ workbook, sheet: s }, workbook, copyName(workbook, s.name));
      placeSheets(workbook, [copia], args[0], args[1], "None");
      session.changed();
      session.emit(EVENT.added, [WORKBOOK_EVENTS], { source: "Local", worksheetId: copia.id });
      return linked("Worksheet", copia);
    },
    Delete: (s, _, session) => {
      remove(s, session);
    },
    FindAll: (s, args, session) => areasOrThrow(s, found(s, args, session)),
    FindAllOrNullObject: (s, args, session) => areasOrNull(s, found(s, args, session)),
    ReplaceAll: (s, args, session) =>
      replaceAll(session, { sheet: s, area: TUTTO }, args[0], args[1], args[2]),
    GetRanges: (s, args, session) =>
      object(RANGE_AREAS, { sheet: s, areas: areasArgument(s, args[0], session) }),
    GetNext: (s, args, session) => orThrow(beside(s, 1, args, session)),
    GetNextOrNullObject: (s, args, session) => orNull(beside(s, 1, args, session)),
    GetPrevious: (s, args, session) => orThrow(beside(s, -1, args, session)),
    GetPreviousOrNullObject: (s, args, session) => orNull(beside(s, -1, args, session)),
    // How office.js names again a sheet that it got from another one.
    _GetSheetById: (_, args, session) => orThrow(session.workbook.sheetById(text(args, 0))),
    _GetAnotherWorksheetById: (_, args, session) => orThrow(session.workbook.sheetById(text(args, 0))),
    ShowOutlineLevels: (s, args, session) => {
      assertUnprotected(s);
      showLevels(s, integer(args, 0), integer(args, 1));
      session.changed();
    },
    GetCell: (s, args) => range({ sheet: s, area: areaByIndexes(integer(args, 0), integer(args, 1), 1, 1) }),
    GetRange: (s, args, session) =>
      range(
        typeof args[0] === "string" && args[0] !== ""
          ? areaOn(session, s, args[0])
          : { sheet: s, area: TUTTO },
      ),
    GetRangeByIndexes: (s, args) =>
      range({
        sheet: s,
        area: areaByIndexes(integer(args, 0), integer(args, 1), integer(args, 2), integer(args, 3)),
      }),
    // The used range of a blank sheet is its first cell.
    GetUsedRange: (s, args) =>
      range({ sheet: s, area: s.usedArea(flag(args, 0)) ?? { row: 1, col: 1, lastRow: 1, lastCol: 1 } }),
    GetUsedRangeOrNullObject: (s, args) => {
      const area = s.usedArea(flag(args, 0));
      return area ? range({ sheet: s, area }) : NULL_OBJECT;
    },
  },
  events: { types: SHEET_EVENTS, target: (s) => s.id },
});
