/** The memory as it stands in the cells of a hidden sheet, for programs that drop custom XML on saving. */
import { parseJson } from "../../base/json";
import { STATO_MASSIMO } from "../../base/pacchetto/limiti";

export const AVVISO_MEMORIA = "Qui Referto conserva le scelte fatte nel riquadro. Non modificare.";

/** The JSON in the cells of column A below the first; their text where it is none; null where they hold nothing. */
export function fromCelle(valori: readonly (readonly unknown[])[] | null): unknown {
  // Whole rows or columns, or as many cells as no state takes, are not ours.
  if (!valori || valori.length > STATO_MASSIMO / 1_000) return null;
  const testo = valori
    .slice(1)
    .map(([v]) => (typeof v === "string" ? v : ""))
    .join("");
  if (testo.length > STATO_MASSIMO || testo === "") return null;
  return parseJson(testo) ?? testo;
}

/** `valori`: all that is used in the sheet, from A1. */
export function isMemoriaIn(valori: readonly (readonly unknown[])[]): boolean {
  const stato = fromCelle(valori);
  return (
    valori.every((r) => r.length === 1) &&
    valori[0]?.[0] === AVVISO_MEMORIA &&
    typeof stato === "object" &&
    stato !== null &&
    "versione" in stato &&
    typeof stato.versione === "number"
  );
}
