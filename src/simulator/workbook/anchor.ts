/** Where an object of a drawing is (ECMA-376 part 1, 20.5.2.24 oneCellAnchor, 20.5.2.33 twoCellAnchor). */
import { childOf, element, textOf, type XmlElement } from "../xlsx/xml";
import { bandOf, moveSpan, type StructureEdit } from "./move-area";

/** English metric units in a point. */
export const EMU = 12_700;

/** A corner: the cell it falls in, from 0, and how far inside it, in EMU. */
export interface Corner {
  readonly col: number;
  readonly colOff: number;
  readonly row: number;
  readonly rowOff: number;
}

const CAMPI = ["col", "colOff", "row", "rowOff"] as const;

export function cornerOf(anchor: XmlElement, nome: "from" | "to"): Corner | null {
  const e = childOf(anchor, nome);
  if (!e) return null;
  const [col, colOff, row, rowOff] = CAMPI.map((c) => {
    const figlio = childOf(e, c);
    return figlio ? Number(textOf(figlio)) : 0;
  });
  return { col: col ?? 0, colOff: colOff ?? 0, row: row ?? 0, rowOff: rowOff ?? 0 };
}

function setCorner(anchor: XmlElement, nome: "from" | "to", c: Corner): void {
  const e = childOf(anchor, nome);
  if (e) e.children = cornerElement("xdr:from", c).children;
}

export const cornerElement = (nome: string, c: Corner): XmlElement =>
  element(
    nome,
    {},
    CAMPI.map((campo) => element(`xdr:${campo}`, {}, [String(Math.round(c[campo]))])),
  );

export type Placement = "TwoCell" | "OneCell" | "Absolute";

/** Whether it moves and is sized with the cells (support.microsoft.com, "Move or resize a chart"). */
export function placementOf(anchor: XmlElement): Placement {
  if (anchor.name.endsWith("absoluteAnchor")) return "Absolute";
  if (anchor.name.endsWith("oneCellAnchor")) return "OneCell";
  const come = anchor.attrs["editAs"] ?? "twoCell";
  return come === "absolute" ? "Absolute" : come === "oneCell" ? "OneCell" : "TwoCell";
}

/** Follows inserted and deleted cells; true where it moved. */
export function moveAnchor(anchor: XmlElement, e: StructureEdit): boolean {
  const [from, to] = [cornerOf(anchor, "from"), cornerOf(anchor, "to")];
  const come = placementOf(anchor);
  if (!from || come === "Absolute") return false;
  const fine = to ?? from;
  const banda = bandOf(
    { row: from.row + 1, col: from.col + 1, lastRow: fine.row + 1, lastCol: fine.col + 1 },
    e.axis,
  );
  if (banda.from < e.from || banda.to > e.to) return false;
  const primo = moveCorner(from, e);
  const mosso = primo[e.axis] - from[e.axis];
  if (to) {
    const ultimo = come === "TwoCell" ? moveCorner(to, e) : { ...to, [e.axis]: to[e.axis] + mosso };
    if (ultimo[e.axis] === to[e.axis] && mosso === 0) return false;
    setCorner(anchor, "to", ultimo);
  } else if (mosso === 0) return false;
  setCorner(anchor, "from", primo);
  return true;
}

/** A corner in a deleted cell goes to the line that takes its place. */
function moveCorner(c: Corner, e: StructureEdit): Corner {
  const qui = c[e.axis] + 1;
  const mosso = moveSpan(qui, qui, e);
  if (mosso) return { ...c, [e.axis]: mosso.inizio - 1 };
  return { ...c, [e.axis]: e.at - 1, [`${e.axis}Off`]: 0 };
}
