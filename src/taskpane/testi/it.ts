/** The pane in Italian: the language of those who use it. */
import { ACCETTAZIONI_IT } from "./accettazioni-it";
import { spiegaGuasto } from "../../app/giudizio/guasti";
import { spiegaProblema } from "../../app/giudizio/problema";
import { CODA_IT } from "./coda-it";
import { CANCELLA_IT, RICOMINCIA_IT } from "./ricomincia-it";
import { formati, frase, type Testi } from "./testi";
import { CAMPI_IT } from "../../app/vista/campi-it";

const CAMPI: Readonly<Record<string, string>> = CAMPI_IT;

const { numero, euro, cifra, data, ora, elenco } = formati("it-IT");

/** "1 riga", "233 righe". */
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}`;

/** " del 14 luglio 2023 alle 10:32". */
const delGiorno = ({ al, il, ora: alle }: Parameters<Testi["verdettoScritto"]>[0]): string =>
  il === null ? ` con i dati al ${data(al)}` : ` del ${data(il)}${alle === null ? "" : ` alle ${ora(alle)}`}`;

export const it: Testi = {
  lingua: "it",
  titolo: "Referto",

  schedeEtichetta: "Parti del riquadro",
  schede: { coda: "Da sistemare", obiettivi: "Obiettivi", referto: "Referto" },
  senzaVerdetto: "I controlli non sono ancora stati fatti su questa cartella.",

  daControllare: "Che cosa disse non è stato conservato: rifare i controlli.",
  verifico: "Controllo la cartella com'è adesso…",
  verdettoScritto: (quale) => `Verdetto del referto${delGiorno(quale)}.`,
  comeScritto: (quale) => `Ricontrollato: è il verdetto del referto${delGiorno(quale)}.`,

  coda: CODA_IT,
  numero,
  euro,
  cifra,
  formula: (f) => f.replace("=SUM(", "=SOMMA(").replaceAll(",", ";"),
  cita: (parole) => `«${parole}»`,
  gravitaMolti: { errore: "Errori", avviso: "Avvisi", nota: "Note" },
  gruppi: { senzaFoglio: "Tutta la cartella" },
  filtraGravita: "Mostra per gravità",
  cercaRilievi: "Cerca nei rilievi",
  raggruppa: "Raggruppa i rilievi",
  perRilievi: {
    gravita: "Solo per gravità",
    foglio: "Per gravità, poi foglio",
    responsabile: "Per gravità, poi responsabile",
    codice: "Per gravità, poi codice",
  },
  inVista: (n, totale) => `${numero(n)} di ${numero(totale)}`,
  perche: "Che cosa controlla",
  tuttiIControlli: ({ aPosto, daVedere, altri }) =>
    `I ${numero(aPosto + daVedere + altri)} controlli: ${[
      `${numero(aPosto)} a posto`,
      `${numero(daVedere)} da vedere`,
      ...(altri === 0 ? [] : [`${numero(altri)} con note o non verificabili`]),
    ].join(", ")}`,
  indicatori: "Indicatori",
  qualiTarget: "Quali indicatori",
  quali: (q) =>
    typeof q === "number"
      ? `In scadenza entro ${q} giorni`
      : { mancati: "Mancati", tutti: "Tutti", stralciati: "Stralciati" }[q],
  cercaTarget: "Cerca negli indicatori",
  perResponsabile: "Raggruppa per responsabile",
  entroGiorni: (n) => `scade entro ${n} giorni`,
  verso: { "più alto è meglio": "più alto è meglio", "più basso è meglio": "più basso è meglio" },
  esito: (e) => e.charAt(0).toUpperCase() + e.slice(1),

  trovato: "Trovato nella cartella",
  leggo: "Leggo la cartella…",
  nonLetta: "La cartella non è ancora stata letta.",
  carico: "Carico questa parte del riquadro…",
  strutture: { entrate: "Entrate", spese: "Spese", obiettivi: "Obiettivi" },
  righe: (n) => conta(n, "riga", "righe"),
  inTabelle: (n) => `in ${numero(n)} tabelle`,
  nonTrovata: { entrate: "non trovate", spese: "non trovate", obiettivi: "non trovati" },
  daVerificare: "da verificare",
  vaiAllaTabella: (foglio, intervallo) => `${foglio}, ${intervallo}: vai alla tabella`,
  colonne: "Colonne riconosciute e perché",
  nonLetti: "Fogli non letti",
  campo: (chiave) => CAMPI[chiave] ?? chiave,

  data: "Data di riferimento",
  dataForma: "gg/mm/aaaa",
  dataTrovata: "Trovata nella cartella; si può cambiare.",
  dataNonTrovata: "La cartella non la dice: scriverla, per esempio 30/06/2023.",
  erroreData: {
    vuota: "Scrivere la data a cui si riferisce il referto, per esempio 30/06/2023.",
    illeggibile: "Questa data non esiste o non si legge: scriverla come 30/06/2023.",
  },
  ente: "Ente",
  enteEsempio: "Comune di …",

  genera: "Genera referto",
  rigenera: "Aggiorna il referto",
  inCorso: "Genero il referto…",
  attesa: "Gli altri comandi aspettano la fine; intanto si può leggere.",
  excelMuto:
    "Excel non risponde ancora. Se c’è una cella aperta in scrittura, premere Invio o Esc e poi fare clic su un’altra cella: il lavoro riprende da solo.",
  diPrima: "Lo sto rifacendo: questo è quello di prima.",
  passo: (n, totale) => `${numero(n)} di ${numero(totale)}`,

  refertoAl: (d) => `Referto al ${data(d)}`,
  possoFirmare: "Posso firmare?",
  controllati: (entrate, spese, indicatori) =>
    `Letti ${conta(entrate, "voce di entrata", "voci di entrata")}, ${numero(spese)} di spesa, ${conta(indicatori, "indicatore", "indicatori")}`,
  gravita: { errore: "Errore", avviso: "Avviso", nota: "Nota" },
  daVedere: "Da vedere prima di firmare",
  fogli: "Fogli scritti",
  altri: (n) => `${n === 1 ? "e un altro" : `e altri ${numero(n)}`}, nei fogli del referto.`,
  // The name read aloud holds the words seen (WCAG 2.5.3).
  vaiAllaCella: (foglio, cella) => (cella ? `Vai a ${foglio}, ${cella}` : `Vai al foglio ${foglio}`),
  cella: (foglio, cella) => (cella ? `${foglio}, ${cella}` : foglio),
  senzaResponsabile: "senza responsabile",

  segni: {
    titolo: "Segni nei fogli di origine",
    spiegazione: "Colore e una parola accanto alle celle. Spegnendo, i fogli tornano come erano.",
    mancati: "Mostra i target mancati",
    rilievi: "Mostra errori e avvisi",
    inCorso: "Aggiorno i segni nei fogli…",
    detto: ({ protetti, niente, senzaParola }) =>
      [
        ...(niente ? ["Nei fogli non c'è nulla da segnare."] : []),
        ...(protetti.length === 0
          ? []
          : [
              `${protetti.length === 1 ? "Il foglio è protetto ed è rimasto com'era" : "I fogli sono protetti e sono rimasti com'erano"}: ${protetti.map((p) => `«${p}»`).join(", ")}. Togliere la protezione (Revisione › Rimuovi protezione foglio) e ripetere.`,
            ]),
        ...(senzaParola === 0
          ? []
          : [
              `${conta(senzaParola, "caso non è segnato", "casi non sono segnati")}: nella riga nessun testo può portare la parola. Si ${senzaParola === 1 ? "trova" : "trovano"} nel referto.`,
            ]),
      ].join(" "),
  },
  riparazioni: {
    applica: "Applica",
    salta: "Salta",
    esiti: { fatta: "Corretta nella cella.", saltata: "Lasciata com'è." },
    inCorso: "Correggo la cella…",
    lasciata: (cella) =>
      `${cella} è rimasta com'era: è cambiata nel frattempo, contiene una formula o il foglio è protetto. Controllare di nuovo, poi ripetere.`,
  },
  usaCome: (colonna, intestazione) => `Leggi la colonna ${colonna}, ${intestazione}, come`,
  nonUsare: "non usare",
  ancheCome: (campi) => `anche ${campi.join(", ")}`,
  esempi: (valori) => `per esempio ${valori.join(" · ")}`,
  segnoInvertito: "segno invertito",
  comeRiconosciuto: "come riconosciuta",
  corretta: "indicata a mano",
  selezione: {
    titolo: "Indica una tabella",
    spiegazione: "Selezionare nel foglio la tabella, intestazioni comprese, e dire che cosa contiene.",
    cosa: "La selezione contiene",
    scelte: {
      entrate: "entrate",
      spese: "spese",
      obiettivi: "obiettivi",
      nessuna: "nessuna tabella: non leggerla",
    },
    usa: "Usa la selezione",
    indicate: "Tabelle indicate a mano",
    togli: "Togli",
    togliTabella: (tabella) => `Togli ${tabella}`,
  },
  modelliFoglio: {
    titolo: "Partire da un modello",
    spiegazione: "Fogli nuovi con le intestazioni giuste e una riga d'esempio da sostituire.",
    inserisci: (quali) => `Inserisci ${elenco(quali)}`,
  },
  modello: "Modello di tracciato",
  modelloPerche:
    "Le correzioni valgono per ogni cartella dello stesso programma: si possono salvare in un modello.",
  salvaModello: "Salva il modello",
  applicaModello: "Applica un modello…",
  modelloDaCopiare: "Se il file non è stato salvato, copiare questo testo in un file .json",
  modelloErrato: (motivo) => `Il modello non è stato applicato: ${motivo}.`,

  polarita: "Verso",
  giraPolarita: "È il contrario",
  stralcia: "Stralcia con motivo…",
  confermaStralcio: "Stralcia",
  stralciato: (motivo) => `Stralciato: ${frase(motivo)}`,
  rimetti: "Rimetti",
  annullaDecisione: "Annulla",
  rimasti: (quali) => `Non è tornato com’era, perché nel frattempo è cambiato: ${elenco(quali)}.`,
  nomiTutti: "Ogni nome è già scritto in un modo solo, o deciso.",
  nomeDaUsare: "Nome da usare",
  confermaNome: "È la stessa persona",
  distinti: "Sono persone diverse",
  nomiDecisi: "Nomi decisi",
  nomeDeciso: (nome, varianti) =>
    varianti.length === 0
      ? `«${nome}»: una persona a sé`
      : `«${nome}»: scritto anche ${elenco(varianti.map((v) => `«${v}»`))}`,
  sciogliNome: (nome) => `Togli ciò che è deciso di «${nome}»`,
  soloControllo: (scritto) =>
    scritto
      ? "Solo controllo: i fogli del referto sono quelli di prima. Generare il referto per aggiornarli."
      : "Solo controllo: i fogli del referto non sono ancora stati scritti.",
  fogliCambiati: (fogli, coautore) =>
    `${coautore ? "I fogli sono cambiati, anche per mano di altri" : "I fogli sono cambiati"}: ${elenco(fogli)}.`,
  ricontrolla: "Ricontrolla",
  superato: "Non è ricontrollato sulle celle di adesso: premere «Ricontrolla» in «Che cosa ho letto».",
  deciso: "Ci sono decisioni prese dopo il referto scritto nei fogli: aggiornarlo per riportarle.",
  accetta: "Accetta con motivo…",
  motivo: "Motivo",
  chiAccetta: "Chi ne risponde",
  chiManca: "Scrivere chi ne risponde: resta accanto al motivo.",
  nonDato: "Non è un dato",
  accettaTutti: (n) => `Accetta tutti (${numero(n)})…`,
  riapriTutti: (n) => `Riapri tutti (${numero(n)})`,
  accettazioni: ACCETTAZIONI_IT,
  ricomincia: RICOMINCIA_IT,
  cancella: CANCELLA_IT,
  conferma: "Accetta",
  annulla: "Annulla",
  annullando: "Mi fermo e rimetto il referto di prima…",
  motivoBreve: (minimo) => `Almeno ${numero(minimo)} caratteri: chi legge fra un anno deve capire perché.`,
  accettati: "Accettati con motivo",
  accettatoDa: ({ nome, motivo, giorno }) =>
    `Accettato da ${nome}${giorno === null ? "" : ` il ${data(giorno)}`}: ${frase(motivo)}`,
  statoControllo: ({ stato, quanti, accettati }) =>
    [
      {
        errore: conta(quanti, "errore", "errori"),
        avviso: conta(quanti, "avviso", "avvisi"),
        nota: conta(quanti, "nota", "note"),
        "non verificabile": "non verificabile",
        "a posto": "a posto",
      }[stato],
      ...(accettati === 0 ? [] : [conta(accettati, "accettato", "accettati")]),
    ].join(", "),
  riapriRilievo: "Riapri il rilievo",

  documento: {
    ultimoTitolo: "Ultimo referto",
    ultimo: ({ al, il, ora: alle }) =>
      il === null
        ? `Ultimo referto generato: al ${data(al)}.`
        : `Ultimo referto generato il ${data(il)}${alle === null ? "" : ` alle ${ora(alle)}`}, con i dati al ${data(al)}.`,
    pagine: (ultima) =>
      ultima === 1
        ? "Per stampare il solo documento: File › Stampa › Stampa intera cartella di lavoro, pagina 1."
        : `Per stampare il solo documento: File › Stampa › Stampa intera cartella di lavoro, pagine da 1 a ${numero(ultima)}.`,
    cambiati: (fogli) =>
      fogli.length === 0
        ? "Da allora i fogli di origine non sono cambiati."
        : fogli.length === 1
          ? `Il foglio ${elenco(fogli)} è cambiato da allora.`
          : `I fogli ${elenco(fogli)} sono cambiati da allora.`,
    mai: "In questa cartella non è ancora stato generato un referto.",
    copertina: "Copertina",
    campi: {
      titolo: "Titolo",
      numero: "Numero",
      provincia: "Provincia",
      data: "Data del documento",
      premessa: "Premessa",
      firma: "Firma",
    },
    esempi: {
      titolo: "Vuoto: Referto del controllo di gestione.",
      data: "Del documento, non quella a cui si riferisce.",
      premessa: "Un paragrafo per riga, sotto il titolo.",
      firma: "Chi firma: una riga per ciascuno.",
    },
    stemma: {
      scegli: "Scegli lo stemma…",
      cambia: "Cambia lo stemma…",
      togli: "Togli lo stemma",
      perche: "Immagine PNG o JPEG fino a 1 MB, accanto al nome dell'ente.",
    },
    parti: "Parti del referto",
    partiPerche: "La copertina e i controlli ci sono sempre.",
    sezioni: {
      sintesi: "Sintesi",
      entrate: "Entrate",
      spese: "Spese",
      obiettivi: "Obiettivi",
      responsabili: "Responsabili",
      confronto: "Confronto",
    },
    su: (s) => `Sposta su: ${s}`,
    giu: (s) => `Sposta giù: ${s}`,
    percentuali: "Colonne in percentuale",
    soloValori: "Solo valori (copia da pubblicare)",
    soloValoriPerche: "I fogli del referto portano i risultati al posto delle formule.",
  },
  regole: {
    titolo: "Impostazioni",
    indietro: "Indietro",
    inCorso: "Salvo la scelta nella cartella…",
    tolleranza: "Tolleranza in euro",
    tolleranzaPerche: "Una differenza fino a qui non è un rilievo.",
    tolleranzaErrata: "Scrivere euro con la virgola e al più due decimali, fino a 10.000: per esempio 0,05.",
    missioni: "Missioni escluse dagli indici netti",
    missioniPerche: "Numeri separati da virgole; vuoto: nessuna.",
    missioniErrate:
      "Scrivere numeri da 1 a 99 separati da virgole, per esempio 20, 60, 99; non si possono escludere tutte.",
    disponibilita: "Disponibilità delle spese",
    definizioni: {
      semplice: "Previsione meno impegnato",
      "meno-prenotato": "Meno impegnato e prenotato",
      "meno-fpv": "Meno impegnato e fondo pluriennale vincolato",
      "meno-prenotato-e-fpv": "Meno impegnato, prenotato e fondo pluriennale vincolato",
    },
    estratto: "Il bilancio è un estratto",
    estrattoPerche: "In un estratto entrate e spese possono non essere uguali.",
    estratti: { automatico: "Lo dicono i numeri", si: "Sì", no: "No" },
    lingua: "Lingua del riquadro",
    linguaPerche: "Resta in questo computer; il referto è sempre in italiano.",
    lingue: { excel: "Come Excel", it: "Italiano", en: "English" },
    ripristina: "Rimetti le regole di partenza",
  },
  lavoroSchede: "Lavoro alle schede…",
  vuoto: "vuoto",

  chiudi: "Chiudi",
  guasto: spiegaGuasto,
  problema: (p) =>
    p.tipo === "data-assente"
      ? "Manca la data di riferimento: nella cartella non c'è una dicitura come «alla data del 30 giugno 2023». Scriverla qui sotto e premere di nuovo."
      : spiegaProblema(p),
  rotto: {
    titolo: "Referto si è fermato per un suo difetto",
    testo:
      "Nei fogli di origine Referto scrive solo le correzioni e le risposte accettate, e le annota nel foglio Referto registro. Se il referto risulta a metà, premere Riprova e generarlo di nuovo; se succede ancora, segnalarlo a chi ha installato Referto.",
    riprova: "Riprova",
  },
};
