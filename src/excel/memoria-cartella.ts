/**
 * Keeping what is to be remembered: in a custom XML part, read back after writing, and in cells where losing it would
 * lose the user's work, where the part does not hold what was written, or where it was kept so before. Of two copies the
 * later one counts. Two people may each have added a part: the best is kept, the others go.
 */
import type { NomeDefinito } from "../base/posizione";
import type { Ricordo } from "../app/cartella";
import { HostFault } from "../app/cartella";
import { scriviMemoria } from "./foglio-memoria";
import { nominaTabelle } from "./nomi-tabelle";
import { toXml } from "./stato-xml";

/** What the workbook has of it now. */
export interface MemoriaPresente {
  /** Ids of our custom XML parts. */
  readonly parti: readonly string[];
  /** The sheet with the copy in cells; null where there is none. */
  readonly foglio: string | null;
  /** A free name for that sheet. */
  readonly nomeFoglio: string;
  /** The structure is protected: no sheet can be added. */
  readonly chiusa: boolean;
  /** How many times it was written: the larger is the later. */
  readonly revisione: number;
  readonly nomi: readonly NomeDefinito[];
}

const revisioneDi = (stato: unknown): number => {
  const r = typeof stato === "object" && stato !== null && "revisione" in stato ? stato.revisione : 0;
  return typeof r === "number" && Number.isFinite(r) ? r : 0;
};

/** The later of the copies, and its revision. */
export function ultima(copie: readonly unknown[]): { readonly stato: unknown; readonly revisione: number } {
  let stato: unknown = null;
  for (const copia of copie) {
    if (copia !== null && (stato === null || revisioneDi(copia) > revisioneDi(stato))) stato = copia;
  }
  return { stato, revisione: revisioneDi(stato) };
}

/** Queues the writing; what it returns runs after the sync, and proves that it was kept. */
export function ricorda(
  context: Excel.RequestContext,
  presente: MemoriaPresente,
  { stato, nomi, ancheInCelle }: Ricordo,
): () => Promise<void> {
  nominaTabelle(context, presente.nomi, nomi);
  if (stato === null) return () => Promise.resolve();
  const json = toAscii(JSON.stringify({ ...stato, revisione: presente.revisione + 1 }));
  const xml = toXml(json);
  const inCelle = (): void => {
    scriviMemoria(context, json, { id: presente.foglio, nome: presente.nomeFoglio });
  };
  const riletto = scriviParte(context, presente.parti, xml);
  const scritta = presente.foglio !== null || (ancheInCelle && !presente.chiusa);
  if (scritta) inCelle();
  return async () => {
    if (scritta || holds(riletto.value, xml)) return;
    if (presente.chiusa)
      throw new HostFault("sconosciuto", "the custom XML part does not hold what was written");
    inCelle();
    await context.sync();
  };
}

/** Characters that XML does not admit, and pairs that a cut between cells would break, are written by their number. */
const toAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Settings have been lost on some hosts in silence: what was read back decides. */
const holds = (riletto: string, xml: string): boolean => riletto.includes(xml.slice(xml.indexOf(">") + 1));

function scriviParte(
  context: Excel.RequestContext,
  [prima, ...altre]: readonly string[],
  xml: string,
): OfficeExtension.ClientResult<string> {
  const { customXmlParts } = context.workbook;
  const parte = prima === undefined ? customXmlParts.add(xml) : customXmlParts.getItem(prima);
  if (prima !== undefined) parte.setXml(xml);
  for (const id of altre) customXmlParts.getItem(id).delete();
  return parte.getXml();
}
