/** The side written once for its rows; missioni, programmi and titoli by their names; what is left of a file in one column. */
import type { Scalare } from "../../src/base/griglia";
import { missioneByName, programmaByName, titoloByName } from "../../src/tracciati/nomi-ufficiali";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";

const RIGHE: readonly (readonly [string, number, string, number, number, number])[] = [
  ["E", 1, "IMU", 100, 110, 90],
  ["E", 2, "TARI", 50, 55, 40.5],
  ["U", 71, "Stipendi", 80, 85, 60],
  ["U", 72, "Carta", 70, 80, 12.25],
  ["U", 73, "Luce", 7, 8, 1],
];

test.each<readonly [string, Riga, (r: readonly Scalare[], i: number) => Riga]>([
  [
    "in a merged cell",
    ["", "Cap.", "Oggetto", "Iniziale", "Assestato", "Accertato/Impegnato"],
    (r, i) => [i === 0 ? "ENTRATE" : i === 2 ? "SPESE" : "", ...r.slice(1)],
  ],
  [
    "in a letter on every row",
    ["E/U", "Cap.", "Oggetto", "Iniziale", "Assestato", "Accertato/Impegnato"],
    (r) => r,
  ],
  [
    "beside receipts and payments in one",
    ["E/U", "Cap.", "Oggetto", "Iniziale", "Assestato", "Incassi/pagamenti"],
    (r) => r,
  ],
])("entrate and spese in one table, the side %s", async (_, testata, riga) => {
  const { entrate, spese } = (await letto({ Bilancio: [testata, ...RIGHE.map(riga)] }, GIORNO)).bilancio;
  expect([
    entrate?.voci,
    entrate?.totali.previsioneAttuale,
    spese?.voci,
    spese?.totali.previsioneAttuale,
  ]).toEqual([2, "165.00", 3, "173.00"]);
});

test.each<readonly [string, number | null]>([
  ["Ordine pubblico e sicurezza", 3],
  ["ISTRUZIONE E DIRITTO ALLO STUDIO", 4],
  ["Sviluppo sostenibile e tutela del territorio", 9],
  ["Trasporti e diritto alla mobilita", 10],
  ["Servizi", null],
  ["Stradario", null],
])("the missione «%s»", (nome, atteso) => {
  expect(missioneByName(nome)).toBe(atteso);
});

test("a programma by its name within its missione, a titolo by its own", () => {
  expect(programmaByName("Viabilità e infrastruture stradali", 10)).toBe(5);
  expect(programmaByName("Rifiuti", 9)).toBe(3);
  expect(programmaByName("Rifiuti", 4)).toBeNull();
  expect(titoloByName("Entrate per conto terzi e partite giro", "entrate")).toBe(9);
  expect(titoloByName("Entrate", "entrate")).toBeNull();
});

test("the rows of a file left in one column are said", async () => {
  const r = await letto(
    {
      Entrate: [
        ["Capitolo", "Oggetto", "Stanziato", "Accertato"],
        [1, "IMU", 100, 90],
      ],
      Spese: [["Cap;Oggetto;Stanziato;Impegnato"], ["10;Neve;100;70,50"], ["11;Sale;7;3"]],
    },
    GIORNO,
  );
  expect(r.rilievi.map((x) => [x.codice, x.foglio])).toEqual([["MAP-011", "Spese"]]);
});

test("labels and values of an export above its table are not said", async () => {
  const r = await letto(
    {
      Spese: [
        ["Codice ente:", "", 1030230450],
        ["Abitanti al 31/12/2023:", "", 8432],
        [],
        ["Capitolo", "Oggetto", "Stanziato", "Impegnato"],
        [10, "Neve", 100, 90],
      ],
    },
    GIORNO,
  );
  expect(r.rilievi).toEqual([]);
});
