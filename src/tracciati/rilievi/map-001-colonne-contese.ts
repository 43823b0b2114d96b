/** MAP-001: columns equally good for one field, with different values: none was taken. */
import { definisci, ERRORE } from "../../base/regola";
import { lettera } from "../../base/posizione";
import type { CampoMappa } from "../campi";
import { campoDetto } from "../campo-detto";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

type Fatti = Readonly<{
  campo: CampoMappa;
  colonne: readonly Readonly<{ colonna: number; intestazione: string }>[];
}>;

export const map001 = definisci<Fatti>({
  codice: "MAP-001",
  titolo: { it: "Una sola colonna per ogni campo", en: "One column only for each field" },
  difetto: { it: "Due colonne per lo stesso campo", en: "Two columns for one field" },
  gravita: ERRORE,
  identita: ({ campo, colonne }) => [campo, colonne.map((c) => c.intestazione)],
  frase: {
    it: ({ campo, colonne }) => ({
      messaggio: `${colonne.length === 2 ? "Due" : colonne.length} colonne per lo stesso campo (${campoDetto(campo, "it")}) con valori diversi: ${colonne.map((c) => `«${c.intestazione}» in ${lettera(c.colonna)}`).join(", ")}. Nessuna è stata usata.`,
      suggerimento: `Dire quale è quella giusta nel riquadro («${CHE_COSA_HO_LETTO.it}»), o cambiare l'intestazione delle altre.`,
    }),
    en: ({ campo, colonne }) => ({
      messaggio: `${colonne.length === 2 ? "Two" : colonne.length} columns for one field (${campoDetto(campo, "en")}) with different values: ${colonne.map((c) => `“${c.intestazione}” in ${lettera(c.colonna)}`).join(", ")}. None was used.`,
      suggerimento: `Say in the pane (“${CHE_COSA_HO_LETTO.en}”) which is the right one, or change the heading of the others.`,
    }),
  },
});
