/**
 * In line or late, by pro-rata: only for counts that add up over the year. A rate, an average, a duration or a
 * percentage at mid-year proves nothing about the year, and has no andamento.
 */
import { annoDi, daysBetween, fineEsercizio, parseDataIso } from "../base/data";
import { Decimal, type Importo } from "../base/importo";
import type { ParametriGiudizio } from "./giudizio";
import type { Andamento, Polarita } from "./indicatore";
import type { Scadenza } from "./scadenza";
import { even } from "./testo";
import type { Target } from "./valore";

const NON_CUMULATIVO =
  /\bmedi[aoe]?\b|\btass[oi]\b|\bindic[ei] |\bpercentual|^%|\bgrado di|\brapporto\b|\bpro ?capite|\btemp[io]\b|\bdurata\b|\bsettimanal/;

interface Conteggio {
  readonly target: Extract<Target, { tipo: "quantita" }>;
  readonly valore: Importo;
  readonly polarita: Polarita;
  readonly indicatore: string;
  readonly scadenza: Scadenza;
}

export function andamentoDi(
  c: Conteggio,
  { dataRiferimento, esercizio }: ParametriGiudizio,
): Andamento | null {
  const { target } = c;
  const conteggio =
    !target.quantita.percento &&
    !target.incremento &&
    !target.pluriennale &&
    target.confronto !== "<" &&
    target.confronto !== "≤" &&
    target.confronto !== ">" &&
    c.polarita === "più alto è meglio" &&
    !isDurata(target.quantita.unita) &&
    !NON_CUMULATIVO.test(even(c.indicatore));
  const inizio = parseDataIso(`${esercizio}-01-01`);
  if (!conteggio || !inizio || target.quantita.valore.isZero()) return null;
  const fine = c.scadenza.data;
  if (fine > fineEsercizio(esercizio) || annoDi(fine) < esercizio || dataRiferimento < inizio) return null;
  const giorni = daysBetween(inizio, fine) + 1;
  const passati = daysBetween(inizio, dataRiferimento) + 1;
  const atteso = new Decimal(passati).div(giorni);
  return c.valore.div(target.quantita.valore).greaterThanOrEqualTo(atteso) ? "in linea" : "in ritardo";
}

/** Hours are worked and euro are counted; days, weeks, months and minutes measure how long a thing takes. */
const isDurata = (unita: string | null): boolean => unita !== null && unita !== "ore" && unita !== "€";
