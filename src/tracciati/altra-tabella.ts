/**
 * Another table below one of the budget, under headings of its own that nobody can list: loans, staff, a variazione. Words where
 * the amounts stand, apart from the rows above and over figures, are headings of something else.
 */
import { isVuoto, type Griglia } from "../base/griglia";
import { amountColumns, isImporto } from "./alignment";
import { kindOf } from "./rows";
import { isWordy, type Testata } from "./testate";

const PAROLE = 2;
/** A title is of the rows below it, with a blank row between or none. */
const RIGHE_SOPRA = 3;

/** The sheet row of its headings, or of the title above them, between two rows; null where the table goes on to the end. */
export function otherBudgetTableIn(g: Griglia, t: Testata, da: number, a: number): number | null {
  if (t.struttura === "obiettivi") return null;
  const importi = amountColumns(t.colonne);
  let dati = false;
  for (let r = da + 1; r <= a; r++) {
    const { tipo } = kindOf(g, r, t);
    dati ||= tipo === "dati";
    if (!dati || tipo !== "altro") continue;
    const riga = g.valori[r - g.riga] ?? [];
    const parole = importi.filter((c) => isWord(riga[c - g.colonna] ?? ""));
    if (parole.length < PAROLE || !isWordy(riga) || !isOverFigures(g, r, parole)) continue;
    const sopra = topOf(g, r, da);
    if (sopra !== null) return sopra;
  }
  return null;
}

const isWord = (v: unknown): boolean => typeof v === "string" && /\p{L}{3}/u.test(v) && !isImporto(v);

/** The next row has figures there. */
const isOverFigures = (g: Griglia, r: number, colonne: readonly number[]): boolean => {
  const sotto = g.valori[r + 1 - g.riga] ?? [];
  return colonne.some((c) => isImporto(sotto[c - g.colonna] ?? ""));
};

/** Where it begins: the title or the blank row above it; null where it stands right under a row of the table. */
function topOf(g: Griglia, riga: number, da: number): number | null {
  let prima: number | null = null;
  for (let r = riga - 1; r > da && r >= riga - RIGHE_SOPRA; r--) {
    const piene = (g.valori[r - g.riga] ?? []).filter((v) => !isVuoto(v)).length;
    if (piene > 1) break;
    prima = piene === 1 ? r : (prima ?? riga);
  }
  return prima;
}
