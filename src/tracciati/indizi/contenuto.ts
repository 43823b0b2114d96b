/**
 * What the contents of a column of the budget say by themselves, whatever its heading: codes of the piano finanziario,
 * titoli in Roman numerals, tipologie of entrate, and the numbers that with those beside them are programmi of the list.
 */
import { isVuoto, type Scalare } from "../../base/griglia";
import { isProgramma } from "../../bilancio/classificazione";
import type { CampoMappa } from "../campi";
import { isPiano, titoloDiTipologia, titoloInParole } from "../titolo";
import type { ColonnaVista, Indizio, TabellaVista } from "./indizio";
import { sense, SOGLIA } from "./parole";

/** Of the cells that are not blank, how many must be so. */
const QUASI_TUTTE = 0.8;
const PIU_DI_META = 0.6;
/** With fewer rows two columns of small numbers fit the list by chance. */
const RIGHE_DI_COPPIA = 3;
const TOTALE = /^\s*(?:sub ?)?tot(?:ale|ali)?\b/i;
/** Columns between a missione and its programma, at most. */
const DISTANZA = 2;

export function contentsSay(c: ColonnaVista, campo: CampoMappa, t: TabellaVista): Indizio | null {
  if (c.profilo.piene === 0 || t.struttura === "obiettivi") return null;
  if (campo === "codice")
    return share(c, isPiano) >= PIU_DI_META
      ? { peso: 0.9, perche: "sotto ci sono codici del piano dei conti" }
      : null;
  if (campo === "anno")
    return DI_ANNO.test(c.intestazione) && share(c, isAnno) === 1 && hasYear(c, t.guida.esercizio)
      ? { peso: 0.9, perche: "sotto ci sono anni" }
      : null;
  if (campo === "titolo") return ofTitolo(c, t);
  if (campo === "programma" || campo === "missione") return ofPair(c, campo, t);
  return null;
}

/** "Es. comp.", "Anno prov.", "Anno di riferimento": of which year a row is. */
const DI_ANNO = /^\s*(?:anno|es(?:erc(?:izio)?)?\b|annualit[aà])/i;
/** Without a row of the esercizio, nor many of none, it is the year of something else: of a work, of a contract. */
const hasYear = ({ valori }: ColonnaVista, esercizio: number | null): boolean =>
  esercizio === null ||
  valori.some((v) => Number(v) === esercizio) ||
  valori.filter((v) => isVuoto(v)).length >= valori.length * VUOTE;
/** The blanks of totals and titles are fewer. */
const VUOTE = 0.25;
const isAnno = (v: Scalare): boolean => /^20\d\d$/.test(String(v).trim());

function ofTitolo(c: ColonnaVista, t: TabellaVista): Indizio | null {
  if (share(c, (v) => typeof v === "string" && titoloInParole(v) !== null) >= QUASI_TUTTE)
    return { peso: 0.7, perche: "sotto ci sono titoli in numeri romani o in lettere" };
  return t.struttura === "entrate" && !isNamed(c, t, "capitolo") && share(c, isTipologia) === 1
    ? { peso: 0.7, perche: "sotto ci sono codici di tipologia, che cominciano con il titolo" }
    : null;
}

const isTipologia = (v: Scalare): boolean => titoloDiTipologia(v) !== null;

const NUMERI_DI_RIGA: Indizio = { peso: -0.6, perche: "sotto ci sono numeri di riga, non programmi" };

/** "Progr." may be the programma, or the number of the row: its words alone are not enough. */
const INCERTA = 0.55;

function isUnsure(c: ColonnaVista, t: TabellaVista): boolean {
  const peso = sense(c.intestazione, c.propria, t.struttura).campi.get("programma")?.peso ?? 0;
  return peso >= SOGLIA && peso < INCERTA;
}

/** Each row one more than the one above: the rows numbered. */
function isSequence({ valori }: ColonnaVista): boolean {
  const numeri = valori.flatMap((v) => numeroDiPosto(v) ?? []);
  return (
    numeri.length >= RIGHE_DI_COPPIA && numeri.every((n, i) => i === 0 || n === (numeri[i - 1] ?? 0) + 1)
  );
}

/** Numbers beside a missione that nothing else explains, where no programma is read: they could be it. */
export function couldBeProgramma(c: ColonnaVista, t: TabellaVista, missione: number | undefined): boolean {
  if (t.struttura !== "spese" || missione === undefined || isSequence(c) || !isOfPlaces(c)) return false;
  const posti = t.colonne.map((x) => x.colonna);
  const distanza = Math.abs(posti.indexOf(c.colonna) - posti.indexOf(missione));
  return distanza <= DISTANZA && !isOther(c, "programma", t);
}

