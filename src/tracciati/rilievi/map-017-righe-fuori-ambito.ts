/**
 * MAP-017: rows that are part of what others say: of residui, cassa or both in a table that has several rows a voce, where
 * competenza alone is read; "di cui…", already in the row above.
 */
import { definisci, NOTA } from "../../base/regola";

type Fatti = Readonly<{ foglio: string; righe: number; che: "misure" | "di cui" }>;

export const map017 = definisci<Fatti>({
  codice: "MAP-017",
  titolo: { it: "Si legge la competenza", en: "Competenza is what is read" },
  difetto: { it: "Righe di residui e di cassa", en: "Rows of residui and cassa" },
  gravita: NOTA,
  identita: ({ foglio, che }) => [foglio, che],
  frase: {
    it: ({ foglio, righe, che }) => ({
      messaggio:
        che === "di cui"
          ? `In «${foglio}» ${righe === 1 ? "una riga «di cui…» è già compresa" : `${righe} righe «di cui…» sono già comprese`} nella riga sopra: non si somma di nuovo.`
          : `«${foglio}» ha più righe per voce: si legge la competenza; ${righe} righe di residui, cassa, fondo pluriennale o totale sono fuori ambito.`,
      suggerimento: "Niente da fare.",
    }),
    en: ({ foglio, righe, che }) => ({
      messaggio:
        che === "di cui"
          ? `In “${foglio}” ${righe === 1 ? "a row “di cui…” is" : `${righe} rows “di cui…” are`} already in the row above: not added again.`
          : `“${foglio}” has several rows a voce: competenza is read; ${righe} rows of residui, cassa, multi-year fund or total are out of scope.`,
      suggerimento: "Nothing to do.",
    }),
  },
});
