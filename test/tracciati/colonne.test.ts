/**
 * Which column is what, by all the evidence: families of headings with many words, in every order, beside the columns
 * that are easily taken for them.
 */
import fc from "fast-check";
import type { Scalare } from "../../src/base/griglia";
import { giorno } from "../taskpane/esempi";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";
import { detti } from "../supporto/detto";

const AL_31_DICEMBRE = giorno("2023-12-31");

/** What is in each row, by what a column is. */
const SPESE: readonly Readonly<Record<string, Scalare>>[] = Array.from({ length: 5 }, (_, i) => ({
  capitolo: 10_111 + i,
  descrizione: `SPESA NUMERO ${i}`,
  iniziale: 9500.5 + i * 100,
  attuale: 10_000.5 + i * 100,
  impegnato: 6000.25 + i * 10,
  disponibile: 10_000.5 + i * 100 - (6000.25 + i * 10),
  pagato: 3000.1 + i,
  precedente: 8800.7 + i,
  quota: 0.61 + i / 100,
  scritta: `${60 + i}%`,
  conteggio: 3 + i,
  residuo: 700.5 + i,
  economia: 55.5 + i,
}));

const NOMI: Readonly<Record<string, readonly string[]>> = {
  capitolo: ["Capitolo", "Cap.", "Num. capitolo"],
  descrizione: ["Descrizione", "Oggetto della spesa", "Denominazione"],
  iniziale: ["Previsione iniziale", "Stanziamento iniziale", "Prev. iniz."],
  attuale: [
    "Assestato",
    "Previsione definitiva",
    "Stanziamento attuale",
    "Previsioni assestate",
    "Stanz. agg.",
  ],
  impegnato: ["Impegnato", "Impegni", "Totale impegnato", "Impegni assunti"],
  disponibile: ["Disponibilità", "Da impegnare", "Disponibile"],
  pagato: ["Pagato", "Mandati emessi", "Pagamenti", "Pagamenti in c/competenza"],
};

const TRANELLI: readonly (readonly [string, string])[] = [
  ["Impegnato anno precedente", "precedente"],
  ["Impegni esercizio antecedente", "precedente"],
  ["Stanziamento dell'anno precedente", "precedente"],
  ["Impegnato %", "quota"],
  ["% impegnato su assestato", "scritta"],
  ["N. impegni", "conteggio"],
  ["Numero mandati", "conteggio"],
  ["Impegni a residuo", "residuo"],
  ["Pagato a residui", "residuo"],
  ["Economie su impegni", "economia"],
  ["Scostamento dell'impegnato", "economia"],
  ["Pre-impegni", "economia"],
  ["Sub-impegni", "economia"],
  ["Impegnato 2022", "precedente"],
  ["Non pagato", "residuo"],
  ["Limite massimo di impegno", "precedente"],
];

const tabella = fc
  .record({
    nomi: fc.record(Object.fromEntries(Object.entries(NOMI).map(([k, v]) => [k, fc.constantFrom(...v)]))),
    tranelli: fc.subarray([...TRANELLI], { minLength: 1, maxLength: 5 }),
  })
  .chain(({ nomi, tranelli }) => {
    const colonne = [...Object.entries(nomi).map(([k, n]) => [n, k] as const), ...tranelli];
    return fc.shuffledSubarray(colonne, { minLength: colonne.length });
  });

test("spese: the field is taken and its look-alikes are not, whatever stands first", () => {
  fc.assert(
    fc.property(tabella, (colonne) => {
      const righe = [colonne.map(([n]) => n), ...SPESE.map((r) => colonne.map(([, k]) => r[k] ?? ""))];
      const l = leggiGriglie([griglia(righe, "Spese")], AL_31_DICEMBRE);
      const lette = l.riconoscimento.mappature[0]?.colonne;
      const dove = (k: string): number => colonne.findIndex(([, x]) => x === k) + 1;
      expect(lette?.previsioneAttuale?.colonna).toBe(dove("attuale"));
      expect(lette?.previsioneIniziale?.colonna).toBe(dove("iniziale"));
      expect(lette?.impegnato?.colonna).toBe(dove("impegnato"));
      expect(lette?.disponibilita?.colonna).toBe(dove("disponibile"));
      expect(lette?.pagato?.colonna).toBe(dove("pagato"));
      expect(l.rilievi.filter((r) => r.codice.startsWith("MAP-"))).toEqual([]);
    }),
    { numRuns: 150, seed: 21 },
  );
});

test("an unknown heading over attuale meno impegnato is the disponibilità, and says in how many rows", () => {
  const righe = [
    ["Capitolo", "Descrizione", "Assestato", "Impegnato", "Importo 3"],
    ...SPESE.map((r) => [
      r["capitolo"] ?? "",
      r["descrizione"] ?? "",
      r["attuale"] ?? "",
      r["impegnato"] ?? "",
      r["disponibile"] ?? "",
    ]),
  ];
  const colonna = leggiGriglie([griglia(righe)]).riconoscimento.mappature[0]?.colonne.disponibilita;
  expect(colonna).toMatchObject({
    colonna: 5,
    perche: "«Importo 3» è «Assestato» meno «Impegnato» in 5 righe su 5",
  });
});

