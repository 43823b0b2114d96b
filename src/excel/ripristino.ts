/**
 * The restore point. Excel has no transaction, so before its first change a run copies each of our sheets into a very
 * hidden one with a mark of its own: the marks are the journal, open until the closing request takes them away. Where the
 * run fails, the cells of each copy go back into its sheet, which stays where it is: a sheet deleted and made again would
 * turn the names and formulas of others into #REF!. See docs/decisioni/0008-punto-di-ripristino.md.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (copy, ExcelApi 1.7; delete refuses very hidden sheets) and
 * excel.range (copyFrom, 1.9)
 */
import { CHIAVI_FOGLI, type ChiaveFoglio } from "../referto/foglio";
import { HostFault } from "../app/cartella";
import { askAspetto, askInterruzioni, rimettiAspetto } from "./aspetto";
import { toHostFault } from "./guasto";
import { AVVISO_IN_CORSO, isIncompleto } from "./leggi-cartella";
import { findCopie, findPropri, isCopia, nomeMarchio, nomeMarchioCopia, type FogliMarcati } from "./marchi";
import { nomeLibero } from "./nome-libero";
import { askGemelli, askUnita, rimettiGrafici, type Gemelli } from "./ripristino-grafici";

/** A sheet as it was, until the new one is whole. */
export interface Copia {
  readonly chiave: ChiaveFoglio;
  readonly foglio: Excel.Worksheet;
}

/** Queues the copy of a sheet as it is now. `occupati`: names already taken, in lower case; the copy's joins them. */
export function conserva(
  context: Excel.RequestContext,
  { chiave, foglio }: Copia,
  occupati: Set<string>,
): Copia {
  const { names } = context.workbook;
  const nome = nomeLibero(`Referto ripristino ${chiave}`, occupati);
  occupati.add(nome.toLowerCase());
  const copia = foglio.copy(Excel.WorksheetPositionType.end);
  copia.name = nome;
  // A run that broke off between the end of a copy and that of its mark has left the mark.
  names.getItemOrNullObject(nomeMarchioCopia(chiave)).delete();
  names.add(nomeMarchioCopia(chiave), copia.getRange("A1")).visible = false;
  copia.visibility = Excel.SheetVisibility.veryHidden;
  return { chiave, foglio: copia };
}

/** Queues the end of the journal for one sheet. */
export function lascia(context: Excel.RequestContext, { chiave, foglio }: Copia): void {
  foglio.visibility = Excel.SheetVisibility.hidden;
  foglio.delete();
  context.workbook.names.getItemOrNullObject(nomeMarchioCopia(chiave)).delete();
}

/** What a run found before it began. */
export interface Prima {
  /** Our sheets then: those added since go, where the journal is open. */
  readonly propri: FogliMarcati;
  /** The structure is protected: sheets can be neither added nor deleted. */
  readonly chiusa: boolean;
  /** Ids of all the sheets there were. */
  readonly presenti: ReadonlySet<string>;
  /** Names of the sheets that the run was to add, in lower case. */
  readonly nuovi: ReadonlySet<string>;
}

/**
 * Puts back what the journal holds; nothing where it is closed. True where every sheet of ours is whole afterwards: the
 * one of before, or the new one where the failure came after the closing request was done.
 */
export async function ripristina(context: Excel.RequestContext, prima: Prima): Promise<boolean> {
  const { worksheets, names } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name");
  await context.sync();
  const presenti = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const vivi = (quali: FogliMarcati): (Copia & { readonly nome: string })[] =>
    (Object.entries(quali) as [ChiaveFoglio, string][]).flatMap(([chiave, nome]) =>
      presenti.has(nome.toLowerCase()) ? [{ chiave, nome, foglio: worksheets.getItem(nome) }] : [],
    );
  const propri = vivi(findPropri(names.items));
  const copie = vivi(findCopie(names.items));
  const primeCelle = propri.map(({ foglio }) => foglio.getRange("A1").load("values"));
  const conservate = copie.flatMap((copia) => {
    const suo = propri.find((p) => p.chiave === copia.chiave)?.foglio;
    return suo ? [chiedi(suo, copia)] : [];
  });
  const marcati = new Set([...propri, ...copie].map(({ nome }) => nome.toLowerCase()));
  const forseOrfani = worksheets.items
    .filter((f) => !prima.presenti.has(f.id) && !marcati.has(f.name.toLowerCase()))
    .map((foglio) => askOrfano(foglio, prima.nuovi));
  await context.sync();
  const orfani = forseOrfani.filter(isOrfano);
  const incompleti = propri.filter(({ chiave }, i) =>
    isIncompleto(
      primeCelle[i]?.values[0]?.[0],
      copie.some((c) => c.chiave === chiave),
    ),
  );
  const morti = CHIAVI_FOGLI.map(nomeMarchioCopia).filter(
    (m) =>
      names.items.some((n) => n.name.toLowerCase() === m.toLowerCase()) &&
      copie.every((c) => nomeMarchioCopia(c.chiave) !== m),
  );
  if ([incompleti, copie, morti, orfani].every((x) => x.length === 0)) return true;

  // One sheet that is not whole, and all go back: those finished before it are of a referto that will not be.
  const daRimettere = incompleti.length === 0 ? [] : conservate;
  const interruzioni = daRimettere.map(({ aspetto }) => askInterruzioni(aspetto));
  for (const { gemelli } of daRimettere) if (gemelli) askUnita(gemelli);
  if (daRimettere.length > 0) await context.sync();
  // Half written beside sheets that have their copy: it was added by the run that made those.
  const senzaCopia = new Set(
    copie.length === 0
      ? []
      : incompleti.map((f) => f.chiave).filter((k) => copie.every((c) => c.chiave !== k)),
  );
  const aggiunti = prima.chiusa
    ? []
    : propri.filter(({ chiave }) => prima.propri[chiave] === undefined || senzaCopia.has(chiave));
  const riponi = async (conGrafici: boolean): Promise<void> => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    daRimettere.forEach((conservato, i) => {
      rimetti(conGrafici ? conservato : { ...conservato, gemelli: null }, interruzioni[i] ?? []);
    });
    for (const { chiave, foglio } of aggiunti) {
      foglio.delete();
      names.getItemOrNullObject(nomeMarchio(chiave)).delete();
    }
    for (const copia of copie) lascia(context, copia);
    for (const m of morti) names.getItemOrNullObject(m).delete();
    for (const { foglio } of orfani) {
      foglio.visibility = Excel.SheetVisibility.hidden;
      foglio.delete();
    }
    await context.sync();
  };
  try {
    await riponi(true);
  } catch (errore) {
    // A chart of cells that give an error (its source sheet was deleted meanwhile) has no series to draw: it must not keep
    // the sheets from going back. All is queued again: the copies go last, so they are still there.
    if (!isSparito(errore)) throw errore;
    await riponi(false);
  }
  const sanati = new Set([...copie, ...aggiunti].map((f) => f.chiave));
  return incompleti.every((f) => sanati.has(f.chiave));
}

