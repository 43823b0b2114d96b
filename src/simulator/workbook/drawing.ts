/**
 * What floats over the cells of a sheet: charts, pictures, and shapes that are only kept. The file's own elements are
 * the model, so that what is not understood is written back as it was (ECMA-376 part 1, 20.5).
 */
import { childrenOf, element, locale, type XmlElement } from "../xlsx/xml";

const NS_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const NS_A = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const NS_C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A chart by its own part: `xml` is its `chartSpace`. */
export interface Chart {
  readonly xml: XmlElement;
  /** The part it came from; null for a new one. */
  readonly part: string | null;
  /** False while it is exactly what its file says. */
  touched: boolean;
}

export interface Picture {
  readonly bytes: Uint8Array;
  /** The ending of its part: png, jpeg. */
  readonly extension: string;
  readonly part: string | null;
}

export interface DrawingItem {
  readonly id: string;
  /** `twoCellAnchor`, `oneCellAnchor` or `absoluteAnchor`, with the object inside. */
  anchor: XmlElement;
  readonly chart: Chart | null;
  readonly picture: Picture | null;
}

export class Drawing {
  readonly items: DrawingItem[] = [];
  /** Whether its own part is no longer what the file says; each chart keeps its own account. */
  touched = false;

  constructor(
    readonly root: XmlElement,
    readonly part: string | null,
  ) {}

  /** About to change: its prefixes are declared, since files may have others of their own. */
  touch(): void {
    this.touched = true;
    const { attrs } = this.root;
    attrs["xmlns:xdr"] ??= NS_XDR;
    attrs["xmlns:a"] ??= NS_A;
    attrs["xmlns:r"] ??= NS_R;
  }

  add(item: DrawingItem): DrawingItem {
    this.touch();
    this.root.children.push(item.anchor);
    this.items.push(item);
    return item;
  }

  remove(item: DrawingItem): void {
    this.touch();
    this.root.children = this.root.children.filter((c) => c !== item.anchor);
    this.items.splice(this.items.indexOf(item), 1);
  }

  /** Numbers of shapes are unique in a drawing; the first is 2, as in Excel. */
  nextNumber(): number {
    return Math.max(1, ...this.items.map((i) => Number(propertiesOf(i)?.attrs["id"] ?? 1))) + 1;
  }
}

export const newDrawing = (): Drawing => new Drawing(element("xdr:wsDr"), null);

const OBJECTS = ["sp", "grpSp", "graphicFrame", "cxnSp", "pic", "contentPart"];

/** The object inside the anchor. */
export const objectOf = (anchor: XmlElement): XmlElement | undefined =>
  childrenOf(anchor).find((c) => OBJECTS.includes(locale(c.name)));

/** `cNvPr`: number, name and alternative text. */
export function propertiesOf(item: DrawingItem): XmlElement | undefined {
  const oggetto = objectOf(item.anchor);
  const nv = oggetto && childrenOf(oggetto).find((c) => /^nv\w*Pr$/.test(locale(c.name)));
  return nv && childrenOf(nv, "cNvPr")[0];
}

export const nameOf = (item: DrawingItem): string => propertiesOf(item)?.attrs["name"] ?? "";

/** Declares on the root of a chart the prefixes of what is added to it: files may have others of their own. */
export function touchChart(chart: Chart): void {
  chart.touched = true;
  const { attrs } = chart.xml;
  attrs["xmlns:c"] ??= NS_C;
  attrs["xmlns:a"] ??= NS_A;
}
