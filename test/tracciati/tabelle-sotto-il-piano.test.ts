/**
 * Another table below a plan, under headings that are none of ours, is not the plan's: neither headings nor rows are
 * indicators, and where it holds figures it is said. What looks like that and is a row of the plan stays one.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const PIANO: Righe = [
  ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
  ["Piscina", "Ingressi", 900, 950, "Bruni"],
  ["Teatro", "Recite", 12, 9, "Conti"],
];
const SCHEDA: Righe = [
  ["Obiettivo", "Piscina"],
  ["Responsabile", "Bruni"],
  [""],
  ["Indicatore", "Target", "Risultato"],
  ["Ingressi", 900, 950],
  ["Corsi", 12, 9],
];
const V: readonly Scalare[] = [""];

const SOTTO: Readonly<Record<string, Righe>> = {
  premiums: [
    ["Dipendente", "Categoria", "Premio teorico", "Premio spettante"],
    ["Verdi A.", "Istruttori", 1000, 1000],
    ["Gialli B.", "Operatori", 800, 600],
  ],
  "a summary by settore": [
    ["Settore", "N. obiettivi", "Assegnati", "Raggiunti"],
    ["Tecnico", 2, 2, 1],
    ["Sociale", 3, 3, 3],
  ],
  "the scale of the marks": [
    ["Scala", "Giudizio", "Da", "A"],
    ["Alta", "Pienamente raggiunto", "90%", "100%"],
    ["Media", "Raggiunto", "70%", "89%"],
  ],
  "money by centro": [
    ["Centro", "Capitolo", "Stanziamento", "Impegnato"],
    ["Tecnico", 1234, 10000, 12000],
  ],
  staff: [
    ["Area", "Profilo", "Previsti", "In servizio"],
    ["Tecnica", "Operai", 5, 4],
  ],
};

describe.each(Object.entries(SOTTO))("%s", (_, sotto) => {
  test.each<[string, Righe]>([
    ["right below", [...PIANO, ...sotto]],
    ["below a blank row", [...PIANO, V, ...sotto]],
    ["far below", [...PIANO, ...Array.from({ length: 15 }, () => V), ...sotto]],
    ["under a title of its own", [...PIANO, V, ["ALLEGATO B - RIEPILOGO"], ...sotto]],
  ])("%s", async (_dove, righe) => {
    const r = await letto({ Piano: righe }, "2024-12-31");
    expect(r.indicatori.map((i) => [i.indicatore, i.esito])).toEqual([
      ["Ingressi", "raggiunto"],
      ["Recite", "non raggiunto"],
    ]);
    expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Piscina", "Teatro"]);
    expect(r.verdetto.esito).not.toBe("si");
  });
});

describe("below the table of a form", () => {
  test.each<[string, Righe]>([
    [
      "money",
      [
        ["Risorse finanziarie", "Stanziato", "Impegnato"],
        ["Cap. 12", 5000, 5200],
      ],
    ],
    [
      "hours",
      [
        ["Personale", "Ore previste", "Ore effettive"],
        ["Verdi A.", 100, 80],
      ],
    ],
    [
      "risks",
      [
        ["Rischi", "Probabilità", "Impatto"],
        ["Maltempo", 2, 1],
      ],
    ],
    [
      "other offices",
      [
        ["Uffici coinvolti", "Ruolo", "% di apporto"],
        ["Vigili", "Supporto", "20%"],
      ],
    ],
    [
      "phases with their days",
      [
        ["Fasi", "Data prevista", "Data effettiva"],
        ["Progetto", "31/03/2024", "20/05/2024"],
      ],
    ],
    [
      "phases with their weights",
      [
        ["Fasi", "Peso", "Avanzamento"],
        ["Progetto", "40%", "100%"],
        ["Lavori", "60%", "50%"],
      ],
    ],
  ])("%s", async (_, sotto) => {
    for (const righe of [
      [...SCHEDA, ...sotto],
      [...SCHEDA, V, ...sotto],
    ]) {
      const r = await letto({ Scheda: righe }, "2024-12-31");
      expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi", "Corsi"]);
    }
  });
});

describe("rows of words that are the plan's", () => {
  test.each<[string, readonly Scalare[]]>([
    ["done in words", ["Verde", "Piano del verde", "Approvazione", "Approvato", "Conti"]],
    ["a deadline in words", ["Verde", "Piano del verde", "Entro giugno", "Concluso", "Conti"]],
    ["a yes", ["Verde", "Piano del verde", "SI", "SI", "Conti"]],
    ["a thing counted", ["Verde", "Alberi", "n. 5 alberi", "n. 6 alberi", "Conti"]],
    ["what nobody can read", ["Verde", "Studio", "Studio completo", "Vedi relazione allegata", "Conti"]],
  ])("%s", async (_, riga) => {
    const altra: readonly Scalare[] = ["Sport", "Gare", 5, 5, "Bruni"];
    const r = await letto({ Piano: [...PIANO, riga, altra] }, "2024-12-31");
    expect(r.indicatori).toHaveLength(4);
  });

  test("apart from the others, done in words", async () => {
    const riga = ["Verde", "Piano del verde", "Approvazione del piano", "Approvato in Consiglio", "Conti"];
    const r = await letto({ Piano: [...PIANO, V, riga, ["Sport", "Gare", 5, 5, "Bruni"]] }, "2024-12-31");
    expect(r.indicatori).toHaveLength(4);
  });
});

describe("rows of a group", () => {
  test.each<[string, readonly Scalare[]]>([
    ["its person in the last cell", ["SERVIZIO SPORT", "", "", "Resp. Conti Dario"]],
    ["its person beside", ["SERVIZIO SPORT", "Dott. Conti Dario"]],
    ["its person behind a dash", ["SERVIZIO SPORT - Conti Dario"]],
    ["labels", ["Servizio: Sport", "", "Responsabile:", "Conti Dario"]],
  ])("%s", async (_, gruppo) => {
    const r = await letto(
      { P: [["Obiettivo", "Indicatore", "Target", "Risultato"], gruppo, ["Piscina", "Ingressi", 900, 950]] },
      "2024-12-31",
    );
    expect(r.indicatori.map((i) => [i.indicatore, i.responsabile?.replace("Dott. ", "")])).toEqual([
      ["Ingressi", "Conti Dario"],
    ]);
  });

  test.each<[string, readonly Scalare[]]>([
    ["an area with its mean", ["AREA SPORT", "", "", 0.95]],
    ["an area with its percentage", ["AREA SPORT", "", "", "100%"]],
    ["a card's number", ["SCHEDA N.", 2]],
    ["kinds of indicators", ["", "Indicatori di processo"]],
  ])("%s is no indicator", async (_, riga) => {
    const r = await letto({ P: [...PIANO, riga, ["Sport", "Gare", 5, 5, "Bruni"]] }, "2024-12-31");
    expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi", "Recite", "Gare"]);
  });

  test("the person in the cell of the objective, on a line of its own", async () => {
    const r = await letto(
      {
        P: [
          ["Obiettivo", "Indicatore", "Target", "Risultato"],
          ["Piscina\nResp.: Conti Dario", "Ingressi", 9, 9],
        ],
      },
      "2024-12-31",
    );
    expect(r.indicatori[0]?.responsabile).toBe("Conti Dario");
  });
});

describe("a comparison in a column of its own", () => {
  test.each(["Op.", "Criterio", "Condizione", "Relazione", "+/-", "", "Operatore", "Segno"])(
    "«%s»",
    async (titolo) => {
      const r = await letto(
        {
          P: [
            ["Obiettivo", "Indicatore", titolo, "Target", "Risultato"],
            ["A", "Moduli", "<=", 20, 25],
            ["B", "Fogli", ">=", 20, 25],
            ["C", "Schede", "<=", 20, 18],
          ],
        },
        "2024-12-31",
      );
      expect(r.indicatori.map((i) => i.esito)).toEqual(["non raggiunto", "raggiunto", "raggiunto"]);
    },
  );

  test.each(["max", "non oltre", "minore o uguale", "al massimo"])(
    "in words: «%s» is a ceiling",
    async (parola) => {
      const r = await letto(
        {
          P: [
            ["Obiettivo", "Indicatore", "Operatore", "Target", "Risultato"],
            ["A", "Moduli", parola, 20, 25],
          ],
        },
        "2024-12-31",
      );
      expect(r.indicatori.map((i) => i.esito)).toEqual(["non raggiunto"]);
    },
  );
});

test("a small table on the right, beyond a blank column", async () => {
  const r = await letto(
    {
      P: [
        [
          "Obiettivo",
          "Indicatore",
          "Target",
          "Risultato",
          "Responsabile",
          "",
          "Settore",
          "N. obiettivi",
          "Raggiunti",
        ],
        ["Piscina", "Ingressi", 900, 950, "Bruni", "", "Tecnico", 2, 1],
        ["Teatro", "Recite", 12, 9, "Conti", "", "Sociale", 1, 1],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.raggiunto, i.esito])).toEqual([
    ["950", "raggiunto"],
    ["9", "non raggiunto"],
  ]);
});

test("codes tell objectives apart where nothing names them", async () => {
  const r = await letto(
    {
      P: [
        ["Codice", "Indicatore", "Target", "Risultato", "Responsabile"],
        ["OB1", "Ingressi", 900, 950, "Bruni"],
        ["OB2", "Recite", 12, 9, "Bruni"],
      ],
    },
    "2024-12-31",
  );
  expect(r.obiettivi.map((o) => [o.obiettivo, o.esito])).toEqual([
    ["OB1", "raggiunto"],
    ["OB2", "non raggiunto"],
  ]);
});

test("headings that a narrow column broke", async () => {
  const r = await letto(
    {
      P: [
        ["Obiet-\ntivo", "Indica-\ntore", "Valore\natteso", "Risul-\ntato"],
        ["Piscina", "Ingressi", 900, 950],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.indicatore, i.esito])).toEqual([["Ingressi", "raggiunto"]]);
});

test.each(["1T24|2T24|3T24|4T24", "T1 2024|T2 2024|T3 2024|T4 2024", "2024 T1|2024 T2|2024 T3|2024 T4"])(
  "sheets of quarters: %s",
  async (nomi) => {
    const fogli = Object.fromEntries(
      nomi.split("|").map((nome, i) => [
        nome,
        [
          ["Obiettivo", "Indicatore", "Target", "Dato"],
          ["Piscina", "Ingressi", 30, [5, 12, 20, 35][i] ?? ""],
          ["Teatro", "Recite", 12, [3, 6, 12, 16][i] ?? ""],
        ],
      ]),
    );
    const r = await letto(fogli, "2024-09-30");
    expect(r.indicatori.map((i) => i.raggiunto)).toEqual(["20", "12"]);
  },
);
