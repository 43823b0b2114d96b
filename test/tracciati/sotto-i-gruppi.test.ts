/** Headings on two rows, each amount named above and told apart below: the accounts, the year; and names written oddly. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const CHIAVI: Riga = ["Cap.", "Oggetto", "Miss.", "Prog."];
const TOTALI = {
  previsioneIniziale: "3500.00",
  previsioneAttuale: "3600.00",
  impegnato: "2850.50",
  pagato: "1900.25",
};
const VOCI: readonly Riga[] = [
  [10, "Neve", 10, 5, 1500, 1600, 1250.5, 900.25],
  [20, "Parchi", 9, 2, 2000, 2000, 1600, 1000],
];
const totali = (r: Rapporto) => r.bilancio.spese?.totali;
const codici = (r: Rapporto) => r.rilievi.map((x) => x.codice);

test.each<[string, Scalare]>([
  ["the accounts", "CP"],
  ["the year", 2024],
  ["the year as text", "2024"],
])("%s below the name of each amount", async (_, sotto) => {
  const testa: readonly Riga[] = [
    ["", "", "", "", "Stanz. iniziale", "Assestato", "Impegnato", "Pagato"],
    [...CHIAVI, sotto, sotto, sotto, sotto],
  ];
  const r = await letto({ Uscite: [...testa, ...VOCI] }, "2024-12-31");
  expect([totali(r), codici(r)]).toEqual([expect.objectContaining(TOTALI), []]);
});

test("residui, competenza and their total below each name: competenza is read, the total is known", async () => {
  const r = await letto(
    {
      Uscite: [
        ["", "", "", "", "Stanz. iniziale", "Assestato", "", "Impegnato", "Pagato", "", ""],
        [...CHIAVI, "CP", "RS", "CP", "CP", "RS", "CP", "T"],
        [10, "Neve", 10, 5, 1500, 70, 1600, 1250.5, 30, 900.25, 930.25],
        [20, "Parchi", 9, 2, 2000, 200, 2000, 1600, 110.5, 1000, 1110.5],
      ],
    },
    "2024-12-31",
  );
  expect([totali(r), codici(r)]).toEqual([expect.objectContaining(TOTALI), []]);
});

test("a total of both accounts that does not add up is a column that nobody read", async () => {
  const r = await letto(
    {
      Uscite: [
        [
          ...CHIAVI,
          "Stanz. iniziale",
          "Assestato",
          "Impegnato",
          "Pagato c/comp.",
          "Pagato c/residui",
          "Pagato totale",
        ],
        [...(VOCI[0] ?? []), 30, 800],
        [...(VOCI[1] ?? []), 50, 700.1],
      ],
    },
    "2024-12-31",
  );
  expect(codici(r)).toEqual(["MAP-010"]);
});

test.each<[string, Riga]>([
  [
    "letters apart",
    [
      "C A P I T O L O",
      "O G G E T T O",
      "M I S S I O N E",
      "P R O G R A M M A",
      "I N I Z I A L E",
      "A S S E S T A T O",
      "I M P E G N A T O",
      "P A G A T O",
    ],
  ],
  ["initials", ["CAP.", "OGG.", "MISS.", "PROGR.", "S.I.", "S.A.", "IMP.", "PAG."]],
  [
    "a key",
    [
      "Chiave di bilancio",
      "Oggetto",
      "Miss.",
      "Prog.",
      "Stanz. iniziale",
      "Assestato",
      "Impegnato",
      "Pagato",
    ],
  ],
  [
    "the sum so far beside",
    [...CHIAVI, "Stanz. iniziale", "Assestato", "Impegnato", "Pagato", "Progressivo assestato"],
  ],
])("%s", async (_, testa) => {
  const conPiu = VOCI.map((v, i) => (testa.length > v.length ? [...v, i === 0 ? 1600 : 3600] : v));
  const r = await letto({ Uscite: [testa, ...conPiu] }, "2024-12-31");
  expect([totali(r), r.mappature[0]?.colonne["capitolo"], codici(r)]).toEqual([
    expect.objectContaining(TOTALI),
    "A",
    [],
  ]);
});

test("thousands parted by an apostrophe, cents by a point", async () => {
  const swiss: readonly Riga[] = [
    [10, "Neve", 10, 5, "1'500.00", "1'600.00", "1'250.50", "900.25"],
    [20, "Parchi", 9, 2, "2'000.00", "2'000.00", "1'600.00", "1'000.00"],
  ];
  const testa = [...CHIAVI, "Stanz. iniziale", "Assestato", "Impegnato", "Pagato"];
  const r = await letto({ Uscite: [testa, ...swiss] }, "2024-12-31");
  expect([totali(r), codici(r)]).toEqual([expect.objectContaining(TOTALI), []]);
});

test.each<[string, readonly Riga[]]>([
  [
    "a word broken over three rows",
    [
      ["Cap.", "Oggetto", "Mis", "Pro", "Stanz.", "Stanz.", "Impegni", "Pagamenti"],
      ["", "", "sio", "gram", "di competenza", "di competenza", "di", "in conto"],
      ["", "", "ne", "ma", "iniziale", "assestato", "competenza", "competenza"],
    ],
  ],
  [
    "words that begin with an abbreviation",
    [
      ["Num.", "Oggetto", "Cod.", "Cod.", "Stanz.", "Stanz.", "Impegnato", "Pagato"],
      ["Cap.", "del capitolo", "Miss.", "Progr.", "iniziale", "assestato", "al 31/12", "al 31/12"],
      ["", "", "", "", "(a)", "(b)", "(c)", "(d)"],
    ],
  ],
])("%s", async (_, testa) => {
  const r = await letto({ Uscite: [...testa, ...VOCI] }, "2024-12-31");
  expect([
    totali(r),
    r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma]),
    codici(r),
  ]).toEqual([
    expect.objectContaining(TOTALI),
    [
      [9, 2],
      [10, 5],
    ],
    [],
  ]);
});

test("what is added and taken away since, in short, is no doubt", async () => {
  const testa = [...CHIAVI, "Stanz. iniziale", "VARIAZ. +", "VARIAZ. -", "Assestato", "Impegnato", "Pagato"];
  const righe = VOCI.map((v) => [...v.slice(0, 5), Number(v[5]) - Number(v[4]), 0, ...v.slice(5)]);
  const r = await letto({ Uscite: [testa, ...righe] }, "2024-12-31");
  expect([totali(r), codici(r)]).toEqual([expect.objectContaining(TOTALI), []]);
});

describe("two columns whose headings say nothing", () => {
  const PIU: readonly Riga[] = [
    [1, 3, 100],
    [1, 7, 200],
    [4, 2, 300.5],
    [9, 4, 50],
    [12, 5, 75],
    [12, 9, 80],
  ];
  const righe = (coppie: readonly Riga[]): readonly Riga[] =>
    coppie.map(([m = "", p = "", n = 0], i) => [700 + i, `Voce ${i}`, m, p, n, n]);
  const lette = async (coppie: readonly Riga[]): Promise<unknown> => {
    const testa = ["Capitolo", "Oggetto", "A", "B", "Assestato", "Impegnato"];
    const r = await letto({ Uscite: [testa, ...righe(coppie)] }, "2024-12-31");
    const { missione, programma } = r.mappature[0]?.colonne ?? {};
    return [missione, programma];
  };

  test("with missioni and programmi of the list below are those", async () => {
    expect(await lette(PIU)).toEqual(["C", "D"]);
  });
  test.each<[string, readonly Riga[]]>([
    ["a pair that is not of the list", [...PIU.slice(1), [99, 8, 10]]],
    ["small numbers alone", PIU.map(([, p = "", n = 0], i) => [1 + (i % 3), Math.min(Number(p), 3), n])],
  ])("%s: nobody knows", async (_, coppie) => {
    expect(await lette(coppie)).toEqual([undefined, undefined]);
  });
});
