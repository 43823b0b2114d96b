/** Charts through the API, as learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts describes them. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { chartTypes } from "../../src/simulator/workbook/chart/kinds";
import { attendi } from "../supporto/attendi";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const DATI = [
  ["Voce", "Stanziato", "Impegnato", "Pagato"],
  ["Personale", 120, 110, 90],
  ["Servizi", 80, 60, 30],
  ["Beni", 40, 35, 20],
  ["Interessi", 10, 10, 10],
];

const run = <T>(lavoro: (c: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (c) => {
    const esito = await lavoro(c);
    await c.sync();
    return esito;
  });

const foglio = (c: Excel.RequestContext) => c.workbook.worksheets.getItem("Spese");

function prepara(c: Excel.RequestContext, tipo = "ColumnClustered"): Excel.Chart {
  const s = c.workbook.worksheets.getFirst();
  s.name = "Spese";
  s.getRange("A1:D5").values = DATI;
  const g = s.charts.add(tipo as "Line", s.getRange("A1:D5"), "Auto");
  g.name = "Riepilogo";
  return g;
}

const grafico = (c: Excel.RequestContext) => foglio(c).charts.getItem("Riepilogo");

/** Saves and opens again, in the place of the workbook that was open. */
function riapri(): void {
  const bytes = host.save();
  host.close();
  host = openWorkbook(bytes);
}

// learn.microsoft.com/javascript/api/excel/excel.charttype
test.each(chartTypes())(
  "a chart of type %s is saved and read back as such, with its series",
  async (tipo) => {
    await run((c) => void prepara(c, tipo));
    riapri();
    const letto = await run(async (c) => {
      const g = grafico(c).load("chartType,series/count");
      g.series.load("items/name");
      g.title.load("text,visible");
      await c.sync();
      return [g.chartType, g.series.items.map((s) => s.name), g.title.visible];
    });
    const bolle = tipo.startsWith("Bubble");
    expect(letto).toEqual([
      tipo,
      bolle ? ["Stanziato", "Pagato"] : ["Stanziato", "Impegnato", "Pagato"],
      true,
    ]);
  },
);

test.each(["Waterfall", "Treemap", "StockVOHLC"])(
  "the type %s is not drawn here, and says so",
  async (tipo) => {
    await expect(run((c) => void prepara(c, tipo))).rejects.toMatchObject({ code: "ApiNotFound" });
  },
);

