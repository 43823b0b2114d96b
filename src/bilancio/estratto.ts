/**
 * Whether the budget is an extract of a larger one: then its grand totals and the quadratura cannot be verified. The
 * rule is the project's own ("Complete or extract" in docs/controlli/BIL-002.md).
 */
import type { ParametriBilancio } from "./parametri";
import { differ } from "./totali";
import type { RigaTotale, Voce } from "./voce";
import { expectedTotals } from "./attesi";

/** What the user says wins over what the figures tell. */
export function isEstratto(
  voci: readonly Voce[],
  totali: readonly RigaTotale[],
  parametri: ParametriBilancio,
): boolean {
  if (parametri.estratto !== null) return parametri.estratto;
  const entrate = voci.filter((v) => v.parte === "entrate");
  if (entrate.length > 0 && !entrate.some((v) => v.titolo === 1)) return true;
  if (!totali.some((t) => !t.completo)) return false;
  const attesi = expectedTotals(voci, parametri.definizioneDisponibilita);
  return totali.some(
    (t) =>
      t.ambito === "generale" &&
      attesi(t).some(({ stampato, atteso }) => differ(stampato, atteso, parametri.tolleranza)),
  );
}
