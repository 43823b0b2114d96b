/**
 * The charts on the host: one of each, where they are said to be, the user's own left alone.
 * learn.microsoft.com/javascript/api/excel/excel.chartcollection, excel.chart (setPosition)
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { nameOf } from "../../src/simulator/workbook/drawing";
import { cartellaPiccola } from "../supporto/cartella-piccola";
import { genera } from "../supporto/lavoro";

const NOSTRI = ["Referto grafico impegnare"];

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(cartellaPiccola());
});
afterEach(() => {
  host.close();
});

const disegni = (foglio = "Referto Bilancio"): { id: string; nome: string }[] =>
  (host.workbook.sheetByName(foglio)?.drawing?.items ?? []).map((d) => ({ id: d.id, nome: nameOf(d) }));

test("a second press updates the same charts, with series and categories from the tables beside them", async () => {
  await genera();
  const primi = disegni();
  expect(primi.map((d) => d.nome)).toEqual(NOSTRI);
  await genera();
  expect(disegni()).toEqual(primi);
  await host.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("Referto Bilancio");
    charts.load("items/name,items/chartType");
    await context.sync();
    const viste = charts.items.map((c) => {
      c.series.load("items/name");
      const nomi = c.series.getItemAt(0).getDimensionValues(Excel.ChartSeriesDimension.categories);
      return { c, nomi };
    });
    await context.sync();
    expect(viste.map(({ c }) => [c.chartType, c.series.items.map((s) => s.name)])).toEqual([
      ["BarStacked", ["Impegnato", "Da impegnare"]],
    ]);
    expect(String(viste[0]?.nomi.value[0])).toMatch(/^[A-Z][a-z ]+, [\d.,]+$/);
  });
});

test("the user's charts stay, on our sheet and elsewhere, even under a name of ours", async () => {
  await genera();
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sintesi = worksheets.getItem("Referto Bilancio");
    sintesi.charts.add("Pie", sintesi.getRange("A1:B3"), "Columns").name = "Il mio";
    const spese = worksheets.getItem("Spese");
    spese.charts.add("Line", spese.getRange("A1:B3"), "Columns").name = "Referto grafico impegnare";
    await context.sync();
  });
  const [sintesi, spese] = [disegni(), disegni("Spese")];
  await genera();
  expect(disegni()).toEqual(sintesi);
  expect(disegni("Spese")).toEqual(spese);
});

test("a chart that the user deleted comes back, one whose table is no more goes", async () => {
  await genera();
  const cancella = (che: (w: Excel.WorksheetCollection) => void): Promise<void> =>
    host.Excel.run(async (context) => {
      che(context.workbook.worksheets);
      await context.sync();
    });
  await cancella((w) => {
    w.getItem("Referto Bilancio").charts.getItem("Referto grafico impegnare").delete();
  });
  await genera();
  expect(disegni().map((d) => d.nome)).toEqual(NOSTRI);
  await cancella((w) => {
    w.getItem("Spese").delete();
  });
  await genera();
  expect(disegni()).toEqual([]);
});
