/** What the grid shows of conditional formats with a formula: any formula, read shifted by each cell of the rule. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { conditionalStyle, type ConditionalLook } from "../../src/simulator/demo/grid/conditional-view";
import { CustomFormats } from "../../src/simulator/demo/grid/custom-formats";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const lavora = (lavoro: (foglio: Excel.Worksheet) => void): Promise<void> =>
  host.Excel.run(async (c) => {
    lavoro(c.workbook.worksheets.getFirst());
    await c.sync();
  });

const regola = (foglio: Excel.Worksheet, dove: string, formula: string): Excel.ConditionalFormat => {
  const f = foglio.getRange(dove).conditionalFormats.add("Custom");
  f.custom.rule.formula = formula;
  return f;
};

const mostrati = (formati = new CustomFormats(host.workbook)): (ConditionalLook | null)[] => {
  const [foglio] = host.workbook.sheets;
  if (!foglio) throw new Error("a new workbook has a sheet");
  return [1, 2, 3].map((row) => conditionalStyle(foglio, row, 1, formati.of(foglio)));
};

test("a rule is read for each cell, blank ones too, and again when the workbook changes", async () => {
  await lavora((foglio) => {
    foglio.getRange("A1:B3").values = [
      ["x", 1],
      ["", 0],
      ["z", 5],
    ];
    const f = regola(foglio, "A1:A3", "=$B1<3").custom.format;
    f.fill.color = "#FFC7CE";
    f.numberFormat = '"NO · "@';
  });
  const formati = new CustomFormats(host.workbook);
  const segno = { background: "#FFC7CE", numFmt: '"NO · "@' };
  expect(mostrati(formati)).toEqual([segno, segno, null]);
  await lavora((foglio) => {
    foglio.getRange("B1:B3").values = [[9], [9], [2]];
  });
  expect(mostrati(formati)).toEqual([null, null, segno]);
});

test("the first rule wins, another fills in what it leaves, and one that stops leaves nothing to the next", async () => {
  await lavora((foglio) => {
    foglio.getRange("A1:A3").values = [[1], [2], [3]];
    const ultima = regola(foglio, "A1:A3", "=TRUE").custom.format;
    ultima.fill.color = "#111111";
    ultima.font.color = "#222222";
    const ferma = regola(foglio, "A3", "=A3=3");
    ferma.custom.format.fill.color = "#333333";
    ferma.stopIfTrue = true;
    regola(foglio, "A1:A2", "=A1=2").custom.format.fill.color = "#444444";
  });
  expect(mostrati()).toEqual([
    { background: "#111111", color: "#222222" },
    { background: "#444444", color: "#222222" },
    { background: "#333333" },
  ]);
});

test("a formula that cannot be worked out, an error or a text shows nothing", async () => {
  await lavora((foglio) => {
    foglio.getRange("A1:A3").values = [[1], [2], [3]];
    regola(foglio, "A1", "=1/0").custom.format.fill.color = "#111111";
    regola(foglio, "A2", '="vero"').custom.format.fill.color = "#111111";
    regola(foglio, "A3", "=A3-3").custom.format.fill.color = "#111111";
  });
  expect(mostrati()).toEqual([null, null, null]);
});

test.each<[string, boolean[]]>([
  ["BeginsWith", [true, false, false]],
  ["EndsWith", [false, true, false]],
  ["Contains", [true, true, false]],
  ["NotContains", [false, false, true]],
])("a text that %s another, whatever the case", async (operator, attesi) => {
  await lavora((foglio) => {
    foglio.getRange("A1:A3").values = [["Mancato di 3"], ["quasi MANCATO"], [""]];
    const f = foglio.getRange("A1:A3").conditionalFormats.add("ContainsText");
    f.textComparison.format.fill.color = "#FFC7CE";
    f.textComparison.rule = { operator: operator as "Contains", text: "mancato" };
  });
  expect(mostrati().map((m) => m !== null)).toEqual(attesi);
});

test("rules of a file that was opened are shown in the file's own styles", async () => {
  await lavora((foglio) => {
    foglio.getRange("A1").values = [[1]];
    regola(foglio, "A1", "=A1=1").custom.format.font.color = "#9C0006";
  });
  const bytes = host.save();
  host.close();
  host = openWorkbook(bytes);
  expect(mostrati()).toEqual([{ color: "#9C0006" }, null, null]);
});
