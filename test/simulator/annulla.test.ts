/**
 * One group of Excel's Undo: what Excel cannot undo is refused in it.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities (the sentence on UndoNotSupported and the table
 * "Unsupported APIs"); learn.microsoft.com/javascript/api/excel/excel.runoptions (mergeUndoGroup, ExcelApi 1.20)
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { DUE, valori } from "../supporto/giro-schede";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(cartellaDiRighe(DUE));
});
afterEach(() => {
  host.close();
});

const inGruppo = (lavoro: (foglio: Excel.Worksheet, c: Excel.RequestContext) => void) =>
  host.Excel.run({ mergeUndoGroup: true }, async (c) => {
    lavoro(c.workbook.worksheets.getItem("Obiettivi"), c);
    await c.sync();
  });

test.each<[string, Parameters<typeof inGruppo>[0]]>([
  ["Worksheet.copy", (f) => f.copy()],
  [
    "Worksheet.delete",
    (f) => {
      f.delete();
    },
  ],
  ["Worksheet.name", (f) => (f.name = "Altro")],
  ["Worksheet.position", (f) => (f.position = 0)],
  ["Worksheet.visibility", (f) => (f.visibility = "Visible")],
  [
    "WorksheetProtection.protect",
    (f) => {
      f.protection.protect();
    },
  ],
  ["DocumentProperties.title", (_, c) => (c.workbook.properties.title = "Referto")],
])("in a group %s is refused, and is done outside of one", async (membro, lavoro) => {
  await expect(inGruppo(lavoro)).rejects.toMatchObject({
    code: "UndoNotSupported",
    debugInfo: { errorLocation: membro },
  });
  await host.Excel.run(async (c) => {
    c.workbook.worksheets.add("Altro foglio");
    lavoro(c.workbook.worksheets.getItem("Obiettivi"), c);
    await c.sync();
  });
});

test("in a group cells, formats, new sheets and names are taken", async () => {
  await inGruppo((f, c) => {
    f.getRange("A1").values = [["Altro"]];
    f.getRange("A1").format.fill.color = "#FF0000";
    c.workbook.names.add("prova", c.workbook.worksheets.add("Nuovo").getRange("A1"));
  });
  expect(valori(host, "Obiettivi")[0]?.[0]).toBe("Altro");
});
