/** MAP-014: a hidden sheet that was not read. */
import { definisci, NOTA } from "../../base/regola";

type Fatti = Readonly<{ foglio: string }>;

export const map014 = definisci<Fatti>({
  codice: "MAP-014",
  titolo: { it: "Nessun foglio è nascosto", en: "No sheet is hidden" },
  difetto: { it: "Foglio nascosto", en: "Hidden sheet" },
  gravita: NOTA,
  identita: ({ foglio }) => [foglio],
  frase: {
    it: ({ foglio }) => ({
      messaggio: `Il foglio «${foglio}» è nascosto e non è stato letto.`,
      suggerimento: "Se contiene dati del referto, renderlo visibile e premere di nuovo.",
    }),
    en: ({ foglio }) => ({
      messaggio: `The sheet “${foglio}” is hidden and was not read.`,
      suggerimento: "If it holds data of the referto, show it and press again.",
    }),
  },
});
