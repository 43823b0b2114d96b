/** The one gateway to Excel: every request of the product goes through it. */
import { toHostFault } from "./guasto";

/** Runs a batch against the open workbook; Excel's refusals come out as HostFault. */
export async function esegui<T>(lavoro: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    // delayForCellEdit waits for the user to finish the cell instead of failing at once.
    // learn.microsoft.com/javascript/api/excel/excel.runoptions
    return await Excel.run({ delayForCellEdit: true }, lavoro);
  } catch (errore) {
    throw toHostFault(errore);
  }
}
