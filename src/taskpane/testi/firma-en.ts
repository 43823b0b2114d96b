import { formati } from "./testi";
import type { TestiFirma } from "./firma";

const { data, ora, elenco } = formati("en-GB");

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
