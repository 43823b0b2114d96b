/** Tables of residui and of cassa beside those of competenza: the same voci again, never added, and said. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";
const TESTATA: Riga = ["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato", "Pagato"];
const COMPETENZA: readonly Riga[] = [
  TESTATA,
  [310, "Illuminazione", 10, 5, 7000, 6500.5, 400],
  [400, "Verde pubblico", 9, 2, 4400, 4000, 3900.25],
  [512, "Mensa", 4, 6, 900, 880, 800],
];
const RESIDUI: readonly Riga[] = [
  TESTATA,
  [310, "Illuminazione", 10, 5, 300, 290, 120.5],
  [512, "Mensa", 4, 6, 70, 60, 0],
];

const spese = ({ bilancio: { spese: s } }: Rapporto) => s && [s.voci, s.totali.previsioneAttuale];
const map022 = (r: Rapporto) =>
  r.rilievi.filter((x) => x.codice === "MAP-022").map((x) => [x.gravita, x.foglio, x.cella]);

test.each([
  ["GESTIONE DELLA COMPETENZA", "GESTIONE DEI RESIDUI"],
  ["", "Residui passivi provenienti dagli esercizi passati"],
  ["Conto competenza", "Gestione di cassa"],
])("one under the other: «%s», «%s»", async (prima, dopo) => {
  const r = await letto({ Spese: [[prima], ...COMPETENZA, [], [dopo], ...RESIDUI] }, GIORNO);
  expect([spese(r), map022(r), r.verdetto.esito]).toEqual([[3, "12300.00"], [["nota", "Spese", "A8"]], "si"]);
});

test.each([
  ["Uscite CO", "Uscite RE"],
  ["Spese cp", "Spese rs"],
  ["Spese", "Spese residui"],
])("a sheet each: «%s», «%s»", async (competenza, residui) => {
  const r = await letto({ [competenza]: COMPETENZA, [residui]: RESIDUI }, GIORNO);
  expect([spese(r), map022(r), r.verdetto.esito]).toEqual([[3, "12300.00"], [["nota", residui, "A1"]], "si"]);
});

test("the only one is read, and keeps the verdict from sì", async () => {
  const r = await letto({ Residui: RESIDUI }, GIORNO);
  expect([spese(r), map022(r), r.verdetto.esito]).toEqual([
    [2, "370.00"],
    [["avviso", "Residui", "A1"]],
    "da vedere",
  ]);
});

test.each(["Uscite RE", "Residui, competenza e cassa", "Area CA"])(
  "«%s» alone says nothing of residui",
  async (foglio) => {
    const r = await letto({ [foglio]: COMPETENZA }, GIORNO);
    expect([spese(r), map022(r)]).toEqual([[3, "12300.00"], []]);
  },
);

test("what is said of riaccertamento says nothing of residui", async () => {
  const r = await letto({ Spese: [["Esercizio 2024 (dopo riaccertamento residui)"], ...COMPETENZA] }, GIORNO);
  expect([spese(r), map022(r), r.verdetto.esito]).toEqual([[3, "12300.00"], [], "si"]);
});
