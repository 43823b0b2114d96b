/** The place of a chart or a picture on its sheet: cells and offsets in the file, points in the API. */
import { cornerElement, cornerOf, EMU, placementOf, type Corner, type Placement } from "../workbook/anchor";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../workbook/area";
import { locale, childOf, childrenOf, element, type XmlElement } from "../xlsx/xml";
import type { DrawingItem } from "../workbook/drawing";
import type { Sheet } from "../workbook/sheet";
import { columnPoints, heightOf, leftOf, rowPoints, topOf, widthOf } from "./measures";

/** In points, from the corner of the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Without the dust of EMU and of fractions: thousandths of a point. */
export const points = (n: number): number => Math.round(n * 1000) / 1000;

const cell = (c: Corner): Area => ({
  row: c.row + 1,
  col: c.col + 1,
  lastRow: c.row + 1,
  lastCol: c.col + 1,
});

/** An offset beyond its cell counts as the cell's end. */
const pointOf = (sheet: Sheet, c: Corner): { x: number; y: number } => ({
  x: leftOf({ sheet, area: cell(c) }) + Math.min(c.colOff / EMU, columnPoints(sheet, c.col + 1)),
  y: topOf({ sheet, area: cell(c) }) + Math.min(c.rowOff / EMU, rowPoints(sheet, c.row + 1)),
});

const emu = (e: XmlElement | undefined, attr: string): number => Number(e?.attrs[attr] ?? 0) / EMU;

export function boxOf(sheet: Sheet, { anchor }: DrawingItem): Box {
  const [from, to] = [cornerOf(anchor, "from"), cornerOf(anchor, "to")];
  const posto = childOf(anchor, "pos");
  const inizio = from ? pointOf(sheet, from) : { x: emu(posto, "x"), y: emu(posto, "y") };
  if (to) {
    const fine = pointOf(sheet, to);
    return { left: inizio.x, top: inizio.y, width: fine.x - inizio.x, height: fine.y - inizio.y };
  }
  const ext = childOf(anchor, "ext");
  return { left: inizio.x, top: inizio.y, width: emu(ext, "cx"), height: emu(ext, "cy") };
}

/** The cell under a point, and how far inside it. */
function cornerAt(sheet: Sheet, x: number, y: number): Corner {
  const [col, colOff] = lineAt(x, MAX_COLUMNS, (n) => columnPoints(sheet, n));
  const [row, rowOff] = lineAt(y, MAX_ROWS, (n) => rowPoints(sheet, n));
  return { col, colOff: colOff * EMU, row, rowOff: rowOff * EMU };
}

function lineAt(punto: number, massimo: number, misura: (n: number) => number): [number, number] {
  let resto = Math.max(0, punto);
  let n = 1;
  while (n < massimo && resto >= misura(n)) resto -= misura(n++);
  return [n - 1, resto];
}

/** Puts the object there; how it follows the cells stays as it was. */
export function place(
  sheet: Sheet,
  item: DrawingItem,
  box: Box,
  come: Placement = placementOf(item.anchor),
): void {
  const nuovo = anchorAt(sheet, box, come);
  const { anchor } = item;
  const dove = ["from", "to", "ext", "pos"];
  const resto = anchor.children.filter((c) => typeof c === "string" || !dove.includes(locale(c.name)));
  anchor.name = nuovo.name;
  anchor.attrs = nuovo.attrs;
  anchor.children = [...childrenOf(nuovo), ...resto];
}

function anchorAt(sheet: Sheet, { left, top, width, height }: Box, come: Placement): XmlElement {
  const da = cornerElement("xdr:from", cornerAt(sheet, left, top));
  const ext = element("xdr:ext", { cx: toEmu(width), cy: toEmu(height) });
  if (come === "Absolute")
    return element("xdr:absoluteAnchor", {}, [element("xdr:pos", { x: toEmu(left), y: toEmu(top) }), ext]);
  if (come === "OneCell") return element("xdr:oneCellAnchor", {}, [da, ext]);
  const a = cornerElement("xdr:to", cornerAt(sheet, left + width, top + height));
  return element("xdr:twoCellAnchor", {}, [da, a]);
}

const toEmu = (punti: number): string => String(Math.round(punti * EMU));

/** A new anchor around an object of a drawing. */
export const newAnchor = (sheet: Sheet, box: Box, come: Placement, oggetto: XmlElement): XmlElement => {
  const anchor = anchorAt(sheet, box, come);
  anchor.children.push(oggetto, element("xdr:clientData"));
  return anchor;
};

/** From the first corner of one range to the last of another. */
export function boxOver(sheet: Sheet, da: Area, a: Area): Box {
  const left = leftOf({ sheet, area: da });
  const top = topOf({ sheet, area: da });
  return {
    left,
    top,
    width: leftOf({ sheet, area: a }) + widthOf({ sheet, area: a }) - left,
    height: topOf({ sheet, area: a }) + heightOf({ sheet, area: a }) - top,
  };
}
