/** Rows whose words say that they are no voci: where their amounts do not bear them out, they are said. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTA: Riga = ["Cap.", "Oggetto", "Assestato", "Impegnato"];
const VOCI: readonly Riga[] = [
  [10, "Cancelleria", 4100, 4000],
  [20, "Telefonia", 8000, 7350.5],
  [30, "Automezzi", 15500, 9000],
];
const TOTALE: Riga = ["", "Totale", 27600, 20350.5];

const detto = async (righe: readonly Riga[]): Promise<unknown> => {
  const r = await letto({ Uscite: [TESTA, ...righe] }, "2024-12-31");
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-002").map((x) => x.cella);
  return [r.bilancio.spese?.voci, suoi, r.verdetto.esito];
};
const [prima = [], seconda = [], terza = []] = VOCI;

test.each<[string, readonly Riga[], readonly string[]]>([
  [
    "carried over, the sum of the rows above",
    [prima, seconda, ["", "A riportare", 12100, 11350.5], terza],
    [],
  ],
  [
    "carried over, and the sum of nothing",
    [prima, seconda, ["", "Riporto da anni passati", 2000, 1800], terza],
    ["C4"],
  ],
  ["at the head, with nothing above", [["", "Riporto", 99000, 80000], ...VOCI], ["C2"]],
  ["a part of the row above", [prima, seconda, ["", "di cui a ruolo", 3000, 3000], terza], []],
  ["more than the row above", [prima, ["", "di cui quote del comune", 5000, 100], seconda, terza], ["C3"]],
  ["a difference under the total", [...VOCI, TOTALE, ["", "Scostamento", 7249.5, 0]], []],
  ["a percentage among the rows", [prima, ["", "Incidenza %", 97.5, 80], seconda, terza], []],
  [
    "a difference among the rows",
    [prima, ["", "Differenze stipendiali", 2500, 2400], seconda, terza],
    ["C3"],
  ],
  [
    "a difference at the foot, under no total",
    [...VOCI, ["", "Scostamenti contrattuali", 6400, 6100]],
    ["C5"],
  ],
  ["another year under the total", [...VOCI, TOTALE, ["", "Consuntivo 2023", 26000, 25000]], []],
  ["another year among the rows", [prima, ["", "Bilancio arboreo 2022", 3000, 2900], seconda, terza], ["C3"]],
])("%s", async (_, righe, celle) => {
  expect(await detto(righe)).toEqual([3, celle, celle.length === 0 ? "si" : "da vedere"]);
});

test("with its missione and programma a row is a voce, whatever it carries over", async () => {
  const r = await letto(
    {
      Uscite: [
        ["Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato"],
        ["Cancelleria", 1, 2, 4100, 4000],
        ["Riporto di quote associative", 12, 7, 900, 850],
      ],
    },
    "2024-12-31",
  );
  expect([r.bilancio.spese?.voci, r.bilancio.spese?.totali.impegnato, r.rilievi]).toEqual([2, "4850.00", []]);
});

test.each([
  [[...VOCI, TOTALE, [], ["", "Arrotondamento", 0, 0]]],
  [[...VOCI, ["", "Totale uscite dell'anno", 27600, 20350.5], ["", "Disavanzo da coprire", 0, 0], TOTALE]],
  [[...VOCI, TOTALE, ["", "Avanzo", 0, ""], ["", "Totale a pareggio", 27600, 20350.5]]],
])("what comes to nothing below the total is no voce", async (righe) => {
  expect(await detto(righe)).toEqual([3, [], "si"]);
});

test("a voce that comes to nothing above the total is one", async () => {
  expect(await detto([["", "Disavanzo", 0, 0], ...VOCI, TOTALE])).toEqual([4, [], "si"]);
});
