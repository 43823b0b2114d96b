/** A chart. learn.microsoft.com/javascript/api/excel/excel.chart */
import { newGroup } from "../../workbook/chart/build";
import { groupsOf, kindOf, typeOf } from "../../workbook/chart/kinds";
import { fill } from "../../workbook/chart/make";
import { pivotButtons, setPivotButtons } from "../../workbook/chart/pivot-buttons";
import { groupName, retype, seriesOf } from "../../workbook/chart/series";
import { sourceArea } from "../../workbook/chart/source-area";
import { drop, grow, valAt } from "../../workbook/chart/tree";
import { nameOf, propertiesOf } from "../../workbook/drawing";
import { childrenOf } from "../../xlsx/xml";
import { rangeArgument } from "../addresses";
import { boxOf, boxOver, place, points, type Box } from "../anchors";
import { boolean, numeric, oneOf, string, targetOf } from "../arguments";
import { chartKindAt, dataRange, seriesBy } from "../chart-data";
import { changing, choiceAt, flagAt, type Spot } from "../chart-spot";
import { assertObjects } from "../drawing-edits";
import { invalidArgument } from "../errors";
import { activate, activateChart, emitChart, EVENT } from "../events";
import { defineType, linked, NULL_OBJECT, object, read, type Property } from "../object-type";
import type { Session } from "../session";
import { over } from "../spread";
import { CHART_AXES } from "./chart-axis";
import { dataLabels } from "./chart-data-labels";
import { formatType } from "./chart-format";
import { legendOf } from "./chart-legend";
import { DATA_TABLE, dataTableSpot, plotAreaOf } from "./chart-plot-area";
import { kindFor, SERIES_COLLECTION } from "./chart-series";
import { titleOf } from "./chart-title";
import { RANGE } from "./range";

const AREA_FORMAT = defineType<Spot>({
  ...formatType("ChartAreaFormat", "Border", "Fill", "Font"),
  properties: { RoundedCorners: flagAt(["c:roundedCorners"], true) },
});

const side = (nome: keyof Box): Property<Spot> => ({
  get: (s) => points(boxOf(s.sheet, s.item)[nome]),
  set: (s, v, session) => {
    const punti = numeric(v, nome);
    const grandezza = nome === "width" || nome === "height";
    if (punti < 0 || (grandezza && punti === 0)) throw invalidArgument(`${nome}: ${punti}`);
    move(s, { ...boxOf(s.sheet, s.item), [nome]: punti }, session);
  },
});

/** The place of a chart is in the drawing; the chart's own part does not change. */
function move(s: Spot, box: Box, session: Session): void {
  assertObjects(s.sheet);
  s.sheet.drawing?.touch();
  place(s.sheet, s.item, box);
  session.changed();
}

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;
const settings = (nome: string): readonly string[] => ["c:chart", nome];

/** Bars, lines and areas alone can have a table below. support.microsoft.com, "Show or hide a chart legend or data table". */
const takesTable = (s: Spot): boolean =>
  groupsOf(s.chart.xml).every((g) => /^(bar|bar3D|line|line3D|area|area3D|stock)Chart$/.test(groupName(g)));

/** The data of the whole chart again, cut the other way. */
function replot(s: Spot, by: "Rows" | "Columns", session: Session): void {
  const dati = sourceArea(session.workbook, s.chart.xml);
  const [gruppo] = groupsOf(s.chart.xml);
  const kind = gruppo && kindOf(typeOf(gruppo, seriesOf(s.chart.xml)[0]?.ser));
  if (!dati || !kind) throw invalidArgument("the data of the chart are not one range");
  changing(s, session);
  fill(s.chart.xml, kind, dati.sheet, dati.area, by, chartKindAt(session, dati.sheet));
}

