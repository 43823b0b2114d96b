/** What stands below a heading, counted: how many of its cells are amounts, counts, percentages, dates, codes, words. */
import { isErrore, type Scalare } from "../../base/griglia";
import { figureOf, parseImporto } from "../amount";

export type Genere =
  "vuota" | "errore" | "importo" | "percentuale" | "data" | "si-no" | "codice" | "testo" | "prosa";

export interface Profilo {
  /** Cells that are not blank. */
  readonly piene: number;
  readonly quanti: Readonly<Record<Genere, number>>;
  /** Of the numbers: whole ones, the greatest in absolute value, those within −1,5 and 1,5. */
  readonly interi: number;
  readonly massimo: number;
  readonly frazioni: number;
  /** Different values among the cells that are not blank. */
  readonly diversi: number;
}

const CODICE = /^(?:[eu]\.\d(?:\.\d+)+|\d{1,2}(?:[./-]\d{1,3}){2,})$/i;
const DATA =
  /^(?:(?:entro (?:il )?)?\d{1,2}[./-](?:\d{1,2}|[a-z]{3,9})(?:[./-]\d{2,4})?|\d{4}-\d{2}-\d{2}.*|\d{1,2} [a-zà]{3,9} \d{4})$/i;
const SI_NO = /^(?:s[iì]'?|no|x|✓|on|off|fatto|raggiunto|non raggiunto|s[iì] ?\/ ?no)$/i;
const PERCENTUALE = /^[<>≤≥=+\-\s]*\d[\d.,]*\s*%/;
const MISURA =
  /^[<>≤≥=+\-\s]*(?:almeno |max |n\. ?)?\d[\d.,]*(?: ?(?:gg|giorni|ore|h|€|euro|n\.?|km|mq|mesi))?$/i;
/** A longer text is prose. */
const PROSA = 90;

/** What a cell is, by itself. */
export function genereOf(v: Scalare): Genere {
  if (typeof v === "number") return "importo";
  if (typeof v === "boolean") return "si-no";
  const t = v.trim();
  if (t === "") return "vuota";
  if (t.length > PROSA) return "prosa";
  const primo = t.charCodeAt(0);
  if (primo === 35 && isErrore(t)) return "errore";
  if (SI_NO.test(t)) return "si-no";
  if (!/\d/.test(t)) return "testo";
  if (CODICE.test(t)) return "codice";
  if (PERCENTUALE.test(t)) return "percentuale";
  if (DATA.test(t)) return "data";
  return MISURA.test(t) || parseImporto(t) !== null ? "importo" : "testo";
}

export function profile(valori: readonly Scalare[]): Profilo {
  const quanti: Record<Genere, number> = {
    vuota: 0,
    errore: 0,
    importo: 0,
    percentuale: 0,
    data: 0,
    "si-no": 0,
    codice: 0,
    testo: 0,
    prosa: 0,
  };
  const visti = new Set<Scalare>();
  let interi = 0;
  let massimo = 0;
  let frazioni = 0;
  for (const v of valori) {
    const genere = genereOf(v);
    quanti[genere]++;
    if (genere === "vuota") continue;
    visti.add(v);
    const n = genere === "importo" ? figureOf(v) : null;
    if (n === null) continue;
    if (Number.isInteger(n)) interi++;
    massimo = Math.max(massimo, Math.abs(n));
    if (Math.abs(n) <= 1.5) frazioni++;
  }
  return { piene: valori.length - quanti.vuota, quanti, interi, massimo, frazioni, diversi: visti.size };
}

/** The share of the cells that are not blank; 0 of none. */
export const quota = (p: Profilo, ...generi: readonly Genere[]): number =>
  p.piene === 0 ? 0 : generi.reduce((n, g) => n + p.quanti[g], 0) / p.piene;
