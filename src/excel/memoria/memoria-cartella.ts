/**
 * Keeping what is to be remembered: in cells, and in a custom XML part beside them, which alone keeps it where the structure is
 * protected and there is no sheet for it. Of two copies the later one counts. Two people may each have added a part: the
 * best is kept, the others go.
 *
 * Two people may choose in the same moment. What is kept is looked at again just before the writing and once more in the
 * very request that writes, whose instructions run in their order: so whatever was written over is still known, and
 * goes back. What another copy of Excel has not sent yet cannot be seen by any of these.
 * learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (sync),
 * learn.microsoft.com/javascript/api/excel/excel.customxmlpart
 */
import type { NomeDefinito } from "../../base/posizione";
import type { Ricordo } from "../../app/porte/cartella";
import { HostFault } from "../../app/porte/cartella";
import { fromCelle } from "../../app/memoria/in-celle";
import { isStato, revisioneDi, ultima } from "../../app/memoria/ultima";
import { nomiDefiniti } from "../../app/marchi/nomi-definiti";
import { isFoglioMemoria, scriviMemoria } from "./foglio-memoria";
import { isDiXml } from "../comune/guasto";
import { scriviDecisioni } from "./impronta-cartella";
import { findMemoria, hasMarchioMemoria, type Nome } from "../../app/marchi/marchi";
import { nominaTabelle } from "../marchi/nomi-tabelle";
import { fromXml, SPAZIO, toXml } from "../../app/memoria/stato-xml";

/** What the workbook has of it now. */
export interface MemoriaPresente {
  /** Ids of our custom XML parts. */
  readonly parti: readonly string[];
  /** Ids of those that are too large to be read: the next writing takes them away. */
  readonly smisurate: readonly string[];
  /** The sheet with the copy in cells; null where there is none. */
  readonly foglio: string | null;
  /** Other sheets with a copy in cells, left behind by a mark that went: the next writing empties them. */
  readonly altriFogli: readonly string[];
  /** The mark points at the sheet. */
  readonly puntata: boolean;
  /** The sheet that says whether the referto still holds; null where there is none. */
  readonly impronta: string | null;
  /** The name of the sheet of the memory, or a free one for it. */
  readonly nomeFoglio: string;
  /** The mark is in the workbook, whatever it points at. */
  readonly conMarchio: boolean;
  /** The structure is protected: no sheet can be added. */
  readonly chiusa: boolean;
  /** How many times it was written: the larger is the later. */
  readonly revisione: number;
  readonly nomi: readonly NomeDefinito[];
}

interface Sguardo {
  /** Someone else has written since the workbook was read. */
  readonly cambiata: boolean;
  /** The later of the copies that were known when it was read, as they are now. */
  readonly stato: unknown;
}

/** Queues a look at what is kept now; what it returns answers after the sync. */
export function guarda(context: Excel.RequestContext, presente: MemoriaPresente): () => Sguardo {
  const { customXmlParts, worksheets } = context.workbook;
  const parti = customXmlParts.getByNamespace(SPAZIO);
  parti.load("items/id");
  const xml = presente.parti.map((id) => customXmlParts.getItem(id).getXml());
  const celle =
    presente.foglio === null ? null : worksheets.getItem(presente.foglio).getUsedRangeOrNullObject(true);
  celle?.load("values");
  return () => {
    const { stato, revisione } = ultima([
      ...xml.map((x) => fromXml(x.value)),
      celle && !celle.isNullObject ? fromCelle(celle.values) : null,
    ]);
    const altrui = parti.items.some(
      (p) => !presente.parti.includes(p.id) && !presente.smisurate.includes(p.id),
    );
    return { stato, cambiata: altrui || revisione !== presente.revisione };
  };
}

/** The same where the answer to a look was lost. One sync. */
export async function riguarda(
  context: Excel.RequestContext,
  presente: MemoriaPresente,
): Promise<() => Sguardo> {
  const sguardo = guarda(context, presente);
  await context.sync();
  return sguardo;
}

interface MemoriaRiletta {
  readonly presente: MemoriaPresente;
  readonly stato: unknown;
}

