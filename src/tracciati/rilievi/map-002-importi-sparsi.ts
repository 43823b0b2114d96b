/** MAP-002: amounts on a row that is neither voce nor total. They are not summed, and are said. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{
  riga: number;
  valore: string;
  /** The words that make of it no voce, where its amounts do not agree with them. */
  detto?: string;
}>;

export const map002 = definisci<Fatti>({
  codice: "MAP-002",
  titolo: {
    it: "Gli importi stanno su righe che sono voci o totali",
    en: "Amounts stand on rows that are items or totals",
  },
  difetto: { it: "Importi su una riga che non è una voce", en: "Amounts on a row that is no item" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ valore }) => [valore],
  frase: {
    it: ({ riga, detto }) => ({
      messaggio:
        detto === undefined
          ? `La riga ${riga} ha importi e niente che dica se è una voce o un totale: non è stata sommata.`
          : `La riga ${riga}, «${detto}», dalle parole non è una voce, ma i suoi importi non lo confermano: non è stata sommata.`,
      suggerimento:
        "Se è una voce, scriverne il capitolo o il codice; se è un totale, scriverlo («Totale …»).",
    }),
    en: ({ riga, detto }) => ({
      messaggio:
        detto === undefined
          ? `Row ${riga} has amounts and nothing that says whether it is an item or a total: it was not added up.`
          : `Row ${riga}, “${detto}”, is no item by its words, but its amounts do not bear that out: it was not added up.`,
      suggerimento: "If it is an item, write its chapter or code; if it is a total, say so (“Totale …”).",
    }),
  },
});
