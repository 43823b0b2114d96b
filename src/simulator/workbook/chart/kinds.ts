/**
 * The chart types of the API and the elements that stand for them in the file.
 * learn.microsoft.com/javascript/api/excel/excel.charttype; ECMA-376 part 1, 21.2.2
 */
import { childrenOf, locale, type XmlElement } from "../../xlsx/xml";
import { at, isOn, valAt } from "./tree";

export type GroupName =
  | "areaChart"
  | "area3DChart"
  | "barChart"
  | "bar3DChart"
  | "bubbleChart"
  | "doughnutChart"
  | "lineChart"
  | "line3DChart"
  | "ofPieChart"
  | "pieChart"
  | "pie3DChart"
  | "radarChart"
  | "scatterChart"
  | "stockChart"
  | "surfaceChart"
  | "surface3DChart";

/** How the values of the series are drawn, beyond the group. */
export interface Kind {
  readonly group: GroupName;
  readonly barDir?: "col" | "bar";
  readonly grouping?: "standard" | "clustered" | "stacked" | "percentStacked";
  readonly shape?: "cylinder" | "cone" | "pyramid";
  /** Markers on the points of lines. */
  readonly markers?: boolean;
  /** Lines between the points of a scatter chart. */
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
  readonly ofPieType?: "pie" | "bar";
  readonly radarStyle?: "marker" | "filled";
  readonly wireframe?: boolean;
  readonly bubble3D?: boolean;
  /** Open, high, low, close: bars between the first and the last. */
  readonly upDown?: boolean;
}

const GROUPINGS = { Clustered: "clustered", Stacked: "stacked", Stacked100: "percentStacked" } as const;

function bars(): [string, Kind][] {
  const tipi: [string, Kind][] = [["3DColumn", { group: "bar3DChart", barDir: "col", grouping: "standard" }]];
  for (const [fine, grouping] of Object.entries(GROUPINGS)) {
    for (const [nome, barDir] of [
      ["Column", "col"],
      ["Bar", "bar"],
    ] as const) {
      tipi.push([`${nome}${fine}`, { group: "barChart", barDir, grouping }]);
      tipi.push([`3D${nome}${fine}`, { group: "bar3DChart", barDir, grouping }]);
    }
    for (const nome of ["Cylinder", "Cone", "Pyramid"] as const) {
      const shape = nome.toLowerCase() as "cylinder" | "cone" | "pyramid";
      tipi.push([`${nome}Col${fine}`, { group: "bar3DChart", barDir: "col", grouping, shape }]);
      tipi.push([`${nome}Bar${fine}`, { group: "bar3DChart", barDir: "bar", grouping, shape }]);
    }
  }
  for (const nome of ["Cylinder", "Cone", "Pyramid"] as const) {
    const shape = nome.toLowerCase() as "cylinder" | "cone" | "pyramid";
    tipi.push([`${nome}Col`, { group: "bar3DChart", barDir: "col", grouping: "standard", shape }]);
  }
  return tipi;
}

function linesAndAreas(): [string, Kind][] {
  const modi = { "": "standard", Stacked: "stacked", Stacked100: "percentStacked" } as const;
  return Object.entries(modi).flatMap(([fine, grouping]): [string, Kind][] => [
    [`Line${fine}`, { group: "lineChart", grouping, markers: false }],
    [`LineMarkers${fine}`, { group: "lineChart", grouping, markers: true }],
    [`Area${fine}`, { group: "areaChart", grouping }],
    [`3DArea${fine}`, { group: "area3DChart", grouping }],
  ]);
}

