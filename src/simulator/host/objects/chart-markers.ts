/** Markers of a series or of a point. learn.microsoft.com/javascript/api/excel/excel.chartmarkerstyle */
import { solidFill } from "../../workbook/chart/build";
import { at, drop, grow, leaf, put, valAt } from "../../workbook/chart/tree";
import type { XmlElement } from "../../xlsx/xml";
import { oneOf } from "../arguments";
import { rgbOf, solidColor } from "../chart-colors";
import { changing, numberAt, type Spot } from "../chart-spot";
import type { Property } from "../object-type";
import type { Session } from "../session";
import { setFill } from "./chart-format";

const SYMBOLS: Readonly<Record<string, string>> = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
};

/** Sizes are between 2 and 72 (ECMA-376 part 1, 21.2.3.21 ST_MarkerSize). */
export const MARKERS = (colore: (s: Spot, session: Session) => string): Record<string, Property<Spot>> => {
  const tinta = (
    trova: (s: Spot) => XmlElement | undefined,
    fai: (m: XmlElement) => XmlElement,
  ): Property<Spot> => ({
    get: (s, session) => solidColor(trova(s)) ?? colore(s, session),
    set: (s, v, session) => {
      const rgb = rgbOf(v);
      changing(s, session);
      setFill(fai(grow(s.make(), "c:marker", "c:spPr")), solidFill(rgb));
    },
  });
  return {
    MarkerStyle: {
      get: (s) => {
        const simbolo = valAt(s.find(), "marker", "symbol");
        return Object.entries(SYMBOLS).find(([, v]) => v === simbolo)?.[0] ?? "Automatic";
      },
      set: (s, v, session) => {
        const simbolo =
          SYMBOLS[
            oneOf(
              v,
              Object.keys(SYMBOLS).filter((n) => n !== "Picture"),
              "markerStyle",
            )
          ];
        changing(s, session);
        const m = grow(s.make(), "c:marker");
        if (simbolo === "auto") drop(m, "symbol");
        else put(m, leaf("c:symbol", simbolo ?? ""));
      },
    },
    MarkerSize: numberAt(["c:marker", "c:size"], 5, [2, 72]),
    MarkerBackgroundColor: tinta(
      (s) => at(s.find(), "marker", "spPr"),
      (spPr) => spPr,
    ),
    MarkerForegroundColor: tinta(
      (s) => at(s.find(), "marker", "spPr", "ln"),
      (spPr) => grow(spPr, "a:ln"),
    ),
  };
};
