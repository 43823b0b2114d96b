/** MAP-012: a table of another year, or of another day of monitoring. */
import { formatData, type DataIso } from "../../base/data";
import { definisci, type Bilingue } from "../../base/regola";
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
  /** Set aside, and its voci are not among those of the right time. */
  diverse?: true;
  /** Set aside, and it has more accertato or impegnato than the later one that is read: each may be of its period alone. */
  periodo?: true;
}>;

const MOSSO: Readonly<Record<Struttura, Bilingue>> = {
  entrate: { it: "accertato", en: "assessed" },
  spese: { it: "impegnato", en: "committed" },
  obiettivi: { it: "raggiunto", en: "reached" },
};

const detto = (q: Quando, lingua: Lingua): string => {
  if ("giorno" in q) return `${lingua === "it" ? "al" : "at"} ${formatData(q.giorno)}`;
  return `${lingua === "it" ? "del" : "of"} ${q.anni.join("-")}`;
};

const casoDi = ({ sola, diverse, periodo }: Fatti): "periodo" | "sola" | "diverse" | "altra" => {
  if (periodo) return "periodo";
  if (sola) return "sola";
  return diverse ? "diverse" : "altra";
};

export const map012 = definisci<Fatti>({
  codice: "MAP-012",
  titolo: { it: "Le tabelle sono del tempo del referto", en: "The tables are of the time of the referto" },
  difetto: { it: "Tabella di un altro anno o giorno", en: "Table of another year or day" },
  gravita: [
    {
      gravita: "avviso",
      quando: {
        it: "se è la sola, se le sue voci non sono fra quelle lette, o se ha più di quella letta",
        en: "where it is the only one, its voci are not among those that are read, or it has more than the one that is",
      },
    },
    {
      gravita: "nota",
      quando: { it: "se ce n'è una del tempo giusto", en: "where one is of the right time" },
    },
  ],
  nonLetto: true,
  identita: ({ struttura, quando, sola, diverse, periodo }) => [
    struttura,
    quando,
    sola,
    ...(diverse ? [diverse] : []),
    ...(periodo ? ["periodo"] : []),
  ],
  frase: {
    it: (f) => {
      const tabella = `La tabella di ${f.struttura} di «${f.foglio}»`;
      const quando = detto(f.quando, "it");
      switch (casoDi(f)) {
        case "periodo":
          return {
            messaggio: `${tabella} è ${quando}, e molte sue voci hanno più ${MOSSO[f.struttura].it} che in quella letta, di un giorno dopo: forse ogni tabella ha solo il suo periodo. Lasciata da parte.`,
            suggerimento:
              "Se sono periodi da sommare, mettere nella cartella una tabella dell'anno intero; se no, accettare.",
          };
        case "sola":
          return {
            messaggio: `${tabella} è ${quando} e non ce n'è una del tempo del referto: è stata letta lo stesso.`,
            suggerimento:
              "Controllare l'esercizio e la data di riferimento, o mettere nella cartella la tabella dell'esercizio.",
          };
        case "diverse":
          return {
            messaggio: `${tabella} dice di essere ${quando}, ma le sue voci non sono fra quelle lette: lasciata da parte.`,
            suggerimento:
              "Se è dell'esercizio, toglierne l'anno dal titolo o dal nome del foglio; se no, accettare.",
          };
        case "altra":
          return {
            messaggio: `${tabella} è ${quando}: lasciata da parte, perché ce n'è una del tempo del referto.`,
            suggerimento: "Niente da fare, se il tempo del referto è quello giusto.",
          };
      }
    },
    en: (f) => {
      const tabella = `The table of ${strutturaDetta(f.struttura, "en")} in “${f.foglio}”`;
      const quando = detto(f.quando, "en");
      switch (casoDi(f)) {
        case "periodo":
          return {
            messaggio: `${tabella} is ${quando}, and many of its items have more ${MOSSO[f.struttura].en} than in the one that is read, of a later day: each table may have its period alone. Set aside.`,
            suggerimento:
              "If they are periods to be added up, put a table of the whole year in the workbook; if not, accept.",
          };
        case "sola":
          return {
            messaggio: `${tabella} is ${quando} and there is none of the time of the referto: it was read all the same.`,
            suggerimento:
              "Check the financial year and the reference date, or put the table of the year in the workbook.",
          };
        case "diverse":
          return {
            messaggio: `${tabella} says that it is ${quando}, but its voci are not among those that are read: set aside.`,
            suggerimento:
              "If it is of the year, take the year out of its title or of the sheet's name; else accept.",
          };
        case "altra":
          return {
            messaggio: `${tabella} is ${quando}: set aside, because there is one of the time of the referto.`,
            suggerimento: "Nothing to do, if the time of the referto is the right one.",
          };
      }
    },
  },
});
