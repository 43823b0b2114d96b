/** Whether a bare figure against a change has to be told: OBI-014. */
import type { Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { isNudaControVariazione } from "./confronta";
import { indicatoreDetto } from "./rilievi/indicatore-detto";
import { obi014 } from "./rilievi/obi-014-livello";
import type { Target } from "./valore";

export const rilievoLivello = (c: Caso, target: Extract<Target, { tipo: "quantita" }>): readonly Rilievo[] =>
  c.raggiunto.tipo === "quantita" && isNudaControVariazione(target, c.raggiunto)
    ? [
        obi014.rilievo("avviso", c.indicatore.raggiunto.posizione, {
          indicatore: indicatoreDetto(c.indicatore),
        }),
      ]
    : [];