export const CHART = defineType<Spot>({
  name: "Chart",
  identity: (s) => ({ Id: s.item.id }),
  properties: {
    Id: read((s) => s.item.id),
    Name: {
      get: (s) => nameOf(s.item),
      set: (s, v, session) => {
        const nome = string(v, "name");
        assertObjects(s.sheet);
        const proprieta = propertiesOf(s.item);
        if (!proprieta) throw invalidArgument("the chart has no place for a name");
        s.sheet.drawing?.touch();
        proprieta.attrs["name"] = nome;
        session.changed();
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    ChartType: {
      get: (s) => {
        const [prima] = seriesOf(s.chart.xml);
        const [gruppo] = groupsOf(s.chart.xml);
        if (prima) return typeOf(prima.group, prima.ser);
        return gruppo ? typeOf(gruppo, undefined) : "Invalid";
      },
      set: (s, v, session) => {
        const kind = kindFor(v);
        changing(s, session);
        retype(s.chart.xml, kind);
      },
    },
    PlotBy: {
      get: (s, session) => sourceArea(session.workbook, s.chart.xml)?.by ?? "Columns",
      set: (s, v, session) => {
        replot(s, oneOf(v, ["Rows", "Columns"], "plotBy"), session);
      },
    },
    PlotVisibleOnly: flagAt(settings("c:plotVisOnly"), true),
    DisplayBlanksAs: choiceAt(settings("c:dispBlanksAs"), BLANKS, "Zero"),
    ShowDataLabelsOverMaximum: flagAt(settings("c:showDLblsOverMax"), true),
    ShowAllFieldButtons: {
      get: (s) => pivotButtons(s.chart.xml),
      set: (s, v, session) => {
        const acceso = boolean(v, "showAllFieldButtons");
        changing(s, session);
        setPivotButtons(s.chart.xml, acceso);
      },
    },
    // Styles of Excel 2007 are 1 to 48; later ones are in the file under the number plus a hundred, beside the old one.
    Style: {
      get: (s) => {
        const suo = valAt(s.chart.xml, "style");
        const nuovo = childrenOf(s.chart.xml, "AlternateContent")
          .map((a) => valAt(a, "Choice", "style"))
          .find((x) => x !== undefined);
        if (nuovo !== undefined) return Number(nuovo) - 100;
        return Number(suo ?? 2);
      },
      set: (s, v, session) => {
        const stile = numeric(v, "style");
        if (!Number.isInteger(stile) || stile < 1 || stile > 48) throw invalidArgument(`style: ${stile}`);
        changing(s, session);
        drop(s.chart.xml, "AlternateContent");
        grow(s.chart.xml, "c:style").attrs["val"] = String(stile);
      },
    },
  },
  navigation: {
    Axes: (s) => object(CHART_AXES, s),
    DataLabels: (s) => {
      const serie = seriesOf(s.chart.xml);
      // Without series the labels are those of the group, which those that will come take over.
      if (serie.length > 0) return over(serie.map((x) => dataLabels(s, x)));
      const group = groupsOf(s.chart.xml)[0] ?? newGroup({ group: "barChart" }, []);
      return dataLabels(s, { ser: group, group });
    },
    Format: (s) => object(AREA_FORMAT, s),
    Legend: (s) => legendOf(s),
    PlotArea: (s) => plotAreaOf(s),
    Series: (s) => object(SERIES_COLLECTION, s),
    Title: (s) => titleOf(s),
    Worksheet: (s) => linked("Worksheet", s.sheet),
  },
  methods: {
    Activate: (s, _, session) => {
      activate(session, s.sheet);
      activateChart(session, { sheet: s.sheet, item: s.item });
    },
    Delete: (s, _, session) => {
      assertObjects(s.sheet);
      if (session.workbook.activeChart?.item === s.item) activateChart(session, null);
      s.sheet.touched = true;
      s.sheet.drawing?.remove(s.item);
      session.changed();
      emitChart(session, EVENT.chartDeleted, s.sheet, s.item.id);
    },
    SetData: (s, args, session) => {
      const r = targetOf(args[0], RANGE);
      if (!r) throw invalidArgument("the source is not a range");
      const [gruppo] = groupsOf(s.chart.xml);
      const kind = gruppo && kindOf(typeOf(gruppo, seriesOf(s.chart.xml)[0]?.ser));
      if (!kind) throw invalidArgument("this kind of chart takes no other data");
      const dati = dataRange(r, session);
      changing(s, session);
      fill(s.chart.xml, kind, dati.sheet, dati.area, seriesBy(args[1]), chartKindAt(session, dati.sheet));
    },
    SetPosition: (s, args, session) => {
      const da = rangeArgument(session, s.sheet, args[0]);
      if (!da) throw invalidArgument("startCell");
      const a = (args[1] ?? null) === null ? null : rangeArgument(session, s.sheet, args[1]);
      if (a === undefined) throw invalidArgument("endCell");
      const prima = boxOf(s.sheet, s.item);
      const sopra = boxOver(s.sheet, da.area, a?.area ?? da.area);
      move(s, a ? sopra : { ...prima, left: sopra.left, top: sopra.top }, session);
    },
    GetDataTable: (s) => {
      if (!takesTable(s)) throw invalidArgument("this kind of chart has no data table");
      return object(DATA_TABLE, dataTableSpot(s));
    },
    GetDataTableOrNullObject: (s) => (takesTable(s) ? object(DATA_TABLE, dataTableSpot(s)) : NULL_OBJECT),
  },
  events: {
    types: { Activated: EVENT.chartActivated, Deactivated: EVENT.chartDeactivated },
    target: (s) => s.item.id,
  },
});
