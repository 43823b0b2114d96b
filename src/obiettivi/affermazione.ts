/**
 * Whether a result said in words affirms that the thing is done: only where every word of it is accounted for. A head that
 * affirms (`SI`, `approvato`, `delibera n. 41`), and beside it only the day, a percentage, that it was late, complements that
 * change nothing, words that name nothing in particular or that the indicator itself uses. One word more, and it is not said.
 */
import { readAtti } from "./atti";
import { whole } from "./forme";
import { findDay, type DataTrovata } from "./leggi-data";
import { NUMERO } from "./leggi-numero";
import {
  ATTI_E_ORGANI,
  CONTRASTI,
  DI_UNA_PARTE,
  DICHIARATI,
  DUBBI,
  ESCLUSIONI,
  FUNZIONALI,
  IN_CORSO,
  IN_PARTE,
  INNOCUI,
  NEGAZIONI,
  NELL_ANNO,
  NEUTRE,
  NON_FATTO,
  PARTICIPI,
  PARTICIPI_DI_PASSAGGIO,
  PORTATO_A_TERMINE,
  TARDIVI,
} from "./parole-esito";
import type { DataLetta } from "./valore";

/** What a text that affirms says. */
export interface Affermazione {
  /** The last day on which something was done; null where none is given. */
  readonly giorno: DataLetta | null;
  readonly tardi: boolean;
  /** As written, without its sign; null where there is none. */
  readonly percento: string | null;
}

/** One character for a piece understood whole, out of Unicode's private use: none of them is ever typed. */
const GIORNO = "\ue001";
const ATTO = "\ue002";
const INNOCUO = "\ue003";
const TARDI = "\ue004";
const PERCENTO = "\ue005";

