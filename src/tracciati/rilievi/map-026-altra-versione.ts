/** MAP-026: a table, or rows, of a draft, a trial, an archive or another body, beside those of the budget. */
import { AVVISO, definisci } from "../../base/regola";
import type { Frase } from "../../base/rilievo";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{
  foglio: string;
  struttura: Struttura;
  /** The words that say so. */
  testo: string;
  che: "versione" | "ente";
  /** True where it was read all the same, since the words are not certain. */
  letta: boolean;
  /** How many, where they are rows of a table; null for a whole table. */
  righe: number | null;
}>;

export const map026 = definisci<Fatti>({
  codice: "MAP-026",
  titolo: { it: "Le tabelle sono del bilancio dell'ente", en: "The tables are of the ente's budget" },
  difetto: {
    it: "Bozza, archivio o altro ente accanto al bilancio",
    en: "Draft, archive or other body beside the budget",
  },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio, struttura, testo, letta, righe }) => [foglio, struttura, testo, letta, righe],
  frase: { it: fraseIt, en: fraseEn },
});

function fraseIt({ foglio, struttura, testo, che, letta, righe }: Fatti): Frase {
  if (righe !== null)
    return {
      messaggio: `In «${foglio}» ${righe === 1 ? "una riga è" : `${righe} righe sono`} di «${testo}»: ${righe === 1 ? "lasciata" : "lasciate"} da parte, non ${righe === 1 ? "conta" : "contano"} nei totali.`,
      suggerimento: "Accettare se è così; altrimenti correggere quella colonna e premere di nuovo.",
    };
  const cosa = che === "ente" ? "di un altro ente" : "un'altra versione del bilancio";
  return letta
    ? {
        messaggio: `La tabella di ${struttura} di «${foglio}» sotto «${testo}» è forse ${cosa}: è stata letta e sommata alle altre.`,
        suggerimento: "Toglierla dalla cartella se non è del bilancio dell'ente; altrimenti accettare.",
      }
    : {
        messaggio: `La tabella di ${struttura} di «${foglio}» è di «${testo}»: lasciata da parte, non conta nei totali.`,
        suggerimento:
          "Accettare se è così; altrimenti cambiare il titolo o il nome del foglio e premere di nuovo.",
      };
}

function fraseEn({ foglio, struttura, testo, che, letta, righe }: Fatti): Frase {
  if (righe !== null)
    return {
      messaggio: `In “${foglio}” ${righe === 1 ? "one row is" : `${righe} rows are`} of “${testo}”: set aside, not counted in the totals.`,
      suggerimento: "Accept if it is so; otherwise correct that column and press again.",
    };
  const detta = strutturaDetta(struttura, "en");
  const cosa = che === "ente" ? "of another body" : "another version of the budget";
  return letta
    ? {
        messaggio: `The table of ${detta} in “${foglio}” under “${testo}” may be ${cosa}: it was read and added to the others.`,
        suggerimento: "Take it out of the workbook if it is not of the ente's budget; otherwise accept.",
      }
    : {
        messaggio: `The table of ${detta} in “${foglio}” is of “${testo}”: set aside, not counted in the totals.`,
        suggerimento: "Accept if it is so; otherwise change the title or the sheet's name and press again.",
      };
}
