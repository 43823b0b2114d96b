/** The one gateway to Excel: every request of the product goes through it. */
import { isNonRaggruppabile, toHostFault } from "./guasto";

/** Until Excel has refused once. */
let raggruppa = true;

/**
 * Runs a batch against the open workbook; Excel's refusals come out as HostFault. `insieme`: where Excel can, its own Undo takes
 * all of the job back in one step. Only for jobs whose every call Excel can undo; where it says that one cannot be, the job is
 * done again as it would be without.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities (mergeUndoGroup, ExcelApi 1.20)
 */
export async function esegui<T>(
  lavoro: (context: Excel.RequestContext) => Promise<T>,
  insieme = false,
): Promise<T> {
  const raggruppato = insieme && raggruppa && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    // delayForCellEdit waits for the user to finish the cell instead of failing at once.
    // learn.microsoft.com/javascript/api/excel/excel.runoptions
    const opzioni: Excel.RunOptions = {
      delayForCellEdit: true,
      ...(raggruppato && { mergeUndoGroup: true }),
    };
    return await Excel.run(opzioni, lavoro);
  } catch (errore) {
    if (raggruppato && isNonRaggruppabile(errore)) {
      raggruppa = false;
      return esegui(lavoro);
    }
    throw toHostFault(errore);
  }
}
