/** Cause and corrective action as the cells of a scheda hold them. */
import { parseDataIso, toSerial } from "../base/data";
import type { Scalare } from "../base/griglia";
import type { Spiegazione } from "../referto/dati/spiegazione";
import type { CampoSpiegazione } from "./scheda";

export interface ValoreSpiegazione {
  readonly valore: Scalare;
  readonly formato: string;
}

const GIORNO = "dd/mm/yyyy";

/** What the cells of a scheda hold of it: a day as a day. */
export function valoriDi(s: Spiegazione | undefined): Readonly<Record<CampoSpiegazione, ValoreSpiegazione>> {
  const testo = (valore: string): ValoreSpiegazione => ({ valore, formato: "@" });
  const giorno = parseDataIso(s?.entro ?? "");
  return {
    causa: testo(s?.causa ?? ""),
    azione: testo(s?.azione ?? ""),
    azioneChi: testo(s?.chi ?? ""),
    azioneEntro: { valore: giorno === null ? (s?.entro ?? "") : toSerial(giorno), formato: GIORNO },
  };
}
