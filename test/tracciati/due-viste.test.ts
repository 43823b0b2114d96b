/** The same voci on two sheets, all of them or some: one is read, the other named and never added. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Capitolo", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato", "Pagato"];
const VOCI: readonly Riga[] = [
  [310, "Illuminazione", 10, 5, 7000, 6400.5, 3100],
  [400, "Verde pubblico", 9, 2, 4400, 4100, 2050.25],
  [410, "Elezioni", 1, 7, 900, 800, 0],
];
const perUfficio = (voci: readonly Riga[]): Riga[] => [
  ["Ufficio", ...TESTATA],
  ...voci.toReversed().map((v, i) => [i < 2 ? "Tecnico" : "Anagrafe", ...v]),
];

test("the one that says most is read", async () => {
  const r = await letto({ Missioni: [TESTATA, ...VOCI], Uffici: perUfficio(VOCI) }, "2024-12-31");
  expect([
    r.bilancio.spese?.voci,
    r.bilancio.spese?.totali.impegnato,
    r.mappature.map((m) => m.foglio),
    r.rilievi.map((x) => [x.codice, x.gravita, x.foglio]),
  ]).toEqual([3, "11300.50", ["Uffici"], [["MAP-013", "avviso", "Missioni"]]]);
});

test.each<[string, readonly Riga[], number, string]>([
  [
    "an amount is not the same: nothing says which is right",
    VOCI.map((v, i) => (i === 1 ? [...v.slice(0, 5), 4000, ...v.slice(6)] : v)),
    3,
    "errore",
  ],
  ["a voce is missing: an extract", VOCI.slice(1), 3, "avviso"],
  ["another capitolo: both are read", VOCI.map((v, i) => (i === 1 ? [401, ...v.slice(1)] : v)), 6, "BIL-009"],
])("%s", async (_, altre, voci, come) => {
  const r = await letto({ Missioni: [TESTATA, ...VOCI], Uffici: perUfficio(altre) }, "2024-12-31");
  expect(r.bilancio.spese?.voci).toBe(voci);
  expect(r.rilievi.map((x) => (x.codice === "MAP-013" ? x.gravita : x.codice))).toContain(come);
});

test.each<[string, Riga, readonly Riga[]]>([
  ["some capitoli, without code", ["CUP", "Capitolo", "Assestato", "Impegnato"], [["J1", 400, 4400, 4100]]],
  [
    "two rows for one",
    ["Capitolo", "Dipendente", "Assestato", "Impegnato"],
    [
      [410, "A", 450, 400],
      [410, "B", 450, 400],
    ],
  ],
  [
    "a variazione",
    ["Capitolo", "Oggetto", "Stanziamento attuale", "Nuovo stanziamento", "Impegnato"],
    [[310, "Illuminazione", 6500, 7000, 6400.5]],
  ],
])("an extract is not added: %s", async (_, testata, righe) => {
  const r = await letto({ Spese: [TESTATA, ...VOCI], Altro: [testata, ...righe] }, "2024-12-31");
  expect([r.bilancio.spese?.voci, r.bilancio.spese?.totali.impegnato]).toEqual([3, "11300.50"]);
  expect(r.rilievi.map((x) => [x.codice, x.gravita, x.foglio])).toContainEqual([
    "MAP-013",
    "avviso",
    "Altro",
  ]);
});

test.each<[string, readonly Riga[]]>([
  [
    "another articolo",
    [
      ["Capitolo", "Articolo", "Oggetto", "Assestato", "Impegnato"],
      [310, 2, "Altro", 10, 5],
    ],
  ],
  [
    "another missione",
    [
      ["Capitolo", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato"],
      [310, "Altro", 1, 3, 10, 5],
    ],
  ],
])("%s is another voce", async (_, altro) => {
  const conArticoli = [TESTATA, ...VOCI].map((r, i) => [r[0] ?? "", i === 0 ? "Articolo" : 1, ...r.slice(1)]);
  const r = await letto({ Spese: conArticoli, Altro: altro }, "2024-12-31");
  expect(r.bilancio.spese?.voci).toBe(4);
});

const RIEPILOGO: Riga = ["Missione", "Programma", "Oggetto", "Assestato", "Impegnato", "Pagato"];

test.each<[string, readonly Riga[], number, string]>([
  [
    "missioni of its own, by programma: another part of the budget",
    [RIEPILOGO, [12, 1, "Asili", 3000, 2900.5, 100], [12, 7, "Ambito sociale", 500, 500, 0]],
    5,
    "si",
  ],
  [
    "missioni of its own, each as a whole: read, and said",
    [
      ["Missione", "Denominazione", "Assestato", "Impegnato", "Pagato"],
      [12, "Diritti sociali", 3500, 3400.5, 100],
    ],
    4,
    "da vedere",
  ],
  [
    "a missione of the detail among them: a summary that does not agree",
    [RIEPILOGO, [12, 1, "Asili", 3000, 2900.5, 100], [9, 2, "Verde", 4400, 4100, 2050.25]],
    3,
    "da vedere",
  ],
])("a sheet without capitoli: %s", async (_, altre, voci, esito) => {
  const r = await letto({ Uscite: [TESTATA, ...VOCI], Altre: altre }, "2024-12-31");
  expect([r.bilancio.spese?.voci, r.verdetto.esito]).toEqual([voci, esito]);
});

test("two columns for one field on a sheet that is left aside are no error", async () => {
  const r = await letto(
    {
      Uscite: [TESTATA, ...VOCI],
      Prelievi: [
        ["Capitolo", "Oggetto", "Stanziamento", "Prelevato", "Nuovo stanziamento", "Impegnato"],
        [310, "Illuminazione", 6500, 510, 7000, 6400.5],
        [410, "Elezioni", 600, 310, 900, 800],
      ],
    },
    "2024-12-31",
  );
  expect(r.rilievi.map((x) => [x.codice, x.gravita])).toEqual([["MAP-013", "avviso"]]);
});