const isSparito = (errore: unknown): boolean => {
  const guasto = toHostFault(errore);
  return guasto instanceof HostFault && guasto.codice === "foglio-sparito";
};

/** A sheet that came since and has no mark: the run may have stopped between adding or copying it and marking it. */
interface Orfano {
  readonly foglio: Excel.Worksheet;
  /** It has the name of one that was to be added. */
  readonly nuovo: boolean;
  readonly usato: Excel.Range;
  readonly a1: Excel.Range;
  readonly nomi: Excel.NamedItemCollection;
}

const askOrfano = (foglio: Excel.Worksheet, nuovi: ReadonlySet<string>): Orfano => ({
  foglio,
  nuovo: nuovi.has(foglio.name.toLowerCase()),
  usato: foglio.getUsedRangeOrNullObject(true).load("address"),
  a1: foglio.getRange("A1").load("values"),
  nomi: foglio.names.load("items/name,items/formula"),
});

/** One of somebody else's that happens to bear the name has something in it. */
const isOrfano = ({ nuovo, usato, a1, nomi }: Orfano): boolean =>
  (nuovo && (usato.isNullObject || a1.values[0]?.[0] === AVVISO_IN_CORSO)) || isCopia(nomi.items);

/** A sheet of ours, its copy, and what was asked of the two. */
interface Conservato {
  readonly su: Excel.Worksheet;
  readonly da: Excel.Worksheet;
  readonly aspetto: ReturnType<typeof askAspetto>;
  readonly a1: Excel.Range;
  /** Null where the sheet never has charts of ours. */
  readonly gemelli: Gemelli | null;
}

const chiedi = (su: Excel.Worksheet, { chiave, foglio: da }: Copia): Conservato => ({
  su,
  da,
  aspetto: askAspetto(da),
  a1: da.getRange("A1").load("formulas"),
  gemelli: chiave === "sintesi" ? askGemelli(su, da) : null,
});

/** The warning stays until the rest is there. */
function rimetti({ su, da, aspetto, a1, gemelli }: Conservato, interruzioni: readonly Excel.Range[]): void {
  avvisa(su);
  sgombra(su);
  const { rowIndex, columnIndex, rowCount, columnCount } = aspetto.usato;
  const zona = [0, 0, rowIndex + rowCount, columnIndex + columnCount] as const;
  su.getRangeByIndexes(...zona).copyFrom(da.getRangeByIndexes(...zona), Excel.RangeCopyType.all);
  avvisa(su);
  rimettiAspetto(su, aspetto, interruzioni);
  if (gemelli) rimettiGrafici(gemelli);
  su.getRange("A1").formulas = a1.formulas.map((riga: unknown[]) => riga.map(comeTesto));
}

/** A text is written as text, a formula and a number as they are. */
const comeTesto = (v: unknown): unknown =>
  typeof v === "string" && v !== "" && !v.startsWith("=") ? `'${v}` : v;

/** Queues the emptying of a sheet of ours: contents, looks, merges, links, conditional formats, heights. */
export function sgombra(foglio: Excel.Worksheet): void {
  const tutto = foglio.getRange();
  tutto.unmerge();
  tutto.clear();
  tutto.conditionalFormats.clearAll();
  tutto.format.useStandardHeight = true;
}

/** Queues the line that says that the sheet is not complete. */
export function avvisa(foglio: Excel.Worksheet): void {
  foglio.getRange("A1").values = [[AVVISO_IN_CORSO]];
}
