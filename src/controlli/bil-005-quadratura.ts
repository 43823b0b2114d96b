/** BIL-005: total entrate = total spese in the previsioni (pareggio: TUEL art. 162, comma 6). */
import { nomeCampo } from "../bilancio/nomi";
import { confronta } from "./quadratura";

export const bil005 = confronta({
  codice: "BIL-005",
  titolo: {
    it: "Entrate e spese previste sono uguali",
    en: "Budgeted revenue and expenditure are equal",
  },
  difetto: { it: "Entrate e spese non quadrano", en: "Revenue and expenditure do not balance" },
  campi: ["previsioneIniziale", "previsioneAttuale"],
  entrate: () => true,
  spese: () => true,
  nomi: {
    entrate: { it: "totale entrate", en: "total revenue" },
    spese: { it: "totale spese", en: "total expenditure" },
  },
  nomeCampo: (campo, lingua) =>
    lingua === "it"
      ? `Quadratura della ${nomeCampo(campo, "entrate")}`
      : `Balance of the ${nomeCampo(campo, "entrate", "en")}`,
  suggerimento: {
    it: "Cercare la voce mancante o doppia: spesso è l'avanzo applicato, il fondo pluriennale vincolato o il disavanzo.",
    en: "Look for the item that is missing or double: often the surplus applied, the multi-year fund or the deficit.",
  },
});
