/**
 * What a heading means: the words that accounting packages and offices use for each field. Order matters: the first
 * rule that fits wins. Residui and cassa are recognised so that they are never taken for competenza.
 */
import { normalise } from "./normalise";
import type { CampoMappa, Struttura } from "./campi";

interface Regola {
  readonly campo: CampoMappa | "ignora";
  readonly strutture: readonly Struttura[];
  readonly forme: RegExp;
  readonly perche: string;
}

const BILANCIO: readonly Struttura[] = ["entrate", "spese"];
const OBIETTIVI: readonly Struttura[] = ["obiettivi"];

const regola = (
  campo: Regola["campo"],
  strutture: readonly Struttura[],
  forme: RegExp,
  perche: string,
): Regola => ({ campo, strutture, forme, perche });

const ATTUALE =
  /\b(att(?:ual[ei])?|ass(?:est(?:at[oaie])?)?|def(?:in(?:itiv[oaie])?)?|agg(?:iornat[oaie])?|corrente|variat[oaie])\b/;
const PREVISIONE = /\b(prev(?:isione|isioni)?|stanz(?:iamento|iamenti|iato)?|bilancio)\b/;

const REGOLE: readonly Regola[] = [
  regola(
    "ignora",
    BILANCIO,
    /\bresidu[oi]\b(?! (?:da (?:impegnare|accertare)|disponibil))|\brs\b|\br s\b|\bres\b/,
    "conto residui",
  ),
  regola("ignora", BILANCIO, /\bcassa\b|\bcs\b/, "previsione di cassa"),
  regola(
    "prenotato",
    ["spese"],
    /^(di cui )?(importo |totale )?prenot(at[oi]|azion[ei])( (d |di )?(spesa|impegn[oi]))?( 20\d\d)?$/,
    "parla di prenotazioni di impegno",
  ),
  regola(
    "fpv",
    ["spese"],
    /^(di cui )?(f ?p ?v|fondo pluriennale( vincolato)?)( (di |in |parte )?(spesa|uscita))?( 20\d\d)?$/,
    "parla di fondo pluriennale vincolato di spesa",
  ),
  // Nothing is made of other words about them: impegni finanziati da FPV, variazioni delle prenotazioni.
  regola(
    "ignora",
    BILANCIO,
    /\bprenotat[oi]\b|prenotazion|\bfpv\b|fondo pluriennale|% |^%|percentual/,
    "non è un campo del referto",
  ),
  regola(
    "disponibilita",
    BILANCIO,
    /dispon|\bda (impegnare|accertare)\b|^(differenza|residuo da (impegnare|accertare))$/,
    "parla di disponibilità",
  ),
  regola(
    "ignora",
    BILANCIO,
    /\bda (incassare|riscuotere|pagare|emettere)\b|\bmaggiori\b|\bminori\b|^variazion[ei]\b/,
    "è una differenza o una variazione",
  ),
  regola("previsioneIniziale", BILANCIO, /\biniz(ial[ei])?\b/, "parla di previsione iniziale"),
  regola("previsioneAttuale", BILANCIO, ATTUALE, "parla di previsione attuale, assestata o definitiva"),
  regola("accertato", ["entrate"], /\bacc(ert|$)|\bacc\b/, "parla di accertamenti"),
  regola("impegnato", ["spese"], /\bimpegn|\bimp\b/, "parla di impegni"),
  regola(
    "riscosso",
    ["entrate"],
    /\brisc(oss|uot|\b)|\brev(ersal|\b)|\bincass/,
    "parla di riscossioni o reversali",
  ),
  regola("pagato", ["spese"], /\bpagat|\bpagament|^pag\b|\bmand(at|\b)/, "parla di pagamenti o mandati"),
  regola(
    "codice",
    BILANCIO,
    /piano (dei )?(conti|fin)|\bpdc\b|p ?d ?c ?f|\b(codice|cod) (di )?(bilancio|siope|118|finanziario)\b|\bcodifica\b|\bv livello\b|^codice$|^siope$/,
    "parla di piano dei conti finanziario",
  ),
  regola(
    "capitolo",
    BILANCIO,
    /^(n |num |numero |cod |codice )?cap(itolo)?( peg)?( (e )?art(icolo)?)?$|^voce$|^peg$/,
    "parla di capitolo",
  ),
  regola("articolo", BILANCIO, /^(n |num |numero |cod |codice )?art(icolo)?$|^sub$/, "parla di articolo"),
  regola("titolo", BILANCIO, /^(cod |codice |n )?tit(olo)?$/, "parla di titolo"),
  regola(
    "anno",
    BILANCIO,
    /^(anno|esercizio|annualita)( (di )?(esercizio|competenza|bilancio|riferimento))?$/,
    "parla di anno",
  ),
  regola("missione", BILANCIO, /^(cod |codice )?miss(ione)?( (e )?prog(ramma)?)?$/, "parla di missione"),
  regola(
    "denominazioneProgramma",
    BILANCIO,
    /^(denominazione|descrizione|descr) (del )?prog(ramma)?$/,
    "parla della denominazione del programma",
  ),
  regola("programma", BILANCIO, /^(cod |codice )?prog(ramma)?$/, "parla di programma"),
  regola(
    "responsabile",
    BILANCIO,
    /^resp(onsabile)?\b|^(centro di (responsabilita|costo)|cdr|settore|servizio|dirigente|ufficio)$/,
    "parla di responsabile",
  ),
  regola(
    "descrizione",
    BILANCIO,
    /^(descrizione|descr|denominazione|oggetto)( (del )?(capitolo|voce|articolo))?$/,
    "parla di descrizione",
  ),

  // Last of the budget: any other word wins over a bare "bilancio" or "stanziamento".
  regola("previsioneAttuale", BILANCIO, PREVISIONE, "è l'unica previsione di competenza"),

  regola(
    "unita",
    OBIETTIVI,
    /^(unita( di)? misura|unita|u m|um|udm|misura)( dell? (indicatore|target))?$/,
    "parla di unità di misura",
  ),
  regola(
    "mediaStorica",
    OBIETTIVI,
    /\bmedia (storica|(degli )?ultimi|(del )?triennio|precedente)|\b(valore|dato) (storico|iniziale|di partenza|precedente)\b|^(storico|baseline)$|ann[oi] precedent/,
    "parla di media storica",
  ),
  regola(
    "scadenza",
    OBIETTIVI,
    /^(data (di )?)?(scadenza|termine)\b|^data prevista|^entro (il|quando)$/,
    "parla di scadenza",
  ),
  regola(
    "indicatore",
    OBIETTIVI,
    /^indicator|^(descrizione|denominazione|testo|nome) (dell )?indicator/,
    "parla di indicatore",
  ),
  regola(
    "target",
    OBIETTIVI,
    /\btarget\b|\b(valore|risultato) (atteso|obiettivo|programmato)\b|^atteso$/,
    "parla di target",
  ),
  regola(
    "raggiunto",
    OBIETTIVI,
    /\braggiunt|\bconsuntiv|\b(valore|risultato) (rilevato|effettivo|conseguito|ottenuto)\b|^(risultato|rilevato|realizzato)$/,
    "parla di risultato raggiunto",
  ),
  regola("codiceProgramma", OBIETTIVI, /^(cod|codice) prog/, "parla del codice del programma"),
  regola("missione", OBIETTIVI, /^(cod |codice )?missione/, "parla di missione"),
  regola("programma", OBIETTIVI, /^programma|^denominazione programma/, "parla di programma"),
  regola("tipo", OBIETTIVI, /^tip(o|ologia)\b/, "parla del tipo di obiettivo"),
  regola("obiettivoStrategico", OBIETTIVI, /strategic/, "parla di obiettivo strategico"),
  regola(
    "obiettivoOperativo",
    OBIETTIVI,
    /operativ|^(titolo |denominazione )?(dell )?obiettivo$|^obiettivo (gestionale|di gestione|peg)$/,
    "parla di obiettivo operativo",
  ),
  regola(
    "responsabilePolitico",
    OBIETTIVI,
    /politic|assessor|amministratore/,
    "parla del responsabile politico",
  ),
  regola(
    "responsabileGestionale",
    OBIETTIVI,
    /respons|gestional|dirigente|\bresp\b/,
    "parla del responsabile gestionale",
  ),
  regola(
    "orizzonte",
    OBIETTIVI,
    /orizzonte|arco temporale|^(durata|periodo|anni|tempistica)$/,
    "parla di orizzonte temporale",
  ),
  regola(
    "statoAttuazione",
    OBIETTIVI,
    /attuazione|^(relazione|stato avanzamento|stato)$/,
    "parla di stato di attuazione",
  ),
  regola("stakeholder", OBIETTIVI, /stakeholder|portator|destinatar/, "parla di stakeholder"),
  regola("peso", OBIETTIVI, /^(peso|pesatura|ponderazione)\b/, "parla di peso"),
  regola("polarita", OBIETTIVI, /polarita|^(verso|direzione)$/, "parla di polarità"),
  regola("note", OBIETTIVI, /^(note|nota|osservazioni|annotazioni)\b/, "parla di note"),
  regola("descrizione", OBIETTIVI, /^descrizione|^descr\b|^finalita/, "parla di descrizione"),
];

const di = (struttura: Struttura): readonly Regola[] => REGOLE.filter((r) => r.strutture.includes(struttura));
const DI_STRUTTURA = { entrate: di("entrate"), spese: di("spese"), obiettivi: di("obiettivi") };

export interface Significato {
  readonly campo: CampoMappa | "ignora";
  readonly perche: string;
}

/** What a heading means in a structure; null where it means nothing known. */
export function meaningOf(intestazione: string, struttura: Struttura): Significato | null {
  const testo = normalise(intestazione);
  if (testo === "" || testo.length > 80) return null;
  const trovata = DI_STRUTTURA[struttura].find((r) => r.forme.test(testo));
  return trovata ? { campo: trovata.campo, perche: trovata.perche } : null;
}
