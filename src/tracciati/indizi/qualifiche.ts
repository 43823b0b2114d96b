/**
 * Words that speak against: what stands beside the name of a field and makes of it another thing. The same words tell
 * what a column that is not read is about (`ambito`): it is known, and left aside on purpose.
 */
import type { CampoMappa, Struttura } from "../campi";

/** What a column is about that the referto does not use. */
export type Ambito =
  | "residui"
  | "cassa"
  | "percentuale"
  | "conteggio"
  | "data di un atto"
  | "altro anno"
  | "massimale"
  | "ciò che manca"
  | "atti precedenti o minori"
  | "economie"
  | "differenza"
  | "media"
  | "fasi"
  | "valore intermedio"
  | "stima"
  | "valore di periodo"
  | "punteggio"
  | "inizio"
  | "numero d'ordine"
  | "fonte o formula"
  | "classificazione";

interface Qualifica {
  /** Null where the column is something else and is said: nothing tells that it is of no use. */
  readonly ambito: Ambito | null;
  readonly strutture: readonly Struttura[];
  readonly forma: RegExp;
  /** What it takes away. */
  readonly peso: number;
  /** The fields that it speaks against; all where it says none. */
  readonly contro?: ReadonlySet<CampoMappa>;
  /** The fields of which it is a usual part. */
  readonly salvo?: ReadonlySet<CampoMappa>;
  /** Only in the lowest of its headings: above several columns the same words say another thing. */
  readonly soloSua?: boolean;
}

const BILANCIO: readonly Struttura[] = ["entrate", "spese"];
const OBIETTIVI: readonly Struttura[] = ["obiettivi"];

const campi = (...c: readonly CampoMappa[]): ReadonlySet<CampoMappa> => new Set(c);

const IMPORTI = campi(
  "previsioneIniziale",
  "previsioneAttuale",
  "accertato",
  "impegnato",
  "disponibilita",
  "riscosso",
  "pagato",
  "prenotato",
  "fpv",
);
const CONTI = campi("accertato", "impegnato", "riscosso", "pagato", "prenotato", "fpv");
const PREVISIONI = campi("previsioneIniziale", "previsioneAttuale");
const DISPONIBILE = campi("disponibilita");
const MISURE = campi("target", "raggiunto");

