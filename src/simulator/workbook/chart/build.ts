/** A new chart as Excel makes one: title on, legend only where there is something to tell apart. */
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { NS_A, NS_C, NS_R } from "../drawing";
import { hasSeriesAxis, isRound, isScatter, isSolid, type Kind } from "./kinds";
import { insert, leaf } from "./tree";

/** Greys of the default style: texts, lines. */
export const TEXT_GREY = "595959";
const LINE_GREY = "D9D9D9";
/** Accents of the theme Office starts with: the colours of series in order. */
export const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

export const solidFill = (rgb: string): XmlElement =>
  element("a:solidFill", {}, [element("a:srgbClr", { val: rgb })]);

const line = (rgb: string): XmlElement =>
  element("c:spPr", {}, [
    element("a:ln", { w: "9525", cap: "flat", cmpd: "sng", algn: "ctr" }, [
      solidFill(rgb),
      element("a:round"),
    ]),
  ]);

/** Text properties: size in hundredths of a point. */
export const textProperties = (nome: string, size: number): XmlElement =>
  element(nome, {}, [
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [element("a:defRPr", { sz: String(size), b: "0" }, [solidFill(TEXT_GREY)])]),
      element("a:endParaRPr", { lang: "it-IT" }),
    ]),
  ]);

export function newChartSpace(): XmlElement {
  const chart = element("c:chart", {}, [
    newTitle(),
    leaf("c:autoTitleDeleted", 0),
    element("c:plotArea", {}, [element("c:layout")]),
    leaf("c:plotVisOnly", 1),
    leaf("c:dispBlanksAs", "gap"),
  ]);
  const spPr = element("c:spPr", {}, [
    solidFill("FFFFFF"),
    element("a:ln", { w: "9525", cap: "flat", cmpd: "sng", algn: "ctr" }, [
      solidFill(LINE_GREY),
      element("a:round"),
    ]),
  ]);
  return element("c:chartSpace", { "xmlns:c": NS_C, "xmlns:a": NS_A, "xmlns:r": NS_R }, [
    leaf("c:date1904", 0),
    leaf("c:roundedCorners", 0),
    chart,
    spPr,
    element("c:txPr", {}, [
      element("a:bodyPr"),
      element("a:lstStyle"),
      element("a:p", {}, [
        element("a:pPr", {}, [element("a:defRPr")]),
        element("a:endParaRPr", { lang: "it-IT" }),
      ]),
    ]),
  ]);
}

export const newTitle = (): XmlElement =>
  element("c:title", {}, [leaf("c:overlay", 0), textProperties("c:txPr", 1400)]);

/** The title of a vertical axis runs upwards. */
export function newAxisTitle(vertical: boolean): XmlElement {
  const testo = textProperties("c:txPr", 1000);
  const corpo = childrenOf(testo, "bodyPr")[0];
  if (corpo && vertical) corpo.attrs = { rot: "-5400000", vert: "horz" };
  return element("c:title", {}, [leaf("c:overlay", 0), testo]);
}

export const newLegend = (): XmlElement =>
  element("c:legend", {}, [leaf("c:legendPos", "b"), leaf("c:overlay", 0), textProperties("c:txPr", 900)]);

/** The group of a kind, without series. */
export function newGroup(k: Kind, axisIds: readonly string[]): XmlElement {
  const g = element(`c:${k.group}`);
  const metti = (nome: string, val: string | number | undefined): void => {
    if (val !== undefined) insert(g, leaf(nome, val));
  };
  metti("c:barDir", k.group.startsWith("bar") ? k.barDir : undefined);
  metti("c:grouping", k.grouping);
  metti("c:ofPieType", k.ofPieType);
  metti("c:radarStyle", k.radarStyle);
  if (k.group === "scatterChart") metti("c:scatterStyle", k.smooth ? "smoothMarker" : "lineMarker");
  if (k.group.startsWith("surface")) metti("c:wireframe", k.wireframe ? 1 : 0);
  if (!["surfaceChart", "surface3DChart", "stockChart"].includes(k.group))
    metti("c:varyColors", isRound(k.group) ? 1 : 0);
  if (k.group === "barChart") {
    metti("c:gapWidth", k.grouping === "clustered" ? 219 : 150);
    metti("c:overlap", k.grouping === "clustered" ? -27 : 100);
  }
  if (k.group === "bar3DChart") {
    metti("c:gapWidth", 150);
    metti("c:shape", k.shape ?? "box");
  }
  if (k.group === "lineChart") metti("c:marker", 1);
  if (k.group === "pieChart" || k.group === "doughnutChart") metti("c:firstSliceAng", 0);
  if (k.group === "doughnutChart") metti("c:holeSize", 75);
  if (k.group === "ofPieChart") {
    metti("c:gapWidth", 100);
    metti("c:secondPieSize", 75);
  }
  if (k.group === "bubbleChart") {
    metti("c:bubbleScale", 100);
    metti("c:showNegBubbles", 0);
  }
  if (k.group === "stockChart") {
    insert(g, element("c:hiLowLines"));
    if (k.upDown)
      insert(
        g,
        element("c:upDownBars", {}, [leaf("c:gapWidth", 150), element("c:upBars"), element("c:downBars")]),
      );
  }
  for (const id of axisIds) insert(g, leaf("c:axId", id));
  return g;
}

