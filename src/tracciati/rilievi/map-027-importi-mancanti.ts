/** MAP-027: an amount that many voci lack, blank or without a column, and nothing that shows that it is zero. */
import { AVVISO, definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import { nomeCampo } from "../../bilancio/nomi";
import type { CampoImporto, Parte } from "../../bilancio/voce";
import { strutturaDetta } from "./struttura-detta";

type Fatti = Readonly<{
  parte: Parte;
  campo: CampoImporto;
  /** The cell is blank, or the table of those voci has no such column. */
  come: "vuote" | "senza-colonna";
  /** Such voci, of those that should have an amount. */
  vuote: number;
  tutte: number;
}>;

const maiuscola = (t: string): string => `${t.charAt(0).toUpperCase()}${t.slice(1)}`;
const nome = ({ parte, campo }: Fatti, lingua: Lingua): string => maiuscola(nomeCampo(campo, parte, lingua));

export const map027 = definisci<Fatti>({
  codice: "MAP-027",
  titolo: {
    it: "Le colonne degli importi non sono quasi vuote",
    en: "Columns of amounts are not mostly blank",
  },
  difetto: { it: "Colonna di importi quasi vuota", en: "Column of amounts mostly blank" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ parte, campo, vuote, tutte, come }) => [parte, campo, vuote, tutte, come],
  frase: {
    it: (f) =>
      f.come === "vuote"
        ? {
            messaggio: `${nome(f, "it")} (${f.parte}): ${f.vuote} voci su ${f.tutte} hanno la cella vuota. Un vuoto non è zero: il totale è solo degli importi scritti.`,
            suggerimento:
              "Completare la colonna; dove l'importo è davvero zero scrivere 0, o accettare se i vuoti sono zeri.",
          }
        : {
            messaggio: `${nome(f, "it")} (${f.parte}): ${f.vuote} voci su ${f.tutte}, da questa riga, stanno in una tabella senza quella colonna. Il totale è solo delle altre.`,
            suggerimento:
              "Aggiungere la colonna, o dire nel riquadro (Tabelle) quale colonna di quella tabella è; accettare se là non ce n'è.",
          },
    en: (f) =>
      f.come === "vuote"
        ? {
            messaggio: `${nome(f, "en")} (${strutturaDetta(f.parte, "en")}): ${f.vuote} items of ${f.tutte} have a blank cell. A blank is no zero: the total is only of the amounts that are written.`,
            suggerimento:
              "Complete the column; where the amount really is zero write 0, or accept if the blanks are zeros.",
          }
        : {
            messaggio: `${nome(f, "en")} (${strutturaDetta(f.parte, "en")}): ${f.vuote} items of ${f.tutte}, from this row, stand in a table without that column. The total is only of the others.`,
            suggerimento:
              "Add the column, or say in the pane (Tables) which column of that table it is; accept if there is none.",
          },
  },
});
