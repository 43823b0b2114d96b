/**
 * The language chosen for the pane, kept in the browser and not in the workbook, which others open in theirs. Where the
 * browser keeps nothing (storage off, a private window) the choice lasts as long as the page.
 */
export const LINGUE = ["excel", "it", "en"] as const;

/** `excel`: the display language of Excel. */
export type SceltaLingua = (typeof LINGUE)[number];

const CHIAVE = "referto.lingua";

export function readLingua(): SceltaLingua {
  try {
    const salvata = window.localStorage.getItem(CHIAVE);
    return LINGUE.find((l) => l === salvata) ?? "excel";
  } catch {
    return "excel";
  }
}

export function salvaLingua(lingua: SceltaLingua): void {
  try {
    if (lingua === "excel") window.localStorage.removeItem(CHIAVE);
    else window.localStorage.setItem(CHIAVE, lingua);
  } catch {
    // The choice still holds for this page.
  }
}
