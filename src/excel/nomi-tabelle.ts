/** The defined names that follow the tables. learn.microsoft.com/javascript/api/excel/excel.nameditem */
import type { Ricordo } from "../app/cartella";
import {
  nomeInFormula,
  indirizzo,
  parseIntervallo,
  type Intervallo,
  type NomeDefinito,
} from "../base/posizione";
import { isMarchio, type Nome } from "./marchi";

/** `='It''s mine'!$A$1:$N$9` → its range; null for `#REF!`, constants, several areas. */
export function intervalloDiFormula(formula: unknown): Intervallo | null {
  const m =
    typeof formula === "string" ? /^=(?:'((?:[^']|'')+)'|([^'!#,(]+))!([$A-Z0-9:]+)$/i.exec(formula) : null;
  const foglio = m?.[1]?.replaceAll("''", "'") ?? m?.[2];
  const celle = m?.[3] === undefined ? null : parseIntervallo(m[3]);
  return foglio === undefined || !celle ? null : { foglio, ...celle };
}

const formulaDi = (i: Intervallo): string => {
  const fisso = (p: { riga: number; colonna: number }): string =>
    indirizzo(p).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `=${nomeInFormula(i.foglio)}!${fisso(i)}:${fisso({ riga: i.ultimaRiga, colonna: i.ultimaColonna })}`;
};

/** The names of the workbook that are not marks of our sheets. */
export const nomiDefiniti = (nomi: readonly Nome[]): NomeDefinito[] =>
  nomi.filter((n) => !isMarchio(n)).map((n) => ({ nome: n.name, dove: intervalloDiFormula(n.formula) }));

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
