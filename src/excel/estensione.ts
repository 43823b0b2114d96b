/**
 * How much of a sheet is read. One cell typed at the far end of a sheet makes its used range thousands of millions of cells,
 * nearly all blank, and whole rows or columns are answered with null instead of values: only the near part is read then.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
import { CELLE_PER_FOGLIO } from "../base/pacchetto/limiti";
import type { Parte } from "./parti";

const RIGHE = 1_048_576;
const COLONNE = 16_384;
/** Columns looked at in a sheet that is too large. */
const VICINE = 1_024;

const righe = (p: Parte): number => p.ultimaRiga - p.riga + 1;
const colonne = (p: Parte): number => p.ultimaColonna - p.colonna + 1;

const isSmisurata = (p: Parte): boolean =>
  righe(p) * colonne(p) > CELLE_PER_FOGLIO || colonne(p) === COLONNE || righe(p) === RIGHE;

/** The part of each sheet that is read: as given but for those too large. No sync where there are none, two else. */
export async function nearParts(
  context: Excel.RequestContext,
  estese: readonly (Parte | null)[],
): Promise<readonly (Parte | null)[]> {
  if (!estese.some((p) => p && isSmisurata(p))) return estese;
  const strette = await usedWithin(context, estese, (p) => ({
    ...p,
    ultimaColonna: Math.min(p.ultimaColonna, p.colonna + VICINE - 1),
  }));
  return usedWithin(context, strette, (p) => ({
    ...p,
    ultimaRiga: Math.min(p.ultimaRiga, p.riga + Math.floor(CELLE_PER_FOGLIO / colonne(p)) - 1, RIGHE - 1),
  }));
}

/** What is full in the part of each that is looked at. One sync. */
async function usedWithin(
  context: Excel.RequestContext,
  parti: readonly (Parte | null)[],
  guardata: (p: Parte) => Parte,
): Promise<readonly (Parte | null)[]> {
  const chieste = parti.map((p) => {
    if (!p || !isSmisurata(p)) return p;
    const { riga, colonna, foglio, ...fine } = guardata(p);
    const usato = context.workbook.worksheets
      .getItem(foglio)
      .getRangeByIndexes(riga - 1, colonna - 1, fine.ultimaRiga - riga + 1, fine.ultimaColonna - colonna + 1)
      .getUsedRangeOrNullObject(true);
    usato.load("rowIndex,columnIndex,rowCount,columnCount");
    return { foglio, usato };
  });
  await context.sync();
  return chieste.map((c) => (c && "usato" in c ? parteUsata(c.foglio, c.usato) : c));
}

/** Null where nothing is full. */
export const parteUsata = (foglio: string, usato: Excel.Range): Parte | null =>
  usato.isNullObject
    ? null
    : {
        foglio,
        riga: usato.rowIndex + 1,
        colonna: usato.columnIndex + 1,
        ultimaRiga: usato.rowIndex + usato.rowCount,
        ultimaColonna: usato.columnIndex + usato.columnCount,
      };
