/**
 * Where the parts of a chart are within it, in points. What was placed by hand is in the file as fractions of the chart
 * (ECMA-376 part 1, 21.2.2.95 manualLayout). Nothing is drawn here: for the parts that Excel places by itself these are
 * estimates, from their texts and the size of the chart.
 */
import { groupsOf, isRound } from "../workbook/chart/kinds";
import { groupName, seriesName, seriesOf } from "../workbook/chart/series";
import { readText } from "../workbook/chart/text";
import { at, drop, grow, put, leaf, valAt } from "../workbook/chart/tree";
import { childrenOf, type XmlElement } from "../xlsx/xml";
import { boxOf, points, type Box } from "./anchors";
import { numeric } from "./arguments";
import { changing, type Spot } from "./chart-spot";
import { invalidArgument } from "./errors";
import type { Property } from "./object-type";
import type { Session } from "./session";

export type Estimate = (s: Spot, session: Session) => Box;
type Side = "Left" | "Top" | "Width" | "Height";

const MARGIN = 7;
/** Height of a line and width of a letter, to the size of the font. */
const LINE = 1.35;
const LETTER = 0.55;

const sizeOf = (e: XmlElement | undefined, altrimenti: number): number => {
  const p = at(e, "txPr", "p") ?? at(e, "tx", "rich", "p");
  const run = at(p, "r", "rPr")?.attrs["sz"] ?? at(p, "pPr", "defRPr")?.attrs["sz"];
  return run === undefined ? altrimenti : Number(run) / 100;
};

const chartBox = (s: Spot): Box => boxOf(s.sheet, s.item);

const titleElement = (s: Spot): XmlElement | undefined => at(s.chart.xml, "chart", "title");
const legendElement = (s: Spot): XmlElement | undefined => at(s.chart.xml, "chart", "legend");

export function titleBox(s: Spot, session: Session): Box {
  const e = titleElement(s);
  const corpo = sizeOf(e, 14);
  const righe = (readText(session.workbook, e) ?? "Titolo del grafico").split("\n");
  const width = Math.max(...righe.map((r) => r.length)) * corpo * LETTER + MARGIN * 2;
  const height = righe.length * corpo * LINE + MARGIN;
  const fuori = chartBox(s);
  return { left: Math.max(0, (fuori.width - width) / 2), top: MARGIN, width, height };
}

/** What the legend lists: series, or the points of a pie. */
function entries(s: Spot, session: Session): string[] {
  return seriesOf(s.chart.xml).map((x, i) => seriesName(session.workbook, x.ser) ?? `Serie${i + 1}`);
}

export function legendBox(s: Spot, session: Session): Box {
  const e = legendElement(s);
  const corpo = sizeOf(e, 9);
  const nomi = entries(s, session);
  const larghezze = nomi.map((n) => n.length * corpo * LETTER + 25);
  const fuori = chartBox(s);
  const posto = valAt(e, "legendPos") ?? "r";
  const fila = posto === "b" || posto === "t";
  const width = Math.min(
    fuori.width - MARGIN * 2,
    fila ? larghezze.reduce((a, b) => a + b, 0) : Math.max(25, ...larghezze),
  );
  const height = Math.min(
    fuori.height - MARGIN * 2,
    fila ? corpo * LINE + MARGIN : nomi.length * (corpo * LINE + 4) + MARGIN,
  );
  const alto = e && titleElement(s) ? titleBox(s, session).height + MARGIN : 0;
  const mezzo = Math.max(alto, (fuori.height - height) / 2);
  const centro = (fuori.width - width) / 2;
  const destra = fuori.width - width - MARGIN;
  switch (posto) {
    case "b":
      return { left: centro, top: fuori.height - height - MARGIN, width, height };
    case "t":
      return { left: centro, top: alto + MARGIN, width, height };
    case "l":
      return { left: MARGIN, top: mezzo, width, height };
    case "tr":
      return { left: destra, top: MARGIN, width, height };
    default:
      return { left: destra, top: mezzo, width, height };
  }
}

/** What the title and the legend leave. */
export function plotBox(s: Spot, session: Session): Box {
  const fuori = chartBox(s);
  const lati = { left: MARGIN, top: MARGIN, right: fuori.width - MARGIN, bottom: fuori.height - MARGIN };
  if (titleElement(s)) lati.top += titleBox(s, session).height + MARGIN;
  const legenda = legendElement(s);
  if (legenda) {
    const sua = legendBox(s, session);
    const posto = valAt(legenda, "legendPos");
    if (posto === "b") lati.bottom = sua.top - MARGIN;
    else if (posto === "t") lati.top = sua.top + sua.height + MARGIN;
    else if (posto === "l") lati.left = sua.left + sua.width + MARGIN;
    else lati.right = sua.left - MARGIN;
  }
  return {
    left: lati.left,
    top: lati.top,
    width: Math.max(0, lati.right - lati.left),
    height: Math.max(0, lati.bottom - lati.top),
  };
}

