/** Two tables of one budget at two days: what is accertato or impegnato up to a day never falls; where it does, each is of its period. */
import { valoreIn, type Griglia } from "../base/griglia";
import type { Mappatura } from "./mappatura";
import { namesIn, NOMI_DI } from "./nomi-delle-righe";
import { centsOf } from "./somme";

/** A commitment may be taken away since; of many rows that cannot be. */
const MOLTE = 0.3;
const RIGHE_MINIME = 3;

/** `prima`: the tables of the earlier day; `dopo`: those of the later one. */
export function areOfPeriods(
  griglie: ReadonlyMap<string, Griglia>,
  prima: readonly Mappatura[],
  dopo: readonly Mappatura[],
): boolean {
  const ultime = movedIn(griglie, dopo);
  const confrontate = [...movedIn(griglie, prima)].flatMap(([nome, n]) => {
    const poi = ultime.get(nome);
    return poi === undefined || n === 0 ? [] : [poi < n];
  });
  return (
    confrontate.length >= RIGHE_MINIME &&
    confrontate.filter((minore) => minore).length >= confrontate.length * MOLTE
  );
}

/** In cents, by what names the row. */
function movedIn(griglie: ReadonlyMap<string, Griglia>, tabelle: readonly Mappatura[]): Map<string, number> {
  const mossi = new Map<string, number>();
  for (const m of tabelle) {
    const g = griglie.get(m.foglio);
    const colonna = (m.colonne.impegnato ?? m.colonne.accertato)?.colonna;
    if (!g || colonna === undefined) continue;
    namesIn(g, m, NOMI_DI[m.struttura]).forEach((nome, i) => {
      const n = centsOf(valoreIn(g, m.righeDati[i] ?? m.primaRiga, colonna));
      if (n !== null) mossi.set(nome, n);
    });
  }
  return mossi;
}
