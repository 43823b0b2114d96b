/**
 * The styles of a workbook as its own elements (ECMA-376 part 1, 18.8): a font, a fill or a border is kept as the file
 * has it, so that theme colours and what is not understood survive; a change makes a new style, never alters an old one.
 */
import { FORMATI_NOTI } from "../../base/formati-noti";
import { childOf, childrenOf, element, serialize, type XmlElement } from "../xlsx/xml";

export interface Style {
  readonly numFmt: string;
  readonly font: XmlElement;
  readonly fill: XmlElement;
  readonly border: XmlElement;
  readonly alignment: Readonly<Record<string, string>>;
  readonly protection: Readonly<Record<string, string>>;
  /** A leading apostrophe: what was typed is text whatever it looks like. */
  readonly quotePrefix: boolean;
  readonly xfId: string;
}

const FONT = element("font", {}, [
  element("sz", { val: "11" }),
  element("color", { theme: "1" }),
  element("name", { val: "Calibri" }),
  element("family", { val: "2" }),
]);
const FILL = element("fill", {}, [element("patternFill", { patternType: "none" })]);
const GRAY = element("fill", {}, [element("patternFill", { patternType: "gray125" })]);
const BORDER = element(
  "border",
  {},
  ["left", "right", "top", "bottom", "diagonal"].map((l) => element(l)),
);

export class StyleTable {
  private readonly styles: Style[] = [];
  private readonly byKey = new Map<string, number>();
  /** How many of the styles came with the file: the rest is appended when saving. */
  private readonly nativi: number;

  constructor(private readonly foglio: XmlElement) {
    const lista = (nome: string): XmlElement[] => {
      const e = childOf(foglio, nome);
      return e ? childrenOf(e) : [];
    };
    const codici = new Map(
      lista("numFmts").map((n) => [Number(n.attrs["numFmtId"]), n.attrs["formatCode"] ?? "General"]),
    );
    const font = lista("fonts");
    const fill = lista("fills");
    const border = lista("borders");
    for (const xf of lista("cellXfs")) {
      const id = Number(xf.attrs["numFmtId"] ?? 0);
      this.styles.push({
        numFmt: codici.get(id) ?? FORMATI_NOTI[id] ?? "General",
        font: font[Number(xf.attrs["fontId"] ?? 0)] ?? FONT,
        fill: fill[Number(xf.attrs["fillId"] ?? 0)] ?? FILL,
        border: border[Number(xf.attrs["borderId"] ?? 0)] ?? BORDER,
        alignment: childOf(xf, "alignment")?.attrs ?? {},
        protection: childOf(xf, "protection")?.attrs ?? {},
        quotePrefix: xf.attrs["quotePrefix"] === "1" || xf.attrs["quotePrefix"] === "true",
        xfId: xf.attrs["xfId"] ?? "0",
      });
    }
    if (this.styles.length === 0) {
      this.styles.push({
        numFmt: "General",
        font: FONT,
        fill: FILL,
        border: BORDER,
        alignment: {},
        protection: {},
        quotePrefix: false,
        xfId: "0",
      });
      this.nativi = 0;
    } else this.nativi = this.styles.length;
    this.styles.forEach((s, i) => {
      const chiave = keyOf(s);
      if (!this.byKey.has(chiave)) this.byKey.set(chiave, i);
    });
  }

  get count(): number {
    return this.styles.length;
  }

  get(indice: number): Style {
    const stile = this.styles[indice] ?? this.styles[0];
    if (!stile) throw new Error("a workbook has at least one style");
    return stile;
  }

  /** The index of the style that differs from `indice` by these properties. */
  derive(indice: number, cambia: Partial<Style>): number {
    return this.intern({ ...this.get(indice), ...cambia });
  }

  /** A style of another workbook, as one of this one; its named style stays behind. */
  adopt(stile: Style): number {
    return this.intern({ ...stile, xfId: "0" });
  }

