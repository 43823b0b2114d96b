/**
 * Rows without capitolo and code under a voce that has them, with less on every amount: "- quota finanziata da…". Where a
 * printed total is right without them, they are part of the row above, as "di cui…" is, and are not added again.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import { FUORI_TITOLO } from "../bilancio/totali";
import { AMOUNT_FIELDS } from "./campi";
import { placeOf } from "./livelli";
import type { Mappatura } from "./mappatura";
import { rowsOf, type Riga } from "./somme";
import { isProven, printedTotals } from "./totali-stampati";

export function withParts(g: Griglia, m: Mappatura): Mappatura {
  const { capitolo, codice, descrizione } = m.colonne;
  if (m.struttura === "obiettivi" || m.schema || m.misura || (!capitolo && !codice)) return m;
  if (!AMOUNT_FIELDS.some((c) => m.colonne[c])) return m;
  const righe = rowsOf(g, m, placeOf(g.colonna, m.colonne));
  const isCoded = (riga: number): boolean =>
    [capitolo, codice].some((c) => c !== undefined && !isVuoto(valoreIn(g, riga, c.colonna)));
  const nome = (riga: number): string =>
    descrizione ? String(valoreIn(g, riga, descrizione.colonna)).trim() : "";
  const parti = new Set<number>();
  let sopra: Riga | null = null;
  for (const r of righe) {
    if (isCoded(r.riga)) sopra = r;
    else if (sopra && isWithin(r, sopra) && !FUORI_TITOLO.test(nome(r.riga))) parti.add(r.riga);
  }
  if (parti.size === 0 || !isProven(righe, parti, printedTotals(g, m))) return m;
  return { ...m, parti, righeDati: m.righeDati.filter((r) => !parti.has(r)) };
}

const isWithin = (r: Riga, intera: Riga): boolean =>
  r.importi.every((v, i) => v === null || (v >= 0 && v <= (intera.importi[i] ?? 0)));
