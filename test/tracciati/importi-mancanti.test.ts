/** A column of amounts written on few voci: or that a table has not: a blank is no zero, unless the disponibilità shows that it is. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const said = async (pagati: Riga, sotto: readonly Riga[] = []): Promise<unknown> => {
  const righe = pagati.map((p, i) => [300 + i, `Voce ${i}`, 1000, 900 + i, 100 - i, p]);
  const r = await letto(
    {
      Spese: [["Capitolo", "Oggetto", "Assestato", "Impegnato", "Disponibile", "Pagato"], ...righe, ...sotto],
    },
    "2024-12-31",
  );
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-027");
  return [r.bilancio.spese?.totali.pagato, suoi.map((x) => x.cella), r.verdetto.esito];
};

test.each<[string, Riga, readonly Riga[], unknown]>([
  ["two of six", [500, "", "", "", 200, ""], [], ["700.00", ["F3"], "da vedere"]],
  ["zeros written", [500, 0, 0, "-", 200, 0], [], ["700.00", [], "si"]],
  [
    "a total that agrees",
    [500, "", "", "", 200, ""],
    [["Totale", "", 6000, 5415, 585, 700]],
    ["700.00", ["F3"], "da vedere"],
  ],
  ["half of them", [500, "", 200, "", 10, ""], [], ["710.00", ["F3"], "da vedere"]],
  ["fewer", [500, "", 200, 70, 10, ""], [], ["780.00", [], "si"]],
  ["fewer, where zeros are written", [500, "", 0, 70, 10, ""], [], ["580.00", ["F3"], "da vedere"]],
  ["all blank", ["", "", "", "", "", ""], [], [null, [], "si"]],
])("%s", async (_, pagati, sotto, atteso) => {
  expect(await said(pagati, sotto)).toEqual(atteso);
});

test("an impegnato that is blank where the disponibilità is the whole previsione is nothing", async () => {
  const impegni = (disponibili: Riga) =>
    letto(
      {
        Spese: [
          ["Capitolo", "Oggetto", "Assestato", "Impegnato", "Disponibile"],
          ...["", "", "", 400].map((v, i) => [300 + i, `Voce ${i}`, 1000, v, disponibili[i] ?? ""]),
        ],
      },
      "2024-12-31",
    );
  const quali = async (d: Riga) => (await impegni(d)).rilievi.map((x) => x.codice);
  expect(await quali([1000, 1000, 1000, 600])).toEqual([]);
  expect(await quali(["", "", "", 600])).toEqual(["MAP-027"]);
});

const PRIMA: readonly Riga[] = [
  ["Capitolo", "Oggetto", "Assestato", "Impegnato", "Pagato"],
  [310, "Illuminazione", 7000, 6400, 3100],
  [400, "Verde pubblico", 4400, 4100, 2050],
];

test.each<[string, readonly Riga[], readonly string[]]>([
  [
    "no pagato",
    [
      ["Capitolo", "Oggetto", "Assestato", "Impegnato"],
      [900, "Strade", 100, 90],
    ],
    ["MAP-027"],
  ],
  [
    "no impegnato",
    [
      ["Capitolo", "Oggetto", "Assestato", "Pagato"],
      [900, "Strade", 100, 90],
    ],
    ["MAP-027"],
  ],
  [
    "all of them",
    [
      ["Capitolo", "Oggetto", "Assestato", "Impegnato", "Pagato"],
      [900, "Strade", 100, 90, 80],
    ],
    [],
  ],
  [
    "nothing due",
    [
      ["Capitolo", "Oggetto", "Assestato", "Impegnato"],
      [900, "Strade", 0, 0],
    ],
    [],
  ],
])("a second sheet with %s", async (_, righe, attesi) => {
  const r = await letto({ "Spese correnti": PRIMA, "Spese in conto capitale": righe }, "2024-12-31");
  expect(r.rilievi.map((x) => x.codice).filter((c) => c !== "BIL-003" && c !== "MAP-019")).toEqual(attesi);
});

test("the last rows blank, and no other: a print that was cut", async () => {
  expect(await said([500, 400, 300, 200, 100, "", "", ""])).toEqual(["1500.00", ["F7"], "da vedere"]);
  expect(await said([500, 400, "", 200, 100, "", 50, ""])).toEqual(["1250.00", [], "si"]);
});
