/** What words resemble, where they are not enough to be read: the structure that has most of them, and what it lacks. */
import { STRUTTURE, type CampoMappa, type Struttura } from "./campi";
import { meaningOf } from "./indizi/parole";
import { isPeriodo } from "./indizi/periodi";
import { ACCENNO } from "./testate";

/** As many words as the headings of a table have. */
const PAROLE = 60;

/** The fields that words mean in a structure, each once. */
export function resemblance(parole: readonly string[], struttura: Struttura): CampoMappa[] {
  const campi = new Set<CampoMappa>();
  for (const p of parole) {
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
  // Headings may stand below any number of other words, of which only those that begin like a heading are looked up.
  const oltre = [...new Set(parole.slice(PAROLE).filter((p) => ACCENNO.test(p)))];
  for (let da = -PAROLE; da < oltre.length; da += PAROLE) {
    const insieme = da < 0 ? parole.slice(0, PAROLE) : oltre.slice(da, da + PAROLE);
    for (const struttura of STRUTTURE) {
      const campi = resemblance(insieme, struttura);
      if (campi.length > (migliore?.campi.length ?? 0)) migliore = { struttura, campi };
    }
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
