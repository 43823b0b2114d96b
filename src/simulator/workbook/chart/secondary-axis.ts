/** Series on a second pair of axes (ECMA-376 part 1, 21.2.2.2 axId): a group of their own, with axes of its own. */
import { childrenOf, type XmlElement } from "../../xlsx/xml";
import { newAxes } from "./build";
import { groupsOf } from "./kinds";
import { axesOf, insertAxis, type Series } from "./series";
import { at, copyOf, drop, grow, insert, leaf, setVal, valAt } from "./tree";

const idsOf = (group: XmlElement): string =>
  childrenOf(group, "axId")
    .map((a) => a.attrs["val"])
    .join();

/** Groups on the axes of the first one are primary. */
export const isSecondary = (chartSpace: XmlElement, group: XmlElement): boolean => {
  const [primo] = groupsOf(chartSpace);
  return primo !== undefined && idsOf(primo) !== idsOf(group);
};

/** The axes of a group, in the order of its numbers. */
export function axesOfGroup(chartSpace: XmlElement, group: XmlElement): XmlElement[] {
  const assi = axesOf(chartSpace);
  return childrenOf(group, "axId").flatMap(
    (id) => assi.find((a) => valAt(a, "axId") === id.attrs["val"]) ?? [],
  );
}

const bareGroup = (group: XmlElement, ids: readonly string[]): XmlElement => {
  const nuovo = copyOf(group);
  drop(nuovo, "ser", "axId");
  for (const id of ids) insert(nuovo, leaf("c:axId", id));
  return nuovo;
};

/** Moves a series to the secondary axes, or back. */
export function setSecondary(chartSpace: XmlElement, s: Series, secondario: boolean): void {
  if (isSecondary(chartSpace, s.group) === secondario) return;
  const area = grow(chartSpace, "c:chart", "c:plotArea");
  const gruppi = groupsOf(chartSpace);
  const [primo] = gruppi;
  if (!primo) return;
  const altro = gruppi.find((g) => isSecondary(chartSpace, g));
  const riferimento = secondario ? altro : primo;
  const ids = riferimento
    ? childrenOf(riferimento, "axId").map((a) => a.attrs["val"] ?? "")
    : newSecondaryAxes(area, axesOfGroup(chartSpace, primo));
  // The one series of the first group cannot leave it: the first group says which axes are primary.
  if (secondario && s.group === primo && childrenOf(primo, "ser").length === 1 && gruppi.length === 1) {
    swapAxes(chartSpace, s.group, ids);
    return;
  }
  let casa = gruppi.find((g) => g.name === s.group.name && idsOf(g) === ids.join());
  if (!casa) {
    casa = bareGroup(s.group, ids);
    area.children.splice(area.children.indexOf(gruppi.at(-1) ?? primo) + 1, 0, casa);
  }
  s.group.children = s.group.children.filter((c) => c !== s.ser);
  insert(casa, s.ser);
  if (childrenOf(s.group, "ser").length === 0) {
    area.children = area.children.filter((c) => c !== s.group);
    dropLonelyAxes(chartSpace);
  }
}

/** A chart with nothing on its primary axes keeps an empty group there. */
function swapAxes(chartSpace: XmlElement, group: XmlElement, ids: readonly string[]): void {
  const area = grow(chartSpace, "c:chart", "c:plotArea");
  const nuovo = bareGroup(group, ids);
  for (const ser of childrenOf(group, "ser")) insert(nuovo, ser);
  drop(group, "ser");
  area.children.splice(area.children.indexOf(group) + 1, 0, nuovo);
}

/** The second pair: its categories unseen, its values on the other side. */
function newSecondaryAxes(area: XmlElement, primi: readonly XmlElement[]): string[] {
  const { axes } = newAxes({ group: "lineChart", grouping: "standard" });
  const [x, y] = ["500000011", "500000012"] as const;
  const sdraiato = valAt(primi[0], "axPos") === "l";
  axes.forEach((a, i) => {
    setVal(a, "c:axId", i === 0 ? x : y);
    setVal(a, "c:crossAx", i === 0 ? y : x);
    if (i === 0) {
      setVal(a, "c:delete", "1");
      setVal(a, "c:axPos", sdraiato ? "l" : "b");
    } else {
      setVal(a, "c:axPos", sdraiato ? "t" : "r");
      setVal(a, "c:crosses", "max");
      drop(a, "majorGridlines");
    }
    insertAxis(area, a);
  });
  return [x, y];
}

function dropLonelyAxes(chartSpace: XmlElement): void {
  const usati = new Set(
    groupsOf(chartSpace).flatMap((g) => childrenOf(g, "axId").map((a) => a.attrs["val"])),
  );
  const area = at(chartSpace, "chart", "plotArea");
  if (!area) return;
  const soli = axesOf(chartSpace).filter((a) => !usati.has(valAt(a, "axId")));
  area.children = area.children.filter((c) => typeof c === "string" || !soli.includes(c));
}
