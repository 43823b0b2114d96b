/**
 * How far each choice may go: where it is typed, where the command line is given it, where a workbook that may come from
 * others brings it. No real municipality meets these bounds; what is beyond them is refused with a line, never bent.
 */
import { Decimal, type Importo } from "../base/importo";
import { MISSIONI } from "../bilancio/elenchi/missioni";

/** Euro. What is tolerated is rounding. */
const TOLLERANZA_MASSIMA: Importo = new Decimal(10_000);
const ANNI = { primo: 1900, ultimo: 2199 } as const;
const MISSIONE_MASSIMA = 99;

/** Characters. */
export const LUNGHEZZE = {
  nome: 200,
  motivo: 2_000,
  ente: 200,
  riga: 500,
  paragrafi: 5_000,
  firma: 600,
} as const;

const RIGHE_FIRMA = 12;

export const isTolleranza = (t: Importo): boolean =>
  t.isFinite() && t.greaterThanOrEqualTo(0) && t.lessThanOrEqualTo(TOLLERANZA_MASSIMA);

export const isMissioniEscluse = (m: readonly number[]): boolean =>
  m.length <= MISSIONE_MASSIMA &&
  m.every((n) => Number.isInteger(n) && n >= 1 && n <= MISSIONE_MASSIMA) &&
  Object.keys(MISSIONI).some((n) => !m.includes(Number(n)));

export const isAnno = (n: number): boolean => Number.isInteger(n) && n >= ANNI.primo && n <= ANNI.ultimo;

/** Control characters, which no keyboard types, and those that turn the reading direction. */
const INVISIBILI = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** One line. */
export const isRiga = (t: string, massima: number): boolean => t.length <= massima && !INVISIBILI.test(t);

/** Several lines. */
export const isParagrafi = (t: string): boolean =>
  t.length <= LUNGHEZZE.paragrafi && !INVISIBILI.test(t.replace(/[\r\n\t]/g, ""));

/** Who signs: as many lines as stand above a signature. */
export const isFirma = (t: string): boolean =>
  isParagrafi(t) && t.length <= LUNGHEZZE.firma && t.split("\n").length <= RIGHE_FIRMA;

export const isNome = (t: string): boolean => t.trim() !== "" && isRiga(t, LUNGHEZZE.nome);

export const isMotivo = (t: string): boolean =>
  t.trim() !== "" && isRiga(t.replace(/[\r\n\t]/g, ""), LUNGHEZZE.motivo);
