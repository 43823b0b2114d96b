/** MAP-007: rows that joined at the edge of a table, or stand below one that was pointed at. */
import { definisci } from "../../base/regola";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{
  prima: number;
  ultima: number;
  quante: number;
  /** The table they joined; null where they stand below a pointed one and were not read. */
  struttura: Struttura | null;
  /** The pointed table; "" elsewhere. */
  intervallo: string;
}>;

export const map007 = definisci<Fatti>({
  codice: "MAP-007",
  titolo: {
    it: "Le righe aggiunte al bordo sono dentro la tabella",
    en: "Rows added at the edge are inside the table",
  },
  difetto: { it: "Righe aggiunte al bordo di una tabella", en: "Rows added at the edge of a table" },
  gravita: [
    {
      gravita: "avviso",
      quando: { it: "se la tabella è indicata a mano", en: "where the table was pointed at by hand" },
    },
    { gravita: "nota", quando: { it: "se sono lette", en: "where they are read" } },
  ],
  nonLetto: true,
  identita: ({ quante, struttura }) => [quante, struttura],
  frase: {
    it: ({ prima, ultima, quante, struttura, intervallo }) => {
      if (struttura === null)
        return {
          messaggio: `${quante === 1 ? `La riga ${prima} è` : `Le righe ${prima}–${ultima} sono`} sotto la tabella indicata a mano (${intervallo}) e le somigliano: non lette.`,
          suggerimento: "Se ne fanno parte, estendere la tabella fino a comprenderle.",
        };
      const che =
        quante === 1
          ? `La riga ${prima} si è aggiunta`
          : `${quante} righe (${prima}–${ultima}) si sono aggiunte`;
      return {
        messaggio: `${che} al bordo della tabella di ${struttura} dall'ultimo referto: lette insieme alle altre.`,
        suggerimento: "Verificare che ne facciano parte; altrimenti spostarle su un altro foglio.",
      };
    },
    en: ({ prima, ultima, quante, struttura, intervallo }) =>
      struttura === null
        ? {
            messaggio: `${quante === 1 ? `Row ${prima} is` : `Rows ${prima}–${ultima} are`} below the table pointed at by hand (${intervallo}) and look like more of it: not read.`,
            suggerimento: "If they belong to it, extend the table to take them in.",
          }
        : {
            messaggio: `${quante === 1 ? `Row ${prima} has` : `${quante} rows (${prima}–${ultima}) have`} joined the edge of the table of ${strutturaDetta(struttura, "en")} since the last referto: read with the others.`,
            suggerimento: "Check that they belong to it; otherwise move them to another sheet.",
          },
  },
});
