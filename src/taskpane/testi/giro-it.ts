/** The words of the *Schede* view in Italian. */
import { formati } from "./testi";
import type { TestiGiro } from "./giro";

const { elenco } = formati("it-IT");

export const GIRO_IT: TestiGiro = {
  prepara: "Prepara",
  preparaPerche: "Una scheda per ciascun responsabile, con i suoi soli obiettivi e le celle da compilare.",
  preparaFogli: "Prepara le schede nella cartella",
  creaFile: "Crea un file per ciascuno",
  macNonScarica: "In Excel per Mac «Scarica» non fa nulla: usare «Apri» e salvare da Excel.",
  apriFile: (nome) => `Apri: ${nome}`,
  scarica: (nome) => `Scarica: ${nome}`,
  apri: "Apri",
  salva: "Scarica",
  stessaPersona: (nomi) => `${elenco(nomi.map((n) => `«${n}»`))} sono la stessa persona?`,
  unaSchedaCiascuno: "Avrebbero una scheda ciascuno. Non è ancora stato scritto niente.",
  confermaNomi: "Guarda i nomi",
  personeDiverse: "Sono persone diverse: prosegui",
  scritti: "Fogli scritti",
  rimesse: "Qualcuno scriveva mentre le preparavo: quello che ha scritto è di nuovo al suo posto",
  rimesseIn: (foglio, quante) => `${foglio}: ${quante === 1 ? "1 cella" : `${quante} celle`}`,
  tenute:
    "Qualcuno scriveva mentre le preparavo, e quello che ha scritto non ha più un posto: è conservato, premere «Confronta le schede della cartella» per vederlo",
  nienteScritto: "Nessun foglio scritto.",
  daRaccogliere: "Lasciate come sono, hanno risposte da raccogliere",
  diNessuno: "Obiettivi senza responsabile: non sono in nessuna scheda",
  raccogli: "Raccogli",
  raccogliPerche: "Il confronto non scrive nulla: si scrive solo quello che si accetta.",
  confronta: "Confronta le schede della cartella",
  daFile: "Aggiungi i file arrivati",
  rifiutate: "Non raccolte",
  avvisi: "Da guardare",
  manca: (foglio, cella, titolo, accanto) =>
    `In «${foglio}» nessuna colonna è del giorno delle schede. Si può aggiungere: «${titolo}» in ${cella}, vuota, con il formato della colonna ${accanto}. Le altre celle restano come sono, e si può annullare.`,
  aggiungiColonna: (titolo, dove) => `Aggiungi «${titolo}» in ${dove}`,
  stati: {
    invariato: "invariato",
    nuovo: "nuovo",
    conflitto: "conflitto",
    illeggibile: "illeggibile",
    svuotato: "svuotato",
    rifiutato: "già rifiutato",
  },
  modificato: "modificato",
  cambia: (prima, dopo) => `${prima} → ${dopo}`,
  daChi: (chi, quando, origine) =>
    `${[chi || "chi: non indicato", quando].filter((t) => t !== "").join(", ")} · ${origine}`,
  risposte: "Risposte arrivate",
  nessunaRisposta: "Nessuna risposta nuova.",
  invariati: (n) => `Mostra anche gli invariati (${n})`,
  scrivi: (n) => `Scrivi gli accettati (${n})`,
  rifiuta: (n) => `Rifiuta gli altri, nel registro (${n})`,
  scritte: (n) => (n === 1 ? "1 risposta scritta" : `${n} risposte scritte`),
  nonScritte: "Non scritte",
  solleciti: "Solleciti",
  sollecitiPerche: "Si vedono dopo il confronto: chi ha risposto, e che cosa manca.",
  pronti: (n) => (n === 1 ? "1 messaggio pronto." : `${n} messaggi pronti.`),
  mittente: "Chi scrive",
  mittentePerche: "In fondo a ogni messaggio: nome e ufficio.",
  apriProssimo: (n, totale) => `Apri nella posta: ${n} di ${totale}`,
  copiaTutti: "Copia tutti i testi",
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
