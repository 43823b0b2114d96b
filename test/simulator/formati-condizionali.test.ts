/**
 * Conditional formats.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting; learn.microsoft.com/javascript/api/excel/excel.conditionalformat
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

type Kind = "CellValue" | "ContainsText" | "Custom" | "TopBottom" | "PresetCriteria";
type Part = "cellValue" | "textComparison" | "custom" | "topBottom" | "preset";

/** Each kind of rule with a style: written, read back, saved, read again. */
test.each<readonly [Kind, Part, unknown]>([
  ["CellValue", "cellValue", { formula1: "=0", operator: "LessThan" }],
  ["CellValue", "cellValue", { formula1: "=$B$1", formula2: "=MAX($B$1,9)", operator: "NotBetween" }],
  ["ContainsText", "textComparison", { operator: "Contains", text: 'ritardo "grave"' }],
  ["ContainsText", "textComparison", { operator: "NotContains", text: "ok" }],
  ["ContainsText", "textComparison", { operator: "BeginsWith", text: "a" }],
  ["ContainsText", "textComparison", { operator: "EndsWith", text: "z" }],
  ["TopBottom", "topBottom", { rank: 1, type: "TopItems" }],
  ["TopBottom", "topBottom", { rank: 20, type: "BottomPercent" }],
  ["PresetCriteria", "preset", { criterion: "Blanks" }],
  ["PresetCriteria", "preset", { criterion: "NonErrors" }],
  ["PresetCriteria", "preset", { criterion: "LastSevenDays" }],
  ["PresetCriteria", "preset", { criterion: "NextMonth" }],
  ["PresetCriteria", "preset", { criterion: "AboveAverage" }],
  ["PresetCriteria", "preset", { criterion: "EqualOrBelowAverage" }],
  ["PresetCriteria", "preset", { criterion: "TwoStdDevAboveAverage" }],
  ["PresetCriteria", "preset", { criterion: "DuplicateValues" }],
])("%s %s %j", async (tipo, parte, regola) => {
  await run((foglio) => {
    const f = foglio.getRange("A2:A9").conditionalFormats.add(tipo);
    const p = f[parte] as Excel.CellValueConditionalFormat;
    p.rule = regola as Excel.ConditionalCellValueRule;
    p.format.font.color = "#FF0000";
    p.format.font.bold = true;
    p.format.font.underline = "Double";
    p.format.fill.color = "#FFFF00";
    p.format.numberFormat = "0.00";
    p.format.borders.getItem("EdgeBottom").style = "Dash";
    f.stopIfTrue = true;
  });
  const leggi = () =>
    run(async (foglio, c) => {
      const f = foglio.getRange("A5").conditionalFormats.getItemAt(0);
      const p = f[parte] as Excel.CellValueConditionalFormat;
      f.load("type,stopIfTrue,priority");
      p.load("rule,format/numberFormat,format/font,format/fill/color");
      const bordo = p.format.borders.bottom;
      bordo.load("style,color,sideIndex");
      const dove = f.getRange();
      dove.load("address");
      await c.sync();
      const { bold, color, underline, italic } = p.format.font;
      return {
        tipo: f.type,
        stop: f.stopIfTrue,
        regola: p.rule,
        dove: dove.address,
        formato: [p.format.numberFormat as unknown, p.format.fill.color, bordo.style, bordo.sideIndex],
        carattere: [bold, italic, underline, color],
      };
    });
  const atteso = {
    tipo,
    stop: true,
    regola,
    dove: "Foglio1!A2:A9",
    formato: ["0.00", "#FFFF00", "Dash", "EdgeBottom"],
    carattere: [true, false, "Double", "#FF0000"],
  };
  expect(await leggi()).toEqual(atteso);
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual(atteso);
  // What came with the file may be changed in part.
  await run((foglio) => {
    const f = foglio.getRange("A5").conditionalFormats.getItemAt(0);
    (f[parte] as Excel.CellValueConditionalFormat).format.font.italic = true;
  });
  host = openWorkbook(host.save());
  expect(await leggi()).toEqual({ ...atteso, carattere: [true, true, "Double", "#FF0000"] });
});

