/** Worksheet. learn.microsoft.com/javascript/api/excel/excel.worksheet */
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { TUTTO } from "../../workbook/sheet";
import { childOf, childrenOf, element } from "../../xlsx/xml";
import { areaByIndexes, areaOn, areasOn } from "../addresses";
import { boolean, flag, integer, numeric, oneOf, string, targetOf } from "../arguments";
import { hexColor, toArgb } from "../color";
import { ExcelError, invalidArgument } from "../errors";
import { accessDenied } from "../host-range";
import { defineType, NULL_OBJECT, object } from "../object-type";
import type { Session } from "../session";
import { assertSheetName, rewriteEverywhere } from "../sheet-names";
import { findCells } from "../searching";
import { rectangles } from "../rectangles";
import { sheetFilter } from "./auto-filter";
import { COMMENT_COLLECTION } from "./comment";
import { NAMED_ITEM_COLLECTION } from "./names";
import { pageBreaks, pageLayout } from "./page-layout";
import { RANGE, range } from "./range";
import { RANGE_AREAS } from "./range-areas";
import { areasOrNull, areasOrThrow } from "./range-search";
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

function remove(s: Sheet, session: Session): void {
  assertStructure(session);
  assertNotLast(s, session);
  const { workbook } = session;
  workbook.sheets = workbook.sheets.filter((x) => x !== s);
  workbook.names = workbook.names.filter((n) => n.scope !== s);
  if (s.part !== null) workbook.removed.add(s.part);
  if (workbook.active === s) workbook.active = visibleSheets(session)[0] ?? null;
  rewriteEverywhere(workbook, s.name, null);
  session.changed();
}

const viewFlag = (attr: string) => ({
  get: (s: Sheet): boolean => !["0", "false"].includes(s.view()?.attrs[attr] ?? "1"),
  set: (s: Sheet, v: unknown): void => {
    s.editView().attrs[attr] = boolean(v, attr) ? "1" : "0";
  },
});

const found = (s: Sheet, args: readonly unknown[], session: Session): Area[] =>
  rectangles(findCells(session, s, TUTTO, args[0], args[1]));

/** No address means the whole sheet. learn.microsoft.com/javascript/api/excel/excel.worksheet (getRanges) */
const areasOf = (s: Sheet, indirizzi: unknown, session: Session): Area[] =>
  typeof indirizzi === "string" && indirizzi !== "" ? areasOn(session, s, indirizzi) : [TUTTO];

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
        assertStructure(session);
        const stato =
          VISIBILITY[oneOf(v, Object.keys(VISIBILITY) as (keyof typeof VISIBILITY)[], "visibility")];
        if (stato !== "visible") assertNotLast(s, session);
        s.visibility = stato;
        session.changed();
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
    Gridlines: viewFlag("showGridLines"),
    Headings: viewFlag("showRowColHeaders"),
    StandardHeight: { get: () => 15 },
  },
  navigation: {
    AutoFilter: (s) => sheetFilter(s),
    Comments: (s, session) => object(COMMENT_COLLECTION, { workbook: session.workbook, sheet: s }),
    Tables: (s, session) => object(TABLE_COLLECTION, { workbook: session.workbook, sheet: s }),
    Names: (s, session) => object(NAMED_ITEM_COLLECTION, { workbook: session.workbook, scope: s }),
    PageLayout: (s) => pageLayout(s),
    FreezePanes: (s) => object(FREEZE_PANES, s),
    Protection: (s) => object(PROTECTION, s),
    HorizontalPageBreaks: (s) => pageBreaks(s, "rowBreaks"),
    VerticalPageBreaks: (s) => pageBreaks(s, "colBreaks"),
  },
  methods: {
    Activate: (s, _, session) => {
      if (s.visibility !== "visible")
        throw new ExcelError("InvalidOperation", "A hidden sheet cannot be activated.");
      session.workbook.active = s;
    },
    Calculate: (_, __, session) => {
      session.changed();
      session.calculate();
    },
    Delete: (s, _, session) => {
      remove(s, session);
    },
    FindAll: (s, args, session) => areasOrThrow(s, found(s, args, session)),
    FindAllOrNullObject: (s, args, session) => areasOrNull(s, found(s, args, session)),
    GetRanges: (s, args, session) => object(RANGE_AREAS, { sheet: s, areas: areasOf(s, args[0], session) }),
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
});

/** Frozen rows and columns are a pane of the sheet's view (ECMA-376 part 1, 18.3.1.66). */
function freeze(s: Sheet, righe: number, colonne: number): void {
  const vista = s.editView();
  const altri = childrenOf(vista).filter((c) => c.name !== "pane" && c.name !== "selection");
  const pane = element("pane", {
    ...(colonne > 0 ? { xSplit: String(colonne) } : {}),
    ...(righe > 0 ? { ySplit: String(righe) } : {}),
    topLeftCell: `${colonne > 0 ? String.fromCharCode(65 + colonne) : "A"}${righe + 1}`,
    activePane: righe > 0 && colonne > 0 ? "bottomRight" : righe > 0 ? "bottomLeft" : "topRight",
    state: "frozen",
  });
  vista.children = righe > 0 || colonne > 0 ? [pane, ...altri] : altri;
}

const FREEZE_PANES = defineType<Sheet>({
  name: "WorksheetFreezePanes",
  properties: {},
  navigation: {},
  methods: {
    FreezeRows: (s, args) => {
      freeze(s, integer(args, 0, 1), 0);
    },
    FreezeColumns: (s, args) => {
      freeze(s, 0, integer(args, 0, 1));
    },
    FreezeAt: (s, args, session) => {
      const r = typeof args[0] === "string" ? areaOn(session, s, args[0]) : targetOf(args[0], RANGE);
      if (!r) throw invalidArgument("the frozen range");
      freeze(s, r.area.lastRow, r.area.lastCol);
    },
    Unfreeze: (s) => {
      if (s.view()) freeze(s, 0, 0);
    },
  },
});

/** The options of protect, by their attributes: in the file 0 means allowed. */
const PROTECTION_OPTIONS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

const PROTECTION = defineType<Sheet>({
  name: "WorksheetProtection",
  properties: { Protected: { get: (s) => s.isProtected } },
  navigation: {},
  methods: {
    // Protecting a protected sheet fails: learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
    Protect: (s, args) => {
      if (s.isProtected) throw accessDenied();
      const opzioni = (args[0] ?? {}) as Record<string, unknown>;
      const e = s.editElement("sheetProtection");
      e.attrs = { sheet: "1", objects: "1", scenarios: "1" };
      for (const [nome, attr] of Object.entries(PROTECTION_OPTIONS))
        if (opzioni[nome] === true) e.attrs[attr] = "0";
      if (typeof args[1] === "string" && args[1] !== "") e.attrs["password"] = legacyHash(args[1]);
    },
    Unprotect: (s, args) => {
      const e = s.elements.get("sheetProtection");
      if (!s.isProtected || !e) return;
      const { password, hashValue } = e.attrs;
      const data = typeof args[0] === "string" ? args[0] : "";
      if (hashValue !== undefined || (password !== undefined && password !== legacyHash(data)))
        throw accessDenied();
      s.removeElement("sheetProtection");
    },
  },
});

/** The 16-bit hash of sheet passwords (ECMA-376 part 4, 3.3.1.81): it keeps honest people honest, no more. */
function legacyHash(password: string): string {
  let hash = 0;
  for (const c of Array.from(password).reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= c.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
