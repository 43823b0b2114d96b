/**
 * The charts and pictures of a copied sheet: a chart that spoke of the sheet speaks of its copy. Shapes that are only kept
 * stay behind. support.microsoft.com, "Move or copy worksheets or worksheet data"
 */
import { rewriteReferences } from "../workbook/chart/source";
import { drop } from "../workbook/chart/tree";
import { Drawing, touchChart, type Chart, type DrawingItem } from "../workbook/drawing";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { element } from "../xlsx/xml";

export function copyDrawing(sheet: Sheet, copia: Sheet, wb: Workbook, formula: (f: string) => string): void {
  const daCopiare = sheet.drawing?.items.filter((i) => i.chart !== null || i.picture !== null) ?? [];
  if (!sheet.drawing || daCopiare.length === 0) return;
  // The prefixes that the anchors use are those of their own root.
  const { name, attrs } = sheet.drawing.root;
  copia.drawing = new Drawing(element(name, { ...attrs }), null);
  for (const item of daCopiare) copia.drawing.add(copyItem(item, wb, formula));
}

const copyItem = (item: DrawingItem, wb: Workbook, formula: (f: string) => string): DrawingItem => ({
  id: wb.newGuid(),
  anchor: structuredClone(item.anchor),
  chart: item.chart && copyChart(item.chart, formula),
  picture: item.picture && { ...item.picture, part: null },
});

function copyChart(chart: Chart, formula: (f: string) => string): Chart {
  const copia: Chart = { xml: structuredClone(chart.xml), part: null, touched: true };
  // What points at parts of the original's own has no relationship here.
  drop(copia.xml, "externalData", "userShapes");
  rewriteReferences(copia.xml, formula);
  touchChart(copia);
  return copia;
}
