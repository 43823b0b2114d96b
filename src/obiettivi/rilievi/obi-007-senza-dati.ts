/** OBI-007: the deadline, or the esercizio, is past and there is no data. */
import { formatData, type DataIso } from "../../base/data";
import { lettera } from "../../base/posizione";
import { definisci, ERRORE } from "../../base/regola";
import type { IndicatoreDetto } from "./indicatore-detto";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

/** `termine` null where nothing sets one but the end of the esercizio. */
type Fatti = Readonly<{
  indicatore: IndicatoreDetto;
  termine: DataIso | null;
  esercizio: number;
  /** The row may hold a result that was not read; null where it holds none. */
  altrove: "conteso" | { readonly colonna: number } | null;
}>;

export const obi007 = definisci<Fatti>({
  codice: "OBI-007",
  titolo: {
    it: "Passato il termine, il risultato è scritto",
    en: "Once the deadline has passed, a result is written",
  },
  difetto: { it: "Termine passato, nessun dato", en: "Deadline past, no data" },
  gravita: ERRORE,
  identita: ({ indicatore, termine, esercizio, altrove }) => [
    indicatore.chiave,
    indicatore.target,
    termine ?? esercizio,
    ...(altrove === null ? [] : [altrove === "conteso" ? altrove : altrove.colonna]),
  ],
  frase: {
    it: ({ indicatore, termine, esercizio, altrove }) => ({
      messaggio:
        (termine ? `Il termine è passato (${formatData(termine)})` : `L'esercizio ${esercizio} è finito`) +
        (altrove === null
          ? ` e non c'è alcun dato per «${indicatore.indicatore}».`
          : altrove === "conteso"
            ? ` e il risultato di «${indicatore.indicatore}» non è stato letto: due colonne se lo contendono.`
            : ` e il risultato di «${indicatore.indicatore}» non è stato letto: forse è nella colonna ${lettera(altrove.colonna)}.`),
      suggerimento:
        altrove === null
          ? "Chiedere il risultato al responsabile e scriverlo nella cella."
          : `Dire nel riquadro («${CHE_COSA_HO_LETTO.it}») quale colonna è il risultato.`,
    }),
    en: ({ indicatore, termine, esercizio, altrove }) => ({
      messaggio:
        (termine
          ? `The deadline has passed (${formatData(termine)})`
          : `The financial year ${esercizio} is over`) +
        (altrove === null
          ? ` and there is no data for “${indicatore.indicatore}”.`
          : altrove === "conteso"
            ? ` and the result of “${indicatore.indicatore}” was not read: two columns contend for it.`
            : ` and the result of “${indicatore.indicatore}” was not read: it may be in column ${lettera(altrove.colonna)}.`),
      suggerimento:
        altrove === null
          ? "Ask the person in charge for the result and write it in the cell."
          : `Say in the pane (“${CHE_COSA_HO_LETTO.en}”) which column is the result.`,
    }),
  },
});
