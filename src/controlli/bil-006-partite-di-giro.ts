/** BIL-006: partite di giro and conto terzi are the same on both sides (TUEL art. 168, comma 2). */
import type { CampoImporto } from "../bilancio/voce";
import type { Controllo } from "./controllo";
import { nomeCampo } from "./nomi";
import { confronta } from "./quadratura";

const nome = (campo: CampoImporto): string =>
  campo === "movimentato" ? "accertato e impegnato" : nomeCampo(campo, "entrate");

export const partiteDiGiro: Controllo = {
  codice: "BIL-006",
  titolo: "Partite di giro diverse tra entrate e spese",
  controlla: (contesto) =>
    confronta(
      {
        codice: "BIL-006",
        campi: ["previsioneIniziale", "previsioneAttuale", "movimentato"],
        entrate: (v) => v.titolo === 9,
        spese: (v) => v.titolo === 7,
        nomeEntrate: "entrate del titolo 9",
        nomeSpese: "spese del titolo 7",
        nomeCampo: (campo) => `Partite di giro (${nome(campo)})`,
        suggerimento: "Ogni entrata per conto di terzi ha la sua spesa: cercare quella senza corrispondente.",
      },
      contesto,
    ),
};
