/**
 * A copy to publish: what the formulas give, without them. Pasting a range over itself as values keeps each result with
 * its kind, a text that looks like a number included: learn.microsoft.com/javascript/api/excel/excel.range (copyFrom) and
 * excel.rangecopytype, ExcelApi 1.9. Where calculation is manual the cells hold what they gave when they were last
 * calculated, so it is asked for first: learn.microsoft.com/javascript/api/excel/excel.application (calculate, 1.1).
 */
import type { ChiaveFoglio, FoglioReferto } from "../../referto/foglio/foglio";
import { toFormula } from "./scrivi-foglio";

/** Calculates everything, in a request of its own: the next one finds the results. */
export async function calcola(context: Excel.RequestContext): Promise<void> {
  context.application.calculate(Excel.CalculationType.full);
  await context.sync();
}

/** Queues it for a sheet of ours that has been calculated; the formulas that stay are put again. */
export function fissaValori(
  foglio: Excel.Worksheet,
  f: FoglioReferto,
  nomi: Readonly<Partial<Record<ChiaveFoglio, string>>>,
): void {
  const tutto = foglio.getRangeByIndexes(0, 0, f.celle.length, f.larghezze.length);
  tutto.copyFrom(tutto, Excel.RangeCopyType.values);
  f.celle.forEach((riga, r) => {
    riga.forEach((c, i) => {
      if (c?.tipo === "formula" && c.resta)
        foglio.getRangeByIndexes(r, i, 1, 1).formulas = [[toFormula(c, nomi)]];
    });
  });
}
