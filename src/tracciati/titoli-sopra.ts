/** Tables of objectives one below the other, each with its name alone right above its headings. */
import type { Griglia } from "../base/griglia";
import { genereOf } from "./indizi/profilo";
import type { Contesto, Mappatura } from "./mappatura";
import { pieneIn } from "./righe-misurate";
import { named } from "./titoli";

/** Null where something else stands above the row, or more than a line of words. */
export function titleAbove(g: Griglia, riga: number): Contesto | null {
  const [sola, ...altre] = pieneIn(g, riga - 1);
  if (!sola || altre.length > 0 || typeof sola.v !== "string" || genereOf(sola.v) !== "testo") return null;
  return named(g, riga - 1, sola.colonna, sola.v.trim());
}

const NOMI = ["obiettivoStrategico", "obiettivoOperativo", "descrizione"] as const;

/** For a table whose objective nothing else names; the sheet has several with such a title. */
export function withTitleAbove(g: Griglia, m: Mappatura): Mappatura {
  if (m.struttura !== "obiettivi" || !m.conTestata || NOMI.some((c) => m.colonne[c] ?? m.contesto[c]))
    return m;
  const titolo = titleAbove(g, m.intervallo.riga);
  return titolo ? { ...m, contesto: { ...titolo, ...m.contesto } } : m;
}
