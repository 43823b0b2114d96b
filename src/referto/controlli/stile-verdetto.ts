/** The colour that says the same as the words of the verdict. */
import type { Verdetto } from "../../controlli/verdetto";
import type { NomeStile } from "../foglio/stili";

export function stileVerdetto(v: Verdetto): Extract<NomeStile, "mancato" | "attenzione" | "buono"> {
  if (v.esito === "no") return "mancato";
  return v.esito === "da vedere" || v.avvisi > 0 || v.indicatoriMancati > 0 ? "attenzione" : "buono";
}
