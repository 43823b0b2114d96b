/** Totals at the foot that name titoli, by number or by name, add up their rows wherever these stand. */
import type { Scalare } from "../../src/base/griglia";
import { titoliOfTotal } from "../../src/tracciati/totali-di-titoli";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

test.each<["spese" | "entrate", string, readonly number[]]>([
  ["spese", "Totale titoli 1 e 2", [1, 2]],
  ["spese", "TOTALE TITOLI I, II E III", [1, 2, 3]],
  ["entrate", "Totale titoli 1-3 dell'entrata", [1, 2, 3]],
  ["spese", "Totale spese correnti", [1]],
  ["spese", "Totale spese in c/capitale", [2]],
  ["spese", "Totale spese correnti e in conto capitale", [1, 2]],
  ["spese", "Totale quote capitale mutui", [4]],
  ["spese", "Totale partite di giro", [7]],
  ["entrate", "Totale entrate correnti", [1, 2, 3]],
  ["entrate", "Totale entrate correnti di natura tributaria", [1]],
  ["entrate", "Totale entrate extratributarie", [3]],
  ["entrate", "Totale trasferimenti correnti", [2]],
  ["entrate", "Totale entrate per conto terzi", [9]],
  ["spese", "Totale al netto delle partite di giro", [1, 2, 3, 4, 5]],
  ["entrate", "Totale esclusi servizi per conto terzi", [1, 2, 3, 4, 5, 6, 7]],
  ["spese", "TOTALE SPESE", []],
  ["spese", "Totale generale", []],
])("%s, «%s»", (parte, testo, titoli) => {
  expect(titoliOfTotal(testo, parte)).toEqual(titoli);
});

const TESTATA: Riga = ["Capitolo", "Descrizione", "Codice", "Assestato", "Impegnato"];
const VOCI: readonly Riga[] = [
  TESTATA,
  [10, "Stipendi", "U.1.01.01.01.002", 800, 790],
  [20, "Strade", "U.2.02.01.09.012", 300, 250.5],
  [30, "Energia", "U.1.03.02.05.004", 70, 60],
  [40, "Mutui", "U.4.03.01.04.003", 45, 45],
];
const totale = (nome: string, assestato: number, impegnato: number): Riga => [
  nome,
  "",
  "",
  assestato,
  impegnato,
];

const said = async (...totali: readonly Riga[]): Promise<unknown> => {
  const r = await letto({ Spese: [...VOCI, ...totali] }, "2024-12-31");
  const suoi = r.rilievi.filter((x) => x.codice === "BIL-002").map((x) => [x.cella, x.messaggio]);
  return [r.bilancio.spese?.voci, suoi];
};

test("right ones say nothing", async () => {
  expect(
    await said(
      totale("Totale spese correnti", 870, 850),
      totale("Totale spese in conto capitale", 300, 250.5),
      totale("Totale titoli 1 e 2", 1170, 1100.5),
      totale("Totale rimborso prestiti", 45, 45),
      totale("TOTALE SPESE", 1215, 1145.5),
    ),
  ).toEqual([4, []]);
});

test("a wrong one is said with the rows of its titoli; a grand total that forgets one stays wrong", async () => {
  expect(await said(totale("Totale spese correnti", 871, 850), totale("TOTALE SPESE", 915, 895))).toEqual([
    4,
    [
      ["D6", expect.stringContaining("la somma delle sue 2 righe è 870,00:")],
      ["D7", expect.stringContaining("la somma delle sue 4 righe è 1.215,00:")],
      ["E7", expect.stringContaining("la somma delle sue 4 righe è 1.145,50:")],
    ],
  ]);
});
