/**
 * How far each choice may go: where it is typed, where the command line is given it, where a workbook that may come from
 * others brings it. No real municipality meets these bounds; what is beyond them is refused with a line, never bent.
 */
import type { Bilingue } from "../base/regola";
import { Decimal, type Importo } from "../base/importo";
import { MISSIONI } from "../bilancio/elenchi/missioni";

/** Euro. What is tolerated is rounding. */
export const TOLLERANZA_MASSIMA: Importo = new Decimal(10_000);
export const ANNI = { primo: 1900, ultimo: 2199 } as const;
const MISSIONE_MASSIMA = 99;

/** Characters. */
export const LUNGHEZZE = { nome: 200, motivo: 2_000, ente: 200, riga: 500, paragrafi: 5_000 } as const;

/** What may be out of its bounds, and how the bounds are said. */
export const SCELTE_LIMITATE = {
  tolleranza: {
    nome: { it: "tolleranza", en: "tolerance" },
    limite: { it: "da 0 a 10.000 euro", en: "from 0 to 10,000 euro" },
  },
  missioniEscluse: {
    nome: { it: "missioni escluse", en: "missions left out" },
    limite: {
      it: "numeri da 1 a 99, senza escluderle tutte",
      en: "numbers from 1 to 99, without leaving all of them out",
    },
  },
  dataRiferimento: {
    nome: { it: "data di riferimento", en: "reference date" },
    limite: { it: "un giorno tra il 1900 e il 2199", en: "a day between 1900 and 2199" },
  },
  esercizio: {
    nome: { it: "esercizio", en: "financial year" },
    limite: { it: "un anno tra il 1900 e il 2199", en: "a year between 1900 and 2199" },
  },
  ente: {
    nome: { it: "nome dell'ente", en: "name of the ente" },
    limite: { it: "una riga di al più 200 caratteri", en: "one line of at most 200 characters" },
  },
  testi: {
    nome: { it: "testi della copertina", en: "texts of the cover" },
    limite: {
      it: "al più 500 caratteri, 5.000 per premessa e firma, senza caratteri di controllo",
      en: "at most 500 characters, 5,000 for preamble and signatures, without control characters",
    },
  },
  accettazione: {
    nome: { it: "accettazione di un rilievo", en: "acceptance of a finding" },
    limite: {
      it: "un nome di al più 200 caratteri e un motivo di al più 2.000, non vuoti",
      en: "a name of at most 200 characters and a reason of at most 2,000, not blank",
    },
  },
  stralcio: {
    nome: { it: "motivo di uno stralcio", en: "reason for striking out" },
    limite: { it: "da 1 a 2.000 caratteri", en: "from 1 to 2,000 characters" },
  },
} as const satisfies Readonly<Record<string, { readonly nome: Bilingue; readonly limite: Bilingue }>>;

export type SceltaLimitata = keyof typeof SCELTE_LIMITATE;

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

export const isNome = (t: string): boolean => t.trim() !== "" && isRiga(t, LUNGHEZZE.nome);

export const isMotivo = (t: string): boolean =>
  t.trim() !== "" && isRiga(t.replace(/[\r\n\t]/g, ""), LUNGHEZZE.motivo);
