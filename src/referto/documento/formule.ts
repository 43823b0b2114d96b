/**
 * Formulas that point back at the source cells, so that an edit there shows here. en-US, no function newer than Excel
 * 2013, none that LibreOffice lacks. Amounts kept as text are turned into numbers, or SUM would count them as zero:
 * learn.microsoft.com and support.microsoft.com, NUMBERVALUE.
 */
import type { Importo } from "../../base/importo";
import { riferimento, type Intervallo, type Posizione } from "../../base/posizione";
import { isNonLetto, type ImportoLetto } from "../../bilancio/voce";
import type { CellaLetta } from "../../base/cella-letta";
import type { Brano } from "../../obiettivi/indicatore";
import { vivo, type Cifra, type Vivo } from "./cifra";

/** A text inside a formula: at most 255 characters, quotes doubled. */
export const letterale = (t: string): string => `"${t.slice(0, 250).replaceAll('"', '""')}"`;

/** A text of any length inside a formula, in pieces of at most 255 characters. support.microsoft.com, "Excel specifications and limits" */
export const letterali = (t: string): string =>
  (t.match(/[^]{1,250}/gu) ?? [""]).map((p) => `"${p.replaceAll('"', '""')}"`).join("&");

/** The text of a cell; a blank stays blank instead of becoming 0. */
export const testoDi = (p: Posizione): string => `=${riferimento(p)}&""`;

/** A piece of a cell's text, to its end. */
export const branoDi = (b: Brano): string =>
  b.da === 0 ? riferimento(b.posizione) : `MID(${riferimento(b.posizione)},${b.da + 1},${LUNGA})`;

/** As many characters as a cell can have. */
export const LUNGA = 32_767;

/** The amount of a cell, whatever its form; a blank stays blank, what cannot be read says so and enters no sum. */
export function importoDi(i: ImportoLetto): string {
  const x = riferimento(i.posizione);
  const segno = i.invertito ? "-" : "";
  switch (i.forma) {
    case "numero":
      return `=${segno}${x}`;
    case "testo":
      return `=${segno}IF(ISNUMBER(${x}),${x},${numeroDaTesto(x, String(i.originale))})`;
    case "vuoto":
      return `=IF(ISNUMBER(${x}),${segno}${x},"")`;
    case "illeggibile":
      return `=IF(ISNUMBER(${x}),${segno}${x},"non leggibile")`;
    case "mostrato":
      // The number that is there is no amount; another one, typed in its place, is.
      return `=IF(ISNUMBER(${x}),IF(${sameNumber(x, Number(i.originale))},"non leggibile",${segno}${x}),"non leggibile")`;
    default:
      return i.forma satisfies never;
  }
}

/** Only the cleaning that the present text needs, so that the formula stays readable. */
function numeroDaTesto(x: string, originale: string): string {
  const togli = (da: string, cosa: string): string => `SUBSTITUTE(${da},${cosa},"")`;
  if (/^[\s\u00a0]*[-\u2212]+[\s\u00a0]*$/.test(originale)) return "0";
  let t = x;
  // "61.200,00=", "61.200,=", "61.200,--": the tail is no sign, and stands for no cents.
  const coda = /(,?)(=|--+)[\s\u00a0]*$/.exec(originale);
  const scritto = coda?.[2] && (coda[1] || coda[2] === "=") ? originale.slice(0, coda.index) : originale;
  if (scritto !== originale) t = `SUBSTITUTE(${t},"${coda?.[2] ?? ""}","${coda?.[1] ? "00" : ""}")`;
  if (scritto.includes("€")) t = togli(t, '"€"');
  if (/eur/i.test(scritto))
    t = togli(`UPPER(${t})`, scritto.toLowerCase().includes("euro") ? '"EURO"' : '"EUR"');
  if (scritto.includes("\u00a0")) t = togli(t, "CHAR(160)");
  if (scritto.includes("\u202f")) t = togli(t, "UNICHAR(8239)");
  if (scritto.includes("'")) t = togli(t, `"'"`);
  if (scritto.includes("\u2212")) t = `SUBSTITUTE(${t},UNICHAR(8722),"-")`;
  const punto = /^[^,]*\d\.\d{1,2}\D*$/.test(scritto);
  const [decimale, migliaia] = punto ? [".", ","] : [",", "."];
  const valore = (di: string): string => `NUMBERVALUE(${di},"${decimale}","${migliaia}")`;
  if (/[-\u2212]\D*$/.test(scritto)) return `${valore(togli(t, '"-"'))}*IF(ISNUMBER(FIND("-",${t})),-1,1)`;
  if (scritto.includes("("))
    return `${valore(togli(togli(t, '"("'), '")"'))}*IF(ISNUMBER(FIND("(",${t})),-1,1)`;
  return valore(t);
}

