/** The legend and its entries. learn.microsoft.com/javascript/api/excel/excel.chartlegend */
import { newLegend } from "../../workbook/chart/build";
import { groupsOf, isRound } from "../../workbook/chart/kinds";
import { groupName, pointCount, seriesOf } from "../../workbook/chart/series";
import { at, drop, grow, insert, isOn, leaf, valAt } from "../../workbook/chart/tree";
import { childrenOf, element } from "../../xlsx/xml";
import { boolean, itemAt } from "../arguments";
import { boxProperties, isPlaced, legendBox, placed } from "../chart-layout";
import { below, belowMade, changing, choiceAt, flagAt, type Spot } from "../chart-spot";
import { ExcelError } from "../errors";
import { defineType, object, read, type HostObject } from "../object-type";
import type { Session } from "../session";
import { formatType } from "./chart-format";
import { SHADOW } from "./chart-title";

const LEGEND_FORMAT = formatType("ChartLegendFormat", "Border", "Fill", "Font");

export const legendOf = (chart: Spot): HostObject =>
  object(CHART_LEGEND, belowMade(below(chart, "c:chart"), "c:legend", newLegend));

const POSITIONS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;
const position = choiceAt(["c:legendPos"], POSITIONS, "Right");

interface EntrySpot extends Spot {
  readonly index: number;
}

/** A legend lists the series; that of a pie, its points. */
function entries(s: Spot, session: Session): HostObject[] {
  const serie = seriesOf(s.chart.xml);
  const [prima] = serie;
  const tondo = groupsOf(s.chart.xml).every((g) => isRound(groupName(g)));
  const quanti = tondo && prima ? pointCount(session.workbook, prima) : serie.length;
  return Array.from({ length: quanti }, (_, index) => object(LEGEND_ENTRY, { ...s, index }));
}

const entryElement = (s: EntrySpot) =>
  childrenOf(s.find() ?? element(""), "legendEntry").find((e) => valAt(e, "idx") === String(s.index));

/** Entries share the box of the legend in equal parts. */
function entryBox(s: EntrySpot, session: Session) {
  const tutta = placed(s, legendBox, session);
  const quanti = Math.max(1, entries(s, session).length);
  const fila = ["b", "t"].includes(valAt(s.find(), "legendPos") ?? "r");
  const width = fila ? tutta.width / quanti : tutta.width;
  const height = fila ? tutta.height : tutta.height / quanti;
  return {
    left: tutta.left + (fila ? width * s.index : 0),
    top: tutta.top + (fila ? 0 : height * s.index),
    width,
    height,
  };
}

const LEGEND_ENTRY = defineType<EntrySpot>({
  name: "ChartLegendEntry",
  properties: {
    Index: read((s) => s.index),
    Left: read((s, session) => entryBox(s, session).left),
    Top: read((s, session) => entryBox(s, session).top),
    Width: read((s, session) => entryBox(s, session).width),
    Height: read((s, session) => entryBox(s, session).height),
    Visible: {
      get: (s) => !isOn(at(entryElement(s), "delete")),
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        const legenda = s.make();
        legenda.children = legenda.children.filter((c) => c !== entryElement(s));
        if (!acceso)
          insert(legenda, element("c:legendEntry", {}, [leaf("c:idx", s.index), leaf("c:delete", 1)]));
      },
    },
  },
  navigation: {},
  methods: {},
});

const LEGEND_ENTRIES = defineType<Spot>({
  name: "ChartLegendEntryCollection",
  properties: {},
  navigation: {},
  items: entries,
  methods: {
    GetCount: (s, _, session) => entries(s, session).length,
    GetItemAt: (s, args, session) => itemAt(entries(s, session), args),
  },
});

const CHART_LEGEND = defineType<Spot>({
  name: "ChartLegend",
  properties: {
    Visible: {
      get: (s) => s.find() !== undefined,
      set: (s, v, session) => {
        const acceso = boolean(v, "visible");
        changing(s, session);
        if (acceso) s.make();
        else drop(grow(s.chart.xml, "c:chart"), "legend");
      },
    },
    Position: {
      get: (s, session) => (isPlaced(s) ? "Custom" : position.get?.(s, session)),
      set: (s, v, session) => {
        // "Custom" is what a legend moved by hand says; it is no place to go to.
        if (v === "Custom") throw new ExcelError("InvalidOperation", "A legend cannot be set to Custom.");
        position.set?.(s, v, session);
        drop(s.make(), "layout");
      },
    },
    Overlay: flagAt(["c:overlay"], false),
    ShowShadow: SHADOW,
    ...boxProperties(legendBox, ["Left", "Top", "Width", "Height"]),
  },
  navigation: {
    Format: (s) => object(LEGEND_FORMAT, s),
    LegendEntries: (s) => object(LEGEND_ENTRIES, s),
  },
  methods: {},
});
