/** Missione and programma said together, in a cell, in a code, by a name, above a table. */
import type { Scalare } from "../../src/base/griglia";
import { luogoDaNome, luogoIn, luogoInsieme } from "../../src/tracciati/luoghi";
import { letto } from "../supporto/leggi-righe";

test.each<[Scalare, readonly [number, number] | null]>([
  ["01.03", [1, 3]],
  ["01.03.1250", [1, 3]],
  ["10-05-2-202", [10, 5]],
  ["0103103", [1, 3]],
  ["0905", [9, 5]],
  ["M01P03T1", [1, 3]],
  ["Miss. 01 Progr. 03", [1, 3]],
  ["Missione 1 - Servizi istituzionali / Programma 3 - Gestione economica", [1, 3]],
  ["01.03.2024", null],
  ["01.99", null],
  ["Segreteria", null],
  [103, null],
])("%j: %j", (v, atteso) => {
  const l = luogoIn(v);
  expect(l && [l.missione, l.programma]).toEqual(atteso);
});

test("a number where both stand, and the name of a programma", () => {
  expect(luogoInsieme(103)).toEqual({ missione: 1, programma: 3 });
  expect(luogoInsieme(9901)).toEqual({ missione: 99, programma: 1 });
  expect(luogoInsieme(3)).toBeNull();
  expect(luogoDaNome("Segreteria generale")).toEqual({ missione: 1, programma: 2 });
  expect(luogoDaNome("Verde pubblico")).toBeNull();
});

const TESTATA = ["Capitolo", "Oggetto", "Assestato", "Impegnato"];

test("the code and the name of a programma above its table", async () => {
  const r = await letto(
    {
      Spese: [
        ["0102 - Segreteria generale"],
        TESTATA,
        [310, "Carta", 100, 90],
        ["Totale", "", 100, 90],
        ["09.03 - Rifiuti"],
        TESTATA,
        [400, "Raccolta", 200, 190],
        ["Totale", "", 200, 190],
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma])).toEqual([
    [1, 2],
    [9, 3],
  ]);
});

test("in a pivot the number of a programma comes again under another missione", async () => {
  const r = await letto(
    {
      Spese: [
        ["Missione", "Programma", ...TESTATA],
        [1, 1, 310, "Carta", 100, 90],
        ["", "", 311, "Penne", 10, 9],
        [3, 1, 400, "Vigili", 200, 190],
        [4, 1, 500, "Scuola", 20, 19],
        ["", "", 501, "Mensa", 30, 29],
      ],
    },
    "2024-12-31",
  );
  expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma, p.voci])).toEqual([
    [1, 1, 2],
    [3, 1, 1],
    [4, 1, 2],
  ]);
});
