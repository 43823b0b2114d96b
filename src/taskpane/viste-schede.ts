/** What the *Schede* view shows, worked out from the state. */
import type { RefertoFatto } from "./referto-fatto";
import type { StatoSchede } from "./stato-schede";

/** The proposals of names: those that the schede wait for first, then the others of the verdict; each once. */
export function gruppiDaConfermare(
  referto: RefertoFatto | null,
  { doppi }: Pick<StatoSchede, "doppi">,
): RefertoFatto["gruppi"] {
  const tutti = [...(doppi?.nomi ?? []).map((n) => n.gruppo), ...(referto?.gruppi ?? [])];
  return [...new Map(tutti.map((g) => [g.varianti.join("|"), g])).values()];
}
