/** Sheets, names, protection and limits, as strict as Excel's own. */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook();
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (context) => {
    const esito = await lavoro(context);
    await context.sync();
    return esito;
  });

// support.microsoft.com, "Rename a worksheet"
test.each(["", "a".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"])(
  "no sheet may be called %j",
  async (nome) => {
    await expect(run((c) => void c.workbook.worksheets.add(nome))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  },
);

test("names of sheets are unique whatever their case", async () => {
  await run((c) => void c.workbook.worksheets.add("Spese"));
  await expect(run((c) => void c.workbook.worksheets.add("SPESE"))).rejects.toMatchObject({
    code: "ItemAlreadyExists",
  });
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets
test("the last visible sheet can be neither hidden nor deleted", async () => {
  await expect(
    run((c) => void (c.workbook.worksheets.getFirst().visibility = "Hidden")),
  ).rejects.toBeDefined();
  await expect(
    run((c) => {
      c.workbook.worksheets.getFirst().delete();
    }),
  ).rejects.toBeDefined();
  expect(host.workbook.sheets).toHaveLength(1);
});

test("renaming a sheet rewrites formulas and names; deleting it leaves #REF!", async () => {
  await run((c) => {
    const spese = c.workbook.worksheets.add("Spese");
    spese.getRange("A1").values = [[5]];
    c.workbook.worksheets.getFirst().getRange("A1").formulas = [["='Spese'!A1*2"]];
    c.workbook.names.add("Totale", spese.getRange("A1"));
    spese.name = "L'anno";
  });
  const cella = () => host.workbook.sheets[0]?.cell(1, 1)?.formula;
  expect(cella()).toBe("'L''anno'!A1*2");
  expect(host.workbook.names[0]?.formula).toBe("'L''anno'!$A$1");
  await run((c) => {
    c.workbook.worksheets.getItem("L'anno").delete();
  });
  expect(cella()).toBe("#REF!*2");
  expect(host.workbook.names[0]?.formula).toBe("#REF!");
});

// learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (*OrNullObject)
test("on a null object methods and writes do nothing", async () => {
  const nullo = await run(async (c) => {
    const foglio = c.workbook.worksheets.getItemOrNullObject("manca");
    foglio.delete();
    foglio.getRange("A1").values = [[1]];
    await c.sync();
    return foglio.isNullObject;
  });
  expect(nullo).toBe(true);
});

test("the used range of a blank sheet is A1, or null where it may be", async () => {
  const [indirizzo, nullo] = await run(async (c) => {
    const foglio = c.workbook.worksheets.getFirst();
    const usato = foglio.getUsedRange();
    usato.load("address");
    const forse = foglio.getUsedRangeOrNullObject(true);
    await c.sync();
    return [usato.address, forse.isNullObject];
  });
  expect([indirizzo, nullo]).toEqual(["Foglio1!A1", true]);
});

// support.microsoft.com, "Names in formulas"
test.each(["A1", "R1C1", "r", "1abc", "con spazio", ""])("no name may be %j", async (nome) => {
  await expect(run((c) => void c.workbook.names.add(nome, "=1"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

// learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
test("on a protected sheet a locked cell is refused, an unlocked one is not; protecting twice fails", async () => {
  await run((c) => {
    const foglio = c.workbook.worksheets.getFirst();
    foglio.getRange("B1").format.protection.locked = false;
    foglio.protection.protect({}, "segreta");
  });
  const scrivi = (dove: string) =>
    run((c) => void (c.workbook.worksheets.getFirst().getRange(dove).values = [[1]]));
  await expect(scrivi("A1")).rejects.toMatchObject({ code: "AccessDenied" });
  await scrivi("B1");
  await expect(
    run((c) => {
      c.workbook.worksheets.getFirst().protection.protect();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(
    run((c) => {
      c.workbook.worksheets.getFirst().protection.unprotect("sbagliata");
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
  await run((c) => {
    c.workbook.worksheets.getFirst().protection.unprotect("segreta");
  });
  await scrivi("A1");
});

// learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
test("a request above 5 MB is refused whole, and so is an answer", async () => {
  const lungo = "x".repeat(30_000);
  const riempi = (da: number, righe: number) =>
    run((c) => {
      c.workbook.worksheets.getFirst().getRangeByIndexes(da, 0, righe, 1).values = Array.from(
        { length: righe },
        () => [lungo],
      );
    });
  await expect(riempi(0, 200)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.workbook.sheets[0]?.rows.size).toBe(0);
  await riempi(0, 100);
  await riempi(100, 100);
  const leggi = run((c) => void c.workbook.worksheets.getFirst().getUsedRange().load("values"));
  await expect(leggi).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("a row is at most 409 points high, a column 255 characters wide", async () => {
  const formato = (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().getRange("A1").format;
  await expect(run((c) => void (formato(c).rowHeight = 410))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(run((c) => void (formato(c).columnWidth = 2_000))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("what the host does not have is ApiNotFound, and is listed: never a silent success", async () => {
  await expect(
    run((c) => {
      c.workbook.worksheets.getFirst().pivotTables.refreshAll();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(host.missing).toEqual(["Worksheet.PivotTables"]);
});

test.each([false, true])(
  "a lost connection strikes before or after the batch is applied (after: %s)",
  async (applied) => {
    host.faults.failAtSync(1, "ConnectionFailure", applied);
    await expect(
      run((c) => void (c.workbook.worksheets.getFirst().getRange("A1").values = [[1]])),
    ).rejects.toMatchObject({ code: "ConnectionFailure" });
    expect(host.workbook.sheets[0]?.cell(1, 1)?.value ?? null).toBe(applied ? 1 : null);
  },
);

// learn.microsoft.com/javascript/api/office/officeextension.trackedobjects: "automatic adjustment based on surrounding changes"
test("a range kept hold of, and asked for in more than one way, follows its cells by as much as they move", async () => {
  const dopo = await run(async (c) => {
    const foglio = c.workbook.worksheets.getFirst();
    const cella = foglio.getRangeByIndexes(2, 0, 1, 1);
    cella.values = [["mia"]];
    cella.load("values,formulas,address");
    await c.sync();
    host.coauthor.insertRows("Foglio1", 2);
    const stessa = cella.getCell(0, 0).load("address,values");
    await c.sync();
    return [stessa.address, stessa.values];
  });
  expect(dopo).toEqual(["Foglio1!A4", [["mia"]]]);
});

test("another author may edit between two syncs", async () => {
  host.faults.editBeforeSync(2, (wb) => {
    const foglio = wb.sheets[0];
    if (foglio) foglio.edit(1, 1).value = "altro";
  });
  const letto = await run(async (c) => {
    const cella = c.workbook.worksheets.getFirst().getRange("A1");
    cella.values = [["mio"]];
    await c.sync();
    cella.load("values");
    await c.sync();
    return cella.values[0]?.[0] as unknown;
  });
  expect(letto).toBe("altro");
});
