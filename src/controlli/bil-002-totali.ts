/** BIL-002: a printed total is the sum of its rows; where rows may be missing it is "non verificabile", never wrong. */
import { formatItaliano } from "../base/importo";
import { rilievo } from "../base/rilievo";
import { expectedTotals } from "../bilancio/attesi";
import { differ } from "../bilancio/totali";
import type { Controllo } from "./controllo";
import { nomeCampo } from "./nomi";

export const totaliDiversi: Controllo = {
  codice: "BIL-002",
  titolo: "Totali diversi dalla somma delle righe",
  controlla: ({ voci, totali, estratto, tolleranza, definizioneDisponibilita }) => {
    const attesi = expectedTotals(voci, definizioneDisponibilita);
    return totali.flatMap((t) =>
      attesi(t)
        .filter(({ stampato, atteso }) => differ(stampato, atteso, tolleranza))
        .map(({ campo, posizione, stampato, atteso }) => {
          const verificabile = t.ambito === "generale" ? !estratto : t.completo;
          const differenza = formatItaliano(stampato.minus(atteso));
          return verificabile
            ? rilievo(
                "BIL-002",
                "errore",
                posizione,
                `Il totale (${nomeCampo(campo, t.parte)}) scritto è ${formatItaliano(stampato)}, la somma delle sue ` +
                  `${t.righeVoci.length} righe è ${formatItaliano(atteso)}: differenza ${differenza}.`,
                "Cercare la riga sbagliata o mancante, o mettere nella cella la formula della somma.",
              )
            : rilievo(
                "BIL-002",
                "nota",
                posizione,
                `Totale non verificabile (${nomeCampo(campo, t.parte)}): scritto ${formatItaliano(stampato)}, le righe ` +
                  `presenti sommano ${formatItaliano(atteso)}; il blocco non ha tutte le sue righe.`,
                "Se il foglio dovrebbe averle tutte, completarlo; se è un estratto, non c'è nulla da fare.",
              );
        }),
    );
  },
};
