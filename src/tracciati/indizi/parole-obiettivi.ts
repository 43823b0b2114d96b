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

export const PAROLE_OBIETTIVI: readonly Parola[] = [
  p("unita", 1.1, UNITA_DI_MISURA, "parla di unità di misura"),
  p(
    "mediaStorica",
    1.1,
    /\bmedia (storica|(degli )?ultimi|(del )?triennio|precedente)|\b(valore|dato) (storico|iniziale|di partenza|precedente|base)\b|^(storico|baseline)$|ann[oi] precedent/,
    "parla di media storica",
  ),
  p("scadenza", 1, /^(data (di )?)?(scadenza|termine)\b|^entro (il|quando)$/, "parla di scadenza"),
  p(
    "scadenza",
    1.05,
    /\b(data|termine|scadenza|tempi) (di )?(scadenza|previst[aoi]|programmat[aoi]|fissat[aoi]|fine previst[aoi])|\bscadenza\b/,
    "parla di scadenza",
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
  p("target", 1, /^(?!(?:unita|u m|um|udm)\b).*\btarget\b/, "parla di target"),
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
  p(
    "target",
    0.75,
    /\b(previst|programmat|pianificat|prefissat)[oaie]\b|^(soglia|standard)\b/,
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
    "gradoDichiarato",
    1.15,
    /(\b(grado|percentuale|perc|livello|tasso|quota)|%)( complessiv[oa]| finale)?( di| d)? ?(raggiung|ragg\b|realizz|attuaz|consegu|avanz|complet)|^% (raggiunt|realizzat|conseguit)/,
    "è un grado dichiarato",
  ),
  p("codiceProgramma", 1.1, /^(cod|codice) prog/, "parla del codice del programma"),
  p("missione", 1, /^(cod |codice )?missione/, "parla di missione"),
  p("programma", 1, /^programma|^denominazione programma/, "parla di programma"),
  p("tipo", 1, /^tip(o|ologia)\b/, "parla del tipo di obiettivo"),
  p("obiettivoStrategico", 1.1, /strategic/, "parla di obiettivo strategico"),
  p(
    "obiettivoOperativo",
    1,
    /operativ|^(titolo |denominazione |nome )?(dell |dello )?obiettivo$|^obiettivo (gestionale|di gestione|peg|esecutivo|di performance|assegnato)$/,
    "parla di obiettivo operativo",
  ),
  p("obiettivoOperativo", 0.8, /^obiettiv|^(titolo|denominazione|progetto|oggetto)$/, "parla di obiettivo"),
  p("responsabilePolitico", 1.1, /politic|assessor|amministratore/, "parla del responsabile politico"),
  p("responsabileGestionale", 1, /respons|gestional|dirigente|\bresp\b/, "parla del responsabile gestionale"),
  p(
    "responsabileGestionale",
    0.95,
    /^(referente|titolare|funzionari|incaricat|assegnatari)/,
    "parla di chi ne risponde",
  ),
  p(
    "responsabileGestionale",
    0.7,
    /^(centro (di |d )?(responsabilita|costo)|cdr|cdc|settore|servizio|ufficio|area|dipartimento|direzione|struttura|unita organizzativa|u o|po|p o|eq|e q)\b/,
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
    /stato (di )?attuazione|^attuazione|^(relazione|stato avanzamento|stato)$|^(relazione|descrizione) .*(attivita svolt|risultat)/,
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
    /^(verso|direzione|trend|tendenza|segno|andamento|orientamento|effetto|obiettivo) (dell? |di )?(indicatore|target|attes[oa]|desiderat[oa]|auspicat[oa]|previst[oa]|miglioramento|tendenza)$/,
    "dice il verso atteso",
  ),
  p("note", 1, /^(note|nota|osservazioni|annotazioni|commenti|motivazion[ei])\b/, "parla di note"),
  p("descrizione", 1, /^descrizione|^descr\b|^finalita/, "parla di descrizione"),
];
