/** What is beyond its bounds in what a workbook brings. */
import { isMotivo, isNome } from "../../controlli/limiti-scelte";
import type { SceltaLimitata } from "../../controlli/scelte-limitate";
import type { Aside } from "./tollerante";

/** What was put aside because it is beyond its bounds; null where it is of a kind that this version does not know. */
export function sceltaFuoriIn({
  percorso: [prima = "", poi = ""],
  tipo,
  grezzo,
}: Aside): SceltaLimitata | null {
  // A key that this version does not have; those of what was struck out are of any name.
  if (tipo === "chiave" && poi !== "stralciati") return null;
  const testo = typeof grezzo === "string";
  switch (prima) {
    case "dataRiferimento":
    case "ente":
      return testo ? prima : null;
    case "esercizio":
      return typeof grezzo === "number" ? prima : null;
    case "chiAccetta":
      return testo ? "accettazione" : null;
    case "parametri":
      if (poi === "tolleranza" && testo) return poi;
      return poi === "missioniEscluse" && Array.isArray(grezzo) ? poi : null;
    case "impostazioni":
      return poi === "testi" && testo ? poi : null;
    case "correzioni":
      return poi === "stralciati" && testo ? "stralcio" : null;
    case "accettazioni":
    case "deroghe":
      return Array.isArray(grezzo) && grezzo.some(isSenzaChi) ? "accettazione" : null;
    default:
      return null;
  }
}

const isSenzaChi = (x: unknown): boolean =>
  typeof x === "object" &&
  x !== null &&
  "nome" in x &&
  "motivo" in x &&
  typeof x.nome === "string" &&
  typeof x.motivo === "string" &&
  !(isNome(x.nome) && isMotivo(x.motivo));
