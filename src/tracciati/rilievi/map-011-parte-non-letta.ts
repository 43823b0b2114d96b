/** MAP-011: rows of a sheet that look like data and were not read, with what they resemble and what is missing. */
import { AVVISO, definisci, type Bilingue } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import type { Struttura } from "../campi";
import type { Mancante } from "../somiglia";

type Fatti = Readonly<{
  foglio: string;
  intervallo: string;
  /** Null where its words are of no structure. */
  somiglia: Struttura | null;
  /** What such a table needs and this one lacks. */
  manca: readonly Mancante[];
  /** Words found in it, to know it again. */
  parole: readonly string[];
}>;

const TABELLE: Readonly<Record<Struttura, Bilingue>> = {
  entrate: { it: "una tabella di entrate", en: "a table of revenue" },
  spese: { it: "una tabella di spese", en: "a table of expenditure" },
  obiettivi: { it: "una tabella di obiettivi", en: "a table of objectives" },
};

const MANCANTI: Readonly<Record<Mancante, Bilingue>> = {
  previsione: { it: "la previsione", en: "the budget" },
  accertato: { it: "l'accertato", en: "the amount assessed" },
  impegnato: { it: "l'impegnato", en: "the amount committed" },
  nome: { it: "il capitolo o la descrizione", en: "the chapter or the description" },
  indicatore: { it: "l'indicatore", en: "the indicator" },
  target: { it: "il target", en: "the target" },
  risultato: { it: "il risultato", en: "the result" },
};

const mancanti = (manca: readonly Mancante[], lingua: Lingua): string =>
  manca.map((m) => MANCANTI[m][lingua]).join(", ");

/** "sembra una tabella di spese: manca la previsione". */
export const looksLike = (somiglia: Struttura, manca: readonly Mancante[], lingua: Lingua): string =>
  lingua === "it"
    ? `sembra ${TABELLE[somiglia].it}${manca.length === 0 ? "" : `: manca ${mancanti(manca, "it")}`}`
    : `looks like ${TABELLE[somiglia].en}${manca.length === 0 ? "" : `: it lacks ${mancanti(manca, "en")}`}`;

export const map011 = definisci<Fatti>({
  codice: "MAP-011",
  titolo: {
    it: "Ciò che somiglia a una tabella è stato letto",
    en: "What looks like a table was read",
  },
  difetto: { it: "Parte che sembra un dato, non letta", en: "Part that looks like data, not read" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ somiglia, parole }) => [somiglia, parole],
  frase: {
    it: ({ foglio, intervallo, somiglia, manca }) => {
      const che =
        somiglia === null
          ? "contiene valori sotto nessuna intestazione conosciuta"
          : looksLike(somiglia, manca, "it");
      return {
        messaggio: `«${foglio}», ${intervallo} ${che}; non è stato letto.`,
        suggerimento:
          "Se sono dati del referto, indicare la tabella nel riquadro (Usa la selezione) o completarne le intestazioni; altrimenti dire che non è un dato.",
      };
    },
    en: ({ foglio, intervallo, somiglia, manca }) => {
      const che =
        somiglia === null ? "holds values under no known heading" : looksLike(somiglia, manca, "en");
      return {
        messaggio: `“${foglio}”, ${intervallo} ${che}; it was not read.`,
        suggerimento:
          "If these are data of the referto, point at the table in the pane (Use the selection) or complete its headings; otherwise say that they are no data.",
      };
    },
  },
});
