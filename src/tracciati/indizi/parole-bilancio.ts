/** The words that accounting packages and offices use for the fields of the budget, each with how much it says. */
import type { Struttura } from "../campi";
import type { Parola } from "./parola";

const BILANCIO: readonly Struttura[] = ["entrate", "spese"];

const p = (
  campo: Parola["campo"],
  forza: number,
  forma: RegExp,
  perche: string,
  strutture: readonly Struttura[] = BILANCIO,
): Parola => ({ campo, strutture, forma, forza, perche });

/** What a previsione is called: of it the words that follow say which. */
const PREVISTO =
  "(?:prev(?:ision[ei])?|stanz(?:iament[oi]|iat[oaie]|iat|iam)?|st|bil(?:ancio)?|dotazion[ei]|budget|assegnat[oaie]|assegnazion[ei])";
/** The nouns beside which a participle says what is counted: "somma prevista", "gettito accertato". */
const SOMMA =
  "(?:somm[ae]|import[oi]|ammontare|gettit[oi]|entrat[ae]|spes[ae]|uscit[ae]|valor[ei]|quot[ae]|fond[oi])";
/** As voted before the year: nothing that came after. */
const PRIMA = `\\biniz|\\bin origine|\\boriginari|\\b${PREVISTO}(?: di competenza)? approvat`;
const VARIATO =
  "(?:post|dopo|comprese|incluse|con|a seguito d[ie](?:lle)?|comprensiv[oaie] d[ie](?:lle)?)(?: l[ae]| tutte le)? variazion[ei]";
/** What was done, and not foreseen: "impegnato definitivo", "impegni di parte corrente". */
const MOSSO = "(?:impegn|accert|riscoss|incass|introit|pagat|pagament|mandat|reversal|liquidat)";
const ATTUALE = new RegExp(
  `^(?!.*(?:${PRIMA}))(?!(?!.*\\b${PREVISTO}\\b).*\\b${MOSSO}).*\\b(?:att(?:ual[ei])?|ass(?:es(?:t(?:at[oaie]|amento)?)?)?|ass to|def(?:in(?:itiv[oaie])?)?|agg(?:iornat[oaie])?|corrente|variat[oaie]|rettificat[oaie]|rideterminat[oaie]|vigent[ei]|${VARIATO})\\b`,
);
const ORIGINALE = new RegExp(
  `\\b(?:${PREVISTO}|${SOMMA}|competenza|previst[oaie])\\b.*\\b(?:in origine|d origine|di origine|originari[oa]|originarie|originale|orig|di partenza|di apertura|(?:di |a |ad )?inizio(?: anno| esercizio)?|ini)\\b`,
);

/** A list may name the capitolo of each side: one is not the other's. */
const CAPITOLO = (lato: string): RegExp =>
  new RegExp(
    `^(n |num |numero |cod |codice )?cap(itolo)?( (peg|(di )?${lato}|di bilancio))?( (e )?art(icolo)?)?( (cod|codice|n|num|numero))?$|^voce$|^peg$`,
  );

