/** The colours of series and slices. Excel writes them out one by one; so do we, for files without a theme. */
import { childrenOf, element, type XmlElement } from "../../xlsx/xml";
import { ACCENTS, solidFill } from "./build";
import { isRound, type Kind } from "./kinds";
import { at, copyOf, drop, grow, insert, leaf, put, valAt } from "./tree";

const accent = (n: number): XmlElement => solidFill(ACCENTS[n % ACCENTS.length] ?? "4472C4");

const isLinear = (k: Kind): boolean =>
  /^(line|scatter|stock)Chart$/.test(k.group) || (k.group === "radarChart" && k.radarStyle !== "filled");

/** The fill a series has had so far, on its surface or on its line. */
const colorOf = (ser: XmlElement): XmlElement => {
  const suo = at(ser, "spPr", "solidFill") ?? at(ser, "spPr", "ln", "solidFill");
  return suo ? copyOf(suo) : accent(Number(valAt(ser, "idx") ?? 0));
};

/** Paints a series for a kind: its line, or its surface; the slices of a pie have colours of their own. */
export function paint(ser: XmlElement, k: Kind): void {
  const colore = colorOf(ser);
  drop(ser, "spPr", "dPt");
  if (isRound(k.group) || k.group.startsWith("surface")) return;
  const spPr = insert(ser, element("c:spPr"));
  if (!isLinear(k)) {
    put(spPr, colore);
    return;
  }
  const visibile = k.lines !== false && k.group !== "stockChart";
  put(
    spPr,
    element("a:ln", { w: visibile ? "28575" : "19050", cap: "rnd" }, [
      visibile ? colore : element("a:noFill"),
      element("a:round"),
    ]),
  );
  if (k.markers !== true) return;
  const segno = grow(ser, "c:marker");
  put(segno, leaf("c:symbol", "circle"));
  put(segno, leaf("c:size", 5));
  put(segno, element("c:spPr", {}, [copyOf(colore), element("a:ln", { w: "9525" }, [copyOf(colore)])]));
}

/** The slices of a pie, each in its colour; those that have one keep it. */
export function paintSlices(ser: XmlElement, quante: number): void {
  const note = new Set(childrenOf(ser, "dPt").map((d) => Number(valAt(d, "idx"))));
  for (let i = 0; i < quante; i++) {
    if (note.has(i)) continue;
    const bordo = element("a:ln", { w: "19050" }, [solidFill("FFFFFF")]);
    const fetta = element("c:dPt", {}, [
      leaf("c:idx", i),
      leaf("c:bubble3D", 0),
      element("c:spPr", {}, [accent(i), bordo]),
    ]);
    const dopo = childrenOf(ser, "dPt").find((d) => Number(valAt(d, "idx")) > i);
    if (dopo) ser.children.splice(ser.children.indexOf(dopo), 0, fetta);
    else insert(ser, fetta);
  }
}
