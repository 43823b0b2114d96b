/**
 * The restore point. Excel has no transaction, so before its first change a run copies each of our sheets into a very
 * hidden one with a mark of its own: the marks are the journal, open until the closing request takes them away. Where the
 * run fails, the cells of each copy go back into its sheet, which stays where it is: a sheet deleted and made again would
 * turn the names and formulas of others into #REF!. What the sheets show while scrolled comes after the journal is closed
 * (rifiniture.ts). See docs/decisioni/0008-punto-di-ripristino.md.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (copy, ExcelApi 1.7; delete refuses very hidden sheets) and
 * excel.range (copyFrom, 1.9)
 */
import { CHIAVI_FOGLI, type ChiaveFoglio } from "../../referto/foglio/foglio";
import { GRAFICI_DI } from "../../referto/foglio/grafici";
import { askGrafici } from "../foglio/grafici";
import { askAspetto, askInterruzioni, rimettiAspetto } from "../foglio/aspetto";
import { soloRifiuto } from "../comune/guasto";
import { AVVISO_IN_CORSO, isIncompleto } from "../marchi/avviso";
import type { Corsa } from "../marchi/corsa";
import {
  findCopie,
  findPropri,
  nomeMarchio,
  nomeMarchioCopia,
  type FogliMarcati,
  type Nome,
} from "../../app/marchi/marchi";
import { askTenuta, type MemoriaPresente } from "../memoria/memoria-cartella";
import { nomeInFormula } from "../../base/posizione";
import { nomeLibero } from "../comune/nome-libero";
import { puntaNome, rimettiScritti } from "../marchi/scritti";
import { askGemelli, askUnita, rimettiGrafici, type Gemelli } from "./ripristino-grafici";
import { askNote, colonneNote, type ColonneNote } from "../marchi/note-accanto";
import {
  askDueNote,
  askNotePrima,
  haNote,
  preparaNote,
  type DueNote,
  type NotePrima,
} from "./ripristino-note";
import { askOrfani, orfaniTra, togliOrfani, type Aggiunte } from "./ripristino-orfani";

/** A sheet as it was, until the new one is whole. */
export interface Copia {
  readonly chiave: ChiaveFoglio;
  /** Of the sheet that holds it. */
  readonly nome: string;
}

/** Short enough to be numbered: a name has at most 31 characters. Of which sheet it is, its mark says. */
const NOME_COPIA = "Referto ripristino";

/**
 * Queues the copy of a sheet as it is now. `occupati`: names already taken, in lower case; the copy's joins them. `nomi`: the
 * defined names that the workbook has then.
 */
export function conserva(
  context: Excel.RequestContext,
  { chiave, foglio }: { readonly chiave: ChiaveFoglio; readonly foglio: Excel.Worksheet },
  {
    occupati,
    corsa,
    nomi,
  }: { readonly occupati: Set<string>; readonly corsa: Corsa; readonly nomi: readonly Nome[] },
): Copia {
  const { names } = context.workbook;
  const nome = nomeLibero(NOME_COPIA, occupati);
  occupati.add(nome.toLowerCase());
  const segno = names.add(corsa.segno, foglio.getRange("A1"));
  segno.visible = false;
  const copia = foglio.copy(Excel.WorksheetPositionType.end);
  segno.delete();
  copia.name = nome;
  copia.visibility = Excel.SheetVisibility.veryHidden;
  // A run that broke off between the end of a copy and that of its mark has left the mark.
  puntaNome(context, nomi, nomeMarchioCopia(chiave), `=${nomeInFormula(nome)}!$A$1`);
  return { chiave, nome };
}

/** Queues the end of the journal for one sheet; nothing where it has ended. */
export function lascia(context: Excel.RequestContext, { chiave, nome }: Copia): void {
  const foglio = context.workbook.worksheets.getItemOrNullObject(nome);
  foglio.visibility = Excel.SheetVisibility.hidden;
  foglio.delete();
  context.workbook.names.getItemOrNullObject(nomeMarchioCopia(chiave)).delete();
}

