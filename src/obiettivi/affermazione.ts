/**
 * Whether a result said in words affirms that the thing is done. Clause by clause: one at least says it, with a verb that
 * answers what was asked for, of a thing that can be it; the others say only when, by which act, how, or are a remark on an
 * outcome that was declared. What denies, limits, is still to come or is not understood undoes it: then it is not said.
 */
import { NIENTE_CHIESTO, famigliaDi, type Chiesto } from "./chiesto";
import { ATTO, clausoleDi, GIORNO, readFrase, STACCO, TARDI, type Frase } from "./frase";
import type { DataTrovata } from "./leggi-data";
import { ATTI_E_ORGANI, DI_UNA_PARTE, DICHIARATI, FUNZIONALI, NEUTRE } from "./parole-esito";
import { DI_PIU } from "./parole-oggetto";
import { basta, isAttoFatto, isDiCarta, isNota, isSoggetto, isVerbo } from "./soggetto";
import type { DataLetta } from "./valore";

/** What a text that affirms says. */
export interface Affermazione {
  /** The last day on which something was done; null where none is given. */
  readonly giorno: DataLetta | null;
  readonly tardi: boolean;
  /** As written, without its sign; null where there is none. */
  readonly percento: string | null;
}

/** How a result is read: what was asked for, whether a count is due, the year. */
export interface Domanda {
  readonly chiesto: Chiesto;
  /** A figure is asked for: what was done has to be that very thing, and a count beside it counts. */
  readonly cifra: boolean;
  readonly esercizio: number;
}

export const NESSUNA_DOMANDA: Domanda = { chiesto: NIENTE_CHIESTO, cifra: false, esercizio: 0 };

