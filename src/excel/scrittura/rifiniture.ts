/**
 * What comes once the referto is whole: the frozen rows, the scale of the print, the end of the copies kept until then. Excel
 * has been reported to refuse some of it (github.com/OfficeDev/office-js, 2196 and 3148 for what a sheet shows), and does
 * refuse some with another workbook in front (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting): none of it is worth a referto. All goes in one
 * request; where Excel refuses that, each in its own, and what is refused again is named.
 */
import type { Rifinitura } from "../../app/porte/cartella";
import { soloRifiuto } from "../comune/guasto";

export interface Compito {
  readonly che: Rifinitura;
  /** Queues it; queued again after a request that broke off, it must come out the same. */
  readonly accoda: () => void;
}

/** Those that are missing. */
export async function rifinisci(
  context: Excel.RequestContext,
  compiti: readonly Compito[],
): Promise<readonly Rifinitura[]> {
  const tutti = await provato(async () => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const c of compiti) c.accoda();
    await context.sync();
  });
  if (tutti) return [];
  return unoAUno(context, compiti);
}

async function unoAUno(
  context: Excel.RequestContext,
  [primo, ...altri]: readonly Compito[],
): Promise<readonly Rifinitura[]> {
  if (!primo) return [];
  const fatto = await provato(async () => {
    primo.accoda();
    await context.sync();
  });
  return [...(fatto ? [] : [primo.che]), ...(await unoAUno(context, altri))];
}

async function provato(lavoro: () => Promise<void>): Promise<boolean> {
  try {
    await lavoro();
    return true;
  } catch (errore) {
    soloRifiuto(errore);
    return false;
  }
}
