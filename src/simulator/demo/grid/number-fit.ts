/**
 * A number in a column too narrow for it: in General fewer decimals, as many as fit; where even so it does not, `####`, and
 * never a part of its digits. Dates are numbers; texts go over the next cell instead.
 * support.microsoft.com, "How to correct a ##### error"
 */
import type { Cell } from "../../workbook/cell";
import type { Style } from "../../workbook/styles";
import { childOf } from "../../xlsx/xml";

/** Pixels of a text in a font of CSS. */
export type TextWidth = (text: string, font: string) => number;

/** What the grid leaves blank at the two sides of a text, in pixels. */
const PADDING = 4;
const PIXELS = 4 / 3;

interface Fit {
  /** Pixels of the cell, of all the merged ones together. */
  readonly width: number;
  readonly font: string;
  readonly textWidth: TextWidth;
}

/** The font of a style, as CSS writes it. */
export function cssFont({ font }: Style): string {
  const size = Number(childOf(font, "sz")?.attrs["val"] ?? 11) * PIXELS;
  const bold = childOf(font, "b") ? "bold " : "";
  return `${bold}${size}px "${childOf(font, "name")?.attrs["val"] ?? "Calibri"}"`;
}

/** `text`: what is shown where there is room; `format`: as the file writes it. */
export function fitted(cell: Cell | undefined, text: string, format: string, fit: Fit): string {
  if (typeof cell?.value !== "number" || text === "") return text;
  const fits = (t: string): boolean => fit.textWidth(t, fit.font) + PADDING <= fit.width;
  if (fits(text)) return text;
  const shorter = format === "General" ? rounded(cell.value, text).find(fits) : undefined;
  if (shorter !== undefined) return shorter;
  const one = fit.textWidth("#", fit.font);
  return "#".repeat(Math.max(1, Math.floor((fit.width - PADDING) / one)));
}

/** The number with fewer and fewer decimals, in the separator of the text shown. */
function rounded(value: number, text: string): readonly string[] {
  const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;
  const comma = text.includes(",");
  return Array.from({ length: decimals }, (_, i) => {
    const t = value.toFixed(decimals - 1 - i);
    return comma ? t.replace(".", ",") : t;
  });
}
