/**
 * The words of a result said in words, as data: what affirms, what may go with it and changes nothing, what says that it was
 * late, what denies or limits it. Texts are even (lower case); patterns are pieces of regular expressions.
 */

/** Past participles that say that a thing is done, whatever it is, without their ending. */
export const FINALI =
  "raggiunt|realizzat|conclus|completat|effettuat|eseguit|attuat|espletat|ultimat|terminat|conseguit|compiut|svolt|finit|ottenut|assolt|adempiut|ottemperat|avvenut|garantit|assicurat|fatt";

/** Of an act: by themselves they say that a thing is done, unless another act was asked for. */
const DI_UN_ATTO = "approvat|adottat|pubblicat|trasmess|consegnat|affidat|aggiudicat";
export const PARTICIPI = `${FINALI}|${DI_UN_ATTO}`;

/** Of them those that say the outcome of the whole: what follows a pause is a remark on it. */
export const DICHIARATI = "(?:raggiunt|conseguit|realizzat|conclus|completat|fatt)[oaie]|ok|yes";

/** Words of a part, of a step, of what is still to come: how they begin. */
export const DI_UNA_PARTE_O_PASSO =
  "no$|nulla|prim[oaie]|second[oaie]|terz|lott|fas[ei]|stralci|schem|bozz|propost|preliminar|alcun|qualche|un[oa]?$|prossim|futur|success|attes|avvi|inizi|prosegu|continu|rinvi|limit|resid|riman|ulterior|riprend|definir|dubb|contest|annull|ricors|desert|provvisor|presunt|stim|ipot|condizion|fuorch|scars|ridott|ritard|oltre|dopo|negativ|critic|problem|difficol|interrot|blocc|ferm|ostacol|imped|attend|aspett|sperim|fallit|respint|decad|sospes|esclus|eccet|tard|diniego|rigett|inferior|insuffic|sole|solo|alcuno|mezz|met[aà]";

/** In a remark, also of somebody else's doubt, or of more to do. */
export const DI_UNA_PARTE = `${DI_UNA_PARTE_O_PASSO}|previst|programmat|pianificat|verific|valut|cert|cur|integra|modific|ripet|complet|final|mes[ei]$|anno$|giorn|conferm`;

/** Participles of what may be only a step: they affirm where the indicator asks for that very thing. */
export const PARTICIPI_DI_PASSAGGIO: readonly string[] =
  "predispost redatt inviat installat attivat nominat aggiornat stipulat sottoscritt firmat collaudat inaugurat liquidat erogat organizzat istituit costituit implementat introdott rilasciat presentat depositat deliberat validat caricat elaborat verificat formalizzat perfezionat rispettat registrat acquisit assunt informatizzat digitalizzat riqualificat evas chius gestit riparat posat montat apert mantenut rendicontat spedit notificat comunicat adeguat ampliat sostituit ripristinat ristrutturat acquistat inoltrat".split(
    " ",
  );

const TEMPI = "scadenz[ae]|termin[ei]|temp[oi]|tempistic(?:a|he)|cronoprogramma";
/** Said in several words, the same as "concluso". */
export const PORTATO_A_TERMINE = `(?:portat|andat)[oaie] a (?:termine|compimento|conclusione|buon fine)|rispettat[oaie] (?:(?:tutt[ie] )?(?:il|i|la|le) )?(?:${TEMPI})|(?:${TEMPI}) (?:(?:è|sono) (?:stat[oaie] )?)?rispettat[oaie]`;

/** In use: said in several words, the same as "attivo"; in one. */
export const IN_FUNZIONE = "in (?:funzione|vigore|esercizio|uso)";
export const IN_USO = /^(?:funzionant[ei]|attiv[oaie]|operativ[oaie])$/;
/** What is in use when it is done. */
export const COSE_IN_USO =
  /^(?:servizi|sportell|portal|piattaform|sistem|applicativ|software|sit[oi]$|app$|impiant)/;

/** What the participle is said of, where it names nothing in particular; its helpers; how it was done, where it was done whole. */
export const NEUTRE: ReadonlySet<string> = new Set(
  (
    "nuovo nuova nuovi nuove relativo relativa relativi relative obiettivo obiettivi target risultato risultati attività attivita attivita' azione azioni intervento interventi progetto progetti procedura procedure procedimento procedimenti adempimento adempimenti iniziativa iniziative misura misure lavoro lavori opera opere servizio servizi pratica pratiche operazioni " +
    "tutto tutta tutti tutte entrambi entrambe ogni quanto " +
    "è e' sono ha hanno abbiamo stato stata stati state risulta risultano essere " +
    "già gia gia' pienamente integralmente completamente interamente totalmente compiutamente regolarmente correttamente positivamente puntualmente tempestivamente definitivamente ampiamente efficacemente brillantemente formalmente anche inoltre unitamente contestualmente " +
    "sito web istituzionale albo pretorio amministrazione trasparente bur burl gazzetta ufficiale portale online"
  ).split(" "),
);

