/**
 * The witness of time: the year in a heading against the esercizio, the day of a reading against the reference date. Of
 * several readings the last one that is not after the reference date counts, whatever their order.
 */
import { annoDi, dataIso, formatData, lastDayOfMonth, meseDaNome, type DataIso } from "../../base/data";
import { AMOUNT_FIELDS, type CampoMappa } from "../campi";
import { normalise } from "../normalise";
import type { ColonnaVista, TabellaVista, Testimone } from "./indizio";
import { sense, SOGLIA } from "./parole";

/** The fields that may stand once for each year. */
export const PER_ANNO: ReadonlySet<CampoMappa> = new Set([
  ...AMOUNT_FIELDS,
  "target",
  "raggiunto",
  "gradoDichiarato",
]);

/** The years in a text; a span ("2023-2025", "2023/25") holds all of its own. */
export function anniIn(testo: string): ReadonlySet<number> {
  return testo.includes("20") ? yearsIn(testo) : NESSUNO;
}

const NESSUNO: ReadonlySet<number> = new Set();

function yearsIn(testo: string): ReadonlySet<number> {
  const anni = new Set<number>();
  for (const m of testo.matchAll(/(?<!\d)(20\d\d)(?:\s*[-–/]\s*(20\d\d|\d\d)(?![\d/.]))?(?!\d)/g)) {
    const da = Number(m[1]);
    const a = m[2] === undefined ? da : m[2].length === 2 ? 2000 + Number(m[2]) : Number(m[2]);
    if (a < da || a > da + 10) anni.add(da);
    else for (let x = da; x <= a; x++) anni.add(x);
  }
  return anni;
}

const TRIMESTRI: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  primo: 1,
  secondo: 2,
  terzo: 3,
  quarto: 4,
};

/** The day that a heading speaks of: "al 30/06", "30.06.2023", "I trimestre", "giugno", a real date; null for none. */
export function giornoIn(testo: string, esercizio: number | null): DataIso | null {
  const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(testo);
  if (iso) return dataIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const giorno = /(?<![\d/.])(\d{1,2})[°]?\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(20\d\d|\d\d))?(?!\d)/.exec(
    testo,
  );
  const anno = [...anniIn(testo)][0] ?? esercizio;
  if (giorno) {
    const a =
      giorno[3] === undefined ? anno : giorno[3].length === 2 ? 2000 + Number(giorno[3]) : Number(giorno[3]);
    const mese = Number(giorno[2]);
    if (a === null || mese < 1 || mese > 12) return null;
    return dataIso(a, mese, Math.min(Number(giorno[1]), lastDayOfMonth(a, mese)));
  }
  if (anno === null) return null;
  const t = normalise(testo);
  const periodo = /\b(i{1,3}|iv|[1-4]|primo|secondo|terzo|quarto)(?: ?o| ?°)? (trim|sem)/.exec(t);
  if (periodo) {
    const n = TRIMESTRI[periodo[1] ?? ""] ?? 0;
    const mese = periodo[2] === "sem" ? n * 6 : n * 3;
    return mese >= 1 && mese <= 12 ? dataIso(anno, mese, lastDayOfMonth(anno, mese)) : null;
  }
  const scritto =
    /\b(?:(\d{1,2}) )?(gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b/.exec(
      t,
    );
  const mese = scritto?.[2] === undefined ? null : meseDaNome(scritto[2]);
  if (mese === null) return null;
  return dataIso(anno, mese, Math.min(Number(scritto?.[1] ?? 31), lastDayOfMonth(anno, mese)));
}

const LETTURE: ReadonlySet<CampoMappa> = new Set(["raggiunto", "gradoDichiarato"]);

/** What a column speaks of in time, by its heading alone; null where time takes it out of nothing. */
export function fuoriTempo(c: ColonnaVista, t: TabellaVista): string | null {
  const { esercizio, data } = t.guida;
  const anni = anniIn(c.intestazione);
  if (esercizio !== null && anni.size > 0 && !anni.has(esercizio)) return "di un altro anno";
  const giorno = t.struttura === "obiettivi" && data ? giornoIn(c.intestazione, esercizio) : null;
  if (!giorno || !data || !isReading(c)) return null;
  if (giorno > data) return "una rilevazione successiva";
  const ultima = lastReading(t, data);
  return ultima !== null && giorno < ultima ? "una rilevazione precedente" : null;
}

/** The last day of the readings of the table that is not after a date. */
function lastReading(t: TabellaVista, data: DataIso): DataIso | null {
  let ultima: DataIso | null = null;
  for (const c of t.colonne) {
    const giorno = isReading(c) ? giornoIn(c.intestazione, t.guida.esercizio) : null;
    if (giorno && giorno <= data && (ultima === null || giorno > ultima)) ultima = giorno;
  }
  return ultima;
}

const isReading = (c: ColonnaVista): boolean => {
  const { campi } = sense(c.intestazione, c.propria, "obiettivi");
  return [...LETTURE].some((f) => (campi.get(f)?.peso ?? 0) >= SOGLIA);
};

export const tempoDice: Testimone = (c, campo, t) => {
  if (!PER_ANNO.has(campo)) return null;
  const { esercizio, data } = t.guida;
  const anni = anniIn(c.intestazione);
  const conEsercizio = esercizio !== null && t.colonne.some((x) => anniIn(x.intestazione).has(esercizio));
  if (LETTURE.has(campo) && data) {
    const giorno = giornoIn(c.intestazione, esercizio);
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
