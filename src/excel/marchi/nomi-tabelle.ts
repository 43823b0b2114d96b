/** The defined names that follow the tables. learn.microsoft.com/javascript/api/excel/excel.nameditem */
import type { Ricordo } from "../../app/porte/cartella";
import { nomeInFormula, indirizzo, type Intervallo, type NomeDefinito } from "../../base/posizione";

const formulaDi = (i: Intervallo): string => {
  const fisso = (p: { riga: number; colonna: number }): string =>
    indirizzo(p).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `=${nomeInFormula(i.foglio)}!${fisso(i)}:${fisso({ riga: i.ultimaRiga, colonna: i.ultimaColonna })}`;
};

/** Points each name at its range: a new one is added, one that points elsewhere (or at #REF!) is pointed again. */
export function nominaTabelle(
  context: Excel.RequestContext,
  presenti: readonly NomeDefinito[],
  nomi: Ricordo["nomi"],
): void {
  const { names } = context.workbook;
  for (const { nome, intervallo } of nomi) {
    const presente = presenti.find((p) => p.nome.toLowerCase() === nome.toLowerCase());
    const formula = formulaDi(intervallo);
    if (!presente) names.add(nome, formula);
    else if (!presente.dove || formulaDi(presente.dove) !== formula)
      names.getItem(presente.nome).formula = formula;
  }
}
