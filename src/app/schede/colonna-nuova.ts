/**
 * Where readings stand in a column for each day and none is of the reference date: the column that would take the answers,
 * beside the series, as one cell to write. Nothing that is there moves.
 */
import { formatData, type DataIso } from "../../base/data";
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import type { Mappatura } from "../../tracciati/mappatura";
import type { CellaDaScrivere } from "../giudizio/cella-da-scrivere";

/** As far as a free column is looked for, from the last of the series. */
const COLONNE = 40;

/** One for each table of the day's series that has a free column; `giorno`: what the schede ask for. */
export const colonneNuove = (
  mappature: readonly Mappatura[],
  griglie: ReadonlyMap<string, Griglia>,
  giorno: DataIso,
): readonly CellaDaScrivere[] =>
  mappature.flatMap((m) => {
    const ultima = m.rilevazioni?.at(-1);
    const g = griglie.get(m.foglio);
    if (!g || !ultima || ultima.data === giorno || m.struttura !== "obiettivi") return [];
    const colonna = freeColumn(g, m, ultima.colonna);
    if (colonna === null) return [];
    return [
      {
        codice: "colonna nuova",
        dove: { foglio: m.foglio, riga: m.primaRiga - 1, colonna },
        prima: "",
        dopo: `Raggiunto al ${formatData(giorno)}`,
        colonna: {
          verso: "viene",
          accanto: ultima.colonna,
          daRiga: m.intervallo.riga,
          aRiga: m.intervallo.ultimaRiga,
        },
        indicatore: "",
        responsabile: "",
        campo: "intestazione",
      },
    ];
  });

/** Blank beside the table's rows, and so is the next: there it does not join what stands on the other side. */
function freeColumn(g: Griglia, { intervallo, primaRiga }: Mappatura, da: number): number | null {
  const isFree = (c: number): boolean => {
    for (let r = Math.min(intervallo.riga, primaRiga - 1); r <= intervallo.ultimaRiga; r++)
      if (!isVuoto(valoreIn(g, r, c))) return false;
    return true;
  };
  for (let c = da + 1; c <= da + COLONNE; c++) if (isFree(c) && isFree(c + 1)) return c;
  return null;
}