/** Acts and who makes them: they stand beside a day too, without a verb. */
export const ATTI_E_ORGANI: ReadonlySet<string> = new Set(
  "atto atti delibera deliberazione determina determinazione decreto ordinanza verbale provvedimento convenzione contratto nota pec protocollo giunta consiglio comunale comunali dirigenziale dirigenziali sindacale consiliare".split(
    " ",
  ),
);

/** Articles and prepositions: they join what is understood, and say nothing alone. */
export const FUNZIONALI: ReadonlySet<string> = new Set(
  "il lo la l' i gli le di del dello della dei degli delle dell' d' a ad al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' con col per e ed sul sullo sulla sui sulle sull' tramite mediante presso".split(
    " ",
  ),
);

const PREVISTI =
  "previst[oaie]|programmat[oaie]|stabilit[oaie]|fissat[oaie]|assegnat[oaie]|dati|indicat[oaie]";

/** Troubles of which it may be said that there were none. */
export const GUAI =
  "ritard[oi]|scostament[oi]|criticità|criticita'?|problem[ai]|problematic(?:a|he)|riliev[oi]|osservazion[ei]|anomali[ae]|difficoltà|difficolta'?|interruzion[ei]|contenzios[oi]|reclam[oi]|contestazion[ei]|segnalazion[ei]|ricors[oi]";

export const EMERSI = "(?:pervenut|emers|rilevat|riscontrat|segnalat|registrat|verificat|presentat)[oaie]";

/** Complements that leave an affirmation as it is. */
export const INNOCUI: readonly string[] = [
  "prima del (?:previsto|tempo|programmato)",
  "come (?:previsto|programmato) (?:da|dal|nel|dalla|nella) (?:cronoprogramma|programma|piano|progetto|scheda)",
  "entro i termini prorogati|entro il termine prorogato",
  "(?:così )?come (?:da )?(?:previsto|programmato|programma|richiesto|previsione|previsioni|cronoprogramma|target|piano|pianificato|stabilito)",
  "(?:secondo|in linea con) (?:il |le |la )?(?:programma|previsioni|cronoprogramma|tempistica|tempi previsti)",
  `(?:nei|entro i|nel rispetto dei|entro il|nel|entro la) (?:tempi|tempo|termini|termine|scadenza|scadenze)(?: (?:${PREVISTI}|di legge))?`,
  "nel rispetto (?:del|della|dei|delle) (?:cronoprogramma|scadenza|scadenze|tempistica|tempistiche|termine)",
  "(?:entro e )?non oltre (?:il|la|i) (?:termine|scadenza|termini)",
  "in (?:anticipo|tempo|tempo utile|modo completo|toto|pieno|forma definitiva)(?: (?:sul|sulla|rispetto al|rispetto alla) (?:termine|scadenza|cronoprogramma|previsioni))?",
  "prima (?:del|della|dei) (?:termine|scadenza|termini)",
  "(?:nell'|nel corso dell'|durante l'|per l'|entro l')(?:anno|esercizio)(?: in corso)?",
  "del tutto|al cento per cento|con successo|con esito (?:positivo|favorevole)|esito (?:positivo|favorevole)|a regola d'arte",
  `senza (?:(?:alcun[oa]?|nessun[oa]?|particolari|ulteriori|significativi|significative)'? )?(?:${GUAI}|eccezion[ei]|riserv[ae])`,
  "(?:si )?(?:vedi|veda|ved|cfr|rif|come da|giusta|v)\\.? (?:la |il |l'|le |gli |i )?(?:relazione|relazioni|allegato|allegati|allegata|nota|note|report|prospetto|documentazione|atti|verbale|verbali|scheda|delibera|determina|dettaglio|tabella)(?: (?:allegat[oaie]|finale|illustrativa))?",
  "(?:(?:per )?tutt[oa] (?:l'|il |la )|per l'inter[oa] |per la )(?:anno|durata|periodo|stagione)",
  "con (?:\\d{1,3}|un|una|due|tre|qualche) (?:gg|giorni|giorno|settiman[ae]|mes[ei]) di anticipo",
  "(?:in|di) (?:più|piu'?|meno) (?:del|dell'|rispetto al|rispetto all'|di quanto)\\s?(?:previsto|programmato|pianificato|richiesto|target|obiettivo)",
  `(?:nessun[oa]?'?|non (?:(?:si )?(?:sono|è|e') (?:stat[oaie] )?|risultano |vi sono |ci sono )(?:${EMERSI} )?(?:alcun[oa]?'? )?)\\s?(?:particolar[ei] |ulterior[ei] )?(?:${GUAI})(?: ${EMERSI})?(?=\\s*(?:[.,;:()–—-]|$))`,
  "con cadenza (?:mensile|trimestrale|quadrimestrale|semestrale|annuale|settimanale|bimestrale)",
  "d\\.?[gc]\\.?c\\.?|[gc]\\.c\\.",
];

