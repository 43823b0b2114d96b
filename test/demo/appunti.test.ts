/** Small things of the demo page that need no browser: the clipboard's text, where a link leads, what conditional formats show. */
import fc from "fast-check";
import { testiIncollati, testoCopiato } from "../../src/simulator/demo/page/appunti";
import { arrivo } from "../../src/simulator/demo/page/collegamenti";
import { muovi } from "../../src/simulator/demo/page/movimento";
import { formatArea, parseArea } from "../../src/simulator/workbook/area";
import { conditionalStyle, type Surroundings } from "../../src/simulator/demo/grid/conditional-view";
import { shownColor } from "../../src/simulator/demo/grid/colors";
import { answerService, type Pane } from "../../src/simulator/browser/services";
import type { CellValue } from "../../src/simulator/workbook/cell";
import { newWorkbook } from "../../src/simulator/xlsx/read-workbook";
import { element } from "../../src/simulator/xlsx/xml";

const A1 = { row: 1, col: 1, lastRow: 1, lastCol: 1 };

function cartella() {
  const workbook = newWorkbook("Foglio1");
  const [foglio] = workbook.sheets;
  if (!foglio) throw new Error("a new workbook has a sheet");
  return { workbook, foglio };
}

test("whatever texts are copied from cells come back into the same cells", () => {
  const testo = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "=", "è"), minLength: 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(testo, testo), { minLength: 1, maxLength: 4 }), (righe) => {
      const { workbook, foglio } = cartella();
      for (const [i, riga] of righe.entries())
        for (const [j, t] of riga.entries()) foglio.edit(i + 1, j + 1).value = t;
      const copiato = testoCopiato(workbook, foglio, { ...A1, lastRow: righe.length, lastCol: 2 });
      expect(testiIncollati(copiato, A1).map((t) => [t.row, t.col, t.testo])).toEqual(
        righe.flatMap((riga, i) => riga.map((t, j) => [i + 1, j + 1, t])),
      );
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([
  ["a\tb\r\n1\t2\r\n", ["A1 a", "B1 b", "A2 1", "B2 2"]],
  ["uno", ["A1 uno"]],
  ["a\t\tc", ["A1 a", "B1 ", "C1 c"]],
  ['è "detto" così', ['A1 è "detto" così']],
])("%j pasted fills the cells", (testo, celle) => {
  expect(testiIncollati(testo, A1).map((t) => `${"ABC"[t.col - 1] ?? ""}${t.row} ${t.testo}`)).toEqual(celle);
});

test.each([
  ["'Due fogli'!B3", "Due fogli", "B3"],
  ["#A2", "Foglio1", "A2"],
  ["Totale", "Due fogli", "C4"],
  ["Assente!A1", null, null],
  ["Nascosto!A1", null, null],
])("a link to %s", (luogo, nome, cella) => {
  const { workbook, foglio } = cartella();
  workbook.addSheet("Due fogli");
  workbook.addSheet("Nascosto").visibility = "hidden";
  workbook.names.push({
    name: "Totale",
    formula: "'Due fogli'!$C$4",
    scope: null,
    hidden: false,
    comment: "",
    rest: {},
  });
  const meta = arrivo(workbook, foglio, luogo);
  expect(meta && [meta.foglio.name, `${"ABC"[meta.area.col - 1] ?? ""}${meta.area.row}`]).toEqual(
    nome === null ? null : [nome, cella],
  );
});

test.each([
  ["A1", "ArrowDown", "", "A2"],
  ["A1", "ArrowUp", "", "A1"],
  ["B2", "Tab", "", "C2"],
  ["B2", "Tab", "shift", "A2"],
  ["B2", "Enter", "", "B3"],
  ["B2", "Home", "", "A2"],
  ["C5", "Home", "ctrl", "A1"],
  ["A1", "End", "ctrl", "B6"],
  ["A1", "ArrowDown", "ctrl", "A3"],
  ["A3", "ArrowDown", "ctrl", "A6"],
  ["A6", "ArrowUp", "ctrl", "A3"],
  ["A7", "ArrowDown", "", "A9"],
  ["A1", "ArrowRight", "shift", "A1:B1"],
  ["D1", "ArrowRight", "", "F1"],
  ["A1", "x", "", null],
])("from %s, %s %s", (da, key, con, a) => {
  const { foglio } = cartella();
  for (const row of [1, 2, 3, 6]) foglio.edit(row, 1).value = row;
  foglio.edit(6, 2).value = "ultima";
  foglio.editRow(8).hidden = true;
  foglio.merges.push({ row: 1, col: 4, lastRow: 1, lastCol: 5 });
  const area = muovi(foglio, parseArea(da) ?? A1, {
    key,
    ctrlKey: con === "ctrl",
    shiftKey: con === "shift",
  });
  expect(area && formatArea(area)).toBe(a);
});

const rosso = element("dxf", {}, [element("font", {}, [element("color", { rgb: "FFFF0000" })])]);

const NIENTE: Surroundings = { dxf: () => undefined, holds: () => false };

test.each<[string, CellValue, boolean]>([
  ["greaterThan 10", 11, true],
  ["greaterThan 10", 10, false],
  ["greaterThan 10", "11", false],
  ["greaterThan 10", null, false],
  ["between 1 3", 2, true],
  ["notBetween 1 3", 2, false],
  ['equal "NO"', "no", true],
  ["greaterThan A1", 11, false],
])("a cell compared: %s with %p", (regola, valore, mostrata) => {
  const { foglio } = cartella();
  const [operator = "", ...formule] = regola.split(" ");
  foglio.conditionalFormats.push({
    id: "1",
    areas: [A1],
    rule: element(
      "cfRule",
      { type: "cellIs", operator, priority: "1" },
      formule.map((f) => element("formula", {}, [f])),
    ),
    dxf: rosso,
  });
  const cella = foglio.edit(1, 1);
  cella.value = valore;
  expect(conditionalStyle(foglio, 1, 1, NIENTE)).toEqual(mostrata ? { color: "#FF0000" } : null);
});

test.each([
  [{ rgb: "FF123456" }, "#123456"],
  [{ rgb: "FF000000", tint: "0.5" }, "#808080"],
  [{ rgb: "FFFFFFFF", tint: "-0.5" }, "#808080"],
  [{ auto: "1" }, null],
])("the colour %j", (attrs, atteso) => {
  expect(shownColor(element("color", attrs))).toBe(atteso);
});

describe("requests about the add-in's own runtime", () => {
  const servizio = "Microsoft.AppRuntime.AppRuntimeService";
  const messaggio = (Name: string, metodo: string, Arguments: unknown[] = [], ObjectPathType = 2): string =>
    JSON.stringify({
      id: 5,
      type: 1,
      message: {
        body: {
          Actions: [{ Id: 9, ActionType: 3, Name: metodo, ObjectPathId: 1, ArgumentInfo: { Arguments } }],
          ObjectPaths: { 1: { Id: 1, ObjectPathType, Name } },
        },
      },
    });
  const corpo = (risposta: string | null): unknown =>
    risposta === null
      ? null
      : JSON.parse((JSON.parse(risposta) as { message: { body: string } }).message.body);
  const pane = (): Pane & { visibile: boolean } => ({
    visibile: false,
    isVisible() {
      return this.visibile;
    },
    setVisible(v) {
      this.visibile = v;
    },
  });

  test("show and hide the pane", () => {
    const p = pane();
    expect(corpo(answerService(messaggio(servizio, "SetAppRuntimeState", ["Visible"]), p))).toEqual({
      Results: [{ ActionId: 9, Value: null }],
    });
    expect(p.visibile).toBe(true);
    expect(corpo(answerService(messaggio(servizio, "GetAppRuntimeState"), p))).toEqual({
      Results: [{ ActionId: 9, Value: "Visible" }],
    });
  });

  test("what is not there fails with ApiNotFound", () => {
    expect(corpo(answerService(messaggio(servizio, "Explode"), pane()))).toMatchObject({
      Error: { Code: "ApiNotFound", ActionIndex: 0 },
    });
  });

  test("those about the workbook are left to the host, whatever their texts say", () => {
    expect(answerService(messaggio("", "x", ['"ObjectPathType":2}'], 1), pane())).toBeNull();
  });
});
