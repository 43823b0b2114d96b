/**
 * What typing makes of a text: numbers, dates, fractions, formulas. `values` and `formulas` speak en-US in every locale,
 * `formulasLocal` the user's language. learn.microsoft.com/javascript/api/excel/excel.range (values, formulas, formulasLocal)
 */
import fc from "fast-check";
import { readTyped } from "../../src/simulator/host/typed-input";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

type Locale = "it-IT" | "en-US";
type Field = "values" | "formulas" | "formulasLocal";
const LOCALES = ["it-IT", "en-US"] as const;
const year = new Date().getFullYear();

let host: OpenWorkbook | undefined;
afterEach(() => host?.close());

/** Writes one value to A1 through a property and reads back what the cell then holds. */
async function scrivi(
  valore: unknown,
  campo: Field = "values",
  locale: Locale = "it-IT",
  formato = "General",
) {
  host = openWorkbook(undefined, { locale });
  return host.Excel.run(async (context) => {
    const cella = context.workbook.worksheets.getFirst().getRange("A1");
    cella.numberFormat = [[formato]];
    cella[campo] = [[valore]];
    cella.load("values,formulas,formulasLocal,text,numberFormat,valueTypes");
    await context.sync();
    return {
      valore: cella.values[0]?.[0] as unknown,
      formula: cella.formulas[0]?.[0] as unknown,
      locale: cella.formulasLocal[0]?.[0] as unknown,
      testo: cella.text[0]?.[0],
      formato: cella.numberFormat[0]?.[0] as unknown,
    };
  });
}

