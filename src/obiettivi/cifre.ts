/** Figures in a result: alone, as a ratio, or after the words that say that it was done ("svolti 11 corsi su 12"). */
import type { Importo } from "../base/importo";
import type { Chiesto } from "./chiesto";
import { isCodaChiara, SU_PREVISTI } from "./coda";
import { whole } from "./forme";
import { senzaInnocui } from "./frase";
import { findDay } from "./leggi-data";
import { NUMERO, parseNumero, readNumero, type NumeroLetto } from "./leggi-numero";
import {
  CONTRASTI,
  DUBBI,
  ESCLUSIONI,
  IN_CORSO,
  NEGAZIONI,
  PARTICIPI,
  PARTICIPI_DI_PASSAGGIO,
} from "./parole-esito";
import { senzaFrequenza } from "./unita";
import type { DataLetta, Raggiunto, Target } from "./valore";

export const quantitaDi = (valore: Importo, percento: boolean): Raggiunto => ({
  tipo: "quantita",
  quantita: { valore, percento, unita: null },
  frazione: null,
  limite: null,
});

/** A figure read, as a result; `giorno`: the last day named beside it. */
export const quantitaLetta = (n: NumeroLetto, giorno: DataLetta | null = null): Raggiunto => ({
  tipo: "quantita",
  quantita: n.quantita,
  frazione: null,
  limite: n.confronto,
  aumento: n.incremento,
  ...(giorno ? { giorno } : {}),
});

/** A few words that name what is counted. */
const COSE = "(?:\\s+\\p{L}[\\p{L}'.]*){0,4}";
const RAPPORTO = new RegExp(
  `^(?:n\\.?\\s*)?(${NUMERO})(${COSE})\\s*(?:/|su(?:lle|i|gli)?(?: (?:un )?totale di)?|(?<=\\d )di(?= \\d))\\s*(${NUMERO})(?:\\s*\\([^)]{0,40}\\)|\\s*=\\s*\\d[\\d.,]*\\s*%|${COSE}(?:\\s*\\([\\d.,%\\s]{1,12}\\))?)$`,
  "u",
);
/** Said beside a figure, it may be of other things than what is counted. */
const TOGLIE = whole([...NEGAZIONI, ...CONTRASTI, ...ESCLUSIONI]);
const TOGLIE_O_LAVORA = whole([...NEGAZIONI, ...CONTRASTI, ...ESCLUSIONI, ...IN_CORSO]);

/** `12/15`, `47 su 52`, `8 incontri su 10 previsti`. */
export function readRapporto(t: string): Raggiunto | null {
  const m = RAPPORTO.exec(t);
  const sopra = m?.[1] === undefined ? null : parseNumero(m[1]);
  const sotto = m?.[3] === undefined ? null : parseNumero(m[3]);
  if (!sopra || !sotto || TOGLIE_O_LAVORA.test(t)) return null;
  const quota = parseNumero(new RegExp(`[(=]\\s*(${NUMERO})\\s*%`).exec(t)?.[1] ?? "");
  if (quota && isAltraQuota(sopra, sotto, quota)) return { tipo: "illeggibile" };
  // "12 corsi su 3 temi" is no ratio.
  if (m?.[2] !== "" && sopra.greaterThan(sotto)) return null;
  return {
    tipo: "quantita",
    quantita: { valore: sopra, percento: false, unita: null },
    frazione: [sopra, sotto],
    limite: null,
  };
}

