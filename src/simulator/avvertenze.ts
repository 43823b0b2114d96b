/** What the host has to say of a file before its figures are believed, in Italian. */
import type { StaleResult } from "./calc/stale-results";
import type { ReadAs } from "./workbook/workbook";

export const LETTA_COME: Readonly<Record<ReadAs, string>> = {
  "1904":
    "Nota: la cartella conta i giorni dal 1904; le date sono state lette giuste, e la copia salvata le conta dal 1900.",
  strict:
    "Nota: la cartella è nella forma «Strict» di Excel; è stata letta, e la copia salvata è nella forma ordinaria.",
};

const QUANTI = 5;

/** Null where every result is up to date. */
export function rigaVecchi(vecchi: readonly StaleResult[]): string | null {
  if (vecchi.length === 0) return null;
  const primi = vecchi.slice(0, QUANTI).map((v) => v.address);
  const altri = vecchi.length > QUANTI ? ` e altre ${vecchi.length - QUANTI}` : "";
  return `Avviso: ${vecchi.length === 1 ? "una formula mostra" : `${vecchi.length} formule mostrano`} il risultato che il file aveva, forse non aggiornato, perché qui non si calcola: ${primi.join(", ")}${altri}. Aprire la cartella in Excel, lasciarla ricalcolare e salvarla.`;
}
