import { formati } from "./testi";
import type { TestiFirma } from "./firma";

const { data, ora, elenco, numero } = formati("en-GB");

const quando: TestiFirma["quando"] = ({ giorno, ora: o }) => `${data(giorno)} at ${ora(o)}`;

export const FIRMA_EN: TestiFirma = {
  chi: "Signed by",
  ruolo: "Role",
  ruoloUsuale: "Responsabile del servizio finanziario",
  chePassa: [
    "The sheets of the report are made again now, keep these values and are protected.",
    "Name, role, and this computer’s date and time go on the cover and on the statement of checks.",
    "If a cell that was read or a choice changes later, both say that the signature no longer holds.",
    "Not a digital signature: it proves nobody’s identity. It can be withdrawn, with a reason.",
  ],
  firma: "Sign the report",
  servonoTuttiEDue: "Both a name and a role are needed.",
  firmato: "Signed",
  quando,
  nienteCambiato: "Nothing has changed since it was signed.",
  daCalcolare: "Excel has yet to calculate: press F9 to learn whether anything has changed since.",
  cambiato: "Changed after signing",
  nonVale: (f) => `${f.nome}’s signature of ${quando(f)} does not cover the values of now.`,
  cambiati: (fogli) => `No longer the same: ${elenco(fogli)}.`,
  cambiateScelte: "The sheets that were read are the same: choices made here have changed.",
  invisibile:
    "Values and choices are those that were signed: what changed is something that no value shows, such as a formula giving an empty text, or one more blank row.",
  celleDiverse: (n) => (n === 1 ? "1 cell differs" : `${numero(n)} cells differ`),
  altreCelle: (n) => (n === 1 ? "and one more." : `and ${numero(n)} more.`),
  nonSiRimette: {
    sparito: (foglio) =>
      `Sheet ${foglio} is gone, or has another name: it cannot be restored from here. Give it its name back, or take the sheet from an earlier version of the file.`,
    spostato: (foglio) =>
      `In sheet ${foglio} rows or columns are no longer where they were: its cells cannot be restored from here. Use Excel’s own Undo, or an earlier version of the file.`,
  },
  rimetti: "Restore the signed values",
  cheRimette:
    "Values come back, formulas do not; it can be undone. A cell stays as it is if it now has a formula, its sheet is protected, or it was in error when signed.",
  aperti: (fogli) => `No longer protected: ${elenco(fogli)}. What it says may not be what was signed.`,
  attestazione: "Open the statement of checks",
  ritira: "Withdraw the signature, with a reason",
  ritiraEAggiorna: "Withdraw the signature and update",
  chiRitira: "Withdrawn by",
  perche: "Why is it withdrawn?",
  cheRitira:
    "The sheets are made again from the values of now and can be edited. Signature and withdrawal stay on the statement of checks.",
  conferma: "Withdraw the signature",
};
