/** A rectangle of a sheet as Excel's range. */
import type { Posizione } from "../../base/posizione";
import type { Zona } from "../../referto/foglio/foglio";

/** One cell, which Excel is asked to remember: it stays on its cell when rows move around it. */
export const cellaIn = (
  foglio: Excel.Worksheet,
  { riga, colonna }: Pick<Posizione, "riga" | "colonna">,
): Excel.Range => foglio.getRangeByIndexes(riga - 1, colonna - 1, 1, 1);

/**
 * For one request: Excel is not asked to remember it, so that nothing has to be let go of when the run ends, where
 * thousands of ranges would weigh megabytes and stop the pane.
 * learn.microsoft.com/office/dev/add-ins/excel/performance ("Untrack unneeded proxy objects")
 */
export const rangeDi = (foglio: Excel.Worksheet, z: Zona): Excel.Range =>
  foglio
    .getRangeByIndexes(z.riga - 1, z.colonna - 1, z.ultimaRiga - z.riga + 1, z.ultimaColonna - z.colonna + 1)
    .untrack();

/** Addresses of one request for several ranges: no limit is said for them, so each list is kept short. */
const AREE = 100;

/**
 * Several rectangles at once, so many at a time, for one request. learn.microsoft.com/javascript/api/excel/excel.rangeareas
 * (ExcelApi 1.9)
 */
export const areeDi = (
  foglio: Excel.Worksheet,
  indirizzi: readonly string[],
): (Excel.RangeAreas | Excel.Range)[] =>
  Array.from({ length: Math.ceil(indirizzi.length / AREE) }, (_, i) => {
    const suoi = indirizzi.slice(i * AREE, (i + 1) * AREE);
    return suoi.length === 1
      ? foglio.getRange(suoi[0]).untrack()
      : foglio.getRanges(suoi.join(",")).untrack();
  });

/** Whole rows, for one request. */
export const righeDi = (foglio: Excel.Worksheet, da: number, a = da): Excel.Range =>
  foglio.getRange(`${da}:${a}`).untrack();

/** A whole column, from 1, for one request. */
export const colonnaDi = (foglio: Excel.Worksheet, colonna: number): Excel.Range =>
  foglio
    .getRangeByIndexes(0, colonna - 1, 1, 1)
    .untrack()
    .getEntireColumn()
    .untrack();
