/**
 * The last rows of a plan or of a form: what the others come to, and what is said of the whole. They stand in the columns of
 * the indicators, and are none: "Media | | 90% | 92%", "Punteggio conseguito | 100 | 95", "Data di compilazione | 15/01".
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { Tabella } from "./mappatura";
import { normalise } from "./normalise";
import type { Piena } from "./righe-misurate";
import { isIndicator, someBelow } from "./righe-vicine";
import { isTotale, textOf } from "./row-words";

/** What rows come to, by its first words. */
const SINTESI =
  /^(?:media|somma|sintesi|complessiv[oaie]|tot(?:ale|ali)?|% media|grado medio|valore medio|indice sintetico|(?:punteggio|performance|grado|percentuale|perc|%|risultato|valore|indice|livello|esito|valutazione|raggiungimento)\b.*\b(?:raggiungimento|realizzazione|conseguimento|complessiv[oaie]|medi[oa]|ponderat[oaie]|final[ei]|total[ei]|general[ei]|sintetic[oa]|settor[ei]|area|servizio|ente|comune|organizzativa|individuale))\b/;

/** In the column of the indicator, and nothing more than that. */
const CONTI =
  /^(?:tot(?:ale|ali)?(?: (?:generale|complessivo|punti|punteggio|punteggi|pesi|obiettivo|scheda|indicatori))?|media(?: (?:ponderata|semplice|aritmetica|complessiva))?|somma|sintesi|complessivo|punteggio(?: (?:totale|finale|conseguito|attribuito|complessivo|ottenuto|raggiunto|massimo))?|(?:grado|percentuale|perc|%)(?: (?:medio|media|complessiv[oa]))?(?: (?:di|d))? ?(?:raggiungimento|realizzazione|conseguimento|attuazione)(?: (?:dell )?obiettivo| complessiv[oa]| finale| medi[oa])?|scostamento(?: (?:medio|complessivo|percentuale|totale))?|premio(?: (?:collegato|spettante|teorico|massimo|attribuito))?|peso (?:dell obiettivo|complessivo|totale)|(?:risultato|esito|giudizio|stato) (?:finale|complessivo|dell obiettivo)|valutazione (?:finale|complessiva|del nucleo(?: di valutazione)?|dell oiv|del dirigente))$/;
const DETTI =
  /^(?:data (?:di |della )?(?:compilazione|redazione|stampa|aggiornamento|firma|validazione|verifica)|luogo(?: e data)?|firma(?: .*)?|visto(?: .*)?|timbro(?: .*)?|note|nota|osservazioni|annotazioni|commenti?|criticita(?: (?:rilevate|riscontrate|emerse))?|motivazion[ei](?: .*)?|allegati|azioni correttive|il (?:dirigente|responsabile|segretario|nucleo)(?: .*)?|verifica (?:intermedia|finale)|compilat[oa] da)$/;

/** The name of the row is its objective's alone: the column of indicators is another, and is blank or holds a count. */
function nameWithout(g: Griglia, riga: number, piene: readonly Piena[], { colonne }: Tabella): string | null {
  const { indicatore } = colonne;
  const [prima] = piene;
  if (!indicatore || !prima || prima.colonna === indicatore.colonna) return null;
  const v = valoreIn(g, riga, indicatore.colonna);
  return isVuoto(v) || (typeof v === "number" && isTotale(textOf(prima.v)))
    ? normalise(textOf(prima.v))
    : null;
}

const nameIn = (g: Griglia, riga: number, { colonne }: Tabella): string => {
  const v = colonne.indicatore ? valoreIn(g, riga, colonne.indicatore.colonna) : "";
  return normalise(textOf(v).replace(/:\s*$/, ""));
};

const isOfTail = (g: Griglia, riga: number, t: Tabella): boolean => {
  const nome = nameIn(g, riga, t);
  return CONTI.test(nome) || DETTI.test(nome);
};

/** No indicator stands below it. */
const isLast = (g: Griglia, riga: number, t: Tabella): boolean =>
  !someBelow(g, riga, (r) => isIndicator(g, r, t) && !isOfTail(g, r, t));

/** What the rows above come to. */
export function isClosing(g: Griglia, riga: number, piene: readonly Piena[], t: Tabella): boolean {
  const nome = nameWithout(g, riga, piene, t);
  return ((nome !== null && SINTESI.test(nome)) || CONTI.test(nameIn(g, riga, t))) && isLast(g, riga, t);
}

/** What is said of the whole: a day, a signature, a remark. */
export const isRemark = (g: Griglia, riga: number, t: Tabella): boolean =>
  DETTI.test(nameIn(g, riga, t)) && isLast(g, riga, t);
