/** The pane in English. Domain terms that have no English equivalent stay Italian (ente, capitolo). */
import { ACCETTAZIONI_EN } from "./accettazioni-en";
import type { CodiceGuasto } from "../../app/porte/cartella";
import type { TargetMostrato } from "../../app/vista/mostra";
import { CODA_EN } from "./coda-en";
import { problemaEn } from "./problemi-en";
import { VERSO_EN } from "./verso-en";
import { CANCELLA_EN, RICOMINCIA_EN } from "./ricomincia-en";
import { formati, frase, type Testi } from "./testi";
import { CAMPI_EN } from "../../app/vista/campi-en";

const CAMPI: Readonly<Record<string, string>> = CAMPI_EN;

const { numero, euro, cifra, data, ora, elenco } = formati("en-GB");

const conta = (n: number, one: string, many: string): string => `${numero(n)} ${n === 1 ? one : many}`;

const ESITI: Readonly<Record<TargetMostrato["esito"], string>> = {
  raggiunto: "met",
  "raggiunto in ritardo": "met late",
  "in corso": "under way",
  "non raggiunto": "not met",
  "non rilevato": "not measured",
  "non valutabile": "cannot be judged",
  stralciato: "struck out",
};

const GUASTI: Readonly<Record<CodiceGuasto, string>> = {
  occupato: "Excel is busy with something else. Wait a few seconds and press again.",
  "modifica-in-corso": "A cell is being edited: press Enter or Esc to finish, then press again.",
  "foglio-protetto":
    "A sheet of the report is protected: remove the protection (Review › Unprotect Sheet) and press again.",
  "cartella-protetta":
    "The structure of the workbook is protected, so the report sheets cannot be added: remove the protection (Review › Protect Workbook) and press again.",
  "protezione-ferma":
    "Excel did not let the protection of a scheda be taken away. Take it away by hand (Review › Unprotect Sheet; with its password, if it asks for one) and press again: Referto puts it back.",
  "altra-cartella":
    "Excel does this only in the workbook in front, and another one may have been there: go back to this workbook and press again.",
  "troppo-grande":
    "The workbook is too large to be read or written in one go: split it, or use Excel for desktop.",
  connessione:
    "The connection with Excel was lost. The report may be incomplete: reopen the workbook and press again.",
  "foglio-sparito":
    "A sheet was deleted or renamed in the meantime. Press again: the workbook will be read anew.",
  "funzione-assente":
    "This version of Excel lacks a function that is needed: use Excel 2021, Microsoft 365 or Excel on the web.",
  interrotto: "Stopped, as asked: the report is as it was before.",
  incompleto:
    "Excel stopped half way and the report is not complete: its sheets say so in their first row. Press “Update the report” again.",
  "scelte-cambiate":
    "Someone else is changing the choices of this workbook at the same moment: theirs is kept, this one is not saved. Wait a few seconds and do it again.",
  "fogli-cambiati":
    "Someone else is moving rows or sheets of the tables at the same moment: the report is as it was before. Press again when they have finished.",
  "parte-assente":
    "A part of Referto could not be loaded: the network does not answer, or Referto was updated. Press again; if that is not enough, close and reopen the workbook.",
  sconosciuto: "Excel refused the operation. Save, reopen the workbook and press again.",
};

/** " of 14 July 2023 at 10:32". */
const ofDay = ({ al, il, ora: alle }: Parameters<Testi["verdettoScritto"]>[0]): string =>
  il === null
    ? ` with the figures at ${data(al)}`
    : ` of ${data(il)}${alle === null ? "" : ` at ${ora(alle)}`}`;

