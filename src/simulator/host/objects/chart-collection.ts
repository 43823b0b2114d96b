/** The charts of a sheet. learn.microsoft.com/javascript/api/excel/excel.chartcollection */
import { makeChart } from "../../workbook/chart/make";
import { seriesOf } from "../../workbook/chart/series";
import { nameOf, NS_A, NS_C, NS_R, type Chart, type DrawingItem } from "../../workbook/drawing";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { element, type XmlElement } from "../../xlsx/xml";
import { newAnchor, type Box } from "../anchors";
import { itemAt, targetOf } from "../arguments";
import { chartKindAt, dataRange, seriesBy } from "../chart-data";
import { chartSpot, type Spot } from "../chart-spot";
import { assertObjects, drawingOf } from "../drawing-edits";
import { invalidArgument, itemNotFound } from "../errors";
import { emitChart, EVENT } from "../events";
import { defineType, NULL_OBJECT, object, read, type HostObject, type Resolved } from "../object-type";
import type { Session } from "../session";
import { CHART } from "./chart";
import { kindFor } from "./chart-series";
import { RANGE } from "./range";

/** Excel centres a new chart of five by three inches in its window; here the window is always the same. */
const FIRST_BOX: Box = { left: 180, top: 75, width: 360, height: 216 };
/** support.microsoft.com, "Excel specifications and limits" */
const MAX_SERIES = 255;

const spots = (sheet: Sheet): Spot[] =>
  (sheet.drawing?.items ?? []).flatMap((item) => (item.chart ? [chartSpot(sheet, item, item.chart)] : []));

const all = (sheet: Sheet): HostObject[] => spots(sheet).map((s) => object(CHART, s));

/** By name or by id; of charts with one name, the first. */
function find(sheet: Sheet, chiave: unknown): HostObject | undefined {
  if (typeof chiave !== "string") return undefined;
  const cercato = chiave.toLowerCase();
  const trovato = spots(sheet).find(
    ({ item }) => item.id === chiave || nameOf(item).toLowerCase() === cercato,
  );
  return trovato && object(CHART, trovato);
}

function mustFind(sheet: Sheet, chiave: unknown): HostObject {
  const trovato = find(sheet, chiave);
  if (!trovato) throw itemNotFound(`chart ${String(chiave)}`);
  return trovato;
}

const frame = (numero: number, name: string): XmlElement =>
  element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id: String(numero), name }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: "0", y: "0" }), element("a:ext", { cx: "0", cy: "0" })]),
    element("a:graphic", { "xmlns:a": NS_A }, [
      element("a:graphicData", { uri: NS_C }, [
        element("c:chart", { "xmlns:c": NS_C, "xmlns:r": NS_R, "r:id": "" }),
      ]),
    ]),
  ]);

/** Puts a chart on a sheet under the next free name. */
function addChart(sheet: Sheet, xml: XmlElement, session: Session): DrawingItem {
  const drawing = drawingOf(sheet);
  const numero = drawing.nextNumber();
  const chart: Chart = { xml, part: null, touched: true };
  const nome = `${session.locale === "it-IT" ? "Grafico" : "Chart"} ${numero - 1}`;
  return drawing.add({
    id: session.workbook.newShapeId(),
    anchor: newAnchor(sheet, FIRST_BOX, "TwoCell", frame(numero, nome)),
    chart,
    picture: null,
  });
}

export const CHART_COLLECTION = defineType<Sheet>({
  name: "ChartCollection",
  properties: { Count: read((s) => all(s).length) },
  navigation: {},
  items: all,
  methods: {
    Add: (sheet, args, session) => {
      const kind = kindFor(args[0]);
      const r = targetOf(args[1], RANGE);
      if (!r) throw invalidArgument("the source is not a range");
      assertObjects(sheet);
      const dati = dataRange(r, session);
      const xml = makeChart(kind, dati.sheet, dati.area, seriesBy(args[2]), chartKindAt(session, dati.sheet));
      if (seriesOf(xml).length > MAX_SERIES) throw invalidArgument("a chart has at most 255 series");
      const item = addChart(sheet, xml, session);
      session.changed();
      emitChart(session, EVENT.chartAdded, sheet, item.id);
      return mustFind(sheet, item.id);
    },
    GetCount: (s) => all(s).length,
    GetItem: (s, args) => mustFind(s, args[0]),
    GetItemAt: (s, args) => itemAt(all(s), args),
    GetItemOrNullObject: (s, args) => find(s, args[0]) ?? NULL_OBJECT,
  },
  indexer: (s, args) => mustFind(s, args[0]),
  events: {
    types: {
      Added: EVENT.chartAdded,
      Activated: EVENT.chartActivated,
      Deactivated: EVENT.chartDeactivated,
      Deleted: EVENT.chartDeleted,
    },
    target: (s) => s.id,
  },
});

export const activeChart = (wb: Workbook): Resolved => {
  const attivo = wb.activeChart;
  return attivo ? (find(attivo.sheet, attivo.item.id) ?? NULL_OBJECT) : NULL_OBJECT;
};
