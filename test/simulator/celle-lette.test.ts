/** The engine is given only what formulas read: those that read what their text does not name still get it. */
import { openWorkbook } from "../../src/simulator/index";
import { cellsRead } from "../../src/simulator/calc/cells-read";
import { prepare } from "../../src/simulator/calc/prepare";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";

test.each<readonly [string, unknown]>([
  ["=SUM(A1:A3)", 6],
  ["=A2*Quota", 20],
  ["=Altro!A1+A1", 8],
  ['=SUMIF(B1:B3,"x",A1:A3)', 4],
  ['=AVERAGEIF(B1:B3,"x",A1:A3)', 2],
  ['=SUM(INDIRECT("A1:A3"))', 6],
  ["=SUM(OFFSET(A1,1,0,2,1))", 5],
  ["=COUNTA(1:1)", 3],
  ["=SUM(A:A)", 6],
  ['=IF(B1="x","si","no")', "si"],
])("%s", async (formula, atteso) => {
  const host = openWorkbook();
  try {
    await host.Excel.run(async (context) => {
      const { workbook } = context;
      const foglio = workbook.worksheets.getFirst();
      workbook.worksheets.add("Altro").getRange("A1").values = [[7]];
      foglio.getRange("A1:B3").values = [
        [1, "x"],
        [2, "y"],
        [3, "x"],
      ];
      foglio.getRange("C1").values = [[10]];
      workbook.names.add("Quota", foglio.getRange("C1"));
      const cella = foglio.getRange("E9");
      cella.formulas = [[formula]];
      cella.load("values");
      await context.sync();
      expect(cella.values).toEqual([[atteso]]);
    });
  } finally {
    host.close();
  }
});

// learn.microsoft.com/openspecs/office_standards/ms-oi29500 (2.1.604): relative references of a name count from A1
test.each([
  ["Foglio1!$D$4", [4, 4]],
  ["Foglio1!D4", [12, 12]],
  ["Foglio1!XFD1048576", [8, 8]],
] as const)(
  "a constant that no formula reads is not given; a name of %s is what it says for the cell that uses it",
  (formula, [row, col]) => {
    const wb = newWorkbook("Foglio1");
    const [sheet] = wb.sheets;
    if (!sheet) throw new Error("no sheet");
    for (const name of ["Letto", "Altrui"])
      wb.names.push({
        name,
        formula: name === "Letto" ? formula : "Foglio1!$F$1",
        scope: null,
        hidden: false,
        comment: "",
        rest: {},
      });
    const formulas = ["SUM(A1:A3)+A7", "Letto+1"].map((f) => ({
      sheet,
      prepared: prepare(wb, f, sheet, 9, 9),
    }));
    const read = cellsRead(wb, formulas);
    const lette = [1, 2, 3, 4, 5, 6, 7, 8].filter((r) => read.has(sheet, r, 1));
    expect(lette).toEqual([1, 2, 3, 7]);
    expect([read.has(sheet, row, col), read.has(sheet, 1, 6)]).toEqual([true, false]);
  },
);
