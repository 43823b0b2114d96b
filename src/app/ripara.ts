/**
 * Writes one safe correction, if the cell still holds what was seen, and a line of it in the log beside the answers of the
 * responsabili: what was there before is never lost.
 */
import { indirizzo } from "../base/posizione";
import { codifica } from "../schede/valore-mandato";
import type { PortaSchede } from "./porta-schede";
import type { Riparazione } from "./riparazione";

/** `quando`: the moment, for the log. False where the cell was left as it is: changed since, a formula, or protected. */
export async function ripara(cartella: PortaSchede, r: Riparazione, quando: string): Promise<boolean> {
  const { dove, prima, dopo } = r;
  const esito = await cartella.scriviAccettati([
    {
      posizione: dove,
      atteso: codifica(prima),
      da: 0,
      valore: dopo,
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
        prima,
        dopo,
      },
    },
  ]);
  return esito.scritte.length > 0;
}
