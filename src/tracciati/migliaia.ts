/** What says that the amounts of a table are not in euro: "Importi in migliaia di euro" near it, "Assestato (€/000)". */
import { posizioneIn, type Griglia } from "../base/griglia";
import type { Dove } from "../base/rilievo";
import type { Mappatura } from "./mappatura";

const RIGHE_SOPRA = 12;
const RIGHE_SOTTO = 5;
/** Longer than that it is prose. */
const CARATTERI_MASSIMI = 200;

const QUANTI = "(?:decine|centinaia|migliaia|milioni|miliardi)";
/** Not "oltre 2 milioni di euro", which is an amount. */
const FORME: readonly RegExp[] = [
  new RegExp(`\\bin\\s+${QUANTI}\\b`, "i"),
  new RegExp(`(?<!\\d[\\d.,]*\\s*)(?<!\\p{L}\\s)\\b${QUANTI}\\s+(?:di\\s+)?(?:euro\\b|€)`, "iu"),
  /\b(?:in|espressi in)\s+(?:centesimi|lire)\b/i,
  new RegExp(`\\barrotondat\\p{L}+\\s+(?:alle|ai|a)\\s+${QUANTI}\\b`, "iu"),
  /(?:€|\beuro)\s*(?:[x/*]\s*)?\.?(?:1\.?000|000)\b/i,
  /\bk\s*€|\bk(?:eur|euro)\b|€\s*k\b|\bm(?:gl|ln)\.?\s*(?:di\s+)?(?:euro\b|€)|\bin\s+m(?:gl|ln)\b/i,
];

const isScale = (testo: string): boolean =>
  testo.length <= CARATTERI_MASSIMI && FORME.some((forma) => forma.test(testo));

/** The text that says so, and its cell; null where nothing does. */
export function scaleOf(g: Griglia, m: Mappatura): { readonly dove: Dove; readonly testo: string } | null {
  const { riga, ultimaRiga } = m.intervallo;
  // The units may stand on a row of their own, right below the headings.
  const prima = m.righeDati[0] ?? m.primaRiga;
  const sopra = [riga - RIGHE_SOPRA, m.conTestata ? prima - 1 : riga - 1] as const;
  for (const [da, a] of [sopra, [ultimaRiga + 1, ultimaRiga + RIGHE_SOTTO]] as const)
    for (let r = Math.max(da, g.riga); r <= a; r++)
      for (const [i, v] of (g.valori[r - g.riga] ?? []).entries()) {
        const colonna = g.colonna + i;
        const { striscia } = m;
        if (striscia && (colonna < striscia.da || colonna > striscia.a)) continue;
        if (typeof v === "string" && isScale(v))
          return { dove: posizioneIn(g, r, colonna), testo: v.replace(/\s+/g, " ").trim() };
      }
  return isScale(m.foglio) ? { dove: { foglio: m.foglio }, testo: m.foglio } : null;
}
