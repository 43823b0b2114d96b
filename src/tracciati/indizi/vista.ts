/** A heading and the rows below it, made ready for the witnesses. */
import { isVuoto, type Griglia, type Scalare } from "../../base/griglia";
import { formatData, fromSerial } from "../../base/data";
import type { ColonnaVista } from "./indizio";
import { profile } from "./profilo";

/** Rows looked at below a heading, at most: enough to tell what stands there, however long the table is. */
const RIGHE_VISTE = 40;
const RIGHE_SCORSE = 80;

/** A heading over one or more rows: for each column of the grid the text on one line, and the lowest alone. */
export interface TestiTestata {
  readonly interi: readonly string[];
  readonly propri: readonly string[];
}

/** A word that a narrow column broke with a dash is one. */
export const asWritten = (v: string): string =>
  withoutSpacing(v.trim())
    .replace(/(\p{L})-\s*[\r\n]+\s*(?=\p{Ll})/gu, "$1")
    .replace(/\s+/g, " ");

/** "I M P E G N A T O": letters set apart to fill the cell; words are parted by more than one blank. */
const SPAZIATE = /(?<![\p{L}\d])\p{L}(?: \p{L}){3,}(?![\p{L}\d])/gu;
const withoutSpacing = (v: string): string =>
  v.includes(" ") ? v.replace(SPAZIATE, (t) => t.replaceAll(" ", "")) : v;

const [ANNO_MINIMO, ANNO_MASSIMO] = [1990, 2100];
const [GIORNO_MINIMO, GIORNO_MASSIMO] = [36_526, 60_000];

export const isYear = (v: Scalare): boolean =>
  typeof v === "number" && Number.isInteger(v) && v >= ANNO_MINIMO && v <= ANNO_MASSIMO;

const isDay = (v: Scalare): boolean =>
  typeof v === "number" && Number.isInteger(v) && v >= GIORNO_MINIMO && v <= GIORNO_MASSIMO;

/** The text of a heading's cell: a year or a real date may be one too. "" where it is none. */
export function headingText(v: Scalare): string {
  if (typeof v === "string") return asWritten(v);
  if (isYear(v)) return String(v);
  const giorno = isDay(v) ? fromSerial(Number(v)) : null;
  return giorno ? formatData(giorno) : "";
}

/** The columns below a heading; `fine` is the sheet row of its last row. */
export function viewBelow(
  g: Griglia,
  testi: TestiTestata,
  fine: number,
  isAltra: (riga: readonly Scalare[]) => boolean,
): ColonnaVista[] {
  const righe: (readonly Scalare[])[] = [];
  const ultima = Math.min(g.valori.length - 1, fine - g.riga + RIGHE_SCORSE);
  for (let i = fine - g.riga + 1; i <= ultima && righe.length < RIGHE_VISTE; i++) {
    const riga = g.valori[i] ?? [];
    let piene = 0;
    for (const v of riga) if (!isVuoto(v) && ++piene === 2) break;
    if (piene < 2) continue;
    if (isAltra(riga)) {
      // The same heading at the head of the next page: the table goes on.
      if (riga.every((v, j) => isVuoto(v) || headingText(v) === testi.propri[j])) continue;
      break;
    }
    righe.push(riga);
  }
  return testi.interi.flatMap((intestazione, i) => {
    const valori = righe.map((r) => r[i] ?? "");
    const profilo = profile(valori);
    if (intestazione === "" && profilo.piene === 0) return [];
    return [{ colonna: g.colonna + i, intestazione, propria: testi.propri[i] ?? "", profilo, valori }];
  });
}
