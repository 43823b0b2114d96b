/** What the *Schede* view shows, worked out from the state. */
import type { RefertoFatto } from "./referto-fatto";
import type { Stato } from "./stato";
import type { StatoSchede } from "./stato-schede";

/** Who writes the reminders. */
export const mittenteDi = ({ schede, riconosciuto }: Pick<Stato, "schede" | "riconosciuto">): string =>
  schede.mittente ?? riconosciuto?.memoria.chiAccetta ?? "";

/** What tells nobody apart: how the same words are written. A letter, a short name, a name left out may be somebody else. */
const SICURI: ReadonlySet<string> = new Set(["maiuscole", "ordine", "unite"]);

export const isSicuro = ({ perche }: Pick<RefertoFatto["gruppi"][number], "perche">): boolean =>
  perche.length > 0 && perche.every((p) => SICURI.has(p));

/** The proposals of names: those that the schede wait for first, then the others of the verdict; each once. */
export function gruppiDaConfermare(
  referto: RefertoFatto | null,
  { doppi }: Pick<StatoSchede, "doppi">,
): RefertoFatto["gruppi"] {
  const tutti = [...(doppi?.nomi ?? []).map((n) => n.gruppo), ...(referto?.gruppi ?? [])];
  return [...new Map(tutti.map((g) => [g.varianti.join("|"), g])).values()];
}
