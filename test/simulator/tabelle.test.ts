/**
 * Tables. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables; learn.microsoft.com/javascript/api/excel/excel.table;
 * support.microsoft.com, "Overview of Excel tables"
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (foglio: Excel.Worksheet, c: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (c) => {
    const esito = await lavoro(c.workbook.worksheets.getFirst(), c);
    await c.sync();
    return esito;
  });

const DATI = [
  ["Capitolo", "Importo"],
  ["carta", 30],
  ["luce", 10],
  ["gas", 20],
];

/** A table on A1:B4 named Spese, with a note below it. */
const prepara = () =>
  run((foglio) => {
    foglio.getRange("A1:B4").values = DATI;
    foglio.getRange("A6").values = [["sotto"]];
    foglio.tables.add("A1:B4", true).name = "Spese";
  });

/** What is on the sheet, and where the table is. */
const leggi = () =>
  run(async (foglio, c) => {
    const usato = foglio.getUsedRange(true);
    usato.load("values");
    const t = foglio.tables.getItem("Spese").getRange();
    t.load("address");
    await c.sync();
    return [t.address.split("!")[1], (usato.values as unknown[][]).map((r) => r.join("|"))];
  });

const spese = (foglio: Excel.Worksheet): Excel.Table => foglio.tables.getItem("Spese");

test.each<readonly [string, (t: Excel.Table) => void, string, string[]]>([
  // The cells below move down where the row would fall on them.
  [
    "a row at the end",
    (t) => void t.rows.add(undefined, [["acqua", 5]]),
    "A1:B5",
    ["Capitolo|Importo", "carta|30", "luce|10", "gas|20", "acqua|5", "|", "sotto|"],
  ],
  [
    "a row in the middle",
    (t) => void t.rows.add(1, [["acqua", 5]]),
    "A1:B5",
    ["Capitolo|Importo", "carta|30", "acqua|5", "luce|10", "gas|20", "|", "sotto|"],
  ],
  [
    "a row deleted: what is below comes up",
    (t) => {
      t.rows.getItemAt(1).delete();
    },
    "A1:B3",
    ["Capitolo|Importo", "carta|30", "gas|20", "|", "sotto|"],
  ],
  [
    "a column",
    (t) => void t.columns.add(1, [["Anno"], [1], [2], [3]]),
    "A1:C4",
    ["Capitolo|Anno|Importo", "carta|1|30", "luce|2|10", "gas|3|20", "||", "sotto||"],
  ],
  [
    "a column deleted",
    (t) => {
      t.columns.getItem("Importo").delete();
    },
    "A1:A4",
    ["Capitolo", "carta", "luce", "gas", "", "sotto"],
  ],
  [
    "a total row",
    (t) => void (t.showTotals = true),
    "A1:B5",
    ["Capitolo|Importo", "carta|30", "luce|10", "gas|20", "Totale|60", "|", "sotto|"],
  ],
  [
    "sorted",
    (t) => {
      t.sort.apply([{ key: 1, ascending: true }]);
    },
    "A1:B4",
    ["Capitolo|Importo", "luce|10", "gas|20", "carta|30", "|", "sotto|"],
  ],
  [
    "smaller",
    (t) => {
      t.resize("A1:B3");
    },
    "A1:B3",
    ["Capitolo|Importo", "carta|30", "luce|10", "gas|20", "|", "sotto|"],
  ],
])("%s", async (_, lavoro, dove, valori) => {
  await prepara();
  await run((foglio) => {
    lavoro(spese(foglio));
  });
  expect(await leggi()).toEqual([dove, valori]);
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual([dove, valori]);
});

test.each<readonly [string, (foglio: Excel.Worksheet) => void, string]>([
  // support.microsoft.com, "Rename an Excel table"
  ["a name with a space", (f) => void (spese(f).name = "Le spese"), "InvalidArgument"],
  ["a name that is a cell", (f) => void (spese(f).name = "A1"), "InvalidArgument"],
  ["a name that is taken", (f) => void (f.tables.add("F1:F2", true).name = "SPESE"), "ItemAlreadyExists"],
  ["a table over another", (f) => void f.tables.add("B3:C9", true), "MergedRangeConflict"],
  [
    "a new range that leaves the header",
    (f) => {
      spese(f).resize("A2:B6");
    },
    "InvalidArgument",
  ],
  ["a row of the wrong width", (f) => void spese(f).rows.add(undefined, [["solo"]]), "InvalidArgument"],
  ["a row that is not there", (f) => void spese(f).rows.getItemAt(3).load("index"), "ItemNotFound"],
  ["a total row that is hidden", (f) => void spese(f).getTotalRowRange().load("address"), "ItemNotFound"],
  ["an unknown table", (f) => void f.tables.getItem("Entrate").load("name"), "ItemNotFound"],
])("%s: refused", async (_, lavoro, code) => {
  await prepara();
  await expect(run(lavoro)).rejects.toMatchObject({ code });
});