const SI = /^(?:s[iì]'?|yes|ok)$/;
const RIMANDO = /^(?:v\.|vedi|vedasi|si veda|cfr|rif)(?!\p{L})/u;
const DICHIARATO = new RegExp(`^(?:${DICHIARATI}|s[iì]'?)$`);
const DUBBIA = new RegExp(`^(?:${DI_UNA_PARTE}|\\d|[\ue001\ue005])`);

/** Null where the text does not affirm, or says something that is not understood. */
export function readAffermazione(t: string, domanda: Domanda): Affermazione | null {
  const { chiesto, esercizio } = domanda;
  const frase = readFrase(t, esercizio, chiesto);
  if (!frase || frase.percenti.length > 1) return null;
  const { pezzi } = frase;
  const verbi = clausoleDi(pezzi).flatMap(([da, a]) => verbiDi(pezzi.slice(da, a), pezzi[da - 1], chiesto));
  const conVerbo = verbi.includes(true);
  for (const [da, a] of clausoleDi(pezzi))
    if (!isChiara(pezzi, verbi, da, a, domanda) && !isOsservazione(pezzi, verbi, da, a, domanda)) return null;
  const fatti = giorniDelFatto(frase, conVerbo, domanda);
  if (!fatti) return null;
  const giorno = fatti.reduce<DataTrovata | null>((x, y) => (x && x.data >= y.data ? x : y), null);
  if (!conVerbo && !pezzi.includes(ATTO) && !giorno) return null;
  // An act is one, and does not say how many; its number does not say what was made of it; a reference says nothing.
  if (
    !conVerbo &&
    ((domanda.cifra && (!giorno || frase.percenti.length > 0)) ||
      RIMANDO.test(t) ||
      (pezzi.some((p) => p === ATTO || ATTI_E_ORGANI.has(p)) && !isDiCarta(chiesto)))
  )
    return null;
  return {
    giorno: giorno && { data: giorno.data, corretta: giorno.corretta },
    tardi: pezzi.includes(TARDI),
    percento: frase.percenti[0] ?? null,
  };
}

/** Of each piece of a clause, whether it says that it is done: a verb, or a yes, first or after its question. */
function verbiDi(
  clausola: readonly string[],
  prima: string | undefined,
  chiesto: Chiesto,
): readonly boolean[] {
  return clausola.map((p, n) => {
    const apre = n === 0 ? prima === undefined : /[:=]/.test(clausola[n - 1] ?? "");
    return isVerbo(p, clausola, chiesto) || (SI.test(p) && apre) || isNomeConGiorno(clausola, n, chiesto);
  });
}

/** An act by its noun, and the day it was made: "Approvazione in data 5 luglio". */
function isNomeConGiorno(clausola: readonly string[], n: number, chiesto: Chiesto): boolean {
  const p = clausola[n] ?? "";
  if (!/(?:zione|sione|mento|invio|stipula|firma|collaudo)$/.test(p) || clausola.indexOf(GIORNO) < n)
    return false;
  const atto = famigliaDi(p);
  const risponde = atto !== null && (chiesto.generico || (chiesto.atti.length > 0 && basta(atto, chiesto)));
  return risponde && !clausola.some((x) => /^(?:entro|al|dal|da|per|fino)$/.test(x));
}

/** Every piece is understood, or names what is done. */
function isChiara(
  pezzi: readonly string[],
  verbi: readonly boolean[],
  da: number,
  a: number,
  { chiesto, cifra }: Domanda,
): boolean {
  const conVerbo = verbi.includes(true);
  const clausola = pezzi.slice(da, a);
  const suo = verbi.slice(da, a).includes(true);
  const chiara = clausola.every(
    (p, n) =>
      verbi[da + n] === true ||
      isInnocuo(p, pezzi[da + n + 1] ?? "", chiesto, conVerbo) ||
      (suo && isAttoFatto(p)),
  );
  return chiara || (!cifra && isSoggetto(clausola, verbi.slice(da, a), chiesto));
}

/**
 * The outcome as the office declares it, then a remark: "Raggiunto. Il registro è aggiornato", "SI (2 incontri)". Never where
 * the remark names a part, a step, what is still to come, or counts what a figure was asked for.
 */
function isOsservazione(
  pezzi: readonly string[],
  verbi: readonly boolean[],
  da: number,
  a: number,
  { cifra }: Domanda,
): boolean {
  const primo = verbi.findIndex((x) => x);
  if (primo < 0 || primo >= da || !DICHIARATO.test(pezzi[primo] ?? "") || !STACCO.test(pezzi[da] ?? ""))
    return false;
  const resto = pezzi.slice(da, a);
  if (pezzi.slice(primo + 1).filter((p) => /^\d/.test(p)).length > 1) return false;
  return resto.every(
    (p, n) =>
      !DUBBIA.test(p) ||
      (!cifra && isConteggio(resto, n)) ||
      (p === GIORNO && verbi.slice(da, a).includes(true)),
  );
}

/** "(2 incontri)", "n. 3 relazioni": how many were made, of things of which there is not a known number. */
function isConteggio(resto: readonly string[], n: number): boolean {
  const [p = "", cosa = "", poi = ""] = resto.slice(n);
  const altri = resto.some((x) =>
    /^(?:su|di|dei|delle|degli|previst[ie]|programmat[ie]|massim[oi]|ogni|al|\/)$/.test(x),
  );
  return /^\d{1,4}$/.test(p) && /^\p{L}{4,}$/u.test(cosa) && !DI_PIU.test(cosa) && !/^\d/.test(poi) && !altri;
}

/**
 * The days on which something was done: "al 30/06" says only as of when. Null where nothing is said to be done and a day is
 * said to be a start or an end, and where what is done begins after the year.
 */
function giorniDelFatto(
  { pezzi, giorni }: Frase,
  conVerbo: boolean,
  { chiesto, esercizio }: Domanda,
): readonly DataTrovata[] | null {
  const detti = pezzi.flatMap((p, n) => {
    if (p !== GIORNO) return [];
    const [prima = "", articolo = ""] = [pezzi[n - 2], pezzi[n - 1]];
    return [/^(?:il|lo|la|l')$/.test(articolo) && prima === "entro" ? prima : articolo];
  });
  // "SI entro dicembre": by then, not done.
  const soloSi = !pezzi.some((p) => p.length > 3 && isVerbo(p, pezzi, chiesto));
  if (conVerbo && soloSi && detti.some((prima) => /^(?:entro|fine|da|dal)$/.test(prima))) return null;
  if (!conVerbo && detti.some((prima, n) => /^(?:dal|dall'|da|entro|fine|al)$/.test(prima) || n > 0))
    return null;
  const poi = giorni.some((g, n) => /^dal?$/.test(detti[n] ?? "") && Number(g.data.slice(0, 4)) > esercizio);
  if (poi && esercizio > 0) return null;
  const fatti = giorni.filter((_, n) => detti[n] !== "al");
  const primi = fatti.filter((g) => !isDiUnRitocco(pezzi, giorni.indexOf(g)));
  return primi.length > 0 && !chiesto.atti.some((a) => a.nome === "modifica") ? primi : fatti;
}

/** The n-th day is that of a later touch: "pubblicato il 12/06 e aggiornato il 30/11". */
function isDiUnRitocco(pezzi: readonly string[], n: number): boolean {
  const dove = pezzi.flatMap((p, k) => (p === GIORNO ? [k] : []))[n] ?? -1;
  const prima = pezzi.slice(0, dove).findLast((p) => famigliaDi(p) !== null);
  return prima !== undefined && famigliaDi(prima)?.nome === "modifica";
}

function isInnocuo(p: string, dopo: string, chiesto: Chiesto, conVerbo: boolean): boolean {
  if (/^[\ue001-\ue005,;.:()!«»"–—-]$/.test(p) || FUNZIONALI.has(p) || ATTI_E_ORGANI.has(p)) return true;
  if (conVerbo && NEUTRE.has(p)) return true;
  // "si è concluso".
  if (p === "si") return /^(?:è|e'|sono)$/.test(dopo);
  if (/^(?:entro|data|giorno|mese|fine|corso)$/.test(p)) return dopo !== "";
  return isNota(p, chiesto);
}
