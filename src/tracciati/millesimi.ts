/**
 * Amounts with more than two decimals in a column of cents: 58,911 may be 58.911 whose point a program took for the decimal
 * mark. It is read as it is, and said (MAP-029); a column that is worked out has them on many rows, and says nothing.
 */
import type { Scalare } from "../base/griglia";
import { perChiave } from "../base/per-chiave";
import type { Rilievo } from "../base/rilievo";
import { voceDetta } from "../bilancio/nomi";
import type { Voce } from "../bilancio/voce";
import { map029 } from "./rilievi/map-029-millesimi";

/** Of the amounts of a column, those that are worked out come in more than so. */
const POCHI = 0.2;
/** Fewer amounts say nothing of a column. */
const IMPORTI_MINIMI = 5;
const RUMORE = 1e-4;

const hasMore = (n: Scalare): boolean =>
  typeof n === "number" && Math.abs(n * 100 - Math.round(n * 100)) > RUMORE;

export function thousandths(voci: readonly Voce[]): Rilievo[] {
  if (!voci.some((v) => Object.values(v.importi).some((i) => hasMore(i.originale)))) return [];
  const scritti = voci.flatMap((v) =>
    Object.values(v.importi).flatMap((i) => (typeof i.originale === "number" && i.valore ? [{ v, i }] : [])),
  );
  const colonne = perChiave(scritti, ({ v, i }) => `${v.parte} ${v.foglio} ${i.posizione.colonna}`);
  return [...colonne.values()].flatMap((suoi) => {
    const rari = suoi.filter(({ i }) => hasMore(i.originale));
    if (suoi.length < IMPORTI_MINIMI || rari.length > suoi.length * POCHI) return [];
    return rari.map(({ v, i }) =>
      map029.rilievo("avviso", i.posizione, {
        voce: voceDetta(v),
        valore: String(i.originale).replace(".", ","),
      }),
    );
  });
}
