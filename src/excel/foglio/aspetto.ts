/**
 * What copied cells do not bring with them, taken from one sheet and put on another: row heights, column widths, print
 * set-up, page breaks, the colour of the tab. learn.microsoft.com/javascript/api/excel/excel.range (getRowProperties, ExcelApi 1.9)
 * and excel.pagelayout (1.9)
 */

interface Aspetto {
  readonly foglio: Excel.Worksheet;
  readonly usato: Excel.Range;
  readonly altezze: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly larghezze: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly pagina: Excel.PageLayout;
  readonly bordi: Excel.HeaderFooter;
  readonly area: Excel.RangeAreas;
  readonly ripetute: Excel.Range;
  readonly interruzioni: Excel.PageBreakCollection;
}

const PAGINA =
  "orientation,paperSize,zoom,firstPageNumber,centerHorizontally,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin";

/** Asks for it; to be read after a sync. */
export function askAspetto(foglio: Excel.Worksheet): Aspetto {
  foglio.load("tabColor");
  const usato = foglio.getUsedRange();
  usato.load("rowIndex,columnIndex,rowCount,columnCount");
  const { pageLayout: pagina, horizontalPageBreaks: interruzioni } = foglio;
  pagina.load(PAGINA);
  const bordi = pagina.headersFooters.defaultForAllPages;
  bordi.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const area = pagina.getPrintAreaOrNullObject();
  area.load("address");
  const ripetute = pagina.getPrintTitleRowsOrNullObject();
  ripetute.load("rowIndex,rowCount");
  interruzioni.load("items");
  return {
    foglio,
    usato,
    altezze: usato.getRowProperties({ format: { rowHeight: true } }),
    larghezze: usato.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    pagina,
    bordi,
    area,
    ripetute,
    interruzioni,
  };
}

/** Asks where the page breaks are, after the sync that said how many; they too are read after a sync. */
export const askInterruzioni = ({ interruzioni }: Aspetto): Excel.Range[] =>
  interruzioni.items.map((i) => i.getCellAfterBreak().load("rowIndex"));

/** The print area without its sheet. */
const soloCelle = (indirizzo: string): string => indirizzo.slice(indirizzo.lastIndexOf("!") + 1);

/** Runs of neighbours of the same size, from 0. */
function tratti(misure: readonly (number | undefined)[]): { da: number; quanti: number; misura: number }[] {
  const uniti: { da: number; quanti: number; misura: number }[] = [];
  misure.forEach((misura, i) => {
    const ultimo = uniti.at(-1);
    if (misura === undefined) return;
    if (ultimo?.misura === misura && ultimo.da + ultimo.quanti === i) ultimo.quanti++;
    else uniti.push({ da: i, quanti: 1, misura });
  });
  return uniti;
}

/** Queues its putting on another sheet. */
export function rimettiAspetto(su: Excel.Worksheet, a: Aspetto, interruzioni: readonly Excel.Range[]): void {
  const { rowIndex, columnIndex } = a.usato;
  for (const t of tratti(a.larghezze.value.map((c) => (c.columnHidden ? undefined : c.format?.columnWidth))))
    su.getRangeByIndexes(0, columnIndex + t.da, 1, t.quanti).getEntireColumn().format.columnWidth = t.misura;
  for (const t of tratti(a.altezze.value.map((r) => r.format?.rowHeight)))
    su.getRange(`${rowIndex + t.da + 1}:${rowIndex + t.da + t.quanti}`).format.rowHeight = t.misura;
  su.tabColor = a.foglio.tabColor;
  const { pagina, bordi } = a;
  const nuova = su.pageLayout;
  nuova.orientation = pagina.orientation;
  nuova.paperSize = pagina.paperSize;
  nuova.zoom = pagina.zoom;
  nuova.firstPageNumber = pagina.firstPageNumber;
  nuova.centerHorizontally = pagina.centerHorizontally;
  nuova.setPrintMargins("Points", {
    top: pagina.topMargin,
    bottom: pagina.bottomMargin,
    left: pagina.leftMargin,
    right: pagina.rightMargin,
    header: pagina.headerMargin,
    footer: pagina.footerMargin,
  });
  if (!a.area.isNullObject) nuova.setPrintArea(soloCelle(a.area.address));
  if (!a.ripetute.isNullObject)
    nuova.setPrintTitleRows(`$${a.ripetute.rowIndex + 1}:$${a.ripetute.rowIndex + a.ripetute.rowCount}`);
  const nuovi = nuova.headersFooters.defaultForAllPages;
  nuovi.leftHeader = bordi.leftHeader;
  nuovi.centerHeader = bordi.centerHeader;
  nuovi.rightHeader = bordi.rightHeader;
  nuovi.leftFooter = bordi.leftFooter;
  nuovi.centerFooter = bordi.centerFooter;
  nuovi.rightFooter = bordi.rightFooter;
  su.horizontalPageBreaks.removePageBreaks();
  for (const cella of interruzioni) su.horizontalPageBreaks.add(`A${cella.rowIndex + 1}`);
}
