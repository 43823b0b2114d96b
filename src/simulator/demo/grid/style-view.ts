/** A style of the file as the grid draws it. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { Style } from "../../workbook/styles";
import { childOf, type XmlElement } from "../../xlsx/xml";
import { shownColor } from "./colors";
import type { ConditionalLook } from "./conditional-view";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** ECMA-376 part 1, 18.18.3 ST_BorderStyle. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const isOn = (e: XmlElement | undefined): boolean =>
  e !== undefined && !["0", "false", "none"].includes(e.attrs["val"] ?? "1");

/** The style, with the alignment that the kind of value brings where the file says "general". */
export function styleView(s: Style, generale: "left" | "center" | "right"): IStyleData {
  const { font, fill, alignment } = s;
  const colore = shownColor(childOf(font, "color"));
  const sfondo = fillColor(fill);
  const orizzontale = alignment["horizontal"];
  const rientro = Number(alignment["indent"] ?? 0);
  const allineato = HORIZONTAL[orizzontale ?? ""] ?? HORIZONTAL[generale] ?? HorizontalAlign.LEFT;
  return {
    ff: childOf(font, "name")?.attrs["val"] ?? "Calibri",
    fs: Number(childOf(font, "sz")?.attrs["val"] ?? 11),
    bl: isOn(childOf(font, "b")) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: isOn(childOf(font, "i")) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(isOn(childOf(font, "u")) ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(isOn(childOf(font, "strike")) ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(colore ? { cl: { rgb: colore } } : {}),
    ...(sfondo ? { bg: { rgb: sfondo } } : {}),
    bd: borders(s.border),
    ht: allineato,
    vt: VERTICAL[alignment["vertical"] ?? "bottom"] ?? VerticalAlign.BOTTOM,
    tb: ["1", "true"].includes(alignment["wrapText"] ?? "") ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(rientro > 0
      ? { pd: allineato === HorizontalAlign.RIGHT ? { r: rientro * 9 } : { l: rientro * 9 } }
      : {}),
  };
}

/** What a conditional format changes of a style. */
export const conditionalView = ({ color, background, bold, italic }: ConditionalLook): IStyleData => ({
  ...(color === undefined ? {} : { cl: { rgb: color } }),
  ...(background === undefined ? {} : { bg: { rgb: background } }),
  ...(bold ? { bl: BooleanNumber.TRUE } : {}),
  ...(italic ? { it: BooleanNumber.TRUE } : {}),
});

function fillColor(fill: XmlElement): string | null {
  const disegno = childOf(fill, "patternFill");
  const tipo = disegno?.attrs["patternType"] ?? "none";
  if (!disegno || tipo === "none") return null;
  return shownColor(childOf(disegno, tipo === "solid" ? "fgColor" : "bgColor"));
}

function borders(border: XmlElement): IBorderData {
  const lati: IBorderData = {};
  for (const [nome, lato] of [
    ["top", "t"],
    ["bottom", "b"],
    ["left", "l"],
    ["right", "r"],
  ] as const) {
    const linea = borderLine(childOf(border, nome));
    if (linea) lati[lato] = linea;
  }
  return lati;
}

function borderLine(e: XmlElement | undefined): IBorderStyleData | null {
  const stile = LINES[e?.attrs["style"] ?? "none"];
  return e && stile !== undefined
    ? { s: stile, cl: { rgb: shownColor(childOf(e, "color")) ?? "#000000" } }
    : null;
}
