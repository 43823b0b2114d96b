/** A result said in words, as pieces: one character for what is understood whole, the words and the signs as they stand. */
import { readAtti } from "./atti";
import type { Chiesto } from "./chiesto";
import { whole } from "./forme";
import { findDay, type DataTrovata } from "./leggi-data";
import { NUMERO } from "./leggi-numero";
import {
  CONTRASTI,
  DISFATTO,
  DUBBI,
  ESCLUSIONI,
  IN_CORSO,
  IN_FUNZIONE,
  IN_PARTE,
  INNOCUI,
  NEGAZIONI,
  NELL_ANNO,
  NON_FATTO,
  PORTATO_A_TERMINE,
  TARDIVI,
} from "./parole-esito";

/** One character for a piece understood whole, out of Unicode's private use: none of them is ever typed. */
export const GIORNO = "\ue001";
export const ATTO = "\ue002";
const INNOCUO = "\ue003";
export const TARDI = "\ue004";
const PERCENTO = "\ue005";

const INNOCUE = whole(INNOCUI, "gu");
const TARDIVE = whole(TARDIVI, "gu");
const ANNI = whole([NELL_ANNO], "gu");
const LIMITA = whole([
  ...DUBBI,
  ...DISFATTO,
  ...NEGAZIONI,
  ...IN_CORSO,
  ...IN_PARTE,
  ...ESCLUSIONI,
  ...CONTRASTI,
  ...NON_FATTO,
]);
const A_TERMINE = whole([PORTATO_A_TERMINE], "gu");
const IN_OPERA = whole([IN_FUNZIONE], "gu");
const PARTITO = whole(["avviat[oa] e (?:funzionante|operativ[oa]|attiv[oa]|a regime)"], "gu");
const FINE_LAVORI = whole(["fine (?:dei )?lavori"], "gu");
const COMINCIATO = whole(["(?:avviat|iniziat)([oaie])"], "gu");
const UNA_PERCENTUALE = new RegExp(`(${NUMERO})\\s*(?:%|per ?cento(?!\\p{L}))`, "gu");
const MA_QUANDO = new RegExp(`(?<!\\p{L})ma,? (?= ?${TARDI}|(?:il |in data )?${GIORNO})`, "gu");
const TOKEN = /\p{L}+'?|\d[\d.,/]*|\S/gu;

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

export interface Frase {
  readonly pezzi: readonly string[];
  readonly giorni: readonly DataTrovata[];
  /** As written, without their sign. */
  readonly percenti: readonly string[];
}

/** To begin is all that was asked for. */
const chiedeIlPrincipio = ({ atti, parole }: Chiesto): boolean =>
  atti.length > 0 &&
  atti.every((a) => a.nome === "attivazione") &&
  parole.some((p) => /^(?:avvi[oa]|inizi)/.test(p));

/** Null where something in the text limits what it says. */
export function readFrase(t: string, esercizio: number, chiesto: Chiesto): Frase | null {
  const percenti: string[] = [];
  const senzaAnni = readAtti(t, ATTO)
    .replace(A_TERMINE, "concluso")
    .replace(IN_OPERA, "attivo")
    .replace(PARTITO, "attivo")
    .replace(FINE_LAVORI, "ultimazione")
    .replace(INNOCUE, ` ${INNOCUO} `)
    .replace(COMINCIATO, (scritto, fine: string) => (chiedeIlPrincipio(chiesto) ? `attivat${fine}` : scritto))
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

/** What ends a clause and begins another. */
export const STACCO = /^[.,;:(–—-]$/;

/** From and to, the second excluded, of each clause; the sign between two of them is the first piece of the second. */
export function clausoleDi(pezzi: readonly string[]): readonly (readonly [da: number, a: number])[] {
  const inizi = [0, ...pezzi.flatMap((p, n) => (n > 0 && STACCO.test(p) ? [n] : []))];
  return inizi.map((da, n) => [da, inizi[n + 1] ?? pezzi.length]);
}
