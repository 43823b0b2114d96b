/** What a person sees of our marks: which cells are coloured, and with what word. */
import type { OpenWorkbook } from "../../src/simulator/index";
import { customRulesIn } from "../../src/simulator/calc/custom-rules";
import { formatArea } from "../../src/simulator/workbook/area";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import { childOf } from "../../src/simulator/xlsx/xml";

/** `M12 "NON RAGGIUNTO · "@`, `N12` where there is only the colour; in the order of the cells. */
export function accesi(host: OpenWorkbook, nome: string): string[] {
  const foglio = host.workbook.sheets.find((s) => s.name === nome);
  const usata = foglio?.usedArea(false);
  if (!foglio || !usata) return [];
  return customRulesIn(host.workbook, foglio, usata)
    .filter(({ format }) => JSON.stringify(format.rule).includes("Referto segna: "))
    .toSorted((a, b) => a.row - b.row || a.col - b.col)
    .map(({ row, col, format }) => {
      const cella = formatArea({ row, col, lastRow: row, lastCol: col });
      const formato = childOf(format.dxf, "numFmt")?.attrs["formatCode"];
      return formato === undefined ? cella : `${cella} ${formato}`;
    });
}

/** The rules of a sheet as the file keeps them, in their order. */
export const regole = (foglio: Sheet | undefined): string[] =>
  (foglio?.conditionalFormats ?? []).map(
    (f) => `${f.areas.map(formatArea).join(" ")} ${JSON.stringify(f.rule)}`,
  );