const visibili = () =>
  run(async (foglio, c) => {
    const vista = spese(foglio).getDataBodyRange().getVisibleView();
    vista.load("values");
    await c.sync();
    return (vista.values as unknown[][]).map((r) => r[0]);
  });

// learn.microsoft.com/javascript/api/excel/excel.filter
test.each<readonly [string, (f: Excel.Filter) => void, unknown[]]>([
  [
    "values",
    (f) => {
      f.applyValuesFilter(["10", "20"]);
    },
    ["luce", "gas"],
  ],
  [
    "custom, both",
    (f) => {
      f.applyCustomFilter(">10", "<30", "And");
    },
    ["gas"],
  ],
  [
    "custom, either",
    (f) => {
      f.applyCustomFilter("<=10", ">=30", "Or");
    },
    ["carta", "luce"],
  ],
  [
    "top items",
    (f) => {
      f.applyTopItemsFilter(2);
    },
    ["carta", "gas"],
  ],
  [
    "bottom percent",
    (f) => {
      f.applyBottomPercentFilter(34);
    },
    ["luce"],
  ],
  [
    "above average",
    (f) => {
      f.applyDynamicFilter("AboveAverage");
    },
    ["carta"],
  ],
])("a filter by %s hides the other rows, also in the saved file", async (_, filtra, restano) => {
  await prepara();
  await run((foglio) => {
    filtra(spese(foglio).columns.getItem("Importo").filter);
  });
  expect(await visibili()).toEqual(restano);
  host = openWorkbook(host.save());
  expect(await visibili()).toEqual(restano);
  await run((foglio) => {
    spese(foglio).clearFilters();
  });
  expect(await visibili()).toEqual(["carta", "luce", "gas"]);
});

test("load('items') of a collection loads all that its items have to say", async () => {
  await prepara();
  const nomi = await run(async (foglio, c) => {
    const { columns } = spese(foglio);
    columns.load("items");
    await c.sync();
    return columns.items.map((x) => [x.name, x.index]);
  });
  expect(nomi).toEqual([
    ["Capitolo", 0],
    ["Importo", 1],
  ]);
});

test("a table turned into a range leaves its values; deleted, it takes them along", async () => {
  await prepara();
  const quante = await run(async (foglio, c) => {
    spese(foglio).convertToRange();
    const n = foglio.tables.getCount();
    await c.sync();
    return n.value;
  });
  expect([quante, host.workbook.sheets[0]?.cell(2, 1)?.value]).toEqual([0, "carta"]);
  await run((foglio) => {
    foglio.tables.add("A1:B4", true).delete();
  });
  expect(host.workbook.sheets[0]?.cell(2, 1)?.value).toBe("sotto");
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges
test("the format of several ranges is set on each, read where it is the same", async () => {
  const letto = await run(async (foglio, c) => {
    const aree = foglio.getRanges("A1:A2,C1:C2");
    aree.format.fill.color = "#FFFF00";
    aree.format.textOrientation = -45;
    aree.format.borders.getItem("EdgeTop").style = "Double";
    foglio.getRange("C1:C2").format.font.superscript = true;
    const [c1, b1] = [foglio.getRange("C1").format, foglio.getRange("B1").format];
    const bordo = c1.borders.getItem("EdgeTop");
    c1.load("textOrientation,fill/color");
    b1.load("textOrientation,fill/color");
    aree.format.font.load("superscript,subscript");
    bordo.load("style");
    await c.sync();
    return [
      c1.textOrientation,
      c1.fill.color,
      bordo.style,
      b1.textOrientation,
      b1.fill.color,
      aree.format.font.superscript,
      aree.format.font.subscript,
    ];
  });
  expect(letto).toEqual([-45, "#FFFF00", "Double", 0, "#FFFFFF", null, false]);
});
