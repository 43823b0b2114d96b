/** Titles of charts and of axes. learn.microsoft.com/javascript/api/excel/excel.charttitle */
import { newTitle } from "../../workbook/chart/build";
import { seriesName, seriesOf } from "../../workbook/chart/series";
import { placesOf } from "../../workbook/chart/source";
import { cutRuns, linkText, readText, runsOf, writeText } from "../../workbook/chart/text";
import { at, drop, grow, isOn, put, setVal } from "../../workbook/chart/tree";
import { element, type XmlElement } from "../../xlsx/xml";
import { boolean, integer, oneOf, string, text } from "../arguments";
import { boxOf, type Box } from "../anchors";
import { boxProperties, isPlaced, placeByHand, placed, titleBox, type Estimate } from "../chart-layout";
import { below, belowMade, changing, flagAt, textOrientation, type Spot } from "../chart-spot";
import { invalidArgument } from "../errors";
import { defineType, object, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import { CHART_FONT, formatType } from "./chart-format";

const TITLE_FORMAT = formatType("ChartTitleFormat", "Border", "Fill", "Font");
const AXIS_TITLE_FORMAT = formatType("ChartAxisTitleFormat", "Border", "Fill", "Font");

export const titleOf = (chart: Spot): HostObject =>
  object(CHART_TITLE, belowMade(below(chart, "c:chart"), "c:title", newTitle));

/** Without a text of its own the title is the name of the only series, or a placeholder. */
function shownTitle(s: Spot, session: Session): string {
  const suo = readText(session.workbook, s.find());
  if (suo !== null) return suo;
  const serie = seriesOf(s.chart.xml);
  const [sola] = serie;
  const nome = serie.length === 1 && sola ? seriesName(session.workbook, sola.ser) : null;
  return nome ?? (session.locale === "it-IT" ? "Titolo del grafico" : "Chart Title");
}

function setText(s: Spot, testo: string, session: Session): void {
  changing(s, session);
  writeText(s.make(), testo);
}

/** A reference to a cell, as in the formula bar. */
function setFormula(s: Spot, args: readonly unknown[], session: Session): void {
  const formula = text(args, 0).replace(/^=/, "");
  if (!placesOf(session.workbook, formula)) throw invalidArgument(`formula ${formula}`);
  changing(s, session);
  linkText(s.make(), formula);
}

/** A shadow is an effect of the shape (ECMA-376 part 1, 20.1.8.49 outerShdw). */
export const SHADOW: Property<Spot> = {
  get: (s) => at(s.find(), "spPr", "effectLst", "outerShdw") !== undefined,
  set: (s, v, session) => {
    const acceso = boolean(v, "showShadow");
    changing(s, session);
    const spPr = grow(s.make(), "c:spPr");
    if (!acceso) drop(spPr, "effectLst");
    else put(spPr, element("a:effectLst", {}, [shadow()]));
  },
};

const shadow = (): XmlElement =>
  element("a:outerShdw", { blurRad: "50800", dist: "38100", dir: "2700000", algn: "tl", rotWithShape: "0" }, [
    element("a:prstClr", { val: "black" }, [element("a:alpha", { val: "40000" })]),
  ]);

/** Alignment of a text within its box: of its paragraphs, and of the box itself. */
const HORIZONTAL = { Left: "l", Center: "ctr", Right: "r", Justify: "just", Distributed: "dist" } as const;
const VERTICAL = { Top: "t", Center: "ctr", Bottom: "b", Justify: "just", Distributed: "dist" } as const;

const bodyOf = (s: Spot): XmlElement | undefined => at(s.find(), "tx", "rich") ?? at(s.find(), "txPr");

/** The element that holds the properties of the text, made as default ones where it is missing. */
function makeBody(s: Spot): XmlElement {
  const e = s.make();
  const rich = at(e, "tx", "rich");
  if (rich) return rich;
  const txPr = grow(e, "c:txPr");
  for (const nome of ["a:bodyPr", "a:lstStyle"]) grow(txPr, nome);
  grow(txPr, "a:p", "a:pPr", "a:defRPr");
  return txPr;
}

export const HORIZONTAL_ALIGNMENT: Property<Spot> = {
  get: (s) => {
    const algn = at(bodyOf(s), "p", "pPr")?.attrs["algn"];
    return Object.entries(HORIZONTAL).find(([, v]) => v === algn)?.[0] ?? "Center";
  },
  set: (s, v, session) => {
    const parola = HORIZONTAL[oneOf(v, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[], "alignment")];
    changing(s, session);
    const pPr = grow(makeBody(s), "a:p", "a:pPr");
    pPr.attrs["algn"] = parola;
  },
};

export const VERTICAL_ALIGNMENT: Property<Spot> = {
  get: (s) => {
    const anchor = at(bodyOf(s), "bodyPr")?.attrs["anchor"];
    return Object.entries(VERTICAL).find(([, v]) => v === anchor)?.[0] ?? "Center";
  },
  set: (s, v, session) => {
    const parola = VERTICAL[oneOf(v, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[], "alignment")];
    changing(s, session);
    grow(makeBody(s), "a:bodyPr").attrs["anchor"] = parola;
  },
};

/** The rotation of a text is written with it. */
export const ORIENTATION: Property<Spot> = {
  get: (s, session) =>
    textOrientation(at(s.find(), "tx", "rich") ? ["c:tx", "c:rich"] : ["c:txPr"]).get?.(s, session),
  set: (s, v, session) => {
    makeBody(s);
    textOrientation(at(s.find(), "tx", "rich") ? ["c:tx", "c:rich"] : ["c:txPr"]).set?.(s, v, session);
  },
};

const FORMAT_STRING = defineType<Spot & { readonly start: number; readonly length: number }>({
  name: "ChartFormatString",
  properties: {},
  navigation: {
    Font: (s) =>
      object(CHART_FONT, {
        ...s,
        runs: () => cutRuns(s.make(), s.start, s.length),
      }),
  },
  methods: {},
});

/** Where a title is that was put along a side; at the top it goes by itself. */
const SIDES: Readonly<Record<string, Estimate>> = {
  Bottom: (s, session) => {
    const b = titleBox(s, session);
    return { ...b, top: boxOf(s.sheet, s.item).height - b.height - b.top };
  },
  Left: (s, session) => {
    const b = titleBox(s, session);
    return { ...b, left: 0, top: (boxOf(s.sheet, s.item).height - b.height) / 2 };
  },
  Right: (s, session) => {
    const b = titleBox(s, session);
    const fuori = boxOf(s.sheet, s.item);
    return { ...b, left: fuori.width - b.width, top: (fuori.height - b.height) / 2 };
  },
};

const same = (a: Box | undefined, b: Box): boolean =>
  a !== undefined && Math.abs(a.left - b.left) < 0.5 && Math.abs(a.top - b.top) < 0.5;

const CHART_TITLE = defineType<Spot>({
  name: "ChartTitle",
  properties: {
    Text: {
      get: shownTitle,
      set: (s, v, session) => {
        setText(s, string(v, "text"), session);
        const chart = at(s.chart.xml, "chart");
        if (chart && isOn(at(chart, "autoTitleDeleted"))) setVal(chart, "c:autoTitleDeleted", "0");
      },
    },
    Visible: {
      get: (s) => s.find() !== undefined,
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        const chart = grow(s.chart.xml, "c:chart");
        setVal(chart, "c:autoTitleDeleted", acceso ? "0" : "1");
        if (acceso) s.make();
        else drop(chart, "title");
      },
    },
    Overlay: flagAt(["c:overlay"], false),
    ShowShadow: SHADOW,
    HorizontalAlignment: HORIZONTAL_ALIGNMENT,
    VerticalAlignment: VERTICAL_ALIGNMENT,
    TextOrientation: ORIENTATION,
    ...boxProperties(titleBox, ["Left", "Top"]),
    Position: {
      get: (s, session) => {
        if (!isPlaced(s)) return "Top";
        const qui = placed(s, titleBox, session);
        const uguale = Object.keys(SIDES).find((lato) => same(SIDES[lato]?.(s, session), qui));
        return uguale ?? "Automatic";
      },
      set: (s, v, session) => {
        const lato = oneOf(v, ["Automatic", "Top", "Bottom", "Left", "Right"], "position");
        changing(s, session);
        const posto = SIDES[lato]?.(s, session);
        if (posto) placeByHand(s, posto, false);
        else drop(s.make(), "layout");
      },
    },
  },
  navigation: { Format: (s) => object(TITLE_FORMAT, s) },
  methods: {
    SetFormula: setFormula,
    GetSubstring: (s, args, session) => {
      const [start, length] = [integer(args, 0), integer(args, 1)];
      const testo = shownTitle(s, session);
      if (start < 0 || length < 1 || start + length > testo.length)
        throw invalidArgument("the substring is outside the title");
      if (runsOf(at(s.find(), "tx", "rich")).length === 0) setText(s, testo, session);
      return object(FORMAT_STRING, { ...s, start, length });
    },
  },
});

/** The title of an axis, which may not be there, and the axis it belongs to. */
interface AxisTitleSpot extends Spot {
  readonly axis: Spot;
}

export const CHART_AXIS_TITLE = defineType<AxisTitleSpot>({
  name: "ChartAxisTitle",
  properties: {
    Text: {
      get: (s, session) =>
        s.find()
          ? (readText(session.workbook, s.find()) ??
            (session.locale === "it-IT" ? "Titolo asse" : "Axis Title"))
          : "",
      set: (s, v, session) => {
        setText(s, string(v, "text"), session);
      },
    },
    Visible: {
      get: (s) => s.find() !== undefined,
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        if (acceso) s.make();
        else if (s.find()) drop(s.axis.make(), "title");
      },
    },
    TextOrientation: ORIENTATION,
  },
  navigation: { Format: (s) => object(AXIS_TITLE_FORMAT, s) },
  methods: { SetFormula: setFormula },
});
