/** Grouped rows and columns. support.microsoft.com, "Outline (group) data in a worksheet"; ECMA-376 part 1, 18.3.1.73 */
import type { Sheet } from "../workbook/sheet";
import { invalidArgument } from "./errors";
import type { HostRange } from "./targets";

const MAX_LEVEL = 7;

type Info = { hidden?: boolean; rest: Record<string, string> };

const lines = (r: HostRange, righe: boolean): Info[] => {
  const { row, lastRow, col, lastCol } = r.area;
  const [da, a] = righe ? [row, lastRow] : [col, lastCol];
  return Array.from({ length: a - da + 1 }, (_, i) =>
    righe ? r.sheet.editRow(da + i) : r.sheet.editColumn(da + i),
  );
};

const levelOf = (i: Info): number => Number(i.rest["outlineLevel"] ?? 0);

/** One level more or less; ungrouping what is not grouped fails, as in Excel. */
export function group(r: HostRange, righe: boolean, quanto: 1 | -1): void {
  const linee = lines(r, righe);
  if (quanto < 0 && linee.every((i) => levelOf(i) === 0)) throw invalidArgument("the range is not grouped");
  for (const i of linee) {
    const livello = Math.min(MAX_LEVEL, Math.max(0, levelOf(i) + quanto));
    if (livello === 0) delete i.rest["outlineLevel"];
    else i.rest["outlineLevel"] = String(livello);
  }
  declareLevels(r.sheet);
}

export function showDetails(r: HostRange, righe: boolean, mostra: boolean): void {
  for (const i of lines(r, righe)) if (levelOf(i) > 0) i.hidden = !mostra;
}

/** Shows levels up to the given ones; 0 leaves that axis as it is. */
export function showLevels(sheet: Sheet, righe: number, colonne: number): void {
  const applica = (linee: Map<number, Info>, livelli: number): void => {
    if (livelli <= 0) return;
    for (const i of linee.values()) if (levelOf(i) > 0) i.hidden = levelOf(i) >= livelli;
  };
  applica(sheet.rowInfo, righe);
  applica(sheet.columns, colonne);
  sheet.touched = true;
}

/** The sheet says how deep its groups go. */
function declareLevels(sheet: Sheet): void {
  const massimo = (linee: Map<number, Info>): number => Math.max(0, ...[...linee.values()].map(levelOf));
  const e = sheet.editElement("sheetFormatPr");
  e.attrs["defaultRowHeight"] ??= "15";
  e.attrs["outlineLevelRow"] = String(massimo(sheet.rowInfo));
  e.attrs["outlineLevelCol"] = String(massimo(sheet.columns));
}
