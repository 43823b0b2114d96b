/** The colour that goes with a verdict or a check; its words say the same. */
import type { Gravita } from "../../base/rilievo";
import type { StatoControllo } from "../../controlli/stato";
import type { Verdetto } from "../../controlli/verdetto";

export type Tono = Gravita | "buono";

export const tonoDi = (stato: StatoControllo["stato"]): Tono =>
  stato === "a posto" ? "buono" : stato === "non verificabile" ? "nota" : stato;

export function tonoVerdetto(v: Verdetto): Tono {
  if (v.esito === "no") return "errore";
  return v.esito === "da vedere" || v.avvisi > 0 || v.indicatoriMancati > 0 ? "avviso" : "buono";
}
