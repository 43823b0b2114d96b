/** Fills a chart from a range: when it is made, and when it is given other data. */
import { childrenOf, type XmlElement } from "../../xlsx/xml";
import { colsOf, rowsOf, type Area } from "../area";
import type { Sheet } from "../sheet";
import { newChartSpace, newLegend } from "./build";
import { groupsOf, isRound, isScatter, type Kind } from "./kinds";
import { paintSlices } from "./paint";
import { addSeries, retype, seriesOf, setName, setSource } from "./series";
import { splitRange, type CellKind, type Family, type SeriesBy } from "./split-range";
import { at, drop, grow, insert } from "./tree";

export type KindAt = (row: number, col: number) => CellKind;

const familyOf = (k: Kind): Family =>
  k.group === "bubbleChart" ? "bubble" : isScatter(k.group) ? "xy" : "category";

/** A whole chart over a range. */
export function makeChart(kind: Kind, sheet: Sheet, area: Area, by: SeriesBy, kindAt: KindAt): XmlElement {
  const spazio = newChartSpace();
  retype(spazio, kind);
  fill(spazio, kind, sheet, area, by, kindAt);
  // support.microsoft.com, "Add a legend to a chart": one series needs none; the slices of a pie do.
  if (seriesOf(spazio).length > 1 || isRound(kind.group)) insert(grow(spazio, "c:chart"), newLegend());
  return spazio;
}

/** Gives a chart other data: series beyond the new ones go, those that stay keep their look. */
export function fill(
  spazio: XmlElement,
  kind: Kind,
  sheet: Sheet,
  area: Area,
  by: SeriesBy,
  kindAt: KindAt,
): void {
  const [gruppo] = groupsOf(spazio);
  if (!gruppo) return;
  const { categories, series } = splitRange(area, by, familyOf(kind), kindAt);
  const xy = isScatter(kind.group);
  const vecchie = seriesOf(spazio);
  for (const { ser, group } of vecchie.slice(series.length)) {
    group.children = group.children.filter((c) => c !== ser);
  }
  series.forEach((s, i) => {
    const ser = vecchie[i]?.ser ?? addSeries(spazio, gruppo, kind);
    drop(ser, "tx", "cat", "xVal", "val", "yVal", "bubbleSize");
    if (s.name) setName(ser, { sheet, area: s.name });
    if (categories) setSource(ser, xy ? "xVal" : "cat", { sheet, area: categories });
    setSource(ser, xy ? "yVal" : "val", { sheet, area: s.values });
    if (isRound(kind.group)) paintSlices(ser, rowsOf(s.values) * colsOf(s.values));
    if (s.sizes) setSource(ser, "bubbleSize", { sheet, area: s.sizes });
  });
  dropEmptyGroups(spazio, gruppo);
}

/** Groups left without series go, but for one. */
function dropEmptyGroups(spazio: XmlElement, resta: XmlElement): void {
  const area = at(spazio, "chart", "plotArea");
  if (!area) return;
  const vuoti = groupsOf(spazio).filter((g) => g !== resta && childrenOf(g, "ser").length === 0);
  area.children = area.children.filter((c) => typeof c === "string" || !vuoti.includes(c));
}
