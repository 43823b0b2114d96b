/** Tables of entrate and spese of every office, each with its total: "Totale spese assegnate" is of its own table. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Cap.", "Oggetto", "Stanziato", "Impegnato"];
const UFFICI: readonly (readonly Riga[])[] = [
  [
    [10, "Carta", 100, 90.5],
    [11, "Toner", 50, 20],
  ],
  [[20, "Sale", 700, 650.25]],
  [
    [30, "Pasti", 30, 30],
    [31, "Trasporto", 12, 11.75],
  ],
];

const somma = (righe: readonly Riga[], i: number): number => righe.reduce((n, r) => n + Number(r[i]), 0);
const blocco = (righe: readonly Riga[], nome: string, oltre = 0): Riga[] => [
  [`Responsabile: ${nome}`],
  TESTATA,
  ...righe,
  ["Totale spese assegnate", "", somma(righe, 2) + oltre, somma(righe, 3)],
  [],
];
const foglio = (oltre: number): Riga[] =>
  UFFICI.flatMap((righe, i) => blocco(righe, ["Bini", "Conti", "Dolci"][i] ?? "", i === 1 ? oltre : 0));

const errori = async (righe: readonly Riga[]) =>
  (await letto({ PEG: righe }, "2024-12-31")).rilievi
    .filter((r) => r.gravita === "errore")
    .map((r) => [r.codice, r.cella]);

test("each is the sum of its own table", async () => {
  expect(await errori(foglio(0))).toEqual([]);
});

test("a wrong one is an error, and that alone", async () => {
  expect(await errori(foglio(3))).toEqual([["BIL-002", "C10"]]);
});

test("the total of all of them below is of all of them", async () => {
  const tutte = UFFICI.flat();
  const generale = (oltre: number): Riga => ["Totale generale", "", somma(tutte, 2) + oltre, somma(tutte, 3)];
  expect(await errori([...foglio(0), generale(0)])).toEqual([]);
  expect(await errori([...foglio(0), generale(1)])).not.toEqual([]);
});

test("the same table twice is no table of two offices: its total says so", async () => {
  const [prima = []] = UFFICI;
  const trovati = await errori([...blocco(prima, "Bini"), ...blocco(prima, "Bini")]);
  expect(trovati.map(([codice]) => codice)).toContain("BIL-002");
});