test("a custom rule speaks three languages", async () => {
  await run((foglio) => {
    const f = foglio.getRange("B2:B9").conditionalFormats.add("Custom");
    f.custom.rule.formulaLocal = "=O(A2>1,5;B2=$C$1)";
  });
  const letto = await run(async (foglio, c) => {
    const { rule } = foglio.getRange("B3").conditionalFormats.getItemAt(0).custom;
    rule.load("formula,formulaLocal,formulaR1C1");
    await c.sync();
    return [rule.formula, rule.formulaLocal, rule.formulaR1C1];
  });
  expect(letto).toEqual(["=OR(A2>1.5,B2=$C$1)", "=O(A2>1,5;B2=$C$1)", "=OR(RC[-1]>1.5,RC=R1C3)"]);
});

const criterio = (
  type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula",
  color: string,
  formula: string | null = null,
) => ({ type, color, formula });

test.each([
  [{ minimum: criterio("LowestValue", "#0000FF"), maximum: criterio("HighestValue", "#FF0000") }, false],
  [
    {
      minimum: criterio("Number", "#0000FF", "0"),
      midpoint: criterio("Percent", "#FFFF00", "50"),
      maximum: criterio("Formula", "#FF0000", "=$B$1"),
    },
    true,
  ],
])("a colour scale: %j", async (criteri, tre) => {
  await run((foglio) => {
    const f = foglio.getRange("A1:A5").conditionalFormats.add("ColorScale");
    f.colorScale.criteria = criteri as unknown as Excel.ConditionalColorScaleCriteria;
  });
  host = openWorkbook(host.save());
  const letto = await run(async (foglio, c) => {
    const f = foglio.getRange("A1").conditionalFormats.getItemAt(0).colorScale;
    f.load("criteria,threeColorScale");
    await c.sync();
    return [f.criteria, f.threeColorScale];
  });
  expect(letto).toEqual([criteri, tre]);
});

test("a data bar keeps its ends, its colours, its axis and its direction", async () => {
  await run((foglio) => {
    const barra = foglio.getRange("A1:A5").conditionalFormats.add("DataBar").dataBar;
    barra.axisFormat = "CellMidPoint";
    barra.axisColor = "#00FF00";
    barra.barDirection = "RightToLeft";
    barra.showDataBarOnly = true;
    barra.lowerBoundRule = { type: "Number", formula: "1" };
    barra.upperBoundRule = { type: "Formula", formula: "=$B$2" };
    barra.positiveFormat.fillColor = "#112233";
    barra.positiveFormat.borderColor = "#445566";
    barra.positiveFormat.gradientFill = false;
    barra.negativeFormat.fillColor = "#778899";
    foglio.getRange("1:1").insert("Down");
  });
  host = openWorkbook(host.save());
  const letto = await run(async (foglio, c) => {
    const barra = foglio.getRange("A2:A6").conditionalFormats.getItemAt(0).dataBar;
    barra.load("axisFormat,axisColor,barDirection,showDataBarOnly,lowerBoundRule,upperBoundRule");
    barra.positiveFormat.load("fillColor,borderColor,gradientFill");
    barra.negativeFormat.load("fillColor,borderColor,matchPositiveFillColor,matchPositiveBorderColor");
    await c.sync();
    return [barra.toJSON(), barra.positiveFormat.toJSON(), barra.negativeFormat.toJSON()];
  });
  expect(letto[0]).toMatchObject({
    axisFormat: "CellMidPoint",
    axisColor: "#00FF00",
    barDirection: "RightToLeft",
    showDataBarOnly: true,
    lowerBoundRule: { type: "Number", formula: "1" },
    upperBoundRule: { type: "Formula", formula: "=$B$3" },
  });
  expect(letto[1]).toMatchObject({ fillColor: "#112233", borderColor: "#445566", gradientFill: false });
  expect(letto[2]).toMatchObject({
    fillColor: "#778899",
    borderColor: "",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: true,
  });
});