/** What a run found before it began, and what it was to add. */
export interface Prima extends Aggiunte {
  /** Our sheets then: those added since go, where the journal is open. */
  readonly propri: FogliMarcati;
  /** What the workbook said was written: scritti.ts. */
  readonly scritti: readonly string[] | null;
  /** What an earlier run had kept of them. */
  readonly copie: FogliMarcati;
  /** The structure is protected: sheets can be neither added nor deleted. */
  readonly chiusa: boolean;
  /**
   * The memory of before, where the closing request was sent and is to keep another: it is written after the sheets, and until
   * it is they are not of a referto that the workbook knows. Null where the sheets alone say whether they are whole.
   */
  readonly memoria: MemoriaPresente | null;
}

interface Marcato {
  readonly chiave: ChiaveFoglio;
  readonly foglio: Excel.Worksheet;
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
  const perNome = new Map(worksheets.items.map((f) => [f.name.toLowerCase(), f]));
  const vivi = (quali: FogliMarcati): Marcato[] =>
    (Object.entries(quali) as [ChiaveFoglio, string][]).flatMap(([chiave, nome]) => {
      const foglio = perNome.get(nome.toLowerCase());
      return foglio ? [{ chiave, foglio }] : [];
    });
  // What was there before is ours only where it was proved so then; ids may be given again (on Mac), names tell.
  const nostri = (marcati: FogliMarcati, provati: FogliMarcati): Marcato[] =>
    vivi(marcati).filter(({ chiave, foglio }) => {
      const nome = foglio.name.toLowerCase();
      return provati[chiave]?.toLowerCase() === nome || !prima.occupati.has(nome);
    });
  const propri = nostri(findPropri(names.items), prima.propri);
  const copie = nostri(findCopie(names.items), prima.copie);
  const doveNote = colonneNote(worksheets.items, names.items);
  const note = askNote(context, doveNote);
  const primeCelle = propri.map(({ foglio }) => foglio.getRange("A1").load("values"));
  const conservate = copie.flatMap((copia) => {
    const suo = propri.find((p) => p.chiave === copia.chiave)?.foglio;
    return suo ? [chiedi(context, suo, copia, { doveNote, nomi: names.items })] : [];
  });
  const marcati = new Set<unknown>([...propri, ...copie].map(({ foglio }) => foglio));
  const forseOrfani = askOrfani(
    worksheets.items.filter((f) => !prima.occupati.has(f.name.toLowerCase()) && !marcati.has(f)),
  );
  const isTenuta = prima.memoria ? askTenuta(worksheets.items, names.items, prima.memoria) : () => true;
  await context.sync();
  const orfani = orfaniTra(forseOrfani, prima);
  const ignoti = !isTenuta();
  const incompleti = propri.filter(({ chiave }, i) => {
    const conCopia = copie.some((c) => c.chiave === chiave);
    const nuovo = ignoti && (conCopia || prima.propri[chiave] === undefined);
    return nuovo || isIncompleto(primeCelle[i]?.values[0]?.[0], conCopia);
  });
  const morti = [prima.corsa.segno, ...CHIAVI_FOGLI.map(nomeMarchioCopia)].filter(
    (m) =>
      names.items.some((n) => n.name.toLowerCase() === m.toLowerCase()) &&
      copie.every((c) => nomeMarchioCopia(c.chiave) !== m),
  );
  if ([incompleti, copie, morti, orfani].every((x) => x.length === 0)) return true;

