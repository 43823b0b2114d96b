/**
 * How much of a sheet is read. One cell typed at the far end of a sheet makes its used range thousands of millions of cells,
 * nearly all blank: only the near part is read then.
 */
import { CELLE_PER_FOGLIO } from "../../base/pacchetto/limiti";
import type { Intervallo } from "../../base/posizione";

const RIGHE = 1_048_576;
const COLONNE = 16_384;
/** Columns looked at in a sheet that is too large. */
const VICINE = 1_024;

const righe = (p: Intervallo): number => p.ultimaRiga - p.riga + 1;
const colonne = (p: Intervallo): number => p.ultimaColonna - p.colonna + 1;

export const isSmisurata = (p: Intervallo): boolean =>
  righe(p) * colonne(p) > CELLE_PER_FOGLIO || colonne(p) === COLONNE || righe(p) === RIGHE;

/** First the columns, then, of what is used in them, the rows. */
export const MENO_COLONNE = (p: Intervallo): Intervallo => ({
  ...p,
  ultimaColonna: Math.min(p.ultimaColonna, p.colonna + VICINE - 1),
});
export const MENO_RIGHE = (p: Intervallo): Intervallo => ({
  ...p,
  ultimaRiga: Math.min(p.ultimaRiga, p.riga + Math.floor(CELLE_PER_FOGLIO / colonne(p)) - 1, RIGHE - 1),
});