/** In time, without another word: against a deadline it says that it was done. */
export const NEI_TERMINI =
  "(?:entro i|nei|nel rispetto dei|entro il|nel|entro la|prima (?:del|della|dei)|in anticipo (?:sul|sulla|sui|rispetto (?:al|alla|ai))) (?:tempi|tempo|termini|termine|scadenza|scadenze)(?: (?:previst[oaie]|stabilit[oaie]|fissat[oaie]|assegnat[oaie]|di legge))?|in anticipo|con (?:\\d{1,3}|un|una|due|tre|qualche) (?:gg|giorni|giorno|settiman[ae]|mes[ei]) di anticipo";

/** A year said as the time of what was done: it changes nothing where it is not a later one. */
export const NELL_ANNO =
  "(?:nel|nel corso del|durante il|per il|entro il|anno|nell'anno|nel corso dell'anno|per l'anno) (20\\d{2})";

const QUANTO_RITARDO =
  "(?:\\d{1,3}|un|una|due|tre|qualche|alcuni|pochi) (?:gg|giorni|giorno|settiman[ae]|mes[ei])";
const TERMINE = `(?:(?:il|la|lo|i|al|alla|ai|del|della|dei|dal|dalla|dai) )?(?:termin[ei]|scadenz[ae]|tempo massimo|tempi massimi|tempo|tempi|data prevista|data fissata|data di scadenza|cronoprogramma)(?: (?:${PREVISTI}|massim[oi]|di legge))?`;
const RISPETTO = `(?: (?:rispetto (?:a|al|allo|alla|ai|alle)|sul|sulla|sui|sulle) (?:termin[ei]|scadenz[ae]|tempi|previsioni|previsto|cronoprogramma|programma|target|data prevista)(?: (?:${PREVISTI}))?)?`;

/** Complements that say that it was done late. */
export const TARDIVI: readonly string[] = [
  `(?:(?:sia pure|seppure|seppur|pur|anche se|benché) )?(?:in|con) (?:(?:un|lieve|leggero|forte|notevole|notevoli|grave|qualche|alcun|molto) )*ritard[oi](?: (?:di|pari a) (?:circa )?${QUANTO_RITARDO})?${RISPETTO}`,
  `(?:con )?${QUANTO_RITARDO} di ritardo${RISPETTO}`,
  `(?:oltre|fuori|dopo|successivamente|superat[oaie]|scadut[oaie]) ${TERMINE}`,
  `${QUANTO_RITARDO} (?:oltre|dopo) ${TERMINE}`,
  "tardivamente|a (?:termine|termini) scadut[oi]",
];

/** Verbs of doing, beginning or managing to, by how they begin. */
const FARE =
  "raggiun|realizz|conclu|complet|effettu|approv|esegu|attu|adott|pubblic|trasmess|trasmett|consegn|affid|aggiudic|esplet|ultim|termin|consegu|compi|svol|finit|ottenut|avvenut|fatt|avvi|inizi|partit|riuscit|provvedut|possibil|ottemper|adempiut|rispettat|redatt|predispost|inviat|attivat|installat|aggiornat|firmat|stipulat|collaudat|presentat|organizzat|istituit|acquistat|sostituit|erogat|deliberat|inaugurat|apert|garantit|assicurat|spedit|assolt";

/** A denial, what stands between it and the verb, the verb. Nouns are denied by "nessun" only close to their verb. */
export const NEGATO = `(?:(?:non|mai|né|ne'|neppure|neanche|nemmeno)(?= )([^.;,:]{0,50}?)|nessun[oa]?((?: \\p{L}+){0,2})) ((?:${FARE})\\p{L}*)`;
/** A denial, of whatever. */
export const NEGAZIONI: readonly string[] = [
  "non|mai|né|ne'|neppure|neanche|nemmeno|nessun[oa]?|nulla|niente",
];
/** Between the denial and the verb: it is the whole that is denied. */
export const INTERO: readonly string[] = [
  "del tutto|completamente|integralmente|pienamente|interamente|totalmente|compiutamente|sempre|tutt[oaie]|ovunque|in toto|appieno|solo",
];

