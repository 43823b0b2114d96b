/**
 * References to our own sheets inside a formula, `⟦entrate⟧!F20` (see `propria`). Names of sheets and texts of others always
 * stand between quotes in our formulas: whatever is quoted is passed over whole, so that no name and no text can be one.
 */
import type { ChiaveFoglio } from "./foglio";

/** A quoted name, a quoted text, or a reference of ours: its key. */
const PEZZI = /'(?:[^']|'')*'|"(?:[^"]|"")*"|⟦([a-z]+)⟧/g;

/** The formula with the name of each sheet in the place of its key. */
export const replaceProprie = (formula: string, nomeDi: (chiave: ChiaveFoglio) => string): string =>
  formula.includes("⟦")
    ? formula.replace(PEZZI, (scritta: string, chiave?: string) =>
        chiave === undefined ? scritta : nomeDi(chiave as ChiaveFoglio),
      )
    : formula;
