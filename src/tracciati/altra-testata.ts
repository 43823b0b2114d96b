/**
 * Another table below a plan, under headings that nobody can list: staff, money, risks, a summary. A row is data below the
 * headings it fits; short words over figures, above rows that are unlike the plan's or apart from them, are headings of
 * something else, and what stands below them is not the plan's.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import { readRaggiunto } from "../obiettivi/leggi-raggiunto";
import { readTarget } from "../obiettivi/leggi-target";
import { isLabelRow } from "./etichette";
import { FormaDelPiano, isCifra } from "./forma-del-piano";
import { genereOf } from "./indizi/profilo";
import { normalise } from "./normalise";
import { personSaid } from "./nome-e-chi";
import { isMeasured, pieneIn, type Piena } from "./righe-misurate";
import { kindOf } from "./rows";
import type { Testata } from "./testate";
import { isOwnTitle } from "./titoli";

const PAROLE_DI_TESTA = 4;
const LUNGA = 40;
const PRIME_RIGHE = 3;
/** A title is of the rows below it, with a blank row or two between. */
const RIGHE_VUOTE = 3;

/** Short words and nothing else, two cells at least: no figure but a year, no person. */
const isOfHeadings = (piene: readonly Piena[]): boolean =>
  piene.length >= 2 &&
  !isLabelRow(piene.map((p) => p.v)) &&
  piene.every(
    ({ v }) =>
      typeof v === "string" &&
      v.length <= LUNGA &&
      genereOf(v) === "testo" &&
      !/\d/.test(v.replace(/\b20\d\d\b/g, "")) &&
      personSaid(v) === null &&
      !/[.;]\s*$/.test(v.trim().replace(/^\S{1,5}\.$/, "")) &&
      normalise(v).split(" ").length <= PAROLE_DI_TESTA,
  );

/**
 * The sheet row of its headings, or of the title above them, between two rows; else that of the first of the last rows that
 * are no indicators, whatever they say. Null where the plan goes on to the end.
 */
export function otherTableIn(g: Griglia, t: Testata, da: number, a: number): number | null {
  if (t.struttura !== "obiettivi" || t.guida.lessico.colonne.length > 0) return null;
  const forma = new FormaDelPiano(t.colonne, new Set(t.testata.map((c) => c.colonna)));
  let dati = false;
  let coda: number | null = null;
  for (let r = da + 1; r <= a; r++) {
    const piene = pieneIn(g, r);
    // Right below the headings words are a part of them.
    if (dati && isOfHeadings(piene) && isOther(g, t, r, piene, forma)) return coda ?? titleOver(g, r, da);
    dati ||= piene.some((p) => typeof p.v !== "string" || genereOf(p.v) === "si-no" || isCifra(p));
    if (!dati || !isMeasured(g, r, t)) continue;
    if (!forma.isVuota && forma.isNoIndicator(piene)) {
      if (coda === null && kindOf(g, r, t).tipo === "dati") coda = r;
      continue;
    }
    coda = null;
    forma.learn(piene);
  }
  return coda;
}

function isOther(
  g: Griglia,
  t: Testata,
  riga: number,
  piene: readonly Piena[],
  forma: FormaDelPiano,
): boolean {
  if (forma.isVuota || forma.repeats(piene)) return false;
  const sotto = rowsFrom(g, riga + 1);
  if (comesAgain(t, piene, sotto)) return false;
  const contate = sotto.filter((s) => s.some(isCifra));
  const misure = measuresOf(t, piene);
  const muta = !misure.some((p) => isSaid(p, t)) && !isAct(misure);
  const posto = placeOf(g, riga);
  const staccata = posto === "staccata";
  if (contate.length === 0)
    return staccata && sotto.length > 0 && muta && areOfWords(t, [piene, ...sotto], forma);
  const isOver = ({ colonna }: Piena): boolean =>
    contate.some((s) => s.some((p) => p.colonna === colonna && isCifra(p)));
  if (!piene.some(isOver)) return false;
  const diverse = contate.every((s) => forma.isUnlike(s));
  const vuoti = forma.areEmptier([piene, ...sotto]);
  if (staccata) return muta || diverse || (vuoti && !isAct(misure));
  if (diverse && (muta || vuoti)) return true;
  // Right under its rows: the words stand where the plan has its figures, over other figures, or over words that measure nothing.
  if (isAct(misure) || !misure.some(isOver)) return false;
  if (vuoti) return muta || misure.every(isOver);
  if (posto === "sotto un titolo suo") return false;
  const mute = misure.every(
    (p) => isOver(p) || contate.every((s) => s.every((x) => x.colonna !== p.colonna || !isSaid(x, t))),
  );
  return muta && misure.length === 2 && mute && misure.every((p) => forma.isOfFigures(p.colonna));
}

