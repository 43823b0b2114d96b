/**
 * The user's own hand in the cells: read in the user's language, held to protection, told to the add-in as somebody
 * else's. learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs (triggerSource)
 */
import { useEngine } from "../../src/simulator/calc/model";
import { Host } from "../../src/simulator/host/host";
import { HostDocument } from "../../src/simulator/host/document";
import { EVENT } from "../../src/simulator/host/events";
import { clearAsUser, editText, typeAsUser } from "../../src/simulator/host/user-edits";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import { element } from "../../src/simulator/xlsx/xml";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";

useEngine(wasmBytes);

function sessione() {
  const workbook = newWorkbook("Foglio1");
  const [foglio] = workbook.sheets;
  if (!foglio) throw new Error("a new workbook has a sheet");
  const { session } = new Host(workbook, "it-IT", new HostDocument("prova.xlsx", true));
  const scrivi = (testo: string, row = 1, col = 1): void => {
    typeAsUser(session, foglio, [{ row, col, testo }]);
  };
  return { workbook, foglio, session, scrivi };
}

test.each([
  ["1.234,56", 1234.56, "1234,56"],
  ["-5", -5, "-5"],
  ["12,5%", 0.125, "0,125"],
  ["30/06/2023", 45_107, "30/06/2023"],
  ["10:30", 0.4375, "10:30:00"],
  ["vero", true, "VERO"],
  ["testo", "testo", "testo"],
  ["'0012", "0012", "'0012"],
  ["1234.56", "1234.56", "1234.56"],
])("%s typed in Italian is %p, and is edited as %s", (scritto, valore, riletto) => {
  const { foglio, session, scrivi } = sessione();
  scrivi(scritto);
  expect(foglio.cell(1, 1)?.value).toBe(valore);
  expect(editText(session, foglio, 1, 1)).toBe(riletto);
});

test("a formula is typed in Italian, computed at once and edited in Italian", () => {
  const { foglio, session, scrivi } = sessione();
  scrivi("2,5", 1, 1);
  scrivi("=SOMMA(A1;1,5)", 2, 1);
  expect(foglio.cell(2, 1)).toMatchObject({ formula: "SUM(A1,1.5)", value: 4 });
  expect(editText(session, foglio, 2, 1)).toBe("=SOMMA(A1;1,5)");
  scrivi("10", 1, 1);
  expect(foglio.cell(2, 1)?.value).toBe(11.5);
});

test("a formula that Excel refuses leaves the cell as it was", () => {
  const { foglio, scrivi } = sessione();
  scrivi("prima");
  expect(() => {
    scrivi("=SOMMA(A1,A2)");
  }).toThrow(/not a valid formula/);
  expect(foglio.cell(1, 1)?.value).toBe("prima");
});

test("a locked cell of a protected sheet is neither typed into nor cleared", () => {
  const { foglio, session, scrivi } = sessione();
  scrivi("fermo");
  foglio.elements.set("sheetProtection", element("sheetProtection", { sheet: "1" }));
  const negato = expect.objectContaining({ code: "AccessDenied" }) as unknown;
  const prova = (azione: () => void): unknown => {
    try {
      azione();
      return null;
    } catch (errore) {
      return errore;
    }
  };
  expect(
    prova(() => {
      scrivi("altro");
    }),
  ).toEqual(negato);
  expect(
    prova(() => {
      clearAsUser(session, foglio, { row: 1, col: 1, lastRow: 1, lastCol: 1 });
    }),
  ).toEqual(negato);
  expect(foglio.cell(1, 1)?.value).toBe("fermo");
});

test("clearing whole columns empties what is used and keeps the formats", () => {
  const { workbook, foglio, session, scrivi } = sessione();
  scrivi("12%", 1, 1);
  scrivi("x", 3, 2);
  clearAsUser(session, foglio, { row: 1, col: 1, lastRow: 1_048_576, lastCol: 2 });
  expect([foglio.cell(1, 1)?.value, foglio.cell(3, 2)?.value]).toEqual([null, null]);
  expect(workbook.styles.get(foglio.styleOf(1, 1)).numFmt).toBe("0%");
});

test("the add-in hears of it, and that it was not its own doing", () => {
  const { foglio, session, scrivi } = sessione();
  session.listen(EVENT.changed, foglio.id, 1);
  scrivi("7", 2, 3);
  expect(session.takeEvents().map((e) => e.message)).toEqual([
    expect.objectContaining({ address: "C2", triggerSource: "Unknown", source: "Local", valueAfter: 7 }),
  ]);
});
