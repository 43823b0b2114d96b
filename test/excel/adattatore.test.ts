/** The adapter's own small decisions: names, marks, texts, batches. */
import { findPropri, foglioDiFormula, isCopia } from "../../src/app/marchi/marchi";
import { spartisci } from "../../src/excel/comune/operazione";
import { nomeLibero } from "../../src/excel/comune/nome-libero";
import { toFormula } from "../../src/excel/foglio/scrivi-foglio";
import { fromXml, toXml } from "../../src/app/memoria/stato-xml";

test.each([
  ["='Referto'!$A$1", "Referto"],
  ["=Referto!$A$1", "Referto"],
  ["='L''anno'!$A$1", "L'anno"],
  ["=#REF!$A$1", null],
  ["=#REF!", null],
  ["=1", null],
  [undefined, null],
])("a mark %j points at %j", (formula, foglio) => {
  expect(foglioDiFormula(formula)).toBe(foglio);
});

test("our sheets are found by their marks, whatever the case of the name; a copy by its own scope", () => {
  expect(findPropri([{ name: "REFERTO_FOGLIO_SPESE", formula: "='Uscite'!$A$1" }])).toEqual({
    spese: "Uscite",
  });
  expect(isCopia([{ name: "Referto_foglio_spese", formula: "='x'!$A$1" }])).toBe(true);
  expect(isCopia([{ name: "Area", formula: "='x'!$A$1" }])).toBe(false);
});

test("a name that is taken, in any case, gets a number", () => {
  expect(nomeLibero("Referto", new Set(["referto", "referto (2)"]))).toBe("Referto (3)");
});

test.each(["=1+1", "+39", "-x", "@SUM(A1)", "1/2", "30.06.2023", "VERO", "'già con apostrofo"])(
  "the text %j is written under an apostrophe",
  (valore) => {
    expect(toFormula({ tipo: "testo", valore })).toBe(`'${valore}`);
  },
);

test("the names of our sheets in formulas are put when they are known", () => {
  expect(toFormula({ tipo: "formula", valore: "=⟦spese⟧!F20" }, { spese: "L'anno" })).toBe("='L''anno'!F20");
});

test("the state survives the XML; what is not ours is no state, and what is ruined is kept as its text", () => {
  const stato = { versione: 1, ente: 'Città d\'<Esempio> & "altri"' };
  expect(fromXml(toXml(JSON.stringify(stato)))).toEqual(stato);
  expect(fromXml("<altro/>")).toBeNull();
  expect(fromXml("<referto xmlns='x'>{rotto</referto>")).toBe("{rotto");
  expect(fromXml(null)).toBeNull();
});

test("operations keep their order, fill three batches, and more only where three would be too large", () => {
  const op = (peso: number) => ({ peso });
  const piccole = spartisci(Array.from({ length: 30 }, () => op(10)));
  expect(piccole.map((l) => l.length)).toEqual([10, 10, 10]);
  const grandi = Array.from({ length: 100 }, (_, i) => ({ peso: 500_000, i }));
  const lotti = spartisci(grandi);
  expect(lotti.flat().map((o) => o.i)).toEqual(grandi.map((o) => o.i));
  expect(Math.max(...lotti.map((l) => l.reduce((n, o) => n + o.peso, 0)))).toBeLessThan(4_500_000);
  expect(spartisci([])).toHaveLength(3);
});
