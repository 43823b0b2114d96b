/**
 * What the codes of a voce stand for: missione and programma, and the tipologia or macroaggregato that the piano
 * finanziario code says (d.lgs. 118/2011, allegati 6 and 14). Names come from elenchi/.
 */
import { MISSIONI, type VoceElenco } from "./elenchi/missioni";
import { TITOLI_ENTRATE, TITOLI_SPESE } from "./elenchi/titoli";
import type { Parte } from "./voce";

/** Null where the missione is not in the list. */
export const nomeMissione = (missione: number): string | null => MISSIONI[missione]?.nome ?? null;

/** The numbers of the programmi of a missione; empty where the missione is not in the list. */
export const programmiDi = (missione: number): readonly number[] =>
  Object.keys(MISSIONI[missione]?.sotto ?? {}).map(Number);

export const isProgramma = (missione: number, programma: number): boolean =>
  MISSIONI[missione]?.sotto[programma] !== undefined;

const elenco = (parte: Parte): Readonly<Record<number, VoceElenco>> =>
  parte === "entrate" ? TITOLI_ENTRATE : TITOLI_SPESE;

export const nomeTitolo = (parte: Parte, titolo: number): string | null =>
  elenco(parte)[titolo]?.nome ?? null;

/** The levels of a piano finanziario code from the first on, without its letter: `U.1.03.02.99.999` → 1, 3, 2, 99, 999. */
const levelsOf = (codice: string): number[] =>
  codice
    .replace(/^[EU]\./i, "")
    .split(".")
    .map(Number);

/**
 * The tipologia (entrate) or macroaggregato (spese) of a well-formed code. Macroaggregato: titolo and level 2 (U.1.03 →
 * 103). Tipologia: levels 2 and 3 in titoli 1 and 2 (E.1.01.04 → 104), level 2 in hundreds in the others (E.3.05 → 500).
 */
export function gruppoDelCodice(
  parte: Parte,
  codice: string,
): { readonly titolo: number; readonly gruppo: number } {
  const [titolo = 0, secondo = 0, terzo = 0] = levelsOf(codice);
  if (parte === "spese") return { titolo, gruppo: titolo * 100 + secondo };
  return { titolo, gruppo: secondo * 100 + (titolo <= 2 ? terzo : 0) };
}

/** Whether the list has the group of a well-formed code; one that stops at level 2 is of any tipologia below it. */
export function isGruppo(parte: Parte, titolo: number, gruppo: number): boolean {
  const gruppi = elenco(parte)[titolo]?.sotto;
  if (!gruppi) return false;
  if (gruppi[gruppo] !== undefined) return true;
  const fermo = parte === "entrate" && gruppo % 100 === 0;
  return fermo && Object.keys(gruppi).some((g) => Math.floor(Number(g) / 100) * 100 === gruppo);
}
