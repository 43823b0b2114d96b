/** Words that say that the amounts are in thousands or millions are said, whatever they are and wherever they stand. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";
const RIGHE: readonly Riga[] = [
  [310, "Illuminazione", 10, 5, 70.25, 65, 4],
  [400, "Verde pubblico", 9, 2, 44, 40.5, 39],
];
const testata = (assestato: string): Riga => [
  "Cap.",
  "Oggetto",
  "Miss.",
  "Prog.",
  assestato,
  "Impegnato",
  "Pagato",
];

const said = async (
  sopra: string,
  assestato = "Stanziato",
  sotto = "",
  foglio = "Spese",
): Promise<unknown> => {
  const r = await letto({ [foglio]: [[sopra], testata(assestato), ...RIGHE, [], [sotto]] }, GIORNO);
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-025").map((x) => [x.gravita, x.cella]);
  return [r.bilancio.spese?.voci, suoi, r.verdetto.esito];
};

test.each([
  "Importi in migliaia di euro",
  "(migliaia di euro)",
  "Valori espressi in milioni",
  "dati in migliaia di €",
  "Importi in €/000",
  "Valori in k€",
  "in mln di euro",
])("above: «%s»", async (sopra) => {
  expect(await said(sopra)).toEqual([2, [["avviso", "A1"]], "da vedere"]);
});

test("in a heading, below, in the name of the sheet", async () => {
  expect(await said("", "Stanziato (€/000)")).toEqual([2, [["avviso", "E2"]], "da vedere"]);
  expect(await said("", "Stanziato", "Importi in migliaia di euro")).toEqual([
    2,
    [["avviso", "A6"]],
    "da vedere",
  ]);
  expect(await said("", "Stanziato", "", "Spese in migliaia")).toEqual([2, [["avviso", null]], "da vedere"]);
});

test("on a row of its own below the headings", async () => {
  const unita: Riga = ["", "", "", "", "(€/000)", "(€/000)", "(€/000)"];
  const r = await letto({ Spese: [testata("Stanziato"), unita, ...RIGHE] }, GIORNO);
  expect([r.rilievi.map((x) => [x.codice, x.cella]), r.verdetto.esito]).toEqual([
    [["MAP-025", "E2"]],
    "da vedere",
  ]);
});

test.each([
  "Importi in euro",
  "PEG 2024, delibera 1000 del 3/3/2024",
  "Opere oltre 2 milioni di euro",
  "€ 1.500",
])("«%s» says nothing", async (sopra) => {
  expect(await said(sopra)).toEqual([2, [], "si"]);
});