/** All that is kept now, but for the copy that holds `mia`. Two syncs. */
export async function rileggiMemoria(
  context: Excel.RequestContext,
  prima: MemoriaPresente,
  mia: string | null = null,
): Promise<MemoriaRiletta> {
  const { customXmlParts, worksheets, names } = context.workbook;
  const parti = customXmlParts.getByNamespace(SPAZIO);
  parti.load("items/id");
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const leggibili = parti.items.filter((p) => !prima.smisurate.includes(p.id));
  const xml = leggibili.map((p) => p.getXml());
  const nome = findMemoria(names.items)?.toLowerCase();
  const marcato = worksheets.items.find((f) => f.name.toLowerCase() === nome);
  const foglio = marcato ?? worksheets.items.find((f) => f.id === prima.foglio) ?? null;
  const celle = foglio?.getUsedRangeOrNullObject(true);
  celle?.load("values,rowIndex,columnIndex");
  await context.sync();
  const nostro = celle !== undefined && isFoglioMemoria(celle);
  const copie = [
    ...xml.map((x) => x.value).flatMap((x) => (mia !== null && holds(x, toXml(mia)) ? [] : [fromXml(x)])),
    nostro ? fromCelle(celle.values) : null,
  ].filter((c) => mia === null || JSON.stringify(c) !== JSON.stringify(JSON.parse(mia)));
  const { stato, revisione } = ultima(copie);
  return {
    stato,
    presente: {
      ...prima,
      parti: leggibili.map((p) => p.id),
      smisurate: parti.items.map((p) => p.id).filter((id) => prima.smisurate.includes(id)),
      foglio: nostro ? (foglio?.id ?? null) : null,
      altriFogli: prima.altriFogli.filter((id) => worksheets.items.some((f) => f.id === id)),
      puntata: nostro && marcato !== undefined,
      nomeFoglio: (nostro ? foglio?.name : undefined) ?? prima.nomeFoglio,
      conMarchio: hasMarchioMemoria(names.items),
      revisione,
      nomi: nomiDefiniti(names.items),
    },
  };
}

const jsonDi = (stato: Readonly<Record<string, unknown>>, revisione: number): string =>
  toAscii(JSON.stringify({ ...stato, revisione }));

/** What keeping asks for beside what was queued. */
interface DaConcludere {
  /** After the sync: proves that it was kept, and that nothing of anyone else was written over. */
  readonly verifica: () => Promise<void>;
  /** Queues the copy in the custom XML part, which Excel may refuse; null where it was queued with the rest, or is not. */
  readonly parte: (() => void) | null;
}

/**
 * Asks whether a later state than that one stands in the cells; what it returns answers after the sync. Where there can be no
 * cells the part beside them is proved by whoever writes it, and this says yes.
 */
export function askTenuta(
  fogli: readonly Excel.Worksheet[],
  nomi: readonly Nome[],
  { foglio: id, chiusa, revisione }: MemoriaPresente,
): () => boolean {
  const nome = findMemoria(nomi)?.toLowerCase();
  const foglio = fogli.find((f) => f.name.toLowerCase() === nome) ?? fogli.find((f) => f.id === id);
  const celle = foglio?.getUsedRangeOrNullObject(true).load("values");
  if (!celle) return () => chiusa;
  return () => !celle.isNullObject && revisioneDi(fromCelle(celle.values)) > revisione;
}

/** Queues the writing. */
export function ricorda(
  context: Excel.RequestContext,
  presente: MemoriaPresente,
  ricordo: Ricordo,
): DaConcludere {
  const { stato, nomi, decisioni } = ricordo;
  nominaTabelle(context, presente.nomi, nomi);
  if (presente.impronta !== null && decisioni !== null)
    scriviDecisioni(context.workbook.worksheets.getItem(presente.impronta), decisioni);
  if (stato === null) return { verifica: () => Promise.resolve(), parte: null };
  const sguardo = guarda(context, presente);
  const json = jsonDi(stato, presente.revisione + 1);
  const { verifica, parte } = scriviCopie(context, presente, json);
  return {
    parte,
    verifica: async () => {
      const prima = sguardo();
      if (prima.cambiata) await rimetti(context, presente, { json, ricordo, altrui: prima.stato });
      else await verifica();
    },
  };
}

/** Cells can be had: the sheet is there, or can be added. */
const haCelle = (presente: MemoriaPresente): boolean => presente.foglio !== null || !presente.chiusa;

/**
 * The copies of the JSON. That in cells is queued; the part beside it can wait, and fail: custom XML has been reported to be
 * refused in a workbook never saved (github.com/OfficeDev/office-js, 3936) and lost on reopening (6091). Where there can be
 * no cells the part is all there is, and is proved after the sync.
 */
