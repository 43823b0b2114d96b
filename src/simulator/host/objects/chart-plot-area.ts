/** The plot area and the table of data below it. learn.microsoft.com/javascript/api/excel/excel.chartplotarea */
import { textProperties } from "../../workbook/chart/build";
import { at, drop, grow, insert, leaf } from "../../workbook/chart/tree";
import { element, type XmlElement } from "../../xlsx/xml";
import { boolean, oneOf } from "../arguments";
import { boxProperties, innerPlot, isPlaced, outerPlot, placeByHand } from "../chart-layout";
import { below, belowMade, changing, flagAt, type Spot } from "../chart-spot";
import { defineType, object, type HostObject } from "../object-type";
import { formatType } from "./chart-format";

const PLOT_AREA_FORMAT = formatType("ChartPlotAreaFormat", "Border", "Fill");
const DATA_TABLE_FORMAT = formatType("ChartDataTableFormat", "Border", "Fill", "Font");

export const plotAreaOf = (chart: Spot): HostObject =>
  object(PLOT_AREA, below(chart, "c:chart", "c:plotArea"));

const SIDES = ["Left", "Top", "Width", "Height"] as const;

const PLOT_AREA = defineType<Spot>({
  name: "ChartPlotArea",
  properties: {
    ...boxProperties(outerPlot, SIDES, { target: "outer" }),
    ...boxProperties(innerPlot, SIDES, { prefix: "Inside", target: "inner" }),
    Position: {
      get: (s) => (isPlaced(s) ? "Custom" : "Automatic"),
      set: (s, v, session) => {
        const posto = oneOf(v, ["Automatic", "Custom"], "position");
        changing(s, session);
        if (posto === "Automatic") drop(grow(s.make(), "c:layout"), "manualLayout");
        else placeByHand(s, outerPlot(s, session), true, "outer");
      },
    },
  },
  navigation: { Format: (s) => object(PLOT_AREA_FORMAT, s) },
  methods: {},
});

const newTable = (): XmlElement =>
  element("c:dTable", {}, [
    leaf("c:showHorzBorder", 1),
    leaf("c:showVertBorder", 1),
    leaf("c:showOutline", 1),
    leaf("c:showKeys", 1),
    textProperties("c:txPr", 900),
  ]);

export const dataTableSpot = (chart: Spot): Spot =>
  belowMade(below(chart, "c:chart", "c:plotArea"), "c:dTable", newTable);

/** learn.microsoft.com/javascript/api/excel/excel.chartdatatable */
export const DATA_TABLE = defineType<Spot>({
  name: "ChartDataTable",
  properties: {
    Visible: {
      get: (s) => s.find() !== undefined,
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        const area = grow(s.chart.xml, "c:chart", "c:plotArea");
        if (!acceso) drop(area, "dTable");
        else if (!at(area, "dTable")) insert(area, newTable());
      },
    },
    ShowHorizontalBorder: flagAt(["c:showHorzBorder"], true),
    ShowVerticalBorder: flagAt(["c:showVertBorder"], true),
    ShowOutlineBorder: flagAt(["c:showOutline"], true),
    ShowLegendKey: flagAt(["c:showKeys"], true),
  },
  navigation: { Format: (s) => object(DATA_TABLE_FORMAT, s) },
  methods: {},
});