/** Said after a figure: it is not of this year, not of all, or not yet sure. */
const NON_QUESTO = whole([
  ...NEGAZIONI,
  ...DUBBI,
  "sol[oaie]|soltanto|solamente|unicamente|stima",
  "(?:respint|annullat|revocat|rigettat|scartat|progettat)[oaie]|a preventivo|in (?:gara|bando)|bozz[ae]",
]);
const ANNO_DETTO = /(?<!rispetto al |rispetto all'anno |sul |dal |[\d/.-])(20\d\d)(?![\d])/g;

/** What follows the figure takes it away from what was asked. `note`: what the indicator itself says is no limit. */
function isDiAltro(t: string, note: readonly string[], esercizio: number): boolean {
  const coda = /\d[\d.,]*\s*%?(.*)$/su.exec(t)?.[1] ?? "";
  const limite = NON_QUESTO.exec(coda)?.[0];
  if (limite !== undefined && !note.includes(limite)) return true;
  return [...coda.matchAll(ANNO_DETTO)].some(([, anno]) => Number(anno) !== esercizio);
}

const CONFRONTO_NEGATO = /^non (?:meno|pi\u00f9|piu'?|inferiore|minore|superiore|maggiore|oltre)(?!\p{L})/u;

/** A figure alone in its cell, with its unit and a few words that name what is counted. `note`: the words of the indicator. */
export function readCifra(t: string, target: Target, chiesto: Chiesto, esercizio: number): Raggiunto | null {
  const note = chiesto.parole;
  const letto = readNumero(t.replace(SU_PREVISTI, " ").trim());
  if (!letto) return null;
  const conta = target.tipo !== "quantita" || !target.quantita.percento;
  if (DALL_ATTESO.test(t) || (conta && NUMERO_E_QUOTA.test(t))) return { tipo: "illeggibile" };
  const nudo = senzaInnocui(t.replace(CONFRONTO_NEGATO, "").replace(/\([^)]*\)/g, " "));
  if ((TOGLIE.test(nudo) && !note.includes("non")) || isDiAltro(t, note, esercizio))
    return { tipo: "illeggibile" };
  if (letto.quantita.percento && isContraddetta(t, letto.quantita.valore)) return { tipo: "illeggibile" };
  const parte = PARTE_DI_ANNO.exec(t)?.[0];
  const soloParte = parte !== undefined && !note.some((n) => n.length > 3 && parte.includes(n));
  const { percento, ogni } = letto.quantita;
  const intero = ogni ? senzaFrequenza(t) : t;
  // "3 (manca il 4°)": so many, where they are too few without it.
  if (MANCA.test(t)) return isPoco(letto, target) ? quantitaLetta(letto) : { tipo: "illeggibile" };
  // A share of a part of the year says nothing of the year.
  if ((soloParte && percento) || !isCodaChiara(intero.replace(PARTE, " "), { percento, esercizio }, chiesto))
    return { tipo: "illeggibile" };
  // What was counted in a part of the year is at least that in the whole.
  return quantitaLetta(
    soloParte ? { ...letto, confronto: letto.confronto ?? "≥" } : letto,
    lastDay(t, esercizio),
  );
}

/** By how much it differs from what was asked for, not how much it is: "+2 rispetto al target", "10% in meno del previsto". */
const DALL_ATTESO =
  /^(?:[+−-]\s?\d[\d.,]*\s*%?(?: \p{L}+)?|\d[\d.,]*\s*%?(?: \p{L}+)? in (?:più|piu'?|meno)) (?:rispetto a(?:l|i|lla)|del|sul|di quanto|dell') ?(?:target|previst|attes|programmat|obiettiv|preventiv)/u;
/** "7 – 70%": a count, and which share it is. */
const NUMERO_E_QUOTA = /^\d[\d.,]*\s+[–—-]\s+\d[\d.,]*\s*%$/;

/** "12 al 31/12/2024": the figure, and the day of which it is. */
export function readRilevatoAl(t: string, esercizio: number): readonly [string, DataLetta] | null {
  const m =
    /^((?:n[.°º]?\s*)?[<>≤≥=~]{0,2}\s*\d.*?)[,;]?\s*\(?(?:dat[oi] |valore |rilevat[oi] )?(al .*?)\)?$/.exec(
      t,
    );
  if (!m?.[1] || !m[2]) return null;
  const giorno = findDay(m[2], esercizio);
  const tutto = giorno?.inizio !== undefined && giorno.inizio <= 3 && giorno.fine === m[2].length;
  return tutto ? [m[1].trim(), { data: giorno.data, corretta: giorno.corretta }] : null;
}

const MESE = "(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre)";
const PARTE_DI_ANNO = whole([
  `(?:i{1,3}|iv|[1-4]|prim[oa]|second[oa]|terz[oa]|quart[oa])[°º^]? ?(?:semestre|trimestre|quadrimestre|bimestre|sem|trim|quadr)`,
  `(?:fino a|sino a|a tutto|al mese di|da \\p{L}+ a|dal mese di|da) ?${MESE}`,
  "(?:prim[ie]|ultim[ie]) (?:\\p{L}+|\\d{1,2}) (?:mesi|settimane|giorni)",
  "prima metà|seconda metà|metà anno|meta' anno",
]);
const isPoco = ({ quantita }: NumeroLetto, target: Target): boolean =>
  target.tipo === "quantita" && quantita.valore.lessThan(target.quantita.valore);

const MANCA = /\((?:ne )?(?:manca|mancano|mancant[ei]) [^)]*\)$/u;
const PARTE = new RegExp(`\\(?(?:nel |nei |nelle |nella |del |dal )?${PARTE_DI_ANNO.source}\\)?`, "u");

/** "100% (7 su 10)": the ratio beside a percentage says another one. */
function isContraddetta(t: string, percento: Importo): boolean {
  const m = new RegExp(`[(=:–-]\\s*(${NUMERO})\\s*(?:su|/)\\s*(${NUMERO})`).exec(t);
  const [sopra, sotto] = [m?.[1], m?.[2]].map((x) => parseNumero(x ?? ""));
  return !!sopra && !!sotto && isAltraQuota(sopra, sotto, percento);
}

/** By more than rounding. */
const isAltraQuota = (sopra: Importo, sotto: Importo, percento: Importo): boolean =>
  !sotto.isZero() && sopra.div(sotto).times(100).minus(percento).abs().greaterThan(1);

/** The last of the days in brackets: of each of the things counted. */
function lastDay(t: string, esercizio: number): DataLetta | null {
  let ultimo: DataLetta | null = null;
  for (const [, dentro = ""] of t.matchAll(/\(([^)]*)\)/g)) {
    let resto = dentro;
    for (let g = findDay(resto, esercizio); g; g = findDay(resto, esercizio)) {
      if (!ultimo || g.data > ultimo.data) ultimo = { data: g.data, corretta: g.corretta };
      resto = resto.slice(g.fine);
    }
  }
  return ultimo;
}

