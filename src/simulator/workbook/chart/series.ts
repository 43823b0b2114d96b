/** The series of a chart: where they are in the tree, how one is added, moved to another kind, taken away. */
import { childrenOf, element, locale, type XmlElement } from "../../xlsx/xml";
import type { Workbook } from "../workbook";
import { dress, newAxes, newGroup, view3D } from "./build";
import { groupsOf, isScatter, type GroupName, type Kind } from "./kinds";
import { cellsOf, formulaOf, placesOf, sourceElement, sourceType, valuesOf, type Place } from "./source";
import { paint } from "./paint";
import { at, drop, grow, insert, leaf, put, setVal, valAt } from "./tree";

export interface Series {
  readonly ser: XmlElement;
  readonly group: XmlElement;
}

/** In the order they are plotted, whatever group they are in. */
export const seriesOf = (chartSpace: XmlElement): Series[] =>
  groupsOf(chartSpace)
    .flatMap((group) => childrenOf(group, "ser").map((ser) => ({ ser, group })))
    .sort((a, b) => orderOf(a.ser) - orderOf(b.ser));

const orderOf = (ser: XmlElement): number => Number(valAt(ser, "order") ?? 0);

export const groupName = (group: XmlElement): GroupName => locale(group.name) as GroupName;

const plotArea = (chartSpace: XmlElement): XmlElement => grow(chartSpace, "c:chart", "c:plotArea");

/** The values of a series are under another name in charts of values against values. */
export const valuesName = (group: XmlElement): "val" | "yVal" =>
  isScatter(groupName(group)) ? "yVal" : "val";
export const categoriesName = (group: XmlElement): "cat" | "xVal" =>
  isScatter(groupName(group)) ? "xVal" : "cat";

/** A new series in a group, with nothing in it. */
export function addSeries(chartSpace: XmlElement, group: XmlElement, kind: Kind): XmlElement {
  const tutte = seriesOf(chartSpace);
  const libero = (nome: string): number =>
    Math.max(-1, ...tutte.map((s) => Number(valAt(s.ser, nome) ?? 0))) + 1;
  const ser = element("c:ser", {}, [leaf("c:idx", libero("idx")), leaf("c:order", libero("order"))]);
  dress(ser, kind);
  paint(ser, kind);
  insert(group, ser);
  return ser;
}

/** Renumbers the order after one series was put in another place. */
export function reorder(chartSpace: XmlElement, ser: XmlElement, posto: number): void {
  const altre = seriesOf(chartSpace)
    .map((s) => s.ser)
    .filter((s) => s !== ser);
  altre.splice(Math.max(0, Math.min(posto, altre.length)), 0, ser);
  altre.forEach((s, i) => {
    setVal(s, "c:order", String(i));
  });
  for (const g of groupsOf(chartSpace)) {
    const sue = childrenOf(g, "ser").sort((a, b) => orderOf(a) - orderOf(b));
    drop(g, "ser");
    for (const s of sue) insert(g, s);
  }
}

/** Points a series at cells; `nome` is `val`, `cat`, `bubbleSize`… */
export function setSource(ser: XmlElement, nome: string, p: Place): void {
  const testi = nome === "cat" || nome === "xVal" ? sourceType(cellsOf([p])) : "num";
  put(ser, sourceElement(`c:${nome}`, p, testi));
}

/** A name taken from cells, or said outright. */
export function setName(ser: XmlElement, nome: Place | string): void {
  const tx =
    typeof nome === "string"
      ? element("c:tx", {}, [element("c:v", {}, [nome])])
      : sourceElement("c:tx", nome, "str");
  put(ser, tx);
}

/** The name of a series; null where Excel makes one up. Several cells make one name. */
export function seriesName(wb: Workbook, ser: XmlElement): string | null {
  const tx = at(ser, "tx");
  if (!tx) return null;
  return valuesOf(wb, tx)
    .filter((v) => v !== null && v !== "")
    .map((v) => (typeof v === "object" && v !== null ? v.codice : String(v)))
    .join(" ");
}