const INNOCUE = whole(INNOCUI, "gu");
const TARDIVE = whole(TARDIVI, "gu");
const ANNI = whole([NELL_ANNO], "gu");
const LIMITA = whole([
  ...DUBBI,
  ...NEGAZIONI,
  ...IN_CORSO,
  ...IN_PARTE,
  ...ESCLUSIONI,
  ...CONTRASTI,
  ...NON_FATTO,
]);
const A_TERMINE = whole([PORTATO_A_TERMINE], "gu");
const UNA_PERCENTUALE = new RegExp(`(${NUMERO})\\s*(?:%|per ?cento(?!\\p{L}))`, "gu");
const MA_QUANDO = new RegExp(`(?<!\\p{L})ma,? (?= ?${TARDI}|(?:il |in data )?${GIORNO})`, "gu");
const TESTA = new RegExp(`^(?:${PARTICIPI})[oaie]$`);
const DICHIARATO = new RegExp(`^(?:${DICHIARATI}|s[iì]'?)$`);
const DUBBIE = new RegExp(`^(?:${DI_UNA_PARTE}|[\\d${GIORNO}${PERCENTO}])`);
const SI = /^(?:s[iì]'?|yes|ok)$/;
const TOKEN = /\p{L}+'?|\S/gu;

/** A complement that changes nothing is taken away: what limits is looked for in the rest. */
export const senzaInnocui = (t: string): string => t.replace(INNOCUE, " ");

/** The text with its days as one character each, and the days. What says how a day is meant stays. */
function conGiorni(t: string, esercizio: number): readonly [string, readonly DataTrovata[]] {
  const giorni: DataTrovata[] = [];
  let fatto = "";
  let resto = t;
  for (let g = findDay(resto, esercizio); g; g = findDay(resto, esercizio)) {
    const come = /^(?:entro(?: il| lo)?|fino al|al|il|del|fine)\s+/.exec(resto.slice(g.inizio, g.fine));
    fatto += `${resto.slice(0, g.inizio)}${come?.[0] ?? ""}${GIORNO} `;
    resto = resto.slice(g.fine);
    giorni.push(g);
  }
  return [fatto + resto, giorni];
}

interface Ridotto {
  readonly pezzi: readonly string[];
  readonly giorni: readonly DataTrovata[];
  readonly percenti: readonly string[];
}

/** The text as pieces: a character for what is understood whole, a word, a sign. Null where something in it limits it. */
function riduci(t: string, esercizio: number): Ridotto | null {
  const percenti: string[] = [];
  const senzaAnni = readAtti(t, ATTO)
    .replace(A_TERMINE, "concluso")
    .replace(INNOCUE, ` ${INNOCUO} `)
    .replace(ANNI, (scritto, anno: string) => (Number(anno) !== esercizio ? scritto : ` ${INNOCUO} `));
  const [conDate, giorni] = conGiorni(senzaAnni, esercizio);
  const piano = conDate
    .replace(TARDIVE, ` ${TARDI} `)
    .replace(UNA_PERCENTUALE, (_, n: string) => {
      percenti.push(n);
      return ` ${PERCENTO} `;
    })
    .replace(MA_QUANDO, "");
  return LIMITA.test(piano) ? null : { pezzi: piano.match(TOKEN) ?? [], giorni, percenti };
}

/** Null where the text does not affirm, or says something that is not understood. `note`: the words of the indicator. */
export function readAffermazione(t: string, esercizio: number, note: readonly string[]): Affermazione | null {
  const ridotto = riduci(t, esercizio);
  if (!ridotto || ridotto.percenti.length > 1) return null;
  const { pezzi, giorni, percenti } = ridotto;
  const teste = pezzi.map((p, n) => isTesta(p, n === 0 ? ":" : (pezzi[n - 1] ?? ""), note));
  const conVerbo = teste.includes(true);
  const ignota = pezzi.findIndex(
    (p, n) => teste[n] !== true && !isInnocuo(p, pezzi[n + 1] ?? "", note, conVerbo),
  );
  if (ignota >= 0 && !isOsservazione(pezzi, teste, ignota)) return null;
  const fatti = giorniDelFatto(pezzi, giorni, conVerbo);
  if (!fatti) return null;
  const giorno = fatti.reduce<DataTrovata | null>((a, b) => (a && a.data >= b.data ? a : b), null);
  if (!conVerbo && !pezzi.includes(ATTO) && !giorno) return null;
  return {
    giorno: giorno && { data: giorno.data, corretta: giorno.corretta },
    tardi: pezzi.includes(TARDI),
    percento: percenti[0] ?? null,
  };
}

/** A verb that says that it is done; a yes, first or after its question. */
const isTesta = (p: string, prima: string, note: readonly string[]): boolean =>
  TESTA.test(p) ||
  (PARTICIPI_DI_PASSAGGIO.includes(p.slice(0, -1)) && note.some((n) => n.slice(0, 4) === p.slice(0, 4))) ||
  (SI.test(p) && /[:=]/.test(prima));

/** What ends the outcome and begins a remark on it. */
const STACCO = /^[.,;:(–—-]$/;

/**
 * The outcome as the office declares it, then a remark: "Raggiunto. Il registro è aggiornato", "SI, ogni mese". Never where the
 * remark counts, or names a part, a step, or what is still to come.
 */
function isOsservazione(pezzi: readonly string[], teste: readonly boolean[], ignota: number): boolean {
  const testa = teste.findIndex((x) => x);
  const stacco = pezzi.findIndex((p, n) => n > testa && STACCO.test(p));
  return (
    testa >= 0 &&
    DICHIARATO.test(pezzi[testa] ?? "") &&
    stacco > testa &&
    stacco < ignota &&
    !pezzi.slice(stacco).some((p) => DUBBIE.test(p))
  );
}

/**
 * The days on which something was done: "al 30/06" says only as of when. Null where nothing is said to be done and a day is
 * said to be a start or an end.
 */
function giorniDelFatto(
  pezzi: readonly string[],
  giorni: readonly DataTrovata[],
  conVerbo: boolean,
): readonly DataTrovata[] | null {
  const detti = pezzi.flatMap((p, n) => {
    if (p !== GIORNO) return [];
    const [prima = "", articolo = ""] = [pezzi[n - 2], pezzi[n - 1]];
    return [/^(?:il|lo|la|l')$/.test(articolo) && prima === "entro" ? prima : articolo];
  });
  if (!conVerbo && detti.some((prima, n) => /^(?:dal|dall'|da|entro|fine|al)$/.test(prima) || n > 0))
    return null;
  return giorni.filter((_, n) => detti[n] !== "al");
}

function isInnocuo(p: string, dopo: string, note: readonly string[], conVerbo: boolean): boolean {
  if (/^[\ue001-\ue005,;.:()!«»"–—-]$/.test(p) || FUNZIONALI.has(p) || ATTI_E_ORGANI.has(p)) return true;
  if (conVerbo && NEUTRE.has(p)) return true;
  // "si è concluso".
  if (p === "si") return /^(?:è|e'|sono)$/.test(dopo);
  if (/^(?:entro|data|giorno|mese|fine|corso)$/.test(p)) return dopo !== "";
  return note.some((nota) => isStessa(nota, p));
}

/** Words without their ending, long enough to be the same: "bando" and "bandi", "regolamento" and "regolamenti". */
const radice = (p: string): string => p.replace(/[aeiouàèéìòù]{1,2}$/, "");
const isStessa = (a: string, b: string): boolean =>
  a === b ||
  (radice(a).length >= 4 && radice(a) === radice(b)) ||
  (b.length >= 8 && a.slice(0, 8) === b.slice(0, 8));
