/** MAP-018: a voce that has rows of residui or cassa and none of competenza: a page may be missing. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{ foglio: string; riga: number; nome: string }>;

export const map018 = definisci<Fatti>({
  codice: "MAP-018",
  titolo: { it: "Ogni voce ha la sua riga di competenza", en: "Each voce has its row of competenza" },
  difetto: { it: "Voce senza riga di competenza", en: "Voce without a row of competenza" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ nome }) => [nome],
  frase: {
    it: ({ riga, nome }) => ({
      messaggio: `La voce «${nome}» della riga ${riga} ha residui o cassa ma nessuna riga di competenza (CP): non è stata sommata.`,
      suggerimento: "Controllare che non manchi una pagina della stampa; poi premere di nuovo.",
    }),
    en: ({ riga, nome }) => ({
      messaggio: `The voce “${nome}” of row ${riga} has residui or cassa and no row of competenza (CP): it was not added.`,
      suggerimento: "Check that no page of the print is missing; then press again.",
    }),
  },
});