  private intern(stile: Style): number {
    const chiave = keyOf(stile);
    const noto = this.byKey.get(chiave);
    if (noto !== undefined) return noto;
    this.styles.push(stile);
    this.byKey.set(chiave, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** The styles part with the new styles appended; the old ones keep their numbers. */
  toXml(dxfs: readonly XmlElement[]): XmlElement {
    const radice = element(this.foglio.name, this.foglio.attrs, [...this.foglio.children]);
    const numFmts = copyList(radice, "numFmts");
    const fonts = copyList(radice, "fonts");
    const fills = copyList(radice, "fills");
    const borders = copyList(radice, "borders");
    const styleXfs = copyList(radice, "cellStyleXfs");
    const xfs = copyList(radice, "cellXfs");
    if (fonts.children.length === 0) fonts.children.push(FONT);
    if (fills.children.length === 0) fills.children.push(FILL, GRAY);
    if (borders.children.length === 0) borders.children.push(BORDER);
    if (styleXfs.children.length === 0) {
      styleXfs.children.push(element("xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" }));
    }
    const stili = copyList(radice, "cellStyles");
    if (stili.children.length === 0) {
      stili.children.push(element("cellStyle", { name: "Normal", xfId: "0", builtinId: "0" }));
    }
    if (xfs.children.length === 0 && this.nativi === 0) {
      xfs.children.push(element("xf", { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" }));
    }
    const indiceDi = indexer();
    const formati = new Map<string, number>(
      Object.entries(FORMATI_NOTI).map(([id, codice]) => [codice, Number(id)]),
    );
    for (const n of childrenOf(numFmts))
      formati.set(n.attrs["formatCode"] ?? "", Number(n.attrs["numFmtId"]));
    for (const stile of this.styles.slice(Math.max(1, this.nativi))) {
      let numFmtId = formati.get(stile.numFmt);
      if (numFmtId === undefined) {
        numFmtId = Math.max(163, ...formati.values()) + 1;
        formati.set(stile.numFmt, numFmtId);
        numFmts.children.push(element("numFmt", { numFmtId: String(numFmtId), formatCode: stile.numFmt }));
      }
      xfs.children.push(
        xfOf(
          stile,
          numFmtId,
          indiceDi(fonts, stile.font),
          indiceDi(fills, stile.fill),
          indiceDi(borders, stile.border),
        ),
      );
    }
    const differenziali = copyList(radice, "dxfs");
    differenziali.children.push(...dxfs);
    for (const l of [numFmts, fonts, fills, borders, styleXfs, xfs, stili, differenziali]) {
      l.attrs["count"] = String(childrenOf(l).length);
    }
    radice.children = childrenOf(radice).filter((c) => c.name !== "numFmts" || c.children.length > 0);
    return radice;
  }

  /** A differential style of the file. */
  dxf(indice: number): XmlElement | undefined {
    const e = childOf(this.foglio, "dxfs");
    return e && childrenOf(e)[indice];
  }

  /** How many differential styles the file has: new ones are numbered from here. */
  get dxfCount(): number {
    const e = childOf(this.foglio, "dxfs");
    return e ? childrenOf(e).length : 0;
  }
}

const keyOf = (s: Style): string =>
  JSON.stringify([
    s.numFmt,
    writtenOf(s.font),
    writtenOf(s.fill),
    writtenOf(s.border),
    s.alignment,
    s.protection,
    s.quotePrefix,
    s.xfId,
  ]);

const written = new WeakMap<XmlElement, string>();

/** An element of a style as text, kept: such elements are never altered, and a new style shares most of an old one's. */
function writtenOf(e: XmlElement): string {
  let testo = written.get(e);
  if (testo === undefined) written.set(e, (testo = serialize(e)));
  return testo;
}

const ORDINE = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** A copy of a list of the styles part that may grow without touching the original; placed where the schema wants it. */
function copyList(radice: XmlElement, nome: string): XmlElement {
  const i = radice.children.findIndex((c) => typeof c !== "string" && c.name === nome);
  const vecchio = radice.children[i];
  if (vecchio !== undefined && typeof vecchio !== "string") {
    const copia = element(nome, { ...vecchio.attrs }, childrenOf(vecchio));
    radice.children[i] = copia;
    return copia;
  }
  const nuovo = element(nome);
  const dopo = radice.children.findIndex(
    (c) => typeof c !== "string" && ORDINE.indexOf(c.name) > ORDINE.indexOf(nome),
  );
  if (dopo < 0) radice.children.push(nuovo);
  else radice.children.splice(dopo, 0, nuovo);
  return nuovo;
}

/** Finds an element in a list by what it says, appending it where it is new. */
function indexer(): (lista: XmlElement, e: XmlElement) => number {
  const indici = new Map<XmlElement, Map<string, number>>();
  return (lista, e) => {
    let per = indici.get(lista);
    if (!per) {
      per = new Map(childrenOf(lista).map((c, i) => [serialize(c), i]));
      indici.set(lista, per);
    }
    const chiave = serialize(e);
    let i = per.get(chiave);
    if (i === undefined) {
      lista.children.push(e);
      i = lista.children.length - 1;
      per.set(chiave, i);
    }
    return i;
  };
}

function xfOf(s: Style, numFmtId: number, fontId: number, fillId: number, borderId: number): XmlElement {
  const figli: XmlElement[] = [];
  if (Object.keys(s.alignment).length > 0) figli.push(element("alignment", s.alignment));
  if (Object.keys(s.protection).length > 0) figli.push(element("protection", s.protection));
  return element(
    "xf",
    {
      numFmtId: String(numFmtId),
      fontId: String(fontId),
      fillId: String(fillId),
      borderId: String(borderId),
      xfId: s.xfId,
      applyNumberFormat: "1",
      applyFont: "1",
      applyFill: "1",
      applyBorder: "1",
      applyAlignment: "1",
      applyProtection: "1",
      ...(s.quotePrefix ? { quotePrefix: "1" } : {}),
    },
    figli,
  );
}
