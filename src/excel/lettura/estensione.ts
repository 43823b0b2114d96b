/**
 * How much of a sheet is read. One cell typed at the far end of a sheet makes its used range thousands of millions of cells,
 * nearly all blank, and whole rows or columns are answered with null instead of values: only the near part is read then.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
import { isSmisurata, MENO_COLONNE, MENO_RIGHE } from "../../app/lettura/parte-vicina";
import type { Parte } from "../comune/parti";

/** The part of each sheet that is read: as given but for those too large. No sync where there are none, two else. */
export async function nearParts(
  context: Excel.RequestContext,
  estese: readonly (Parte | null)[],
): Promise<readonly (Parte | null)[]> {
  if (!estese.some((p) => p && isSmisurata(p))) return estese;
  return usedWithin(context, await usedWithin(context, estese, MENO_COLONNE), MENO_RIGHE);
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
