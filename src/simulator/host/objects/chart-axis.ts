/** Axes, their gridlines and titles. learn.microsoft.com/javascript/api/excel/excel.chartaxis */
import { newAxisTitle } from "../../workbook/chart/build";
import { categoriesName, seriesOf, setSource } from "../../workbook/chart/series";
import { at, drop, grow, insert, isOn, leaf, put, setVal, valAt } from "../../workbook/chart/tree";
import { element, locale } from "../../xlsx/xml";
import { boolean, numeric, oneOf, string, targetOf } from "../arguments";
import {
  autoScaleOf,
  axisOf,
  isValueAxis,
  type AxisGroup,
  type AxisSpot,
  type AxisType,
} from "../chart-axes";
import { innerPlot, plotBox } from "../chart-layout";
import {
  below,
  belowMade,
  changing,
  choiceAt,
  numberAt,
  presence,
  textOrientation,
  type Spot,
} from "../chart-spot";
import { invalidArgument } from "../errors";
import { defineType, object, read, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import { formatType } from "./chart-format";
import { CHART_AXIS_TITLE } from "./chart-title";
import { RANGE } from "./range";

const AXIS_FORMAT = formatType("ChartAxisFormat", "Fill", "Font", "Line");
const GRIDLINES_FORMAT = formatType("ChartGridlinesFormat", "Line");

const GRIDLINES = defineType<AxisSpot & { readonly tag: string }>({
  name: "ChartGridlines",
  properties: {
    Visible: {
      get: (s) => at(s.axis, locale(s.tag)) !== undefined,
      set: (s, v, session) => {
        presence([s.tag], () => element(s.tag)).set?.(s, v, session);
      },
    },
  },
  navigation: { Format: (s) => object(GRIDLINES_FORMAT, below(s, s.tag)) },
  methods: {},
});

type Limit = "minimum" | "maximum";

/** A number, or an empty text for what the values ask for; what is read is always a number. */
const limit = (nome: Limit): Property<AxisSpot> => {
  const tag = nome === "maximum" ? "max" : "min";
  return {
    get: (s, session) => {
      const val = valAt(s.axis, "scaling", tag);
      if (val !== undefined) return Number(val);
      return isValueAxis(s) ? autoScaleOf(s, session)[nome] : null;
    },
    set: (s, v, session) => {
      const numero = v === "" ? null : numeric(v, nome);
      assertValues(s);
      changing(s, session);
      setVal(grow(s.axis, "c:scaling"), `c:${tag}`, numero === null ? null : String(numero));
    },
  };
};

function assertValues(s: AxisSpot): void {
  if (!isValueAxis(s) && locale(s.axis.name) !== "dateAx")
    throw invalidArgument("only an axis of values has a scale");
}

const unit = (tag: "majorUnit" | "minorUnit"): Property<AxisSpot> => ({
  get: (s, session) => {
    const val = valAt(s.axis, tag);
    if (val !== undefined) return Number(val);
    if (!isValueAxis(s)) return null;
    const { major } = autoScaleOf(s, session);
    return tag === "majorUnit" ? major : major / 5;
  },
  set: (s, v, session) => {
    const numero = v === "" ? null : numeric(v, tag);
    if (numero !== null && numero <= 0) throw invalidArgument(`${tag}: ${numero}`);
    assertValues(s);
    changing(s, session);
    setVal(s.axis, `c:${tag}`, numero === null ? null : String(numero));
  },
});

const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
const LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
const TIMES = { Days: "days", Months: "months", Years: "years" } as const;
const ALIGNMENTS = { Center: "ctr", Left: "l", Right: "r" } as const;
const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

/** Every how many categories: an empty text is Excel's own choice, one in the file's absence. */
const every = (tag: string): Property<AxisSpot> => ({
  get: (s) => Number(valAt(s.axis, tag) ?? 1),
  set: (s, v, session) => {
    const numero = v === "" ? null : numeric(v, tag);
    if (numero !== null && (!Number.isInteger(numero) || numero < 1 || numero > 31_999))
      throw invalidArgument(`${tag}: ${numero}`);
    changing(s, session);
    setVal(s.axis, `c:${tag}`, numero === null ? null : String(numero));
  },
});

/** Where the other axis crosses this one is written on the other (ECMA-376 part 1, 21.2.2.33). */
const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;

function makeCrossing(s: AxisSpot) {
  if (!s.crossing) throw invalidArgument("no axis crosses this one");
  return s.crossing;
}

const box = (lato: "left" | "top" | "width" | "height"): Property<Spot & AxisSpot> =>
  read((s, session) => axisBox(s, session)[lato]);

const isVertical = (s: AxisSpot): boolean => ["l", "r"].includes(valAt(s.axis, "axPos") ?? "b");

/** The labels of an axis stand beside the plot: its strip is what the plot leaves. */
function axisBox(s: AxisSpot, session: Session) {
  const area = below(s, "c:chart", "c:plotArea");
  const plot: Spot = { ...area, find: () => at(s.chart.xml, "chart", "plotArea") };
  const [fuori, dentro] = [plotBox(plot, session), innerPlot(plot, session)];
  return isVertical(s)
    ? {
        left: fuori.left,
        top: dentro.top,
        width: Math.max(0, dentro.left - fuori.left),
        height: dentro.height,
      }
    : {
        left: dentro.left,
        top: dentro.top + dentro.height,
        width: dentro.width,
        height: Math.max(0, fuori.top + fuori.height - dentro.top - dentro.height),
      };
}

const CHART_AXIS = defineType<AxisSpot>({
  name: "ChartAxis",
  properties: {
    Type: read((s) => s.type),
    AxisGroup: read((s) => s.group),
    Left: box("left"),
    Top: box("top"),
    Width: box("width"),
    Height: box("height"),
    Visible: {
      get: (s) => !isOn(at(s.axis, "delete")),
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        setVal(s.axis, "c:delete", acceso ? "0" : "1");
      },
    },
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    MajorUnit: unit("majorUnit"),
    MinorUnit: unit("minorUnit"),
    ReversePlotOrder: {
      get: (s) => valAt(s.axis, "scaling", "orientation") === "maxMin",
      set: (s, v, session) => {
        const rovescio = boolean(v, "reversePlotOrder");
        changing(s, session);
        setVal(grow(s.axis, "c:scaling"), "c:orientation", rovescio ? "maxMin" : "minMax");
      },
    },
    ScaleType: {
      get: (s) => (at(s.axis, "scaling", "logBase") ? "Logarithmic" : "Linear"),
      set: (s, v, session) => {
        const tipo = oneOf(v, ["Linear", "Logarithmic"], "scaleType");
        assertValues(s);
        changing(s, session);
        const scala = grow(s.axis, "c:scaling");
        if (tipo === "Linear") drop(scala, "logBase");
        else grow(scala, "c:logBase").attrs["val"] ??= "10";
      },
    },
    LogBase: numberAt(["c:scaling", "c:logBase"], 10, [2, 1000]),
    MajorTickMark: choiceAt(["c:majorTickMark"], TICKS, "Cross"),
    MinorTickMark: choiceAt(["c:minorTickMark"], TICKS, "Cross"),
    TickLabelPosition: choiceAt(["c:tickLblPos"], LABELS, "NextToAxis"),
    TickLabelSpacing: every("tickLblSkip"),
    TickMarkSpacing: every("tickMarkSkip"),
    NumberFormat: {
      get: (s) => at(s.axis, "numFmt")?.attrs["formatCode"] ?? "General",
      set: (s, v, session) => {
        const formatCode = string(v, "numberFormat");
        changing(s, session);
        put(s.axis, element("c:numFmt", { formatCode, sourceLinked: "0" }));
      },
    },
    LinkNumberFormat: {
      get: (s) => (at(s.axis, "numFmt")?.attrs["sourceLinked"] ?? "1") !== "0",
      set: (s, v, session) => {
        const legato = boolean(v, "linkNumberFormat");
        changing(s, session);
        const formatCode = at(s.axis, "numFmt")?.attrs["formatCode"] ?? "General";
        put(s.axis, element("c:numFmt", { formatCode, sourceLinked: legato ? "1" : "0" }));
      },
    },
    DisplayUnit: {
      get: (s) => {
        if (at(s.axis, "dispUnits", "custUnit")) return "Custom";
        const val = valAt(s.axis, "dispUnits", "builtInUnit");
        return Object.entries(UNITS).find(([, v]) => v === val)?.[0] ?? "None";
      },
      set: (s, v, session) => {
        const unita = oneOf(v, ["None", ...Object.keys(UNITS)], "displayUnit");
        assertValues(s);
        changing(s, session);
        const val = UNITS[unita];
        if (val === undefined) drop(s.axis, "dispUnits");
        else {
          const e = grow(s.axis, "c:dispUnits");
          drop(e, "custUnit");
          put(e, leaf("c:builtInUnit", val));
          if (!at(e, "dispUnitsLbl")) insert(e, element("c:dispUnitsLbl"));
        }
      },
    },
    CustomDisplayUnit: read((s) => Number(valAt(s.axis, "dispUnits", "custUnit") ?? 0)),
    ShowDisplayUnitLabel: {
      get: (s) => at(s.axis, "dispUnits", "dispUnitsLbl") !== undefined,
      set: (s, v, session) => {
        const acceso = boolean(v, "showDisplayUnitLabel");
        const e = at(s.axis, "dispUnits");
        if (!e) {
          if (acceso) throw invalidArgument("the axis has no display unit");
          return;
        }
        changing(s, session);
        if (acceso) grow(e, "c:dispUnitsLbl");
        else drop(e, "dispUnitsLbl");
      },
    },
    Position: {
      get: (s) => {
        if (at(s.crossing, "crossesAt")) return "Custom";
        const val = valAt(s.crossing, "crosses");
        return Object.entries(CROSSES).find(([, v]) => v === val)?.[0] ?? "Automatic";
      },
      set: (s, v, session) => {
        const posto = CROSSES[oneOf(v, Object.keys(CROSSES) as (keyof typeof CROSSES)[], "position")];
        const altra = makeCrossing(s);
        changing(s, session);
        drop(altra, "crossesAt");
        setVal(altra, "c:crosses", posto);
      },
    },
    PositionAt: read((s) => Number(valAt(s.crossing, "crossesAt") ?? 0)),
    IsBetweenCategories: {
      get: (s) => (valAt(s.crossing, "crossBetween") ?? "between") === "between",
      set: (s, v, session) => {
        const fra = boolean(v, "isBetweenCategories");
        const altra = makeCrossing(s);
        if (s.type !== "Category" || isValueAxis(s)) throw invalidArgument("only categories have a between");
        changing(s, session);
        setVal(altra, "c:crossBetween", fra ? "between" : "midCat");
      },
    },
    CategoryType: {
      get: (s) =>
        isOn(at(s.axis, "auto")) ? "Automatic" : locale(s.axis.name) === "dateAx" ? "DateAxis" : "TextAxis",
      set: (s, v, session) => {
        const tipo = oneOf(v, ["Automatic", "TextAxis", "DateAxis"], "categoryType");
        if (isValueAxis(s)) throw invalidArgument("not an axis of categories");
        changing(s, session);
        const date = tipo === "DateAxis";
        s.axis.name = s.axis.name.replace(/(cat|date)Ax$/, date ? "dateAx" : "catAx");
        setVal(s.axis, "c:auto", tipo === "Automatic" ? "1" : "0");
        if (date) drop(s.axis, "lblAlgn", "noMultiLvlLbl", "tickLblSkip", "tickMarkSkip");
        else drop(s.axis, "baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit");
      },
    },
    BaseTimeUnit: choiceAt(["c:baseTimeUnit"], TIMES, "Days"),
    MajorTimeUnitScale: choiceAt(["c:majorTimeUnit"], TIMES, "Days"),
    MinorTimeUnitScale: choiceAt(["c:minorTimeUnit"], TIMES, "Days"),
    MultiLevel: {
      get: (s) => !isOn(at(s.axis, "noMultiLvlLbl")),
      set: (s, v, session) => {
        const piu = boolean(v, "multiLevel");
        changing(s, session);
        setVal(s.axis, "c:noMultiLvlLbl", piu ? "0" : "1");
      },
    },
    Alignment: choiceAt(["c:lblAlgn"], ALIGNMENTS, "Center"),
    Offset: numberAt(["c:lblOffset"], 100, [0, 1000]),
    TextOrientation: textOrientation(["c:txPr"]),
  },
  navigation: {
    Format: (s) => object(AXIS_FORMAT, s),
    MajorGridlines: (s) => object(GRIDLINES, { ...s, tag: "c:majorGridlines" }),
    MinorGridlines: (s) => object(GRIDLINES, { ...s, tag: "c:minorGridlines" }),
    Title: (s) =>
      object(CHART_AXIS_TITLE, { ...belowMade(s, "c:title", () => newAxisTitle(isVertical(s))), axis: s }),
  },
  methods: {
    SetCategoryNames: (s, args, session) => {
      const r = targetOf(args[0], RANGE);
      if (!r) throw invalidArgument("the source is not a range");
      if (s.type !== "Category") throw invalidArgument("not an axis of categories");
      changing(s, session);
      for (const { ser, group } of seriesOf(s.chart.xml))
        setSource(ser, categoriesName(group), { sheet: r.sheet, area: r.area });
    },
    SetCustomDisplayUnit: (s, args, session) => {
      const numero = numeric(args[0], "value");
      if (numero <= 0) throw invalidArgument(`value: ${numero}`);
      assertValues(s);
      changing(s, session);
      const e = grow(s.axis, "c:dispUnits");
      drop(e, "builtInUnit");
      put(e, leaf("c:custUnit", numero));
    },
    SetPositionAt: (s, args, session) => {
      const numero = numeric(args[0], "value");
      const altra = makeCrossing(s);
      changing(s, session);
      drop(altra, "crosses");
      setVal(altra, "c:crossesAt", String(numero));
    },
  },
});

const axis = (s: Spot, type: AxisType, group: AxisGroup): HostObject =>
  object(CHART_AXIS, axisOf(s, type, group));

export const CHART_AXES = defineType<Spot>({
  name: "ChartAxes",
  properties: {},
  navigation: {
    CategoryAxis: (s) => axis(s, "Category", "Primary"),
    ValueAxis: (s) => axis(s, "Value", "Primary"),
    SeriesAxis: (s) => axis(s, "Series", "Primary"),
  },
  methods: {
    GetItem: (s, args) =>
      axis(
        s,
        oneOf(args[0], ["Category", "Value", "Series"], "type"),
        oneOf(args[1] ?? "Primary", ["Primary", "Secondary"], "group"),
      ),
  },
});
