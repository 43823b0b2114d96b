/** Error bars of a series. learn.microsoft.com/javascript/api/excel/excel.charterrorbars */
import { at, drop, grow, insert, isOn, leaf, setVal, valAt } from "../../workbook/chart/tree";
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { boolean } from "../arguments";
import { changing, choiceAt, type Spot } from "../chart-spot";
import { invalidArgument } from "../errors";
import { defineType, object, type ObjectType } from "../object-type";
import { groupName } from "../../workbook/chart/series";
import { formatType } from "./chart-format";
import type { SeriesSpot } from "./chart-point";

const ERROR_BARS_FORMAT = formatType("ChartErrorBarsFormat", "Line");

const INCLUDE = { Both: "both", MinusValues: "minus", PlusValues: "plus" } as const;
const TYPES = {
  FixedValue: "fixedVal",
  Percent: "percentage",
  StDev: "stdDev",
  StError: "stdErr",
  Custom: "cust",
} as const;

/** Only values against values have bars along x; the others say nothing of the direction. */
const hasX = (s: SeriesSpot): boolean => /^(scatter|bubble)Chart$/.test(groupName(s.series.group));

function barsOf(s: SeriesSpot, dir: "x" | "y"): XmlElement | undefined {
  return childrenOf(s.series.ser, "errBars").find((e) => (valAt(e, "errDir") ?? "y") === dir);
}

/** Bars as Excel adds them: one standard error on both sides. */
function newBars(s: SeriesSpot, dir: "x" | "y"): XmlElement {
  const bars = element("c:errBars", {}, [
    leaf("c:errBarType", "both"),
    leaf("c:errValType", "stdErr"),
    leaf("c:noEndCap", 0),
  ]);
  if (hasX(s)) setVal(bars, "c:errDir", dir);
  return bars;
}

function make(s: SeriesSpot, dir: "x" | "y"): XmlElement {
  if (dir === "x" && !hasX(s)) throw invalidArgument("this kind of chart has no bars along x");
  return barsOf(s, dir) ?? insert(s.series.ser, newBars(s, dir));
}

const spotOf = (s: SeriesSpot, dir: "x" | "y"): Spot => ({
  ...s,
  find: () => barsOf(s, dir),
  make: () => make(s, dir),
});

const over = <T>(
  dir: "x" | "y",
  p: { get?: (s: Spot, x: T) => unknown; set?: (s: Spot, v: unknown, x: T) => void },
) => ({
  get: (s: SeriesSpot, x: T): unknown => p.get?.(spotOf(s, dir), x),
  set: (s: SeriesSpot, v: unknown, x: T): void => {
    p.set?.(spotOf(s, dir), v, x);
  },
});

const errorBars = (dir: "x" | "y"): ObjectType<SeriesSpot> =>
  defineType<SeriesSpot>({
    name: "ChartErrorBars",
    properties: {
      Visible: {
        get: (s) => barsOf(s, dir) !== undefined,
        set: (s, v, session) => {
          const acceso = boolean(v, "visible");
          changing(s, session);
          if (acceso) make(s, dir);
          else s.series.ser.children = s.series.ser.children.filter((c) => c !== barsOf(s, dir));
        },
      },
      EndStyleCap: {
        get: (s) => !isOn(at(barsOf(s, dir), "noEndCap")),
        set: (s, v, session) => {
          const acceso = boolean(v, "endStyleCap");
          changing(s, session);
          grow(make(s, dir), "c:noEndCap").attrs["val"] = acceso ? "0" : "1";
        },
      },
      Include: over(dir, choiceAt(["c:errBarType"], INCLUDE, "Both")),
      Type: {
        get: over(dir, choiceAt(["c:errValType"], TYPES, "StError")).get,
        set: (s, v, session) => {
          over(dir, choiceAt(["c:errValType"], TYPES, "StError")).set(s, v, session);
          const bars = make(s, dir);
          if (v === "StError" || v === "Custom") drop(bars, "val");
          else grow(bars, "c:val").attrs["val"] ??= v === "Percent" ? "5" : "1";
        },
      },
    },
    navigation: { Format: (s) => object(ERROR_BARS_FORMAT, spotOf(s, dir)) },
    methods: {},
  });

export const X_ERROR_BARS = errorBars("x");
export const Y_ERROR_BARS = errorBars("y");
