/** Acceptances that cover nothing, and those that came with the workbook, in Italian. */
import type { Testi } from "./testi";

export const ACCETTAZIONI_IT: Testi["accettazioni"] = {
  sospese: "Accettazioni senza più rilievo",
  sospesePerche: "Il rilievo non c'è più o le sue cifre sono cambiate. Restano qui, se tornasse.",
  daConfermare: "Da confermare",
  daConfermarePerche:
    "Accettate con una versione precedente: la frase è di più rilievi e non si sa quale. Accettare quello giusto, poi togliere queste.",
  togli: (codice) => `Togli l'accettazione ${codice}`,
  vecchie: "Accettazioni di una versione precedente senza più rilievo",
  vecchiePerche: "Nessun rilievo di adesso ha questa frase. Restano qui, se tornasse.",
  arrivate: "Accettazioni arrivate con la cartella",
  arrivatePerche:
    "Un nome scritto non prova chi l'ha scritto: guardarle nell'elenco, poi riprenderle (da qui in avanti ne risponde chi le riprende) o riaprirle.",
  arrivata: "Arrivata con la cartella: su questo computer nessuno l'ha ripresa.",
  riprendi: "Riprendi",
};
