/**
 * What a referto stands on: the cells of the tables as they were read. A co-author may insert, delete or sort rows while it
 * is being written, and a formula written afterwards would point at another row: so they are looked at again at the end.
 * What only changes in its place (an amount, a result) moves nothing: the formulas follow it, as after the press.
 */
import { valoreIn, type Griglia, type Scalare } from "../../base/griglia";
import type { Intervallo, Posizione } from "../../base/posizione";
import { AMOUNT_FIELDS, type CampoMappa } from "../../tracciati/campi";
import type { Colonna, Mappatura } from "../../tracciati/mappatura";

export interface Fonte {
  readonly intervallo: Intervallo;
  /** As read: it holds the range. */
  readonly griglia: Griglia;
  /** The sheet columns that must still be the same; null for all. */
  readonly colonne: readonly number[] | null;
}

/** What people fill in during the year, in the rows that are there. */
const MOBILI: ReadonlySet<string> = new Set<CampoMappa>([
  ...AMOUNT_FIELDS,
  "raggiunto",
  "statoAttuazione",
  "note",
]);

/** One for each table. `tutto`: also what changes in its place, where the referto keeps values and would not follow. */
export const fontiDi = (
  mappature: readonly Mappatura[],
  griglie: ReadonlyMap<string, Griglia>,
  tutto: boolean,
): readonly Fonte[] =>
  mappature.flatMap((m) => {
    const griglia = griglie.get(m.foglio);
    return griglia
      ? { intervallo: m.intervallo, griglia, colonne: m.scheda ? null : colonneDi(m, tutto) }
      : [];
  });

const colonneDi = ({ colonne, altriIndicatori }: Mappatura, tutto: boolean): number[] =>
  [colonne, ...altriIndicatori].flatMap((gruppo) =>
    Object.entries<Colonna>(gruppo).flatMap(([campo, { colonna }]) =>
      tutto || !MOBILI.has(campo) ? colonna : [],
    ),
  );

/** The first cell that no longer says what was read; null where all do. `ora`: the values of its range, row by row. */
export function firstChanged(
  { intervallo, griglia, colonne }: Fonte,
  ora: readonly (readonly Scalare[])[],
): Posizione | null {
  const { foglio, riga: prima, colonna: sinistra, ultimaColonna } = intervallo;
  const guardate = colonne ?? Array.from({ length: ultimaColonna - sinistra + 1 }, (_, i) => sinistra + i);
  for (const [i, valori] of ora.entries())
    for (const colonna of guardate)
      if (valori[colonna - sinistra] !== valoreIn(griglia, prima + i, colonna))
        return { foglio, riga: prima + i, colonna };
  return null;
}
