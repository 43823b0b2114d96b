/** MAP-006: a table that was read, or pointed at, and is elsewhere now, or cannot be found. */
import { definisci } from "../../base/regola";
import type { Frase } from "../../base/rilievo";
import type { Struttura } from "../campi";
import { strutturaDetta } from "./struttura-detta";

type Luogo = Readonly<{ foglio: string; intervallo: string }>;

type Fatti = Readonly<
  | {
      /** Its name is gone or points at no cell; `trovata`: where its table is now. */
      che: "nome";
      struttura: Struttura;
      nome: string;
      rotto: boolean;
      rinominato: string | null;
      era: Luogo;
      trovata: Luogo | null;
    }
  /** Its name points at cells where nothing is recognised any more. */
  | { che: "irriconoscibile"; struttura: Struttura; era: Luogo }
  /** A table that the user pointed at. */
  | { che: "indicata"; nome: string; era: Luogo; trovata: Luogo | null }
>;

const in_ = ({ foglio, intervallo }: Luogo): string => `«${foglio}», ${intervallo}`;
const at = ({ foglio, intervallo }: Luogo): string => `“${foglio}”, ${intervallo}`;

export const map006 = definisci<Fatti>({
  codice: "MAP-006",
  titolo: {
    it: "Le tabelle sono dove erano all'ultimo referto",
    en: "The tables are where they were at the last referto",
  },
  difetto: { it: "Tabella spostata o perduta", en: "Table moved or lost" },
  gravita: [
    { gravita: "avviso", quando: { it: "se non si trova", en: "where it cannot be found" } },
    { gravita: "nota", quando: { it: "se è ritrovata", en: "where it was found again" } },
  ],
  nonLetto: true,
  identita: (f) => [f.che, f.che === "indicata" ? f.nome : f.struttura],
  frase: { it: fraseIt, en: fraseEn },
});

function fraseIt(f: Fatti): Frase {
  switch (f.che) {
    case "nome": {
      const forse = f.rinominato === null ? "" : ` (forse rinominato in «${f.rinominato}»)`;
      const che = f.rotto
        ? `Il nome «${f.nome}» non punta più a celle (#RIF!)`
        : `Il nome «${f.nome}» non c'è più${forse}`;
      return f.trovata
        ? {
            messaggio: `${che}: la tabella di ${f.struttura} è stata ritrovata in ${in_(f.trovata)}.`,
            suggerimento: "Verificare che sia la stessa: il nome sarà rimesso al prossimo referto.",
          }
        : {
            messaggio: `${che}: la tabella di ${f.struttura}, che era in ${in_(f.era)}, non si trova.`,
            suggerimento:
              "Se il foglio è stato eliminato per errore, recuperarlo; altrimenti il referto si fa senza.",
          };
    }
    case "irriconoscibile":
      return {
        messaggio: `La tabella di ${f.struttura} letta l'ultima volta in ${in_(f.era)}, non si riconosce più.`,
        suggerimento:
          "Controllare che le intestazioni ci siano ancora; le colonne si possono indicare a mano.",
      };
    case "indicata":
      return f.trovata
        ? {
            messaggio: `Il nome «${f.nome}» della tabella indicata a mano è andato perduto: ritrovata dalle intestazioni in ${in_(f.trovata)}.`,
            suggerimento: "Verificare che sia la stessa: il nome sarà rimesso al prossimo referto.",
          }
        : {
            messaggio: `La tabella indicata a mano in ${in_(f.era)} («${f.nome}») non si trova più: non letta.`,
            suggerimento: "Indicarla di nuovo, o toglierla dalle tabelle indicate.",
          };
    default:
      return f satisfies never;
  }
}

function fraseEn(f: Fatti): Frase {
  switch (f.che) {
    case "nome": {
      const forse = f.rinominato === null ? "" : ` (perhaps renamed “${f.rinominato}”)`;
      const che = f.rotto
        ? `The name “${f.nome}” no longer points at cells (#REF!)`
        : `The name “${f.nome}” is gone${forse}`;
      const struttura = strutturaDetta(f.struttura, "en");
      return f.trovata
        ? {
            messaggio: `${che}: the table of ${struttura} was found again in ${at(f.trovata)}.`,
            suggerimento: "Check that it is the same: the name will be put back at the next referto.",
          }
        : {
            messaggio: `${che}: the table of ${struttura}, which was in ${at(f.era)}, cannot be found.`,
            suggerimento:
              "If the sheet was deleted by mistake, get it back; otherwise the referto is made without it.",
          };
    }
    case "irriconoscibile":
      return {
        messaggio: `The table of ${strutturaDetta(f.struttura, "en")} last read in ${at(f.era)}, is recognised no more.`,
        suggerimento: "Check that its headings are still there; columns can be pointed at by hand.",
      };
    case "indicata":
      return f.trovata
        ? {
            messaggio: `The name “${f.nome}” of the table pointed at by hand is lost: found again by its headings in ${at(f.trovata)}.`,
            suggerimento: "Check that it is the same: the name will be put back at the next referto.",
          }
        : {
            messaggio: `The table pointed at by hand in ${at(f.era)} (“${f.nome}”) cannot be found any more: not read.`,
            suggerimento: "Point at it again, or remove it from the tables pointed at.",
          };
    default:
      return f satisfies never;
  }
}
