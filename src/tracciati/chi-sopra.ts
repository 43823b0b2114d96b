/**
 * Whose a table is, by a line above it that has no colon: "Resp. Dott.ssa Manca Pia", "Area tecnica - Arch. Loddo Ivo". The
 * name of an office alone may be that of who wrote the sheet.
 */
import { isVuoto, posizioneIn, type Griglia } from "../base/griglia";
import type { Contesto } from "./mappatura";
import { personSaid } from "./nome-e-chi";

const RIGHE_SOPRA = 12;

/** From the rows between `da` and the heading, the nearest first. Empty where none names a person. */
export function ownerAbove(g: Griglia, da: number, testata: number): Contesto {
  for (let r = testata - 1; r >= Math.max(da, testata - RIGHE_SOPRA, g.riga); r--) {
    const piene = (g.valori[r - g.riga] ?? []).flatMap((v, i) =>
      isVuoto(v) ? [] : [{ v, colonna: g.colonna + i }],
    );
    const [sola, ...altre] = piene;
    if (!sola || altre.length > 0 || typeof sola.v !== "string") continue;
    const testo = personSaid(sola.v);
    if (testo !== null)
      return {
        responsabileGestionale: { posizione: posizioneIn(g, r, sola.colonna), etichetta: null, testo },
      };
  }
  return {};
}
