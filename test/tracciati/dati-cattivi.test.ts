/** Bad input that the random sheets found (griglie.test.ts), each as the smallest sheet that shows it. */
import type { Scalare } from "../../src/base/griglia";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { griglia } from "../supporto/griglia";
import { detti } from "../supporto/detto";

const TESTATA = ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato"];

function leggi(righe: readonly (readonly Scalare[])[]) {
  const g = griglia(righe);
  const r = recognise([g]);
  const letture = readPrints(r.mappature.map((m) => ({ g, m })));
  return {
    voci: letture.voci,
    totali: letture.totali,
    rilievi: detti([...r.rilievi, ...letture.rilievi]).map((x) => [x.codice, x.cella]),
  };
}

test.each<readonly [string, readonly (readonly Scalare[])[], readonly (readonly [string, string])[]]>([
  [
    "amounts alone on the last row, as a total without its word",
    [TESTATA, [1, "Stipendi", 100, 60], ["", "", 100, 60]],
    [],
  ],
  [
    "amounts alone on the last row, which nothing adds up to",
    [TESTATA, [1, "Stipendi", 100, 60], ["", "", 110, 60]],
    [["MAP-002", "C3"]],
  ],
  [
    "amounts alone after a blank row and a note",
    [TESTATA, [1, "Stipendi", 100, 60], [], ["Fonte: ragioneria"], ["", "", "", 60]],
    [["MAP-002", "D5"]],
  ],
  [
    "an error alone on its row",
    [TESTATA, ["", "", "#REF!", ""], [1, "Stipendi", 100, 60]],
    [["MAP-002", "C2"]],
  ],
  [
    "an error in a total",
    [TESTATA, [1, "Stipendi", 100, 60], ["TOTALE SPESE", "", "#REF!", 60]],
    [["BIL-010", "C3"]],
  ],
  ["zeros alone add up to nothing", [TESTATA, [1, "Stipendi", 100, 60], ["", "", 0, "-"]], []],
  ["a text alone is a note", [TESTATA, [1, "Stipendi", 100, 60], ["Pagina 3 di 5"]], []],
  ["a heading without rows", [["Comune di Prova"], TESTATA], [["MAP-004", "A2"]]],
  [
    "a heading without rows below a table",
    [TESTATA, [1, "Stipendi", 100, 60], ["Capitolo", "Descrizione", "Assestato", "Accertato"]],
    [["MAP-004", "A3"]],
  ],
  [
    "amounts alone between a heading and the same heading again",
    [TESTATA, ["", "", 5, 5], TESTATA, [1, "Stipendi", 100, 60]],
    [["MAP-002", "C2"]],
  ],
])("%s", (_, righe, attesi) => {
  expect(leggi(righe).rilievi).toEqual(attesi);
});

test("nothing between a page's heading and its first voce is skipped, also where the page stands beside its heading", () => {
  const testata = ["Piano Fin.", "Capitolo", "Descrizione", "Previsione attuale", "Impegnato"];
  const codice = "U.1.03.02.99.999";
  const { voci, rilievi } = leggi([
    [...testata, ""],
    [codice, 1, "Stipendi", 100, 60, ""],
    [...testata, ""],
    ["", "", "", "", 5, 5],
    [codice, 2, 0, "Carta", 100, 60],
    [codice, 3, 0, "Penne", 100, 60],
  ]);
  expect(voci.map((v) => [v.capitolo, v.descrizione])).toEqual([
    ["1", "Stipendi"],
    ["2", "Carta"],
    ["3", "Penne"],
  ]);
  expect(rilievi.map(([codice]) => codice)).toContain("MAP-002");
});

test("rows of both sides above the headings are each of its own", () => {
  const testata = ["Piano Fin.", "Capitolo", "Descrizione", "Previsione iniziale", "Previsione attuale"];
  const { voci } = leggi([
    ["E.1.01.01.06.001", 1, "IMU", 100, 100, 60],
    ["U.1.03.02.99.999", 2, "Carta", 100, 100, 60],
    [...testata, "Impegnato"],
    ["U.1.03.02.99.999", 3, "Penne", 100, 100, 60],
    [...testata, "Accertato"],
    ["E.1.01.01.06.001", 4, "TARI", 100, 100, 60],
  ]);
  expect(voci.map((v) => [v.parte, v.capitolo]).sort()).toEqual([
    ["entrate", "1"],
    ["entrate", "4"],
    ["spese", "2"],
    ["spese", "3"],
  ]);
});

test("a thousand columns are read as ten are", () => {
  const larga = (r: readonly Scalare[]): Scalare[] => Array.from({ length: 1000 }, (_, i) => r[i] ?? "");
  const { voci, rilievi } = leggi([TESTATA, [1, "Stipendi", 100, 60]].map(larga));
  expect(voci).toHaveLength(1);
  expect(rilievi).toEqual([]);
});

test("beside a missione and a programma of their own a budget code is the code of its row", () => {
  const testata = [
    "% realizzo",
    "Piano Fin.",
    "Prog.",
    "Assestato",
    "Miss.",
    "N. capitolo",
    "Impegni",
    "Descrizione",
  ];
  const { voci, rilievi } = leggi([testata, [20, "1.03.02", "", 0, "", "", 0, ""]]);
  expect([voci.map((v) => v.codice), rilievi]).toEqual([["1.03.02"], []]);
});
