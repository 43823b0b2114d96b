/**
 * Data validation.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation; learn.microsoft.com/javascript/api/excel/excel.datavalidation
 */
import fc from "fast-check";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { intersect, subtract, type Area } from "../../src/simulator/workbook/area";

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

const leggi = (dove: string) =>
  run(async (foglio, c) => {
    const v = foglio.getRange(dove).dataValidation;
    v.load("type,rule,valid,ignoreBlanks,prompt,errorAlert");
    await c.sync();
    const { type, rule, valid, ignoreBlanks, prompt, errorAlert } = v;
    return {
      type,
      rule: rule,
      valid,
      ignoreBlanks,
      prompt: prompt,
      errorAlert: errorAlert,
    };
  });

/** A rule written, what is read back, a value that keeps to it and one that does not. */
test.each<readonly [Excel.DataValidationRule, string, unknown, unknown, unknown]>([
  [
    { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
    "WholeNumber",
    { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } },
    10,
    2.5,
  ],
  [
    { decimal: { formula1: "=$H$1", operator: "GreaterThan" } },
    "Decimal",
    { decimal: { formula1: "=$H$1", operator: "GreaterThan" } },
    5.01,
    5,
  ],
  [
    { textLength: { formula1: "3", operator: "LessThanOrEqualTo" } },
    "TextLength",
    { textLength: { formula1: "=3", operator: "LessThanOrEqualTo" } },
    "abc",
    "abcd",
  ],
  [
    { list: { inCellDropDown: true, source: "alta, media,bassa" } },
    "List",
    { list: { inCellDropDown: true, source: "alta, media,bassa" } },
    "media",
    "Media",
  ],
  [
    { list: { inCellDropDown: false, source: "=$H$1:$H$2" } },
    "List",
    { list: { inCellDropDown: false, source: "=$H$1:$H$2" } },
    "SEI",
    "sette",
  ],
  [
    { date: { formula1: "2024-01-01T00:00:00.000Z", operator: "GreaterThanOrEqualTo" } },
    "Date",
    { date: { formula1: "=45292", operator: "GreaterThanOrEqualTo" } },
    45292,
    45291,
  ],
  [
    { time: { formula1: "9:00", formula2: "18:00", operator: "NotBetween" } },
    "Time",
    { time: { formula1: "=0.375", formula2: "=0.75", operator: "NotBetween" } },
    0.8,
    0.5,
  ],
  [{ custom: { formula: "=A1<>B1" } }, "Custom", { custom: { formula: "=A1<>B1" } }, "diverso", "uguale"],
])("%j", async (regola, type, letta, buono, cattivo) => {
  await run((foglio) => {
    foglio.getRange("H1:H2").values = [[5], ["sei"]];
    foglio.getRange("B1").values = [["uguale"]];
    foglio.getRange("A1").dataValidation.rule = regola;
    foglio.getRange("A1").values = [[buono]];
  });
  expect(await leggi("A1")).toMatchObject({ type, rule: letta, valid: true });
  await run((foglio) => void (foglio.getRange("A1").values = [[cattivo]]));
  expect(await leggi("A1")).toMatchObject({ valid: false });
  host = openWorkbook(host.save());
  expect(await leggi("A1")).toMatchObject({ type, rule: letta, valid: false });
});

