/**
 * What indicators measure and of which less is better, or which way is better cannot be told: the words of the judging rules,
 * as data. A measure counts only as the head of what is measured ("giorni di ritardo", "costo del servizio"), never where it
 * is managed, answered, funded or reported ("reclami evasi", "bandi a sostegno delle spese").
 */

export interface Misura {
  /** The words it goes by, whole. */
  readonly nomi: readonly string[];
  /** Beginnings of words: one of them must follow in what is measured. */
  readonly con?: readonly string[];
  /** Beginnings of words that say that it is another thing, or that it is dealt with. */
  readonly senza?: readonly string[];
  /** Not against a percentage, which is then the share of what goes well. */
  readonly maiPercento?: true;
  /** A trouble, an expense: a participle that is not known leaves its direction uncertain. */
  readonly trattabile?: true;
}

const parole = (t: string): readonly string[] => t.split(" ");

/** Said of what is a trouble or an expense: that it was seen to, or is money put to use. */
const TRATTATO = parole(
  "individuat intercettat impegnat evas gestit rispost risolt recuper definit trattat esaminat riscoss incassat pagat liquidat rendicont finanzi cofinanzi impegnat rimbors copert ammess ammissibil certificat conclus chius smalt monitorat prevenut evitat contrastat azzerat eliminat investiment estint riparat sanat ripianat ripristinat sostituit rettificat bonificat risarcit archiviat ridott abbattut corrett rimoss attivat biologic sostenibil rinnovabil soppress composti transatt",
);

/** The same, of what people write: a complaint that is "riscontrato" was answered, an error was found. */
const RISPOSTO = [...TRATTATO, "riscontrat"];

/** Said of a trouble or an expense: that there was one. Any other participle may say that it was seen to. */
export const AVVENUTO: readonly string[] = parole(
  "pervenut ricevut presentat registrat rilevat riscontrat subit accertat avvenut verificat denunciat segnalat notificat fondat commess accadut sostenut accumulat maturat contratt assunt prodott causat provocat dovut scadut inevas insolut ripetut giustificat ingiustificat imputabil legat correlat riferit",
);

/** How a past participle ends, where it is a regular one. */
export const PARTICIPIO = /^\p{L}{4,}(?:at|ut|it)[oaie]$/u;

/** What is done with things: days spent on it are time taken. */
const LAVORO = parole(
  "med ritard attes sospensio chiusur rilasci pagament rispost evasion istruttori lavorazion liquidazion intervent conclusion definizion intercorr necessar impiegat occorrent coda code",
);

export const MENO_E_MEGLIO: readonly Misura[] = [
  {
    nomi: parole("tempo tempi tempistica durata"),
    senza: parole(
      "pien parzial determinat indeterminat liber prolungat apertur funzionament dedicat rispettat",
    ),
  },
  {
    nomi: parole("giorni giornate gg ore minuti mesi"),
    con: LAVORO,
    senza: parole("apertur formazion lavorat"),
  },
  { nomi: parole("tempestività tempestivita tempestivita'"), con: parole("pagament"), maiPercento: true },
  { nomi: parole("indice indicatore"), con: parole("tempestiv"), maiPercento: true },
  { nomi: parole("itp itm") },
  { nomi: parole("ritardo ritardi"), senza: TRATTATO, trattabile: true },
  { nomi: parole("attesa attese coda code"), senza: TRATTATO, trattabile: true },
  { nomi: parole("assenze assenteismo"), senza: parole("copert sostitu") },
  { nomi: parole("straordinario straordinari malattia malattie") },
  { nomi: parole("sforamento sforamenti allagamenti danni blackout"), senza: TRATTATO, trattabile: true },
  {
    nomi: parole(
      "buche voragini downtime risarcimenti rumore vandalismi vandalismo sovraffollamento incidentalità incidentalita impronta rigetti",
    ),
    senza: TRATTATO,
    trattabile: true,
  },
  { nomi: parole("infrazioni"), con: parole("commess subit personal dipendent") },
  { nomi: parole("proroghe varianti"), con: parole("tecnic opera contratt termin lavor") },
  { nomi: parole("solleciti"), con: parole("ricevut pervenut subit") },
  { nomi: parole("liste lista"), con: parole("attes"), senza: TRATTATO },
  { nomi: parole("ore giorni"), con: parole("fermo ferm inattivit") },
  { nomi: parole("rischio rischi"), senza: [...TRATTATO, "mappat", "valutat", "censit", "analizz"] },
  { nomi: parole("evasione"), con: parole("stimat presunt"), senza: parole("recuper accertat") },
  { nomi: parole("turn turnover"), con: parole("negativ"), senza: [] },
  { nomi: parole("superamento superamenti"), con: parole("limit sogli termin temp scadenz") },
  { nomi: parole("sanzioni sanzione multe penali"), con: parole("subit ricevut carico") },
  { nomi: parole("anticipazione anticipazioni"), con: parole("tesorer cassa") },
  { nomi: parole("rifiuti rifiuto frazione"), con: parole("indifferenziat") },
  { nomi: parole("indifferenziato indifferenziata") },
  {
    nomi: parole("diffide contestazioni vertenze liti carenze criticità criticita criticita'"),
    senza: RISPOSTO,
    trattabile: true,
  },
  // "assenza di reclami" is what one wishes for.
  {
    nomi: parole("assenza"),
    senza: parole(
      "barrier reclam riliev error contenzios segnalaz irregolar non critic osservaz sanzion anomal",
    ),
  },
  {
    nomi: parole(
      "errori errore scarti scarto anomalie disservizi disservizio guasti guasto interruzioni infortuni infortunio incidenti incidente sinistri sinistro furti perdite dispersione abbandono abbandoni",
    ),
    senza: TRATTATO,
    trattabile: true,
  },
  { nomi: parole("lamentele reclami reclamo"), senza: RISPOSTO, trattabile: true },
  { nomi: parole("costo costi spesa spese consumo consumi emissioni"), senza: TRATTATO, trattabile: true },
  {
    nomi: parole(
      "debito debiti indebitamento insoluti insoluto morosità morosita morosita' arretrato arretrati giacenza giacenze",
    ),
    senza: TRATTATO,
    trattabile: true,
  },
  {
    nomi: parole("cause contenziosi ricorsi sentenze giudizi procedimenti"),
    con: parole("pers soccomb sfavorevol contro avvers"),
  },
  {
    nomi: parole("residui"),
    con: parole("oltre riscuot pagar incassar insolut"),
    senza: TRATTATO,
    trattabile: true,
  },
];

