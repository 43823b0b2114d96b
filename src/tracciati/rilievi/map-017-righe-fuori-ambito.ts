/** MAP-017: rows of residui, cassa or both of a table that has several rows a voce: competenza alone is read. */
import { definisci, NOTA } from "../../base/regola";

type Fatti = Readonly<{ foglio: string; righe: number }>;

export const map017 = definisci<Fatti>({
  codice: "MAP-017",
  titolo: { it: "Si legge la competenza", en: "Competenza is what is read" },
  difetto: { it: "Righe di residui e di cassa", en: "Rows of residui and cassa" },
  gravita: NOTA,
  identita: ({ foglio }) => [foglio],
  frase: {
    it: ({ foglio, righe }) => ({
      messaggio: `«${foglio}» ha più righe per voce: si legge la competenza; ${righe} righe di residui, cassa, fondo pluriennale o totale sono fuori ambito.`,
      suggerimento: "Niente da fare.",
    }),
    en: ({ foglio, righe }) => ({
      messaggio: `“${foglio}” has several rows a voce: competenza is read; ${righe} rows of residui, cassa, multi-year fund or total are out of scope.`,
      suggerimento: "Nothing to do.",
    }),
  },
});
