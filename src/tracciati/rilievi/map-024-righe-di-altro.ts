/** MAP-024: rows of a table that are of another year or day, or of what was foreseen, and are left aside. */
import { definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";

type Che = "anno" | "giorno" | "previsto" | "esercizio";
type Fatti = Readonly<{
  foglio: string;
  righe: number;
  che: Che;
  /** No row is of the time of the referto; of the budget (`esercizio`), none names a voce that is read. */
  nessuna: boolean;
}>;

const CHE: Readonly<Record<Che, Readonly<Record<Lingua, string>>>> = {
  anno: { it: "di un altro anno", en: "of another year" },
  giorno: { it: "di un'altra rilevazione", en: "of another reading" },
  esercizio: { it: "di un altro esercizio", en: "of another financial year" },
  previsto: { it: "di ciò che era previsto", en: "of what was foreseen" },
};

type Detto = Readonly<Record<"nessuna" | "altre", Readonly<Record<Lingua, string>>>>;

const DI_OBIETTIVI: Detto = {
  nessuna: {
    it: "nessuna è del tempo del referto, e la tabella non è stata letta",
    en: "none is of the time of the referto, and the table was not read",
  },
  altre: {
    it: "si legge, di ogni indicatore, quella del tempo del referto",
    en: "of each indicator the one of the time of the referto is read",
  },
};
const DI_BILANCIO: Detto = {
  nessuna: {
    it: "sono lasciate da parte, ma le loro voci non sono fra quelle lette",
    en: "they are set aside, but their voci are not among those that are read",
  },
  altre: {
    it: "si legge, di ogni voce, quella dell'esercizio",
    en: "of each voce the one of the year is read",
  },
};

export const map024 = definisci<Fatti>({
  codice: "MAP-024",
  titolo: {
    it: "Di ogni voce e di ogni indicatore si legge una riga",
    en: "One row of each voce and of each indicator is read",
  },
  difetto: { it: "Righe di altro tempo o del previsto", en: "Rows of another time or of what was foreseen" },
  gravita: [
    {
      gravita: "avviso",
      quando: {
        it: "se nessuna è del tempo del referto, o se sono voci che altrimenti non si leggono",
        en: "where none is of the time of the referto, or where they are voci not read otherwise",
      },
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
      messaggio: `In «${foglio}» ${righe === 1 ? "una riga è" : `${righe} righe sono`} ${CHE[che].it}: ${(che === "esercizio" ? DI_BILANCIO : DI_OBIETTIVI)[nessuna ? "nessuna" : "altre"].it}.`,
      suggerimento: nessuna
        ? "Controllare l'esercizio e la data di riferimento, o aggiungere le righe dell'esercizio."
        : "Niente da fare, se il tempo del referto è quello giusto.",
    }),
    en: ({ foglio, righe, che, nessuna }) => ({
      messaggio: `In “${foglio}” ${righe === 1 ? "one row is" : `${righe} rows are`} ${CHE[che].en}: ${(che === "esercizio" ? DI_BILANCIO : DI_OBIETTIVI)[nessuna ? "nessuna" : "altre"].en}.`,
      suggerimento: nessuna
        ? "Check the financial year and the reference date, or add the rows of the year."
        : "Nothing to do, if the time of the referto is the right one.",
    }),
  },
});
