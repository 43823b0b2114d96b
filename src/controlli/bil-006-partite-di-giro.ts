/** BIL-006: partite di giro and conto terzi are the same on both sides (TUEL art. 168, comma 2). */
import type { Lingua } from "../base/rilievo";
import { nomeCampo } from "../bilancio/nomi";
import type { CampoImporto } from "../bilancio/voce";
import { confronta } from "./quadratura";

const nome = (campo: CampoImporto, lingua: Lingua): string => {
  if (campo !== "movimentato") return nomeCampo(campo, "entrate", lingua);
  return lingua === "it" ? "accertato e impegnato" : "assessed and committed";
};

export const bil006 = confronta({
  codice: "BIL-006",
  titolo: {
    it: "Le partite di giro in entrata e in spesa sono uguali",
    en: "Transit items are equal in revenue and in expenditure",
  },
  difetto: { it: "Partite di giro diverse", en: "Transit items differ" },
  campi: ["previsioneIniziale", "previsioneAttuale", "movimentato"],
  entrate: (v) => v.titolo === 9,
  spese: (v) => v.titolo === 7,
  nomi: {
    entrate: { it: "entrate del titolo 9", en: "revenue of title 9" },
    spese: { it: "spese del titolo 7", en: "expenditure of title 7" },
  },
  nomeCampo: (campo, lingua) =>
    `${lingua === "it" ? "Partite di giro" : "Transit items"} (${nome(campo, lingua)})`,
  suggerimento: {
    it: "Ogni entrata per conto di terzi ha la sua spesa: cercare quella senza corrispondente.",
    en: "Every receipt on behalf of others has its payment: look for the one without its counterpart.",
  },
});
