/** Whether the tables still stand where they were read: asked once the formulas that point at them are written. */
import { HostFault } from "../../app/porte/cartella";
import { firstChanged, type Fonte } from "../../app/porte/fonti";
import type { Scalare } from "../../base/griglia";
import { indirizzo } from "../../base/posizione";
import { CELLE_PER_SYNC, loadParti } from "../comune/parti";
import { rangeDi } from "../comune/zona";

/** What the tables hold, row by row; null where it was not asked for, or not answered. */
export type Chieste = readonly Excel.Range[] | null;

/** Asks for it, where one answer bears it: in the request that writes the last formulas, behind them. */
export function chiediFonti(context: Excel.RequestContext, fonti: readonly Fonte[]): Chieste {
  const celle = fonti.reduce(
    (n, { intervallo: i }) => n + (i.ultimaRiga - i.riga + 1) * (i.ultimaColonna - i.colonna + 1),
    0,
  );
  if (celle > CELLE_PER_SYNC) return null;
  return fonti.map(({ intervallo: i }) =>
    rangeDi(context.workbook.worksheets.getItem(i.foglio), i).load("values"),
  );
}

/**
 * Throws "fogli-cambiati" where they do not. From here on Excel itself moves the formulas with inserted and deleted rows:
 * learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins (each author sees the others' changes).
 */
export async function assertFerme(
  context: Excel.RequestContext,
  fonti: readonly Fonte[],
  chieste: Chieste,
): Promise<void> {
  if (fonti.length === 0) return;
  const lette =
    chieste ??
    (await loadParti(
      context,
      fonti.map((f) => f.intervallo),
      ["values"],
    ));
  fonti.forEach((fonte, i) => {
    const dove = firstChanged(fonte, (lette[i]?.values ?? []) as Scalare[][]);
    if (dove)
      throw new HostFault("fogli-cambiati", `${dove.foglio}!${indirizzo(dove)} is no longer what was read`);
  });
}