function scriviCopie(context: Excel.RequestContext, presente: MemoriaPresente, json: string): DaConcludere {
  const xml = toXml(json);
  for (const id of presente.altriFogli) context.workbook.worksheets.getItem(id).getRange("A:A").clear();
  if (haCelle(presente)) {
    // Where someone has just added the sheet Excel refuses, and nothing has been written yet.
    scriviMemoria(context, json, {
      id: presente.foglio,
      nome: presente.nomeFoglio,
      conMarchio: presente.conMarchio,
      puntata: presente.puntata,
    });
    const parte = (): void => {
      scriviParte(context, presente, xml);
    };
    return { verifica: () => Promise.resolve(), parte };
  }
  const riletto = scriviParte(context, presente, xml);
  return {
    verifica: () => {
      if (!holds(riletto.value, xml))
        throw new HostFault("sconosciuto", "the custom XML part does not hold what was written");
      return Promise.resolve();
    },
    parte: null,
  };
}

/**
 * Sends what was queued with the part behind it; false where Excel refuses the part alone: the cells hold what is to be kept.
 */
export async function mandaRicordo(
  context: Excel.RequestContext,
  { verifica, parte }: DaConcludere,
  presente: MemoriaPresente,
): Promise<boolean> {
  try {
    parte?.();
    await context.sync();
  } catch (errore) {
    if (parte === null || !isDiXml(errore)) throw errore;
    // The answer to the look at what others have written went with it.
    const { presente: ora } = await rileggiMemoria(context, presente);
    if (ora.revisione !== presente.revisione + 1) throw cambiate(errore);
    return false;
  }
  await verifica();
  return true;
}

/** What was written over in the same moment goes back, with what this writing adds where that is known. */
async function rimetti(
  context: Excel.RequestContext,
  presente: MemoriaPresente,
  { json, ricordo, altrui }: { json: string; ricordo: Ricordo; altrui: unknown },
): Promise<void> {
  const riletta = await rileggiMemoria(context, presente, json);
  const { stato, revisione } = ultima([altrui, riletta.stato]);
  const rifatto = ricordo.rifai?.(stato) ?? null;
  const daTenere = rifatto ? rifatto.stato : stato;
  if (isStato(daTenere)) {
    const nuova = Math.max(revisione, presente.revisione + 1);
    await mandaRicordo(context, scriviCopie(context, riletta.presente, jsonDi(daTenere, nuova + 1)), {
      ...riletta.presente,
      revisione: nuova,
    });
  }
  if (!rifatto) throw cambiate();
}

const cambiate = (causa?: unknown): HostFault =>
  new HostFault("scelte-cambiate", "the memory was written by someone else meanwhile", { cause: causa });

/** Keeps it at once. Refused where someone else has written since the workbook was read. */
export async function ricordaSubito(
  context: Excel.RequestContext,
  presente: MemoriaPresente,
  ricordo: Ricordo,
): Promise<void> {
  try {
    const sguardo = guarda(context, presente);
    await context.sync();
    if (sguardo().cambiata) throw cambiate();
    await mandaRicordo(context, ricorda(context, presente, ricordo), presente);
  } catch (errore) {
    // A name, a sheet, a part that someone has just added or taken away.
    const altrui =
      errore instanceof OfficeExtension.Error && ["ItemAlreadyExists", "ItemNotFound"].includes(errore.code);
    throw altrui ? cambiate(errore) : errore;
  }
}

/** Characters that XML does not admit, and pairs that a cut between cells would break, are written by their number. */
const toAscii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Settings have been lost on some hosts in silence: what was read back decides. */
const holds = (riletto: string, xml: string): boolean => riletto.includes(xml.slice(xml.indexOf(">") + 1));

function scriviParte(
  context: Excel.RequestContext,
  { parti: [prima, ...altre], smisurate }: MemoriaPresente,
  xml: string,
): OfficeExtension.ClientResult<string> {
  const { customXmlParts } = context.workbook;
  const parte = prima === undefined ? customXmlParts.add(xml) : customXmlParts.getItem(prima);
  if (prima !== undefined) parte.setXml(xml);
  for (const id of [...altre, ...smisurate]) customXmlParts.getItem(id).delete();
  return parte.getXml();
}
