/** MAP-010: a column of a table that was read holds figures or results, and nothing was made of it. */
import { AVVISO, definisci } from "../../base/regola";
import { lettera } from "../../base/posizione";
import type { CampoMappa } from "../campi";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

type Fatti = Readonly<{
  colonna: number;
  intestazione: string;
  /** The field that it resembles most; null where none. */
  somiglia: CampoMappa | null;
}>;

export const map010 = definisci<Fatti>({
  codice: "MAP-010",
  titolo: {
    it: "Ogni colonna con valori è stata letta, o detta inutile",
    en: "Every column with values was read, or said to be of no use",
  },
  difetto: { it: "Colonna con valori non letta", en: "Column with values not read" },
  gravita: AVVISO,
  nonLetto: true,
  identita: ({ colonna, intestazione }) => [intestazione === "" ? colonna : intestazione],
  frase: {
    it: ({ colonna, intestazione, somiglia }) => ({
      messaggio: `La colonna ${lettera(colonna)}, ${intestazione === "" ? "senza intestazione" : `«${intestazione}»`}, contiene valori e non è stata letta${somiglia === null ? "" : `: somiglia a ${somiglia}`}.`,
      suggerimento: `Se è un dato del referto, dire nel riquadro («${CHE_COSA_HO_LETTO.it}») quale; altrimenti dire che non serve.`,
    }),
    en: ({ colonna, intestazione, somiglia }) => ({
      messaggio: `Column ${lettera(colonna)}, ${intestazione === "" ? "without a heading" : `“${intestazione}”`}, holds values and was not read${somiglia === null ? "" : `: it resembles ${somiglia}`}.`,
      suggerimento: `If it is data of the referto, say in the pane (“${CHE_COSA_HO_LETTO.en}”) which; otherwise say that it is of no use.`,
    }),
  },
});