const serial = (anno: number, mese: number, giorno: number): number =>
  Math.round((Date.UTC(anno, mese - 1, giorno) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Text in en-US, the value it becomes, the format it brings. */
const INGLESE: readonly (readonly [string, unknown, string])[] = [
  ["12", 12, "General"],
  ["-12.5", -12.5, "General"],
  [".5", 0.5, "General"],
  [" 7 ", 7, "General"],
  ["0012", 12, "General"],
  ["(5)", -5, "General"],
  ["1,234", 1234, "#,##0"],
  ["1,234,567.8", 1234567.8, "#,##0.00"],
  ["65%", 0.65, "0%"],
  ["6.5%", 0.065, "0.00%"],
  ["$5", 5, "$#,##0_);[Red]($#,##0)"],
  ["-$1,234.50", -1234.5, "$#,##0.00_);[Red]($#,##0.00)"],
  ["€5", 5, "[$€-2] #,##0_);[Red]([$€-2] #,##0)"],
  ["1E3", 1000, "0.00E+00"],
  ["12E4", 120000, "0.00E+00"],
  ["1.5e-3", 0.0015, "0.00E+00"],
  ["1 1/2", 1.5, "# ?/?"],
  ["2 10/16", 2.625, "# ??/??"],
  ["1/2", serial(year, 1, 2), "d-mmm"],
  ["6/30", serial(year, 6, 30), "d-mmm"],
  ["6/30/2023", 45107, "m/d/yyyy"],
  ["6-30-2023", 45107, "m/d/yyyy"],
  ["2023-06-30", 45107, "m/d/yyyy"],
  ["2023/6/30", 45107, "m/d/yyyy"],
  ["6/30/29", serial(2029, 6, 30), "m/d/yyyy"],
  ["6/30/30", serial(1930, 6, 30), "m/d/yyyy"],
  ["1-Jan-23", 44927, "d-mmm-yy"],
  ["30 June 2023", 45107, "d-mmm-yy"],
  ["June 30, 2023", 45107, "d-mmm-yy"],
  ["1-Jan", serial(year, 1, 1), "d-mmm"],
  ["Jan 2023", 44927, "mmm-yy"],
  ["12/2023", serial(2023, 12, 1), "mmm-yy"],
  ["12:30", 0.5208333333333334, "h:mm"],
  ["12:30:45", 0.5213541666666667, "h:mm:ss"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
  ["12:30 AM", 0.0208333333333333, "h:mm AM/PM"],
  ["25:00", 25 / 24, "[h]:mm:ss"],
  ["6/30/2023 12:00", 45107.5, "m/d/yyyy h:mm"],
  // The 29th of February 1900 exists in Excel alone; nothing before 1900 is a date.
  ["2/29/1900", 60, "m/d/yyyy"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["12/31/9999", 2958465, "m/d/yyyy"],
  ["true", true, "General"],
  ["FALSE", false, "General"],
];

describe.each(LOCALES)("in %s", (locale) => {
  test.each(INGLESE)(
    "the text %j in values becomes %j under the format %j",
    async (testo, valore, formato) => {
      const letto = await scrivi(testo, "values", locale);
      if (typeof valore === "number") expect(letto.valore).toBeCloseTo(valore, 9);
      else expect(letto.valore).toBe(valore);
      expect(letto.formato).toBe(formato);
    },
  );

  test.each([
    "30/06/2023",
    "30.06.2023",
    "19-8-2025",
    "2023.6.30",
    "2/29/2023",
    "1/1/1899",
    "1/1/10000",
    "1.234,56",
    "1,2",
    "12,34,567",
    "5-",
    "1e400",
    "1 000",
    "12:60",
    "vero",
    "1-gen-23",
    "capitolo 12",
    "=",
    "+",
    "-",
    "€",
    "%",
    "1/0 2",
  ])("the text %j in values stays a text", async (testo) => {
    expect((await scrivi(testo, "values", locale)).valore).toBe(testo);
  });
});

/** Text in it-IT through formulasLocal. */
test.each<readonly [string, unknown, string]>([
  ["1234,5", 1234.5, "General"],
  ["1.234,50", 1234.5, "#,##0.00"],
  ["12,5%", 0.125, "0.00%"],
  ["€ 5", 5, '#,##0\\ "€"'],
  ["5,50 €", 5.5, '#,##0.00\\ "€"'],
  ["30/06/2023", 45107, "m/d/yyyy"],
  ["30-6-2023", 45107, "m/d/yyyy"],
  ["1-gen-23", 44927, "d-mmm-yy"],
  ["30 giugno 2023", 45107, "d-mmm-yy"],
  ["1,5E3", 1500, "0.00E+00"],
  ["VERO", true, "General"],
  ["1,234.5", "1,234.5", "General"],
  ["6/30/2023", "6/30/2023", "General"],
  ["$5", "$5", "General"],
  ["true", "true", "General"],
  ["#N/D", "#N/A", "General"],
])("in Italian formulasLocal %j becomes %j under the format %j", async (testo, valore, formato) => {
  const letto = await scrivi(testo, "formulasLocal");
  expect([letto.valore, letto.formato]).toEqual([valore, formato]);
});

test.each([
  ["=SUM(1,2.5)", "=SOMMA(1;2,5)"],
  ['=IF(TRUE,"a,b;c",1.5)', '=SE(VERO;"a,b;c";1,5)'],
  ["=SUMIFS(A2:A9,B2:B9,1)", "=SOMMA.PIÙ.SE(A2:A9;B2:B9;1)"],
  ["=SUM({1,2;3,4})", "=SOMMA({1\\2;3\\4})"],
  ["=IFERROR(#N/A,0)", "=SE.ERRORE(#N/D;0)"],
  ["=-3.25", "=-3,25"],
])("the formula %j is %j in Italian, both ways", async (inglese, italiano) => {
  expect((await scrivi(inglese, "formulas")).locale).toBe(italiano);
  expect((await scrivi(italiano, "formulasLocal")).formula).toBe(inglese);
  expect((await scrivi(inglese, "formulas", "en-US")).locale).toBe(inglese);
});

test("a comma separates nothing in an Italian formula: InvalidArgument", async () => {
  await expect(scrivi("=SOMMA(A2,A3)", "formulasLocal")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each([
  ["=1+1", "=1+1", 2],
  ["+1+1", "=+1+1", 2],
  ["-1-1", "=-1-1", -2],
  ["-1/2", "=-1/2", -0.5],
  ["=NONESISTE(1)", "=NONESISTE(1)", "#NAME?"],
])("the text %j is the formula %j", async (testo, formula, valore) => {
  const letto = await scrivi(testo);
  expect([letto.formula, letto.valore]).toEqual([formula, valore]);
});

/** `depth` functions one within the other. */
const nested = (depth: number): string => `=${"ABS(".repeat(depth)}1${")".repeat(depth)}`;

// support.microsoft.com, "Excel specifications and limits"; "Overview of formulas in Excel"
test.each([
  ["=1+", "an operand is missing"],
  ["=SUM(A2;A3)", "the separator is the comma"],
  ["=(1+2", "a bracket is open"],
  ["=SUM(1))", "a bracket too many"],
  ["=IF(1)", "too few arguments"],
  ["=SUM()", "too few arguments"],
  ["=ABS(1,2)", "too many arguments"],
  ["+30 ore", "no operator between operands"],
  ["-abc def", "no operator between operands"],
  ["- voce di elenco", "no operator between operands"],
  ["=1 2", "no operator between operands"],
  [`="${"x".repeat(256)}"`, "a text of more than 255 characters"],
  [
    `=${Array(32)
      .fill(`"${"x".repeat(255)}"`)
      .join("&")}`,
    "more than 8,192 characters",
  ],
  [nested(65), "more than 64 levels"],
  [`=SUM(${Array(256).fill(1).join(",")})`, "more than 255 arguments"],
])("a formula that Excel would refuse fails the action: %# %j", async (testo) => {
  await expect(scrivi(testo)).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host?.workbook.sheets[0]?.cell(1, 1)?.formula).toBeUndefined();
});

test("at the limits a formula is taken: 64 levels, 255 arguments, 8,192 characters", async () => {
  expect((await scrivi(nested(64))).valore).toBe(1);
  expect((await scrivi(`=SUM(${Array(255).fill(1).join(",")})`)).valore).toBe(255);
  const lunga = `=${Array(31)
    .fill(`"${"x".repeat(255)}"`)
    .join("&")}&"${"y".repeat(8192 - 1 - 31 * 258 - 2)}"`;
  expect(lunga).toHaveLength(8192);
  expect((await scrivi(lunga)).formula).toBe(lunga);
});

test.each([
  [12, "12"],
  [0.5, "0.5"],
  [true, "TRUE"],
  ["=1+1", "=1+1"],
  ["1/2", "1/2"],
  ["+30 ore", "+30 ore"],
  ["2023-06-30", "2023-06-30"],
  ["'0012", "0012"],
])("under the text format %j is the text %j", async (scritto, letto) => {
  const esito = await scrivi(scritto, "values", "it-IT", "@");
  expect([esito.valore, esito.formato]).toEqual([letto, "@"]);
});

test.each([
  ["65%", 0.65, "0.000"],
  ["6/30/2023", 45107, "yyyy"],
  ["$5", 5, "0.00"],
])("a cell that has a format keeps it when %j is written", async (testo, valore, formato) => {
  const letto = await scrivi(testo, "values", "it-IT", formato);
  expect([letto.valore, letto.formato]).toEqual([valore, formato]);
});

test.each([
  ["''x", "'x"],
  ["'=1+1", "=1+1"],
  ["'12", "12"],
  ["'+30 ore", "+30 ore"],
])("after an apostrophe %j is the text %j", async (scritto, letto) => {
  expect((await scrivi(scritto)).valore).toBe(letto);
});

// support.microsoft.com, "Last digits are changed to zeros when you type long numbers in cells of Excel"
test.each<readonly [unknown, unknown]>([
  ["1234567890123456789", 1234567890123450000],
  ["0.1234567890123456789", 0.123456789012345],
  [0.1 + 0.2, 0.3],
  [1234567890123456, 1234567890123460],
  [-0, 0],
  [1e-320, 0],
])("fifteen significant digits: %p is kept as %p", async (scritto, letto) => {
  expect((await scrivi(scritto)).valore).toBe(letto);
});

test("a number that cannot be typed is refused", async () => {
  await expect(scrivi(1e308)).rejects.toMatchObject({ code: "InvalidArgument" });
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
test.each([
  ["an object", {}],
  ["a list", [1]],
])("%s is no value for a cell: InvalidArgument", async (_, valore) => {
  await expect(scrivi(valore)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each([null, undefined, NaN, Infinity])(
  "%p inside the matrix, which JSON carries as null, leaves the cell as it is",
  async (valore) => {
    expect((await scrivi(valore)).valore).toBe("");
  },
);

test.each<Field | "numberFormat">(["values", "formulas", "formulasLocal", "numberFormat"])(
  "null in place of the whole %s is no value: InvalidArgument",
  async (campo) => {
    host = openWorkbook();
    const scritta = host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B2");
      Object.assign(range, { [campo]: null });
      await context.sync();
    });
    await expect(scritta).rejects.toMatchObject({ code: "InvalidArgument" });
  },
);

test("a blank number format goes back to General; one that means nothing is refused", async () => {
  host = openWorkbook();
  const formato = (f: string) =>
    host?.Excel.run(async (context) => {
      const cella = context.workbook.worksheets.getFirst().getRange("A1");
      cella.numberFormat = [[f]];
      cella.load("numberFormat");
      await context.sync();
      return cella.numberFormat[0]?.[0] as unknown;
    });
  expect(await formato("0.00")).toBe("0.00");
  expect(await formato("")).toBe("General");
  await expect(formato("0.00 [")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the shown text does not depend on the width of the column", async () => {
  host = openWorkbook();
  const testo = await host.Excel.run(async (context) => {
    const cella = context.workbook.worksheets.getFirst().getRange("A1");
    cella.values = [[123456789]];
    cella.format.columnWidth = 6;
    cella.load("text");
    await context.sync();
    return cella.text[0]?.[0];
  });
  expect(testo).toBe("123456789");
});

test("laws: what stays a text stays as it is; a number in the language's own spelling comes back", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (testo) => {
      if (/^[=+-]/.test(testo)) return;
      const { value, quotePrefix } = readTyped(testo, "General");
      if (typeof value === "string") expect(quotePrefix ? `'${value}` : value).toBe(testo);
      expect(readTyped(testo, "@").formula).toBeUndefined();
    }),
    { numRuns: 500, seed: 3 },
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (centesimi) => {
      const n = centesimi / 100;
      expect(readTyped(String(n), "General").value).toBe(n === 0 ? 0 : n);
      expect(readTyped(String(n).replace(".", ","), "General", "it-IT").value).toBe(n === 0 ? 0 : n);
    }),
    { numRuns: 300, seed: 3 },
  );
});
