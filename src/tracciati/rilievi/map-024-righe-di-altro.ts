/** MAP-024: rows of a table of objectives that are of another year or day, or of what was foreseen, and are left aside. */
import { definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";

type Che = "anno" | "giorno" | "previsto";
type Fatti = Readonly<{
  foglio: string;
  righe: number;
  che: Che;
  /** No row is of the time of the referto. */
  nessuna: boolean;
}>;

const CHE: Readonly<Record<Che, Readonly<Record<Lingua, string>>>> = {
  anno: { it: "di un altro anno", en: "of another year" },
  giorno: { it: "di un'altra rilevazione", en: "of another reading" },
  previsto: { it: "di ciò che era previsto", en: "of what was foreseen" },
};

export const map024 = definisci<Fatti>({
  codice: "MAP-024",
  titolo: { it: "Di ogni indicatore si legge una riga", en: "One row of each indicator is read" },
  difetto: { it: "Righe di altro tempo o del previsto", en: "Rows of another time or of what was foreseen" },
  gravita: [
    {
      gravita: "avviso",
      quando: { it: "se nessuna è del tempo del referto", en: "where none is of the time of the referto" },
    },
    {
      gravita: "nota",
      quando: { it: "se c'è quella del tempo giusto", en: "where one is of the right time" },
    },
  ],
  nonLetto: true,
  identita: ({ foglio, che, nessuna }) => [foglio, che, nessuna],
  frase: {
    it: ({ foglio, righe, che, nessuna }) => ({
      messaggio: `In «${foglio}» ${righe === 1 ? "una riga è" : `${righe} righe sono`} ${CHE[che].it}: ${nessuna ? "nessuna è del tempo del referto, e la tabella non è stata letta" : "si legge, di ogni indicatore, quella del tempo del referto"}.`,
      suggerimento: nessuna
        ? "Controllare l'esercizio e la data di riferimento, o aggiungere le righe dell'esercizio."
        : "Niente da fare, se il tempo del referto è quello giusto.",
    }),
    en: ({ foglio, righe, che, nessuna }) => ({
      messaggio: `In “${foglio}” ${righe === 1 ? "one row is" : `${righe} rows are`} ${CHE[che].en}: ${nessuna ? "none is of the time of the referto, and the table was not read" : "of each indicator the one of the time of the referto is read"}.`,
      suggerimento: nessuna
        ? "Check the financial year and the reference date, or add the rows of the year."
        : "Nothing to do, if the time of the referto is the right one.",
    }),
  },
});
