/** Trendlines of a series. learn.microsoft.com/javascript/api/excel/excel.charttrendline */
import { newTrendline, trendlinesOf } from "../../workbook/chart/trendlines";
import { at, drop, grow, insert, leaf, put, valAt } from "../../workbook/chart/tree";
import { element, textOf, type XmlElement } from "../../xlsx/xml";
import { integer, numeric, oneOf, string } from "../arguments";
import { changing, flagAt, numberAt } from "../chart-spot";
import { invalidArgument, itemNotFound } from "../errors";
import { defineType, object, type HostObject } from "../object-type";
import { formatType } from "./chart-format";
import type { SeriesSpot } from "./chart-point";

const TRENDLINE_FORMAT = formatType("ChartTrendlineFormat", "Line");

interface TrendlineSpot extends SeriesSpot {
  readonly line: XmlElement;
  readonly index: number;
}

const TYPES: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

const typeOf = (e: XmlElement): string => {
  const val = valAt(e, "trendlineType") ?? "linear";
  return Object.entries(TYPES).find(([, v]) => v === val)?.[0] ?? "Linear";
};

const lineOf = (s: SeriesSpot, line: XmlElement, index: number): HostObject =>
  object(CHART_TRENDLINE, { ...s, line, index, find: () => line, make: () => line });

/** Polynomials have an order and averages a period; lines without one are given the least. */
function setType(e: XmlElement, tipo: string): void {
  put(e, leaf("c:trendlineType", TYPES[tipo] ?? "linear"));
  if (tipo === "Polynomial") grow(e, "c:order").attrs["val"] ??= "2";
  else drop(e, "order");
  if (tipo === "MovingAverage") grow(e, "c:period").attrs["val"] ??= "2";
  else drop(e, "period");
}

const CHART_TRENDLINE = defineType<TrendlineSpot>({
  name: "ChartTrendline",
  identity: (s) => ({ Id: s.index }),
  properties: {
    Type: {
      get: (s) => typeOf(s.line),
      set: (s, v, session) => {
        const tipo = oneOf(v, Object.keys(TYPES), "type");
        changing(s, session);
        setType(s.line, tipo);
      },
    },
    Name: {
      get: (s) => {
        const e = at(s.line, "name");
        return e ? textOf(e) : `${typeOf(s.line)} Trendline`;
      },
      set: (s, v, session) => {
        const nome = string(v, "name");
        changing(s, session);
        put(s.line, element("c:name", {}, [nome]));
      },
    },
    /** An empty text is an intercept that is computed. */
    Intercept: {
      get: (s) => {
        const val = valAt(s.line, "intercept");
        return val === undefined ? "" : Number(val);
      },
      set: (s, v, session) => {
        const numero = v === "" ? null : numeric(v, "intercept");
        changing(s, session);
        if (numero === null) drop(s.line, "intercept");
        else put(s.line, leaf("c:intercept", numero));
      },
    },
    MovingAveragePeriod: numberAt(["c:period"], 2, [2, 255]),
    PolynomialOrder: numberAt(["c:order"], 2, [2, 6]),
    BackwardPeriod: numberAt(["c:backward"], 0, [0, 1_000_000]),
    ForwardPeriod: numberAt(["c:forward"], 0, [0, 1_000_000]),
    ShowEquation: flagAt(["c:dispEq"], false),
    ShowRSquared: flagAt(["c:dispRSqr"], false),
  },
  navigation: { Format: (s) => object(TRENDLINE_FORMAT, s) },
  methods: {
    Delete: (s, _, session) => {
      changing(s, session);
      const { ser } = s.series;
      ser.children = ser.children.filter((c) => c !== s.line);
    },
  },
});

const all = (s: SeriesSpot): HostObject[] => trendlinesOf(s.series.ser).map((e, i) => lineOf(s, e, i));

/** Kinds without axes of values, and stacked ones, have no trendlines. support.microsoft.com, "Add a trend or moving average line to a chart". */
function assertTrends({ group }: SeriesSpot["series"]): void {
  const nome = group.name.replace(/^.*:/, "");
  const adatto = /^(bar|line|scatter|area|bubble|stock)Chart$/.test(nome);
  const pila = ["stacked", "percentStacked"].includes(valAt(group, "grouping") ?? "");
  if (!adatto || pila) throw invalidArgument("this kind of chart has no trendlines");
}

export const TRENDLINES = defineType<SeriesSpot>({
  name: "ChartTrendlineCollection",
  properties: {},
  navigation: {},
  items: all,
  methods: {
    Add: (s, args, session) => {
      const tipo = oneOf(args[0] ?? "Linear", Object.keys(TYPES), "type");
      assertTrends(s.series);
      changing(s, session);
      const e = newTrendline();
      setType(e, tipo);
      insert(s.series.ser, e);
      return lineOf(s, e, all(s).length - 1);
    },
    GetCount: (s) => all(s).length,
    GetItem: (s, args) => {
      const trovata = all(s)[integer(args, 0)];
      if (!trovata) throw itemNotFound(`trendline ${String(args[0])}`);
      return trovata;
    },
  },
  indexer: (s, args) => {
    const trovata = all(s)[integer(args, 0)];
    if (!trovata) throw itemNotFound(`trendline ${String(args[0])}`);
    return trovata;
  },
});
