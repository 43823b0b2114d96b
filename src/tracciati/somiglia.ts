/** What words resemble, where they are not enough to be read: the structure that has most of them, and what it lacks. */
import { STRUTTURE, type CampoMappa, type Struttura } from "./campi";
import { meaningOf } from "./indizi/parole";

/** The fields that words mean in a structure, each once. */
export function resemblance(parole: readonly string[], struttura: Struttura): CampoMappa[] {
  const campi = new Set<CampoMappa>();
  for (const p of parole.slice(0, 60)) {
    const campo = p.length <= 120 ? meaningOf(p, struttura)?.campo : undefined;
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

const NECESSARI: Readonly<Record<Struttura, readonly (readonly [string, readonly CampoMappa[]])[]>> = {
  entrate: [
    ["la previsione", ["previsioneAttuale", "previsioneIniziale"]],
    ["l'accertato", ["accertato"]],
    ["il capitolo o la descrizione", ["capitolo", "codice", "descrizione"]],
  ],
  spese: [
    ["la previsione", ["previsioneAttuale", "previsioneIniziale"]],
    ["l'impegnato", ["impegnato"]],
    ["il capitolo o la descrizione", ["capitolo", "codice", "descrizione"]],
  ],
  obiettivi: [
    ["l'indicatore", ["indicatore"]],
    ["il target", ["target"]],
    ["il risultato", ["raggiunto", "gradoDichiarato"]],
  ],
};

/** What a table of the structure needs and these fields do not give, in Italian. */
export const missing = (struttura: Struttura, campi: readonly CampoMappa[]): string[] =>
  NECESSARI[struttura].flatMap(([nome, uno]) => (uno.some((c) => campi.includes(c)) ? [] : [nome]));
