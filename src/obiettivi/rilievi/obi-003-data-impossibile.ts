/** OBI-003: a date that does not exist; it is read as the last day of its month. */
import { formatData, type DataIso } from "../../base/data";
import { AVVISO, definisci } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; scritta: string; letta: DataIso }>;

export const obi003 = definisci<Fatti>({
  codice: "OBI-003",
  titolo: { it: "Le date scritte esistono", en: "The dates written exist" },
  difetto: { it: "Data che non esiste", en: "Date that does not exist" },
  gravita: AVVISO,
  identita: ({ indicatore, scritta }) => [indicatore.chiave, scritta],
  frase: {
    it: ({ scritta, letta }) => ({
      messaggio: `La data «${scritta}» non esiste: letta come ${formatData(letta)}, ultimo giorno del mese.`,
      suggerimento: "Correggere la data nella cella.",
    }),
    en: ({ scritta, letta }) => ({
      messaggio: `The date “${scritta}” does not exist: read as ${formatData(letta)}, the last day of the month.`,
      suggerimento: "Correct the date in the cell.",
    }),
  },
});
