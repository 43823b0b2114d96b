/** OBI-002: nothing out of nothing declared as a percentage. The division has no result, least of all 100 %. */
import { AVVISO } from "../base/regola";
import { indicatoreDetto, type IndicatoreDetto } from "../obiettivi/rilievi/indicatore-detto";
import { definisciControllo } from "./controllo";
import { dichiaratoDi } from "./dichiarato";

type Fatti = Readonly<{ indicatore: IndicatoreDetto }>;

export const obi002 = definisciControllo<Fatti>({
  codice: "OBI-002",
  titolo: {
    it: "Nessuno zero su zero è dichiarato come percentuale",
    en: "No zero out of zero is declared as a percentage",
  },
  difetto: { it: "Zero su zero", en: "Zero out of zero" },
  gravita: AVVISO,
  identita: ({ indicatore }) => [indicatore.chiave, indicatore.raggiunto],
  frase: {
    it: ({ indicatore }) => ({
      messaggio: `L'indicatore dice 0 su 0 e il valore dichiarato è «${indicatore.raggiunto}»: non c'è stato alcun caso, e la percentuale non esiste.`,
      suggerimento: "Scrivere che non ci sono stati casi (n.d.), o le cifre giuste.",
    }),
    en: ({ indicatore }) => ({
      messaggio: `The indicator says 0 out of 0 and the value declared is “${indicatore.raggiunto}”: there was no case, and there is no percentage of none.`,
      suggerimento: "Write that there were no cases (n.d.), or the right figures.",
    }),
  },
  verificabile: ({ giudizi }) => giudizi.length > 0,
  controlla: ({ giudizi }, fa) =>
    giudizi.flatMap((g) => {
      const d = dichiaratoDi(g);
      if (!d?.percento || !d.rapporto.sopra.isZero() || !d.rapporto.sotto.isZero()) return [];
      return [fa("avviso", g.indicatore.raggiunto.posizione, { indicatore: indicatoreDetto(g.indicatore) })];
    }),
});
