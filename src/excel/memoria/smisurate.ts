/**
 * Parts of the state too large for Excel to answer: found one by one, so that the rest of the workbook can be read and
 * whoever chooses again can put a new state in their place.
 */
import { HostFault } from "../../app/porte/cartella";
import { toHostFault } from "../comune/guasto";
import { SPAZIO } from "../../app/memoria/stato-xml";

const isTroppo = (errore: unknown): boolean => {
  const guasto = toHostFault(errore);
  return guasto instanceof HostFault && guasto.codice === "troppo-grande";
};

/** Their ids, a sync each. Throws `errore` again where it is another refusal, or where no part is too large. */
export async function findSmisurate(
  context: Excel.RequestContext,
  errore: unknown,
): Promise<ReadonlySet<string>> {
  if (!isTroppo(errore)) throw errore;
  const parti = context.workbook.customXmlParts.getByNamespace(SPAZIO).load("items/id");
  await context.sync();
  const trovate = new Set<string>();
  for (const { id } of parti.items) if (await isSmisurata(context, id)) trovate.add(id);
  if (trovate.size === 0) throw errore;
  return trovate;
}

async function isSmisurata(context: Excel.RequestContext, id: string): Promise<boolean> {
  context.workbook.customXmlParts.getItem(id).getXml();
  try {
    await context.sync();
    return false;
  } catch (errore) {
    if (isTroppo(errore)) return true;
    throw errore;
  }
}
