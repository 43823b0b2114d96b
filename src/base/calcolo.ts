/** What is known, where cells are read, of the results that their formulas show: they may be those of before. */
import type { Posizione } from "./posizione";

export interface Calcolo {
  /**
   * `da-sola`: results follow the cells; `a-richiesta`: they do not, and were calculated for this reading; `in-sospeso`: they
   * were not, or not all of them.
   */
  readonly modo: "da-sola" | "a-richiesta" | "in-sospeso";
  /** Sheets whose formulas are not calculated, whatever is asked. */
  readonly fogliFermi: readonly string[];
  /** Cells whose result no longer stands and which the host cannot calculate; Excel has none. */
  readonly vecchi: readonly Posizione[];
}

export const CALCOLATA: Calcolo = { modo: "da-sola", fogliFermi: [], vecchi: [] };
