/**
 * The witness of time: the year in a heading against the esercizio, the day of a reading against the reference date. Of
 * several readings the last one that is not after the reference date counts, whatever their order.
 */
import { annoDi, fineEsercizio, formatData, type DataIso } from "../../base/data";
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import type { ColonnaVista, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";
import { anniIn, giornoIn, isPeriodo } from "./periodi";

/** The fields that may stand once for each year. */
export const PER_ANNO: ReadonlySet<CampoMappa> = new Set([
  ...AMOUNT_FIELDS,
  "target",
  "raggiunto",
  "gradoDichiarato",
]);

const LETTURE: ReadonlySet<CampoMappa> = new Set(["raggiunto", "gradoDichiarato"]);

/** What a column speaks of in time, by its heading alone; null where time takes it out of nothing. */
export function fuoriTempo(c: ColonnaVista, t: TabellaVista): string | null {
  const { esercizio, data } = t.guida;
  const anni = yearsOf(c, t);
  if (esercizio !== null && anni.size > 0 && !anni.has(esercizio)) return "di un altro anno";
  const giorno = t.struttura === "obiettivi" && data && isReading(c) ? dayOf(c, t) : null;
  if (!giorno || !data) return null;
  if (giorno > data) return "una rilevazione successiva";
  const ultima = lastReading(t, data);
  return ultima !== null && giorno < ultima ? "una rilevazione precedente" : null;
}

/** The last day of the readings of the table that is not after a date. */
function lastReading(t: TabellaVista, data: DataIso): DataIso | null {
  let ultima: DataIso | null = null;
  for (const c of t.colonne) {
    const giorno = isReading(c) ? dayOf(c, t) : null;
    if (giorno && giorno <= data && (ultima === null || giorno > ultima)) ultima = giorno;
  }
  return ultima;
}

const FINALE = /\b(consuntiv\w*|final[ei]|annual[ei]|definitiv[oi]|a fine anno)\b/i;

/** The day of a reading. Beside others that have one, what is final is of the last day of the esercizio. */
function dayOf(c: ColonnaVista, t: TabellaVista): DataIso | null {
  const { esercizio } = t.guida;
  const suo = giornoIn(c.intestazione, esercizio);
  if (suo || esercizio === null || !FINALE.test(c.intestazione)) return suo;
  const altre = t.colonne.some((x) => x !== c && isReading(x) && giornoIn(x.intestazione, esercizio));
  return altre ? fineEsercizio(esercizio) : null;
}

/** How many columns of results say their day. */
export const countReadings = (t: TabellaVista): number =>
  t.colonne.filter((c) => isReading(c) && dayOf(c, t) !== null).length;

/** The years that a heading names; of a reading "mar-23" that of its day. */
function yearsOf(c: ColonnaVista, t: TabellaVista): ReadonlySet<number> {
  const anni = anniIn(c.intestazione);
  if (anni.size > 0 || t.struttura !== "obiettivi" || !isReading(c)) return anni;
  const giorno = giornoIn(c.intestazione, t.guida.esercizio);
  return giorno && annoDi(giorno) !== t.guida.esercizio ? new Set([annoDi(giorno)]) : anni;
}

/** A column of results by its day. */
export interface Rilevata {
  readonly data: DataIso;
  readonly colonna: number;
}

/** The readings of one series up to the one in a column, that too, ascending; none where it says no day. */
export function readingsUpTo(t: TabellaVista, colonna: number): Rilevata[] {
  const usata = t.colonne.find((c) => c.colonna === colonna);
  const ultima = usata && dayOf(usata, t);
  if (!ultima) return [];
  const anno = annoDi(ultima);
  const serie = t.colonne.flatMap((c) => {
    const data = c === usata ? ultima : isReading(c) && isAlike(c, usata) ? dayOf(c, t) : null;
    const prima = data && (c === usata || (data < ultima && annoDi(data) === anno));
    return prima ? [{ data, colonna: c.colonna }] : [];
  });
  return serie.toSorted((a, b) => (a.data < b.data ? -1 : a.data > b.data ? 1 : a.colonna - b.colonna));
}

/** A grade that is declared and a result that is measured are no one series. */
function isAlike(a: ColonnaVista, b: ColonnaVista): boolean {
  const isGrado = (c: ColonnaVista): boolean => {
    const { campi } = sense(c.intestazione, c.propria, "obiettivi");
    return (campi.get("gradoDichiarato")?.peso ?? 0) > (campi.get("raggiunto")?.peso ?? 0);
  };
  return isGrado(a) === isGrado(b);
}

/** Months with a mark for each that something lasts: no results. */
const isGantt = ({ valori, intestazione }: ColonnaVista): boolean => {
  const piene = valori.filter((v) => v !== "");
  return (
    piene.length > 0 && piene.every((v) => /^[x■█●✓]$/i.test(String(v).trim())) && isPeriodo(intestazione)
  );
};

const isReading = (c: ColonnaVista): boolean => {
  if (isGantt(c)) return false;
  const { campi } = sense(c.intestazione, c.propria, "obiettivi");
  return [...LETTURE].some((f) => (campi.get(f)?.peso ?? 0) >= SOGLIA);
};

export const tempoDice: Testimone = (c, campo, t) => {
  if (!PER_ANNO.has(campo)) return null;
  const { esercizio, data } = t.guida;
  const anni = yearsOf(c, t);
  const conEsercizio = esercizio !== null && t.colonne.some((x) => yearsOf(x, t).has(esercizio));
  if (LETTURE.has(campo) && isGantt(c)) return { peso: -1, perche: "sotto ci sono segni di durata" };
  if (LETTURE.has(campo) && data) {
    const giorno = dayOf(c, t);
    if (giorno && annoDi(giorno) === (esercizio ?? annoDi(giorno))) {
      if (giorno > data) return { peso: -1.5, perche: "è di un giorno successivo alla data di riferimento" };
      const ultima = lastReading(t, data);
      return ultima === null || giorno === ultima
        ? { peso: 0.2, perche: `è la rilevazione del ${formatData(giorno)}` }
        : { peso: -1, perche: "c'è una rilevazione più recente" };
    }
  }
  if (esercizio === null || anni.size === 0) return null;
  // Where no heading is of the esercizio a year says little: the sheet may be of another one as a whole.
  if (!conEsercizio) return { peso: -0.3, perche: `non è dell'esercizio ${esercizio}` };
  return anni.has(esercizio)
    ? { peso: 0.05, perche: `è dell'esercizio ${esercizio}` }
    : { peso: -1.5, perche: `non è dell'esercizio ${esercizio}` };
};
