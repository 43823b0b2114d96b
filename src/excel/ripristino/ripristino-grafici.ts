/**
 * The charts of a sheet that is put back. A closing request that breaks off half way may have changed them, taken them away
 * or added one; copied cells bring none along (Excel.RangeCopyType), while a copied sheet has them all: each is drawn again
 * from its twin there, which says which charts there were, where they stood and in which unit.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (copy, ExcelApi 1.7), excel.chartcollection (1.1) and
 * excel.chartaxis (numberFormat, 1.8)
 */
import { CHIAVI_GRAFICI } from "../../referto/foglio/foglio";
import { asseDi, DISEGNI, tabellaDi } from "../../referto/foglio/grafici";
import { askGrafici, disegna, presente, TIPI } from "../foglio/grafici";

export interface Gemelli {
  readonly su: Excel.Worksheet;
  readonly da: Excel.Worksheet;
  readonly celle: Excel.Range;
}

/** Asks which charts there are on the sheet and on its copy; to be read after a sync. */
export function askGemelli(su: Excel.Worksheet, da: Excel.Worksheet): Gemelli {
  askGrafici(su);
  da.charts.load("items/name,items/chartType,items/left,items/top,items/width,items/height");
  const celle = da.getUsedRange();
  celle.load("values,rowIndex,columnIndex");
  return { su, da, celle };
}

const aBarre = (grafico: Excel.Chart): boolean =>
  Object.values(TIPI).some((t) => t === (grafico.chartType as string));

/** Asks for the units of their axes, which a chart that the user has made another kind of may not have. */
export function askUnita({ da }: Gemelli): void {
  for (const chiave of CHIAVI_GRAFICI) {
    const gemello = presente(da, chiave);
    if (gemello && aBarre(gemello)) gemello.axes.valueAxis.load("numberFormat");
  }
}

/** Queues them, on a sheet whose cells and heights are already those of the copy. */
export function rimettiGrafici({ su, da, celle }: Gemelli): void {
  // The first cell of the sheet is never blank, so the used range begins there.
  const righe = celle.values as unknown[][];
  for (const chiave of CHIAVI_GRAFICI) {
    const gemello = presente(da, chiave);
    if (!gemello) {
      presente(su, chiave)?.delete();
      continue;
    }
    const dati = tabellaDi(chiave, righe);
    if (!dati) continue;
    const formato = aBarre(gemello) ? gemello.axes.valueAxis.numberFormat : "";
    const { left, top, width, height } = gemello;
    disegna(su, { ...DISEGNI[chiave], chiave, dati, asse: asseDi(chiave, formato) }, (grafico) => {
      grafico.set({ left, top, width, height });
    });
  }
}
