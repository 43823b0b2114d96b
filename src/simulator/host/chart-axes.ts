/** The axes of a chart: which element stands for which, and the values that go along it. */
import { groupsOf, isScatter } from "../workbook/chart/kinds";
import { axesOfGroup, isSecondary } from "../workbook/chart/secondary-axis";
import { categoriesName, groupName, seriesOf, valuesName, type Series } from "../workbook/chart/series";
import { valuesOf } from "../workbook/chart/source";
import { autoScale, type Scale } from "../workbook/chart/axis-scale";
import { at, valAt } from "../workbook/chart/tree";
import { locale, type XmlElement } from "../xlsx/xml";
import type { Spot } from "./chart-spot";
import { itemNotFound } from "./errors";
import type { Session } from "./session";

export type AxisType = "Category" | "Value" | "Series";
export type AxisGroup = "Primary" | "Secondary";

export interface AxisSpot extends Spot {
  readonly type: AxisType;
  readonly group: AxisGroup;
  readonly axis: XmlElement;
  /** The axis that crosses this one. */
  readonly crossing: XmlElement | undefined;
}

export function axisOf(chart: Spot, type: AxisType, group: AxisGroup): AxisSpot {
  const assi = groupsOf(chart.chart.xml)
    .filter((g) => isSecondary(chart.chart.xml, g) === (group === "Secondary"))
    .map((g) => axesOfGroup(chart.chart.xml, g))
    .find((a) => a.length > 0);
  // Of two axes of values, the first is the one of x.
  const axis =
    type === "Series"
      ? assi?.find((a) => locale(a.name) === "serAx")
      : assi?.filter((a) => locale(a.name) !== "serAx")[type === "Category" ? 0 : 1];
  if (!axis) throw itemNotFound(`${group} ${type} axis`);
  const altra = valAt(axis, "crossAx");
  const crossing = assi?.find((a) => valAt(a, "axId") === altra);
  return { ...chart, type, group, axis, crossing, find: () => axis, make: () => axis };
}

export const isValueAxis = (s: AxisSpot): boolean => locale(s.axis.name) === "valAx";

/** The series that are drawn against an axis. */
function seriesOn(s: AxisSpot): Series[] {
  return seriesOf(s.chart.xml).filter(
    ({ group }) => isSecondary(s.chart.xml, group) === (s.group === "Secondary"),
  );
}

const numbers = (valori: readonly unknown[]): number[] => valori.map((v) => (typeof v === "number" ? v : 0));

/** The ends and the step that the values ask for. Stacked series count together, shares end at one. */
export function autoScaleOf(s: AxisSpot, session: Session): Scale {
  session.calculate();
  const { workbook } = session;
  const serie = seriesOn(s);
  const leggi = (x: Series, nome: string): number[] => numbers(valuesOf(workbook, at(x.ser, nome)));
  const [prima] = serie;
  if (prima && isScatter(groupName(prima.group)) && s.type === "Category") {
    return autoScale(serie.flatMap((x) => leggi(x, categoriesName(x.group))));
  }
  if (prima && valAt(prima.group, "grouping") === "percentStacked")
    return { minimum: 0, maximum: 1, major: 0.1 };
  const valori = serie.map((x) => leggi(x, valuesName(x.group)));
  if (prima && valAt(prima.group, "grouping") === "stacked") return autoScale(stacked(valori));
  return autoScale(valori.flat());
}

/** Positive and negative values pile up apart. */
function stacked(valori: readonly number[][]): number[] {
  const quanti = Math.max(0, ...valori.map((v) => v.length));
  return Array.from({ length: quanti }, (_, i) => valori.map((v) => v[i] ?? 0)).flatMap((colonna) => [
    colonna.filter((v) => v > 0).reduce((a, b) => a + b, 0),
    colonna.filter((v) => v < 0).reduce((a, b) => a + b, 0),
  ]);
}
