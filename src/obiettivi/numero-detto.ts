/** A figure as people write it. */
import type { Importo } from "../base/importo";
import type { Lingua } from "../base/rilievo";

/** `1.250,5` in Italian, `1,250.5` in English; at most four decimals, without trailing zeros. */
export function formatNumero(n: Importo, lingua: Lingua): string {
  const [migliaia, virgola] = lingua === "it" ? [".", ","] : [",", "."];
  const [intero = "0", decimali] = n.toDecimalPlaces(4).toFixed().split(".");
  const gruppi = intero.replace(/\B(?=(\d{3})+$)/g, migliaia);
  return decimali === undefined ? gruppi : `${gruppi}${virgola}${decimali}`;
}
