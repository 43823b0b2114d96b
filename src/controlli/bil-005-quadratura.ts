/** BIL-005: total entrate = total spese in the previsioni (pareggio: TUEL art. 162, comma 6). */
import type { Controllo } from "./controllo";
import { nomeCampo } from "./nomi";
import { confronta } from "./quadratura";

export const quadratura: Controllo = {
  codice: "BIL-005",
  titolo: "Entrate e spese non quadrano",
  controlla: (contesto) =>
    confronta(
      {
        codice: "BIL-005",
        campi: ["previsioneIniziale", "previsioneAttuale"],
        entrate: () => true,
        spese: () => true,
        nomeEntrate: "totale entrate",
        nomeSpese: "totale spese",
        nomeCampo: (campo) => `Quadratura della ${nomeCampo(campo, "entrate")}`,
        suggerimento:
          "Cercare la voce mancante o doppia: spesso è l'avanzo applicato, il fondo pluriennale vincolato o il disavanzo.",
      },
      contesto,
    ),
};
