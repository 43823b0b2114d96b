/** The tabs of our sheets: light for the document, dark for the fascicolo. learn.microsoft.com/javascript/api/excel/excel.worksheet (tabColor, 1.7) */
import { COLORI } from "../../referto/foglio/stili";

export function coloraScheda(foglio: Excel.Worksheet, documento: boolean): void {
  foglio.tabColor = documento ? COLORI.fatto : COLORI.inchiostro;
}
