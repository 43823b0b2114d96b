/**
 * Clears a scheda without losing what is typed in it at that moment: in the request that clears it its cells are asked for
 * and copied to hidden columns right of it, as Excel finds them while it runs the request; the next one puts back what was
 * typed and takes the copy away.
 * learn.microsoft.com/javascript/api/excel/excel.range (copyFrom, ExcelApi 1.9; getUsedRange, getOffsetRange)
 */
import type { SchedeScritte } from "../../app/porte/porta-schede";
import type { Scalare } from "../../base/griglia";
import { lettera } from "../../base/posizione";
import type { FoglioScheda } from "../../schede/foglio";
import { SCARTO_CUSTODIA, scrittoIntanto, type Rimessa } from "../../schede/intanto";
import type { GrigliaScheda } from "../../schede/leggi-scheda";
import { codifica } from "../../schede/valore-mandato";
import { cellaIn } from "../comune/zona";

const SUE = `A:${lettera(SCARTO_CUSTODIA)}`;
const CUSTODIA = `${lettera(SCARTO_CUSTODIA + 1)}:${lettera(SCARTO_CUSTODIA * 2)}`;

/** A sheet written anew, and its cells as they were when it was cleared. */
export interface Rifatta {
  readonly scheda: FoglioScheda;
  /** Of its sheet in the workbook. */
  readonly nome: string;
  readonly foglio: Excel.Worksheet;
  /** As read before; null where it was not. */
  readonly prima: GrigliaScheda | null;
  readonly appena: Excel.Range;
}

/** Queues the emptying of a sheet that is open, where it stands: names and formulas of others that point at it stay good. */
export function svuota(foglio: Excel.Worksheet): Excel.Range {
  const tutto = foglio.getRange();
  tutto.unmerge();
  const appena = foglio.getRange(SUE).getUsedRange(true);
  appena.load("rowIndex,columnIndex,values,numberFormat");
  togli(foglio, CUSTODIA);
  const copia = appena.getOffsetRange(0, SCARTO_CUSTODIA);
  copia.copyFrom(appena, Excel.RangeCopyType.values);
  copia.copyFrom(appena, Excel.RangeCopyType.formats);
  togli(foglio, SUE);
  tutto.columnHidden = false;
  tutto.format.useStandardHeight = true;
  foglio.getRange(CUSTODIA).columnHidden = true;
  return appena;
}

function togli(foglio: Excel.Worksheet, colonne: string): void {
  const zona = foglio.getRange(colonne);
  zona.clear();
  zona.conditionalFormats.clearAll();
  zona.dataValidation.clear();
  zona.format.protection.locked = true;
}

/** Somebody who types on and on is not followed for ever. */
const GIRI = 5;

interface DaRimettere {
  readonly foglio: Excel.Worksheet;
  readonly rimesse: readonly Rimessa[];
  /** The kept cells go. */
  readonly lasciare: boolean;
}

/** Puts back what was typed meanwhile and takes the kept cells away, but where something has no place of its own now. */
export async function rimetti(
  context: Excel.RequestContext,
  rifatte: readonly Rifatta[],
  proteggi: (foglio: Excel.Worksheet) => void,
): Promise<Pick<SchedeScritte, "rimesse" | "tenute">> {
  const fogli = rifatte.map((r): DaRimettere & Pick<Rifatta, "nome"> => {
    const { rimesse, tutto } = scrittoIntanto(r.prima, grigliaDi(r), r.scheda);
    return { nome: r.nome, foglio: r.foglio, rimesse, lasciare: tutto };
  });
  await rimettiIn(context, fogli, proteggi, GIRI);
  return {
    rimesse: fogli.flatMap(({ nome, rimesse }) =>
      rimesse.length === 0 ? [] : [{ foglio: nome, quante: rimesse.length }],
    ),
    tenute: fogli.flatMap(({ nome, lasciare }) => (lasciare ? [] : [nome])),
  };
}

async function rimettiIn(
  context: Excel.RequestContext,
  fogli: readonly DaRimettere[],
  proteggi: (foglio: Excel.Worksheet) => void,
  giri: number,
): Promise<void> {
  if (fogli.length === 0 || giri === 0) return;
  context.application.suspendScreenUpdatingUntilNextSync();
  const scritte = fogli.map(({ foglio, rimesse, lasciare }) => {
    foglio.protection.unprotect();
    const trovate = rimesse.map((r) => ({ r, trovata: scrivi(foglio, r) }));
    if (lasciare) lascia(foglio);
    proteggi(foglio);
    return { foglio, trovate };
  });
  await context.sync();
  // Typed again in the very moment: the last stays.
  const ancoraDa = scritte.flatMap(({ foglio, trovate }): DaRimettere[] => {
    const rimesse = trovate.flatMap(({ r, trovata }) => ancora(r, trovata));
    return rimesse.length === 0 ? [] : [{ foglio, rimesse, lasciare: false }];
  });
  await rimettiIn(context, ancoraDa, proteggi, giri - 1);
}

function lascia(foglio: Excel.Worksheet): void {
  togli(foglio, CUSTODIA);
  foglio.getRange(CUSTODIA).columnHidden = false;
}

/** Queues the writing of a cell; what it returns holds what was there when Excel came to it. */
function scrivi(foglio: Excel.Worksheet, { riga, colonna, valore, formato }: Rimessa): Excel.Range {
  const trovata = cellaIn(foglio, { riga, colonna });
  trovata.load("values,numberFormat");
  const cella = cellaIn(foglio, { riga, colonna });
  // A number that goes in a cell made for text becomes one.
  if (formato !== null) cella.numberFormat = [["General"]];
  cella.values = [[typeof valore === "string" && valore !== "" ? `'${valore}` : valore]];
  if (formato !== null) cella.numberFormat = [[formato]];
  return trovata;
}

function ancora(r: Rimessa, trovata: Excel.Range): Rimessa[] {
  const valore = (trovata.values[0]?.[0] ?? "") as Scalare;
  if ([r.nuovo, r.valore].some((v) => codifica(v) === codifica(valore))) return [];
  const formato = String(trovata.numberFormat[0]?.[0] ?? "General");
  return [{ ...r, valore, formato, nuovo: r.valore }];
}

const grigliaDi = ({ scheda, appena }: Rifatta): GrigliaScheda => ({
  foglio: scheda.nome,
  riga: appena.rowIndex + 1,
  colonna: appena.columnIndex + 1,
  valori: appena.values as Scalare[][],
  formati: appena.numberFormat as string[][],
  formule: [],
});