/** Redraws the whole chart in another kind; the series stay. */
export function retype(chartSpace: XmlElement, kind: Kind): void {
  const area = plotArea(chartSpace);
  const tutte = seriesOf(chartSpace);
  const vecchi = groupsOf(chartSpace);
  const assi = axesOf(chartSpace);
  const { ids, axes } = newAxes(kind);
  const adatti = ids.length > 0 && fits(assi, axes) && valAt(vecchi[0], "barDir") === kind.barDir;
  const gruppo = newGroup(kind, adatti ? assi.map((a) => valAt(a, "axId") ?? "") : ids);
  area.children = childrenOf(area).filter((c) => !vecchi.includes(c) && (adatti || !assi.includes(c)));
  for (const { ser, group } of tutte) {
    convert(ser, groupName(group), kind);
    insert(gruppo, ser);
  }
  insert(area, gruppo);
  if (!adatti) for (const a of axes) insertAxis(area, a);
  const vista = view3D(kind);
  const chart = grow(chartSpace, "c:chart");
  if (!vista) drop(chart, "view3D", "floor", "sideWall", "backWall");
  else if (!at(chart, "view3D")) insert(chart, vista);
}

/** The same axes do for another kind where their names are the same. */
const fits = (assi: readonly XmlElement[], nuovi: readonly XmlElement[]): boolean =>
  assi.length === nuovi.length && assi.every((a, i) => locale(a.name) === locale(nuovi[i]?.name ?? ""));

/** Axes are written in the order of their group's numbers, whatever their kind. */
export function insertAxis(area: XmlElement, asse: XmlElement): void {
  const dopo = childrenOf(area).findIndex((c) => ["dTable", "spPr", "extLst"].includes(locale(c.name)));
  if (dopo < 0) area.children.push(asse);
  else area.children.splice(area.children.indexOf(childrenOf(area)[dopo] ?? asse), 0, asse);
}

export const axesOf = (chartSpace: XmlElement): XmlElement[] =>
  childrenOf(plotArea(chartSpace)).filter((c) => /^(cat|val|date|ser)Ax$/.test(locale(c.name)));

/** Moves one series to a group of another kind, on the same axes where it can. */
export function retypeSeries(chartSpace: XmlElement, s: Series, kind: Kind): void {
  const area = plotArea(chartSpace);
  const ids = childrenOf(s.group, "axId").map((a) => a.attrs["val"] ?? "");
  const uguale = newGroup(kind, ids);
  let gruppo = groupsOf(chartSpace).find((g) => sameKind(g, uguale));
  if (!gruppo) {
    insert(area, uguale);
    gruppo = uguale;
  }
  s.group.children = s.group.children.filter((c) => c !== s.ser);
  convert(s.ser, groupName(s.group), kind);
  insert(gruppo, s.ser);
  if (childrenOf(s.group, "ser").length === 0) area.children = area.children.filter((c) => c !== s.group);
}

const sameKind = (a: XmlElement, b: XmlElement): boolean =>
  locale(a.name) === locale(b.name) &&
  ["barDir", "grouping", "scatterStyle", "radarStyle"].every((n) => valAt(a, n) === valAt(b, n)) &&
  childrenOf(a, "axId")
    .map((x) => x.attrs["val"])
    .join() ===
    childrenOf(b, "axId")
      .map((x) => x.attrs["val"])
      .join();

/** Renames what is called otherwise in the new kind, and dresses the series for it. */
function convert(ser: XmlElement, da: GroupName, kind: Kind): void {
  const [eranoXy, sonoXy] = [isScatter(da), isScatter(kind.group)];
  if (eranoXy !== sonoXy) {
    const coppie = eranoXy
      ? [
          ["xVal", "cat"],
          ["yVal", "val"],
        ]
      : [
          ["cat", "xVal"],
          ["val", "yVal"],
        ];
    for (const [vecchio = "", nuovo = ""] of coppie) {
      const e = at(ser, vecchio);
      if (!e) continue;
      drop(ser, vecchio);
      insert(ser, element(`c:${nuovo}`, e.attrs, e.children));
    }
  }
  if (kind.group !== "bubbleChart") drop(ser, "bubbleSize");
  // A place for labels that one kind has, another may not.
  for (const e of [at(ser, "dLbls"), ...childrenOf(at(ser, "dLbls") ?? element(""), "dLbl")])
    if (e && kind.group !== da) drop(e, "dLblPos");
  dress(ser, kind);
  if (kind.group !== da || kind.group === "scatterChart") paint(ser, kind);
}

/** How many points a series has: as many as its values. */
export const pointCount = (wb: Workbook, s: Series): number =>
  valuesOf(wb, at(s.ser, valuesName(s.group))).length;

/** The cells of a series' source, where it has some. */
export function sourcePlaces(wb: Workbook, ser: XmlElement, nome: string): Place[] | null {
  const f = formulaOf(at(ser, nome));
  return f === null ? null : placesOf(wb, f);
}
