/** What is beyond its bounds in what somebody chooses now. */
import {
  isFirma,
  isMissioniEscluse,
  isMotivo,
  isNome,
  isParagrafi,
  isRiga,
  isTolleranza,
  LUNGHEZZE,
} from "../../controlli/limiti-scelte";
import type { SceltaLimitata } from "../../controlli/scelte-limitate";
import type { TestiReferto } from "../../referto/dati/impostazioni";
import type { Correzione } from "./correzione";

/** Null where it may be kept. */
export function sceltaFuori(c: Correzione): SceltaLimitata | null {
  if (c.tipo === "parametri") {
    if (!isTolleranza(c.parametri.tolleranza)) return "tolleranza";
    return isMissioniEscluse(c.parametri.missioniEscluse) ? null : "missioniEscluse";
  }
  if (c.tipo === "impostazioni") return isTesti(c.impostazioni.testi) ? null : "testi";
  if (c.tipo === "stralcio")
    return c.motivo === null || c.motivo.trim() === "" || isMotivo(c.motivo) ? null : "stralcio";
  if (c.tipo === "accetta") return isNome(c.nome) && isMotivo(c.motivo) ? null : "accettazione";
  return null;
}

const FORME: Partial<Record<keyof TestiReferto, (t: string) => boolean>> = {
  premessa: isParagrafi,
  firma: isFirma,
};

const isTesti = (testi: TestiReferto): boolean =>
  (Object.keys(testi) as (keyof TestiReferto)[]).every((campo) =>
    (FORME[campo] ?? ((t: string) => isRiga(t, LUNGHEZZE.riga)))(testi[campo]),
  );
