/** A rectangle of a sheet as Excel's range. */
import type { Zona } from "../referto/foglio";

export const rangeDi = (foglio: Excel.Worksheet, z: Zona): Excel.Range =>
  foglio.getRangeByIndexes(
    z.riga - 1,
    z.colonna - 1,
    z.ultimaRiga - z.riga + 1,
    z.ultimaColonna - z.colonna + 1,
  );
