import { formati } from "./testi";
import type { TestiFirma } from "./firma";

const { data, ora, elenco } = formati("it-IT");

const quando: TestiFirma["quando"] = ({ giorno, ora: o }) => `${data(giorno)}, ore ${ora(o)}`;

export const FIRMA_IT: TestiFirma = {
  chi: "Chi firma",
  ruolo: "Ruolo",
  ruoloUsuale: "Responsabile del servizio finanziario",
  chePassa: [
    "I fogli del referto si rifanno adesso, restano con questi valori e sono protetti.",
    "Nome, ruolo, giorno e ora di questo computer vanno su copertina e Attestazione.",
    "Se poi cambia un dato letto o una scelta, copertina e Attestazione dicono che la firma non vale più.",
    "Non è una firma digitale e non prova l’identità di nessuno. Si può ritirare, con un motivo.",
  ],
  firma: "Firma il referto",
  servonoTuttiEDue: "Servono nome e ruolo.",
  firmato: "Firmato",
  quando,
  nienteCambiato: "Niente è cambiato dopo la firma.",
  daCalcolare: "Excel deve ancora calcolare: premere F9, poi si saprà se qualcosa è cambiato dopo la firma.",
  cambiato: "È cambiato dopo la firma",
  nonVale: (f) => `La firma di ${f.nome}, ${quando(f)}, non vale per i valori di adesso.`,
  cambiati: (fogli) =>
    fogli.length === 1 ? `Dice altro il foglio ${fogli.join("")}.` : `Dicono altro i fogli ${elenco(fogli)}.`,
  cambiateScelte: "I fogli letti sono gli stessi: sono cambiate scelte fatte qui.",
  aperti: (fogli) =>
    fogli.length === 1
      ? `Il foglio ${fogli.join("")} non è più protetto: ciò che dice può non essere ciò che è stato firmato.`
      : `I fogli ${elenco(fogli)} non sono più protetti: ciò che dicono può non essere ciò che è stato firmato.`,
  attestazione: "Apri l’Attestazione",
  ritira: "Ritira la firma, con un motivo",
  ritiraEAggiorna: "Ritira la firma e aggiorna",
  chiRitira: "Chi ritira",
  perche: "Perché si ritira?",
  cheRitira:
    "I fogli si rifanno dai dati di adesso e tornano liberi. Firma e ritiro restano sull’Attestazione.",
  conferma: "Ritira la firma",
};
