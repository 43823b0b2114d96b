/**
 * What Excel makes of what is written: as if it were typed, in en-US whatever the user's language.
 * learn.microsoft.com/javascript/api/excel/excel.range (values, formulas, text)
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

/** Writes to A1 of the first sheet and reads it back. */
const scrivi = (valore: unknown, formato?: string): Promise<readonly [unknown, unknown, string, string]> =>
  host.Excel.run(async (context) => {
    const cella = context.workbook.worksheets.getFirst().getRange("A1");
    if (formato) cella.numberFormat = [[formato]];
    cella.values = [[valore]];
    cella.load("values,formulas,text,numberFormat");
    await context.sync();
    return [
      cella.values[0]?.[0],
      cella.formulas[0]?.[0],
      cella.text[0]?.[0] ?? "",
      cella.numberFormat[0]?.[0] as string,
    ];
  });

test.each<readonly [unknown, unknown, string]>([
  [12.5, 12.5, "12,5"],
  ["12.5", 12.5, "12,5"],
  // Thousands bring their format along.
  ["1,234.5", 1234.5, "1.234,50"],
  ["65%", 0.65, "65%"],
  ["-3", -3, "-3"],
  ["+3", 3, "3"],
  ["true", true, "VERO"],
  ["capitolo", "capitolo", "capitolo"],
  // A date in Italian order is no date in en-US: it stays text.
  ["30.06.2023", "30.06.2023", "30.06.2023"],
  ["1.234,56", "1.234,56", "1.234,56"],
  ["'=1+1", "=1+1", "=1+1"],
  ["'0012", "0012", "0012"],
  // The text is what the cell shows, in the user's language.
  ["#N/A", "#N/A", "#N/D"],
  ["=1+1", 2, "2"],
  ["=2/4", 0.5, "0,5"],
  ["", "", ""],
])("%j written is %j, shown %j", async (scritto, letto, mostrato) => {
  const [valore, , testo] = await scrivi(scritto);
  expect([valore, testo]).toEqual([letto, mostrato]);
});

test("an ISO date is recognised and brings its format", async () => {
  const [valore, , , formato] = await scrivi("2023-06-30");
  expect(valore).toBe(45107);
  expect(formato).toMatch(/y/);
});

test.each(["+30 ore", "=1+", "-abc def", "=SUM(1"])(
  "%j is an attempt at a formula that fails: InvalidArgument",
  async (scritto) => {
    await expect(scrivi(scritto)).rejects.toMatchObject({ code: "InvalidArgument" });
  },
);

test("under the text format everything stays as written", async () => {
  expect((await scrivi("=1+1", "@"))[0]).toBe("=1+1");
  expect((await scrivi("+30 ore", "@"))[0]).toBe("+30 ore");
});

test("32,767 characters fit a cell, one more does not", async () => {
  expect(String((await scrivi("x".repeat(32_767)))[0])).toHaveLength(32_767);
  await expect(scrivi("x".repeat(32_768))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a batch is applied action by action up to the first error", async () => {
  await expect(
    host.Excel.run(async (context) => {
      const foglio = context.workbook.worksheets.getFirst();
      foglio.getRange("A1").values = [["prima"]];
      foglio.getRange("A2").values = [["+30 ore"]];
      foglio.getRange("A3").values = [["mai"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  const foglio = host.workbook.sheets[0];
  expect([1, 2, 3].map((r) => foglio?.cell(r, 1)?.value ?? null)).toEqual(["prima", null, null]);
});

test.each([
  ["too few rows", [["a", "b"]]],
  [
    "too many columns",
    [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
  ],
])("%s for the range: InvalidArgument", async (_, valori) => {
  const scritta = host.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B2").values = valori;
    await context.sync();
  });
  await expect(scritta).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("one value fills a range; null leaves a cell alone; an empty string clears it", async () => {
  const letti = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
    range.values = "x" as unknown as string[][];
    await context.sync();
    range.values = [
      [null, ""],
      ["y", 3],
    ];
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(letti).toEqual([
    ["x", ""],
    ["y", 3],
  ]);
});

test("writes of more than 1,500 cells, which office.js slices by itself, arrive whole", async () => {
  const valori = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (__, c) => r * 10 + c));
  const letti = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRangeByIndexes(4, 2, 400, 10);
    range.values = valori;
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(letti).toEqual(valori);
});

test("formulas follow an edit of what they point at, and text is no number to SUM", async () => {
  const [prima, dopo] = await host.Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getFirst();
    foglio.getRange("A1:A3").values = [[1], ["'2"], [3]];
    const somma = foglio.getRange("B1");
    somma.formulas = [["=SUM(A1:A3)"]];
    somma.load("values");
    await context.sync();
    const uno = somma.values[0]?.[0] as unknown;
    foglio.getRange("A1").values = [[10]];
    somma.load("values");
    await context.sync();
    return [uno, somma.values[0]?.[0] as unknown];
  });
  expect([prima, dopo]).toEqual([4, 13]);
});
