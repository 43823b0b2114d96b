/** Colours of the file as the screen shows them: a theme colour may be lighter or darker (ECMA-376 part 1, 18.8.19). */
import { hexColor } from "../../host/color";
import type { XmlElement } from "../../xlsx/xml";

/** `#RRGGBB`; null where the element says "automatic" or nothing. */
export function shownColor(e: XmlElement | undefined): string | null {
  const colore = hexColor(e);
  const tinta = Number(e?.attrs["tint"] ?? 0);
  return colore === null || tinta === 0 ? colore : tinted(colore, tinta);
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(colore: string, tinta: number): string {
  const canali = [1, 3, 5].map((i) => Number.parseInt(colore.slice(i, i + 2), 16));
  return `#${canali
    .map((c) => Math.round(tinta > 0 ? c + (255 - c) * tinta : c * (1 + tinta)))
    .map((c) => Math.min(255, Math.max(0, c)).toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}
