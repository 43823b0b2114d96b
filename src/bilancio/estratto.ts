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
  if (lacksTitolo1(voci.filter((v) => v.parte === "entrate"))) return true;
  if (!totali.some((t) => !t.completo)) return false;
  const attesi = expectedTotals(voci, parametri.definizioneDisponibilita);
  return totali.some(
    (t) =>
      t.ambito === "generale" &&
      attesi(t).some(({ stampato, atteso }) => differ(stampato, atteso, parametri.tolleranza)),
  );
}

/** A titolo that could not be read may be the first: of entrate most of whose titoli are unknown nothing is concluded. */
function lacksTitolo1(entrate: readonly Voce[]): boolean {
  const noti = entrate.filter((v) => v.titolo !== null);
  // Avanzo and fondo pluriennale have neither titolo nor code.
  const ignoti = entrate.filter((v) => v.titolo === null && (v.codice ?? v.capitolo) !== null);
  return noti.length > ignoti.length && !noti.some((v) => v.titolo === 1);
}