/** The same amount as a term that is taken away: a blank takes nothing. */
const termine = (i: ImportoLetto): string =>
  i.forma === "vuoto" ? `N(${riferimento(i.posizione)})` : importoDi(i).slice(1);

/**
 * Previsione attuale − accertato or impegnato, in the row's own cells, and what the definition of disponibilità takes
 * away beside, from the source; a dash where any of them is no number.
 */
export function differenza(
  a: Cifra,
  b: Cifra,
  sicura: boolean,
  sottratti: readonly ImportoLetto[] = [],
): Vivo {
  if (sottratti.some(isNonLetto)) return vivo`="–"`;
  const coda = sottratti.map((i) => `-${termine(i)}`).join("");
  return sicura ? vivo`=${a}-${b}${coda}` : vivo`=IF(COUNT(${a},${b})=2,${a}-${b}${coda},"–")`;
}

/** A quotient; a dash where the denominator is zero. */
export const rapporto = (sopra: Cifra | Vivo, sotto: Cifra | Vivo): Vivo =>
  vivo`=IF(${sotto}=0,"–",${sopra}/${sotto})`;

/** The same, of cells that may hold words. */
export const quota = (sopra: Cifra, sotto: Cifra): Vivo =>
  vivo`=IF(COUNT(${sopra},${sotto})=2,IF(${sotto}=0,"–",${sopra}/${sotto}),"–")`;

/**
 * Excel keeps fifteen figures of a number written in a formula: one with more would never equal its own cell.
 * support.microsoft.com, "Excel specifications and limits" (number precision)
 */
function sameNumber(x: string, n: number): string {
  const scritto = Number(n.toPrecision(15));
  return scritto === n ? `${x}=${n}` : `IF(ISNUMBER(${x}),ABS(${x}-${scritto})<${Math.abs(n) * 1e-12},FALSE)`;
}

/** True while a source cell still holds what was judged. Numbers are compared as numbers, whatever the language. */
export function ancoraUguale({ posizione, valore, da = 0 }: CellaLetta): string {
  const x = branoDi({ posizione, da, testo: "" });
  if (typeof valore === "number") return sameNumber(x, valore);
  if (typeof valore === "boolean") return `${x}=${valore ? "TRUE" : "FALSE"}`;
  if (valore === "") return `${x}&""=""`;
  if (valore.length <= 200 && !/[\r\n]/.test(valore)) return `EXACT(${x}&"",${letterale(valore)})`;
  const inizio = valore.slice(0, 100).split(/[\r\n]/)[0] ?? "";
  return `LEN(${x}&"")=${valore.length},EXACT(LEFT(${x}&"",${inizio.length}),${letterale(inizio)})`;
}

/** What adding up and subtracting numbers may lose, in euro: far below a cent. */
export const MARGINE = 0.0001;

/** 1 where two amounts differ by more than the tolerance, as a term to be added. */
export const diversi = (a: string, b: string, tolleranza: Importo): string =>
  `(ABS(${a}-${b})>${tolleranza.plus(MARGINE).toFixed()})`;

/** Cells as the fewest ranges of one column each, in the order of their sheets, columns and rows. */
export function inIntervalli(celle: readonly Posizione[]): Intervallo[] {
  const aree: Intervallo[] = [];
  for (const { foglio, colonna, riga } of celle.toSorted(
    (x, y) =>
      (x.foglio < y.foglio ? -1 : x.foglio > y.foglio ? 1 : 0) || x.colonna - y.colonna || x.riga - y.riga,
  )) {
    const ultima = aree.at(-1);
    if (ultima?.foglio === foglio && ultima.colonna === colonna && riga <= ultima.ultimaRiga + 1)
      aree[aree.length - 1] = { ...ultima, ultimaRiga: riga };
    else aree.push({ foglio, colonna, riga, ultimaColonna: colonna, ultimaRiga: riga });
  }
  return aree;
}