  // One sheet that is not whole, and all go back: those finished before it are of a referto that will not be.
  const daRimettere = incompleti.length === 0 ? [] : conservate;
  const poi = daRimettere.map((c) => chiediPoi(context, c));
  if (daRimettere.length > 0) await context.sync();
  // Half written beside sheets that have their copy: it was added by the run that made those.
  const senzaCopia = new Set(
    copie.length === 0
      ? []
      : incompleti.map((f) => f.chiave).filter((k) => copie.every((c) => c.chiave !== k)),
  );
  const aggiunti =
    prima.chiusa || incompleti.length === 0
      ? []
      : propri.filter(({ chiave }) => prima.propri[chiave] === undefined || senzaCopia.has(chiave));
  // One in which somebody has typed notes stays, and says that it is not complete.
  const conNote = aggiunti.filter(({ foglio }) => foglio.id === doveNote?.id && haNote(note));
  const daTogliere = aggiunti.filter((f) => !conNote.includes(f));
  const riponi = async (conGrafici: boolean): Promise<void> => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const noteDopo = daRimettere.map((conservato, i) =>
      rimetti(context, conGrafici ? conservato : { ...conservato, gemelli: null }, poi[i]),
    );
    for (const { foglio } of aggiunti) avvisa(foglio);
    await context.sync();
    for (const aggiungi of noteDopo) await aggiungi();
  };
  // Those added say so too until they are gone: Excel may refuse that. All is queued again, as the copies are still there: once
  // as it was, for a second fault; then without charts, as one that Excel refuses (one of cells that give an error has no
  // series) must not keep the sheets from going back.
  const ancora = async (errore: unknown): Promise<void> => {
    soloRifiuto(errore);
    // The first try may have added one.
    for (const { gemelli } of daRimettere) if (gemelli) askGrafici(gemelli.su);
    await context.sync();
    await riponi(true);
  };
  const senzaGrafici = async (errore: unknown): Promise<void> => {
    soloRifiuto(errore);
    await riponi(false);
  };
  if (daRimettere.length + aggiunti.length > 0) await riponi(true).catch(ancora).catch(senzaGrafici);
  const sanati = new Set([...copie, ...daTogliere].map((f) => f.chiave));
  const interi = conNote.length === 0 && incompleti.every((f) => sanati.has(f.chiave));
  try {
    // Sheets are taken away apart: with another workbook in front Excel refuses that, and those put back are whole already.
    for (const { chiave, foglio } of daTogliere) {
      foglio.delete();
      names.getItemOrNullObject(nomeMarchio(chiave)).delete();
    }
    if (conNote.length === 0 && (incompleti.length > 0 || propri.length === 0))
      rimettiScritti(context, names.items, prima.scritti);
    togliOrfani(orfani);
    for (const { chiave, foglio } of copie) lascia(context, { chiave, nome: foglio.name });
    for (const m of morti) names.getItemOrNullObject(m).delete();
    await context.sync();
  } catch (errore) {
    soloRifiuto(errore);
    return interi && daTogliere.length + orfani.length === 0;
  }
  return interi;
}

/** A sheet of ours, its copy, and what was asked of the two. */
interface Conservato {
  readonly su: Excel.Worksheet;
  readonly da: Excel.Worksheet;
  readonly aspetto: ReturnType<typeof askAspetto>;
  readonly a1: Excel.Range;
  /** Null where the sheet never has charts of ours. */
  readonly gemelli: Gemelli | null;
  /** Null where it never has notes. */
  readonly note: DueNote | null;
}

const chiedi = (
  context: Excel.RequestContext,
  su: Excel.Worksheet,
  { chiave, foglio: da }: Marcato,
  { doveNote, nomi }: { readonly doveNote: ColonneNote | null; readonly nomi: readonly Excel.NamedItem[] },
): Conservato => ({
  su,
  da,
  aspetto: askAspetto(da),
  a1: da.getRange("A1").load("formulas"),
  gemelli: GRAFICI_DI[chiave] !== undefined ? askGemelli(su, da) : null,
  note: chiave === "obiettivi" ? askDueNote(context, su, da, doveNote, nomi) : null,
});

/** What can be asked for only once the rest is known. */
interface Poi {
  readonly interruzioni: readonly Excel.Range[];
  readonly note: NotePrima | null;
}

function chiediPoi(context: Excel.RequestContext, { aspetto, gemelli, note }: Conservato): Poi {
  if (gemelli) askUnita(gemelli);
  return { interruzioni: askInterruzioni(aspetto), note: note && askNotePrima(context, note) };
}

/** Queues a sheet as it was; the warning stays until the rest is there. Returns what is to be done after the sync. */
function rimetti(
  context: Excel.RequestContext,
  { su, da, aspetto, a1, gemelli, note }: Conservato,
  poi: Poi | undefined,
): () => Promise<void> {
  const rimettiNote = note && preparaNote(context, note, poi?.note ?? null);
  avvisa(su);
  sgombra(su);
  const { rowIndex, columnIndex, rowCount, columnCount } = aspetto.usato;
  const zona = [0, 0, rowIndex + rowCount, columnIndex + columnCount] as const;
  su.getRangeByIndexes(...zona).copyFrom(da.getRangeByIndexes(...zona), Excel.RangeCopyType.all);
  avvisa(su);
  rimettiAspetto(su, aspetto, poi?.interruzioni ?? []);
  if (gemelli) rimettiGrafici(gemelli);
  const noteDopo = rimettiNote?.(rowIndex + rowCount);
  su.getRange("A1").formulas = a1.formulas.map((riga: unknown[]) => riga.map(comeTesto));
  return noteDopo ?? (() => Promise.resolve());
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
