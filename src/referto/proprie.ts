/**
 * References to our own sheets inside a formula, `⟦entrate⟧!F20` (see `propria`). Names of sheets and texts of others always
 * stand between quotes in our formulas: whatever is quoted is passed over whole, so that no name and no text can be one.
 */
import type { ChiaveFoglio } from "./foglio";

/** A quoted name, a quoted text, or a reference of ours: its key, and where it points. */
const PEZZI = /'(?:[^']|'')*'|"(?:[^"]|"")*"|⟦([a-z]+)⟧(?:!([A-Z]+)(\d+)(?::[A-Z]+(\d+))?)?/g;

export interface Propria {
  readonly chiave: ChiaveFoglio;
  /** As written, with its cell where it has one. */
  readonly scritta: string;
  readonly colonna: string;
  readonly riga: number;
  /** The end of a range; null for one cell. */
  readonly ultimaRiga: number | null;
}

/** The formula with something else in the place of each reference. */
export const replaceProprie = (formula: string, con: (p: Propria) => string): string =>
  formula.includes("⟦")
    ? formula.replace(PEZZI, (scritta: string, chiave?: string, colonna?: string, da?: string, a?: string) =>
        chiave === undefined
          ? scritta
          : con({
              chiave: chiave as ChiaveFoglio,
              scritta,
              colonna: colonna ?? "",
              riga: Number(da ?? 0),
              ultimaRiga: a === undefined ? null : Number(a),
            }),
      )
    : formula;

/** The sheets of ours that a formula points at. */
export function proprieIn(formula: string): ReadonlySet<ChiaveFoglio> {
  const chiavi = new Set<ChiaveFoglio>();
  replaceProprie(formula, (p) => {
    chiavi.add(p.chiave);
    return p.scritta;
  });
  return chiavi;
}
