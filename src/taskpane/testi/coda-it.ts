/** The words of the queue in Italian. */
import type { TestiCoda } from "./coda";
import { formati } from "./testi";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

const { numero } = formati("it-IT");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}`;

export const CODA_IT: TestiCoda = {
  verdetto: (v, generi) => {
    if (v.esito === "si") return "Si può firmare";
    if (v.esito === "da vedere") return v.parole.it.risposta.replace("DA VEDERE", "Da vedere");
    const celle = v.errori + v.fogliNonLetti + v.partiNonLette + v.nonAggiornati;
    const quante = celle === generi ? "" : ` (${conta(celle, "punto", "punti")})`;
    return `Non ancora: ${conta(generi, "cosa", "cose")} da sistemare${quante}`;
  },
  posto: (n, totale) => `${numero(n)} di ${numero(totale)}`,
  cella: (n, totale) => `punto ${numero(n)} di ${numero(totale)}`,
  precedente: "Precedente",
  successiva: "Successiva",
  vai: (dove) => `Vai a ${dove}`,
  vaiFoglio: (foglio) => `Vai al foglio ${foglio}`,
  nessunPosto: "Riguarda tutta la cartella",
  scrivi: "Scrivi il risultato",
  risultato: "Risultato",
  risultatoIllegibile:
    "Così non si legge come risultato di questo target: scriverlo come gli altri, per esempio 12,5 · 80% · 30/05/2023 · SI.",
  scriviInCella: "Scrivi nella cella",
  correggi: "Correggi",
  mostraSomma: "Mostra la somma",
  sommaRighe: (n) => (n === 1 ? "La sua riga" : `Somma delle ${numero(n)} righe`),
  totaleScritto: "Totale scritto",
  manca: "Mancano",
  inPiu: "In più",
  righeScelte: "righe evidenziate",
  senzaSomma: "Le righe di questo totale non si possono mostrare una per una.",
  mettiFormula: "Metti la formula",
  scegliColonne: "Guarda che cosa ho letto",
  nonDato: "Non è un dato: lascialo fuori",
  decidiNomi: "Decidi i nomi",
  accetta: "Accetta con motivo",
  chiedi: (chi) => `Chiedi a ${chi}`,
  perche: "Perché va bene così?",
  soloQuesta: "Solo questa",
  tutte: (n) => `Tutte le ${numero(n)} uguali`,
  quante: "Che cosa si accetta",
  accettaUna: "Accetta",
  accettaTutte: (n) => `Accetta tutte le ${numero(n)}`,
  aNome: "A nome di",
  cambia: "Cambia",
  indietro: "Torna indietro",
  riapri: "Riapri",
  pieghe: { avvisi: "Avvisi", note: "Note", sistemate: "Sistemate" },
  correzioniSicure: (n) =>
    n === 1 ? "1 si corregge da sola: rivedi" : `${numero(n)} si correggono da sole: rivedi`,
  tuttiIRilievi: "Tutti i rilievi e i controlli",
  niente: "Nessun errore aperto, e niente è rimasto da leggere.",
  vuota: {
    titolo: "Qui non c'è ancora niente da leggere",
    testo:
      "Bastano le tabelle, con qualunque nome e in qualunque ordine. Appena arriva la stampa del gestionale, viene letta.",
    indica: "Indica una tabella",
  },
  coperta: ({ fogli, celle }) =>
    `Letto tutto: ${conta(fogli, "foglio", "fogli")}, ${conta(celle, "cella", "celle")}`,
  scoperta: ({ celle, nonLette }) =>
    `${conta(nonLette, "cella non letta", "celle non lette")} su ${numero(celle)}`,
  altro: "Altro",
  pagine: {
    letto: CHE_COSA_HO_LETTO.it,
    rilievi: "Tutti i rilievi e i controlli",
    segni: "Evidenzia nei fogli",
    schede: "Schede",
    nomi: "Nomi",
    impostazioni: "Impostazioni",
    tasti: "Tasti",
  },
  versione: (v) => `Versione ${v} · i dati restano in questo file`,
  nonPrimaDi: "Dopo, Annulla di Excel (Ctrl+Z) non torna più a prima.",
  generaBozza: "Genera la bozza",
  restano: (n) =>
    `Si può già guardare in bozza. Per firmarlo ${n === 1 ? "resta 1 cosa" : `restano ${numero(n)} cose`} da sistemare.`,
  siGuarda: "Si può già guardare in bozza.",
  controlla: "Controlla con questa data",
  fatto: (n) => `Fatto: ${conta(n, "foglio scritto", "fogli scritti")}.`,
  apri: "Apri la copertina",
  tasti: {
    spiegazione: "Con il riquadro davanti. In un campo non fanno nulla; con Ctrl o Alt restano di Excel.",
    lettere: "Tasti di una lettera",
    lettereQuando: "Mai mentre si scrive in un campo.",
    voci: [
      ["↵", "la prima azione, quella blu"],
      ["↑ ↓", "la precedente, la prossima"],
      ["V", "vai alla cella"],
      ["C", "correggi"],
      ["A", "accetta con motivo"],
      ["R", "chiedi al responsabile"],
      ["X", "non è un dato"],
      ["Z", "annulla l'ultima cosa fatta"],
      ["Esc", "torna indietro, o ferma"],
      ["1 2 3", "le tre parti in alto"],
      ["?", "questo elenco"],
    ],
    excel:
      "F6 passa dal riquadro al foglio e torna: è un tasto di Excel. Ctrl+Alt+Maiusc+R apre il riquadro, G genera il referto, C controlla.",
  },
};
