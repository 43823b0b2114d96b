/** MAP-031: indicators whose objective nothing names, in a workbook that names others: they may have been put together. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{ foglio: string; quanti: number }>;

export const map031 = definisci<Fatti>({
  codice: "MAP-031",
  titolo: {
    it: "Ogni indicatore ha il nome del suo obiettivo",
    en: "Every indicator has the name of its objective",
  },
  difetto: { it: "Obiettivo senza nome", en: "Objective without a name" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ foglio }) => [foglio],
  frase: {
    it: ({ foglio, quanti }) => ({
      messaggio: `In «${foglio}» ${quanti === 1 ? "un indicatore non ha" : `${quanti} indicatori non hanno`} il nome dell'obiettivo: quelli dello stesso responsabile sono contati come un obiettivo solo.`,
      suggerimento: "Scrivere il nome dell'obiettivo, o dire nel riquadro (Tabelle) in quale colonna è.",
    }),
    en: ({ foglio, quanti }) => ({
      messaggio: `In “${foglio}” ${quanti === 1 ? "one indicator has" : `${quanti} indicators have`} no name of its objective: those of one person in charge are counted as a single objective.`,
      suggerimento: "Write the name of the objective, or say in the pane (Tables) in which column it is.",
    }),
  },
});
