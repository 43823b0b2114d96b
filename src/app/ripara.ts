/**
 * Writes one cell as the officer has said, if it still holds what was seen, and a line of it in the log beside the answers
 * of the responsabili: what was there before is never lost.
 */
import type { Scalare } from "../base/griglia";
import { indirizzo } from "../base/posizione";
import { codifica } from "../schede/valore-mandato";
import type { CellaDaScrivere } from "./cella-da-scrivere";
import type { PortaSchede } from "./porta-schede";

const detto = (v: Scalare, formula: string | null): string => formula ?? String(v);

/** `quando`: the moment, for the log. False where the cell was left as it is: changed since, a formula, or protected. */
export async function ripara(cartella: PortaSchede, r: CellaDaScrivere, quando: string): Promise<boolean> {
  const { dove, prima, dopo, formula, colonna } = r;
  const esito = await cartella.scriviAccettati([
    {
      posizione: dove,
      atteso: codifica(prima),
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
    },
  ]);
  return esito.scritte.length > 0;
}