/** What it names is named below it too: an objective of several indicators. */
const comesAgain = (t: Testata, piene: readonly Piena[], sotto: readonly (readonly Piena[])[]): boolean => {
  const misure = measuresOf(t, piene);
  return piene.some(
    (p) =>
      !misure.includes(p) &&
      normalise(String(p.v)).length > 1 &&
      sotto.some((s) => s.some((x) => x.colonna === p.colonna && x.v === p.v)),
  );
};

/** Its cells in the columns of the target and of the result. */
const measuresOf = ({ colonne: { target, raggiunto } }: Testata, piene: readonly Piena[]): Piena[] =>
  [target, raggiunto].flatMap((c) => piene.find((p) => p.colonna === c?.colonna) ?? []);

/** "Aggiudicazione" and "Aggiudicato", "tutte" and "tutte", "Migliorare il clima": what was to be done. No headings are so. */
function isAct(misure: readonly Piena[]): boolean {
  const [a, b] = misure.map((p) => normalise(String(p.v)));
  if (a === undefined || b === undefined) return false;
  if (/^(?:non )?\p{L}{2,}[aei]re\b/u.test(a)) return true;
  const [prima = "", altra = ""] = [a.split(" ")[0], b.split(" ")[0]];
  return a === b || (prima.length > 4 && prima !== altra && prima.slice(0, 5) === altra.slice(0, 5));
}

/** It reads as what is asked for, or as what was done: a word of headings is in the plural. */
function isSaid({ v, colonna }: Piena, { colonne }: Testata): boolean {
  const testo = String(v).trim();
  if (/[ie]$/i.test(testo) && !testo.includes(" ")) return false;
  const cella = {
    posizione: { foglio: "", riga: 1, colonna: 1 },
    valore: testo,
    testo,
    formato: "General",
  };
  if (colonna === colonne.target?.colonna) return readTarget(cella, 2000).tipo !== "non misurabile";
  const { tipo } = readRaggiunto(cella, { tipo: "si-no", atteso: true }, 2000);
  return tipo !== "illeggibile" && tipo !== "nessun dato";
}

/** A list of words: nothing asked for and nothing done in any of its rows, where the plan measures or says whose it is. */
function areOfWords(t: Testata, righe: readonly (readonly Piena[])[], forma: FormaDelPiano): boolean {
  const misure = [t.colonne.target, t.colonne.raggiunto].flatMap((c) => c?.colonna ?? []);
  if (righe.some((r) => r.some((p) => misure.includes(p.colonna) && isSaid(p, t)))) return false;
  const alPosto = misure.some(
    (c) => forma.isOfFigures(c) && righe.every((r) => r.some((p) => p.colonna === c)),
  );
  return alPosto || (misure.some((c) => forma.areBlankAt(c, righe)) && forma.areEmptier(righe, misure));
}

const isBlank = (g: Griglia, riga: number): boolean => (g.valori[riga - g.riga] ?? []).every(isVuoto);

const isTitle = (g: Griglia, riga: number): boolean => {
  const [sola, ...altre] = pieneIn(g, riga);
  return sola !== undefined && altre.length === 0 && typeof sola.v === "string" && !isCifra(sola);
};

/** Below a blank row or a title, or right below a row; a title may be of rows of the plan. */
function placeOf(g: Griglia, riga: number): "staccata" | "sotto un titolo suo" | "attaccata" {
  let r = riga - 1;
  while (isBlank(g, r) && riga - r < RIGHE_VUOTE) r--;
  const titolo = isTitle(g, r) ? pieneIn(g, r)[0] : undefined;
  if (titolo) return isOwnTitle(String(titolo.v)) ? "sotto un titolo suo" : "staccata";
  return r < riga - 1 ? "staccata" : "attaccata";
}

/** The titles alone on the rows above, and the blank rows among them, are of the table below. */
function titleOver(g: Griglia, riga: number, da: number): number {
  let prima = riga;
  for (let r = riga - 1; r > da && (isTitle(g, r) || isBlank(g, r)); r--) if (isTitle(g, r)) prima = r;
  return prima;
}

/** The next rows, until a blank one. */
function rowsFrom(g: Griglia, da: number): Piena[][] {
  const righe: Piena[][] = [];
  for (let r = da; righe.length < PRIME_RIGHE && r < g.riga + g.valori.length; r++) {
    const piene = pieneIn(g, r);
    if (piene.length === 0) break;
    righe.push(piene);
  }
  return righe;
}
