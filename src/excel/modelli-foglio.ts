/**
 * Model sheets, added at the end under free names: in one request, after the names are known. A protected structure
 * refuses the first addition, and nothing is left half done.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetcollection (add)
 */
import type { ModelloAggiunto, ModelloFoglio } from "../app/porte/modello-foglio";
import type { Scalare } from "../base/griglia";
import { bloccaRighe } from "./foglio/blocca-righe";
import { convalida } from "./foglio/convalida";
import { soloRifiuto } from "./comune/guasto";
import { nomeLibero } from "./comune/nome-libero";

/** Rows under the headings whose cells are watched. */
const RIGHE = 1000;

export async function addModelli(
  context: Excel.RequestContext,
  modelli: readonly ModelloFoglio[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const presi = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const aggiunti = modelli.map(({ nome, colonne }) => {
    const libero = nomeLibero(nome, presi);
    presi.add(libero.toLowerCase());
    const foglio = worksheets.add(libero);
    const zona = foglio.getRangeByIndexes(0, 0, 2, colonne.length);
    zona.values = celleDi(colonne);
    foglio.getRangeByIndexes(0, 0, 1, colonne.length).format.font.bold = true;
    foglio.getRangeByIndexes(1, 0, 1, colonne.length).format.font.italic = true;
    colonne.forEach(({ regola }, k) => {
      if (regola) convalida(foglio.getRangeByIndexes(1, k, RIGHE, 1), regola);
    });
    zona.format.autofitColumns();
    return { foglio, nome: libero };
  });
  await context.sync();
  await bloccaRighe(
    context,
    aggiunti.map((a) => ({ foglio: a.nome, righe: 1 })),
  );
  await mostra(context, aggiunti[0]?.foglio);
  return aggiunti.map((a) => a.nome);
}

const celleDi = (colonne: ModelloFoglio["colonne"]): Scalare[][] => [
  colonne.map((c) => c.titolo),
  colonne.map((c) => c.esempio),
];

/**
 * Takes away those that hold what was written in them and nothing else; one that is gone is as well. The names of those that
 * are left. Excel keeps the last sheet in sight, and all of them under a protected structure.
 */
export async function togliModelli(
  context: Excel.RequestContext,
  aggiunti: readonly ModelloAggiunto[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const trovati = aggiunti.map(({ foglio, modello }) => {
    const suo = worksheets.getItemOrNullObject(foglio);
    const usato = suo.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas");
    suo.load("name");
    return { foglio, suo, usato, celle: celleDi(modello.colonne) };
  });
  worksheets.load("items/visibility");
  await context.sync();
  const intatti = trovati.filter(({ suo, usato, celle }) => !suo.isNullObject && isIntatto(usato, celle));
  const visibili = worksheets.items.filter((f) => f.visibility === Excel.SheetVisibility.visible).length;
  // One sheet at least has to be left in sight.
  const vanno = intatti.slice(0, Math.max(0, visibili - 1));
  for (const { suo } of vanno) suo.delete();
  await context.sync();
  return trovati.filter((t) => !t.suo.isNullObject && !vanno.includes(t)).map((t) => t.foglio);
}

/** The used range begins at the headings; the blank ends of a row are no part of it. */
const isIntatto = (usato: Excel.Range, celle: readonly (readonly Scalare[])[]): boolean =>
  !usato.isNullObject &&
  usato.rowIndex === 0 &&
  usato.columnIndex === 0 &&
  usato.formulas.length === celle.length &&
  celle.every((riga, r) =>
    [...riga.keys(), ...(usato.formulas[r] ?? []).keys()].every(
      (c) => String(usato.formulas[r]?.[c] ?? "") === String(riga[c] ?? ""),
    ),
  );

/** The first is in front: with another workbook there Excel refuses, and the sheets are in the workbook all the same. */
async function mostra(context: Excel.RequestContext, foglio: Excel.Worksheet | undefined): Promise<void> {
  try {
    foglio?.activate();
    await context.sync();
  } catch (errore) {
    soloRifiuto(errore);
  }
}
