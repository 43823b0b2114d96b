/**
 * Faults and co-authors on demand, counters, the trace: docs/simulatore/prove.md. Codes are those of
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import ts from "typescript";
import { FAULTS, type FaultCode } from "../../src/simulator/host/faults";
import * as simulator from "../../src/simulator/index";
import { attendi } from "../supporto/attendi";

let host: simulator.OpenWorkbook;
beforeEach(() => {
  host = simulator.openWorkbook();
});
afterEach(() => {
  host.close();
});

const foglio = (c: Excel.RequestContext) => c.workbook.worksheets.getFirst();
const scrivi = (dove: string, valore: unknown) =>
  host.Excel.run(async (c) => {
    foglio(c).getRange(dove).values = [[valore]];
    await c.sync();
  });
const cella = (row: number, col = 1): unknown => host.workbook.sheets[0]?.cell(row, col)?.value ?? null;

const CODICI = Object.keys(FAULTS) as FaultCode[];

test.each(CODICI)(
  "%s can be asked for at a sync, once; the documented code reaches the add-in",
  async (codice) => {
    host.faults.failAtSync(1, codice);
    await expect(scrivi("A1", 1)).rejects.toMatchObject({ code: codice });
    // An answer that is too large comes after the batch was applied; any other refusal before.
    expect(cella(1)).toBe(codice === "ResponsePayloadSizeLimitExceeded" ? 1 : null);
    await scrivi("A1", 2);
    expect(cella(1)).toBe(2);
  },
);

test("every n-th sync can fail, until cleared", async () => {
  host.faults.failEachSync(3, "ServiceNotAvailable");
  const esiti: boolean[] = [];
  for (let n = 1; n <= 7; n++) {
    esiti.push(
      await scrivi("A1", n).then(
        () => true,
        () => false,
      ),
    );
  }
  expect(esiti).toEqual([true, true, false, true, true, false, true]);
  host.faults.clear();
  await scrivi("A1", 0);
  await scrivi("A1", 0);
  await scrivi("A1", 0);
});

test("the n-th action fails, the ones before it in its batch stay applied", async () => {
  host.faults.failAtMember("values", "GeneralException", 2);
  const lavoro = host.Excel.run(async (c) => {
    for (const [i, v] of ["a", "b", "c"].entries()) foglio(c).getCell(i, 0).values = [[v]];
    await c.sync();
  });
  await expect(lavoro).rejects.toMatchObject({ code: "GeneralException" });
  expect([cella(1), cella(2), cella(3)]).toEqual(["a", null, null]);
});

test.each(["worksheets.add", "add", "Worksheets.Add", "workbook.worksheets.add"])(
  "a fault strikes at a member by the end of its road: %s",
  async (membro) => {
    host.faults.failAtMember(membro, "AccessDenied");
    const aggiungi = () =>
      host.Excel.run(async (c) => {
        c.workbook.worksheets.add("Nuovo");
        await c.sync();
      });
    await expect(aggiungi()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.workbook.sheets).toHaveLength(1);
    await aggiungi();
    expect(host.workbook.sheets).toHaveLength(2);
  },
);

test("a fault at a member leaves the others alone", async () => {
  host.faults.failAtMember("formulas", "GeneralException");
  await scrivi("A1", 1);
  expect(cella(1)).toBe(1);
});

test("the user is typing in a cell for a number of tries", async () => {
  host.faults.userTyping(2);
  for (let n = 0; n < 2; n++)
    await expect(scrivi("A1", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await scrivi("A1", 1);
  expect(cella(1)).toBe(1);
});

// learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins
test("what a co-author does reaches the handlers as Remote, what the add-in does as Local", async () => {
  const uditi: (readonly [string, string, string])[] = [];
  await host.Excel.run(async (c) => {
    foglio(c).onChanged.add((e) => {
      uditi.push([e.source, e.changeType, e.address]);
      return Promise.resolve();
    });
    await c.sync();
  });
  await scrivi("A1", "mio");
  host.coauthor.write("Foglio1", "B2:C2", "suo");
  host.coauthor.insertRows("Foglio1", 1, 2);
  // Events arrive after the answer, as from another process.
  await attendi(() => uditi.length >= 3);
  expect(uditi).toEqual([
    ["Local", "RangeEdited", "A1"],
    ["Remote", "RangeEdited", "B2:C2"],
    ["Remote", "RowInserted", "1:2"],
  ]);
  expect([cella(3), cella(4, 2)]).toEqual(["mio", "suo"]);
  expect(host.counters.celleScritte).toBe(1);
});

test("a co-author adds, renames, protects and deletes sheets under the same rules as anybody", async () => {
  host.coauthor.addSheet("Suo");
  host.coauthor.write("Suo", "A1:B1", [["=1+1", "65%"]]);
  host.coauthor.renameSheet("Suo", "L'altro");
  host.coauthor.protect("L'altro", "chiave");
  expect(() => {
    host.coauthor.write("L'altro", "A1", 1);
  }).toThrow(/permission|perform/);
  expect(() => {
    host.coauthor.renameSheet("L'altro", "a/b");
  }).toThrow(/sheet name/);
  expect(() => {
    host.coauthor.deleteSheet("manca");
  }).toThrow(/manca/);
  const letto = await host.Excel.run(async (c) => {
    const r = c.workbook.worksheets.getItem("L'altro").getRange("A1:B1").load("values");
    await c.sync();
    return r.values as unknown[][];
  });
  expect(letto).toEqual([[2, 0.65]]);
  host.coauthor.unprotect("L'altro", "chiave");
  host.coauthor.write("L'altro", "A1:A3", "x");
  host.coauthor.deleteRows("L'altro", 1, 2);
  expect(host.workbook.sheetByName("L'altro")?.cell(1, 1)?.value).toBe("x");
  host.coauthor.copySheet("L'altro");
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Foglio1", "L'altro", "L'altro (2)"]);
  host.coauthor.deleteSheet("L'altro (2)");
  host.coauthor.deleteSheet("L'altro");
  expect(host.workbook.sheets).toHaveLength(1);
});

test("a co-author's edit falls between two syncs: the sheet that was there is gone", async () => {
  host.coauthor.addSheet("Suo");
  host.faults.editBeforeSync(2, (_, altro) => {
    altro.deleteSheet("Suo");
  });
  const lavoro = host.Excel.run(async (c) => {
    const suo = c.workbook.worksheets.getItem("Suo").load("name");
    await c.sync();
    suo.getRange("A1").values = [[1]];
    await c.sync();
  });
  await expect(lavoro).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("counters tell syncs, actions, bytes and cells", async () => {
  await host.Excel.run(async (c) => {
    foglio(c).getRange("A1:B2").values = [
      [1, 2],
      [3, null],
    ];
    await c.sync();
    foglio(c).getRange("A1:B2").load("values");
    await c.sync();
  });
  expect(host.counters).toMatchObject({ sync: 3, celleScritte: 3 });
  expect(host.counters.azioni).toBeGreaterThan(2);
  expect(host.counters.byteMassimi).toBeGreaterThan(100);
  expect(host.counters.byteTotali).toBeGreaterThan(host.counters.byteMassimi);
  expect(host.counters.rispostaMassima).toBeGreaterThan(20);
});

test("the trace tells each request action by action, and why it was refused", async () => {
  await host.Excel.run(async (c) => {
    const nuovo = c.workbook.worksheets.add("Spese 2023");
    nuovo.getRange("A1:B2").values = [
      ["a", "b"],
      ["c", "d"],
    ];
    nuovo.getRange("A1").load("values,text");
    await c.sync();
  });
  await expect(scrivi("A1", "+30 ore")).rejects.toBeDefined();
  const testo = host.trace.join("\n");
  expect(testo).toMatch(/^sync 1: \d+ actions, [\d.]+ (bytes|KB)$/m);
  expect(testo).toMatch(/^ +\d+\. add\("Spese 2023"\) → 'Spese 2023'$/m);
  expect(testo).toMatch(/^ +\d+\. 'Spese 2023'!A1:B2\.values ← 4 cells, \d+ bytes$/m);
  expect(testo).toMatch(/^ +\d+\. 'Spese 2023'!A1 → values, text$/m);
  expect(testo).toMatch(/^ +answered: \d+ bytes$/m);
  expect(testo).toMatch(/^ +\d+\. Foglio1!A1\.values ← \[\["\+30 ore"\]\]$/m);
  expect(testo).toMatch(/^ +refused: InvalidArgument \(/m);
});

test("the trace stays within its bounds, long texts are cut", async () => {
  await scrivi("A1", "x".repeat(30_000));
  for (let n = 0; n < 30; n++) {
    await host.Excel.run(async (c) => {
      for (let i = 0; i < 100; i++) foglio(c).getRange("A1").values = [[i]];
      await c.sync();
    });
  }
  expect(host.trace.length).toBeLessThanOrEqual(5_000);
  expect(host.trace.length).toBeGreaterThan(2_000);
  expect(Math.max(...host.trace.map((r) => r.length))).toBeLessThan(250);
});

test("the example of docs/simulatore/prove.md runs as it stands", async () => {
  const pagina = readFileSync("docs/simulatore/prove.md", "utf8");
  const [, esempio] = /```ts\n([\s\S]*?)```/.exec(pagina) ?? [];
  if (esempio === undefined) throw new Error("no example in the page");
  const { outputText } = ts.transpileModule(esempio, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  const modulo = { exports: {} as { example?: () => Promise<string> } };
  const moduli: Record<string, unknown> = { "referto/simulator": simulator, "node:assert/strict": assert };
  // eval in this realm, with the modules that the example imports.
  const esegui = (0, eval)(`(function (module, exports, require) {${outputText}\n})`) as (
    m: typeof modulo,
    e: object,
    require: (nome: string) => unknown,
  ) => void;
  esegui(modulo, modulo.exports, (nome) => moduli[nome]);
  expect(await modulo.exports.example?.()).toBe("the work was redone");
});

test("every fault code stands in docs/simulatore/prove.md", () => {
  const pagina = readFileSync("docs/simulatore/prove.md", "utf8");
  expect(CODICI.filter((c) => !pagina.includes(`\`${c}\``))).toEqual([]);
});
