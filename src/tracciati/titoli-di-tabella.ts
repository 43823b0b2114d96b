/** The lines above a table that may say what it is of. */
import { isVuoto, type Griglia } from "../base/griglia";
import type { Mappatura } from "./mappatura";

const RIGHE_DI_TITOLO = 12;

/** The lines of words right above a table, and the name of its sheet first. */
export function titlesOf(g: Griglia | undefined, m: Mappatura): string[] {
  const titoli = [m.foglio];
  for (let r = m.intervallo.riga - 1; g && r >= g.riga && r >= m.intervallo.riga - RIGHE_DI_TITOLO; r--) {
    const piene = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v));
    if (piene.length > 4) break;
    titoli.push(...piene.flatMap((v) => (typeof v === "string" && v.length <= 200 ? [v] : [])));
  }
  return titoli;
}
