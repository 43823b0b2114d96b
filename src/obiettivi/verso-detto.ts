/** An increase said of what was to go down: the figure is what it grew by, not what it was reduced by. */
import type { IndicatoreLetto } from "./indicatore";
import { even } from "./testo";
import type { Raggiunto, Target } from "./valore";

const DI_RIDUZIONE =
  /^(?:(?:n\.?|numero|%|perc\.?|percentuale|tasso|grado|indice|obiettivo)\s+(?:di\s+|della?\s+)?)?(?:riduzione|diminuzione|calo|contrazione|abbattimento|decremento|contenimento|risparmio)(?!\p{L})/u;

/** The indicator measures a change, so that a change answers it. */
const DI_VARIAZIONE =
  /(?<!\p{L})(?:increment|aument|cresc|riduzion|diminuzion|calo|contrazion|variazion|scostament|risparmi|migliorament|sviluppo)/u;

/** "aumento del 97%" of what is to be 95 %: by how much it changed, not how much it is. */
const isVariazione = (
  r: Extract<Raggiunto, { tipo: "quantita" }>,
  target: Target,
  indicatore: string,
): boolean =>
  r.aumento === true &&
  r.quantita.percento &&
  target.tipo === "quantita" &&
  target.quantita.percento &&
  !target.incremento &&
  !target.diminuzione &&
  !target.quantita.valore.isNegative() &&
  !DI_VARIAZIONE.test(even(indicatore));

/** Where the indicator measures a reduction: what a target that says so itself is compared with elsewhere. */
export function withVerso(r: Raggiunto, target: Target, { indicatore }: IndicatoreLetto): Raggiunto {
  const contrario =
    r.tipo === "quantita" &&
    r.aumento === true &&
    r.quantita.valore.greaterThan(0) &&
    target.tipo === "quantita" &&
    !target.diminuzione &&
    !target.incremento &&
    DI_RIDUZIONE.test(even(indicatore));
  if (r.tipo === "quantita" && isVariazione(r, target, indicatore)) return { tipo: "illeggibile" };
  if (!contrario) return r;
  return { ...r, quantita: { ...r.quantita, valore: r.quantita.valore.negated() } };
}
