/** MAP-014: a hidden sheet that was not read. */
import { definisci } from "../../base/regola";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{
  foglio: string;
  /** What its rows are of, where no other sheet has them. */
  tabella?: Readonly<{ struttura: Struttura; righe: number }>;
}>;

export const map014 = definisci<Fatti>({
  codice: "MAP-014",
  titolo: { it: "Nessun foglio è nascosto", en: "No sheet is hidden" },
  difetto: { it: "Foglio nascosto", en: "Hidden sheet" },
  gravita: [
    {
      gravita: "avviso",
      quando: {
        it: "se ha una tabella che non si legge altrove",
        en: "where it has a table that is not read elsewhere",
      },
    },
    { gravita: "nota", quando: { it: "altrimenti", en: "otherwise" } },
  ],
  nonLetto: true,
  identita: ({ foglio, tabella }) => [foglio, ...(tabella ? [tabella] : [])],
  frase: {
    it: ({ foglio, tabella }) => ({
      messaggio: tabella
        ? `Il foglio «${foglio}» è nascosto e non è stato letto: ha una tabella di ${strutturaDetta(tabella.struttura, "it")} (${tabella.righe === 1 ? "una riga" : `${tabella.righe} righe`}) che non è in nessun foglio letto.`
        : `Il foglio «${foglio}» è nascosto e non è stato letto.`,
      suggerimento: tabella
        ? "Se è del bilancio o degli obiettivi di quest'anno, renderlo visibile e premere di nuovo; se no, accettare."
        : "Se contiene dati del referto, renderlo visibile e premere di nuovo.",
    }),
    en: ({ foglio, tabella }) => ({
      messaggio: tabella
        ? `The sheet “${foglio}” is hidden and was not read: it has a table of ${strutturaDetta(tabella.struttura, "en")} (${tabella.righe === 1 ? "one row" : `${tabella.righe} rows`}) that is in no sheet that was read.`
        : `The sheet “${foglio}” is hidden and was not read.`,
      suggerimento: tabella
        ? "If it is of this year's budget or objectives, show it and press again; if not, accept."
        : "If it holds data of the referto, show it and press again.",
    }),
  },
});
