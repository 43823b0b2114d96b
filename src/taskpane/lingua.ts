/**
 * The language chosen for the pane, kept in the browser and not in the workbook, which others open in theirs. Where the
 * browser keeps nothing (storage off, a private window) the choice lasts as long as the page.
 */
import { readSalvato, salva } from "./salvato";

export const LINGUE = ["excel", "it", "en"] as const;

/** `excel`: the display language of Excel. */
export type SceltaLingua = (typeof LINGUE)[number];

const CHIAVE = "referto.lingua";

export function readLingua(): SceltaLingua {
  const salvata = readSalvato(CHIAVE);
  return LINGUE.find((l) => l === salvata) ?? "excel";
}

export const salvaLingua = (lingua: SceltaLingua): void => {
  salva(CHIAVE, lingua === "excel" ? null : lingua);
};
