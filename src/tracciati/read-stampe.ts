/** The budget tables of a workbook → voci and totals: pages of one side on one sheet are one print. */
import type { Griglia } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { Mappatura } from "./mappatura";
import { readVoci } from "./read-voci";
import { strayAmounts } from "./righe-da-parte";
import { totalsOf } from "./totals";
import { unreadableTotals } from "./unreadable";

export interface LetturaStampe {
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly rilievi: readonly Rilievo[];
}

/** `tabelle`: none of obiettivi, those of a sheet in their order. */
export function readPrints(
  tabelle: readonly { readonly g: Griglia; readonly m: Mappatura }[],
): LetturaStampe {
  const lette = tabelle.map(({ g, m }) => ({ m, ...readVoci(g, m) }));
  const stampe = perChiave(lette, (l) => JSON.stringify([l.foglio, l.parte, l.m.striscia ?? null]));
  const sommate = [...stampe.values()].flatMap((pagine) => {
    const [prima] = pagine;
    return prima ? [totalsOf(prima.parte, prima.foglio, pagine)] : [];
  });
  const totali = sommate.flatMap((s) => s.totali);
  return {
    voci: lette.flatMap((l) => l.voci),
    totali,
    rilievi: [
      ...lette.flatMap((l) => l.rilievi),
      ...sommate.flatMap((s) => s.sospesi.flatMap((r) => strayAmounts(r.riga, r.importi, r.testo))),
      ...unreadableTotals(totali),
    ],
  };
}
