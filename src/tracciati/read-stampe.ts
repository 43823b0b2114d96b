/** The budget tables of a workbook → voci and totals: pages of one side on one sheet are one print. */
import type { Griglia } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { Mappatura } from "./mappatura";
import { readVoci } from "./read-voci";
import { strayAmounts } from "./righe-da-parte";
import { placeOn, provenAcross } from "./stampe-su-piu-fogli";
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
  const sommate = [...stampe.values()].flatMap((blocchi) => {
    const [prima] = blocchi;
    if (!prima) return [];
    const { parte, foglio } = prima;
    return [{ parte, foglio, blocchi, ...totalsOf(parte, foglio, blocchi) }];
  });
  const provati = new Set(
    [...perChiave(sommate, (s) => s.parte).values()].flatMap((sue) => [...provenAcross(sue)]),
  );
  const isProven = (foglio: string, riga: number): boolean => provati.has(placeOn(foglio, riga));
  const totali = sommate.flatMap((s) => s.totali.filter((t) => !isProven(s.foglio, t.riga)));
  const sospesi = sommate.flatMap((s) => s.sospesi.filter((r) => !isProven(s.foglio, r.riga)));
  return {
    voci: lette.flatMap((l) => l.voci),
    totali,
    rilievi: [
      ...lette.flatMap((l) => l.rilievi),
      ...sospesi.flatMap((r) => strayAmounts(r.riga, r.importi, r.testo)),
      ...unreadableTotals(totali),
    ],
  };
}
