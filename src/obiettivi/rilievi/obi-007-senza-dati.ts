/** OBI-007: the deadline, or the esercizio, is past and there is no data. */
import { formatData, type DataIso } from "../../base/data";
import { definisci, ERRORE } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";

/** `termine` null where nothing sets one but the end of the esercizio. */
type Fatti = Readonly<{ indicatore: IndicatoreDetto; termine: DataIso | null; esercizio: number }>;

export const obi007 = definisci<Fatti>({
  codice: "OBI-007",
  titolo: {
    it: "Passato il termine, il risultato è scritto",
    en: "Once the deadline has passed, a result is written",
  },
  difetto: { it: "Termine passato, nessun dato", en: "Deadline past, no data" },
  gravita: ERRORE,
  identita: ({ indicatore, termine, esercizio }) => [
    indicatore.chiave,
    indicatore.target,
    termine ?? esercizio,
  ],
  frase: {
    it: ({ indicatore, termine, esercizio }) => ({
      messaggio:
        (termine ? `Il termine è passato (${formatData(termine)})` : `L'esercizio ${esercizio} è finito`) +
        ` e non c'è alcun dato per «${indicatore.indicatore}».`,
      suggerimento: "Chiedere il risultato al responsabile e scriverlo nella cella.",
    }),
    en: ({ indicatore, termine, esercizio }) => ({
      messaggio:
        (termine
          ? `The deadline has passed (${formatData(termine)})`
          : `The financial year ${esercizio} is over`) +
        ` and there is no data for “${indicatore.indicatore}”.`,
      suggerimento: "Ask the person in charge for the result and write it in the cell.",
    }),
  },
});
