/** Whether two tables are of the same things: by what names their rows. */
import { valoreIn, type Griglia } from "../base/griglia";
import type { Mappatura } from "./mappatura";
import { normalise } from "./normalise";
import type { CampoMappa } from "./campi";

export const NOMI_DI: Readonly<Record<Mappatura["struttura"], readonly CampoMappa[]>> = {
  obiettivi: ["indicatore", "obiettivoOperativo"],
  entrate: ["capitolo", "articolo", "descrizione"],
  spese: ["capitolo", "articolo", "descrizione"],
};

/** What names a row, for each row of data: its fields together, comparable. */
export const namesIn = (g: Griglia | undefined, m: Mappatura, campi: readonly CampoMappa[]): string[] =>
  m.righeDati.map((r) =>
    campi
      .map((c) => (g && m.colonne[c] ? normalise(String(valoreIn(g, r, m.colonne[c].colonna))) : ""))
      .join("|"),
  );

/** What is said above both of who answers for them, or of which objective they are, is not the same. */
export const areOfOthers = (a: Mappatura, b: Mappatura): boolean =>
  (["responsabileGestionale", "obiettivoOperativo", "descrizione", "missione", "programma"] as const).some(
    (c) => {
      const [x, y] = [a.contesto[c]?.testo, b.contesto[c]?.testo];
      return x !== undefined && y !== undefined && normalise(x) !== normalise(y);
    },
  );
