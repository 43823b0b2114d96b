/** Acceptances that cover nothing, and those that came with the workbook, in English. */
import type { Testi } from "./testi";

export const ACCETTAZIONI_EN: Testi["accettazioni"] = {
  sospese: "Acceptances of findings no longer there",
  sospesePerche: "The finding is gone or its figures have changed. They stay here, should it come back.",
  daConfermare: "To be confirmed",
  daConfermarePerche:
    "Accepted with an earlier version: the sentence is of several findings, and nobody can say which. Accept the right one, then remove these.",
  togli: (codice) => `Remove the acceptance ${codice}`,
  vecchie: "Acceptances of an earlier version, of findings no longer there",
  vecchiePerche: "No finding of now has this sentence. They stay here, should it come back.",
  arrivate: "Acceptances that came with the workbook",
  arrivatePerche:
    "A name that is written does not prove who wrote it: look at them in the list, then take them over (from then on whoever takes them over answers for them) or open them again.",
  arrivata: "It came with the workbook: nobody has taken it over on this computer.",
  riprendi: "Take over",
};
