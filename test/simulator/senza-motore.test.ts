/** The engine is for the formulas of others: a referto is written, and computed, without it. */
import { openWorkbook } from "../../src/simulator/index";
import { CellError } from "../../src/simulator/workbook/cell";
import { creaEsempio } from "../esempio/crea";
import { genera } from "../supporto/lavoro";

jest.mock("../../src/simulator/node/wasm-bytes", () => ({
  wasmBytes: () => {
    throw new Error("the engine was asked for");
  },
}));

test("two presses on the sample and what is saved ask the engine for nothing", async () => {
  const host = openWorkbook(creaEsempio());
  try {
    await genera();
    await genera({ ente: "Città di Seconda" });
    host.save();
    const computed = host.workbook.sheets.flatMap((s) =>
      [...s.rows.values()].flatMap((row) => [...row.values()].filter((c) => c.formula !== undefined)),
    );
    expect(computed.length).toBeGreaterThan(1000);
    expect(computed.filter((c) => c.value === null || c.value instanceof CellError)).toEqual([]);
  } finally {
    host.close();
  }
});

test("a formula that only it can compute asks for it", async () => {
  const host = openWorkbook();
  try {
    const asked = host.Excel.run(async (c) => {
      const a1 = c.workbook.worksheets.getFirst().getRange("A1");
      a1.formulas = [["=SQRT(2)"]];
      a1.load("values");
      await c.sync();
    });
    await expect(asked).rejects.toThrow("the engine was asked for");
  } finally {
    host.close();
  }
});
