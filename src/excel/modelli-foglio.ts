/**
 * Model sheets, added at the end under free names: in one request, after the names are known. A protected structure
 * refuses the first addition, and nothing is left half done.
 * learn.microsoft.com/javascript/api/excel/excel.worksheetcollection (add)
 */
import type { ModelloFoglio } from "../app/porte/modello-foglio";
import { bloccaRighe } from "./foglio/blocca-righe";
import { convalida } from "./foglio/convalida";
import { soloRifiuto } from "./comune/guasto";
import { nomeLibero } from "./comune/nome-libero";

/** Rows under the headings whose cells are watched. */
const RIGHE = 1000;

export async function addModelli(
  context: Excel.RequestContext,
  modelli: readonly ModelloFoglio[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const presi = new Set(worksheets.items.map((f) => f.name.toLowerCase()));
  const aggiunti = modelli.map(({ nome, colonne }) => {
    const libero = nomeLibero(nome, presi);
    presi.add(libero.toLowerCase());
    const foglio = worksheets.add(libero);
    const zona = foglio.getRangeByIndexes(0, 0, 2, colonne.length);
    zona.values = [colonne.map((c) => c.titolo), colonne.map((c) => c.esempio)];
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
}

/** The first is in front: with another workbook there Excel refuses, and the sheets are in the workbook all the same. */
async function mostra(context: Excel.RequestContext, foglio: Excel.Worksheet | undefined): Promise<void> {
  try {
    foglio?.activate();
    await context.sync();
  } catch (errore) {
    soloRifiuto(errore);
  }
}