const AXIS_IDS = ["500000001", "500000002", "500000003"] as const;

/** The axes that a kind needs, none for pies, and the numbers by which its group names them. */
export function newAxes(k: Kind): { ids: string[]; axes: XmlElement[] } {
  if (isRound(k.group)) return { ids: [], axes: [] };
  const [x, y, z] = AXIS_IDS;
  const sdraiato = k.barDir === "bar" && k.group.startsWith("bar");
  const [sotto, lato] = sdraiato ? ["l", "b"] : ["b", "l"];
  const fra = isScatter(k.group) || k.group.startsWith("area") ? "midCat" : "between";
  const primo = isScatter(k.group) ? valueAxis(x, y, sotto, fra, true) : categoryAxis(x, y, sotto);
  const secondo = valueAxis(y, x, lato, fra, true);
  if (!hasSeriesAxis(k)) return { ids: [x, y], axes: [primo, secondo] };
  return { ids: [x, y, z], axes: [primo, secondo, seriesAxis(z, x)] };
}

const axis = (nome: string, id: string, lato: string, altri: readonly XmlElement[]): XmlElement => {
  const e = element(nome, {}, [
    leaf("c:axId", id),
    element("c:scaling", {}, [leaf("c:orientation", "minMax")]),
    leaf("c:delete", 0),
    leaf("c:axPos", lato),
    leaf("c:majorTickMark", "none"),
    leaf("c:minorTickMark", "none"),
    leaf("c:tickLblPos", "nextTo"),
    textProperties("c:txPr", 900),
  ]);
  for (const a of altri) insert(e, a);
  return e;
};

const format = (): XmlElement => element("c:numFmt", { formatCode: "General", sourceLinked: "1" });

const categoryAxis = (id: string, altro: string, lato: string): XmlElement =>
  axis("c:catAx", id, lato, [
    format(),
    line(LINE_GREY),
    leaf("c:crossAx", altro),
    leaf("c:crosses", "autoZero"),
    leaf("c:auto", 1),
    leaf("c:lblAlgn", "ctr"),
    leaf("c:lblOffset", 100),
    leaf("c:noMultiLvlLbl", 0),
  ]);

const valueAxis = (id: string, altro: string, lato: string, fra: string, griglia: boolean): XmlElement =>
  axis("c:valAx", id, lato, [
    ...(griglia ? [element("c:majorGridlines", {}, [line(LINE_GREY)])] : []),
    format(),
    element("c:spPr", {}, [element("a:noFill"), element("a:ln", {}, [element("a:noFill")])]),
    leaf("c:crossAx", altro),
    leaf("c:crosses", "autoZero"),
    leaf("c:crossBetween", fra),
  ]);

const seriesAxis = (id: string, altro: string): XmlElement =>
  axis("c:serAx", id, "b", [line(LINE_GREY), leaf("c:crossAx", altro), leaf("c:crosses", "autoZero")]);

/** How a solid chart is looked at. */
export const view3D = (k: Kind): XmlElement | null =>
  isSolid(k.group)
    ? element("c:view3D", {}, [
        leaf("c:rotX", k.group === "pie3DChart" ? 30 : k.group === "surfaceChart" ? 90 : 15),
        leaf("c:rotY", k.group === "pie3DChart" || k.group === "surfaceChart" ? 0 : 20),
        leaf("c:rAngAx", hasSeriesAxis(k) || k.group === "pie3DChart" ? 0 : 1),
      ])
    : null;

/** The look that a kind gives to a series: markers, lines, slices apart. */
export function dress(ser: XmlElement, k: Kind): void {
  const senza = new Set(["marker", "smooth", "explosion", "bubble3D", "invertIfNegative"]);
  ser.children = childrenOf(ser).filter((c) => !senza.has(c.name.replace(/^.*:/, "")));
  const segna = ["lineChart", "scatterChart", "radarChart", "stockChart"].includes(k.group);
  if (segna && k.markers !== true && k.radarStyle !== "filled")
    insert(ser, element("c:marker", {}, [leaf("c:symbol", "none")]));
  if (k.group === "scatterChart") {
    insert(ser, leaf("c:smooth", k.smooth ? 1 : 0));
  }
  if (k.group === "lineChart") insert(ser, leaf("c:smooth", 0));
  if (k.exploded) insert(ser, leaf("c:explosion", 25));
  if (k.group === "bubbleChart" && k.bubble3D) insert(ser, leaf("c:bubble3D", 1));
  if (["barChart", "bar3DChart", "bubbleChart"].includes(k.group)) insert(ser, leaf("c:invertIfNegative", 0));
}
