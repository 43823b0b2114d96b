/** MAP-004: a part of a sheet that looks like ours and was not read. */
import { AVVISO, definisci } from "../../base/regola";
import type { Frase } from "../../base/rilievo";

type Fatti = Readonly<
  /** A heading with no row below it. */
  | { che: "intestazione-vuota"; foglio: string; riga: number }
  /** Rows whose columns do not fit the headings above them. */
  | { che: "colonne"; foglio: string; riga: number; righe: number }
  /** Full cells so far from the others that they were not read; `lette`: what was. */
  | { che: "lontane"; foglio: string; fine: string; lette: string | null }
>;

export const map004 = definisci<Fatti>({
  codice: "MAP-004",
  titolo: { it: "Il foglio è stato letto tutto", en: "The sheet was read in full" },
  difetto: { it: "Parte del foglio non letta", en: "Part of a sheet not read" },
  gravita: AVVISO,
  nonLetto: true,
  identita: (f) => [f.che, f.che === "colonne" ? f.righe : 0],
  frase: { it: fraseIt, en: fraseEn },
});

function fraseIt(f: Fatti): Frase {
  switch (f.che) {
    case "colonne":
      return {
        messaggio: `Una parte di «${f.foglio}» non è stata letta: le colonne di ${f.righe} righe dalla ${f.riga} non corrispondono alle intestazioni.`,
        suggerimento: "Metterla in una tabella con le intestazioni su una riga, e premere di nuovo.",
      };
    case "intestazione-vuota":
      return {
        messaggio: `L'intestazione alla riga ${f.riga} di «${f.foglio}» non ha sotto di sé alcuna riga da leggere.`,
        suggerimento:
          "Se le righe mancano, completare il foglio; se sono di un altro esercizio o non servono, non c'è nulla da fare.",
      };
    case "lontane":
      return {
        messaggio:
          `Il foglio «${f.foglio}» ha celle piene fino a ${f.fine}, troppo lontane dalle altre per leggerle.` +
          (f.lette === null ? "" : ` Letto ${f.lette}, il resto no.`),
        suggerimento:
          "Andare all'ultima cella (Ctrl+Fine): cancellare quelle che non servono, o spostarle accanto alle altre.",
      };
    default:
      return f satisfies never;
  }
}

function fraseEn(f: Fatti): Frase {
  switch (f.che) {
    case "colonne":
      return {
        messaggio: `Part of “${f.foglio}” was not read: the columns of ${f.righe} rows from ${f.riga} do not fit the headings.`,
        suggerimento: "Put it in a table with its headings on one row, and press again.",
      };
    case "intestazione-vuota":
      return {
        messaggio: `The heading on row ${f.riga} of “${f.foglio}” has no row below it to read.`,
        suggerimento:
          "If rows are missing, complete the sheet; if they are of another year or not needed, there is nothing to do.",
      };
    case "lontane":
      return {
        messaggio:
          `The sheet “${f.foglio}” has full cells as far as ${f.fine}, too far from the others to be read.` +
          (f.lette === null ? "" : ` ${f.lette} was read, the rest was not.`),
        suggerimento:
          "Go to the last cell (Ctrl+End): clear what is not needed, or move it beside the other cells.",
      };
    default:
      return f satisfies never;
  }
}
