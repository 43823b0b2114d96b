/**
 * How a batch is applied, what an error tells, null objects, load, ranges and their limits.
 * learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model; .../testing/application-specific-api-error-handling
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(undefined, { locale: "en-US" });
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (s: Excel.Worksheet, c: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (context) => {
    const esito = await lavoro(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return esito;
  });
const cella = (row: number, col = 1): unknown => host.workbook.sheets[0]?.cell(row, col)?.value ?? null;

/** What fails, with which code, and where the error says it was. */
const ERRORI: readonly (readonly [
  string,
  string,
  string,
  (s: Excel.Worksheet, c: Excel.RequestContext) => void,
])[] = [
  [
    "a sheet that is not there",
    "ItemNotFound",
    "WorksheetCollection.getItem",
    (_, c) => void c.workbook.worksheets.getItem("manca").load("name"),
  ],
  [
    "a name that is not there",
    "ItemNotFound",
    "NamedItemCollection.getItem",
    (_, c) => void c.workbook.names.getItem("manca").load("name"),
  ],
  [
    "a table that is not there",
    "ItemNotFound",
    "TableCollection.getItem",
    (_, c) => void c.workbook.tables.getItem("manca").load("name"),
  ],
  [
    "an array of another shape",
    "InvalidArgument",
    "Range.values",
    (s) => void (s.getRange("A1:B2").values = [[1, 2, 3]]),
  ],
  [
    "a formula that is none",
    "InvalidArgument",
    "Range.formulas",
    (s) => void (s.getRange("A1").formulas = [["=1+"]]),
  ],
  [
    "a sheet's name that is taken",
    "ItemAlreadyExists",
    "WorksheetCollection.add",
    (_, c) => void c.workbook.worksheets.add("sheet1"),
  ],
  [
    "an address that is none",
    "InvalidArgument",
    "Worksheet.getRange",
    (s) => void s.getRange("A0").load("address"),
  ],
  [
    "a member that the host does not have",
    "ApiNotFound",
    "Worksheet.pivotTables",
    (s) => {
      s.pivotTables.refreshAll();
    },
  ],
];

test.each(ERRORI)("%s: %s at %s", async (_, code, errorLocation, azione) => {
  await expect(run(azione)).rejects.toMatchObject({ code, debugInfo: { code, errorLocation } });
});

test("an error tells the statement that failed and those around it", async () => {
  const errore: unknown = await run((s) => {
    s.getRange("A1").values = [["prima"]];
    s.getRange("A2").values = [["+30 ore"]];
    s.getRange("A3").values = [["mai"]];
  }).catch((e: unknown) => e);
  expect(errore).toBeInstanceOf(host.OfficeExtension.Error);
  const { debugInfo } = errore as OfficeExtension.Error;
  expect(debugInfo.statement).toMatch(/values = /);
  expect(debugInfo.surroundingStatements?.join("\n")).toMatch(/>>>>>\n *range1\.values = /);
  expect([cella(1), cella(2), cella(3)]).toEqual(["prima", null, null]);
});

