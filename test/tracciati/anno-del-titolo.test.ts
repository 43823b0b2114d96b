/** The year that the lines above a table say it is of: that of an act is another thing. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const TABELLA: readonly (readonly Scalare[])[] = [
  ["Capitolo", "Oggetto", "Stanziato", "Impegnato"],
  [310, "Illuminazione", 7000, 6500.5],
  [400, "Verde pubblico", 4400, 4000],
];

test.each([
  [
    ["PEG esercizio 2024, approvato con delibera n. 3 del 20/12/2023", "Aggiornato dopo il rendiconto 2022"],
    [],
  ],
  [["Esercizio finanziario: 2024", "Bilancio approvato il 28/12/2023"], []],
  [["Bilancio 2024"], []],
  [["Esercizio 2023", "Bilancio approvato il 28/12/2022"], ["MAP-012"]],
  [["Rendiconto 2022"], ["MAP-012"]],
  [["Terza annualità del bilancio 2022-2024"], []],
  [["III annualità del bilancio 2024-2026"], ["MAP-012"]],
  [["Bilancio 2023-2025 - 1° anno"], ["MAP-012"]],
])("%j", async (titoli, attesi) => {
  const r = await letto({ Spese: [...titoli.map((t) => [t]), ...TABELLA] }, "2024-12-31");
  expect(r.rilievi.map((x) => x.codice)).toEqual(attesi);
});

test.each([
  ["Spese", "Spese anno prec."],
  ["Spese 24", "Spese 23"],
  ["Spese", "Anno precedente"],
])("of the sheets «%s» and «%s» the first", async (prima, altra) => {
  const altre = TABELLA.map((r, i) => (i === 0 ? r : [Number(r[0]) + 1, "Altro", 10, 5]));
  const r = await letto({ [prima]: TABELLA, [altra]: altre }, "2024-12-31");
  expect([r.bilancio.spese?.voci, r.rilievi.map((x) => [x.codice, x.foglio])]).toEqual([
    2,
    [["MAP-012", altra]],
  ]);
});
