/** OBI-011: a deadline before the esercizio. */
import { formatData, type DataIso } from "../../base/data";
import { AVVISO, definisci } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

type Fatti = Readonly<{ indicatore: IndicatoreDetto; scadenza: DataIso; esercizio: number }>;

export const obi011 = definisci<Fatti>({
  codice: "OBI-011",
  titolo: {
    it: "La scadenza non è prima dell'esercizio",
    en: "The deadline is not before the financial year",
  },
  difetto: { it: "Scadenza prima dell'esercizio", en: "Deadline before the financial year" },
  gravita: AVVISO,
  identita: ({ indicatore, scadenza }) => [indicatore.chiave, scadenza],
  frase: {
    it: ({ scadenza, esercizio }) => ({
      messaggio: `La scadenza del ${formatData(scadenza)} è prima dell'esercizio ${esercizio}.`,
      suggerimento: "Verificare l'anno della scadenza.",
    }),
    en: ({ scadenza, esercizio }) => ({
      messaggio: `The deadline of ${formatData(scadenza)} is before the financial year ${esercizio}.`,
      suggerimento: "Check the year of the deadline.",
    }),
  },
});
