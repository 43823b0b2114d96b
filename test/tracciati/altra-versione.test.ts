/** A draft, a trial, an archive, another body beside the budget: never added in silence. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";
const TESTATA: Riga = ["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato", "Pagato"];
const BUONA: readonly Riga[] = [
  TESTATA,
  [310, "Illuminazione", 10, 5, 7000, 6500.5, 400],
  [400, "Verde pubblico", 9, 2, 4400, 4000, 3900.25],
];
const ALTRA: readonly Riga[] = [
  TESTATA,
  [900, "Palestra", 6, 1, 300, 290, 120.5],
  [901, "Piscina", 6, 1, 70, 60, 0],
];

const said = (r: Rapporto): unknown => [
  r.bilancio.spese?.voci,
  r.rilievi.filter((x) => x.codice === "MAP-026").map((x) => [x.gravita, x.foglio, x.cella]),
  r.verdetto.esito,
];

test.each(["Bozza di variazione", "SIMULAZIONE TAGLI", "Ipotesi 2"])("below, certain: «%s»", async (dopo) => {
  const r = await letto({ Spese: [["PEG 2024"], ...BUONA, [], [dopo], ...ALTRA] }, GIORNO);
  expect(said(r)).toEqual([2, [["avviso", "Spese", "A7"]], "da vedere"]);
});

test.each([
  "Proposta degli uffici",
  "Istituzione Casa di riposo",
  "Servizi Idrici S.p.A.",
  "Bilancio della società in house",
])("below, not certain: «%s»", async (dopo) => {
  const r = await letto({ Spese: [["PEG 2024"], ...BUONA, [], [dopo], ...ALTRA] }, GIORNO);
  expect(said(r)).toEqual([4, [["avviso", "Spese", "A7"]], "da vedere"]);
});

test.each(["Spese bozza", "Archivio", "Spese OLD", "bozza"])("a sheet: «%s»", async (foglio) => {
  const r = await letto({ Spese: BUONA, [foglio]: ALTRA }, GIORNO);
  expect(said(r)).toEqual([2, [["avviso", foglio, "A1"]], "da vedere"]);
});

test("a title goes on below it, until another", async () => {
  const r = await letto({ Spese: [["PEG"], ...BUONA, [], ["Bozza"], ...ALTRA, [], ...ALTRA] }, GIORNO);
  expect([r.bilancio.spese?.voci, r.verdetto.esito]).toEqual([2, "da vedere"]);
});

test.each([
  ["the only one", { Spese: [["Bozza di PEG"], ...BUONA] }],
  ["the whole sheet", { Spese: [["BOZZA PEG 2024"], ...BUONA, [], ["Altri servizi"], ...ALTRA] }],
  [
    "a service of the ente",
    { Spese: [["PEG 2024"], ...BUONA, [], ["Servizio archivio e protocollo"], ...ALTRA] },
  ],
  ["an act", { Spese: [["PEG 2024"], ...BUONA, [], ["Proposta di deliberazione n. 12"], ...ALTRA] }],
  ["two sheets", { "Spese correnti": BUONA, "Spese in conto capitale": ALTRA }],
])("%s says nothing", async (_, fogli: Record<string, readonly Riga[]>) => {
  const r = await letto(fogli, GIORNO);
  expect([said(r), r.bilancio.spese?.voci]).toEqual([
    [
      Object.values(fogli)
        .flat()
        .filter((x) => typeof x[0] === "number").length,
      [],
      "si",
    ],
    Object.values(fogli)
      .flat()
      .filter((x) => typeof x[0] === "number").length,
  ]);
});

test("a draft first and the final one below it", async () => {
  const r = await letto({ Spese: [["Bozza"], ...ALTRA, [], ["PEG definitivo"], ...BUONA] }, GIORNO);
  expect(said(r)).toEqual([4, [["avviso", "Spese", "A2"]], "da vedere"]);
});

const conColonna = (titolo: string, ...valori: readonly string[]): Promise<Rapporto> => {
  const righe = [...BUONA, ...ALTRA.slice(1)].map((r, i) => [i === 0 ? titolo : (valori[i - 1] ?? ""), ...r]);
  return letto({ Spese: righe }, GIORNO);
};

test("rows that a column calls a draft", async () => {
  expect(said(await conColonna("Versione", "DEF", "DEF", "BOZZA", "BOZZA"))).toEqual([
    2,
    [["avviso", "Spese", "A4"]],
    "da vedere",
  ]);
  expect(said(await conColonna("Versione", "Bozza", "Bozza", "Bozza", "Bozza"))).toEqual([4, [], "si"]);
  expect(said(await conColonna("Stato", "aperto", "chiuso", "aperto", "aperto"))).toEqual([4, [], "si"]);
});

test("«Competenza: sì / no» tells residui apart; another question does not", async () => {
  const di = await conColonna("Competenza", "SI", "SI", "NO", "NO");
  expect([di.bilancio.spese?.voci, di.verdetto.esito]).toEqual([2, "da vedere"]);
  expect(said(await conColonna("Vincolato", "SI", "SI", "NO", "NO"))).toEqual([4, [], "si"]);
});