test("a type that does not exist is refused", async () => {
  await expect(run((c) => void prepara(c, "Colonne"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

interface Loadable {
  load(opzioni: Record<string, boolean>): unknown;
}
type Member = (g: Excel.Chart) => readonly [Loadable, string];

/** Where a member is, its value on a new chart of that type, and another that is written and read back. */
const MEMBERS: readonly (readonly [string, string, Member, unknown, unknown])[] = [
  ["chart.name", "ColumnClustered", (g) => [g, "name"], "Riepilogo", "Spese 2025"],
  ["chart.top", "ColumnClustered", (g) => [g, "top"], 75, 120],
  ["chart.left", "ColumnClustered", (g) => [g, "left"], 180, 33],
  ["chart.width", "ColumnClustered", (g) => [g, "width"], 360, 450],
  ["chart.height", "ColumnClustered", (g) => [g, "height"], 216, 300],
  ["chart.chartType", "ColumnClustered", (g) => [g, "chartType"], "ColumnClustered", "LineMarkers"],
  ["chart.plotBy", "ColumnClustered", (g) => [g, "plotBy"], "Columns", "Rows"],
  ["chart.plotVisibleOnly", "Line", (g) => [g, "plotVisibleOnly"], true, false],
  ["chart.displayBlanksAs", "Line", (g) => [g, "displayBlanksAs"], "NotPlotted", "Interplotted"],
  ["chart.style", "Line", (g) => [g, "style"], 2, 10],
  ["chart.showDataLabelsOverMaximum", "Line", (g) => [g, "showDataLabelsOverMaximum"], true, false],
  ["chart.showAllFieldButtons", "Line", (g) => [g, "showAllFieldButtons"], true, false],
  ["format.roundedCorners", "Line", (g) => [g.format, "roundedCorners"], false, true],
  ["format.border.color", "Line", (g) => [g.format.border, "color"], "#D9D9D9", "#123456"],
  ["format.font.size", "Line", (g) => [g.format.font, "size"], 10, 12],
  ["title.text", "Line", (g) => [g.title, "text"], "Titolo del grafico", "Spese\nper voce"],
  ["title.visible", "Line", (g) => [g.title, "visible"], true, false],
  ["title.overlay", "Line", (g) => [g.title, "overlay"], false, true],
  ["title.position", "Line", (g) => [g.title, "position"], "Top", "Bottom"],
  ["title.showShadow", "Line", (g) => [g.title, "showShadow"], false, true],
  ["title.textOrientation", "Line", (g) => [g.title, "textOrientation"], 0, -45],
  ["title.horizontalAlignment", "Line", (g) => [g.title, "horizontalAlignment"], "Center", "Left"],
  ["title.verticalAlignment", "Line", (g) => [g.title, "verticalAlignment"], "Center", "Top"],
  ["title.format.font.bold", "Line", (g) => [g.title.format.font, "bold"], false, true],
  ["title.format.font.color", "Line", (g) => [g.title.format.font, "color"], "#595959", "#FF0000"],
  ["title.format.font.size", "Line", (g) => [g.title.format.font, "size"], 14, 20],
  ["title.format.font.name", "Line", (g) => [g.title.format.font, "name"], "Calibri", "Corbel"],
  ["title.format.font.underline", "Line", (g) => [g.title.format.font, "underline"], "None", "Single"],
  ["title.format.border.lineStyle", "Line", (g) => [g.title.format.border, "lineStyle"], "Automatic", "Dash"],
  ["title.format.border.weight", "Line", (g) => [g.title.format.border, "weight"], 0.75, 2.25],
  ["legend.visible", "Line", (g) => [g.legend, "visible"], true, false],
  ["legend.position", "Line", (g) => [g.legend, "position"], "Bottom", "Right"],
  ["legend.overlay", "Line", (g) => [g.legend, "overlay"], false, true],
  ["legend.left", "Line", (g) => [g.legend, "left"], expect.any(Number), 18],
  ["legend entry.visible", "Line", (g) => [g.legend.legendEntries.getItemAt(1), "visible"], true, false],
  ["plotArea.width", "Line", (g) => [g.plotArea, "width"], expect.any(Number), 180],
  ["plotArea.insideTop", "Line", (g) => [g.plotArea, "insideTop"], expect.any(Number), 54],
  ["plotArea.position", "Line", (g) => [g.plotArea, "position"], "Automatic", "Custom"],
  ["categoryAxis.reversePlotOrder", "Line", (g) => [g.axes.categoryAxis, "reversePlotOrder"], false, true],
  ["categoryAxis.tickLabelSpacing", "Line", (g) => [g.axes.categoryAxis, "tickLabelSpacing"], 1, 3],
  ["categoryAxis.tickMarkSpacing", "Line", (g) => [g.axes.categoryAxis, "tickMarkSpacing"], 1, 2],
  [
    "categoryAxis.isBetweenCategories",
    "Line",
    (g) => [g.axes.categoryAxis, "isBetweenCategories"],
    true,
    false,
  ],
  [
    "categoryAxis.categoryType",
    "Line",
    (g) => [g.axes.categoryAxis, "categoryType"],
    "Automatic",
    "DateAxis",
  ],
  ["categoryAxis.multiLevel", "Line", (g) => [g.axes.categoryAxis, "multiLevel"], true, false],
  ["categoryAxis.offset", "Line", (g) => [g.axes.categoryAxis, "offset"], 100, 250],
  ["categoryAxis.alignment", "Line", (g) => [g.axes.categoryAxis, "alignment"], "Center", "Left"],
  ["categoryAxis.position", "Line", (g) => [g.axes.categoryAxis, "position"], "Automatic", "Maximum"],
  ["valueAxis.maximum", "Line", (g) => [g.axes.valueAxis, "maximum"], 140, 500],
  ["valueAxis.minimum", "Line", (g) => [g.axes.valueAxis, "minimum"], 0, -10],
  ["valueAxis.majorUnit", "Line", (g) => [g.axes.valueAxis, "majorUnit"], 20, 25],
  ["valueAxis.minorUnit", "Line", (g) => [g.axes.valueAxis, "minorUnit"], 4, 5],
  ["valueAxis.scaleType", "Line", (g) => [g.axes.valueAxis, "scaleType"], "Linear", "Logarithmic"],
  ["valueAxis.logBase", "Line", (g) => [g.axes.valueAxis, "logBase"], 10, 100],
  ["valueAxis.majorTickMark", "Line", (g) => [g.axes.valueAxis, "majorTickMark"], "None", "Cross"],
  [
    "valueAxis.tickLabelPosition",
    "Line",
    (g) => [g.axes.valueAxis, "tickLabelPosition"],
    "NextToAxis",
    "High",
  ],
  ["valueAxis.displayUnit", "Line", (g) => [g.axes.valueAxis, "displayUnit"], "None", "Thousands"],
  ["valueAxis.numberFormat", "Line", (g) => [g.axes.valueAxis, "numberFormat"], "General", "#,##0"],
  ["valueAxis.linkNumberFormat", "Line", (g) => [g.axes.valueAxis, "linkNumberFormat"], true, false],
  ["valueAxis.visible", "Line", (g) => [g.axes.valueAxis, "visible"], true, false],
  ["valueAxis.majorGridlines", "Line", (g) => [g.axes.valueAxis.majorGridlines, "visible"], true, false],
  ["valueAxis.minorGridlines", "Line", (g) => [g.axes.valueAxis.minorGridlines, "visible"], false, true],
  ["valueAxis.title.text", "Line", (g) => [g.axes.valueAxis.title, "text"], "", "Migliaia di euro"],
  ["valueAxis.title.visible", "Line", (g) => [g.axes.valueAxis.title, "visible"], false, true],
  [
    "valueAxis.format.font.color",
    "Line",
    (g) => [g.axes.valueAxis.format.font, "color"],
    "#595959",
    "#00FF00",
  ],
  ["valueAxis.format.line.weight", "Line", (g) => [g.axes.valueAxis.format.line, "weight"], 0.75, 3],
  ["series.name", "Line", (g) => [g.series.getItemAt(1), "name"], "Impegnato", "Impegni"],
  ["series.chartType", "Line", (g) => [g.series.getItemAt(1), "chartType"], "Line", "ColumnClustered"],
  ["series.axisGroup", "Line", (g) => [g.series.getItemAt(2), "axisGroup"], "Primary", "Secondary"],
  ["series.gapWidth", "BarClustered", (g) => [g.series.getItemAt(0), "gapWidth"], 219, 50],
  ["series.overlap", "BarClustered", (g) => [g.series.getItemAt(0), "overlap"], -27, 40],
  ["series.doughnutHoleSize", "Doughnut", (g) => [g.series.getItemAt(0), "doughnutHoleSize"], 75, 40],
  ["series.firstSliceAngle", "Pie", (g) => [g.series.getItemAt(0), "firstSliceAngle"], 0, 90],
  ["series.explosion", "Pie", (g) => [g.series.getItemAt(0), "explosion"], 0, 15],
  ["series.secondPlotSize", "PieOfPie", (g) => [g.series.getItemAt(0), "secondPlotSize"], 75, 60],
  [
    "series.splitType",
    "PieOfPie",
    (g) => [g.series.getItemAt(0), "splitType"],
    "SplitByPosition",
    "SplitByValue",
  ],
  ["series.bubbleScale", "Bubble", (g) => [g.series.getItemAt(0), "bubbleScale"], 100, 60],
  [
    "series.varyByCategories",
    "BarClustered",
    (g) => [g.series.getItemAt(0), "varyByCategories"],
    false,
    true,
  ],
  [
    "series.invertIfNegative",
    "BarClustered",
    (g) => [g.series.getItemAt(0), "invertIfNegative"],
    false,
    true,
  ],
  ["series.smooth", "Line", (g) => [g.series.getItemAt(0), "smooth"], false, true],
  ["series.hasDataLabels", "Line", (g) => [g.series.getItemAt(0), "hasDataLabels"], false, true],
  ["series.showShadow", "Line", (g) => [g.series.getItemAt(0), "showShadow"], false, true],
  ["series.markerStyle", "Line", (g) => [g.series.getItemAt(0), "markerStyle"], "None", "Diamond"],
  ["series.markerSize", "LineMarkers", (g) => [g.series.getItemAt(0), "markerSize"], 5, 12],
  [
    "series.markerBackgroundColor",
    "LineMarkers",
    (g) => [g.series.getItemAt(0), "markerBackgroundColor"],
    "#4472C4",
    "#FF00FF",
  ],
  [
    "series.markerForegroundColor",
    "LineMarkers",
    (g) => [g.series.getItemAt(0), "markerForegroundColor"],
    "#4472C4",
    "#FF00FF",
  ],
  [
    "series.format.line.color",
    "Line",
    (g) => [g.series.getItemAt(1).format.line, "color"],
    "#ED7D31",
    "#0000FF",
  ],
  ["error bars.visible", "Line", (g) => [g.series.getItemAt(0).yErrorBars, "visible"], false, true],
  ["error bars.type", "Line", (g) => [g.series.getItemAt(0).yErrorBars, "type"], "StError", "Percent"],
  [
    "point.markerSize",
    "LineMarkers",
    (g) => [g.series.getItemAt(0).points.getItemAt(2), "markerSize"],
    5,
    20,
  ],
  [
    "point.hasDataLabel",
    "Line",
    (g) => [g.series.getItemAt(0).points.getItemAt(2), "hasDataLabel"],
    false,
    true,
  ],
  [
    "point label.text",
    "Line",
    (g) => [g.series.getItemAt(0).points.getItemAt(2).dataLabel, "text"],
    "",
    "qui",
  ],
  ["dataLabels.showValue", "ColumnClustered", (g) => [g.dataLabels, "showValue"], false, true],
  ["dataLabels.showPercentage", "Pie", (g) => [g.dataLabels, "showPercentage"], false, true],
  ["dataLabels.showSeriesName", "Line", (g) => [g.dataLabels, "showSeriesName"], false, true],
  ["dataLabels.position", "ColumnClustered", (g) => [g.dataLabels, "position"], "OutsideEnd", "InsideBase"],
  ["dataLabels.separator", "Line", (g) => [g.dataLabels, "separator"], ", ", "\n"],
  ["dataLabels.numberFormat", "Line", (g) => [g.dataLabels, "numberFormat"], "General", "0.0"],
  ["dataLabels.format.font.size", "Line", (g) => [g.dataLabels.format.font, "size"], 10, 15],
  ["dataTable.visible", "Line", (g) => [g.getDataTable(), "visible"], false, true],
  ["dataTable.showLegendKey", "Line", (g) => [g.getDataTable(), "showLegendKey"], true, false],
];

test.each(MEMBERS)("%s of a %s", async (_, tipo, membro, prima, dopo) => {
  const leggi = () =>
    run(async (c) => {
      const g = foglio(c).charts.getItemAt(0);
      const [oggetto, nome] = membro(g);
      oggetto.load({ [nome]: true });
      await c.sync();
      return (oggetto as unknown as Record<string, unknown>)[nome];
    });
  await run((c) => void prepara(c, tipo));
  expect(await leggi()).toEqual(prima);
  await run((c) => {
    const [oggetto, nome] = membro(grafico(c));
    (oggetto as unknown as Record<string, unknown>)[nome] = dopo;
  });
  expect(await leggi()).toEqual(dopo);
  riapri();
  expect(await leggi()).toEqual(dopo);
});

const REFUSED: readonly (readonly [string, string, (g: Excel.Chart) => unknown])[] = [
  ["a negative width", "Line", (g) => void (g.width = -1)],
  ["a style beyond 48", "Line", (g) => void (g.style = 49)],
  ["labels outside a stacked bar", "BarStacked", (g) => void (g.dataLabels.position = "OutsideEnd")],
  ["labels beside a column", "ColumnClustered", (g) => void (g.dataLabels.position = "Left")],
  ["a text where a number goes", "Line", (g) => void (g.axes.valueAxis.maximum = "tanto")],
  ["a scale for categories", "Line", (g) => void (g.axes.categoryAxis.maximum = 5)],
  ["a hole in a line", "Line", (g) => void (g.series.getItemAt(0).doughnutHoleSize = 40)],
  ["a hole of 95", "Doughnut", (g) => void (g.series.getItemAt(0).doughnutHoleSize = 95)],
  ["a marker of 73", "LineMarkers", (g) => void (g.series.getItemAt(0).markerSize = 73)],
  ["a trendline in a pie", "Pie", (g) => void g.series.getItemAt(0).trendlines.add("Linear")],
  [
    "a trendline among stacked columns",
    "ColumnStacked",
    (g) => void g.series.getItemAt(0).trendlines.add("Linear"),
  ],
  [
    "an unknown colour",
    "Line",
    (g) => {
      g.format.fill.setSolidColor("rosso");
    },
  ],
  ["a substring beyond the title", "Line", (g) => void (g.title.getSubstring(0, 99).font.bold = true)],
  [
    "values in two columns",
    "Line",
    (g) => {
      g.series.getItemAt(0).setValues(g.worksheet.getRange("B2:C5"));
    },
  ],
];

test.each(REFUSED)("%s (%s) is refused", async (_, tipo, sbaglio) => {
  await run((c) => void prepara(c, tipo));
  await expect(
    run((c) => {
      sbaglio(grafico(c));
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each<[string, (c: Excel.RequestContext) => unknown]>([
  ["a chart by name", (c) => foglio(c).charts.getItem("manca").load("name")],
  ["a chart by place", (c) => foglio(c).charts.getItemAt(1).load("name")],
  ["an axis that is not there", (c) => grafico(c).axes.getItem("Value", "Secondary").load("maximum")],
  ["a series beyond the last", (c) => grafico(c).series.getItemAt(3).load("name")],
])("%s: ItemNotFound", async (_, cerca) => {
  await run((c) => void prepara(c));
  await expect(run((c) => void cerca(c))).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("charts are found by name whatever its case, by id, or as a null object; the first of two with one name", async () => {
  const esito = await run(async (c) => {
    const primo = prepara(c);
    const s = foglio(c);
    s.charts.add("Line", s.getRange("A1:B5")).name = "riepilogo";
    primo.load("id");
    const perNome = s.charts.getItem("RIEPILOGO").load("id,chartType");
    const nullo = s.charts.getItemOrNullObject("manca");
    const quanti = s.charts.getCount();
    s.charts.load("count,items/name");
    await c.sync();
    const perId = s.charts.getItem(primo.id).load("name");
    await c.sync();
    return [
      perNome.id === primo.id,
      perId.name,
      nullo.isNullObject,
      quanti.value,
      s.charts.count,
      s.charts.items.map((g) => g.name),
    ];
  });
  expect(esito).toEqual([true, "Riepilogo", true, 2, 2, ["Riepilogo", "riepilogo"]]);
});

// learn.microsoft.com/javascript/api/excel/excel.chart (setPosition)
test.each([
  ["B7", "D9", { left: 48.75, top: 90, width: 146.25, height: 45 }],
  ["B7", undefined, { left: 48.75, top: 90, width: 360, height: 216 }],
])("setPosition(%s, %s) covers the cells", async (da, a, atteso) => {
  const letto = await run(async (c) => {
    const s = c.workbook.worksheets.getFirst();
    s.getRange("A:F").format.columnWidth = 48.75;
    const g = prepara(c);
    if (a === undefined) g.setPosition(da);
    else g.setPosition(da, a);
    g.load("left,top,width,height");
    await c.sync();
    return { left: g.left, top: g.top, width: g.width, height: g.height };
  });
  expect(letto.left).toBeCloseTo(atteso.left, 1);
  expect(letto.width).toBeCloseTo(atteso.width, 1);
  expect([letto.top, letto.height]).toEqual([atteso.top, atteso.height]);
});

test("series are added, filled, ordered and deleted; their values come from the cells", async () => {
  const esito = await run(async (c) => {
    const g = prepara(c);
    const s = foglio(c);
    const nuova = g.series.add("Residui", 0);
    s.getRange("F1:F4").values = [[1], [2], [3], [4]];
    s.getRange("G1:G4").values = [["a"], ["b"], ["c"], ["d"]];
    nuova.setValues(s.getRange("F1:F4"));
    nuova.setXAxisValues(s.getRange("G1:G4"));
    g.series.getItemAt(3).delete();
    g.series.load("items/name,items/plotOrder");
    const valori = nuova.getDimensionValues("Values");
    const categorie = nuova.getDimensionValues("Categories");
    nuova.points.load("count,items/value");
    await c.sync();
    return [
      g.series.items.map((x) => [x.name, x.plotOrder]),
      valori.value,
      categorie.value,
      nuova.points.items.map((p) => p.value as unknown),
    ];
  });
  expect(esito).toEqual([
    [
      ["Residui", 0],
      ["Stanziato", 1],
      ["Impegnato", 2],
    ],
    ["1", "2", "3", "4"],
    ["a", "b", "c", "d"],
    [1, 2, 3, 4],
  ]);
});

test("a chart given other data has the series of these; those that stay keep their look", async () => {
  const esito = await run(async (c) => {
    const g = prepara(c);
    g.series.getItemAt(0).format.line.color = "#112233";
    g.setData(foglio(c).getRange("A1:B3"), "Columns");
    g.series.load("items/name");
    const linea = g.series.getItemAt(0).format.line.load("color");
    const categorie = g.series.getItemAt(0).getDimensionValues("Categories");
    await c.sync();
    return [g.series.items.map((s) => s.name), linea.color, categorie.value];
  });
  expect(esito).toEqual([["Stanziato"], "#112233", ["Personale", "Servizi"]]);
});

test("without a text of its own the title is the name of the only series; a formula follows its cell", async () => {
  const esito = await run(async (c) => {
    prepara(c);
    const s = foglio(c);
    const sola = s.charts.add("Pie", s.getRange("A1:B5"));
    sola.title.load("text");
    await c.sync();
    const prima = sola.title.text;
    sola.title.setFormula("=Spese!A2");
    sola.title.load("text");
    await c.sync();
    return [prima, sola.title.text];
  });
  expect(esito).toEqual(["Stanziato", "Personale"]);
});

test("part of a title has a font of its own", async () => {
  await run((c) => {
    const g = prepara(c);
    g.title.text = "Spese correnti";
    g.title.getSubstring(6, 8).font.color = "#FF0000";
  });
  riapri();
  const colori = await run(async (c) => {
    const { title } = grafico(c);
    const due = [title.getSubstring(0, 5).font, title.getSubstring(6, 8).font];
    due.forEach((f) => f.load("color"));
    await c.sync();
    return due.map((f) => f.color);
  });
  expect(colori).toEqual(["#595959", "#FF0000"]);
});

test("trendlines are added, changed, saved and deleted", async () => {
  await run((c) => {
    const t = prepara(c).series.getItemAt(0).trendlines.add("Polynomial");
    t.polynomialOrder = 3;
    t.showEquation = true;
    t.format.line.color = "#00FF00";
  });
  riapri();
  const letta = await run(async (c) => {
    const { trendlines } = grafico(c).series.getItemAt(0);
    const t = trendlines.getItem(0).load("type,polynomialOrder,showEquation,format/line/color");
    await c.sync();
    t.delete();
    const quante = trendlines.getCount();
    await c.sync();
    return [t.type, t.polynomialOrder, t.showEquation, t.format.line.color, quante.value];
  });
  expect(letta).toEqual(["Polynomial", 3, true, "#00FF00", 0]);
});

// support.microsoft.com, "How Chart Axis Limits Are Calculated"
test.each<[string, number[][], [number, number, number]]>([
  ["from zero", [[100], [120], [40]], [0, 140, 20]],
  ["close together: not from zero", [[100], [101], [102]], [98.5, 102.5, 0.5]],
  ["on both sides", [[-50], [100]], [-100, 150, 50]],
  ["below zero", [[-10], [-40]], [-45, 0, 10]],
  ["nothing", [[0], [0]], [0, 1, 0.2]],
])("ends of an axis that nobody set: %s", async (nome, valori, [minimo, massimo, passo]) => {
  const letti = await run(async (c) => {
    const s = c.workbook.worksheets.getFirst();
    const r = s.getRange("A1").getResizedRange(valori.length - 1, 0);
    r.values = valori;
    const asse = s.charts.add("Line", r).axes.valueAxis.load("minimum,maximum,majorUnit");
    await c.sync();
    return [asse.minimum, asse.maximum, asse.majorUnit] as number[];
  });
  expect(letti[2]).toBeCloseTo(passo);
  expect((letti[0] ?? NaN) % passo).toBeCloseTo(0);
  expect(letti[0]).toBeLessThanOrEqual(Math.min(...valori.flat()));
  expect(letti[1]).toBeGreaterThanOrEqual(Math.max(...valori.flat()));
  if (nome !== "close together: not from zero" && nome !== "below zero")
    expect([letti[0], letti[1]]).toEqual([minimo, massimo]);
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
test("handlers hear of charts added, activated, deactivated and deleted", async () => {
  const sentiti: string[] = [];
  const segna = (cosa: string) => (e: { chartId: string }) => {
    sentiti.push(`${cosa} ${e.chartId}`);
    return Promise.resolve();
  };
  const id = await run(async (c) => {
    const s = c.workbook.worksheets.getFirst();
    s.name = "Spese";
    s.charts.onAdded.add(segna("added"));
    s.charts.onActivated.add(segna("activated"));
    s.charts.onDeactivated.add(segna("deactivated"));
    s.charts.onDeleted.add(segna("deleted"));
    await c.sync();
    const g = prepara(c).load("id");
    await c.sync();
    g.activate();
    const attivo = c.workbook.getActiveChart().load("name");
    await c.sync();
    expect(attivo.name).toBe("Riepilogo");
    s.getRange("A1").select();
    const nessuno = c.workbook.getActiveChartOrNullObject();
    await c.sync();
    expect(nessuno.isNullObject).toBe(true);
    g.delete();
    await c.sync();
    return g.id;
  });
  await attendi(() => sentiti.length >= 4);
  expect(sentiti).toEqual([`added ${id}`, `activated ${id}`, `deactivated ${id}`, `deleted ${id}`]);
});

// support.microsoft.com, "Protect a worksheet"
test("on a protected sheet charts are locked, unless objects may be edited", async () => {
  await run((c) => {
    prepara(c);
    foglio(c).protection.protect();
  });
  const tentativi: ((c: Excel.RequestContext) => unknown)[] = [
    (c) => foglio(c).charts.add("Line", foglio(c).getRange("A1:B5")),
    (c) => (grafico(c).title.text = "altro"),
    (c) => (grafico(c).left = 3),
    (c) => {
      grafico(c).delete();
    },
  ];
  for (const tenta of tentativi)
    await expect(run((c) => void tenta(c))).rejects.toMatchObject({ code: "AccessDenied" });
});
