/** Spellings that may be one person and would have a scheda each: to be asked about before any is written. */
import { stessaPersona } from "../../base/persone";
import type { Scheda } from "../../schede/scheda";
import type { GruppiProposti } from "./valuta";

export interface NomiDoppi {
  /** As the schede would be called: two or more. */
  readonly responsabili: readonly string[];
  /** The proposal that the user confirms, or does not. */
  readonly gruppo: GruppiProposti[number];
}

export const nomiDoppi = (
  schede: readonly Pick<Scheda, "responsabile">[],
  proposti: GruppiProposti,
): readonly NomiDoppi[] =>
  proposti.flatMap((gruppo) => {
    const scritti = new Set(gruppo.varianti.map(stessaPersona));
    const responsabili = schede.map((s) => s.responsabile).filter((r) => scritti.has(stessaPersona(r)));
    return responsabili.length > 1 ? [{ responsabili, gruppo }] : [];
  });
