/** MAP-012: a table of another year, or of another day of monitoring. */
import { formatData, type DataIso } from "../../base/data";
import { definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Quando = Readonly<{ anni: readonly number[] } | { giorno: DataIso }>;

type Fatti = Readonly<{
  foglio: string;
  struttura: Struttura;
  quando: Quando;
  /** True where it is the only one of its structure: it was read all the same. */
  sola: boolean;
}>;

const detto = (q: Quando, lingua: Lingua): string => {
  if ("giorno" in q) return `${lingua === "it" ? "al" : "at"} ${formatData(q.giorno)}`;
  return `${lingua === "it" ? "del" : "of"} ${q.anni.join("-")}`;
};

export const map012 = definisci<Fatti>({
  codice: "MAP-012",
  titolo: { it: "Le tabelle sono del tempo del referto", en: "The tables are of the time of the referto" },
  difetto: { it: "Tabella di un altro anno o giorno", en: "Table of another year or day" },
  gravita: [
    { gravita: "avviso", quando: { it: "se è la sola", en: "where it is the only one" } },
    {
      gravita: "nota",
      quando: { it: "se ce n'è una del tempo giusto", en: "where one is of the right time" },
    },
  ],
  nonLetto: true,
  identita: ({ struttura, quando, sola }) => [struttura, quando, sola],
  frase: {
    it: ({ foglio, struttura, quando, sola }) =>
      sola
        ? {
            messaggio: `La tabella di ${struttura} di «${foglio}» è ${detto(quando, "it")} e non ce n'è una del tempo del referto: è stata letta lo stesso.`,
            suggerimento:
              "Controllare l'esercizio e la data di riferimento, o mettere nella cartella la tabella dell'esercizio.",
          }
        : {
            messaggio: `La tabella di ${struttura} di «${foglio}» è ${detto(quando, "it")}: lasciata da parte, perché ce n'è una del tempo del referto.`,
            suggerimento: "Niente da fare, se il tempo del referto è quello giusto.",
          },
    en: ({ foglio, struttura, quando, sola }) =>
      sola
        ? {
            messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” is ${detto(quando, "en")} and there is none of the time of the referto: it was read all the same.`,
            suggerimento:
              "Check the financial year and the reference date, or put the table of the year in the workbook.",
          }
        : {
            messaggio: `The table of ${strutturaDetta(struttura, "en")} in “${foglio}” is ${detto(quando, "en")}: set aside, because there is one of the time of the referto.`,
            suggerimento: "Nothing to do, if the time of the referto is the right one.",
          },
  },
});
