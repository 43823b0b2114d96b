/** MAP-016: a sheet that bears a mark of ours and is not ours: it is the office's, read and left as it is, or a false scheda. */
import { definisci } from "../base/regola";
import type { Bilingue } from "../base/regola";

/** Why the mark is not believed. */
export type Smentita = "non-scritto" | "forma" | "fonte";

type Fatti = Readonly<
  { che: "marchio"; foglio: string; perche: Smentita } | { che: "scheda"; foglio: string }
>;

const PERCHE: Readonly<Record<Smentita, Bilingue>> = {
  "non-scritto": {
    it: "nulla nella cartella dice che l'abbia scritto Referto",
    en: "nothing in the workbook says that Referto wrote it",
  },
  forma: {
    it: "il suo contenuto non è quello che Referto scrive",
    en: "what it holds is not what Referto writes",
  },
  fonte: {
    it: "contiene una tabella che Referto non ha scritto",
    en: "it holds a table that Referto did not write",
  },
};

export const map016 = definisci<Fatti>({
  codice: "MAP-016",
  titolo: {
    it: "I fogli con un segno di Referto li ha scritti Referto",
    en: "Sheets with a mark of Referto were written by Referto",
  },
  difetto: {
    it: "Foglio con un segno di Referto che non è di Referto",
    en: "Sheet with a mark of Referto that is not of Referto",
  },
  gravita: [
    {
      gravita: "avviso",
      quando: { it: "dove nel foglio c'è una tabella", en: "where there is a table in the sheet" },
    },
    { gravita: "nota", quando: { it: "altrimenti", en: "otherwise" } },
  ],
  nonLetto: true,
  identita: (f) => [f.che, f.che === "marchio" ? f.perche : "", f.foglio],
  frase: {
    it: (f) =>
      f.che === "marchio"
        ? {
            messaggio: `«${f.foglio}» porta un nome con cui Referto segna i propri fogli, ma ${PERCHE[f.perche].it}: è stato trattato come un foglio dell'ente, letto e lasciato com'è.`,
            suggerimento:
              "Verificare da dove viene la cartella. Se era un foglio del referto modificato a mano, eliminarlo; se è una fonte, basta generare il referto.",
          }
        : {
            messaggio: `«${f.foglio}» porta la sigla delle schede dei responsabili ma non è una scheda intera, e contiene una tabella: non è stato letto.`,
            suggerimento:
              "Se è una fonte, cancellare la cella con «referto-scheda»; se è una scheda rovinata, eliminare il foglio e prepararla di nuovo.",
          },
    en: (f) =>
      f.che === "marchio"
        ? {
            messaggio: `“${f.foglio}” bears a name by which Referto marks its own sheets, but ${PERCHE[f.perche].en}: it was taken for a sheet of the office, read and left as it is.`,
            suggerimento:
              "Check where the workbook comes from. If it was a sheet of the referto changed by hand, delete it; if it is a source, making the referto is enough.",
          }
        : {
            messaggio: `“${f.foglio}” bears the word of the forms of the responsabili but is no whole form, and holds a table: it was not read.`,
            suggerimento:
              "If it is a source, clear the cell with “referto-scheda”; if it is a damaged form, delete the sheet and prepare it again.",
          },
  },
});