export const en: Testi = {
  lingua: "en",
  titolo: "Referto",

  schedeEtichetta: "Parts of the pane",
  schede: { coda: "To resolve", obiettivi: "Objectives", referto: "Report" },
  senzaVerdetto: "The checks have not been run on this workbook yet.",

  daControllare: "What it said was not kept: run the checks again.",
  verifico: "Checking the workbook as it is now…",
  verdettoScritto: (quale) => `Verdict of the report${ofDay(quale)}.`,
  comeScritto: (quale) => `Checked again: it is the verdict of the report${ofDay(quale)}.`,

  coda: CODA_EN,
  numero,
  euro,
  cifra,
  formula: (f) => f,
  cita: (parole) => `“${parole}”`,
  gravitaMolti: { errore: "Errors", avviso: "Warnings", nota: "Notes" },
  gruppi: { senzaFoglio: "The whole workbook" },
  filtraGravita: "Show by severity",
  cercaRilievi: "Search the findings",
  raggruppa: "Group the findings",
  perRilievi: {
    gravita: "By severity alone",
    foglio: "By severity, then sheet",
    responsabile: "By severity, then person in charge",
    codice: "By severity, then code",
  },
  inVista: (n, totale) => `${numero(n)} of ${numero(totale)}`,
  perche: "What it checks",
  tuttiIControlli: ({ aPosto, daVedere, altri }) =>
    `The ${numero(aPosto + daVedere + altri)} checks: ${[
      `${numero(aPosto)} in order`,
      `${numero(daVedere)} to look at`,
      ...(altri === 0 ? [] : [`${numero(altri)} with notes or that could not be made`]),
    ].join(", ")}`,
  indicatori: "Indicators",
  qualiTarget: "Which indicators",
  quali: (q) =>
    typeof q === "number"
      ? `Due within ${q} days`
      : { mancati: "Missed", tutti: "All", stralciati: "Struck out" }[q],
  cercaTarget: "Search the indicators",
  perResponsabile: "Group by person in charge",
  entroGiorni: (n) => `due within ${n} days`,
  verso: VERSO_EN,
  esito: (e) => ESITI[e].charAt(0).toUpperCase() + ESITI[e].slice(1),

  trovato: "Found in the workbook",
  leggo: "Reading the workbook…",
  nonLetta: "The workbook has not been read yet.",
  carico: "Loading this part of the pane…",
  strutture: { entrate: "Revenue", spese: "Expenditure", obiettivi: "Objectives" },
  righe: (n) => conta(n, "row", "rows"),
  inTabelle: (n) => `in ${numero(n)} tables`,
  nonTrovata: { entrate: "not found", spese: "not found", obiettivi: "not found" },
  daVerificare: "please check",
  vaiAllaTabella: (foglio, intervallo) => `${foglio}, ${intervallo}: go to the table`,
  colonne: "Columns recognised, and why",
  nonLetti: "Sheets not read",
  campo: (chiave) => CAMPI[chiave] ?? chiave,

  data: "Reference date",
  dataForma: "dd/mm/yyyy",
  dataTrovata: "Found in the workbook; it can be changed.",
  dataNonTrovata: "The workbook does not say it: type it, for example 30/06/2023.",
  erroreData: {
    vuota: "Type the date the report speaks of, for example 30/06/2023.",
    illeggibile: "This date does not exist or cannot be read: type it as 30/06/2023, day first.",
  },
  ente: "Ente (municipality)",
  enteEsempio: "Comune di …",

  genera: "Create the report",
  rigenera: "Update the report",
  inCorso: "Writing the report…",
  attesa: "The other commands wait for the end; you can go on reading.",
  excelMuto:
    "Excel has not answered yet. If a cell is open for editing, press Enter or Esc, then click another cell: the job goes on by itself.",
  diPrima: "It is being made anew: this is the one from before.",
  passo: (n, totale) => `step ${numero(n)} of ${numero(totale)}`,

  refertoAl: (d) => `Report at ${data(d)}`,
  possoFirmare: "May I sign?",
  controllati: (entrate, spese, indicatori) =>
    `Read: ${conta(entrate, "revenue item", "revenue items")}, ${numero(spese)} of expenditure, ${conta(indicatori, "indicator", "indicators")}`,
  gravita: { errore: "Error", avviso: "Warning", nota: "Note" },
  daVedere: "To look at before signing",
  fogli: "Sheets written",
  altri: (n) => `and ${numero(n)} more, in the report sheets.`,
  vaiAllaCella: (foglio, cella) => (cella ? `Go to ${foglio}, ${cella}` : `Go to the sheet ${foglio}`),
  cella: (foglio, cella) => (cella ? `${foglio}, ${cella}` : foglio),
  senzaResponsabile: "nobody in charge",

  segni: {
    titolo: "Marks in the source sheets",
    spiegazione: "Colour and a word beside the cells. Switched off, the sheets are as they were.",
    mancati: "Show the targets missed",
    rilievi: "Show errors and warnings",
    inCorso: "Updating the marks in the sheets…",
    detto: ({ protetti, niente, senzaParola }) =>
      [
        ...(niente ? ["There is nothing to mark in the sheets."] : []),
        ...(protetti.length === 0
          ? []
          : [
              `${protetti.length === 1 ? "This sheet is protected and was left as it was" : "These sheets are protected and were left as they were"}: ${protetti.map((p) => `«${p}»`).join(", ")}. Remove the protection (Review › Unprotect Sheet) and try again.`,
            ]),
        ...(senzaParola === 0
          ? []
          : [
              `${conta(senzaParola, "case is", "cases are")} not marked: no text of the row can carry the word. Look in the report.`,
            ]),
      ].join(" "),
  },
  riparazioni: {
    applica: "Apply",
    salta: "Skip",
    esiti: { fatta: "Corrected in the cell.", saltata: "Left as it is." },
    inCorso: "Correcting the cell…",
    lasciata: (cella) =>
      `${cella} was left as it was: it has changed meanwhile, holds a formula, or its sheet is protected. Check again, then repeat.`,
  },
  usaCome: (colonna, intestazione) => `Read column ${colonna}, ${intestazione}, as`,
  nonUsare: "do not use",
  ancheCome: (campi) => `also ${campi.join(", ")}`,
  esempi: (valori) => `e.g. ${valori.join(" · ")}`,
  segnoInvertito: "opposite sign",
  comeRiconosciuto: "as recognised",
  corretta: "said by you",
  selezione: {
    titolo: "Point at a table",
    spiegazione: "Select the table in its sheet, headings included, and say what it holds.",
    cosa: "The selection holds",
    scelte: {
      entrate: "revenue (entrate)",
      spese: "expenditure (spese)",
      obiettivi: "objectives (obiettivi)",
      nessuna: "no table: do not read it",
    },
    usa: "Use the selection",
    indicate: "Tables pointed at by you",
    togli: "Remove",
    togliTabella: (tabella) => `Remove ${tabella}`,
  },
  modelliFoglio: {
    titolo: "Start from a model",
    spiegazione: "New sheets with the right headings, and an example row to be replaced.",
    inserisci: (quali) => `Insert ${elenco(quali)}`,
  },
  modello: "Layout template",
  modelloPerche: "Your corrections hold for every workbook from the same package: save them as a template.",
  salvaModello: "Save the template",
  applicaModello: "Apply a template…",
  modelloDaCopiare: "If no file was saved, copy this text into a .json file",
  modelloErrato: (motivo) => `The template was not applied: ${motivo}.`,

  polarita: "Direction",
  giraPolarita: "It is the opposite",
  stralcia: "Strike out with a reason…",
  confermaStralcio: "Strike out",
  stralciato: (motivo) => `Struck out: ${frase(motivo)}`,
  rimetti: "Put back",
  annullaDecisione: "Undo",
  rimasti: (quali) => `Not put back, because it has changed since: ${elenco(quali)}.`,
  nomiTutti: "Every name is spelled one way already, or was decided.",
  nomeDaUsare: "Name to use",
  confermaNome: "It is the same person",
  distinti: "They are different people",
  nomiDecisi: "Names decided",
  nomeDeciso: (nome, varianti) =>
    varianti.length === 0
      ? `“${nome}”: a person apart`
      : `“${nome}”: also written ${elenco(varianti.map((v) => `“${v}”`))}`,
  sciogliNome: (nome) => `Remove what was decided about “${nome}”`,
  soloControllo: (scritto) =>
    scritto
      ? "Checked only: the sheets of the report are those of before. Generate the report to update them."
      : "Checked only: the sheets of the report are not written yet.",
  fogliCambiati: (fogli, coautore) =>
    `${coautore ? "The sheets have changed, by others too" : "The sheets have changed"}: ${elenco(fogli)}.`,
  ricontrolla: "Check again",
  superato: "Not checked on the cells as they are now: press “Check again” under “What was read”.",
  deciso: "Decisions were taken since the report in the sheets was written: update it to carry them over.",
  accetta: "Accept with a reason…",
  motivo: "Reason",
  chiAccetta: "Who answers for it",
  chiManca: "Write who answers for it: it stays beside the reason.",
  nonDato: "It is not data",
  accettaTutti: (n) => `Accept all (${numero(n)})…`,
  riapriTutti: (n) => `Open all again (${numero(n)})`,
  accettazioni: ACCETTAZIONI_EN,
  ricomincia: RICOMINCIA_EN,
  cancella: CANCELLA_EN,
  conferma: "Accept",
  annulla: "Cancel",
  annullando: "Stopping, and putting the previous report back…",
  motivoBreve: (minimo) =>
    `At least ${numero(minimo)} characters: whoever reads it a year from now must understand why.`,
  accettati: "Accepted with a reason",
  accettatoDa: ({ nome, motivo, giorno }) =>
    `Accepted by ${nome}${giorno === null ? "" : ` on ${data(giorno)}`}: ${frase(motivo)}`,
  statoControllo: ({ stato, quanti, accettati }) =>
    [
      {
        errore: conta(quanti, "error", "errors"),
        avviso: conta(quanti, "warning", "warnings"),
        nota: conta(quanti, "note", "notes"),
        "non verificabile": "could not be made",
        "a posto": "in order",
      }[stato],
      ...(accettati === 0 ? [] : [`${numero(accettati)} accepted`]),
    ].join(", "),
  riapriRilievo: "Open the finding again",

  documento: {
    ultimoTitolo: "Last report",
    ultimo: ({ al, il, ora: alle }) =>
      il === null
        ? `Last report made: at ${data(al)}.`
        : `Last report made on ${data(il)}${alle === null ? "" : ` at ${ora(alle)}`}, with the figures at ${data(al)}.`,
    pagine: (ultima) =>
      ultima === 1
        ? "To print the document alone: File › Print › Print Entire Workbook, page 1."
        : `To print the document alone: File › Print › Print Entire Workbook, pages 1 to ${numero(ultima)}.`,
    cambiati: (fogli) =>
      fogli.length === 0
        ? "The source sheets have not changed since."
        : fogli.length === 1
          ? `Sheet ${elenco(fogli)} has changed since.`
          : `Sheets ${elenco(fogli)} have changed since.`,
    mai: "No report was made in this workbook yet.",
    copertina: "Cover",
    campi: {
      titolo: "Title",
      numero: "Number",
      provincia: "Province",
      data: "Date of the document",
      premessa: "Foreword",
      firma: "Signature",
    },
    esempi: {
      titolo: "Empty: Referto del controllo di gestione.",
      data: "Of the document, not the one it speaks of.",
      premessa: "A paragraph on each line, under the title.",
      firma: "Who signs: a line for each.",
    },
    stemma: {
      scegli: "Choose the coat of arms…",
      cambia: "Change the coat of arms…",
      togli: "Remove the coat of arms",
      perche: "A PNG or JPEG picture of up to 1 MB, beside the name of the ente.",
    },
    parti: "Parts of the report",
    partiPerche: "The cover and the checks are always there.",
    sezioni: {
      sintesi: "Summary",
      entrate: "Revenue",
      spese: "Expenditure",
      obiettivi: "Objectives",
      responsabili: "People in charge",
      confronto: "Comparison",
    },
    su: (s) => `Move up: ${s}`,
    giu: (s) => `Move down: ${s}`,
    percentuali: "Columns in per cent",
    soloValori: "Values only (copy to publish)",
    soloValoriPerche: "The report sheets hold the results in place of the formulas.",
  },
  regole: {
    titolo: "Settings",
    indietro: "Back",
    inCorso: "Keeping the choice in the workbook…",
    tolleranza: "Tolerance in euro",
    tolleranzaPerche: "A difference up to this is no finding.",
    tolleranzaErrata:
      "Type euro with a decimal comma and at most two decimals, up to 10.000: for example 0,05.",
    missioni: "Missions left out of the net indices",
    missioniPerche: "Numbers with commas between; empty: none.",
    missioniErrate:
      "Type numbers from 1 to 99 with commas between, for example 20, 60, 99; not all can be left out.",
    disponibilita: "Available amount of expenditure",
    definizioni: {
      semplice: "Budget less committed",
      "meno-prenotato": "Less committed and reserved",
      "meno-fpv": "Less committed and multi-year fund (FPV)",
      "meno-prenotato-e-fpv": "Less committed, reserved and multi-year fund (FPV)",
    },
    estratto: "The budget is an extract",
    estrattoPerche: "In an extract revenue and expenditure may differ.",
    estratti: { automatico: "As the figures say", si: "Yes", no: "No" },
    lingua: "Language of the pane",
    linguaPerche: "Kept on this computer; the report is always in Italian.",
    lingue: { excel: "As Excel", it: "Italiano", en: "English" },
    ripristina: "Restore the initial rules",
  },
  lavoroSchede: "Working on the forms…",
  vuoto: "empty",

  chiudi: "Close",
  guasto: (codice) => GUASTI[codice],
  problema: problemaEn,
  rotto: {
    titolo: "Referto stopped because of a fault of its own",
    testo:
      "In the source sheets Referto writes only the corrections and answers you accepted, and notes them in the sheet Referto registro. If the report is incomplete, press Try again and make it anew; if it happens again, tell whoever installed Referto.",
    riprova: "Try again",
  },
};
