/** What words resemble, where they are not enough to be read: the structure that has most of them, and what it lacks. */
import { STRUTTURE, type CampoMappa, type Struttura } from "./campi";
import { meaningOf } from "./indizi/parole";
import { isPeriodo } from "./indizi/periodi";

/** The fields that words mean in a structure, each once. */
export function resemblance(parole: readonly string[], struttura: Struttura): CampoMappa[] {
  const campi = new Set<CampoMappa>();
  for (const p of parole.slice(0, 60)) {
    // A day alone is the heading of a reading only among other headings.
    const campo = p.length <= 120 && !isPeriodo(p) ? meaningOf(p, struttura)?.campo : undefined;
    if (campo !== undefined && campo !== "ignora") campi.add(campo);
  }
  return [...campi];
}

export function nearest(
  parole: readonly string[],
): { readonly struttura: Struttura; readonly campi: readonly CampoMappa[] } | null {
  let migliore: { struttura: Struttura; campi: CampoMappa[] } | null = null;
  for (const struttura of STRUTTURE) {
    const campi = resemblance(parole, struttura);
    if (campi.length > (migliore?.campi.length ?? 0)) migliore = { struttura, campi };
  }
  return migliore;
}

/** What a table may lack; map-011 says it. */
export type Mancante =
  "previsione" | "accertato" | "impegnato" | "nome" | "indicatore" | "target" | "risultato";

const NECESSARI: Readonly<Record<Struttura, readonly (readonly [Mancante, readonly CampoMappa[]])[]>> = {
  entrate: [
    ["previsione", ["previsioneAttuale", "previsioneIniziale"]],
    ["accertato", ["accertato"]],
    ["nome", ["capitolo", "codice", "descrizione"]],
  ],
  spese: [
    ["previsione", ["previsioneAttuale", "previsioneIniziale"]],
    ["impegnato", ["impegnato"]],
    ["nome", ["capitolo", "codice", "descrizione"]],
  ],
  obiettivi: [
    ["indicatore", ["indicatore"]],
    ["target", ["target"]],
    ["risultato", ["raggiunto", "gradoDichiarato"]],
  ],
};

/** What a table of the structure needs and these fields do not give. */
export const missing = (struttura: Struttura, campi: readonly CampoMappa[]): Mancante[] =>
  NECESSARI[struttura].flatMap(([nome, uno]) => (uno.some((c) => campi.includes(c)) ? [] : [nome]));
