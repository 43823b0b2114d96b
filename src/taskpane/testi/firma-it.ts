import { formati } from "./testi";
import type { TestiFirma } from "./firma";

const { data, ora, elenco, numero } = formati("it-IT");

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
  invisibile:
    "I valori e le scelte sono quelli firmati: è cambiato qualcosa che un valore non mostra, come una formula che dà un testo vuoto o una riga vuota in più.",
  celleDiverse: (n) => (n === 1 ? "1 cella diversa" : `${numero(n)} celle diverse`),
  altreCelle: (n) => (n === 1 ? "e un’altra." : `e altre ${numero(n)}.`),
  nonSiRimette: {
    sparito: (foglio) =>
      `Il foglio ${foglio} non c’è più, o ha un altro nome: da qui non si rimette. Rimettere il nome, o riprendere il foglio da una versione precedente del file.`,
    spostato: (foglio) =>
      `Nel foglio ${foglio} righe o colonne non sono più dov’erano: da qui le sue celle non si rimettono. Usare Annulla di Excel, o una versione precedente del file.`,
  },
  rimetti: "Rimetti i valori firmati",
  cheRimette:
    "Tornano i valori, non le formule; si può annullare. Resta com’è una cella che ora ha una formula, di un foglio protetto, o in errore alla firma.",
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
