/** The defined names of a workbook, as ranges. learn.microsoft.com/javascript/api/excel/excel.nameditem */
import { parseIntervallo, type Intervallo, type NomeDefinito } from "../../base/posizione";
import { isMarchio, type Nome } from "./marchi";

/** `='It''s mine'!$A$1:$N$9` → its range; null for `#REF!`, constants, several areas. */
export function intervalloDiFormula(formula: unknown): Intervallo | null {
  const m =
    typeof formula === "string" ? /^=(?:'((?:[^']|'')+)'|([^'!#,(]+))!([$A-Z0-9:]+)$/i.exec(formula) : null;
  const foglio = m?.[1]?.replaceAll("''", "'") ?? m?.[2];
  const celle = m?.[3] === undefined ? null : parseIntervallo(m[3]);
  return foglio === undefined || !celle ? null : { foglio, ...celle };
}

/** The names of the workbook that are not marks of our sheets. */
export const nomiDefiniti = (nomi: readonly Nome[]): NomeDefinito[] =>
  nomi.filter((n) => !isMarchio(n)).map((n) => ({ nome: n.name, dove: intervalloDiFormula(n.formula) }));