/** The room of the labels of the axes, around the plot itself. */
function axisRoom(s: Spot): { left: number; bottom: number } {
  const tondo = groupsOf(s.chart.xml).every((g) => isRound(groupName(g)));
  return tondo ? { left: 0, bottom: 0 } : { left: 30, bottom: 20 };
}

const inner = (s: Spot, b: Box): Box => {
  const { left, bottom } = axisRoom(s);
  return { left: b.left + left, top: b.top, width: b.width - left, height: b.height - bottom };
};
const outer = (s: Spot, b: Box): Box => {
  const { left, bottom } = axisRoom(s);
  return { left: b.left - left, top: b.top, width: b.width + left, height: b.height + bottom };
};

/** The outside of the plot area, and its inside without the labels of the axes. */
export const outerPlot: Estimate = (s, session) =>
  targetOf(s) === "inner" ? outer(s, placed(s, plotBox, session)) : placed(s, plotBox, session);
export const innerPlot: Estimate = (s, session) =>
  targetOf(s) === "inner" ? placed(s, plotBox, session) : inner(s, placed(s, plotBox, session));

const targetOf = (s: Spot): string => valAt(s.find(), "layout", "manualLayout", "layoutTarget") ?? "outer";

/** The box of a part: as placed by hand, else as estimated. */
export function placed(s: Spot, stima: Estimate, session: Session): Box {
  const mano = at(s.find(), "layout", "manualLayout");
  const auto = stima(s, session);
  if (!mano) return auto;
  const fuori = chartBox(s);
  const quota = (nome: string, lato: number, altrimenti: number): number => {
    const v = valAt(mano, nome);
    if (v === undefined) return altrimenti;
    // Without an edge mode x and y are offsets from the automatic place.
    const bordo = nome === "w" || nome === "h" || valAt(mano, `${nome}Mode`) === "edge";
    return Number(v) * lato + (bordo ? 0 : altrimenti);
  };
  return {
    left: quota("x", fuori.width, auto.left),
    top: quota("y", fuori.height, auto.top),
    width: quota("w", fuori.width, auto.width),
    height: quota("h", fuori.height, auto.height),
  };
}

/** Places a part by hand. Titles have no size of their own. */
export function placeByHand(s: Spot, b: Box, sized: boolean, target: "inner" | "outer" | null = null): void {
  const fuori = chartBox(s);
  const layout = grow(s.make(), "c:layout");
  drop(layout, "manualLayout");
  const mano = grow(layout, "c:manualLayout");
  const frazione = (n: number, lato: number): string => String(Number((n / lato).toFixed(6)));
  if (target) put(mano, leaf("c:layoutTarget", target));
  put(mano, leaf("c:xMode", "edge"));
  put(mano, leaf("c:yMode", "edge"));
  put(mano, leaf("c:x", frazione(b.left, fuori.width)));
  put(mano, leaf("c:y", frazione(b.top, fuori.height)));
  if (!sized) return;
  put(mano, leaf("c:w", frazione(b.width, fuori.width)));
  put(mano, leaf("c:h", frazione(b.height, fuori.height)));
}

const FIELD = { Left: "left", Top: "top", Width: "width", Height: "height" } as const;

/** The sides of a part as properties: `settable` ones are placed by hand when they are written. */
export function boxProperties(
  stima: Estimate,
  settable: readonly Side[],
  { prefix = "", target = null }: { prefix?: string; target?: "inner" | "outer" | null } = {},
): Record<string, Property<Spot>> {
  const leggi: Estimate = target ? stima : (s, session) => placed(s, stima, session);
  return Object.fromEntries(
    (["Left", "Top", "Width", "Height"] as const).map((lato) => {
      const get = (s: Spot, session: Session): number => points(leggi(s, session)[FIELD[lato]]);
      const set = (s: Spot, v: unknown, session: Session): void => {
        const punti = numeric(v, FIELD[lato]);
        if (punti < 0) throw invalidArgument(`${FIELD[lato]}: ${punti}`);
        const prima = leggi(s, session);
        changing(s, session);
        placeByHand(s, { ...prima, [FIELD[lato]]: punti }, settable.includes("Width"), target);
      };
      return [`${prefix}${lato}`, settable.includes(lato) ? { get, set } : { get }];
    }),
  );
}

export const isPlaced = (s: Spot): boolean =>
  childrenOf(at(s.find(), "layout") ?? s.chart.xml, "manualLayout").length > 0;
