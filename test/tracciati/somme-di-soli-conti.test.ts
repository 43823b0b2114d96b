/**
 * Rows that add up others on every amount, with nothing in their place that says so: sums where a printed total is right
 * without them, else voci that are said. Parts of a voce; shares and differences; the other levels of a code.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";

const spese = ({ bilancio: { spese: s } }: Rapporto) =>
  s && [s.voci, s.totali.previsioneAttuale, s.totali.impegnato];
const codici = (r: Rapporto) => r.rilievi.map((x) => [x.codice, x.gravita, x.cella]);

const PIVOT: readonly Riga[] = [
  ["Etichette di riga", "Somma di Stanziato", "Somma di Impegnato"],
  ["05 Cultura", 60, 41.25],
  ["01 Beni storici", 50, 40],
  ["310 Restauri", 35, 30],
  ["311 Custodia", 15, 10],
  ["02 Biblioteca", 10, 1.25],
  ["320 Libri", 10, 1.25],
  ["09 Ambiente", 8, 7.5],
  ["02 Verde", 8, 7.5],
  ["400 Potature", 8, 7.5],
];

test("all the levels in one column, and the printed total is that of the last one", async () => {
  const r = await letto({ Spese: [...PIVOT, ["Totale complessivo", 68, 48.75]] }, GIORNO);
  expect([spese(r), codici(r)]).toEqual([[4, "68.00", "48.75"], []]);
});

test("without a printed total they stay voci, and are said", async () => {
  const r = await letto({ Spese: PIVOT }, GIORNO);
  expect([codici(r), r.verdetto.esito]).toEqual([[["MAP-023", "avviso", "A2"]], "da vedere"]);
});

test("a total that is wrong is no witness", async () => {
  const r = await letto({ Spese: [...PIVOT, ["Totale complessivo", 69, 48.75]] }, GIORNO);
  expect(r.verdetto.esito).toBe("no");
});

const TESTATA: Riga = ["Cap.", "Oggetto", "Stanziato", "Impegnato"];

test.each<readonly [string, readonly Riga[], number]>([
  [
    "one capitolo that by chance is the sum of two",
    [
      [10, "A", 100, 70],
      [11, "B", 200, 150],
      [12, "C", 300, 220],
    ],
    0,
  ],
  [
    "two of them",
    [
      [10, "A", 100, 70],
      [11, "B", 200, 150],
      [12, "C", 300, 220],
      [13, "D", 5, 4],
      [14, "E", 6, 1],
      [15, "F", 11, 5],
    ],
    1,
  ],
  [
    "one of three rows",
    [
      [10, "A", 100, 70],
      [11, "B", 200, 150],
      [12, "C", 7, 3],
      [13, "D", 307, 223],
    ],
    1,
  ],
  [
    "twice the same amounts",
    [
      [10, "A", 100, 70],
      [11, "B", 100, 70],
    ],
    0,
  ],
])("%s", async (_, righe, quanti) => {
  const r = await letto({ Spese: [TESTATA, ...righe] }, GIORNO);
  expect([spese(r)?.[0], codici(r).length]).toEqual([righe.length, quanti]);
});

describe("rows without a code under a voce", () => {
  const righe: readonly Riga[] = [
    [10, "Neve", 100, 70.5],
    ["", "- quota da sanzioni", 40, 30],
    [11, "Strade", 200, 150],
    ["", "finanziato da mutuo", 200, 100],
    [12, "Sale", 7, 3],
  ];

  test("parts of it, where the printed total is right without them", async () => {
    const r = await letto({ Spese: [TESTATA, ...righe, ["Totale", "", 307, 223.5]] }, GIORNO);
    expect([spese(r), codici(r)]).toEqual([[3, "307.00", "223.50"], [["MAP-017", "nota", "A1"]]]);
  });

  test("voci, where it is right with them", async () => {
    const r = await letto({ Spese: [TESTATA, ...righe, ["Totale", "", 547, 353.5]] }, GIORNO);
    expect([spese(r), codici(r)]).toEqual([[5, "547.00", "353.50"], []]);
  });
});

describe("rows with a name alone", () => {
  const CON_POSTO: Riga = ["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato"];
  const voci: readonly Riga[] = [
    [10, "Neve", 10, 5, 100, 70.5],
    [11, "Strade", 10, 5, 200, 150],
  ];

  test("below the total of all the others they are no voci, and are said", async () => {
    const sotto: readonly Riga[] = [
      ["Totale", "", "", "", 300, 220.5],
      ["", "Budget chiesto dagli uffici", "", "", 310, 240],
    ];
    const r = await letto({ Spese: [CON_POSTO, ...voci, ...sotto] }, GIORNO);
    expect([spese(r), codici(r), r.verdetto.esito]).toEqual([
      [2, "300.00", "220.50"],
      [["MAP-002", "avviso", "E5"]],
      "da vedere",
    ]);
  });

  test("a voce with its place and no code, which the total forgets: the total is wrong", async () => {
    const r = await letto(
      { Spese: [CON_POSTO, ...voci, ["", "Impreviste", 1, 3, 4, 1], ["Totale", "", "", "", 300, 220.5]] },
      GIORNO,
    );
    expect([spese(r)?.[0], r.verdetto.esito]).toEqual([3, "no"]);
  });

  test("avanzo below the total of the titoli counts", async () => {
    const r = await letto(
      {
        Entrate: [
          ["Cap.", "Oggetto", "Stanziato", "Accertato"],
          [10, "IMU", 100, 70.5],
          [11, "TARI", 200, 150],
          ["", "Totale titoli", 300, 220.5],
          ["", "Avanzo applicato", 50, ""],
        ],
      },
      GIORNO,
    );
    expect(r.bilancio.entrate?.totali.previsioneAttuale).toBe("350.00");
  });
});

test("shares, differences and another year's total are no voci", async () => {
  const r = await letto(
    {
      Spese: [
        TESTATA,
        [10, "Neve", 100, 70.5],
        ["", "Incidenza % sul totale", 33.33, 31.99],
        [11, "Strade", 200, 150],
        ["Totale", "", 300, 220.5],
        ["Consuntivo 2023", "", 290, 200],
        ["Scostamento", "", 10, 20.5],
        ["Sbilancio", "", 0, 0],
      ],
    },
    GIORNO,
  );
  expect([spese(r), codici(r), r.verdetto.esito]).toEqual([[2, "300.00", "220.50"], [], "si"]);
});

test.each([["Cod."], ["Codifica"], [""]])(
  "missione and programma from the code of the rows, under «%s»",
  async (nome) => {
    const r = await letto(
      {
        Spese: [
          [nome, "Denominazione", "Stanziato", "Impegnato"],
          ["05", "Cultura", 60, 41.25],
          ["05.01", "Beni storici", 50, 40],
          ["05.02", "Biblioteca", 10, 1.25],
          ["09", "Ambiente", 8, 7.5],
          ["09.02", "Verde", 8, 7.5],
        ],
      },
      GIORNO,
    );
    expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma, p.impegnato])).toEqual([
      [5, 1, "40.00"],
      [5, 2, "1.25"],
      [9, 2, "7.50"],
    ]);
  },
);
