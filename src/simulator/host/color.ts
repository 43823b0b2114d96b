/** Colours as the API speaks them (`#RRGGBB` or an HTML name) and as files keep them (ARGB, theme, index). */
import { element, type XmlElement } from "../xlsx/xml";
import { invalidArgument } from "./errors";
import { HTML_COLORS } from "./html-colors";

/** The theme Office starts with; a file's own theme is not read for colours. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
];

export function toArgb(v: unknown): string {
  const testo = typeof v === "string" ? v.trim() : "";
  const esa = /^#?([0-9a-fA-F]{6})$/.exec(testo)?.[1] ?? HTML_COLORS.get(testo.toLowerCase());
  if (esa === undefined) throw invalidArgument(`colour ${String(v)}`);
  return `FF${esa.toUpperCase()}`;
}

/** `#RRGGBB` of a colour element; null where it has none. */
export function hexColor(e: XmlElement | undefined): string | null {
  const { rgb, theme } = e?.attrs ?? {};
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (theme !== undefined) return `#${THEME[Number(theme)] ?? "000000"}`;
  return null;
}

/** A solid fill. */
export const colorOf = (rgb: string): XmlElement =>
  element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb }),
      element("bgColor", { indexed: "64" }),
    ]),
  ]);
