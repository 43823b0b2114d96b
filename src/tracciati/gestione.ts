/** The words that say which of the three accounts a table is of: residui, cassa, or competenza. */
import { normalise } from "./normalise";

export type Gestione = "residui" | "cassa";

export const DETTE: Readonly<Record<Gestione | "competenza", RegExp>> = {
  residui: /\bresidu[oi]\b/,
  cassa: /\bcassa\b/,
  competenza: /\bcompetenza\b/,
};

/** What the name of a sheet may say in short, where its twin says the other in short too. */
export const IN_BREVE: Readonly<Record<Gestione | "competenza", RegExp>> = {
  residui: /\b(re|rs|res)\b/,
  cassa: /\b(cs|ca)\b/,
  competenza: /\b(co|cp|comp)\b/,
};

export const GESTIONI = ["residui", "cassa", "competenza"] as const;

/** What a text says; null for none, and where it says more than one. */
export function said(testo: string, parole: typeof DETTE): Gestione | "competenza" | null {
  const t = normalise(testo);
  const dette = GESTIONI.filter((x) => parole[x].test(t));
  return dette.length === 1 ? (dette[0] ?? null) : null;
}