const FATTO = `(?:${PARTICIPI}|${PARTICIPI_DI_PASSAGGIO.join("|")})[oaie]`;
const DETTA = new RegExp(
  `^(?:s[iì]'?(?=[,;:(\\s–-])|(?:(?:obiettivo|target|risultato|valore|ne|sono|è|ha|hanno|stat[oaie]|già) )*${FATTO})(?: (?:già|solo|soltanto|complessivamente|in totale))*\\s*[,:(–-]*\\s*(in |nel )?(?:per )?(?:il |l'|al |all')?(?=[<>≤≥]?\\s?\\d|n\\.? ?\\d|più d|oltre \\d|meno d|almeno \\d|circa \\d)`,
  "u",
);
const TEMPO = ["gg", "ore", "minuti", "settimane", "mesi", "anni"];

/** `raggiunti 8 incontri`, `realizzato: 90%`, `concluso in 28 gg`: the figure counts, not the word before it. */
export function readCifraDetta(t: string, target: Target, esercizio: number): Raggiunto | null {
  const m = DETTA.exec(t);
  if (!m) return null;
  const cifra = t.slice(m[0].length).replace(/^([^(]*)\)$/, "$1");
  if (findDay(cifra, esercizio) || TOGLIE_O_LAVORA.test(senzaInnocui(cifra))) return null;
  if (isDiAltro(cifra, [], esercizio)) return { tipo: "illeggibile" };
  const rapporto = readRapporto(cifra);
  if (rapporto) return rapporto;
  const letto = readNumero(cifra);
  if (!letto) return null;
  const { percento, unita } = letto.quantita;
  // "SI (2 incontri)" answers yes; only a share of the whole says how far a yes is.
  if (target.tipo !== "quantita" && !percento) return null;
  // How long it took answers only a target that asks for it.
  const durata = unita !== null && TEMPO.includes(unita) && m[1] !== undefined;
  if (durata && (target.tipo !== "quantita" || target.quantita.unita !== unita)) return null;
  return quantitaLetta(letto);
}