/** Which way is better depends on what is asked for: said, and left to the user. */
export const INCERTE: readonly Misura[] = [
  { nomi: parole("scostamento scostamenti incidenza variazione") },
  { nomi: parole("riduzione diminuzione contenimento abbattimento calo contrazione") },
  { nomi: parole("indice indicatore grado tasso"), con: parole("dipendenz rigidit") },
  { nomi: parole("ricorsi cause sentenze"), con: parole("accolt"), senza: parole("contro avvers") },
  {
    nomi: parole("penali irregolarità irregolarita irregolarita' esposti"),
    senza: RISPOSTO,
  },
  { nomi: parole("dipendenza rigidità rigidita rigidita'") },
];

/** Said of any thing that is counted: so many of them are too many. */
export const DA_MENO: readonly string[] = [
  "non conform",
  "vacant",
  "inutilizzat",
  "desert[eaio]",
  "(?:cantier|mezz|impiant|lavor)\\p{L}* ferm[ie](?!\\p{L})",
  "pendent[ei]",
  "inesigibil",
  "insoddisfatt",
  "annullat[eoai]",
  "rigettat",
  "inadempient",
  "senza (?:risposta|confronto|esito|copertura|rinnovo)",
  "(?:pagat|evas|liquidat|conclus|rilasciat|lavorat|rispost|aperte?i?) ?\\p{L}* oltre (?:i )?\\d+ (?:gg|giorni|mesi)",
  "non (?!resident|vedent|udent|autosufficient|profit)\\p{L}{2,}(?:at|ut|it|ess|oss|as|iut|ott|ers|ist|iest|us)[oaie](?!\\p{L})",
  "inevas",
  "insolut",
  "arretrat",
  "giacent",
  "scadut",
  "in ritardo",
  "oltre i termini",
  "oltre il termine",
  "fuori termine",
];

/** What stands before the thing measured and only says how it is counted. */
export const QUANTI: readonly string[] = parole(
  "n nr num n° nº numero numeri % perc percentuale percentuali tasso tassi indice indici indicatore quota totale media valore livello quantità quantita quantita' tonnellate ammontare importo volume giorni giornate gg ore minuti mesi grado somma",
);

/** Between the count and the thing. */
export const LEGAMI: readonly string[] = parole(
  "di del dello della dei degli delle d dell il lo la i gli le l tra fra medio media medi medie annuo annua annuale annuali mensile totale totali complessivo complessiva complessivi ponderato ponderata effettivo effettiva",
);

/** Where what is measured ends, and something else is spoken of. */
export const FINE: readonly string[] = parole(
  "su sul sulla sui sulle per rispetto entro a al alla ai alle con nel nella nei nelle in",
);