test.each<readonly [Excel.IconSet | `${Excel.IconSet}`, boolean]>([
  ["ThreeArrows", false],
  ["ThreeTriangles", false],
  ["FiveBoxes", false],
  ["FourRating", true],
])("icons %s (an icon of its own: %s)", async (style, propria) => {
  const n = style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
  const icona = propria ? { set: "ThreeSigns" as const, index: 2 } : null;
  const soglie = Array.from({ length: n }, (_, i) => ({
    type: "Number" as const,
    operator: i === 1 ? ("GreaterThan" as const) : ("GreaterThanOrEqual" as const),
    formula: String(i * 100),
    ...(i === 1 && icona ? { customIcon: icona } : {}),
  }));
  await run((foglio) => {
    const f = foglio.getRange("A1:A5").conditionalFormats.add("IconSet").iconSet;
    f.style = style;
    f.criteria = soglie;
    f.reverseIconOrder = true;
    f.showIconOnly = true;
  });
  const leggi = () =>
    run(async (foglio, c) => {
      const f = foglio.getRange("A1").conditionalFormats.getItemAt(0).iconSet;
      f.load("style,criteria,reverseIconOrder,showIconOnly");
      await c.sync();
      return { ...f.toJSON(), criteria: f.criteria as unknown as Record<string, unknown>[] };
    });
  const prima = await leggi();
  host = openWorkbook(host.save());
  const dopo = await leggi();
  expect(dopo).toEqual(prima);
  expect(dopo).toMatchObject({ style, reverseIconOrder: true, showIconOnly: true });
  expect(dopo.criteria.slice(1)).toEqual(soglie.slice(1).map((s) => ({ customIcon: null, ...s })));
});

/** The colours of the formats on A1, the first in priority first. */
const ordine = () =>
  run(async (foglio, c) => {
    const formati = foglio.getRange("A1").conditionalFormats;
    formati.load("items/priority,items/custom/format/fill/color");
    await c.sync();
    return formati.items.map((f) => [f.priority, f.custom.format.fill.color]);
  });

test("the newest format comes first; priorities have no gaps, count from the end when negative", async () => {
  const colori = ["#000001", "#000002", "#000003"];
  await run((foglio) => {
    for (const colore of colori) {
      const f = foglio.getRange("A1:A3").conditionalFormats.add("Custom");
      f.custom.rule.formula = "=TRUE";
      f.custom.format.fill.color = colore;
    }
  });
  expect(await ordine()).toEqual([
    [0, "#000003"],
    [1, "#000002"],
    [2, "#000001"],
  ]);
  await run((foglio) => void (foglio.getRange("A1").conditionalFormats.getItemAt(0).priority = -1));
  expect((await ordine()).map(([, c]) => c)).toEqual(["#000002", "#000001", "#000003"]);
  await run((foglio) => void (foglio.getRange("A1").conditionalFormats.getItemAt(2).priority = 0));
  await run((foglio) => {
    foglio.getRange("A1").conditionalFormats.getItemAt(1).delete();
  });
  host = openWorkbook(host.save());
  expect(await ordine()).toEqual([
    [0, "#000003"],
    [1, "#000001"],
  ]);
});

test("clearing frees the cells of the range only, and the rest keeps its rule", async () => {
  const letto = await run(async (foglio, c) => {
    const f = foglio.getRange("A1:A5").conditionalFormats.add("Custom");
    f.custom.rule.formula = "=B1>0";
    foglio.getRange("A1:A2").conditionalFormats.clearAll();
    const formati = foglio.getRange("A1:A5").conditionalFormats;
    const quanti = formati.getCount();
    const resta = formati.getItemAt(0);
    const dove = resta.getRange();
    dove.load("address");
    resta.custom.rule.load("formula");
    await c.sync();
    return [quanti.value, dove.address, resta.custom.rule.formula];
  });
  expect(letto).toEqual([1, "Foglio1!A3:A5", "=B3>0"]);
});