test("inside a range that fails nothing stays half written before the cell that is wrong", async () => {
  await expect(
    run((s) => void (s.getRange("A1:A3").values = [["prima"], ["+30 ore"], ["mai"]])),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  expect([cella(1), cella(2), cella(3)]).toEqual([null, null, null]);
});

test("every kind of write stops the batch and leaves what came before", async () => {
  await expect(
    run((s, c) => {
      c.workbook.worksheets.add("Nuovo");
      s.getRange("A1").format.font.bold = true;
      s.getRange("A1").values = [[1]];
      c.workbook.worksheets.getItem("manca").delete();
      c.workbook.worksheets.add("Mai");
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Sheet1", "Nuovo"]);
  expect(cella(1)).toBe(1);
});

// learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (*OrNullObject methods and properties)
test("null objects: isNullObject, properties by default, methods and writes without effect", async () => {
  const [nullo, figlio] = await run(async (_, c) => {
    const foglio = c.workbook.worksheets.getItemOrNullObject("manca");
    const range = foglio.getRange("A1");
    foglio.load("name");
    range.values = [[1]];
    range.format.fill.color = "#FF0000";
    foglio.name = "altro";
    foglio.delete();
    await c.sync();
    return [foglio.isNullObject, range.isNullObject];
  });
  expect([nullo, figlio]).toEqual([true, true]);
  expect(host.workbook.sheets).toHaveLength(1);
});

test("what was not loaded cannot be read; unknown names in load are ignored", async () => {
  await run(async (s, c) => {
    s.load("name,nonEsiste");
    await c.sync();
    expect(s.name).toBe("Sheet1");
    const letta = (): string | Error => {
      try {
        return s.visibility;
      } catch (errore) {
        return errore as Error;
      }
    };
    expect(letta()).toMatchObject({ code: "PropertyNotLoaded" });
  });
});

test("load: nested names, items, $top and $skip", async () => {
  const letto = await run(async (s, c) => {
    for (const n of ["B", "C", "D"]) c.workbook.worksheets.add(n);
    const tutti = c.workbook.worksheets.load("items/name");
    await c.sync();
    const nomi = tutti.items.map((x) => x.name);
    const due = c.workbook.worksheets.load({ $top: 2, $skip: 1, name: true });
    const cella1 = s.getRange("A1").load("format/fill/color,worksheet/name");
    await c.sync();
    return [nomi, due.items.map((x) => x.name), cella1.worksheet.name, cella1.format.fill.color];
  });
  expect(letto).toEqual([["Sheet1", "B", "C", "D"], ["B", "C"], "Sheet1", "#FFFFFF"]);
});

// support.microsoft.com, "Excel specifications and limits": 1,048,576 rows by 16,384 columns
test.each(["A1048577", "XFE1", "A0", "1A", "R1C1", "A1:", "A1:B2:C3", "nonEsiste", "A1;B2", "Manca!A1"])(
  "%j is no address of a range",
  async (indirizzo) => {
    const errore: unknown = await run((s) => void s.getRange(indirizzo).load("address")).catch(
      (e: unknown) => e,
    );
    expect(["InvalidArgument", "ItemNotFound"]).toContain((errore as OfficeExtension.Error).code);
  },
);

test.each([
  ["a1", "Sheet1!A1"],
  ["$B$2:A1", "Sheet1!A1:B2"],
  ["XFD1048576", "Sheet1!XFD1048576"],
  ["B:B", "Sheet1!B:B"],
  ["3:2", "Sheet1!2:3"],
  ["Sheet1!C3", "Sheet1!C3"],
  ["'Sheet1'!C3", "Sheet1!C3"],
])("%j is the range %s", async (indirizzo, atteso) => {
  const letto = await run(async (s, c) => {
    const r = s.getRange(indirizzo).load("address");
    await c.sync();
    return r.address;
  });
  expect(letto).toBe(atteso);
});

test.each<readonly [string, (s: Excel.Worksheet) => Excel.Range]>([
  ["a row above the first", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
  ["a column beyond the last", (s) => s.getRange("XFD1").getOffsetRange(0, 1)],
  ["a row beyond the last", (s) => s.getRange("A1048576").getResizedRange(1, 0)],
  ["a corner above the first row", (s) => s.getRange("A1").getResizedRange(-1, 0)],
  ["negative indexes", (s) => s.getRangeByIndexes(-1, 0, 1, 1)],
  ["no rows", (s) => s.getRangeByIndexes(0, 0, 0, 1)],
  ["a cell beyond the sheet", (s) => s.getCell(1_048_576, 0)],
  ["a cell before its range", (s) => s.getRange("B2:C3").getCell(-2, 0)],
])("outside the sheet: %s is InvalidArgument", async (_, trova) => {
  await expect(run((s) => void trova(s).load("address"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a corner that moves past the other one makes a range on the other side", async () => {
  const letto = await run(async (s, c) => {
    const r = s.getRange("D4").getResizedRange(-2, 1).load("address");
    await c.sync();
    return r.address;
  });
  expect(letto).toBe("Sheet1!D2:E4");
});

test("a cell outside its range but inside the sheet is a cell", async () => {
  const letto = await run(async (s, c) => {
    const r = s.getRange("B2:C3").getCell(5, 5).load("address");
    await c.sync();
    return r.address;
  });
  expect(letto).toBe("Sheet1!G7");
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
test.each(["A:B", "1:2"])(
  "whole rows or columns (%s) have no values cell by cell, and take none",
  async (dove) => {
    const letto = await run(async (s, c) => {
      const r = s.getRange(dove).load("values,formulas,text,numberFormat,address");
      await c.sync();
      return [r.values, r.formulas, r.text, r.numberFormat, r.address] as unknown[];
    });
    expect(letto).toEqual([null, null, null, null, `Sheet1!${dove}`]);
    for (const campo of ["values", "formulas", "numberFormat"]) {
      await expect(run((s) => void Object.assign(s.getRange(dove), { [campo]: "x" }))).rejects.toMatchObject({
        code: "RangeExceedsLimit",
      });
    }
  },
);

// learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
test("more than five million cells cannot be read at once", async () => {
  await expect(run((s) => void s.getRange("A1:CV50001").load("values"))).rejects.toMatchObject({
    code: "RangeExceedsLimit",
  });
});

// support.microsoft.com, "Names in formulas" and "Rename an Excel table"
test.each([
  ["Totale", true],
  ["_x", true],
  ["\\x", true],
  ["è.valido_1", true],
  ["a".repeat(255), true],
  ["a".repeat(256), false],
  ["A1", false],
  ["xfd1048576", false],
  ["R1C1", false],
  ["R", false],
  ["c", false],
  ["1a", false],
  ["con spazio", false],
  ["a-b", false],
  ["TRUE", false],
  ["", false],
])("a name or a table may be called %j: %s", async (nome, valido) => {
  const atteso = valido ? "fulfilled" : "rejected";
  const chiama = (azione: (s: Excel.Worksheet, c: Excel.RequestContext) => void): Promise<string> =>
    run(azione).then(
      () => "fulfilled",
      () => "rejected",
    );
  expect(await chiama((s) => void (s.tables.add("A1:B2", true).name = nome))).toBe(atteso);
  host.close();
  host = openWorkbook(undefined, { locale: "en-US" });
  expect(await chiama((_, c) => void c.workbook.names.add(nome, "=1"))).toBe(atteso);
});

test("names are unique in their scope, and shared between tables and the workbook's names", async () => {
  await run((s, c) => {
    c.workbook.names.add("Totale", "=1");
    s.names.add("Totale", "=2");
    s.tables.add("A1:B2", true).name = "Spese";
  });
  for (const azione of [
    (_: Excel.Worksheet, c: Excel.RequestContext) => void c.workbook.names.add("TOTALE", "=3"),
    (s: Excel.Worksheet) => void s.names.add("totale", "=3"),
    (_: Excel.Worksheet, c: Excel.RequestContext) => void c.workbook.names.add("spese", "=3"),
    (s: Excel.Worksheet) => void (s.tables.getItem("Spese").name = "Totale"),
  ]) {
    await expect(run(azione)).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  }
});

test.each<readonly [string, string, (s: Excel.Worksheet) => void]>([
  ["a table over a table", "MergedRangeConflict", (s) => void s.tables.add("B2:C4", true)],
  ["a table over merged cells", "MergedRangeConflict", (s) => void s.tables.add("H1:I4", true)],
  ["cells that would tear a table", "InsertDeleteConflict", (s) => void s.getRange("A2:A3").insert("Down")],
  [
    "cells that would tear merged cells",
    "InsertDeleteConflict",
    (s) => {
      s.getRange("H1").delete("Up");
    },
  ],
  ["cells pushed off the sheet", "NonBlankCellOffSheet", (s) => void s.getRange("5:5").insert("Down")],
  ["columns pushed off the sheet", "NonBlankCellOffSheet", (s) => void s.getRange("G:G").insert("Right")],
])("%s: %s", async (_, code, azione) => {
  await run((s) => {
    s.tables.add("A1:B3", true);
    s.getRange("H1:I2").merge();
    s.getRange("M1048576").values = [["fondo"]];
    s.getRange("XFD9").values = [["bordo"]];
  });
  await expect(run(azione)).rejects.toMatchObject({ code });
});

test("an API above 1.14 does not even leave the add-in: ApiNotFound", async () => {
  const prima = host.counters.sync;
  await expect(run((s) => void s.getRange("A1").getDependents().load("addresses"))).rejects.toMatchObject({
    code: "ApiNotFound",
  });
  expect(host.counters.sync).toBe(prima);
});

test("a range that is not to be remembered serves one request", async () => {
  await run(async (s, c) => {
    const range = s.getRange("A1").untrack();
    range.values = [[1]];
    range.load("values");
    await c.sync();
    expect(range.values).toEqual([[1]]);
    expect(() => {
      range.values = [[2]];
    }).toThrow(/trackedObjects\.add/);
    const { riferimenti } = host.counters;
    s.getRange("A2").untrack().values = [[3]];
    await c.sync();
    expect(host.counters.riferimenti).toBe(riferimenti);
    s.getRange("A3").values = [[4]];
    await c.sync();
    expect(host.counters.riferimenti).toBe(riferimenti + 1);
  });
  expect([cella(1), cella(2), cella(3)]).toEqual([1, 3, 4]);
});

test("a null object that is not to be remembered is a null object", async () => {
  const mancante = await run(async (s, c) => {
    const usato = s.getUsedRangeOrNullObject(true).untrack();
    usato.load("address");
    await c.sync();
    return usato.isNullObject;
  });
  expect(mancante).toBe(true);
});
