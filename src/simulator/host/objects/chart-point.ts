/** Points of a series. learn.microsoft.com/javascript/api/excel/excel.chartpoint */
import { ACCENTS } from "../../workbook/chart/build";
import { isRound } from "../../workbook/chart/kinds";
import { groupName, pointCount, valuesName, type Series } from "../../workbook/chart/series";
import { valuesOf } from "../../workbook/chart/source";
import { at, insert, leaf, put, valAt } from "../../workbook/chart/tree";
import { CellError } from "../../workbook/cell";
import { childrenOf, element } from "../../xlsx/xml";
import { boolean, itemAt } from "../arguments";
import { solidColor } from "../chart-colors";
import { changing, type Spot } from "../chart-spot";
import { defineType, object, read, type HostObject } from "../object-type";
import type { Session } from "../session";
import { pointLabel, POINT_LABEL, showsAny } from "./chart-data-labels";
import { formatType } from "./chart-format";
import { MARKERS } from "./chart-markers";

const POINT_FORMAT = formatType("ChartPointFormat", "Border", "Fill");

export interface SeriesSpot extends Spot {
  readonly series: Series;
}

interface PointSpot extends SeriesSpot {
  readonly index: number;
}

/** The colour Excel gives by itself: in the order of the series, or of the points of a pie. */
export function autoColor({ ser, group }: Series, index: number): string {
  const numero = isRound(groupName(group)) ? index : Number(valAt(ser, "idx") ?? 0);
  return `#${ACCENTS[numero % ACCENTS.length] ?? "000000"}`;
}

/** What a point does not say itself is its series'. */
const pointColor = (s: Spot & Partial<PointSpot>): string =>
  s.series ? (solidColor(at(s.series.ser, "marker", "spPr")) ?? autoColor(s.series, s.index ?? 0)) : "";

function pointOf(s: SeriesSpot, index: number): HostObject {
  const { ser, group } = s.series;
  const find = () => childrenOf(ser, "dPt").find((d) => valAt(d, "idx") === String(index));
  const spot: PointSpot = {
    ...s,
    index,
    find,
    make: () => {
      const noto = find();
      if (noto) return noto;
      const nuovo = element("c:dPt", {}, [leaf("c:idx", index)]);
      if (/^bar/.test(groupName(group))) insert(nuovo, leaf("c:invertIfNegative", 0));
      insert(nuovo, leaf("c:bubble3D", 0));
      const dopo = childrenOf(ser, "dPt").find((d) => Number(valAt(d, "idx")) > index);
      if (dopo) ser.children.splice(ser.children.indexOf(dopo), 0, nuovo);
      else insert(ser, nuovo);
      return nuovo;
    },
  };
  return object(CHART_POINT, spot);
}

const CHART_POINT = defineType<PointSpot>({
  name: "ChartPoint",
  properties: {
    Value: read((s, session) => {
      session.calculate();
      const v = valuesOf(session.workbook, at(s.series.ser, valuesName(s.series.group)))[s.index] ?? null;
      return v instanceof CellError ? v.codice : v;
    }),
    HasDataLabel: {
      get: (s) => showsAny(pointLabel(s, s.series, s.index).find()),
      set: (s, v, session) => {
        const acceso = boolean(v, "hasDataLabel");
        changing(s, session);
        const e = pointLabel(s, s.series, s.index).make();
        if (!acceso) e.children = [leaf("c:idx", s.index), leaf("c:delete", 1)];
        else if (!showsAny(e)) put(e, leaf("c:showVal", 1));
      },
    },
    ...MARKERS(pointColor),
  },
  navigation: {
    DataLabel: (s) => object(POINT_LABEL, pointLabel(s, s.series, s.index)),
    Format: (s) => object(POINT_FORMAT, s),
  },
  methods: {},
});

const points = (s: SeriesSpot, session: Session): HostObject[] => {
  session.calculate();
  return Array.from({ length: pointCount(session.workbook, s.series) }, (_, i) => pointOf(s, i));
};

export const CHART_POINTS = defineType<SeriesSpot>({
  name: "ChartPointsCollection",
  properties: { Count: read((s, session) => points(s, session).length) },
  navigation: {},
  items: points,
  methods: {
    GetCount: (s, _, session) => points(s, session).length,
    GetItemAt: (s, args, session) => itemAt(points(s, session), args),
  },
});
