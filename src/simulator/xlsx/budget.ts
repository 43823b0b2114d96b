/**
 * What the file being opened may still ask for. Opening is one synchronous walk over many parts: it spends one account,
 * which nobody else can meet. XML that comes one part at a time (an add-in's own) has an account to itself.
 */
import { Conto } from "../../base/pacchetto/conto";
import { LIMITI_CARTELLA } from "../../base/pacchetto/limiti";

let current: Conto | null = null;

export const budget = (): Conto => current ?? new Conto(LIMITI_CARTELLA.lavoro);

export function withBudget<T>(conto: Conto, work: () => T): T {
  current = conto;
  try {
    return work();
  } finally {
    current = null;
  }
}
