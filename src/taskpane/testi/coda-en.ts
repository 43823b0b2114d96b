/** The words of the queue in English. */
import type { TestiCoda } from "./coda";
import { formati } from "./testi";
import { CHE_COSA_HO_LETTO } from "../../base/pagine-riquadro";

const { numero } = formati("en-GB");
const conta = (n: number, one: string, many: string): string => `${numero(n)} ${n === 1 ? one : many}`;

export const CODA_EN: TestiCoda = {
  verdetto: (v, generi) => {
    if (v.esito === "si") return "Ready to sign";
    if (v.esito === "da vedere") return v.parole.en.risposta.replace("TO BE LOOKED AT", "To review");
    const celle = v.errori + v.fogliNonLetti + v.partiNonLette + v.nonAggiornati;
    const quante = celle === generi ? "" : ` (${conta(celle, "place", "places")})`;
    return `Not yet: ${conta(generi, "item", "items")} to resolve${quante}`;
  },
  posto: (n, totale) => `${numero(n)} of ${numero(totale)}`,
  cella: (n, totale) => `place ${numero(n)} of ${numero(totale)}`,
  precedente: "Previous",
  successiva: "Next",
  vai: (dove) => `View ${dove}`,
  vaiFoglio: (foglio) => `View sheet ${foglio}`,
  nessunPosto: "Concerns the whole workbook",
  scrivi: "Enter the result",
  risultato: "Result",
  risultatoIllegibile:
    "This does not read as a result for this target. Enter it the Italian way, for example 12,5 · 80% · 30/05/2023 · SI.",
  scriviInCella: "Write it in the cell",
  correggi: "Correct it",
  mostraSomma: "Show the sum",
  sommaRighe: (n) => (n === 1 ? "Its one row" : `Sum of the ${numero(n)} rows`),
  totaleScritto: "Total as written",
  manca: "Short by",
  inPiu: "Over by",
  righeScelte: "rows selected",
  senzaSomma: "The rows of this total cannot be shown one by one.",
  mettiFormula: "Insert the formula",
  scegliColonne: "See what was read",
  nonDato: "Not data: leave it out",
  decidiNomi: "Sort out the names",
  accetta: "Accept with a reason",
  chiedi: (chi) => `Ask ${chi}`,
  perche: "Why is this acceptable?",
  soloQuesta: "This one",
  tutte: (n) => `All ${numero(n)} alike`,
  quante: "What is accepted",
  accettaUna: "Accept",
  accettaTutte: (n) => `Accept all ${numero(n)}`,
  aNome: "On behalf of",
  cambia: "Change",
  indietro: "Back",
  riapri: "Reopen",
  pieghe: { avvisi: "Warnings", note: "Notes", sistemate: "Resolved" },
  correzioniSicure: (n) =>
    n === 1 ? "1 can correct itself: review" : `${numero(n)} can correct themselves: review`,
  tuttiIRilievi: "All findings and checks",
  niente: "No error is open, and nothing was left unread.",
  vuota: {
    titolo: "There is nothing to read here yet",
    testo:
      "Tables are all it takes, under any name and in any order. Paste the print from your accounting system and it is read at once.",
    indica: "Point out a table",
  },
  coperta: ({ fogli, celle }) =>
    `Everything read: ${conta(fogli, "sheet", "sheets")}, ${conta(celle, "cell", "cells")}`,
  scoperta: ({ celle, nonLette }) => `${conta(nonLette, "cell", "cells")} of ${numero(celle)} not read`,
  altro: "More",
  pagine: {
    letto: CHE_COSA_HO_LETTO.en,
    rilievi: "All findings and checks",
    segni: "Highlight in the sheets",
    schede: "Forms",
    nomi: "Names",
    impostazioni: "Settings",
    tasti: "Keys",
  },
  versione: (v) => `Version ${v} · your data stays in this file`,
  nonPrimaDi: "After this, Excel's own Undo (Ctrl+Z) cannot go further back.",
  generaBozza: "Create the draft",
  restano: (n) =>
    `You can already look at a draft. ${n === 1 ? "1 item is" : `${numero(n)} items are`} left to resolve before it can be signed.`,
  siGuarda: "You can already look at a draft.",
  controlla: "Check at this date",
  fatto: (n) => `Done: ${conta(n, "sheet", "sheets")} written.`,
  apri: "Open the cover",
  tasti: {
    spiegazione:
      "While the pane has the focus. They do nothing in a field; with Ctrl or Alt they are Excel's.",
    lettere: "Single-letter keys",
    lettereQuando: "Never while you type in a field.",
    voci: [
      ["↵", "the first action, the blue one"],
      ["↑ ↓", "previous, next"],
      ["V", "view the cell"],
      ["C", "correct"],
      ["A", "accept with a reason"],
      ["R", "ask the person in charge"],
      ["X", "not data"],
      ["Z", "undo the last act"],
      ["Esc", "back, or stop"],
      ["1 2 3", "the three parts at the top"],
      ["?", "this list"],
    ],
    excel:
      "F6 moves between the pane and the sheet: it is one of Excel's keys. Ctrl+Alt+Shift+R opens the pane, G creates the report, C checks.",
  },
};
