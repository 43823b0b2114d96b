/** Series of a chart and their collection. learn.microsoft.com/javascript/api/excel/excel.chartseries */
import { kindOf, groupsOf, isRound, typeOf, type Kind } from "../../workbook/chart/kinds";
import { isSecondary, setSecondary } from "../../workbook/chart/secondary-axis";
import {
  addSeries,
  categoriesName,
  groupName,
  reorder,
  retypeSeries,
  seriesName,
  seriesOf,
  setName,
  setSource,
  valuesName,
  type Series,
} from "../../workbook/chart/series";
import { placesOf, valuesOf } from "../../workbook/chart/source";
import { at, isOn, leaf, put } from "../../workbook/chart/tree";
import { colsOf, rowsOf } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import { boolean, integer, itemAt, numeric, oneOf, string, targetOf } from "../arguments";
import { changing, choiceAt, flagAt, numberAt, type Spot } from "../chart-spot";
import { solidColor } from "../chart-colors";
import { apiNotFound, invalidArgument } from "../errors";
import { defineType, object, read, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import type { HostRange } from "../targets";
import { dataLabels, labelsOf, setHasLabels, showsAny } from "./chart-data-labels";
import { X_ERROR_BARS, Y_ERROR_BARS } from "./chart-error-bars";
import { formatType } from "./chart-format";
import { MARKERS } from "./chart-markers";
import { autoColor, CHART_POINTS, type SeriesSpot } from "./chart-point";
import { SHADOW } from "./chart-title";
import { TRENDLINES } from "./chart-trendline";
import { RANGE } from "./range";

const SERIES_FORMAT = formatType("ChartSeriesFormat", "Fill", "Line");

/** Series without a name of their own are counted. */
function shownName(s: SeriesSpot, session: Session): string {
  const suo = seriesName(session.workbook, s.series.ser);
  if (suo !== null) return suo;
  const posto = seriesOf(s.chart.xml).findIndex((x) => x.ser === s.series.ser) + 1;
  return `${session.locale === "it-IT" ? "Serie" : "Series"}${posto}`;
}

function rangeOf(args: readonly unknown[]): HostRange {
  const r = targetOf(args[0], RANGE);
  if (!r) throw invalidArgument("the source is not a range");
  return r;
}

/** Values stand in one row or one column. learn.microsoft.com/javascript/api/excel/excel.chartseries (setValues) */
function assertLine(r: HostRange): void {
  if (rowsOf(r.area) > 1 && colsOf(r.area) > 1)
    throw invalidArgument("the values of a series are one row or one column");
}

const point =
  (nome: (s: Series) => string, aLine: boolean) =>
  (s: SeriesSpot, args: readonly unknown[], session: Session): void => {
    const r = rangeOf(args);
    if (aLine) assertLine(r);
    changing(s, session);
    setSource(s.series.ser, nome(s.series), { sheet: r.sheet, area: r.area });
  };

/** A member of the whole group that the series is in, by kinds of chart that have it. */
function ofGroup(gruppi: RegExp, p: Property<Spot>): Property<SeriesSpot> {
  const casa = (s: SeriesSpot): Spot => ({ ...s, find: () => s.series.group, make: () => s.series.group });
  return {
    get: (s, session) => p.get?.(casa(s), session),
    set: (s, v, session) => {
      if (!gruppi.test(groupName(s.series.group)))
        throw invalidArgument("not a member of this kind of chart");
      p.set?.(casa(s), v, session);
    },
  };
}

/** A member of the series itself, by kinds of chart that have it. */
const ofKind = (gruppi: RegExp, p: Property<Spot>): Property<SeriesSpot> => ({
  get: (s, session) => p.get?.(s, session),
  set: (s, v, session) => {
    if (!gruppi.test(groupName(s.series.group))) throw invalidArgument("not a member of this kind of chart");
    p.set?.(s, v, session);
  },
});

/** The kind behind a type of the API. */
export function kindFor(v: unknown): Kind {
  const tipo = string(v, "chartType");
  const kind = kindOf(tipo);
  if (kind) return kind;
  if (OTHERS.includes(tipo)) throw apiNotFound(`ChartType.${tipo}`);
  throw invalidArgument(`chartType: ${tipo}`);
}

/** Types that Excel has and this host does not draw. */
const OTHERS =
  "StockVHLC StockVOHLC RegionMap Treemap Sunburst Waterfall Histogram Pareto Boxwhisker Funnel".split(" ");

const seriesColor = (s: Spot & Partial<SeriesSpot>): string => {
  if (!s.series) return "";
  const { ser } = s.series;
  return solidColor(at(ser, "spPr", "ln")) ?? solidColor(at(ser, "spPr")) ?? autoColor(s.series, 0);
};

const SPLITS = {
  SplitByPosition: "pos",
  SplitByValue: "val",
  SplitByPercentValue: "percent",
  SplitByCustomSplit: "cust",
} as const;

const CHART_SERIES = defineType<SeriesSpot>({
  name: "ChartSeries",
  properties: {
    Name: {
      get: (s, session) => {
        session.calculate();
        return shownName(s, session);
      },
      set: (s, v, session) => {
        const nome = string(v, "name");
        const posti = nome.startsWith("=") ? placesOf(session.workbook, nome) : null;
        if (nome.startsWith("=") && !posti) throw invalidArgument(`name ${nome}`);
        changing(s, session);
        setName(s.series.ser, posti?.[0] ?? nome);
      },
    },
    ChartType: {
      get: (s) => typeOf(s.series.group, s.series.ser),
      set: (s, v, session) => {
        const kind = kindFor(v);
        if (isRound(kind.group) !== isRound(groupName(s.series.group)))
          throw invalidArgument("this kind of series cannot stand beside the others");
        changing(s, session);
        retypeSeries(s.chart.xml, s.series, kind);
      },
    },
    AxisGroup: {
      get: (s) => (isSecondary(s.chart.xml, s.series.group) ? "Secondary" : "Primary"),
      set: (s, v, session) => {
        const gruppo = oneOf(v, ["Primary", "Secondary"], "axisGroup");
        if (isRound(groupName(s.series.group))) throw invalidArgument("this kind of chart has no axes");
        changing(s, session);
        setSecondary(s.chart.xml, s.series, gruppo === "Secondary");
      },
    },
    PlotOrder: {
      get: (s) => seriesOf(s.chart.xml).findIndex((x) => x.ser === s.series.ser),
      set: (s, v, session) => {
        const posto = numeric(v, "plotOrder");
        if (!Number.isInteger(posto) || posto < 0) throw invalidArgument(`plotOrder: ${posto}`);
        changing(s, session);
        reorder(s.chart.xml, s.series.ser, posto);
      },
    },
    HasDataLabels: {
      get: (s) => showsAny(labelsOf(s, s.series).find()),
      set: (s, v, session) => {
        const acceso = boolean(v, "hasDataLabels");
        changing(s, session);
        setHasLabels(labelsOf(s, s.series), acceso);
      },
    },
    GapWidth: ofGroup(/^(bar|bar3D|ofPie)Chart$/, numberAt(["c:gapWidth"], 150, [0, 500])),
    Overlap: ofGroup(/^barChart$/, numberAt(["c:overlap"], 0, [-100, 100])),
    DoughnutHoleSize: ofGroup(/^doughnutChart$/, numberAt(["c:holeSize"], 50, [10, 90])),
    FirstSliceAngle: ofGroup(/^(pie|doughnut)Chart$/, numberAt(["c:firstSliceAng"], 0, [0, 360])),
    SecondPlotSize: ofGroup(/^ofPieChart$/, numberAt(["c:secondPieSize"], 75, [5, 200])),
    SplitType: ofGroup(/^ofPieChart$/, choiceAt(["c:splitType"], SPLITS, "SplitByPosition")),
    SplitValue: ofGroup(/^ofPieChart$/, numberAt(["c:splitPos"], 0, [0, 32_000])),
    BubbleScale: ofGroup(/^bubbleChart$/, numberAt(["c:bubbleScale"], 100, [0, 300])),
    VaryByCategories: ofGroup(/.*/, flagAt(["c:varyColors"], true)),
    Explosion: ofKind(/^(pie|pie3D|ofPie|doughnut)Chart$/, numberAt(["c:explosion"], 0, [0, 400])),
    InvertIfNegative: ofKind(/^(bar|bar3D|bubble)Chart$/, flagAt(["c:invertIfNegative"], false)),
    Smooth: ofKind(/^(line|scatter)Chart$/, flagAt(["c:smooth"], false)),
    ShowShadow: SHADOW,
    ShowLeaderLines: {
      get: (s) => isOn(at(labelsOf(s, s.series).find(), "showLeaderLines")),
      set: (s, v, session) => {
        const acceso = boolean(v, "showLeaderLines");
        changing(s, session);
        put(labelsOf(s, s.series).make(), leaf("c:showLeaderLines", acceso ? 1 : 0));
      },
    },
    ...MARKERS(seriesColor),
  },
  navigation: {
    Format: (s) => object(SERIES_FORMAT, s),
    DataLabels: (s) => dataLabels(s, s.series),
    Points: (s) => object(CHART_POINTS, s),
    Trendlines: (s) => object(TRENDLINES, s),
    XErrorBars: (s) => object(X_ERROR_BARS, s),
    YErrorBars: (s) => object(Y_ERROR_BARS, s),
  },
  methods: {
    Delete: (s, _, session) => {
      changing(s, session);
      const { ser, group } = s.series;
      group.children = group.children.filter((c) => c !== ser);
    },
    SetValues: point(({ group }) => valuesName(group), true),
    SetXAxisValues: point(({ group }) => categoriesName(group), false),
    SetBubbleSizes: (s, args, session) => {
      if (groupName(s.series.group) !== "bubbleChart") throw invalidArgument("only bubbles have sizes");
      point(() => "bubbleSize", true)(s, args, session);
    },
    GetDimensionValues: (s, args, session) => {
      const quale = oneOf(
        args[0],
        ["Categories", "Values", "XValues", "YValues", "BubbleSizes"],
        "dimension",
      );
      session.calculate();
      const { ser, group } = s.series;
      const nome =
        quale === "BubbleSizes"
          ? "bubbleSize"
          : quale === "Categories" || quale === "XValues"
            ? categoriesName(group)
            : valuesName(group);
      return valuesOf(session.workbook, at(ser, nome)).map((v) =>
        v === null ? "" : v instanceof CellError ? v.codice : String(v),
      );
    },
  },
});

const all = (chart: Spot): SeriesSpot[] =>
  seriesOf(chart.chart.xml).map((series) => ({
    ...chart,
    series,
    find: () => series.ser,
    make: () => series.ser,
  }));

const items = (chart: Spot): HostObject[] => all(chart).map((s) => object(CHART_SERIES, s));

export const SERIES_COLLECTION = defineType<Spot>({
  name: "ChartSeriesCollection",
  properties: { Count: read((s) => all(s).length) },
  navigation: {},
  items,
  methods: {
    Add: (s, args, session) => {
      const nome = typeof args[0] === "string" ? args[0] : null;
      const posto = (args[1] ?? null) === null ? null : integer(args, 1);
      const gruppo = groupsOf(s.chart.xml).at(0);
      if (!gruppo) throw invalidArgument("the chart has no place for a series");
      if (posto !== null && (posto < 0 || posto > all(s).length)) throw invalidArgument(`index ${posto}`);
      changing(s, session);
      const kind = kindOf(typeOf(gruppo, seriesOf(s.chart.xml)[0]?.ser));
      const ser = addSeries(s.chart.xml, gruppo, kind ?? { group: groupName(gruppo) });
      if (nome !== null) setName(ser, nome);
      if (posto !== null) reorder(s.chart.xml, ser, posto);
      const series = { ser, group: gruppo };
      return object(CHART_SERIES, { ...s, series, find: () => ser, make: () => ser });
    },
    GetCount: (s) => all(s).length,
    GetItemAt: (s, args) => itemAt(items(s), args),
  },
});
