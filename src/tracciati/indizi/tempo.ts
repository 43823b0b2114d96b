/**
 * The witness of time: the year in a heading against the esercizio, the day of a reading against the reference date. Of
 * several readings the last one that is not after the reference date counts, whatever their order.
 */
import { annoDi, fineEsercizio, formatData, type DataIso } from "../../base/data";
import { figureOf } from "../amount";
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import type { ColonnaVista, Indizio, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";
import { anniDi, anniIn, giornoIn, isPeriodo } from "./periodi";

/** The fields that may stand once for each year. */
const PER_ANNO: ReadonlySet<CampoMappa> = new Set([
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
  if (t.struttura !== "obiettivi") return data ? placeInSeries(c, t, data) : null;
  if (isEarlierTarget(c, t)) return "un target intermedio";
  if (partsOfTotal(t)?.parti.includes(c)) return "una parte del totale";
  const giorno = data && isReading(c) ? dayOf(c, t) : null;
  if (!giorno || !data) return null;
  if (giorno > data) return "una rilevazione successiva";
  const ultima = lastReading(t, data);
  return ultima !== null && giorno < ultima ? "una rilevazione precedente" : null;
}

/** A day written out: of a quarter or a month alone nothing says whether its amounts are those up to it. */
const GIORNO_SCRITTO =
  /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|(?<!\d)\d{1,2}°?\s+(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)/i;

export function writtenDayIn(intestazione: string, esercizio: number | null): DataIso | null {
  if (!GIORNO_SCRITTO.test(intestazione) || /\bdal(?:l['’])?\b/i.test(intestazione)) return null;
  return giornoIn(intestazione, esercizio);
}

const writtenDay = ({ intestazione }: ColonnaVista, { guida }: TabellaVista): DataIso | null =>
  writtenDayIn(intestazione, guida.esercizio);

/** The days up to the date, of the esercizio, that columns of the budget say of one field. */
function seriesOf(
  campo: CampoMappa,
  t: TabellaVista,
): { readonly quante: number; readonly giorni: DataIso[] } {
  const giorni = t.colonne.flatMap((c) =>
    (sense(c.intestazione, c.propria, t.struttura).campi.get(campo)?.peso ?? 0) >= SOGLIA
      ? (writtenDay(c, t) ?? [])
      : [],
  );
  const { esercizio } = t.guida;
  return {
    quante: giorni.length,
    giorni: giorni.filter((g) => esercizio === null || annoDi(g) === esercizio),
  };
}

/** The last of a series of a field's days that is not after a date; null where there is no series, or all come after. */
function lastOf(campo: CampoMappa, t: TabellaVista, data: DataIso): DataIso | null {
  const { quante, giorni } = seriesOf(campo, t);
  return quante < 2
    ? null
    : (giorni
        .filter((g) => g <= data)
        .toSorted()
        .at(-1) ?? null);
}

/** Why a column of a series of days is not the one that is read. */
function placeInSeries(c: ColonnaVista, t: TabellaVista, data: DataIso): string | null {
  const giorno = writtenDay(c, t);
  if (!giorno) return null;
  for (const [campo, { peso }] of sense(c.intestazione, c.propria, t.struttura).campi) {
    const ultima = peso >= SOGLIA ? lastOf(campo, t, data) : null;
    if (ultima === null || giorno === ultima) continue;
    return giorno > data ? "una situazione successiva" : "una situazione precedente";
  }
  return null;
}

function ofSeries(c: ColonnaVista, campo: CampoMappa, t: TabellaVista, data: DataIso): Indizio | null {
  const giorno = writtenDay(c, t);
  const ultima = giorno && lastOf(campo, t, data);
  if (!giorno || !ultima) return null;
  if (giorno === ultima) return { peso: 0.2, perche: `è la situazione al ${formatData(giorno)}` };
  return giorno > data
    ? { peso: -1.5, perche: "è di un giorno successivo alla data di riferimento" }
    : { peso: -1, perche: "c'è una situazione più recente" };
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

const FINALE = /\b(consuntiv\w*|final[ei]|annual[ei]|annu[oa]|definitiv[oi]|a fine anno)\b/i;

/** The day of a reading. Beside others that have one, what is final is of the last day of the esercizio. */
function dayOf(c: ColonnaVista, t: TabellaVista): DataIso | null {
  const { esercizio } = t.guida;
  const suo = giornoIn(c.intestazione, esercizio);
  if (suo || esercizio === null || !FINALE.test(c.intestazione)) return suo;
  const anni = anniIn(c.intestazione);
  if (anni.size > 0 && !anni.has(esercizio)) return null;
  const altre = t.colonne.some((x) => x !== c && isReading(x) && giornoIn(x.intestazione, esercizio));
  return altre ? fineEsercizio(esercizio) : null;
}

const TOTALE = /^\W*tot(?:ale|\.)?(?!\p{L})/iu;

/** "Totale anno" beside readings that it adds up, row by row: they are of a period each, and it is the result. */
function partsOfTotal(
  t: TabellaVista,
): { readonly totale: ColonnaVista; readonly parti: readonly ColonnaVista[] } | null {
  const totali = t.colonne.filter((c) => TOTALE.test(c.intestazione));
  if (totali.length === 0) return null;
  const parti = t.colonne.filter(
    (c) => !totali.includes(c) && isReading(c) && giornoIn(c.intestazione, t.guida.esercizio) !== null,
  );
  if (parti.length < 2) return null;
  const totale = totali.find((c) => {
    const righe = c.valori.flatMap((v, i) => {
      const n = figureOf(v);
      return n === null
        ? []
        : [{ n, somma: parti.reduce((s, p) => s + (figureOf(p.valori[i] ?? "") ?? 0), 0) }];
    });
    const tornano = righe.filter(({ n, somma }) => Math.abs(n - somma) < 0.005).length;
    return tornano > 0 && tornano * 2 > righe.length;
  });
  return totale ? { totale, parti } : null;
}

const INTERMEDIO = /\b(intermedi[oaie]|parzial[ei]|provvisori[oaie])\b/i;

const means = (c: ColonnaVista, campo: CampoMappa): boolean =>
  (sense(c.intestazione, c.propria, "obiettivi").campi.get(campo)?.peso ?? 0) >= SOGLIA;

/** Where in the esercizio a target stands: its day, its end where it is said to be final; null where nothing says it. */
function dayOfTarget({ intestazione }: ColonnaVista, esercizio: number): DataIso | null {
  const anni = anniIn(intestazione);
  if (anni.size > 0 && !anni.has(esercizio)) return null;
  return FINALE.test(intestazione) ? fineEsercizio(esercizio) : giornoIn(intestazione, esercizio);
}

/** A target of the way, beside the one of the end: "intermedio" and "finale", "al 30/06" and "al 31/12". */
function isEarlierTarget(c: ColonnaVista, t: TabellaVista): boolean {
  const { esercizio } = t.guida;
  if (esercizio === null || !means(c, "target")) return false;
  const suo = dayOfTarget(c, esercizio);
  const intermedio = INTERMEDIO.test(c.intestazione);
  if (suo === null && !intermedio) return false;
  return t.colonne.some((x) => {
    if (x === c || !means(x, "target") || INTERMEDIO.test(x.intestazione)) return false;
    const anni = anniIn(x.intestazione);
    if (anni.size > 0 && !anni.has(esercizio)) return false;
    const altro = dayOfTarget(x, esercizio);
    return intermedio || (suo !== null && altro !== null && altro > suo);
  });
}

/** A result of the way beside the final one, neither with its day: the latter is of the end of the esercizio. */
function isOfOtherTime(c: ColonnaVista, t: TabellaVista, data: DataIso): boolean {
  const { esercizio } = t.guida;
  if (esercizio === null || giornoIn(c.intestazione, esercizio) !== null) return false;
  const [intermedio, finale] = [INTERMEDIO, FINALE].map((f) => f.test(c.intestazione));
  if (!intermedio && !finale) return false;
  const altro = t.colonne.some(
    (x) => x !== c && means(x, "raggiunto") && (intermedio ? FINALE : INTERMEDIO).test(x.intestazione),
  );
  return altro && (data >= fineEsercizio(esercizio) ? intermedio === true : finale === true);
}

/** How many columns of results say their day. */
export const countReadings = (t: TabellaVista): number =>
  t.colonne.filter((c) => isReading(c) && dayOf(c, t) !== null).length;

/** The years that a heading names; of a reading "mar-23" that of its day. */
function yearsOf(c: ColonnaVista, t: TabellaVista): ReadonlySet<number> {
  if (t.struttura !== "obiettivi") return anniDi(c.intestazione, t.guida.esercizio, t.primoAnno ?? null);
  const anni = anniIn(c.intestazione);
  if (anni.size > 0 || !isReading(c)) return anni;
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

const IMPORTI: readonly CampoMappa[] = AMOUNT_FIELDS;

/** Headings of previsioni and movements of the budget that name no year. */
const amountsWithoutYear = (t: TabellaVista): boolean =>
  t.struttura !== "obiettivi" &&
  t.colonne.some((c) => {
    const { campi } = sense(c.intestazione, c.propria, t.struttura);
    return IMPORTI.some((f) => (campi.get(f)?.peso ?? 0) >= SOGLIA) && yearsOf(c, t).size === 0;
  });

export const tempoDice: Testimone = (c, campo, t) => {
  if (!PER_ANNO.has(campo)) return null;
  const { esercizio, data } = t.guida;
  const anni = yearsOf(c, t);
  const conEsercizio = esercizio !== null && t.colonne.some((x) => yearsOf(x, t).has(esercizio));
  if (campo === "target" && t.struttura === "obiettivi" && isEarlierTarget(c, t))
    return { peso: -1, perche: "c'è il target di fine esercizio" };
  const somma = campo === "raggiunto" && t.struttura === "obiettivi" ? partsOfTotal(t) : null;
  if (somma?.totale === c) return { peso: 1, perche: "è la somma delle rilevazioni di periodo" };
  if (somma?.parti.includes(c)) return { peso: -1, perche: "è una parte del totale" };
  if (LETTURE.has(campo) && data && t.struttura === "obiettivi" && isOfOtherTime(c, t, data))
    return { peso: -1.5, perche: "è di un altro momento dell'esercizio" };
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
  if (t.struttura !== "obiettivi" && data) {
    const serie = ofSeries(c, campo, t, data);
    if (serie) return serie;
  }
  if (esercizio === null || anni.size === 0) return null;
  // Where no heading is of the esercizio a year says little: the sheet may be of another one as a whole. Not so where
  // other amounts say none: those are the esercizio's, and this one is not.
  if (!conEsercizio && (anni.has(esercizio) || !amountsWithoutYear(t)))
    return { peso: -0.3, perche: `non è dell'esercizio ${esercizio}` };
  return anni.has(esercizio)
    ? { peso: 0.05, perche: `è dell'esercizio ${esercizio}` }
    : { peso: -1.5, perche: `non è dell'esercizio ${esercizio}` };
};