test("two results that differ: neither is taken where they differ, both are named, as an error", () => {
  const l = leggiGriglie([
    griglia([
      ["Obiettivo", "Indicatore", "Target", "Consuntivo", "Valore certificato"],
      ["Sportello", "Pratiche", 400, 430, 380],
      ["Scuole", "Plessi", 6, 6, 6],
    ]),
  ]);
  expect(l.indicatori.map((i) => i.raggiunto.testo)).toEqual(["", "6"]);
  const [rilievo] = detti(l.rilievi).filter((r) => r.codice === "MAP-001");
  expect(rilievo?.gravita).toBe("errore");
  expect(rilievo?.messaggio).toContain("«Consuntivo» in D, «Valore certificato» in E");
});

const OBIETTIVI: readonly (readonly Scalare[])[] = [
  ["Asfalti", "Km asfaltati", 10, 4],
  ["Mense", "Pasti serviti", 1000, 450],
];

test.each([
  ["Obiettivo", "Indicatore", "Risultato atteso", "Risultato conseguito"],
  ["Obiettivo operativo", "Parametro", "Valore previsto", "Valore rilevato al 30/06/2023"],
  ["Obiettivi", "Misuratore", "Atteso 2023", "Consuntivo 2023"],
  ["Obiettivo", "Indicatori di risultato", "Traguardo", "Monitoraggio al 30.06"],
  [
    "Obiettivo",
    "KPI",
    "Valore atteso (scrivere il valore che ci si propone alla fine dell'anno, con la sua unità)",
    "Ottenuto",
  ],
  ["Obbiettivo", "Indicatroe", "Target", "Raggiuntto"],
])("objectives under %s, %s, %s, %s", (...testata) => {
  const l = leggiGriglie([griglia([testata, ...OBIETTIVI])]);
  expect(l.indicatori.map((i) => [i.indicatore, i.target.testo, i.raggiunto.testo])).toEqual([
    ["Km asfaltati", "10", "4"],
    ["Pasti serviti", "1000", "450"],
  ]);
});

test.each([
  ["2023-06-30", "90"],
  ["2023-09-30", "150"],
  ["2023-03-31", "40"],
  ["2023-12-31", ""],
])("of the quarters the last not after %s is read, in any order", (data, raggiunto) => {
  const quando = ["al 30/06", "al 31/12", "al 31/03", "al 30/09"];
  const valori = { "al 31/03": 40, "al 30/06": 90, "al 30/09": 150, "al 31/12": "" };
  const l = leggiGriglie(
    [
      griglia([
        ["Obiettivo", "Indicatore", "Target", ...quando.map((q) => `Raggiunto ${q}`)],
        ["Atti", "N. atti", 200, ...quando.map((q) => valori[q as keyof typeof valori])],
      ]),
    ],
    giorno(data),
  );
  expect(l.indicatori.map((i) => i.raggiunto.testo)).toEqual([raggiunto]);
});

test("a data row that speaks like a heading is data, whatever stands above it", () => {
  const righe = [
    ["Obiettivo", "Indicatore", "Target", "Raggiunto"],
    ["Riscossione", "Avvisi emessi", 500, 520],
    ["Pagamenti", "Indicatore di tempestività dei pagamenti", "entro i termini", "Raggiunto"],
    ["Bilancio", "Valore atteso del risultato", "Risultato raggiunto", "Obiettivo raggiunto"],
    ["Mense", "Pasti serviti", 1000, 800],
  ];
  const l = leggiGriglie([griglia(righe)]);
  expect(l.indicatori.map((i) => i.riga)).toEqual([2, 3, 4, 5]);
  expect(l.riconoscimento.mappature).toHaveLength(1);
});

test.each([
  [
    "two rows, merged across and down",
    [
      ["Capitolo", "Descrizione", "Previsione", "", "Impegnato"],
      ["", "", "iniziale", "definitiva", ""],
      [10111, "CARTA", 10, 12, 5],
    ],
  ],
  [
    "three rows, the year on top",
    [
      ["Capitolo", "Descrizione", "2023", "", ""],
      ["", "", "Competenza", "", ""],
      ["", "", "Previsione iniziale", "Assestato", "Impegnato"],
      [10111, "CARTA", 10, 12, 5],
    ],
  ],
  [
    "four rows, words that end on the row below",
    [
      ["Voce di bilancio", "", "Gestione di competenza", "", "", "", "Gestione residui", ""],
      ["Capitolo", "Descrizione", "Previsioni", "", "Impegni", "Economie", "Pagamenti", "Residui"],
      ["", "", "iniziali", "definitive", "assunti", "o minori", "in conto", "al"],
      ["", "", "(A)", "(B)", "(C)", "spese", "residui", "31/12/2023"],
      [10111, "CARTA", 10, 12, 5, 7, 70, 60],
      [10112, "PENNE", 20, 22, 15, 7, 70, 60],
    ],
  ],
  [
    "two rows, each word ending below",
    [
      ["Capitolo", "Oggetto", "Previsione", "Previsione", "Importo"],
      ["", "", "iniziale", "assestata", "impegnato"],
      [10111, "CARTA", 10, 12, 5],
    ],
  ],
  [
    "merged at the right edge",
    [
      ["Capitolo", "Descrizione", "Residui", "", "Competenza", "", ""],
      ["", "", "Iniziali", "Pagato", "Prev. iniziale", "Assestato", "Impegnato"],
      [10111, "CARTA", 700, 600, 10, 12, 5],
    ],
  ],
])("a heading over %s", (_, righe) => {
  const [v] = leggiGriglie([griglia(righe)]).voci;
  expect(
    (["previsioneIniziale", "previsioneAttuale", "movimentato"] as const).map((c) =>
      v?.importi[c]?.valore?.toNumber(),
    ),
  ).toEqual([10, 12, 5]);
});
