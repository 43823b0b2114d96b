/** A sheet for each day of monitoring: the earlier ones are the way so far of the indicators of the one that is read. */
import type { DataIso } from "../../base/data";
import { chiaviIndicatori } from "../../obiettivi/chiave";
import type { IndicatoreLetto, Rilevazione } from "../../obiettivi/indicatore";

/** The indicators of one table, and the day of its sheet. */
interface LettiNelGiorno {
  readonly giorno: DataIso | null;
  readonly indicatori: readonly IndicatoreLetto[];
}

/** `prime`: of earlier days, in any order. An indicator that a day does not have is not in its series for that day. */
export function withEarlier(
  letti: LettiNelGiorno,
  prime: readonly LettiNelGiorno[],
): readonly IndicatoreLetto[] {
  const { giorno, indicatori } = letti;
  if (giorno === null) return indicatori;
  const perChiave = new Map<string, Rilevazione[]>();
  for (const p of prime) {
    if (p.giorno === null || p.giorno >= giorno) continue;
    const { giorno: data } = p;
    chiaviIndicatori(p.indicatori).forEach((chiave, i) => {
      const cella = p.indicatori[i]?.raggiunto;
      if (cella) perChiave.set(chiave, [...(perChiave.get(chiave) ?? []), { data, cella }]);
    });
  }
  const chiavi = chiaviIndicatori(indicatori);
  return indicatori.map((i, n) => {
    const prima = perChiave.get(chiavi[n] ?? "") ?? [];
    const sue = [...prima, { data: giorno, cella: i.raggiunto }];
    return { ...i, rilevazioni: sue.toSorted((a, b) => (a.data < b.data ? -1 : a.data > b.data ? 1 : 0)) };
  });
}
