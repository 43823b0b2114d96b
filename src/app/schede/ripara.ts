/**
 * Writes cells as the officer has said, each if it still holds what was seen, and a line of it in the log beside the answers
 * of the responsabili: what was there before is never lost.
 */
import type { Scalare } from "../../base/griglia";
import { indirizzo } from "../../base/posizione";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";
import type { PortaSchede, Scrittura } from "../porte/porta-schede";

const detto = (v: Scalare, formula: string | null): string => formula ?? String(v);

/** `quando`: the moment, for the log. What was written; a cell changed since, a formula, or protected is left as it is. */
export async function ripara(
  cartella: PortaSchede,
  celle: readonly CellaDaScrivere[],
  quando: string,
): Promise<readonly CellaDaScrivere[]> {
  const coppie = new Map(celle.map((c) => [scritturaDi(c, quando), c] as const));
  const { scritte } = await cartella.scriviAccettati([...coppie.keys()]);
  return scritte.flatMap((s) => coppie.get(s) ?? []);
}

function scritturaDi(r: CellaDaScrivere, quando: string): Scrittura {
  const { dove, prima, dopo, formula, colonna } = r;
  return {
    posizione: dove,
    prima,
    da: 0,
    valore: dopo,
    ...(formula === undefined ? {} : { formula }),
    ...(colonna === undefined ? {} : { colonna }),
    // The same words in another row would want the same correction.
    testimoni: [],
    registro: {
      raccolto: quando,
      responsabile: r.responsabile,
      origine: `Correzione ${r.codice}`,
      chi: "",
      quando: "",
      chiave: "",
      indicatore: r.indicatore,
      campo: r.campo,
      cella: `${dove.foglio}!${indirizzo(dove)}`,
      prima: detto(prima, formula?.prima ?? null),
      dopo: detto(dopo, formula?.dopo ?? null),
    },
  };
}
