/** BIL-002: a printed total is the sum of its rows; where rows may be missing it is "non verificabile", never wrong. */
import { expectedTotals } from "../bilancio/attesi";
import { euro, nomeCampo } from "../bilancio/nomi";
import { differ } from "../bilancio/totali";
import type { AmbitoTotale, CampoImporto, Parte, RigaTotale } from "../bilancio/voce";
import { definisciControllo, type Contesto } from "./controllo";
import { NON_VERIFICABILE } from "./non-verificabile";

type Fatti = Readonly<{
  parte: Parte;
  ambito: AmbitoTotale;
  campo: CampoImporto;
  stampato: string;
  atteso: string;
  differenza: string;
  righe: number;
  verificabile: boolean;
}>;

/** Its rows are all there. */
const isCompleto = (t: RigaTotale, { estratto }: Contesto): boolean =>
  t.ambito === "generale" ? !estratto : t.completo;

export const bil002 = definisciControllo<Fatti>({
  codice: "BIL-002",
  titolo: {
    it: "Ogni totale stampato è la somma delle sue righe",
    en: "Every printed total is the sum of its rows",
  },
  difetto: { it: "Totale diverso dalla somma", en: "Total other than the sum" },
  gravita: NON_VERIFICABILE,
  identita: ({ parte, ambito, campo, stampato, atteso, verificabile }) => [
    parte,
    ambito,
    campo,
    stampato,
    atteso,
    verificabile,
  ],
  frase: {
    it: (f) =>
      f.verificabile
        ? f.righe === 0
          ? {
              messaggio:
                `Il totale (${nomeCampo(f.campo, f.parte)}) scritto è ${euro(f.stampato, "it")} e nel foglio non c'è ` +
                "nessuna delle sue righe.",
              suggerimento: "Cercare la pagina o le righe che mancano.",
            }
          : {
              messaggio:
                `Il totale (${nomeCampo(f.campo, f.parte)}) scritto è ${euro(f.stampato, "it")}, la ` +
                `${f.righe === 1 ? "sua sola riga" : `somma delle sue ${f.righe} righe`} è ${euro(f.atteso, "it")}: differenza ${euro(f.differenza, "it")}.`,
              suggerimento:
                "Cercare la riga sbagliata o mancante, o mettere nella cella la formula della somma.",
            }
        : {
            messaggio:
              `Totale non verificabile (${nomeCampo(f.campo, f.parte)}): scritto ${euro(f.stampato, "it")}, le righe ` +
              `presenti sommano ${euro(f.atteso, "it")}; il blocco non ha tutte le sue righe.`,
            suggerimento:
              "Se il foglio dovrebbe averle tutte, completarlo; se è un estratto, non c'è nulla da fare.",
          },
    en: (f) =>
      f.verificabile
        ? f.righe === 0
          ? {
              messaggio:
                `The total (${nomeCampo(f.campo, f.parte, "en")}) says ${euro(f.stampato, "en")} and none of its rows ` +
                "is in the sheet.",
              suggerimento: "Look for the page or the rows that are missing.",
            }
          : {
              messaggio:
                `The total (${nomeCampo(f.campo, f.parte, "en")}) says ${euro(f.stampato, "en")}, ` +
                `${f.righe === 1 ? "its only row" : `the sum of its ${f.righe} rows`} is ${euro(f.atteso, "en")}: a difference of ${euro(f.differenza, "en")}.`,
              suggerimento: "Look for the wrong or missing row, or put the formula of the sum in the cell.",
            }
        : {
            messaggio:
              `Total that cannot be verified (${nomeCampo(f.campo, f.parte, "en")}): it says ${euro(f.stampato, "en")}, ` +
              `the rows present add up to ${euro(f.atteso, "en")}; the block lacks some of its rows.`,
            suggerimento:
              "If the sheet should have them all, complete it; if it is an extract, there is nothing to do.",
          },
  },
  verificabile: (c) => c.totali.some((t) => isCompleto(t, c)),
  controlla: (contesto, fa) => {
    const { voci, totali, tolleranza, definizioneDisponibilita } = contesto;
    const attesi = expectedTotals(voci, definizioneDisponibilita);
    return totali.flatMap((t) => {
      const verificabile = isCompleto(t, contesto);
      return attesi(t)
        .filter(({ stampato, atteso }) => differ(stampato, atteso, tolleranza))
        .map(({ campo, posizione, stampato, atteso, voci: sue }) =>
          fa(verificabile ? "errore" : "nota", posizione, {
            parte: t.parte,
            ambito: t.ambito,
            campo,
            stampato: stampato.toFixed(),
            atteso: atteso.toFixed(),
            differenza: stampato.minus(atteso).toFixed(),
            righe: sue.length,
            verificabile,
          }),
        );
    });
  },
});
