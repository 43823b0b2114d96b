/**
 * Names in a formula, put in by what they say: the engine goes over every formula again for each name it is given, and
 * knows none that moves with the cell that uses it.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/area";
import { mapReferences, rewriteArea } from "../workbook/references";
import type { Sheet } from "../workbook/sheet";
import type { DefinedName, Workbook } from "../workbook/workbook";

const DEPTH = 8;

/** With its sheet before it or without. Texts and the cells of quoted sheets are gone past. */
const NAME =
  /"(?:[^"]|"")*"|(?<![$\p{L}\p{N}_.\\\]])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(!$:])|'(?:[^']|'')*'!?/gu;

/** The formula of a cell without names. Those that are not there stay. */
export function withNames(
  wb: Workbook,
  formula: string,
  sheet: Sheet,
  row: number,
  col: number,
  depth = 0,
): string {
  if (wb.names.length === 0 || depth > DEPTH) return formula;
  return formula.replace(NAME, (whole: string, home: string | undefined, name: string | undefined) => {
    const found = name === undefined ? undefined : findName(wb, name, home, sheet);
    if (!found) return whole;
    const said = fromFirstCell(found.formula, row, col);
    if (isReference(said)) return said;
    return `(${withNames(wb, said, sheet, row, col, depth + 1)})`;
  });
}

/** `Foglio!nome` is the sheet's own name, or the workbook's as seen from there. */
export function findName(
  wb: Workbook,
  name: string,
  home: string | undefined,
  sheet: Sheet,
): DefinedName | undefined {
  const title = home?.startsWith("'") ? home.slice(1, -1).replaceAll("''", "'") : home;
  const suo = title === undefined ? sheet : wb.sheetByName(title);
  return suo && (wb.findName(name, suo) ?? wb.findName(name, null));
}

/**
 * Relative references of a name count from A1 in the file, and go round at the edges of the sheet. ECMA-376 part 1,
 * 18.2.5; learn.microsoft.com/openspecs/office_standards/ms-oi29500 (2.1.604 definedName)
 */
const fromFirstCell = (formula: string, row: number, col: number): string =>
  mapReferences(formula, ({ prefix, area, text }) => {
    const [da = "", a = da] = text.split(":");
    const move = (t: string, r: number, c: number): { row: number; col: number } => ({
      row: /[A-Za-z]\d|^\d/.test(t) ? ((r + row - 2) % MAX_ROWS) + 1 : r,
      col: /^[A-Za-z]/.test(t) ? ((c + col - 2) % MAX_COLUMNS) + 1 : c,
    });
    const [p, q] = [move(da, area.row, area.col), move(a, area.lastRow, area.lastCol)];
    const moved = {
      row: Math.min(p.row, q.row),
      lastRow: Math.max(p.row, q.row),
      col: Math.min(p.col, q.col),
      lastCol: Math.max(p.col, q.col),
    };
    return prefix + rewriteArea(text, moved);
  });

/** `'Spese'!$A$1:$B$2` */
const isReference = (formula: string): boolean =>
  /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?$/u.test(
    formula,
  );
