/** MAP-022: a table of residui or of cassa, under the headings of competenza. */
import { definisci, type Bilingue } from "../../base/regola";
import type { Struttura } from "../campi";
import type { Gestione } from "../gestione";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{
  foglio: string;
  struttura: Struttura;
  gestione: Gestione;
  /** True where it is the only one of its structure: it was read all the same. */
  sola: boolean;
  /** Set aside, and its voci are not among those of competenza. */
  diverse?: true;
}>;

const DETTA: Readonly<Record<Gestione, Bilingue>> = {
  residui: { it: "dei residui", en: "of residui" },
  cassa: { it: "di cassa", en: "of cassa" },
};

export const map022 = definisci<Fatti>({
  codice: "MAP-022",
  titolo: { it: "Le tabelle sono della competenza", en: "The tables are of competenza" },
  difetto: { it: "Tabella di residui o di cassa", en: "Table of residui or of cassa" },
  gravita: [
    {
      gravita: "avviso",
      quando: {
        it: "se è la sola, o se le sue voci non sono fra quelle della competenza",
        en: "where it is the only one, or its voci are not among those of competenza",
      },
    },
    {
      gravita: "nota",
      quando: { it: "se ce n'è una della competenza", en: "where one is of competenza" },
    },
  ],
  nonLetto: true,
  identita: ({ foglio, struttura, gestione, sola, diverse }) => [
    foglio,
    struttura,
    gestione,
    sola,
    ...(diverse ? [diverse] : []),
  ],
  frase: {
    it: ({ foglio, struttura, gestione, sola, diverse }) =>
      sola
        ? {
            messaggio: `La tabella di ${struttura} di «${foglio}» è ${DETTA[gestione].it} e non ce n'è una della competenza: è stata letta lo stesso.`,
            suggerimento: "Mettere nella cartella la tabella della competenza, o accettare se è quella.",
          }
        : diverse
          ? {
              messaggio: `La tabella di ${struttura} di «${foglio}» dice di essere ${DETTA[gestione].it}, ma le sue voci non sono fra quelle della competenza: lasciata da parte.`,
              suggerimento:
                "Se è della competenza, toglierne la parola dal titolo o dal nome del foglio; se no, accettare.",
            }
          : {
              messaggio: `La tabella di ${struttura} di «${foglio}» è ${DETTA[gestione].it}: lasciata da parte, il referto è sulla competenza.`,
              suggerimento: "Niente da fare.",
            },
    en: ({ foglio, struttura, gestione, sola, diverse }) =>
      sola
        ? {
            messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” is ${DETTA[gestione].en} and there is none of competenza: it was read all the same.`,
            suggerimento: "Put the table of competenza in the workbook, or accept if this is it.",
          }
        : diverse
          ? {
              messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” says that it is ${DETTA[gestione].en}, but its voci are not among those of competenza: set aside.`,
              suggerimento:
                "If it is of competenza, take the word out of the title or of the sheet's name; else accept.",
            }
          : {
              messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” is ${DETTA[gestione].en}: set aside, the referto is on competenza.`,
              suggerimento: "Nothing to do.",
            },
  },
});
