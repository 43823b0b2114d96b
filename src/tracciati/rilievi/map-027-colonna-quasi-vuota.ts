/** MAP-027: a column of amounts blank on more than half of the voci, and nothing that shows that the blanks are zero. */
import { AVVISO, definisci } from "../../base/regola";
import type { Lingua } from "../../base/rilievo";
import { nomeCampo } from "../../bilancio/nomi";
import type { CampoImporto, Parte } from "../../bilancio/voce";

type Fatti = Readonly<{
  parte: Parte;
  campo: CampoImporto;
  /** Voci whose cell is blank, of those that should have an amount. */
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
  identita: ({ parte, campo, vuote, tutte }) => [parte, campo, vuote, tutte],
  frase: {
    it: (f) => ({
      messaggio: `${nome(f, "it")} (${f.parte}): ${f.vuote} voci su ${f.tutte} hanno la cella vuota. Un vuoto non è zero: il totale è solo degli importi scritti.`,
      suggerimento:
        "Completare la colonna; dove l'importo è davvero zero, scrivere 0, o accettare se i vuoti sono zeri.",
    }),
    en: (f) => ({
      messaggio: `${nome(f, "en")} (${f.parte === "entrate" ? "revenue" : "expenditure"}): ${f.vuote} items of ${f.tutte} have a blank cell. A blank is no zero: the total is only of the amounts that are written.`,
      suggerimento:
        "Complete the column; where the amount really is zero, write 0, or accept if the blanks are zeros.",
    }),
  },
});