const ALTRI: Readonly<Record<string, Kind>> = {
  "3DLine": { group: "line3DChart", grouping: "standard" },
  Pie: { group: "pieChart" },
  PieExploded: { group: "pieChart", exploded: true },
  "3DPie": { group: "pie3DChart" },
  "3DPieExploded": { group: "pie3DChart", exploded: true },
  PieOfPie: { group: "ofPieChart", ofPieType: "pie" },
  BarOfPie: { group: "ofPieChart", ofPieType: "bar" },
  Doughnut: { group: "doughnutChart" },
  DoughnutExploded: { group: "doughnutChart", exploded: true },
  XYScatter: { group: "scatterChart", lines: false, markers: true },
  XYScatterSmooth: { group: "scatterChart", lines: true, markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { group: "scatterChart", lines: true, markers: false, smooth: true },
  XYScatterLines: { group: "scatterChart", lines: true, markers: true },
  XYScatterLinesNoMarkers: { group: "scatterChart", lines: true, markers: false },
  Bubble: { group: "bubbleChart" },
  Bubble3DEffect: { group: "bubbleChart", bubble3D: true },
  Radar: { group: "radarChart", radarStyle: "marker", markers: false },
  RadarMarkers: { group: "radarChart", radarStyle: "marker", markers: true },
  RadarFilled: { group: "radarChart", radarStyle: "filled" },
  Surface: { group: "surface3DChart" },
  SurfaceWireframe: { group: "surface3DChart", wireframe: true },
  SurfaceTopView: { group: "surfaceChart" },
  SurfaceTopViewWireframe: { group: "surfaceChart", wireframe: true },
  StockHLC: { group: "stockChart" },
  StockOHLC: { group: "stockChart", upDown: true },
};

const KINDS: ReadonlyMap<string, Kind> = new Map([...bars(), ...linesAndAreas(), ...Object.entries(ALTRI)]);

/** The kind of a type of the API; undefined for those this host does not draw (volume stocks, and the types of 2016). */
export const kindOf = (chartType: string): Kind | undefined => KINDS.get(chartType);

export const chartTypes = (): string[] => [...KINDS.keys()];

const isGroup = (e: XmlElement): boolean => /.Chart$/.test(locale(e.name));

/** The groups of series of a chart, each of one kind. */
export const groupsOf = (chartSpace: XmlElement): XmlElement[] =>
  childrenOf(at(chartSpace, "chart", "plotArea") ?? chartSpace).filter(isGroup);

/** The API's type for a group of the file, as one of its series shows it. */
export function typeOf(gruppo: XmlElement, serie: XmlElement | undefined): string {
  const kind = readKind(gruppo, serie);
  const uguale = (k: Kind): boolean =>
    (Object.keys(k) as (keyof Kind)[]).every((campo) => k[campo] === kind[campo]);
  // The most particular one first: a cone is also a bar.
  const adatti = [...KINDS].filter(([, k]) => uguale(k));
  adatti.sort(([, a], [, b]) => Object.keys(b).length - Object.keys(a).length);
  return adatti[0]?.[0] ?? "Invalid";
}

function readKind(gruppo: XmlElement, serie: XmlElement | undefined): Kind {
  const group = locale(gruppo.name) as GroupName;
  const shape = valAt(gruppo, "shape");
  const senzaLinea = at(serie, "spPr", "ln", "noFill") !== undefined;
  return {
    group,
    barDir: valAt(gruppo, "barDir") === "bar" ? "bar" : "col",
    grouping: readGrouping(gruppo, group),
    ...(shape === "cylinder" || shape === "cone" || shape === "pyramid" ? { shape } : {}),
    markers: hasMarkers(gruppo, serie),
    lines: !senzaLinea,
    ...(isOn(at(serie, "smooth")) ? { smooth: true } : {}),
    ...(Number(valAt(serie, "explosion") ?? 0) > 0 ? { exploded: true } : {}),
    ofPieType: valAt(gruppo, "ofPieType") === "bar" ? "bar" : "pie",
    radarStyle: valAt(gruppo, "radarStyle") === "filled" ? "filled" : "marker",
    wireframe: isOn(at(gruppo, "wireframe")),
    bubble3D: isOn(at(serie, "bubble3D")) || isOn(at(gruppo, "bubble3D")),
    upDown: at(gruppo, "upDownBars") !== undefined,
  };
}

function readGrouping(gruppo: XmlElement, group: GroupName): NonNullable<Kind["grouping"]> {
  const scritto = valAt(gruppo, "grouping");
  if (scritto === "stacked" || scritto === "percentStacked" || scritto === "standard") {
    return scritto === "standard" && group === "barChart" ? "clustered" : scritto;
  }
  return group === "barChart" || group === "bar3DChart" ? "clustered" : "standard";
}

function hasMarkers(gruppo: XmlElement, serie: XmlElement | undefined): boolean {
  const simbolo = valAt(serie, "marker", "symbol");
  if (simbolo !== undefined) return simbolo !== "none";
  return locale(gruppo.name) !== "lineChart" || isOn(at(gruppo, "marker"));
}

/** Values against values, not against categories. */
export const isScatter = (g: GroupName): boolean => g === "scatterChart" || g === "bubbleChart";
/** Shares of a whole: no axes, a colour for each point. */
export const isRound = (g: GroupName): boolean =>
  ["pieChart", "pie3DChart", "ofPieChart", "doughnutChart"].includes(g);
/** A third axis, for the series. */
export const hasSeriesAxis = (k: Kind): boolean =>
  k.group === "surfaceChart" ||
  k.group === "surface3DChart" ||
  k.group === "line3DChart" ||
  (k.grouping === "standard" && (k.group === "bar3DChart" || k.group === "area3DChart"));
export const isSolid = (g: GroupName): boolean => g.includes("3D") || g === "surfaceChart";
