/** The words that offices use for the fields of objectives and indicators, each with how much it says. */
import type { Struttura } from "../campi";
import type { Parola } from "./parola";

const OBIETTIVI: readonly Struttura[] = ["obiettivi"];

const p = (campo: Parola["campo"], forza: number, forma: RegExp, perche: string): Parola => ({
  campo,
  strutture: OBIETTIVI,
  forma,
  forza,
  perche,
});

/** Also of a second column of units, for the result. */
export const UNITA_DI_MISURA =
  /^(unita( di)? misura|unita|u m|um|udm|misura)( (dell? )?(indicatore|target|risultato|raggiunto|consuntivo|valore))?$/;

/** How much of the target was done, in percent: "Livello di conseguimento (%)", "Realizzazione %". Its "%" is no unit of what is counted. */
export const GRADO =
  /(\b(grado|percentuale|perc|livello|tasso|quota)|%)( complessiv[oa]| finale)?( di| d)? ?(raggiung|ragg\b|realizz|attuaz|consegu|avanz|complet)|^% (raggiunt|realizzat|conseguit)|\b(raggiungimento|realizzazione|attuazione|conseguimento|avanzamento|completamento)( \p{L}+)? (%|perc\p{L}*|in percentuale)$/u;

/** Who answers, by the name of a post or of a task; not how many of them, nor who else takes part. */
const DI_PERSONA =
  /^(?!(?:n|nr|num|numero)\b)(?!.*\b(?:coinvolt|altr[iae]\b|politic)).*\b(?:referent[ei]|titolar[ei]|funzionari[oa]?|incaricat[oaie]|assegnatari[oaie]|capofila|cap[oi] ?(?:area|settore|servizio|ufficio|progetto|dipartimento|ripartizione|sezione|unita)|direttor[ei]|direttrice|coordinator[ei]|coordinatrice|rup|owner|project (?:manager|leader)|prepost[oa]|apicale|comandante|elevat[ae] qualificazion[ei]|posizion[ei] organizzativ[ae])\b|^(?:a cura di|in (?:carico|capo) a|assegnat[oa] a|affidat[oa] a|nominativo|chi)\b/;

