/** What became of an indicator between two referti, in one word. */
import { isMancato, type Esito } from "./indicatore";

export type Cambiamento = "recuperato" | "peggiorato" | "raggiunto" | "cambiato" | "uguale";

export function cambiamentoDi(prima: Esito, ora: Esito): Cambiamento {
  if (prima === ora) return "uguale";
  if (!isMancato(prima) && isMancato(ora)) return "peggiorato";
  // Done late is a target missed, and yet it is done.
  if (prima === "non raggiunto" && (ora === "raggiunto" || ora === "raggiunto in ritardo"))
    return "recuperato";
  if (ora === "raggiunto") return "raggiunto";
  return "cambiato";
}
