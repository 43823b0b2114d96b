/**
 * The headings of new sheets of ours, kept in sight. Excel has been reported to refuse it (github.com/OfficeDev/office-js, 2196
 * and 3148), and does with another workbook in front
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting): it is no more than a convenience.
 */
import { isDiRighe, soloRifiuto } from "../comune/guasto";

export interface Nuovo {
  /** Its name. */
  readonly foglio: string;
  readonly righe: number;
}

function accoda(context: Excel.RequestContext, fogli: readonly Nuovo[]): void {
  for (const { foglio, righe } of fogli)
    context.workbook.worksheets.getItem(foglio).freezePanes.freezeRows(righe);
}

/** In a request of its own; none where there are none. */
export async function bloccaRighe(context: Excel.RequestContext, fogli: readonly Nuovo[]): Promise<void> {
  if (fogli.length === 0) return;
  try {
    accoda(context, fogli);
    await context.sync();
  } catch (errore) {
    soloRifiuto(errore);
  }
}

/** Sends what is queued with this behind it; what came before a refusal stays done, and its answers are lost. */
export async function conRigheBloccate(
  context: Excel.RequestContext,
  fogli: readonly Nuovo[],
): Promise<void> {
  try {
    accoda(context, fogli);
    await context.sync();
  } catch (errore) {
    if (!isDiRighe(errore)) throw errore;
  }
}
