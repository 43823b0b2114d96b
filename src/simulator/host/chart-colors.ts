/** Colours of drawing parts: `#RRGGBB` or a name in the API, `srgbClr` or a colour of the theme in the file. */
import { ACCENTS } from "../workbook/chart/build";
import { childrenOf, locale, type XmlElement } from "../xlsx/xml";
import { at } from "../workbook/chart/tree";
import { toArgb } from "./color";

export const rgbOf = (v: unknown): string => toArgb(v).slice(2);

/** The theme Office starts with; a file's own theme is not read for colours. */
const SCHEME: Readonly<Record<string, string>> = {
  bg1: "FFFFFF",
  lt1: "FFFFFF",
  tx1: "000000",
  dk1: "000000",
  bg2: "E7E6E6",
  lt2: "E7E6E6",
  tx2: "44546A",
  dk2: "44546A",
  ...Object.fromEntries(ACCENTS.map((c, i) => [`accent${i + 1}`, c])),
  hlink: "0563C1",
  folHlink: "954F72",
};

/** The colour of an element that has a solid fill; null where it has none. */
export function solidColor(e: XmlElement | undefined): string | null {
  const fill = at(e, "solidFill");
  const [colore] = fill ? childrenOf(fill) : [];
  if (!colore) return null;
  const { val = "", lastClr } = colore.attrs;
  switch (locale(colore.name)) {
    case "srgbClr":
      return `#${val.toUpperCase()}`;
    case "sysClr":
      return `#${(lastClr ?? "000000").toUpperCase()}`;
    case "schemeClr":
      return `#${shade(SCHEME[val] ?? "000000", colore)}`;
    default:
      return null;
  }
}

/** lumMod and lumOff scale the lightness (ECMA-376 part 1, 20.1.2.3.20); greys and near greys are exact this way. */
function shade(rgb: string, colore: XmlElement): string {
  const quota = (nome: string, altrimenti: number): number =>
    Number(at(colore, nome)?.attrs["val"] ?? altrimenti) / 100_000;
  const [mod, off] = [quota("lumMod", 100_000), quota("lumOff", 0)];
  const canali = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const [max, min] = [Math.max(...canali), Math.min(...canali)];
  const luce = (max + min) / 2;
  const nuova = Math.min(1, luce * mod + off);
  // The distance of each channel from the lightness shrinks with the room that is left around it.
  const spazio = (l: number): number => 1 - Math.abs(2 * l - 1);
  const scala = spazio(luce) === 0 ? 0 : spazio(nuova) / spazio(luce);
  return canali
    .map((c) => Math.round(Math.max(0, Math.min(1, nuova + (c - luce) * scala)) * 255))
    .map((n) => n.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
