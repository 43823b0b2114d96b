/** What stands below or among the rows of a plan and measures nothing is no objective. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];

const TESTA: Righe = [
  ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
  ["Piscina", "Ingressi", 900, 950, "Bruni"],
  ["Teatro", "Recite", 12, 12, "Conti"],
];
const V: readonly Scalare[] = [""];

const CASI: Readonly<Record<string, Righe>> = {
  "a legend right below, key by key": [...TESTA, ["Legenda:", "SI = concluso", "NO = da fare"]],
  "a legend without its word": [...TESTA, ["V = verde", "R = rosso", "G = giallo"]],
  "a legend in a column": [...TESTA, ["Legenda"], ["A = alto"], ["B = basso"]],
  "the performance of the whole": [...TESTA, ["Performance complessiva del Comune", "", "", 0.97]],
  "the mean of a settore": [...TESTA, ["Media ponderata settore", "", "", "98%"]],
  "a synthetic index": [...TESTA, ["Indice sintetico finale", "", "", 0.97]],
  "place, day and who signs": [
    ...TESTA,
    ["Altavilla, 20/01/2025", "", "", "Il Segretario", "dott. Serra"],
    ["Prot. n. 77", "", "", "del 20/01/2025"],
    ["Approvato con deliberazione n. 5 del 20/01/2025"],
  ],
  "a list of its own": [
    ...TESTA,
    V,
    ["Obiettivi non raggiunti", "Motivazione", "Azioni correttive"],
    ["Teatro", "Tetto inagibile", "Gara urgente"],
  ],
  "a list with notes": [...TESTA, V, ["Note", "Responsabile"], ["Riapertura a marzo", "Conti"]],
  "answers as the second row of the heading": [
    ["Obiettivo", "Indicatore", "Target", "Risultato", "Responsabile"],
    ["", "", "", "SI/NO", ""],
    ...TESTA.slice(1),
  ],
};

test.each(Object.entries(CASI))("%s", async (_, righe) => {
  const r = await letto({ Piano: righe }, "2024-12-31");
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi", "Recite"]);
  expect(r.obiettivi.map((o) => o.obiettivo)).toEqual(["Piscina", "Teatro"]);
});

test("the reasons below the table of a form", async () => {
  const r = await letto(
    {
      S: [
        ["Titolo obiettivo", "Responsabile"],
        ["Piscina", "Bruni"],
        ["Indicatore", "Target", "Consuntivo"],
        ["Ingressi", 900, 800],
        ["MOTIVAZIONE DEGLI SCOSTAMENTI"],
        ["Chiusura di un mese per il tetto"],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi"]);
});

test("a Gantt chart of what was foreseen and what was done", async () => {
  const mesi = ["gen", "feb", "mar", "apr", "mag", "giu"];
  const r = await letto(
    {
      S: [
        ["Obiettivo", "Piscina"],
        V,
        ["Indicatore", "Target", "Consuntivo"],
        ["Ingressi", 900, 800],
        V,
        ["Fase", "", ...mesi],
        ["Gara", "Previsto", "X", "X"],
        ["", "Effettivo", "", "X", "X"],
        ["Lavori", "Previsto", "", "", "X"],
        ["", "Effettivo", "", "", "", "X", "X"],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi"]);
});

describe("what looks like that and is an indicator", () => {
  test.each<[string, readonly Scalare[]]>([
    ["words that begin so", ["Performance", "Media voti degli utenti", 8, 8.2, "Conti"]],
    ["a note as the thing counted", ["Tributi", "Note di sgravio emesse", 10, 12, "Conti"]],
    ["apart from the others", ["Verde", "Relazione annuale", "SI", "SI", "Conti"]],
  ])("%s", async (_, riga) => {
    const r = await letto({ Piano: [...TESTA, V, riga] }, "2024-12-31");
    expect(r.indicatori).toHaveLength(3);
  });
});

describe("the last row of a plan, with figures under target and result", () => {
  test.each([
    "Media",
    "Punteggio finale",
    "Performance organizzativa di settore",
    "Grado di raggiungimento complessivo",
    "Valore medio ponderato",
    "Esito complessivo",
    "Sintesi",
    "Totale",
  ])("«%s»", async (parola) => {
    const r = await letto({ Piano: [...TESTA, [parola, "", "90%", "92%"]] }, "2024-12-31");
    expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi", "Recite"]);
  });

  test("with the count of the rows", async () => {
    const r = await letto({ Piano: [...TESTA, ["Totale", 2, 912, 962]] }, "2024-12-31");
    expect(r.indicatori).toHaveLength(2);
  });

  test("an objective that has no indicator of its own is one", async () => {
    const r = await letto(
      { Piano: [...TESTA, ["Media dei voti", "Voto medio", 8, 9, "Conti"]] },
      "2024-12-31",
    );
    expect(r.indicatori).toHaveLength(3);
  });
});

describe("the tail of a form", () => {
  test.each<[string, ...Scalare[]]>([
    ["Totale", 912, 962],
    ["Punteggio conseguito", 100, 95],
    ["Data di compilazione", "15/01/2025"],
    ["Firma del responsabile", "f.to Bruni"],
    ["Note", "Chiusura di un mese"],
    ["Criticità rilevate", "Tetto"],
    ["Grado di raggiungimento", "", "95%"],
    ["Scostamento", "", "-5%"],
    ["Stato finale", "", "Completato"],
    ["Premio collegato", 1000, 1000],
    ["Verifica intermedia", "SI", "SI"],
  ])("«%s»", async (...riga) => {
    const scheda: Righe = [
      ["Obiettivo", "Piscina"],
      V,
      ["Indicatore", "Target", "Risultato"],
      ["Ingressi", 900, 950],
      ["Corsi", 12, 12],
    ];
    for (const righe of [
      [...scheda, riga],
      [...scheda, V, riga],
    ]) {
      const r = await letto({ S: righe }, "2024-12-31");
      expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Ingressi", "Corsi"]);
    }
  });

  test.each([
    "Punteggio medio dei questionari",
    "Totale presenze in biblioteca",
    "Media giornaliera degli accessi",
  ])("«%s» is an indicator", async (nome) => {
    const r = await letto(
      {
        S: [
          ["Obiettivo", "Piscina"],
          V,
          ["Indicatore", "Target", "Risultato"],
          ["Ingressi", 9, 9],
          [nome, 8, 9],
        ],
      },
      "2024-12-31",
    );
    expect(r.indicatori).toHaveLength(2);
  });
});
