/**
 * A mark beside what the officer must look at, in the sheet where it stands: a conditional format, so that no value
 * and no format of the user is ever touched. Its formula carries our sign, by which it is found again and taken away
 * wherever rows, copies and renamed sheets have brought it.
 */
import type { Zona } from "../../referto/foglio/foglio";
import type { NomeStile } from "../../referto/foglio/stili";

/** What can be shown, one switch each: missed targets, and the errors and warnings of the checks. */
export type CosaSegnata = "mancati" | "rilievi";

export type SegniAccesi = Readonly<Record<CosaSegnata, boolean>>;

export const SPENTI: SegniAccesi = { mancati: false, rilievi: false };

export interface Segno {
  readonly foglio: string;
  /** One row of neighbouring cells. */
  readonly zona: Zona;
  /** en-US, written for the first cell of the zone: true while the row still says what was judged. */
  readonly formula: string;
  readonly stile: NomeStile;
  /** A number format that shows a word before the cell's text; null on the cells that only take the colour. */
  readonly formato: string | null;
}

const SIGLA = "Referto segna: ";

/** The condition, always true, that says whose rule it is. */
export const firma = (cosa: SegniAccesi): string =>
  `N("${SIGLA}${(["mancati", "rilievi"] as const).filter((c) => cosa[c]).join(" e ")}")=0`;

/** What a rule of ours shows; null for a rule of somebody else. */
export function segnatoDa(formula: string): SegniAccesi | null {
  const m = /"Referto segna: (mancati|rilievi|mancati e rilievi)"/.exec(formula);
  const cosa = m?.[1];
  return cosa === undefined
    ? null
    : { mancati: cosa.startsWith("mancati"), rilievi: cosa.endsWith("rilievi") };
}

export const unisci = (a: SegniAccesi, b: SegniAccesi): SegniAccesi => ({
  mancati: a.mancati || b.mancati,
  rilievi: a.rilievi || b.rilievi,
});
