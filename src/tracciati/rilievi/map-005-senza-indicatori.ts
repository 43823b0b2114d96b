/** MAP-005: an objective, a row or a card, without any indicator: it cannot be judged. */
import { AVVISO, definisci } from "../../base/regola";

type Fatti = Readonly<{ obiettivo: string; scheda: boolean }>;

export const map005 = definisci<Fatti>({
  codice: "MAP-005",
  titolo: {
    it: "Ogni scheda di obiettivo ha i suoi indicatori",
    en: "Every objective's card has its indicators",
  },
  difetto: { it: "Obiettivo senza indicatori", en: "Objective without indicators" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ obiettivo }) => [obiettivo],
  frase: {
    it: ({ obiettivo, scheda }) =>
      scheda
        ? {
            messaggio: `La scheda «${obiettivo}» non ha indicatori: non si può giudicare e non è nel referto.`,
            suggerimento: "Scrivere sotto «Indicatori performanti» almeno un indicatore con il suo target.",
          }
        : {
            messaggio: `L'obiettivo «${obiettivo}» non ha né indicatore né target: non si può giudicare e non è nel referto.`,
            suggerimento: "Scrivere nella riga almeno un indicatore con il suo target.",
          },
    en: ({ obiettivo, scheda }) =>
      scheda
        ? {
            messaggio: `The card “${obiettivo}” has no indicators: it cannot be judged and is not in the referto.`,
            suggerimento: "Write under “Indicatori performanti” at least one indicator with its target.",
          }
        : {
            messaggio: `The objective “${obiettivo}” has neither indicator nor target: it cannot be judged and is not in the referto.`,
            suggerimento: "Write on its row at least one indicator with its target.",
          },
  },
});
