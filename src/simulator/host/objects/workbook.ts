/** Workbook. learn.microsoft.com/javascript/api/excel/excel.workbook */
import { engineVersion, usesPrecisionAsDisplayed } from "../../workbook/calculation";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { boolean, oneOf } from "../arguments";
import { ExcelError, itemNotFound } from "../errors";
import { EVENT } from "../events";
import { insertSheets } from "../insert-sheets";
import { defineType, NULL_OBJECT, object, read } from "../object-type";
import { WORKBOOK_EVENTS, type Session } from "../session";
import { APPLICATION } from "./application";
import { activeChart } from "./chart-collection";
import { COMMENT_COLLECTION } from "./comment";
import { BINDING_COLLECTION } from "./bindings";
import { DOCUMENT_PROPERTIES } from "./document-properties";
import { FUNCTIONS } from "./functions";
import { SETTING_COLLECTION } from "./settings";
import { CUSTOM_XML_COLLECTION } from "./custom-xml";
import { NAMED_ITEM_COLLECTION } from "./names";
import { eventRange, eventRangeOrNull } from "./event-range";
import { RANGE } from "./range";
import { RANGE_AREAS } from "./range-areas";
import { WORKBOOK_PROTECTION } from "./workbook-protection";
import { assertStructure } from "./worksheet";
import { WORKSHEET_COLLECTION } from "./worksheet-collection";
import { TABLE_COLLECTION } from "./table";

function front(wb: Workbook): Sheet {
  const s = wb.active ?? wb.sheets[0];
  if (!s) throw itemNotFound("no sheet");
  return s;
}

/** learn.microsoft.com/office/dev/add-ins/excel/performance#enable-and-disable-events */
const RUNTIME = defineType<Session>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, v) => {
        session.eventsEnabled = boolean(v, "enableEvents");
      },
    },
  },
  navigation: {},
  methods: {},
});

export const WORKBOOK = defineType<Workbook>({
  name: "Workbook",
  properties: {
    Name: read((_, session) => session.document.name),
    ReadOnly: read(() => false),
    AutoSave: read(() => false),
    PreviouslySaved: read((_, session) => session.document.previouslySaved),
    IsDirty: {
      get: (wb, session) => session.document.savedVersion !== wb.version,
      set: (wb, v, session) => {
        session.document.savedVersion = boolean(v, "isDirty") ? null : wb.version;
      },
    },
    CalculationEngineVersion: read(engineVersion),
    UsePrecisionAsDisplayed: read(usesPrecisionAsDisplayed),
    // Charts follow the points of their data unless somebody says otherwise: it cannot be said here.
    ChartDataPointTrack: read(() => true),
  },
  navigation: {
    Worksheets: (wb) => object(WORKSHEET_COLLECTION, wb),
    Names: (wb) => object(NAMED_ITEM_COLLECTION, { workbook: wb, scope: null }),
    Comments: (wb) => object(COMMENT_COLLECTION, { workbook: wb, sheet: null }),
    Tables: (wb) => object(TABLE_COLLECTION, { workbook: wb, sheet: null }),
    CustomXmlParts: (wb) => object(CUSTOM_XML_COLLECTION, wb),
    Application: (wb) => object(APPLICATION, wb),
    Bindings: (_, session) => object(BINDING_COLLECTION, session.addIn),
    Settings: (_, session) => object(SETTING_COLLECTION, session.addIn),
    Functions: (wb) => object(FUNCTIONS, wb),
    Properties: (wb) => object(DOCUMENT_PROPERTIES, wb),
    Protection: (wb) => object(WORKBOOK_PROTECTION, wb),
    _Runtime: (_, session) => object(RUNTIME, session),
  },
  methods: {
    // learn.microsoft.com/javascript/api/excel/excel.workbook (getSelectedRange): several ranges are an error.
    GetSelectedRange: (wb) => {
      const s = front(wb);
      const [area, ...altre] = wb.selectedAreas(s);
      if (!area) throw itemNotFound("no selection");
      if (altre.length > 0)
        throw new ExcelError("InvalidSelection", "The current selection is invalid for this operation.");
      return object(RANGE, { sheet: s, area });
    },
    GetSelectedRanges: (wb) => {
      const s = front(wb);
      const areas = wb.selectedAreas(s);
      if (areas.length === 0) throw itemNotFound("no selection");
      return object(RANGE_AREAS, { sheet: s, areas: [...areas] });
    },
    GetActiveCell: (wb) => {
      const s = front(wb);
      const area = wb.selectedArea(s);
      if (!area) throw itemNotFound("no selection");
      return object(RANGE, { sheet: s, area: { ...area, lastRow: area.row, lastCol: area.col } });
    },
    GetActiveChart: (wb) => {
      const o = activeChart(wb);
      if (o === NULL_OBJECT) throw itemNotFound("no active chart");
      return o;
    },
    GetActiveChartOrNullObject: activeChart,
    InsertWorksheetsFromBase64: (wb, args, session) => {
      assertStructure(session);
      return insertSheets(wb, args, session);
    },
    GetIsActiveCollabSession: () => false,
    Save: (_, args, session) => {
      oneOf(args[0] ?? "Save", ["Save", "Prompt"], "saveBehavior");
      session.document.save(session);
    },
    // In Excel the pane goes with its workbook, so nobody can ask anything afterwards.
    Close: (_, args, session) => {
      if (oneOf(args[0] ?? "Save", ["Save", "SkipSave"], "closeBehavior") === "Save")
        session.document.save(session);
      session.document.closed = true;
    },
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRangeOrNull,
  },
  events: {
    types: { Activated: EVENT.workbookActivated, AutoSaveSettingChanged: EVENT.autoSaveSettingChanged },
    target: () => WORKBOOK_EVENTS,
  },
});
