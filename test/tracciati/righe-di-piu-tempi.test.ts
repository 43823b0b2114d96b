/** Rows of one table of several years, days or periods, or foreseen beside realised: of each indicator one row is its result. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const letti = (r: Rapporto) => r.indicatori.map((i) => [i.indicatore, i.target, i.raggiunto, i.esito]);
const codici = (r: Rapporto) => r.rilievi.map((x) => `${x.codice} ${x.gravita}`);

const tabella = (titolo: string, righe: readonly Riga[]): Riga[] => [
  ["Obiettivo", "Indicatore", titolo, "Target", "Risultato"],
  ...righe,
];

test.each<readonly [string, Scalare, Scalare, Scalare]>([
  ["Anno", 2023, 2024, 2025],
  ["Annualità", "Anno 2023", "Anno 2024", "Anno 2025"],
])("under «%s» the rows of the esercizio are read", async (titolo, prima, ora, dopo) => {
  const righe = [prima, ora, dopo].flatMap((a, n): Riga[] => [
    ["Verde", "Alberi", a, 100, 70 + n * 20],
    ["Bus", "Corse", a, 50, 50],
  ]);
  const r = await letto({ O: tabella(titolo, righe) }, "2024-12-31");
  expect(letti(r)).toEqual([
    ["Alberi", "100", "90", "non raggiunto"],
    ["Corse", "50", "50", "raggiunto"],
  ]);
  expect([codici(r), r.verdetto.esito]).toEqual([["MAP-024 nota"], "si"]);
});

test.each<readonly [string, Scalare, Scalare]>([
  ["Periodo", "30/06/2024", "31/12/2024"],
  ["Data rilevazione", 45473, 45657],
  ["Semestre", "I", "II"],
  ["Monitoraggio", "II trimestre", "IV trimestre"],
])(
  "under «%s» the last reading not after the date counts, and the one to come does not",
  async (titolo, prima, dopo) => {
    const righe: Riga[] = [
      ["Verde", "Alberi", prima, 100, 40],
      ["Verde", "Alberi", dopo, 100, 110],
      ["Bus", "Corse", prima, 50, 20],
      ["Bus", "Corse", dopo, 50, 50],
    ];
    const giugno = await letto({ O: tabella(titolo, righe) }, "2024-07-15");
    expect(letti(giugno)).toEqual([
      ["Alberi", "100", "40", "in corso"],
      ["Corse", "50", "20", "in corso"],
    ]);
    const dicembre = await letto({ O: tabella(titolo, righe) }, "2024-12-31");
    expect(letti(dicembre).map(([, , v]) => v)).toEqual(["110", "50"]);
    expect(dicembre.indicatori[0]?.rilevazioni.map((x) => x.raggiunto)).toEqual(["40", "110"]);
  },
);

test.each([
  ["Dato", "Previsto", "Realizzato"],
  ["", "Atteso", "Effettivo"],
  ["P/E", "P", "E"],
])("under «%s» what was foreseen is no result", async (titolo, previsto, fatto) => {
  const righe: Riga[] = [
    ["Verde", "Alberi", previsto, 100, 100],
    ["", "", fatto, "", 85],
    ["Bus", "Corse", previsto, 50, 50],
    ["", "", fatto, "", 60],
  ];
  const r = await letto({ O: tabella(titolo, righe) }, "2024-12-31");
  expect(letti(r)).toEqual([
    ["Alberi", "100", "85", "non raggiunto"],
    ["Corse", "50", "60", "raggiunto"],
  ]);
});

test("where no row is of the time of the referto none is read, and it is said", async () => {
  const righe: Riga[] = [
    ["Verde", "Alberi", 2022, 100, 100],
    ["Bus", "Corse", 2023, 50, 50],
  ];
  const r = await letto(
    {
      O: tabella("Anno", righe),
      P: [
        ["Indicatore", "Target", "Risultato"],
        ["Km", 3, 4],
      ],
    },
    "2024-12-31",
  );
  expect(letti(r).map(([n]) => n)).toEqual(["Km"]);
  expect([codici(r).includes("MAP-024 avviso"), r.verdetto.esito]).toEqual([true, "da vedere"]);
});

test("a year that is no time of the row changes nothing", async () => {
  const r = await letto(
    {
      O: tabella("Anno di avvio", [
        ["Verde", "Alberi", 2022, 100, 100],
        ["Bus", "Corse", 2023, 50, 50],
      ]),
    },
    "2024-12-31",
  );
  expect(letti(r).length).toBe(2);
});

describe("under titles among the rows", () => {
  const sotto = (prima: string, dopo: string, altri = false): Riga[] => [
    ["Obiettivo", "Indicatore", "Target", "Risultato"],
    [prima],
    ["Verde", "Alberi", 90, 95],
    ["Bus", "Corse", 40, 50],
    [dopo],
    ["Verde", altri ? "Siepi" : "Alberi", 100, 80],
    ["Bus", altri ? "Fermate" : "Corse", 50, 50],
  ];

  test.each([
    ["ANNO 2023", "ANNO 2024"],
    ["Obiettivi 2023", "OBIETTIVI 2024"],
    ["2023", "2024"],
    ["Previsto", "Realizzato"],
  ])("«%s» and «%s»: the rows of the second are read", async (prima, dopo) => {
    const r = await letto({ O: sotto(prima, dopo) }, "2024-12-31");
    expect(letti(r)).toEqual([
      ["Alberi", "100", "80", "non raggiunto"],
      ["Corse", "50", "50", "raggiunto"],
    ]);
    expect(codici(r)).toEqual(["MAP-024 nota"]);
  });

  test.each<[string, string[]]>([
    ["2024-07-15", ["95", "50"]],
    ["2024-12-31", ["80", "50"]],
  ])("a semester to come does not count at %s", async (giorno, valori) => {
    const r = await letto({ O: sotto("I SEMESTRE 2024", "II SEMESTRE 2024") }, giorno);
    expect(letti(r).map(([, , v]) => v)).toEqual(valori);
  });

  test("semesters over other indicators are when those are due: all are read", async () => {
    const r = await letto({ O: sotto("I SEMESTRE 2024", "II SEMESTRE 2024", true) }, "2024-12-31");
    expect(r.indicatori).toHaveLength(4);
  });

  test("years over other indicators are still other years", async () => {
    const r = await letto({ O: sotto("ANNO 2024", "ANNO 2025", true) }, "2024-12-31");
    expect(letti(r).map(([nome]) => nome)).toEqual(["Alberi", "Corse"]);
  });
});
