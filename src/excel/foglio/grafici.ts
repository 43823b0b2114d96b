/**
 * Native charts of our sheets, updated where they stand: each is known by its name, the first that bears it is ours,
 * every other chart of the sheet is the user's and is left alone. Charts, setData and setPosition are ExcelApi 1.1, axes
 * and labels 1.7 and 1.8: learn.microsoft.com/javascript/api/excel/excel.chart, excel.chartaxis, excel.chartseries. No
 * requirement set up to 1.14 gives a chart an alternative text: its table stands beside it and says the same.
 */
import {
  CHIAVI_GRAFICI,
  type ChiaveGrafico,
  type FoglioReferto,
  type Grafico,
} from "../../referto/foglio/foglio";
import { GRAFICI_DI } from "../../referto/foglio/grafici";
import { rangeDi } from "../comune/zona";

const nomeGrafico = (chiave: ChiaveGrafico): string => `Referto grafico ${chiave}`;

export const TIPI = { barre: "BarClustered", "barre in pila": "BarStacked" } as const;
const PUNTI_TITOLO = 11;
const PUNTI_SCRITTE = 8;
/** Space between the groups of bars, as a percentage of a bar. */
const DISTANZA = 50;

/** Asks, in a sync before the writing, which charts stand on the sheet. */
export function askGrafici(foglio: Excel.Worksheet): void {
  foglio.charts.load("items/id,items/name");
}

/** The chart of that name; meaningful after the sync that followed {@link askGrafici}. */
export const presente = (foglio: Excel.Worksheet, chiave: ChiaveGrafico): Excel.Chart | undefined =>
  foglio.charts.items.find((c) => c.name.toLowerCase() === nomeGrafico(chiave).toLowerCase());

/**
 * Queues our charts of a sheet, in the closing request: the cells they draw are there, headings being told from figures
 * by what the cells hold, and a failure before it leaves the charts as they were. Some 12 KB each.
 */
export function scriviGrafici(foglio: Excel.Worksheet, { chiave: quale, grafici }: FoglioReferto): void {
  // The sheets that may have charts of ours: elsewhere such a name is of a copy that the user made.
  for (const chiave of GRAFICI_DI[quale] ?? [])
    if (grafici.every((g) => g.chiave !== chiave)) presente(foglio, chiave)?.delete();
  for (const g of grafici)
    disegna(foglio, g, (grafico) => {
      // From the first cell to the last one, so that it stays inside the printed area.
      const { riga, colonna, ultimaRiga, ultimaColonna } = g.posizione;
      grafico.setPosition(
        rangeDi(foglio, { riga, colonna, ultimaRiga: riga, ultimaColonna: colonna }),
        rangeDi(foglio, { riga: ultimaRiga, colonna: ultimaColonna, ultimaRiga, ultimaColonna }),
      );
    });
}

/**
 * Takes away our charts of these sheets, where Excel has refused one: none is better than one of other cells. Also one that
 * has no name yet, added by the request that broke off. Two syncs.
 */
export async function togliGrafici(
  context: Excel.RequestContext,
  fogli: readonly Excel.Worksheet[],
): Promise<void> {
  const prima = new Set(fogli.flatMap((f) => f.charts.items.map((c) => c.id)));
  fogli.forEach(askGrafici);
  await context.sync();
  const nostri = new Set(CHIAVI_GRAFICI.map((c) => nomeGrafico(c).toLowerCase()));
  for (const c of fogli.flatMap((f) => f.charts.items))
    if (nostri.has(c.name.toLowerCase()) || !prima.has(c.id)) c.delete();
  await context.sync();
}

/** Queues one chart: the one that bears its name made anew in its place, or added. */
export function disegna(
  foglio: Excel.Worksheet,
  g: Omit<Grafico, "posizione">,
  colloca: (grafico: Excel.Chart) => void,
): void {
  // The names may be formulas, and so told from figures by nothing: they are given to each series.
  const { riga, colonna, ultimaRiga } = g.dati;
  const dati = rangeDi(foglio, { ...g.dati, colonna: colonna + 1 });
  const nomi = rangeDi(foglio, { riga: riga + 1, colonna, ultimaRiga, ultimaColonna: colonna });
  const grafico = presente(foglio, g.chiave) ?? foglio.charts.add(TIPI[g.tipo], dati, "Columns");
  // First of all, so that one left half done can be told as ours.
  grafico.name = nomeGrafico(g.chiave);
  grafico.chartType = TIPI[g.tipo];
  grafico.setData(dati, "Columns");
  colloca(grafico);
  grafico.title.visible = g.titolo !== "";
  if (g.titolo !== "") {
    grafico.title.text = g.titolo;
    grafico.title.format.font.size = PUNTI_TITOLO;
    grafico.title.format.font.bold = true;
  }
  grafico.legend.visible = g.legenda;
  if (g.legenda) {
    grafico.legend.position = "Bottom";
    grafico.legend.format.font.size = PUNTI_SCRITTE;
  }
  const { categoryAxis, valueAxis } = grafico.axes;
  // Bars grow from the bottom up: turned, they come in the order of the table, with the figures still below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
  // Every name, however close.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = PUNTI_SCRITTE;
  valueAxis.numberFormat = g.asse.formato;
  valueAxis.format.font.size = PUNTI_SCRITTE;
  valueAxis.title.text = g.asse.titolo;
  valueAxis.title.visible = true;
  valueAxis.title.format.font.size = PUNTI_SCRITTE;
  valueAxis.title.format.font.bold = false;
  g.colori.forEach((colore, i) => {
    const s = grafico.series.getItemAt(i);
    s.setXAxisValues(nomi);
    serie(s, g, colore);
  });
}

function serie(s: Excel.ChartSeries, g: Pick<Grafico, "etichette" | "contorno">, colore: string): void {
  s.format.fill.setSolidColor(colore);
  if (g.contorno !== null) s.format.line.color = g.contorno;
  s.gapWidth = DISTANZA;
  s.hasDataLabels = g.etichette !== null;
  if (g.etichette === null) return;
  s.dataLabels.showValue = true;
  s.dataLabels.numberFormat = g.etichette;
  s.dataLabels.format.font.size = PUNTI_SCRITTE;
  s.dataLabels.format.font.color = scrittaSu(colore);
}

/** White or near black, whichever is read better (WCAG 2, relative luminance). */
function scrittaSu(colore: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const x = parseInt(colore.slice(i, i + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#1A1A1A" : "#FFFFFF";
}
