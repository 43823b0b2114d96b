/** MAP-019: a table of previsioni alone: nothing accertato or impegnato, so that no index can be made. */
import { definisci, NOTA } from "../../base/regola";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{ foglio: string; struttura: Struttura }>;

export const map019 = definisci<Fatti>({
  codice: "MAP-019",
  titolo: {
    it: "Accanto alle previsioni ci sono accertamenti o impegni",
    en: "Beside the previsioni stand accertamenti or impegni",
  },
  difetto: { it: "Tabella di sole previsioni", en: "Table of previsioni alone" },
  gravita: NOTA,
  identita: ({ foglio, struttura }) => [foglio, struttura],
  frase: {
    it: ({ foglio, struttura }) => ({
      messaggio: `La tabella di ${struttura} di «${foglio}» ha solo previsioni: ${struttura === "entrate" ? "accertato" : "impegnato"} e indici non ci sono.`,
      suggerimento: "Se i movimenti sono in un'altra esportazione, aggiungerla alla cartella o usare quella.",
    }),
    en: ({ foglio, struttura }) => ({
      messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” has previsioni alone: there is no ${struttura === "entrate" ? "accertato" : "impegnato"} and no index.`,
      suggerimento: "If the movements are in another export, add it to the workbook or use that one.",
    }),
  },
});
