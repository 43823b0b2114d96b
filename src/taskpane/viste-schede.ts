/** What the *Schede* view shows, worked out from the state. */
import type { RispostaRaccolta as Risposta } from "../app/sollecita";
import type { RefertoFatto } from "./stato";
import type { StatoSchede } from "./stato-schede";

/** The answers in sight by responsabile, in the order in which they came. */
export function perResponsabile(
  risposte: readonly Risposta[],
  invariati: boolean,
): readonly (readonly [string, readonly Risposta[]])[] {
  const gruppi = new Map<string, Risposta[]>();
  for (const r of risposte) {
    if (r.stato === "invariato" && !invariati) continue;
    const gruppo = gruppi.get(r.responsabile);
    if (gruppo) gruppo.push(r);
    else gruppi.set(r.responsabile, [r]);
  }
  return [...gruppi];
}

/** The proposals of names: those that the schede wait for first, then the others of the verdict; each once. */
export function gruppiDaConfermare(
  referto: RefertoFatto | null,
  { doppi }: Pick<StatoSchede, "doppi">,
): RefertoFatto["gruppi"] {
  const tutti = [...(doppi?.nomi ?? []).map((n) => n.gruppo), ...(referto?.gruppi ?? [])];
  return [...new Map(tutti.map((g) => [g.varianti.join("|"), g])).values()];
}
