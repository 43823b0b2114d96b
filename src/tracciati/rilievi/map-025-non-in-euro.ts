/** MAP-025: the workbook says that the amounts of a table are in thousands, or millions; they were read as they are written. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{
  foglio: string;
  /** The words that say so. */
  testo: string;
}>;

export const map025 = definisci<Fatti>({
  codice: "MAP-025",
  titolo: { it: "Gli importi sono in euro", en: "Amounts are in euro" },
  difetto: { it: "Importi detti in migliaia o milioni", en: "Amounts said to be in thousands or millions" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, testo }) => [foglio, testo],
  frase: {
    it: ({ foglio, testo }) => ({
      messaggio: `«${testo}»: gli importi di «${foglio}» sono stati letti come euro, così come sono scritti. Se sono davvero in migliaia o milioni, i totali del referto non sono in euro.`,
      suggerimento: "Mettere nella cartella gli importi in euro, o togliere la scritta se non vale più.",
    }),
    en: ({ foglio, testo }) => ({
      messaggio: `“${testo}”: the amounts of “${foglio}” were read as euro, as they are written. If they really are in thousands or millions, the totals of the referto are not in euro.`,
      suggerimento: "Put the amounts in euro in the workbook, or remove the words if they no longer hold.",
    }),
  },
});