export const QUALIFICHE: readonly Qualifica[] = [
  {
    ambito: "residui",
    strutture: BILANCIO,
    forma:
      /\bresidu[oi]\b(?! (?:da (?:impegnare|accertare)|disponibil))|\brs\b|\br s\b|\bres\b|\bc ?r\b|\bre\b|\br$/,
    peso: 1.2,
    contro: IMPORTI,
  },
  { ambito: "cassa", strutture: BILANCIO, forma: /\bcassa\b|\bcs\b/, peso: 1.2, contro: IMPORTI },
  {
    ambito: "percentuale",
    strutture: BILANCIO,
    forma: /%|\bpercentual|\bperc\b|\b(tasso|grado|indice|capacita|velocita|incidenza) (di|d)\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "conteggio",
    strutture: BILANCIO,
    forma:
      /^(n|nr|num|numero|n ro|quantita|q ta)\b|\b(numero|n) (di )?(impegni|accertamenti|mandati|reversali|atti)\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "data di un atto",
    strutture: BILANCIO,
    forma: /(?<!\balla )(?<!\ba )\bdata\b|\bscadenza\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "altro anno",
    strutture: BILANCIO,
    forma:
      /\b(ann[oi]|esercizi?o?|ultimo|penultimo) (finanziari\w+ )?(precedent|scors|antecedent|passat|chius)|\bprec(?:ed)?(?:edent[ei])?\b|\bantecedent[ei]\b|\bstoric[oi]\b|\b(ultimo|penultimo) (ann|eserciz|consuntiv|rendicont)|\bn 1\b|\bann[oi] (successiv|futur|seguent)/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "massimale",
    strutture: BILANCIO,
    forma: /\b(massim[oaie]|max|limite|tetto)\b/,
    peso: 0.8,
    contro: IMPORTI,
  },
  {
    ambito: "ciò che manca",
    strutture: BILANCIO,
    forma:
      /\bda (incassare|riscuotere|pagare|emettere|liquidare|riportare|effettuare|risc|inc|pag|liq)\b|\bnon (ancora )?(riscoss|pagat|incassat)/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "ciò che manca",
    strutture: BILANCIO,
    forma: /\bda (impegnare|accertare)\b|\bnon (ancora )?(impegnat|accertat)/,
    peso: 1.2,
    contro: CONTI,
  },
  {
    ambito: "atti precedenti o minori",
    strutture: BILANCIO,
    forma:
      /\b(pre|sub) ?(impegn|accert|mandat)|\bprenotat[oi]\b|prenotazion|\bfpv\b|\bf p v\b|fondo pluriennale|\bliquidat(?![oaie] (?:e|o|ed) (?:pag|emess|mand))/,
    peso: 1.2,
    contro: IMPORTI,
    salvo: campi("prenotato", "fpv"),
  },
  {
    // "Impegni da assumere", "Stanziamento non utilizzato": what is not there yet, or not at all.
    ambito: null,
    strutture: BILANCIO,
    forma:
      /\bda (?!impegnare\b|accertare\b|tesoriere\b)[a-z]+(?:are|ere|ire|rre|rsi)\b|\bnon\b(?! (?:ancora )?(?:impegnat|accertat))/,
    peso: 1.2,
    contro: IMPORTI,
    salvo: DISPONIBILE,
    soloSua: true,
  },
  {
    // "Pagamenti previsti", "Reversali annullate", "Proposte di impegno": done by nobody, or undone since.
    ambito: null,
    strutture: BILANCIO,
    forma:
      /\b(?:previst|attes[ioea]|presunt|stimat|programmat|preventivat|ipotizzat|potenzial|futur|propost|richiest|annullat|cancellat|eliminat|stralciat|sospes|scadut|ridott|reimputat|riaccertat|revocat|respint|bloccat|coattiv|provvisori)|(?<!fondo )\bpluriennal[ei]\b(?!.*20\d\d)|\bin (?:attesa|transito|itinere|scadenza|sospeso|corso di)\b|^previsione (?:d[a-z]+ )?(?:pag|risc|inc|impegn|accert)/,
    peso: 1.2,
    contro: CONTI,
    soloSua: true,
  },
  {
    // What the tax office notifies, and not what is entered in the accounts: "Avvisi di accertamento", "Accertamenti tributari".
    ambito: null,
    strutture: BILANCIO,
    forma: /\bavvis[oi] (?:di )?accert|\baccertament[oi] (?:tribut|notificat)/,
    peso: 1.2,
    contro: CONTI,
    soloSua: true,
  },
  {
    // "Stanziamento richiesto", "Previsione prudenziale": not the one that was voted.
    ambito: null,
    strutture: BILANCIO,
    forma:
      /\b(?:propost|richiest|minim|ridott|congelat|accantonat|vincolat|bloccat|sospes|liber[oaie]\b|prudenzial|teoric|potenzial|presunt|stimat|futur)|(?<!fondo )\bpluriennal[ei]\b(?!.*20\d\d)|\bultim[ao] annualita|\b(?:esercizio|gestione) provvisori[oa]|\bal netto\b/,
    peso: 1.2,
    contro: PREVISIONI,
    soloSua: true,
  },
  {
    // What may be assessed, collected, spent by the end of the year.
    ambito: "stima",
    strutture: BILANCIO,
    forma:
      /\b(?:accertabil|impegnabil|incassabil|riscuotibil|pagabil|spendibil)[ei]|\bstim(?:[ae]|at[oaie])\b|\bproiezion[ei]|\ba finire\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    // "Anno accertamento tributo": a year, whatever it is of.
    ambito: null,
    strutture: BILANCIO,
    forma:
      /^anno (?!(?:n|i+|iv|corrente|in|precedente|successivo|seguente|scorso|prossimo|primo|secondo|terzo|prec|succ)\b)[a-z]/,
    peso: 1.2,
    contro: IMPORTI,
    soloSua: true,
  },
  {
    // "Progressivo assestato": the sum so far, beside the amount of each row.
    ambito: "differenza",
    strutture: BILANCIO,
    forma: /\bprogressiv[oa]\b/,
    peso: 0.3,
    contro: IMPORTI,
  },
  {
    ambito: "media",
    strutture: BILANCIO,
    forma: /\bmedi[aeio]\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "economie",
    strutture: BILANCIO,
    forma: /\beconomi[ae]\b|\binsussisten/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "differenza",
    strutture: BILANCIO,
    forma: /\bscostament|\bmaggiori\b|\bminori\b|\bmagg\b|^(tot(ale)? )?var(iaz(ion[ei])?)?\b|\bdelta\b/,
    peso: 1.2,
    contro: IMPORTI,
  },
  {
    ambito: "classificazione",
    strutture: BILANCIO,
    forma:
      /\b(tipologia|categoria|macroaggregato|livello|tip|cat|macr|cofog|siope|tipo|ente|fattore|conto economico|titolo)\b|^e s$|^e u$/,
    peso: 0,
  },
  {
    ambito: "differenza",
    strutture: OBIETTIVI,
    forma: /\bscostament|\bdifferenz|\bdelta\b|\bvariazion[ei]\b|\bscarto\b/,
    peso: 1.2,
    salvo: campi("note", "statoAttuazione"),
  },
  {
    ambito: "altro anno",
    strutture: OBIETTIVI,
    forma:
      /\b(ann[oi]|esercizio|triennio) (precedent|scors|antecedent|passat)|\bprecedent[ei]\b|\bstoric[oi]\b/,
    peso: 1.2,
    contro: MISURE,
  },
  {
    ambito: "fasi",
    strutture: OBIETTIVI,
    forma:
      /^(?!obiettiv|indicator).*\b(fas[ei]|attivita|azion[ei]|step|sotto ?attivita|cronoprogramma|gantt)\b/,
    peso: 0.9,
    salvo: campi("statoAttuazione", "raggiunto", "target", "scadenza", "dataEffettiva", "peso"),
  },
  {
    ambito: "valore intermedio",
    strutture: OBIETTIVI,
    forma: /\b(intermedi[oa]|parzial[ei]|provvisori[oa])\b/,
    peso: 0.3,
    contro: MISURE,
  },
  {
    ambito: "stima",
    strutture: OBIETTIVI,
    forma: /\b(stim[ae]|stimat[oaie]|proiezion[ei]|presunt[oaie]|a finire)\b/,
    peso: 1.2,
    contro: campi("raggiunto", "gradoDichiarato"),
  },
  // Figures of a period alone, and not up to it: which of them make the result is not said.
  {
    ambito: "valore di periodo",
    strutture: OBIETTIVI,
    forma:
      /\b(?:trim|sem|bim|quadrim|quadr|mes)[a-z]* periodo\b|\b(?:nel|del|di) (?:solo )?periodo\b|\bnel (?:solo )?(?:trimestre|semestre|bimestre|quadrimestre|mese)\b|\bnon cumulat/,
    peso: 1.2,
    contro: campi("raggiunto", "gradoDichiarato"),
  },
  {
    ambito: "punteggio",
    strutture: OBIETTIVI,
    forma: /\b(punteggi[oi]|punti|vot[oi]|score|rating)\b/,
    peso: 0.7,
    contro: MISURE,
  },
  {
    ambito: "inizio",
    strutture: OBIETTIVI,
    forma: /\b(inizio|avvio|partenza)\b/,
    peso: 1.2,
    contro: campi("target", "raggiunto", "scadenza", "dataEffettiva"),
  },
  {
    ambito: "numero d'ordine",
    strutture: OBIETTIVI,
    forma: /^(n|nr|num|numero|cod|codice|id|progr|progressivo)\b|\b(n|nr|num|numero|codice|id)$/,
    peso: 0.7,
    contro: campi(
      "obiettivoOperativo",
      "obiettivoStrategico",
      "indicatore",
      "descrizione",
      "responsabileGestionale",
    ),
  },
  {
    ambito: "fonte o formula",
    strutture: OBIETTIVI,
    forma: /\b(fonte|formula|metodo|modalita|algoritmo)\b/,
    peso: 0.6,
    contro: campi("indicatore", "target", "raggiunto", "descrizione"),
  },
  {
    ambito: "data di un atto",
    strutture: OBIETTIVI,
    forma: /(?<!\balla )(?<!\ba )\bdata\b|^mese\b/,
    peso: 0.5,
    contro: MISURE,
  },
  { ambito: "conteggio", strutture: OBIETTIVI, forma: /^peso\b/, peso: 1, contro: MISURE },
  // An indicator's own text is no objective's.
  {
    ambito: "classificazione",
    strutture: OBIETTIVI,
    forma: /\bindicator/,
    peso: 0.7,
    contro: campi("descrizione", "obiettivoOperativo"),
  },
];
