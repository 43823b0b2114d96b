/** What the labels of a form say beside its values, several forms under one column of labels, labels above their values. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const scheda = (...coppie: Righe) =>
  letto(
    {
      S: [["Obiettivo", "Sportello"], ["Responsabile", "Bruni Carla"], ["Indicatore", "Pratiche"], ...coppie],
    },
    "2024-12-31",
  );

const detta = async (...coppie: Righe) => {
  const r = await scheda(...coppie);
  return [r.indicatori[0]?.esito, r.rilievi.map((x) => x.codice).filter((c) => c.startsWith("OBI-0"))];
};

describe("what stands beside the values of a form", () => {
  test.each<[string, Righe]>([
    [
      "two units in the labels",
      [
        ["Target (giorni)", 30],
        ["Risultato (mesi)", 2],
      ],
    ],
    [
      "thousands",
      [
        ["Target (migliaia di €)", 50],
        ["Risultato (€)", 30000],
      ],
    ],
    [
      "a unit on its own line",
      [
        ["Unità di misura", "giorni"],
        ["Target", 30],
        ["Risultato", "2 mesi"],
      ],
    ],
  ])("%s: not compared, and said", async (_, coppie) => {
    expect(await detta(...coppie)).toEqual(["non valutabile", ["OBI-005"]]);
  });

  test("the direction", async () => {
    const r = await detta(["Polarità", "decrescente"], ["Target", 30], ["Risultato", 41]);
    expect(r[0]).toBe("non raggiunto");
  });

  test("the day when it was done", async () => {
    const r = await detta(["Target", "30/06/2024"], ["Risultato", "SI"], ["Data effettiva", "15/07/2024"]);
    expect(r[0]).toBe("raggiunto in ritardo");
  });

  test("a weight in words is said", async () => {
    const r = await scheda(["Peso", "alto"], ["Target", 30], ["Risultato", 41]);
    expect(r.rilievi.map((x) => x.codice)).toEqual(["MAP-030"]);
  });

  test("under years the value is that of the esercizio", async () => {
    const r = await scheda(["", 2022, 2023, 2024], ["Atteso", 700, 800, 900], ["Conseguito", 710, 810, 850]);
    expect(r.indicatori.map((i) => [i.target, i.raggiunto, i.esito])).toEqual([
      ["900", "850", "non raggiunto"],
    ]);
    expect([r.rilievi, r.verdetto.esito]).toEqual([[], "si"]);
  });
});

test("one column of labels and an objective in each of the others", async () => {
  const r = await letto(
    {
      Q: [
        ["Obiettivo", "Mercato", "Rete", "Fontana"],
        ["Responsabile", "Bruni Carla", "Conti Dario", "Bruni Carla"],
        ["Indicatore", "Banchi", "Antenne", "Litri"],
        ["Valore atteso", 20, 4, 500],
        ["Valore raggiunto", 22, 3, 610],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.indicatore, i.responsabile, i.esito])).toEqual([
    ["Banchi", "Bruni Carla", "raggiunto"],
    ["Antenne", "Conti Dario", "non raggiunto"],
    ["Litri", "Bruni Carla", "raggiunto"],
  ]);
  expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Mercato", "Rete", "Fontana"]);
});

test("three forms side by side", async () => {
  const tre = (etichetta: string, ...valori: readonly Scalare[]): Scalare[] =>
    valori.flatMap((v, i) => (i === 0 ? [etichetta, v] : ["", etichetta, v]));
  const r = await letto(
    {
      Q: [
        tre("Obiettivo", "Mercato", "Rete", "Fontana"),
        tre("Responsabile", "Bruni", "Conti", "Bruni"),
        tre("Peso", "20%", "50%", "30%"),
        tre("Indicatore", "Banchi", "Antenne installate", "Litri erogati"),
        tre("Target", 20, 4, 500),
        tre("Risultato", 22, 3, "490,5"),
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.indicatore, i.responsabile, i.esito])).toEqual([
    ["Banchi", "Bruni", "raggiunto"],
    ["Antenne installate", "Conti", "non raggiunto"],
    ["Litri erogati", "Bruni", "non raggiunto"],
  ]);
});

test("two plans side by side, each with its person above", async () => {
  const r = await letto(
    {
      P: [
        ["Responsabile: Ing. Conti Dario", "", "", "", "", "Responsabile: Dott.ssa Bruni Carla"],
        [
          "Obiettivo",
          "Indicatore",
          "Target",
          "Raggiunto",
          "",
          "Obiettivo",
          "Indicatore",
          "Target",
          "Raggiunto",
        ],
        ["Strade", "Buche", 100, 90, "", "Teatro", "Recite", 4, 4],
        ["Verde", "Alberi", 40, 41, "", "Sport", "Gare", 3, 2],
      ],
    },
    "2024-12-31",
  );
  expect(new Set(r.indicatori.map((i) => `${i.indicatore} ${i.responsabile ?? ""}`))).toEqual(
    new Set([
      "Buche Ing. Conti Dario",
      "Alberi Ing. Conti Dario",
      "Recite Dott.ssa Bruni Carla",
      "Gare Dott.ssa Bruni Carla",
    ]),
  );
  expect(r.obiettivi.map((o) => o.obiettivo).toSorted()).toEqual(["Sport", "Strade", "Teatro", "Verde"]);
});

describe("labels above their values, with a code that is no field", () => {
  const targa = (codice: string, nome: string, chi: string, cosa: string, t: number, r: number): Righe => [
    ["Codice", "Titolo obiettivo", "Responsabile"],
    [codice, nome, chi],
    ["Indicatore", "Target", "Risultato"],
    [cosa, t, r],
  ];
  const ATTESI = [
    ["Loculi", "Bruni", "raggiunto"],
    ["Cucce", "Conti", "non raggiunto"],
  ];

  test("one below the other", async () => {
    const r = await letto(
      {
        S: [
          ...targa("A", "Cimitero", "Bruni", "Loculi", 80, 80),
          [""],
          ...targa("B", "Canile", "Conti", "Cucce", 20, 15),
        ],
      },
      "2024-12-31",
    );
    expect(r.indicatori.map((i) => [i.indicatore, i.responsabile, i.esito])).toEqual(ATTESI);
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Cimitero", "Canile"]);
  });

  test("a sheet each", async () => {
    const r = await letto(
      {
        A: targa("A", "Cimitero", "Bruni", "Loculi", 80, 80),
        B: targa("B", "Canile", "Conti", "Cucce", 20, 15),
      },
      "2024-12-31",
    );
    expect(r.indicatori.map((i) => [i.indicatore, i.responsabile, i.esito])).toEqual(ATTESI);
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Cimitero", "Canile"]);
  });
});

test.each<[string, string]>([
  ["D", "C"],
  ["B", "A"],
  ["N", "P"],
  ["I", "D"],
])("letters of a column of polarity: «%s» is less, «%s» is more", async (meno, piu) => {
  const r = await letto(
    {
      P: [
        ["Obiettivo", "Indicatore", "Polarità", "Target", "Risultato"],
        ["Auto", "Auto in uso", meno, 30, 41],
        ["Bici", "Bici in uso", piu, 30, 41],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.esito)).toEqual(["non raggiunto", "raggiunto"]);
});

test.each([
  ["Obiettivi 2023 (in proroga)", "OBIETTIVI 2024"],
  ["Anno 2023: code", "Anno 2024"],
  ["Piano 2023 - residui", "Piano 2024 - settore tecnico"],
])("«%s» among the rows: of another year", async (prima, dopo) => {
  const r = await letto(
    {
      P: [
        ["Obiettivo", "Indicatore", "Target", "Risultato"],
        [prima],
        ["Verde", "Alberi", 90, 95],
        [dopo],
        ["Sport", "Gare", 100, 80],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Gare"]);
});
