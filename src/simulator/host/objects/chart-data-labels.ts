/** Labels of the points, all at once or one by one. learn.microsoft.com/javascript/api/excel/excel.chartdatalabels */
import type { CellValue } from "../../workbook/cell";
import { categoriesName, groupName, seriesName, valuesName, type Series } from "../../workbook/chart/series";
import { placesOf, valuesOf } from "../../workbook/chart/source";
import { linkText, readText, writeText } from "../../workbook/chart/text";
import { at, copyOf, drop, grow, insert, isOn, leaf, put, valAt } from "../../workbook/chart/tree";
import { childrenOf, element, locale, textOf, type XmlElement } from "../../xlsx/xml";
import { boolean, oneOf, string } from "../arguments";
import { changing, type Spot } from "../chart-spot";
import { invalidArgument } from "../errors";
import { defineType, object, type HostObject, type Property } from "../object-type";
import type { Session } from "../session";
import { formatType } from "./chart-format";
import { HORIZONTAL_ALIGNMENT, ORIENTATION, VERTICAL_ALIGNMENT } from "./chart-title";

const LABEL_FORMAT = formatType("ChartDataLabelFormat", "Border", "Fill", "Font");

/** The labels of a series, or one of them; both know their series. */
interface LabelSpot extends Spot {
  readonly series: Series;
}

interface PointLabelSpot extends LabelSpot {
  readonly index: number;
}

const SHOWS = {
  ShowLegendKey: "showLegendKey",
  ShowValue: "showVal",
  ShowCategoryName: "showCatName",
  ShowSeriesName: "showSerName",
  ShowPercentage: "showPercent",
  ShowBubbleSize: "showBubbleSize",
} as const;
const SHOW_NAMES = Object.values(SHOWS);

/** Labels that show nothing yet: every switch is said, since a missing one would count as on. */
const newLabels = (): XmlElement =>
  element(
    "c:dLbls",
    {},
    SHOW_NAMES.map((n) => leaf(`c:${n}`, 0)),
  );

export function labelsOf(chart: Spot, series: Series): LabelSpot {
  const { ser, group } = series;
  return {
    ...chart,
    series,
    find: () => at(ser, "dLbls") ?? at(group, "dLbls"),
    make: () => {
      const suo = at(ser, "dLbls");
      if (suo && !isOn(at(suo, "delete"))) return suo;
      const delGruppo = at(group, "dLbls");
      return put(ser, delGruppo && !suo && !isOn(at(delGruppo, "delete")) ? copyOf(delGruppo) : newLabels());
    },
  };
}

export const dataLabels = (chart: Spot, series: Series): HostObject =>
  object(DATA_LABELS, labelsOf(chart, series));

/** Whether anything is shown. */
export const showsAny = (e: XmlElement | undefined): boolean =>
  e !== undefined && !isOn(at(e, "delete")) && SHOW_NAMES.some((n) => isOn(at(e, n)));

/** Labels on, as Excel puts them: the value; or off. */
export function setHasLabels(s: LabelSpot, acceso: boolean): void {
  if (acceso) {
    const e = s.make();
    if (!showsAny(e)) grow(e, "c:showVal").attrs["val"] = "1";
    return;
  }
  drop(s.series.ser, "dLbls");
  if (at(s.series.group, "dLbls")) insert(s.series.ser, element("c:dLbls", {}, [leaf("c:delete", 1)]));
}

/** The label of one point. */
export function pointLabel(chart: Spot, series: Series, index: number): PointLabelSpot {
  const tutte = labelsOf(chart, series);
  const find = (): XmlElement | undefined =>
    childrenOf(at(series.ser, "dLbls") ?? element(""), "dLbl").find((d) => valAt(d, "idx") === String(index));
  return {
    ...tutte,
    index,
    find: () => find() ?? tutte.find(),
    make: () => {
      const noto = find();
      if (noto && !isOn(at(noto, "delete"))) return noto;
      const padre = tutte.make();
      padre.children = padre.children.filter((c) => c !== noto);
      // What it does not say itself a label takes from those of its series.
      const eredita = childrenOf(padre)
        .filter((c) => !["dLbl", "showLeaderLines", "leaderLines", "extLst"].includes(locale(c.name)))
        .map(copyOf);
      const nuovo = element("c:dLbl", {}, [leaf("c:idx", index), ...eredita]);
      const dopo = childrenOf(padre, "dLbl").find((d) => Number(valAt(d, "idx")) > index);
      if (dopo) padre.children.splice(padre.children.indexOf(dopo), 0, nuovo);
      else insert(padre, nuovo);
      return nuovo;
    },
  };
}

const showing = (nome: string): Property<LabelSpot> => ({
  get: (s) => {
    const e = s.find();
    return e !== undefined && !isOn(at(e, "delete")) && isOn(at(e, nome));
  },
  set: (s, v, session) => {
    const acceso = boolean(v, nome);
    changing(s, session);
    grow(s.make(), `c:${nome}`).attrs["val"] = acceso ? "1" : "0";
  },
});

const POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Where labels may be, by kind of chart: a file that says otherwise is damaged for Excel. */
function allowed({ group }: Series): readonly string[] {
  switch (groupName(group)) {
    case "barChart":
      return [
        "Center",
        "InsideEnd",
        "InsideBase",
        ...(valAt(group, "grouping") === "clustered" ? ["OutsideEnd"] : []),
      ];
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
    case "stockChart":
      return ["Center", "Left", "Right", "Top", "Bottom"];
    case "pieChart":
    case "pie3DChart":
    case "ofPieChart":
      return ["BestFit", "Center", "InsideEnd", "OutsideEnd"];
    case "radarChart":
      return ["OutsideEnd"];
    case "areaChart":
    case "area3DChart":
    case "bar3DChart":
    case "doughnutChart":
    case "line3DChart":
    case "surfaceChart":
    case "surface3DChart":
    default:
      return [];
  }
}

/** Where Excel puts them by itself. */
function usual(s: Series): string {
  const ammesse = allowed(s);
  if (ammesse.includes("BestFit")) return "BestFit";
  if (ammesse.includes("OutsideEnd")) return "OutsideEnd";
  return ammesse.includes("Right") ? "Right" : "Center";
}

const common: Readonly<Record<string, Property<LabelSpot>>> = {
  ...Object.fromEntries(Object.entries(SHOWS).map(([nome, tag]) => [nome, showing(tag)])),
  Position: {
    get: (s) => {
      const val = valAt(s.find(), "dLblPos");
      return Object.entries(POSITIONS).find(([, v]) => v === val)?.[0] ?? usual(s.series);
    },
    set: (s, v, session) => {
      const posto = oneOf(v, Object.keys(POSITIONS), "position");
      if (!allowed(s.series).includes(posto))
        throw invalidArgument(`position ${posto} for this kind of chart`);
      changing(s, session);
      put(s.make(), leaf("c:dLblPos", POSITIONS[posto] ?? ""));
    },
  },
  Separator: {
    get: (s) => {
      const e = at(s.find(), "separator");
      return e ? textOf(e) : ", ";
    },
    set: (s, v, session) => {
      const testo = string(v, "separator");
      changing(s, session);
      put(s.make(), element("c:separator", {}, [testo]));
    },
  },
  NumberFormat: {
    get: (s) => at(s.find(), "numFmt")?.attrs["formatCode"] ?? "General",
    set: (s, v, session) => {
      const formatCode = string(v, "numberFormat");
      changing(s, session);
      put(s.make(), element("c:numFmt", { formatCode, sourceLinked: "0" }));
    },
  },
  LinkNumberFormat: {
    get: (s) => (at(s.find(), "numFmt")?.attrs["sourceLinked"] ?? "1") !== "0",
    set: (s, v, session) => {
      const legato = boolean(v, "linkNumberFormat");
      changing(s, session);
      const e = s.make();
      const formatCode = at(e, "numFmt")?.attrs["formatCode"] ?? "General";
      put(e, element("c:numFmt", { formatCode, sourceLinked: legato ? "1" : "0" }));
    },
  },
  HorizontalAlignment: HORIZONTAL_ALIGNMENT,
  VerticalAlignment: VERTICAL_ALIGNMENT,
  TextOrientation: ORIENTATION,
};

const DATA_LABELS = defineType<LabelSpot>({
  name: "ChartDataLabels",
  properties: common,
  navigation: { Format: (s) => object(LABEL_FORMAT, s) },
  methods: {},
});

/** What a label says by itself: series, category, value, in this order. */
function composed(s: PointLabelSpot, session: Session): string {
  const e = s.find();
  const { ser, group } = s.series;
  const { workbook } = session;
  const di = (nome: string): CellValue => valuesOf(workbook, at(ser, nome))[s.index] ?? null;
  const valori = valuesOf(workbook, at(ser, valuesName(group))).map((v) => (typeof v === "number" ? v : 0));
  const totale = valori.reduce((a, b) => a + b, 0);
  const pezzi: [string, CellValue][] = [
    ["showSerName", seriesName(workbook, ser)],
    ["showCatName", di(categoriesName(group))],
    ["showVal", di(valuesName(group))],
    ["showPercent", totale === 0 ? null : `${Math.round(((valori[s.index] ?? 0) / totale) * 100)}%`],
    ["showBubbleSize", di("bubbleSize")],
  ];
  const separatore = at(e, "separator");
  return pezzi
    .filter(([nome, v]) => isOn(at(e, nome)) && v !== null)
    .map(([, v]) => (typeof v === "object" && v !== null ? v.codice : String(v)))
    .join(separatore ? textOf(separatore) : ", ");
}

export const POINT_LABEL = defineType<PointLabelSpot>({
  name: "ChartDataLabel",
  properties: {
    ...common,
    Text: {
      get: (s, session) => readText(session.workbook, s.find()) ?? composed(s, session),
      set: (s, v, session) => {
        const testo = string(v, "text");
        changing(s, session);
        writeText(s.make(), testo);
      },
    },
    AutoText: {
      get: (s) => at(s.find(), "tx") === undefined,
      set: (s, v, session) => {
        const auto = boolean(v, "autoText");
        changing(s, session);
        const e = s.make();
        if (auto) drop(e, "tx");
        else if (!at(e, "tx")) writeText(e, composed(s, session));
      },
    },
    Formula: {
      get: (s) => {
        const f = at(s.find(), "tx", "strRef", "f");
        return f ? `=${textOf(f)}` : "";
      },
      set: (s, v, session) => {
        const formula = string(v, "formula").replace(/^=/, "");
        if (!placesOf(session.workbook, formula)) throw invalidArgument(`formula ${formula}`);
        changing(s, session);
        linkText(s.make(), formula);
      },
    },
  },
  navigation: { Format: (s) => object(LABEL_FORMAT, s) },
  methods: {},
});
