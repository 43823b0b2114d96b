/**
 * Where the headings of a sheet are. A row is a heading only in its place: below a heading whose columns fit it a row is
 * data, whatever its words. A heading may stand on up to five rows, its upper ones reaching over several columns, or ending on the row below.
 */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { parseImporto } from "./amount";
import { isHeading, readHeading, type Intestazione } from "./columns";
import { labelField } from "./contesto";
import { isLabelRow } from "./etichette";
import type { Guida } from "./guida";
import { anniIn } from "./indizi/periodi";
import { asWritten, headingText, isYear, type TestiTestata } from "./indizi/vista";
import { normalise } from "./normalise";

/** A heading and the sheet rows it stands on. */
export interface Testata extends Intestazione {
  readonly daRiga: number;
  /** The last heading row. */
  readonly riga: number;
}

const RIGHE_DI_TESTATA = 5;

/** Beginnings of the words of headings: most rows of data have fewer than two, and are told from headings by this alone. */
export const ACCENNO =
  /acc(?:ert|\.|$)|imp(?:egn|\.|$)|prev|stanz|assest|bilanc|dispon|risc|incass|revers|pag(?:a|\.)|mandat|targ|raggiu|ragg\b|attes|consunt|consegu|rilev|realizz|effettiv|milestone|adempiment|attivit|indicat|misurator|parametr|kpi|metric|risultat|valor|obiettiv|scaden|termine|capitol|cap\b|descriz|denominaz|mission|program|respons|dirigent|monitor|trim|sem\b|semestre|traguard|peso|codic|compet|oggett|anno\b|eserciz/i;

