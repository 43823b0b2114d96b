/**
 * The acts that an indicator asks for and that a result says were made, as data: families of one root or one meaning, and
 * the order in which one follows another. An act that comes later says that the earlier one was made; never the reverse.
 */

export interface Famiglia {
  readonly nome: string;
  /** How its words begin, noun and verb: pieces of a regular expression. */
  readonly inizi: string;
  /** What follows what: of one chain, a higher grade says the lower ones. */
  readonly catena: string;
  readonly grado: number;
}

const famiglia = (nome: string, inizi: string, catena: string, grado: number): Famiglia => ({
  nome,
  inizi,
  catena,
  grado,
});

/** Works themselves. */
export const ESECUZIONE = famiglia(
  "esecuzione",
  "esecuzion|esegui|realizzazion|realizzare|costruzion|costruit|costruire|ristruttura|riqualifica|manutenzion|rifaciment|asfalta|ampliament|completament|ultimazion|conclusion|recuper|restaur|bonific|rifunzionalizza|demolizion|messa in sicurezza|attuazion|attuare|digitalizza|informatizza",
  "opera",
  6,
);

export const FAMIGLIE: readonly Famiglia[] = [
  famiglia(
    "redazione",
    "redatt|redazion|redig|predispos|predispon|elabora[tz]|stesur|formulazion",
    "atto",
    1,
  ),
  famiglia(
    "modifica",
    "aggiorna|adeguament|adegua[rt]|revision|rivist|modific|rinnov|integrazion",
    "atto",
    1,
  ),
  famiglia("presentazione", "presenta[tz]|propost|proporr|deposit[oa]|depositat", "atto", 2),
  famiglia("adozione", "adott|adozion", "atto", 3),
  famiglia("approvazione", "approva|delibera[tz]|delibera$|deliberazion|emanat|emanazion", "atto", 4),
  famiglia("pubblicazione", "pubblica[tz]|pubblicar", "atto", 5),
  famiglia("progettazione", "progettazion|progettat", "opera", 0),
  famiglia("gara", "gara$|gare$|indizion|indett", "opera", 1),
  famiglia("aggiudicazione", "aggiudica", "opera", 2),
  famiglia("affidamento", "affida[tm]|affidare|appalt", "opera", 3),
  famiglia("stipula", "stipul|sottoscri|firma[tr]|perfeziona", "opera", 4),
  famiglia("consegna", "consegna", "opera", 5),
  ESECUZIONE,
  famiglia("collaudo", "collaud", "opera", 7),
  famiglia(
    "attivazione",
    "attivat|attivazion|attivar|attiv[oaie]$|istituzion[ei]$|istituit|istituire|avvi[oa]|inizio|avviament|apertur|apert|operativ[oaie]$|funzionant|inaugura",
    "opera",
    8,
  ),
  famiglia("rendicontazione", "rendicontat|rendicontazion|rendicontar", "opera", 9),
  famiglia("installazione", "installa|montaggi|montat|posa$|posat", "installazione", 1),
  famiglia(
    "invio",
    "invi[oaie]|inviat|trasmess|trasmission|trasmett|inoltr|spedi[tz]|notifica|comunicat[oaie]$|comunicazion",
    "invio",
    1,
  ),
  famiglia("liquidazione", "liquida|pagament|pagat|eroga[tz]", "liquidazione", 1),
];

/** Documents that are approved: to bring one up to date ends with its approval. */
export const DOCUMENTI =
  "regolament|piano|piani|statut|carta|carte|disciplinar|linee|convenzion|bilanci|rendicont|dup|peg|piao|program|protocoll|codice|document|tariff|delibera|relazion|manual|elenc|registr|inventar|modulistic";

/** Works, services, procedures: that an act of theirs was made does not say that they are done. */
export const OPERE =
  "lavori|opera|opere|intervent[oi]|progett[oi]|servizi[o]?|procedur[ae]|gara|gare|appalt[oi]|bando|bandi|avvis[oi]|incaric[oh]i?|fornitur[ae]";

/** Works and projects: that they are ended does not say that what comes after is done. */
export const LAVORI = "lavori|opera|opere|progett[oi]|cantier[ei]";

/** Asked for, and not said by the number of an act: something is to be made of it. */
export const NON_DI_CARTA: readonly string[] = [
  "pubblicazione",
  "esecuzione",
  "collaudo",
  "attivazione",
  "rendicontazione",
  "installazione",
];

/** Acts that are made of works, services and procedures before they are done. */
export const ATTI_SU_OPERE: readonly string[] = [
  "redazione",
  "modifica",
  "presentazione",
  "adozione",
  "approvazione",
  "pubblicazione",
  "progettazione",
  "gara",
  "aggiudicazione",
  "affidamento",
  "stipula",
  "consegna",
  "invio",
];

/** Words of an indicator that name nothing in particular: how it is counted, that it is to be done, by when. */
export const GENERICHE: ReadonlySet<string> = new Set(
  (
    "indicatore indicatori misura misure voce voci obiettivo obiettivi target valore valori risultato risultati atteso attesi prodotto attività attivita azione azioni numero num percentuale grado livello stato stadio avanzamento attuazione realizzazione esecuzione completamento conclusione raggiungimento conseguimento svolgimento adempimento adempimenti effettuazione " +
    "svolta svolte svolto svolti effettuata effettuate effettuato effettuati realizzata realizzate realizzato realizzati completata completate completato completati conclusa concluse concluso conclusi eseguita eseguite eseguito eseguiti prevista previste previsto previsti programmata programmate programmato programmati " +
    "entro termine termini scadenza scadenze data date rispetto tempi tempo tempistica tempistiche cronoprogramma calendario anno annuale esercizio fine giorno mese sì non " +
    "del dello della dei degli delle dal dalla per con nel nella nei nelle tra fra sul sulla alla allo agli alle gli uno una intervento interventi progetto progetti procedura iniziativa iniziative quantità quantita evento"
  ).split(" "),
);
