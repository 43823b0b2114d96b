/** A cell as the grid draws it: the text that Excel shows, in its style. The grid keeps no values of its own. */
import { CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import { shownText } from "../../host/display";
import type { HostLocale } from "../../host/session";
import { CellError, type Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { columnPoints } from "../../host/measures";
import { conditionalStyle } from "./conditional-view";
import { CustomFormats } from "./custom-formats";
import { cssFont, fitted, type TextWidth } from "./number-fit";
import { conditionalView, styleView } from "./style-view";

type Side = "left" | "center" | "right";

/** Styles are few and cells many: each is made once for each alignment of the values. */
export class CellViews {
  private readonly styles = new Map<string, IStyleData>();
  private readonly customFormats: CustomFormats;

  constructor(
    private readonly workbook: Workbook,
    private readonly locale: HostLocale,
    private readonly textWidth: TextWidth,
  ) {
    this.customFormats = new CustomFormats(workbook);
  }

  /** What to draw in a cell; null where there is nothing. */
  view(sheet: Sheet, row: number, col: number): ICellData | null {
    const cella = sheet.cell(row, col);
    const indice = sheet.styleOf(row, col);
    const condizionale = conditionalStyle(sheet, row, col, this.customFormats.of(sheet));
    if (!cella && indice === 0 && !condizionale) return null;
    const stile = this.style(indice, sideOf(cella));
    const delFile = this.workbook.styles.get(indice);
    const formato = condizionale?.numFmt ?? delFile.numFmt;
    const testo = shownText(cella, formato, this.locale);
    return {
      v:
        delFile.alignment["shrinkToFit"] === "1"
          ? testo
          : fitted(cella, testo, formato, {
              width: widthOf(sheet, row, col),
              font: cssFont(delFile),
              textWidth: this.textWidth,
            }),
      t: CellValueType.STRING,
      s: condizionale ? { ...stile, ...conditionalView(condizionale) } : stile,
    };
  }

  private style(indice: number, lato: Side): IStyleData {
    const chiave = `${indice} ${lato}`;
    let stile = this.styles.get(chiave);
    if (!stile) this.styles.set(chiave, (stile = styleView(this.workbook.styles.get(indice), lato)));
    return stile;
  }
}

/** Pixels of a cell, of all those that are merged with it. */
function widthOf(sheet: Sheet, row: number, col: number): number {
  const unita = sheet.merges.find((m) => m.row === row && m.col === col);
  let punti = 0;
  for (let c = col; c <= (unita?.lastCol ?? col); c++) punti += columnPoints(sheet, c);
  return (punti * 4) / 3;
}

/** General alignment: texts left, numbers right, booleans and errors in the middle. */
const sideOf = (c: Cell | undefined): Side => {
  const v = c?.value ?? null;
  if (typeof v === "number") return "right";
  return typeof v === "boolean" || v instanceof CellError ? "center" : "left";
};
