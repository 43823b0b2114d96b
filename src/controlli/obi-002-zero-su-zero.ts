/** OBI-002: nothing out of nothing declared as a percentage. The division has no result, least of all 100 %. */
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Giudizio } from "../obiettivi/giudizio";
import { citato } from "../obiettivi/testo";
import type { Controllo } from "./controllo";
import { dichiaratoDi } from "./dichiarato";

function zeroSuZero(g: Giudizio): Rilievo[] {
  const d = dichiaratoDi(g);
  if (!d?.percento || !d.rapporto.sopra.isZero() || !d.rapporto.sotto.isZero()) return [];
  return [
    rilievo(
      "OBI-002",
      "avviso",
      g.indicatore.raggiunto.posizione,
      `L'indicatore dice 0 su 0 e il valore dichiarato è «${citato(g.indicatore.raggiunto.testo)}»: non c'è stato alcun caso, e la percentuale non esiste.`,
      "Scrivere che non ci sono stati casi (n.d.), o le cifre giuste.",
    ),
  ];
}

export const zeroSuZeroDichiarato: Controllo = {
  codice: "OBI-002",
  titolo: "Zero su zero dichiarato come percentuale",
  controlla: ({ giudizi }) => giudizi.flatMap(zeroSuZero),
};
