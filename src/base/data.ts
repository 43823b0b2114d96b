/** Calendar days without a clock or a time zone. The product never asks what day it is today. */

/** A calendar day, `AAAA-MM-GG`. Build it with {@link dataIso} or {@link parseDataIso}, which check it exists. */
export type DataIso = string & { readonly __dataIso: unique symbol };

const GIORNO_MS = 86_400_000;
/** Day 0 of Excel's 1900 date system, after 28 February 1900 (the leap day that never was). */
const EPOCA_EXCEL = Date.UTC(1899, 11, 30);

const toMs = (data: DataIso): number => Date.parse(`${data}T00:00:00Z`);
const fromMs = (ms: number): DataIso => new Date(ms).toISOString().slice(0, 10) as DataIso;

/** The last day of a month (1–12). */
export const lastDayOfMonth = (anno: number, mese: number): number =>
  new Date(Date.UTC(anno, mese, 0)).getUTCDate();

/** The day, or null where the calendar has no such day (31 June). Years 1900–2199. */
export function dataIso(anno: number, mese: number, giorno: number): DataIso | null {
  if (!Number.isInteger(anno) || anno < 1900 || anno > 2199) return null;
  if (!Number.isInteger(mese) || mese < 1 || mese > 12) return null;
  if (!Number.isInteger(giorno) || giorno < 1 || giorno > lastDayOfMonth(anno, mese)) return null;
  return fromMs(Date.UTC(anno, mese - 1, giorno));
}

/** Reads `AAAA-MM-GG`; null for anything else. */
export function parseDataIso(testo: string): DataIso | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(testo.trim());
  return m ? dataIso(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Excel's serial number (1900 system) → day; null outside 1900–2199. The time of day is dropped. */
export function fromSerial(seriale: number): DataIso | null {
  if (!Number.isFinite(seriale) || seriale < 61 || seriale > 109_574) return null;
  return fromMs(EPOCA_EXCEL + Math.floor(seriale) * GIORNO_MS);
}

/** Day → Excel's serial number (1900 system). */
export const toSerial = (data: DataIso): number => Math.round((toMs(data) - EPOCA_EXCEL) / GIORNO_MS);

/** Days from `da` to `a`; negative when `a` comes first. */
export const daysBetween = (da: DataIso, a: DataIso): number => Math.round((toMs(a) - toMs(da)) / GIORNO_MS);

/** The day of the user's clock, where they are. */
export const giornoDi = (d: Date): DataIso =>
  `${String(d.getFullYear()).padStart(4, "0")}-${due(d.getMonth() + 1)}-${due(d.getDate())}` as DataIso;

/** The hour of the user's clock: `09:05`. */
export const oraDi = (d: Date): string => `${due(d.getHours())}:${due(d.getMinutes())}`;

const due = (n: number): string => String(n).padStart(2, "0");

export const annoDi = (data: DataIso): number => Number(data.slice(0, 4));

/** The last day of the esercizio: the default deadline. */
export const fineEsercizio = (esercizio: number): DataIso => `${esercizio}-12-31` as DataIso;

/** `30/06/2023`. */
export const formatData = (data: DataIso): string =>
  `${data.slice(8, 10)}/${data.slice(5, 7)}/${data.slice(0, 4)}`;

/** The months in Italian, from January. */
export const MESI = [
  "gennaio",
  "febbraio",
  "marzo",
  "aprile",
  "maggio",
  "giugno",
  "luglio",
  "agosto",
  "settembre",
  "ottobre",
  "novembre",
  "dicembre",
] as const;

/** The month (1–12) of an Italian name, whole or by its first three letters; null where it is none. */
export function meseDaNome(nome: string): number | null {
  const n = nome.toLowerCase().replace(/\.$/, "");
  const i = MESI.findIndex(
    (m) => m === n || (n.length === 3 && m.startsWith(n)) || (n === "sett" && m === "settembre"),
  );
  return i < 0 ? null : i + 1;
}

/** `30 giugno 2023`. */
export const formatDataEstesa = (data: DataIso): string =>
  `${Number(data.slice(8, 10))} ${MESI[Number(data.slice(5, 7)) - 1] ?? ""} ${data.slice(0, 4)}`;
