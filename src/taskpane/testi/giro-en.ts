/** The words of the *Schede* view in English. */
import { formati } from "./testi";
import type { TestiGiro } from "./giro";

const { elenco } = formati("en-GB");

export const GIRO_EN: TestiGiro = {
  prepara: "Prepare",
  preparaPerche: "One form for each person in charge, with their own objectives and the cells to fill.",
  preparaFogli: "Prepare them in the workbook",
  creaFile: "Make a file for each",
  macNonScarica: "In Excel for Mac “Download” does nothing: use “Open” and save from Excel.",
  apriFile: (nome) => `Open: ${nome}`,
  scarica: (nome) => `Download: ${nome}`,
  apri: "Open",
  salva: "Download",
  stessaPersona: (nomi) => `Are ${elenco(nomi.map((n) => `“${n}”`))} the same person?`,
  unaSchedaCiascuno: "Each would have a form. Nothing is written yet.",
  confermaNomi: "Look at the names",
  personeDiverse: "They are different people: go on",
  scritti: "Sheets written",
  rimesse: "Someone was typing while they were prepared: what they typed is back in its place",
  rimesseIn: (foglio, quante) => `${foglio}: ${quante === 1 ? "1 cell" : `${quante} cells`}`,
  tenute:
    "Someone was typing while they were prepared, and what they typed has no place any more: it is kept, press “Compare those in the workbook” to see it",
  nienteScritto: "No sheet written.",
  daRaccogliere: "Left as they are, they hold answers to collect",
  diNessuno: "Objectives without a person in charge: they are in no form",
  raccogli: "Collect",
  raccogliPerche: "Comparing writes nothing: only what you accept is written.",
  confronta: "Compare those in the workbook",
  daFile: "Add the files received",
  rifiutate: "Not collected",
  avvisi: "To look at",
  manca: (foglio, cella, titolo, accanto) =>
    `In “${foglio}” no column is of the day of the forms. One can be added: “${titolo}” in ${cella}, blank, with the format of column ${accanto}. The other cells stay as they are, and it can be undone.`,
  aggiungiColonna: (titolo, dove) => `Add “${titolo}” in ${dove}`,
  stati: {
    invariato: "unchanged",
    nuovo: "new",
    conflitto: "conflict",
    illeggibile: "unreadable",
    svuotato: "emptied",
    rifiutato: "refused already",
  },
  modificato: "modified",
  cambia: (prima, dopo) => `${prima} → ${dopo}`,
  daChi: (chi, quando, origine) =>
    `${[chi || "by: not stated", quando].filter((t) => t !== "").join(", ")} · ${origine}`,
  risposte: "Answers received",
  nessunaRisposta: "No new answer.",
  invariati: (n) => `Show the unchanged ones too (${n})`,
  scrivi: (n) => `Write the accepted ones (${n})`,
  rifiuta: (n) => `Refuse the others, in the log (${n})`,
  scritte: (n) => (n === 1 ? "1 answer written" : `${n} answers written`),
  nonScritte: "Not written",
  solleciti: "Reminders",
  sollecitiPerche: "Shown after comparing: who has answered, and what is missing.",
  pronti: (n) => (n === 1 ? "1 message ready." : `${n} messages ready.`),
  mittente: "Sender",
  mittentePerche: "At the end of every message: name and office.",
  apriProssimo: (n, totale) => `Open in the mail program: ${n} of ${totale}`,
  copiaTutti: "Copy all the texts",
  entro: "Due date for the answers",
  entroErrato: "There is no such date: write it like 30/06/2023.",
  completezza: {
    completa: "answered in full",
    "in parte": "answered in part",
    "nessuna risposta": "no answer",
  },
  complete: (n, totale) => `${n} of ${totale} indicators complete`,
  giorni: (n) =>
    n === 0
      ? "due today"
      : n > 0
        ? n === 1
          ? "1 day left"
          : `${n} days left`
        : `overdue by ${n === -1 ? "1 day" : `${-n} days`}`,
  testoDi: (responsabile) => `Reminder to ${responsabile}`,
  copia: "Copy",
  copiaDi: (responsabile) => `Copy the reminder to ${responsabile}`,
  copiato: "Copied.",
  nonCopiato: "Copying is not possible here: select the text and copy it.",
  scriviMail: "Write a message",
};