/** A row of words, or of years and days: it could be a heading, or a part of one. */
export function isWordy(riga: readonly Scalare[]): boolean {
  let testi = 0;
  for (const v of riga) {
    if (typeof v === "boolean") return false;
    if (typeof v === "number") {
      if (!isYear(v) && headingText(v) === "") return false;
    } else if (isHeading(v)) {
      if (/^[\s€(+-]*(?:eur(?:o\b)?\W*)?\d/i.test(v) && isFigure(v)) return false;
      testi++;
    } else if (!isVuoto(v)) return false;
  }
  return testi > 0;
}

/** Years or days alone, two of them at least: the lower part of a heading, under their group. */
function isPeriods(riga: readonly Scalare[]): boolean {
  const piene = riga.filter((v) => !isVuoto(v));
  return (
    piene.length >= 2 &&
    piene.every((v) => (typeof v === "string" ? isPeriod(v) : typeof v === "number" && headingText(v) !== ""))
  );
}

const isFigure = (v: string): boolean => {
  const t = v.trim();
  return !/^(19|20)\d\d$/.test(t) && (parseImporto(t) !== null || /^[\d.,]+\s*%$/.test(t));
};

function hasHint(riga: readonly Scalare[], quanti: number): boolean {
  let n = 0;
  for (const v of riga)
    if (typeof v === "string" && v.length <= 300 && ACCENNO.test(onOneLine(v)) && ++n >= quanti) return true;
  return false;
}

/** A word may be broken over two lines. */
const onOneLine = (v: string): string => (/\n|^\p{L} \p{L} \p{L} \p{L}/u.test(v) ? asWritten(v) : v);

/** It looks like a heading of another table: what is below it is not of the one above. */
export const looksLikeHeading = (riga: readonly Scalare[]): boolean => isWordy(riga) && hasHint(riga, 3);

/** The heading that begins at a row, over as many rows as say most together; null where none does. */
export function headingFrom(g: Griglia, riga: number, guida: Guida): Testata | null {
  if (isLabelRow(g.valori[riga - g.riga] ?? []) || isOfForms(g, riga)) return null;
  const righe: (readonly Scalare[])[] = [];
  let migliore: (Testata & { readonly punteggio: number }) | null = null;
  const quanti = guida.lessico.colonne.length > 0 ? 0 : 2;
  let testi: TestiTestata | null = null;
  for (let n = 0; n < RIGHE_DI_TESTATA; n++) {
    const valori = g.valori[riga + n - g.riga];
    if (!valori || !(isWordy(valori) || (n > 0 && isPeriods(valori)))) break;
    testi = testi === null ? alone(valori) : joined(testi, valori);
    if (!testi) break;
    righe.push(valori);
    const scritti = testi.interi.filter((t) => t !== "").length;
    if (scritti < 2 || !righe.some((r) => hasHint(r, 1)) || !hintIn(righe, quanti)) continue;
    const letta = readHeading(g, testi, riga + n, guida, looksLikeHeading);
    if (letta && scritti === 2 && !isPairOfMeasures(letta)) continue;
    // Days under their group are no row of data, however well the group alone reads.
    const oltre = isPeriods(valori) ? -2 : 0.3;
    if (letta && letta.punteggio > (migliore ? migliore.punteggio + oltre : 0))
      migliore = { ...letta, daRiga: riga, riga: riga + n };
  }
  return migliore;
}

/** "Indicatore | Posti | | Indicatore | Km" above "Target | 40 | | Target | 5": the labels of forms side by side. */
function isOfForms(g: Griglia, riga: number): boolean {
  const [questa = [], sotto = []] = [g.valori[riga - g.riga], g.valori[riga + 1 - g.riga]];
  return questa.some((v, i) => {
    const altra = typeof v === "string" && v !== "" ? questa.indexOf(v, i + 1) : -1;
    const giu = sotto[i] ?? "";
    return altra > i && giu !== "" && giu === sotto[altra] && labelField(giu) !== null;
  });
}

/** "Atteso | Raggiunto" beside a column without a heading: with less no two texts are a heading. */
const isPairOfMeasures = ({ struttura, colonne }: Intestazione): boolean =>
  struttura === "obiettivi" &&
  colonne.indicatore?.intestazione === "" &&
  colonne.target !== undefined &&
  colonne.raggiunto !== undefined;

const hintIn = (righe: readonly (readonly Scalare[])[], quanti: number): boolean =>
  quanti === 0 ||
  righe.reduce((n, r) => n + (hasHint(r, quanti) ? quanti : hasHint(r, 1) ? 1 : 0), 0) >= quanti;

const alone = (valori: readonly Scalare[]): TestiTestata => {
  const testi = valori.map(headingText);
  return { interi: testi, propri: testi };
};

/**
 * The lower row under the upper ones: null where it is no part of the same heading. Each upper text must stand over a
 * blank (merged downwards), over more than one lower text (merged across), or over the end of its own words.
 */
function joined(sopra: TestiTestata, valori: readonly Scalare[]): TestiTestata | null {
  const sotto = valori.map(headingText);
  let gruppo = "";
  let estesi = 0;
  let sottostanti = 0;
  let inizio = -1;
  let solo = -1;
  const interi: string[] = [];
  const propri: string[] = [];
  // "Rendiconto 2022 | Bilancio 2023 | Bilancio 2024": years side by side may be of one column each.
  const perAnni = sopra.interi.filter((t) => anniIn(t).size > 0).length >= 2;
  // Years or days and nothing else may stand one under each heading: "Base" over 2023, "Target" over 2024, 2025.
  const soliPeriodi = isPeriods(valori);
  const close = (): boolean => {
    if (
      soliPeriodi ||
      inizio < 0 ||
      sottostanti !== 1 ||
      isPeriod(gruppo) ||
      (perAnni && anniIn(gruppo).size > 0)
    )
      return true;
    if (solo !== inizio || !(goesOn(sotto[solo] ?? "") || INIZIO.test(gruppo))) return false;
    propri[solo] = `${sopra.propri[solo] ?? ""} ${sotto[solo] ?? ""}`.trim();
    return true;
  };
  for (const [i, giu] of sotto.entries()) {
    const su = sopra.interi[i] ?? "";
    if (su !== "") {
      if (!close()) return null;
      if (inizio >= 0 && sottostanti > 1) estesi++;
      gruppo = su;
      inizio = i;
      sottostanti = 0;
    }
    if (giu !== "") {
      sottostanti++;
      solo = i;
    }
    if (giu === "") {
      interi.push(su);
      propri.push(sopra.propri[i] ?? "");
    } else {
      interi.push(inizio < 0 ? giu : `${gruppo} ${giu}`.trim());
      propri.push(giu);
    }
  }
  if (!close()) return null;
  if (inizio >= 0 && sottostanti > 1) estesi++;
  const su = sopra.interi.filter((t) => t !== "").length;
  // Below a lone text nothing tells a group from a title over the whole table, but a period that begins further on.
  const aMeta = isPeriod(gruppo) && sotto.findIndex((t) => t !== "") < inizio;
  return sottostanti === 0 && estesi === 0
    ? null
    : su >= 2 || estesi === 0 || aMeta
      ? { interi, propri }
      : null;
}

/** "N.", "Cod.": a word that the row below completes. */
const INIZIO = /^(?:n|nr|num|numero|cod|codice)\.?$/i;

/** RS, CP, CS: which accounts the heading above is of. */
const DI_GESTIONE = /^(?:rs|cp|cs|co|re|ca|competenza|residui|cassa|totale)$/i;

/** "in conto residui", "o maggiori spese", "(A)", "1/1/2023", "CP", "2024": the end of words that began above. */
const goesOn = (testo: string): boolean =>
  DI_GESTIONE.test(testo) ||
  isPeriod(testo) ||
  /^\p{Ll}/u.test(testo) ||
  /^\([\p{L}\d]{1,2}\)$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u.test(testo);

const isPeriod = (testo: string): boolean =>
  /^(anno |esercizio |al )?(\d{1,2}[/.-]\d{1,2}[/.-])?20\d\d$/i.test(testo.trim());

/** How much of a row repeats a heading, cell by cell. */
export function repeats(g: Griglia, riga: number, testata: number): number {
  const [valori = [], suoi = []] = [g.valori[riga - g.riga], g.valori[testata - g.riga]];
  let piene = 0;
  let uguali = 0;
  for (const [i, v] of valori.entries()) {
    if (isVuoto(v)) continue;
    piene++;
    const altro = suoi[i] ?? "";
    if (
      v === altro ||
      (typeof v === "string" && typeof altro === "string" && normalise(v) === normalise(altro))
    )
      uguali++;
  }
  return piene === 0 ? 0 : uguali / piene;
}

/** Of its cells how many mean something as a heading, for a row that a heading above could hold as data. */
const QUASI_TUTTE = 0.75;

/** Below a heading of objectives, a row within its columns right under other rows: data, whatever its words. */
export function isHeld(g: Griglia, riga: number, attiva: Testata): boolean {
  if (attiva.struttura !== "obiettivi" || attiva.guida.lessico.colonne.length > 0) return false;
  const vecchie = new Set(attiva.testata.map((t) => t.colonna));
  const sopra = (g.valori[riga - 1 - g.riga] ?? []).filter((v) => !isVuoto(v)).length;
  return (
    sopra > 2 && (g.valori[riga - g.riga] ?? []).every((v, i) => isVuoto(v) || vecchie.has(g.colonna + i))
  );
}

/**
 * A row below a heading is another heading only where its columns do not fit those above, or where it stands apart and
 * nearly all of it is words of headings.
 */
export function isInPlace(g: Griglia, attiva: Testata, nuova: Testata): boolean {
  if (nuova.struttura !== attiva.struttura || attiva.struttura !== "obiettivi") return true;
  const vecchie = new Set(attiva.testata.map((t) => t.colonna));
  const celle = g.valori[nuova.daRiga - g.riga] ?? [];
  if (!celle.every((v, i) => isVuoto(v) || vecchie.has(g.colonna + i))) return true;
  const nuove = Object.values(nuova.colonne).length + nuova.altre.filter((x) => x.ambito !== null).length;
  const piene = (g.valori[nuova.riga - g.riga] ?? []).filter((v) => !isVuoto(v)).length;
  return nuove > piene * QUASI_TUTTE;
}
