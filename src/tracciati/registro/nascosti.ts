/** What a hidden sheet would have given, had it been shown: it is not read, and what no other sheet has is said. */
import type { Griglia } from "../../base/griglia";
import type { Rilievo } from "../../base/rilievo";
import type { Guida } from "../guida";
import type { Mappatura } from "../mappatura";
import { recognise } from "../recognise";
import { map014 } from "../rilievi/map-014-foglio-nascosto";
import { chooseTables } from "../scegli-fogli";

/** The tables that are read, with the grids where they stand. */
export interface Letti {
  readonly griglie: ReadonlyMap<string, Griglia>;
  readonly mappature: readonly Mappatura[];
  readonly guida: Guida;
}

/** `griglia`: of the hidden sheet; null where it is blank. */
export function toldOfHidden(foglio: string, griglia: Griglia | null, letti: Letti): Rilievo {
  const sue = griglia ? unreadIn(griglia, letti) : [];
  const [prima] = sue;
  if (!prima) return map014.rilievo("nota", { foglio }, { foglio });
  const { struttura } = prima;
  const righe = sue.filter((m) => m.struttura === struttura).reduce((n, m) => n + m.righeDati.length, 0);
  return map014.rilievo("avviso", { foglio }, { foglio, tabella: { struttura, righe } });
}

/** The tables that would stand beside those that are read: no copy, no summary, none of another year. */
function unreadIn(g: Griglia, { griglie, mappature, guida }: Letti): Mappatura[] {
  const sue = recognise([g], guida).mappature.filter((m) => m.righeDati.length > 0);
  if (sue.length === 0) return [];
  const insieme = new Map([...griglie, [g.foglio, g]]);
  return chooseTables(insieme, [...mappature, ...sue], guida).mappature.filter((m) => m.foglio === g.foglio);
}
