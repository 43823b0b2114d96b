/** The words of the *Schede* view, in both languages. */
import type { StatoRisposta, StatoScheda } from "../../app/sollecita";

export interface TestiGiro {
  readonly inCorso: string;
  readonly prepara: string;
  readonly preparaPerche: string;
  readonly preparaFogli: string;
  readonly creaFile: string;
  readonly macNonScarica: string;
  readonly apriFile: (nome: string) => string;
  readonly scarica: (nome: string) => string;
  readonly apri: string;
  readonly salva: string;
  readonly scritti: string;
  readonly nienteScritto: string;
  readonly daRaccogliere: string;
  readonly diNessuno: string;
  readonly raccogli: string;
  readonly raccogliPerche: string;
  readonly confronta: string;
  readonly daFile: string;
  readonly rifiutate: string;
  readonly avvisi: string;
  readonly stati: Readonly<Record<StatoRisposta, string>>;
  readonly vuoto: string;
  readonly cambia: (prima: string, dopo: string) => string;
  readonly daChi: (chi: string, quando: string, origine: string) => string;
  readonly nessunaRisposta: string;
  readonly invariati: (n: number) => string;
  readonly scrivi: (n: number) => string;
  readonly rifiuta: (n: number) => string;
  readonly scritte: (n: number) => string;
  readonly nonScritte: string;
  readonly solleciti: string;
  readonly sollecitiPerche: string;
  readonly entro: string;
  readonly entroErrato: string;
  readonly completezza: Readonly<Record<StatoScheda, string>>;
  readonly complete: (n: number, totale: number) => string;
  readonly giorni: (n: number) => string;
  readonly testoDi: (responsabile: string) => string;
  readonly copia: string;
  readonly copiaDi: (responsabile: string) => string;
  readonly copiato: string;
  readonly nonCopiato: string;
  readonly scriviMail: string;
}

export const GIRO_IT: TestiGiro = {
  inCorso: "Lavoro alle schede…",
  prepara: "Prepara",
  preparaPerche: "Una scheda per ciascun responsabile, con i suoi soli obiettivi e le celle da compilare.",
  preparaFogli: "Prepara le schede nella cartella",
  creaFile: "Crea un file per ciascuno",
  macNonScarica: "In Excel per Mac «Scarica» non fa nulla: usare «Apri» e salvare da Excel.",
  apriFile: (nome) => `Apri: ${nome}`,
  scarica: (nome) => `Scarica: ${nome}`,
  apri: "Apri",
  salva: "Scarica",
  scritti: "Fogli scritti",
  nienteScritto: "Nessun foglio scritto.",
  daRaccogliere: "Lasciate come sono, hanno risposte da raccogliere",
  diNessuno: "Obiettivi senza responsabile: non sono in nessuna scheda",
  raccogli: "Raccogli",
  raccogliPerche: "Il confronto non scrive nulla: si scrive solo quello che si accetta.",
  confronta: "Confronta le schede della cartella",
  daFile: "Aggiungi i file arrivati",
  rifiutate: "Non raccolte",
  avvisi: "Da guardare",
  stati: {
    invariato: "invariato",
    nuovo: "nuovo",
    conflitto: "conflitto",
    illeggibile: "illeggibile",
    svuotato: "svuotato",
    rifiutato: "già rifiutato",
  },
  vuoto: "vuoto",
  cambia: (prima, dopo) => `${prima} → ${dopo}`,
  daChi: (chi, quando, origine) =>
    `${[chi || "chi: non indicato", quando].filter((t) => t !== "").join(", ")} · ${origine}`,
  nessunaRisposta: "Nessuna risposta nuova.",
  invariati: (n) => `Mostra anche gli invariati (${n})`,
  scrivi: (n) => `Scrivi gli accettati (${n})`,
  rifiuta: (n) => `Rifiuta gli altri, nel registro (${n})`,
  scritte: (n) => (n === 1 ? "1 risposta scritta" : `${n} risposte scritte`),
  nonScritte: "Non scritte",
  solleciti: "Solleciti",
  sollecitiPerche: "Si vedono dopo il confronto: chi ha risposto, e che cosa manca.",
  entro: "Termine per rispondere",
  entroErrato: "Questa data non esiste: scriverla come 30/06/2023.",
  completezza: {
    completa: "risposta completa",
    "in parte": "risposta in parte",
    "nessuna risposta": "nessuna risposta",
  },
  complete: (n, totale) => `${n} di ${totale} indicatori completi`,
  giorni: (n) =>
    n === 0
      ? "scade oggi"
      : n > 0
        ? n === 1
          ? "manca 1 giorno"
          : `mancano ${n} giorni`
        : `scaduto da ${n === -1 ? "1 giorno" : `${-n} giorni`}`,
  testoDi: (responsabile) => `Sollecito a ${responsabile}`,
  copia: "Copia",
  copiaDi: (responsabile) => `Copia il sollecito a ${responsabile}`,
  copiato: "Copiato.",
  nonCopiato: "Qui non si può copiare da soli: selezionare il testo e copiarlo.",
  scriviMail: "Scrivi un messaggio",
};

export const GIRO_EN: TestiGiro = {
  inCorso: "Working on the forms…",
  prepara: "Prepare",
  preparaPerche: "One form for each person in charge, with their own objectives and the cells to fill.",
  preparaFogli: "Prepare the forms in the workbook",
  creaFile: "Make a file for each",
  macNonScarica: "In Excel for Mac “Download” does nothing: use “Open” and save from Excel.",
  apriFile: (nome) => `Open: ${nome}`,
  scarica: (nome) => `Download: ${nome}`,
  apri: "Open",
  salva: "Download",
  scritti: "Sheets written",
  nienteScritto: "No sheet written.",
  daRaccogliere: "Left as they are, they hold answers to collect",
  diNessuno: "Objectives without a person in charge: they are in no form",
  raccogli: "Collect",
  raccogliPerche: "Comparing writes nothing: only what you accept is written.",
  confronta: "Compare the forms in the workbook",
  daFile: "Add the files received",
  rifiutate: "Not collected",
  avvisi: "To look at",
  stati: {
    invariato: "unchanged",
    nuovo: "new",
    conflitto: "conflict",
    illeggibile: "unreadable",
    svuotato: "emptied",
    rifiutato: "refused already",
  },
  vuoto: "empty",
  cambia: (prima, dopo) => `${prima} → ${dopo}`,
  daChi: (chi, quando, origine) =>
    `${[chi || "by: not stated", quando].filter((t) => t !== "").join(", ")} · ${origine}`,
  nessunaRisposta: "No new answer.",
  invariati: (n) => `Show the unchanged ones too (${n})`,
  scrivi: (n) => `Write the accepted ones (${n})`,
  rifiuta: (n) => `Refuse the others, in the log (${n})`,
  scritte: (n) => (n === 1 ? "1 answer written" : `${n} answers written`),
  nonScritte: "Not written",
  solleciti: "Reminders",
  sollecitiPerche: "Shown after comparing: who has answered, and what is missing.",
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