/** Beside a missione the numbers of its programmi, or beside a programma those of its missione. */
function ofPair(c: ColonnaVista, campo: "missione" | "programma", t: TabellaVista): Indizio | null {
  if (t.struttura !== "spese" || !isOfPlaces(c) || isOther(c, campo, t)) return null;
  const altro = campo === "programma" ? "missione" : "programma";
  const i = t.colonne.indexOf(c);
  const vicine = t.colonne.slice(Math.max(0, i - DISTANZA), i + DISTANZA + 1).filter((x) => x !== c);
  for (const x of vicine) {
    if (!isNamed(x, t, altro)) continue;
    const [missione, programma] = campo === "programma" ? [x, c] : [c, x];
    const { righe, si, missioni } = pairs(missione, programma);
    if (righe === 0) continue;
    // Programmi begin again with every missione: numbers that go on over several are those of the rows.
    if (missioni > 1 && isSequence(programma)) return isUnsure(c, t) ? NUMERI_DI_RIGA : null;
    if (si >= righe * QUASI_TUTTE && (righe >= RIGHE_DI_COPPIA || isNamed(c, t, campo)))
      return { peso: 0.7, perche: `con «${x.intestazione}» sono missione e programma dell'elenco` };
    if (si * 2 < righe && isUnsure(c, t)) return NUMERI_DI_RIGA;
    return null;
  }
  return isUnsure(c, t) && isSequence(c) ? NUMERI_DI_RIGA : ofNamelessPair(c, campo, t);
}

/** Where no heading names either, two columns side by side whose numbers are programmi of the list on every row. */
function ofNamelessPair(c: ColonnaVista, campo: "missione" | "programma", t: TabellaVista): Indizio | null {
  const i = t.colonne.indexOf(c);
  const altra = t.colonne[campo === "missione" ? i + 1 : i - 1];
  if (!altra || !isOfPlaces(altra) || isOther(altra, campo === "missione" ? "programma" : "missione", t))
    return null;
  if (t.colonne.some((x) => isNamed(x, t, "missione") || isNamed(x, t, "programma"))) return null;
  const [missione, programma] = campo === "missione" ? [c, altra] : [altra, c];
  if (isSequence(programma) || isSequence(missione)) return null;
  const { righe, si, missioni } = pairs(missione, programma);
  const alte = missione.valori.some((v) => (numeroDiPosto(v) ?? 0) >= MISSIONE_ALTA);
  return si === righe && righe >= RIGHE_SENZA_NOME && missioni >= MISSIONI_SENZA_NOME && alte
    ? { peso: 0.6, perche: "insieme sono missione e programma dell'elenco" }
    : null;
}

/** Small numbers fit the list by chance: of rows, of missioni, and one of them of two figures. */
const [RIGHE_SENZA_NOME, MISSIONI_SENZA_NOME, MISSIONE_ALTA] = [5, 3, 9];

/** Whole numbers from 1 to 99, as numbers or in two figures. */
const isOfPlaces = (c: ColonnaVista): boolean => share(c, (v) => numeroDiPosto(v) !== null) >= QUASI_TUTTE;

function numeroDiPosto(v: Scalare): number | null {
  const n = typeof v === "number" ? v : /^\s*\d{1,2}\s*$/.test(String(v)) ? Number(v) : NaN;
  return Number.isInteger(n) && n >= 1 && n <= 99 ? n : null;
}

function pairs(
  missione: ColonnaVista,
  programma: ColonnaVista,
): { readonly righe: number; readonly si: number; readonly missioni: number } {
  const viste = new Set<number>();
  let righe = 0;
  let si = 0;
  let ultima: number | null = null;
  for (const [i, v] of programma.valori.entries()) {
    // Written once for its group a missione holds for the rows below.
    ultima = numeroDiPosto(missione.valori[i] ?? "") ?? ultima;
    const p = numeroDiPosto(v);
    if (ultima === null || p === null) continue;
    righe++;
    viste.add(ultima);
    if (isProgramma(ultima, p)) si++;
  }
  return { righe, si, missioni: viste.size };
}

const isNamed = (c: ColonnaVista, t: TabellaVista, campo: CampoMappa): boolean =>
  (sense(c.intestazione, c.propria, t.struttura).campi.get(campo)?.peso ?? 0) >= SOGLIA;

/** Its words say that it is something else. */
function isOther(c: ColonnaVista, campo: CampoMappa, t: TabellaVista): boolean {
  const { campi, ambito } = sense(c.intestazione, c.propria, t.struttura);
  return ambito !== null || [...campi].some(([f, d]) => f !== campo && d.peso >= SOGLIA);
}

const share = ({ valori }: ColonnaVista, prova: (v: Scalare) => boolean): number => {
  const piene = valori.filter((v) => v !== "" && !(typeof v === "string" && TOTALE.test(v)));
  return piene.length === 0 ? 0 : piene.filter(prova).length / piene.length;
};
