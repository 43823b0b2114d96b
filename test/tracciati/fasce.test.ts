/** A line among the rows of a table that says the rows below are of another year or of residui: they are read, and it is said. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTA: Riga = ["Cap.", "Oggetto", "Miss.", "Prog.", "Assestato", "Impegnato"];
const SOPRA: readonly Riga[] = [
  [1, "Stipendi", 1, 2, 4000, 3900],
  [2, "Contributi", 1, 2, 1200, 1100.25],
];
const SOTTO: readonly Riga[] = [
  [3, "Luce", 10, 5, 700, 650],
  [4, "Strade", 10, 5, 2600, 2600],
];

const detto = async (righe: readonly Riga[]): Promise<unknown> => {
  const r = await letto({ Uscite: righe }, "2024-12-31");
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-028").map((x) => x.cella);
  return [r.bilancio.spese?.voci, suoi, r.verdetto.esito];
};

test.each([
  "USCITE 2025",
  "Residui",
  "Gestione dei residui",
  "Bilancio partecipato 2022",
  "Esercizio 2023",
  "CASSA",
])("«%s» among the rows", async (fascia) => {
  expect(await detto([TESTA, ["Uscite"], ...SOPRA, [fascia], ...SOTTO])).toEqual([4, ["A5"], "da vedere"]);
});

test.each([
  "USCITE 2024",
  "Mostre aperte nel 2022",
  "Anno scolastico 2022/2023",
  "Spese L. 144/1999 e D.M. 2019",
  "Smaltimento residui verdi",
  "Uscite 2024 (dopo riaccertamento residui)",
  "Piano 2023-2025",
  "SETTORE TECNICO",
])("«%s» says nothing", async (fascia) => {
  expect(await detto([TESTA, ["Uscite"], ...SOPRA, [fascia], ...SOTTO])).toEqual([4, [], "si"]);
});

test("a heading again below the line changes nothing", async () => {
  expect(
    await detto([["Uscite 2024"], TESTA, ...SOPRA, [], ["Bilancio arretrato 2023"], TESTA, ...SOTTO]),
  ).toEqual([4, ["A6"], "da vedere"]);
});

test("the total of another year that adds up rows of the esercizio", async () => {
  const righe = [
    TESTA,
    ...SOPRA,
    ["Totale iniziati 2022", "", "", "", 5200, 5000.25],
    ...SOTTO,
    ["Totale iniziati 2024", "", "", "", 3300, 3250],
  ];
  expect(await detto(righe)).toEqual([4, ["A4"], "da vedere"]);
});

test("the total of another year that adds up nothing is of that year", async () => {
  const righe = [
    TESTA,
    ...SOPRA,
    ["Totale", "", "", "", 5200, 5000.25],
    ["Totale 2023", "", "", "", 4900, 4711],
  ];
  expect(await detto(righe)).toEqual([2, [], "si"]);
});