test.each<readonly [string, unknown]>([
  ["two rules at once", { custom: { formula: "=TRUE" }, list: { source: "a", inCellDropDown: true } }],
  ["no rule", {}],
  ["a bound missing", { wholeNumber: { formula1: 1, operator: "Between" } }],
  ["an unknown operator", { wholeNumber: { formula1: 1, operator: "Like" } }],
  ["a bound that is no number", { decimal: { formula1: "dieci", operator: "EqualTo" } }],
  ["a formula that is none", { custom: { formula: "=SUM(" } }],
  ["an empty list", { list: { source: "", inCellDropDown: true } }],
  // A text in a formula holds at most 255 characters.
  ["a typed list that is too long", { list: { source: "x".repeat(256), inCellDropDown: true } }],
])("%s: InvalidArgument", async (_, regola) => {
  await expect(
    run((foglio) => void (foglio.getRange("A1").dataValidation.rule = regola as Excel.DataValidationRule)),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("the range of a list may be given as a range, on another sheet too, and follows it", async () => {
  await run((foglio, c) => {
    const altro = c.workbook.worksheets.add("Le voci");
    altro.getRange("A1:A2").values = [["uno"], ["due"]];
    foglio.getRange("C3:C4").dataValidation.rule = {
      list: { inCellDropDown: true, source: altro.getRange("A1:A2") },
    };
    altro.getRange("1:1").insert("Down");
    altro.name = "Voci";
    foglio.getRange("C3:C4").values = [["due"], ["tre"]];
  });
  expect(await leggi("C3")).toMatchObject({
    rule: { list: { source: "='Voci'!$A$2:$A$3" } },
    valid: true,
  });
  const errati = await run(async (foglio, c) => {
    const r = foglio.getRange("C1:C9").dataValidation.getInvalidCells();
    r.load("address");
    await c.sync();
    return r.address;
  });
  expect(errati).toBe("Foglio1!C4");
});

test("messages and blanks: what is not said has Excel's defaults", async () => {
  expect(await leggi("A1")).toEqual({
    type: "None",
    rule: {},
    valid: true,
    ignoreBlanks: true,
    prompt: { message: "", showPrompt: true, title: "" },
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  });
  const prompt = { message: "Solo numeri", showPrompt: true, title: "Importo" };
  const errorAlert = {
    message: "Non è un numero",
    showAlert: true,
    style: "Warning",
    title: "Errore",
  } as const;
  await run((foglio) => {
    const v = foglio.getRange("A1").dataValidation;
    v.prompt = prompt;
    v.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    v.errorAlert = errorAlert;
    v.ignoreBlanks = false;
  });
  host = openWorkbook(host.save());
  expect(await leggi("A1")).toMatchObject({ ignoreBlanks: false, prompt, errorAlert, valid: false });
});

test.each([
  ["title", "x".repeat(33), "m"],
  ["message", "t", "x".repeat(256)],
])("a prompt whose %s is too long is refused", async (_, title, message) => {
  await expect(
    run(
      (foglio) => void (foglio.getRange("A1").dataValidation.prompt = { title, message, showPrompt: true }),
    ),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

// learn.microsoft.com/javascript/api/excel/excel.datavalidationtype
test("a range with one rule in part is mixed, with two is inconsistent; clearing frees the overlap only", async () => {
  await run((foglio) => {
    foglio.getRange("A1:A6").dataValidation.rule = { custom: { formula: "=B1>0" } };
    foglio.getRange("A3:A4").dataValidation.clear();
    foglio.getRange("D1:D2").dataValidation.rule = { custom: { formula: "=E1>9" } };
  });
  const tipi = await Promise.all(
    ["A1:A2", "A5", "A1:A3", "A3:A4", "A1:D2"].map(async (d) => (await leggi(d)).type),
  );
  expect(tipi).toEqual(["Custom", "Custom", "MixedCriteria", "None", "Inconsistent"]);
  // The rule was written for the first cell; the others read it shifted.
  expect((await leggi("A5")).rule).toEqual({ custom: { formula: "=B5>0" } });
  expect(await leggi("A1:A6")).toMatchObject({ rule: null });
});

test("valid is null where some cells are valid and some are not", async () => {
  await run((foglio) => {
    foglio.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    foglio.getRange("A1:A3").values = [[1], [-1], [-2]];
  });
  expect((await leggi("A1:A3")).valid).toBeNull();
  expect((await leggi("A2:A3")).valid).toBe(false);
  expect((await leggi("A1")).valid).toBe(true);
  const [nullo, errore] = await run(async (foglio, c) => {
    const forse = foglio.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
    await c.sync();
    const codice = await run((f) => {
      f.getRange("A1").dataValidation.getInvalidCells().load("address");
    }).catch((e: unknown) => (e as OfficeExtension.Error).code);
    return [forse.isNullObject, codice];
  });
  expect([nullo, errore]).toEqual([true, "ItemNotFound"]);
});

test("a rule follows its cells, also where its first row is deleted", async () => {
  await run((foglio) => {
    foglio.getRange("A2:A5").dataValidation.rule = { custom: { formula: "=B2>$C$1" } };
    foglio.getRange("2:2").delete("Up");
    foglio.getRange("1:1").insert("Down");
  });
  expect(await leggi("A3:A5")).toMatchObject({ rule: { custom: { formula: "=B3>$C$2" } }, type: "Custom" });
  expect(await leggi("A6")).toMatchObject({ type: "None" });
});

test("several ranges at once", async () => {
  await run((foglio) => {
    const aree = foglio.getRanges("A1:A2,C1:C2");
    aree.dataValidation.rule = { textLength: { formula1: 2, operator: "EqualTo" } };
  });
  expect((await leggi("C2")).type).toBe("TextLength");
  expect((await leggi("B1")).type).toBe("None");
});

test("on a protected sheet validation cannot change", async () => {
  await expect(
    run((foglio) => {
      foglio.protection.protect();
      foglio.getRange("A1").dataValidation.clear();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

test("what is left of an area without another never meets it, and nothing is lost", () => {
  const area = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(6), fc.nat(6))
    .map(([row, col, alta, larga]): Area => ({ row, col, lastRow: row + alta, lastCol: col + larga }));
  const celle = (a: Area) => (a.lastRow - a.row + 1) * (a.lastCol - a.col + 1);
  fc.assert(
    fc.property(area, area, (a, b) => {
      const resti = subtract(a, b);
      const comune = intersect(a, b);
      expect(resti.some((x) => intersect(x, b))).toBe(false);
      expect(resti.reduce((n, x) => n + celle(x), comune ? celle(comune) : 0)).toBe(celle(a));
    }),
    { numRuns: 200, seed: 7 },
  );
});
