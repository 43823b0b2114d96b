/**
 * Whether the budget is an extract of a larger one: then its grand totals and the quadratura cannot be verified. The
 * rule is the project's own ("Complete or extract" in docs/controlli/BIL-002.md).
 */
import { ZERO } from "../base/importo";
import { differ } from "./totali";
import type { RigaTotale, Voce } from "./voce";
import { expectedTotals } from "./attesi";

export function isEstratto(voci: readonly Voce[], totali: readonly RigaTotale[]): boolean {
  const entrate = voci.filter((v) => v.parte === "entrate");
  if (entrate.length > 0 && !entrate.some((v) => v.titolo === 1)) return true;
  const incompleti = totali.some((t) => !t.completo);
  return incompleti && totali.some((t) => t.ambito === "generale" && disagrees(t, voci));
}

const disagrees = (t: RigaTotale, voci: readonly Voce[]): boolean =>
  expectedTotals(t, voci).some(({ stampato, atteso }) => differ(stampato, atteso, ZERO));