export const PAROLE_OBIETTIVI: readonly Parola[] = [
  p("unita", 1.1, UNITA_DI_MISURA, "parla di unità di misura"),
  p(
    "mediaStorica",
    1.1,
    /\bmedia (storica|(degli )?ultimi|(del )?triennio|precedente)|\b(valore|dato) (storico|iniziale|di partenza|precedente|base)\b|^storico$|^baseline\b|ann[oi] precedent/,
    "parla di media storica",
  ),
  p(
    "scadenza",
    1,
    /^(data (di )?)?(scadenza|termine)\b|^entro (il|quando)$|^data (di )?fine$/,
    "parla di scadenza",
  ),
  p(
    "scadenza",
    1.05,
    /\b(data|termine|scadenza|tempi) (di )?(scadenza|previst[aoi]|programmat[aoi]|fissat[aoi]|fine previst[aoi])|\bscadenza\b/,
    "parla di scadenza",
  ),
  p(
    "scadenza",
    1.05,
    /\b(fine|conclusione|completamento|ultimazione|chiusura) (previst|programmat|pianificat|stabilit)[aoie]\b/,
    "parla di scadenza",
  ),
  // Right after the result, with days below.
  p("dataEffettiva", 0.42, /^(data|in data)$/, "può essere il giorno in cui è stato fatto"),
  p(
    "dataEffettiva",
    1,
    /^data( di)? (conclusione|completamento|ultimazione|chiusura|effettuazione)$|^(concluso|completato|ultimato|chiuso|fatto|realizzato|eseguito) (il|in data)$/,
    "parla del giorno in cui è stato fatto",
  ),
  p(
    "dataEffettiva",
    1.2,
    /\b(fine|conclusione|completamento|ultimazione|chiusura) (effettiv|real)[aoe]\b/,
    "parla della data effettiva",
  ),
  p(
    "dataEffettiva",
    1.2,
    /\b(termine|data|scadenza|tempi)( di)?( fine| conclusione| completamento| ultimazione)? (effettiv|realizz|raggiung|consegu)/,
    "parla della data effettiva",
  ),
  p(
    "indicatore",
    1,
    /^indicator|^(descrizione|denominazione|testo|nome) (dell )?indicator/,
    "parla di indicatore",
  ),
  p(
    "indicatore",
    0.85,
    /\bindicator|\bmisurator|\bparametr|\bkpi\b|\bmetric[ah]|^risultato misurabile|^cosa si misura/,
    "parla di ciò che si misura",
  ),
  p(
    "target",
    1,
    /^(?!(?:unita|u m|um|udm)\b)(?!.*\btarget (?:e )?(?:stato )?(?:raggiunt|conseguit|rispettat)).*\btarget\b/,
    "parla di target",
  ),
  p(
    "target",
    1,
    /\b(valor[ei]|risultat[oi]|livell[oi]|dat[oi]|esit[oi]) (attes[oi]|obiettivo|programmat[oi]|previst[oi]|pianificat[oi]|prefissat[oi]|da (raggiungere|conseguire))/,
    "parla del risultato atteso",
  ),
  p(
    "target",
    0.9,
    /\battes[oaie]\b|\btraguard|^obiettivo (numerico|quantitativo)/,
    "parla del risultato atteso",
  ),
  p("target", 0.75, /\b(previst|programmat|pianificat|prefissat)[oaie]\b/, "parla di ciò che è previsto"),
  p("target", 0.42, /^obiettivo$/, "può essere ciò che si deve raggiungere"),
  p("indicatore", 0.6, /^misura$/, "parla di ciò che si misura"),
  p("target", 0.6, /^(soglia|standard)\b/, "parla di una soglia"),
  p(
    "target",
    0.6,
    /^(programmazione|pianificazione|preventivo|meta|goal|tgt)\b|^previsione( 20\d\d| iniziale| annuale)?$|^da (raggiungere|conseguire|realizzare)\b|^(obiettivo|ob) (20\d\d|annual[ei]|numerico)$/,
    "parla di ciò che è previsto",
  ),
  p("raggiunto", 1, /^(?!(?:unita|u m|um|udm)\b).*\b(?:raggiunt|consuntiv)/, "parla di risultato raggiunto"),
  p(
    "raggiunto",
    1,
    /\b(valor[ei]|risultat[oi]|dat[oi]|livell[oi]) (rilevat|effettiv|conseguit|ottenut|realizzat|misurat|validat|certificat|finale|a consuntivo|al (?:\d|periodo))/,
    "parla di risultato rilevato",
  ),
  p(
    "raggiunto",
    0.9,
    /\b(conseguit|ottenut|realizzat|rilevat|misurat)[oaie]\b/,
    "parla di risultato rilevato",
  ),
  p(
    "raggiunto",
    0.8,
    /^(risultat[oi]|esit[oi]|dato attuale|valore attuale|effettivo|validato)\b/,
    "parla di risultato",
  ),
  p(
    "raggiunto",
    0.85,
    /\b(valore|dato|situazione|stato|monitoraggio|verifica|rilevazione|avanzamento|report|misura)\b.*\b(al|a|trimestre|semestre)\b|^(monitoragg[io]+|rilevazion[ei]|verific(a|he))\b/,
    "parla di una rilevazione",
  ),
  p(
    "raggiunto",
    0.8,
    /^(rendicont(azione|ato|o)|misurazione|realizzazione)\b/,
    "parla di ciò che si è misurato",
  ),
  // What figures below must second.
  p(
    "raggiunto",
    0.42,
    /^(valore|dato|stato|output|outcome)( (rilevabile|osservato|reale|finale|(a|di) fine anno|a chiusura|annuale|20\d\d))?$|^(actual|reale|cons|fine anno|chiusura|ultimo dato|fatto|svolto|eseguito|attuato)$|^tot(ale)?( (anno|annuo|annuale|20\d\d|complessivo|generale))?$/,
    "può essere ciò che si è misurato",
  ),
  p("gradoDichiarato", 1.15, GRADO, "è un grado dichiarato"),
  p("codiceProgramma", 1.1, /^(cod|codice) prog/, "parla del codice del programma"),
  p("missione", 1, /^(cod |codice )?missione/, "parla di missione"),
  p("programma", 1, /^programm[ai]\b|^denominazione programma/, "parla di programma"),
  p("tipo", 1, /^tip(o|ologia)\b/, "parla del tipo di obiettivo"),
  p("obiettivoStrategico", 1.1, /strategic/, "parla di obiettivo strategico"),
  p(
    "obiettivoOperativo",
    1,
    /operativ|^(titolo |denominazione |nome )?(dell |dello )?obiettivo$|^obiettivo (gestionale|di gestione|peg|esecutivo|di performance|assegnato)$/,
    "parla di obiettivo operativo",
  ),
  p(
    "obiettivoOperativo",
    1.05,
    /^(programma|area|missione|settore|servizio|linea|asse|azione|codice|n) (e )?obiettivo( operativo| gestionale)?$/,
    "parla di obiettivo, con ciò che lo contiene",
  ),
  p("obiettivoOperativo", 0.8, /^obiettiv|^(titolo|denominazione|progetto|oggetto)$/, "parla di obiettivo"),
  p("responsabilePolitico", 1.1, /politic|assessor|amministratore/, "parla del responsabile politico"),
  p(
    "responsabileGestionale",
    1,
    /\brespons(?!abilita)|(?<!obiettivo )gestional|\bdirigent[ei]\b|\bresp\b/,
    "parla del responsabile gestionale",
  ),
  p("responsabileGestionale", 0.95, DI_PERSONA, "parla di chi ne risponde"),
  p("responsabileGestionale", 0.75, /^(eq|e q|po|p o)$/, "parla di chi ne risponde"),
  p(
    "responsabileGestionale",
    0.7,
    /^(centro (di |d )?(responsabilita|costo)|cdr|cdc|settore|servizio|ufficio|area|dipartimento|direzione|ripartizione|struttura|unita (organizzativa|operativa)|u o|po|p o|eq|e q)\b/,
    "dice di chi è",
  ),
  p(
    "orizzonte",
    1,
    /orizzonte|arco temporale|^(durata|periodo|anni|tempistica)$/,
    "parla di orizzonte temporale",
  ),
  p(
    "statoAttuazione",
    1.05,
    /stato (di )?attuazione|^attuazione|^(relazione|stato (di )?avanzamento|stato)$|^(relazione|descrizione) .*(attivita svolt|risultat)/,
    "parla di stato di attuazione",
  ),
  p("stakeholder", 1, /stakeholder|portator|destinatar/, "parla di stakeholder"),
  // The weight of an indicator, before that of its objective.
  p("peso", 1.05, /^(peso|pesatura|ponderazione)\b.*\bind(icator[ei])?\b/, "parla di peso dell'indicatore"),
  p("peso", 1, /^(peso|pesatura|ponderazione)\b(?!.*\b(ob|obiettiv[oi])\b)/, "parla di peso"),
  p("peso", 0.9, /^(peso|pesatura|ponderazione)\b/, "parla di peso"),
  p("polarita", 1, /polarita|^(verso|direzione)$/, "parla di polarità"),
  p(
    "polarita",
    1.1,
    /^(verso|direzione|trend|tendenza|segno|andamento|orientamento|effetto) (dell? |di )?(indicatore|target|attes[oa]|desiderat[oa]|auspicat[oa]|previst[oa]|miglioramento|tendenza)$|^obiettivo di (tendenza|miglioramento)$/,
    "dice il verso atteso",
  ),
  p("note", 1, /^(note|nota|osservazioni|annotazioni|commenti|motivazion[ei])\b/, "parla di note"),
  p("descrizione", 1, /^descrizione|^descr\b|^finalita/, "parla di descrizione"),
];
