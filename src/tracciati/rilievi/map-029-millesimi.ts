/** MAP-029: an amount with more than two decimals among amounts in cents: its thousands may have been taken for decimals. */
import { AVVISO, definisci } from "../../base/regola";
import { chiaveVoce, type VoceDetta } from "../../bilancio/nomi";

type Fatti = Readonly<{ voce: VoceDetta; valore: string }>;

export const map029 = definisci<Fatti>({
  codice: "MAP-029",
  titolo: { it: "Gli importi sono in centesimi di euro", en: "The amounts are in cents of euro" },
  difetto: { it: "Importo con più di due decimali", en: "Amount with more than two decimals" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ voce, valore }) => [chiaveVoce(voce), valore],
  frase: {
    it: ({ voce, valore }) => ({
      messaggio: `Un importo di «${voce.descrizione}» è ${valore}: ha più di due decimali, gli altri della colonna no.`,
      suggerimento:
        "Forse il punto delle migliaia è stato preso per la virgola: correggere l'importo, o accettare se è giusto.",
    }),
    en: ({ voce, valore }) => ({
      messaggio: `An amount of “${voce.descrizione}” is ${valore}: it has more than two decimals, the others of its column have not.`,
      suggerimento:
        "Perhaps the mark of the thousands was taken for that of the decimals: correct the amount, or accept it if it is right.",
    }),
  },
});