test("a format over several ranges has no single range; the parts of another type are null", async () => {
  const letto = await run(async (foglio, c) => {
    foglio.getRanges("A1:A2,C1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    const f = foglio.getRange("C1").conditionalFormats.getItemAt(0);
    const uno = f.getRangeOrNullObject();
    const tutti = f.getRanges();
    tutti.load("address");
    const barra = f.dataBarOrNullObject;
    const suo = f.customOrNullObject;
    const manca = foglio.getRange("C1").conditionalFormats.getItemOrNullObject("manca");
    barra.load("axisFormat");
    suo.rule.load("formula");
    await c.sync();
    return [uno.isNullObject, tutti.address, barra.isNullObject, suo.rule.formula, manca.isNullObject];
  });
  expect(letto).toEqual([true, "Foglio1!A1:A2,Foglio1!C1", true, "=TRUE", true]);
});

test.each<readonly [string, (f: Excel.ConditionalFormatCollection) => void, string]>([
  ["an unknown kind", (f) => void f.add("Rainbow" as "Custom"), "InvalidArgument"],
  ["a formula that is none", (f) => void (f.add("Custom").custom.rule.formula = "=SUM("), "InvalidArgument"],
  [
    "a rank out of bounds",
    (f) => void (f.add("TopBottom").topBottom.rule = { rank: 101, type: "TopPercent" }),
    "InvalidArgument",
  ],
  [
    "too few icon criteria",
    (f) => void (f.add("IconSet").iconSet.criteria = [{} as Excel.ConditionalIconCriterion]),
    "InvalidArgument",
  ],
  ["the part of another type", (f) => void f.add("Custom").dataBar.load("axisFormat"), "ItemNotFound"],
  ["an unknown id", (f) => void f.getItem("manca").load("type"), "ItemNotFound"],
])("%s: refused", async (_, prova, code) => {
  await expect(
    run((foglio) => {
      prova(foglio.getRange("A1").conditionalFormats);
    }),
  ).rejects.toMatchObject({ code });
});

/** support.microsoft.com, "Use conditional formatting to highlight information" (copy and paste). */
describe("copied cells", () => {
  const rules = (nome = "Foglio1") =>
    run(async (_, c) => {
      const formati = c.workbook.worksheets.getItem(nome).getRange().conditionalFormats;
      formati.load("items/id");
      await c.sync();
      const letti = formati.items.map((f) => {
        const aree = f.getRanges();
        aree.load("address");
        f.custom.rule.load("formula");
        return { f, aree };
      });
      await c.sync();
      return letti.map(({ f, aree }) => `${aree.address} ${f.custom.rule.formula}`);
    });
  const mette = (dove: string, formula: string) =>
    run((foglio) => {
      foglio.getRange(dove).conditionalFormats.add("Custom").custom.rule.formula = formula;
    });

  test("extend the rule within the sheet, and take the place of the rules they fall on", async () => {
    await mette("A1:C1", "=$A1>0");
    await mette("A5:D5", "=$D5=1");
    await run((foglio) => {
      foglio.getRange("A5:C6").copyFrom("A1:C1");
    });
    expect(await rules()).toEqual(["Foglio1!D5 =$D5=1", "Foglio1!A1:C1,Foglio1!A5:C5,Foglio1!A6:C6 =$A1>0"]);
  });

  test("carry the rule to another sheet, written for the cells it comes to", async () => {
    await mette("A3:C3", "=$A3>B2");
    await run((_, c) => {
      c.workbook.worksheets.add("Altro").getRange("B7").copyFrom("Foglio1!B3:C3", "Formats");
    });
    expect(await rules("Altro")).toEqual(["Altro!B7:C7 =$A7>C6"]);
    expect(await rules()).toEqual(["Foglio1!A3:C3 =$A3>B2"]);
  });

  test("bring no rule where only values are pasted", async () => {
    await mette("A1", "=A1>0");
    await run((foglio) => {
      foglio.getRange("A9").copyFrom("A1", "Values");
    });
    expect(await rules()).toEqual(["Foglio1!A1 =A1>0"]);
  });
});
