/** Whether the tables still stand where they were read: asked once the formulas that point at them are written. */
import { HostFault } from "../app/cartella";
import { firstChanged, type Fonte } from "../app/fonti";
import type { Scalare } from "../base/griglia";
import { indirizzo } from "../base/posizione";
import { loadParti } from "./parti";

/**
 * Throws "fogli-cambiati" where they do not. From here on Excel itself moves the formulas with inserted and deleted rows:
 * learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins (each author sees the others' changes).
 */
export async function assertFerme(context: Excel.RequestContext, fonti: readonly Fonte[]): Promise<void> {
  if (fonti.length === 0) return;
  const lette = await loadParti(
    context,
    fonti.map((f) => f.intervallo),
    ["values"],
  );
  fonti.forEach((fonte, i) => {
    const dove = firstChanged(fonte, (lette[i]?.values ?? []) as Scalare[][]);
    if (dove)
      throw new HostFault("fogli-cambiati", `${dove.foglio}!${indirizzo(dove)} is no longer what was read`);
  });
}