export const PAROLE_BILANCIO: readonly Parola[] = [
  p(
    "prenotato",
    1.2,
    /^(di cui )?(importo |totale )?prenot(at[oi]|azion[ei])( (d |di )?(spesa|impegn[oi]))?( 20\d\d)?$/,
    "parla di prenotazioni di impegno",
    ["spese"],
  ),
  p(
    "fpv",
    1.2,
    /^(di cui )?(f ?p ?v|fondo pluriennale( vincolato)?)( (di |in |parte )?(spesa|uscita))?( 20\d\d)?$/,
    "parla di fondo pluriennale vincolato di spesa",
    ["spese"],
  ),
  p(
    "disponibilita",
    1.2,
    /dispon|^disp$|^disp (?:resid|att|compet|comp|cp|20\d\d)|\b(ancora )?da (impegnare|accertare)\b|^(differenza|residuo da (impegnare|accertare))( (di )?(competenza|cp|esercizio))?$|\bnon (ancora )?(impegnat|accertat)/,
    "parla di disponibilità",
  ),
  p("previsioneIniziale", 1, /\biniz(ial[ei])?\b|^ini( (cp|comp))?$/, "parla di previsione iniziale"),
  p("previsioneIniziale", 0.95, ORIGINALE, "parla di previsione di partenza"),
  p("previsioneIniziale", 0.8, /\b(prev|stanz|bilancio)\w* approvat/, "parla di previsione approvata"),
  p("previsioneAttuale", 0.95, ATTUALE, "parla di previsione attuale, assestata o definitiva"),
  p(
    "previsioneAttuale",
    0.7,
    new RegExp(
      `^(?!.*(?:${PRIMA})).*\\b(?:prev(?:ision[ei])?|stanz(?:iament[oi]|iat[oaie])?|bilancio|dotazion[ei]|budget)\\b`,
    ),
    "è una previsione di competenza",
  ),
  p("previsioneAttuale", 0.55, /^(competenza|cp|previst[oaie])( 20\d\d)?$/, "è la previsione"),
  p(
    "previsioneAttuale",
    0.6,
    new RegExp(`^(?:total[ei] )?${SOMMA} (?:previst|preventivat|stanziat)[oaie]( 20\\d\\d)?$`),
    "è la somma prevista",
  ),
  p("previsioneIniziale", 0.6, /^s i$/, "può essere lo stanziamento iniziale"),
  p("previsioneAttuale", 0.6, /^s a$/, "può essere lo stanziamento assestato"),
  p("accertato", 1, /\bacc(ert|$)|\bacc\b/, "parla di accertamenti", ["entrate"]),
  p("impegnato", 1, /\bimpegn|\bimp\b/, "parla di impegni", ["spese"]),
  p(
    "riscosso",
    1,
    /\brisc(oss|uot|\b)|\brev(ersal|\b)|\bincass|\bintroit|\binc\b|^ris( (cp|comp))?$/,
    "parla di riscossioni o reversali",
    ["entrate"],
  ),
  p("pagato", 1, /\bpagat|\bpagament|\bpag\b|\bmand(at|\b)/, "parla di pagamenti o mandati", ["spese"]),
  p(
    "codice",
    1,
    /piano (dei )?(conti|fin)|\bpdc\b|p ?d ?c ?f|\b(codice|cod) (di )?(bilancio|siope|118|finanziario)\b|\bcodifica\b|^codice$|^siope$/,
    "parla di piano dei conti finanziario",
  ),
  p(
    "codice",
    0.8,
    /\b(v|5|iv|4) livello\b|\blivello (iv|v|4|5)\b|^conto( finanziario)?$/,
    "parla di un livello del piano dei conti",
  ),
  p("capitolo", 1, CAPITOLO("spesa"), "parla di capitolo", ["spese"]),
  p("capitolo", 1, CAPITOLO("entrata"), "parla di capitolo", ["entrate"]),
  p(
    "capitolo",
    0.65,
    /^(cod |codice )?(risorsa|intervento)$|\bcap(itolo)?\b(?!.*descr)/,
    "parla di capitolo",
  ),
  p(
    "capitolo",
    0.65,
    /^chiave( (di |del )?(bilancio|capitolo|contabile))?$|^(cod|codice) voce$/,
    "parla di capitolo",
  ),
  p(
    "articolo",
    1,
    /^(n |num |numero |cod |codice )?art(icolo)?( (cod|codice|n))?$|^sub$/,
    "parla di articolo",
  ),
  p("titolo", 1, /^(cod |codice |n )?tit(ol[oi])?( (cod|codice))?$/, "parla di titolo"),
  p(
    "anno",
    1,
    /^(anno|esercizio|annualita)( (fin(anziario)?|(di )?(eserc(izio)?|comp(etenza)?|bil(ancio)?|rif(erimento)?)))?$/,
    "parla di anno",
  ),
  p(
    "missione",
    1,
    /^(cod |codice |n )?mis(s(ion[ei])?)?( (cod|codice))?( (e )?(prog(r|ramm[ai])?|prg|pgm))?$/,
    "parla di missione",
  ),
  // A heading in two languages.
  p("missione", 0.6, /^(?!.*\b(descr|denominaz|nome|prog|tit)).*\bmissione\b/, "parla di missione"),
  p(
    "denominazioneProgramma",
    1,
    /^(denominazione|descrizione|descr) (del )?prog(ramma)?$/,
    "parla della denominazione del programma",
  ),
  p("programma", 1, /^(cod |codice |n )?prog(ramm[ai])?( (cod|codice))?$/, "parla di programma"),
  // "Progr." may be a number in order too: what stands below says.
  p("programma", 0.5, /^(cod |codice )?(progr|prg|pro|pgm)$/, "può essere il programma"),
  // A letter alone: what stands below says whether it is.
  p("missione", 0.5, /^mi?( pr?)?$/, "può essere la missione", ["spese"]),
  p("programma", 0.5, /^pr?$/, "può essere il programma", ["spese"]),
  p("programma", 0.6, /^(?!.*\b(descr|denominaz|nome|miss|tit)).*\bprogramma\b/, "parla di programma"),
  p(
    "responsabile",
    1,
    /^resp(onsabile)?\b|^(dirigente|referente|titolare|funzionario)\b/,
    "parla di responsabile",
  ),
  p(
    "responsabile",
    0.9,
    /^(centro (di |d )?(responsabilita|costo)|cdr|cdc|settore|servizio|ufficio|area|dipartimento|direzione|ripartizione|struttura|unita organizzativa|po|p o|eq|e q|u o)( (responsabile|assegnatari[oa]|competente|gestore|titolare|proponente|(di|d) (competenza|appartenenza|riferimento|assegnazione|spesa)))?$/,
    "dice di chi è",
  ),
  p(
    "responsabile",
    0.9,
    /^(assegnatari[oa]|affidatari[oa]|consegnatari[oa]|capo ?(settore|servizio|area|ufficio)|coordinatore|gestore|(assegnat[oa]|affidat[oa]|in carico|di competenza) (a|al|di|del))( (del |della |di )?(capitolo|budget|spesa|entrata|risorsa|peg|servizio|settore))?$/,
    "dice di chi è",
  ),
  p(
    "descrizione",
    1,
    /^(descrizione|descr|denominazione|oggetto)( (del |della |di )?(capitolo|cap|voce|articolo|risorsa|intervento|entrata|spesa|bilancio))?$/,
    "parla di descrizione",
  ),
  p(
    "descrizione",
    0.9,
    /^(ogg|desc?|denom|intestazione|voce di bilancio)( cap(itolo)?)?$|^cap(itolo)? (desc?|descr|descrizione|denominazione)$/,
    "parla di descrizione",
  ),
  p("descrizione", 0.6, /\b(descrizione|descr|denominazione|causale)\b/, "parla di descrizione"),
];