/** Plainly not done, without a verb that is denied. */
export const NON_FATTO: readonly string[] = [
  "mancat[oaie] (?:\\p{L}+(?:mento|zione|sione|vio|tura|ggio|sa|ta|gna)|firma|stipula|nomina|obiettivo|target|risultato)",
  "(?:obiettivo|target|risultato) mancato",
  "(?:nulla|niente) di fatto|senza esito|esito negativo|da (?:avviare|iniziare)",
  "impossibil\\p{L}*|irrealizzabil\\p{L}*|irraggiungibil\\p{L}*|(?:fallit|respint|revocat|annullat|bocciat|decadut|abbandonat|incompiut|inattuat|disattes)[oaie]",
  "(?:raggiunt|realizzat|conclus|completat|eseguit|attuat|approvat|pubblicat|conseguit|effettuat|fatt)[oaie] ?[:=–-] ?no",
];

/** Under way or still to come, whatever else is said. */
export const IN_CORSO: readonly string[] = [
  "in (?:corso|fase|itinere|lavorazione|attuazione|parte|elaborazione|programma|via di|esecuzione|sviluppo|progress|attesa|istruttoria)",
  "parzial\\p{L}*|incomplet\\p{L}*",
  "(?:avviat|iniziat|rinviat|sospes|prorogat|slittat|posticipat|differit|procrastinat|rimandat|riprogrammat|ripianificat|interrott)[oaie]",
  "sarà|saranno|sara'|verrà|verranno|verra'|dovrà|dovranno|dovra'|provveder\\p{L}*|proceder\\p{L}*|da (?!(?:verific|defin|conferm|valut|rilev|accert|chiar|quantific|calcol|compil|indic|riport|inser)(?:are|ire))\\p{L}+(?:are|ere|ire|rre|rsi)",
  "slitta\\p{L}*|nuova scadenza|ancora",
];

/** The same, where nothing is said to be done. */
export const PREVISTO: readonly string[] = [
  "(?:previst|programmat|pianificat|calendarizzat|ipotizzat|stimat|presunt)[oaie]|attes[oi]|prevede|entro|a breve",
];

/** Said of what is not yet certain. */
export const DUBBI: readonly string[] = [
  "da \\p{L}+(?:are|ere|ire|rre|rsi|rlo|rla|rli|rle)",
  "provvisori[oaie]|presunt[oaie]|presumibil\\p{L}*|stimat[oaie]|ipoti\\p{L}+|probabil\\p{L}*|forse|dovrebbe\\p{L}*|sembra\\p{L}*|pare|parrebbe|eventual\\p{L}*|in bozza|sperimental\\p{L}*|salvo|presto|prossimamente|imminent\\p{L}*",
];

/** What undoes what was done; ways of saying that only begin with its word. */
export const DISFATTO: readonly string[] = [
  "(?:rigettat|ritirat|stralciat|impugnat|rescis|negat|cancellat|bloccat|desert|disdett|rinunciat|rescindit)[oaie]|rinuncia\\p{L}*",
  "fatt[oaie] (?:presente|salv[oaie]|eccezione|notare|ricorso|richiesta|istanza)|per (?:nulla|niente)",
];

/** Of what is done, that it is a part. */
export const IN_PARTE: readonly string[] = [
  "(?:gran|minima|buona|maggior) parte|in \\p{L}+ parte|per parte|parte|metà|meta'|un terzo|due terzi|tre quarti|un quarto",
  "quasi|circa|pressoch[eé]'?|appena|poco|solo|soltanto|solamente|unicamente|esclusivamente|limitat\\p{L}*|soli|sole|sola",
  "meno|minim[oaie]|insufficient\\p{L}*",
];

/** What is left out, or still to come. */
export const ESCLUSIONI: readonly string[] = [
  "tranne|eccetto|salvo|esclus[oaie]|ad eccezione|eccezion fatta|fatta eccezione",
  "manca|mancano|mancant[ei]|rest[ai]|restano|restant[ei]|rimane|rimangono|rimanent[ei]",
];

/** What goes against what was said, or hangs it on something else. */
export const CONTRASTI: readonly string[] = [
  "ma|però|pero'|tuttavia|benché|sebbene|seppur[e]?|purtroppo|invece|mentre|nonostante|purché|se|qualora|subordinat\\p{L}*|condizionat\\p{L}*|senza|priv[oaie]",
];
