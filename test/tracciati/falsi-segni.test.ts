/** Columns and titles whose word seems to leave voci aside: they do where the voci are read elsewhere, and else it is said. */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const GIORNO = "2024-12-31";
const VOCI: readonly Riga[] = [
  [110, "Indennità agli amministratori", 1, 1, 4100, 4050.5, 4000],
  [120, "Cancelleria", 1, 3, 900, 850, 700.25],
  [310, "Illuminazione", 10, 5, 7000, 6500.5, 400],
  [400, "Verde pubblico", 9, 2, 4400, 4000, 3900.25],
  [512, "Mensa", 4, 6, 900, 880, 800],
  [530, "Trasporto alunni", 4, 6, 1200, 1150.75, 1000],
];
const TESTATA: Riga = ["Cap.", "Oggetto", "Miss.", "Prog.", "Stanziato", "Impegnato", "Pagato"];
const SOMMA: Riga = ["", "Totale", "", "", 18500, 17431.75, 10800.5];
const tutte = [6, "18500.00"];

const spese = ({ bilancio: { spese: s } }: Rapporto) => s && [s.voci, s.totali.previsioneAttuale];
const dette = (r: Rapporto) =>
  r.rilievi.filter((x) => x.codice.startsWith("MAP")).map((x) => `${x.codice} ${x.gravita}`);

/** The column before the others, with a value for each voce. */
const withColumn = (titolo: string, valori: Riga, totale: boolean): readonly Riga[] => [
  [titolo, ...TESTATA],
  ...VOCI.map((v, i) => [valori[i] ?? "", ...v]),
  ...(totale ? [["", ...SOMMA]] : []),
];

test.each<[string, Riga]>([
  ["Anno gara", ["", 2021, "", 2021, "", 2024]],
  ["Anno avvio", [2024, 2024, 2019, 2019, 2024, 2020]],
  ["Anno approvazione progetto", [2018, 2018, 2018, 2018, 2018, 2018]],
  ["Anno accertamento violazione", [2024, 2022, 2022, 2024, 2022, 2022]],
])("«%s» is of something else: no row is lost", async (titolo, valori) => {
  for (const totale of [true, false]) {
    const r = await letto({ Spese: withColumn(titolo, valori, totale) }, GIORNO);
    expect([spese(r), dette(r), r.verdetto.esito]).toEqual([tutte, [], "si"]);
  }
});

test.each<[string, Riga, string]>([
  ["Natura", ["R", "R", "C", "R", "R", "C"], "si"],
  ["Carattere", ["C", "R", "C", "C", "R", "C"], "si"],
  ["Tipo", ["R", "R", "C", "R", "R", "C"], "da vedere"],
  ["Gestione", ["CO", "RE", "CO", "RE", "CO", "RE"], "da vedere"],
])("«%s» on voci of their own is no gestione: every row is read", async (titolo, valori, esito) => {
  for (const totale of [true, false]) {
    const r = await letto({ Spese: withColumn(titolo, valori, totale) }, GIORNO);
    expect([spese(r), r.verdetto.esito]).toEqual([tutte, esito]);
  }
});

test("a printed total says which rows count, whatever the voci", async () => {
  const righe = withColumn("Gestione", ["CO", "CO", "CO", "CO", "CO", "RE"], false);
  const r = await letto({ Spese: [...righe, ["", "", "Totale", "", "", 17300, 16281, 9800.5]] }, GIORNO);
  expect([spese(r), dette(r)]).toEqual([
    [5, "17300.00"],
    ["MAP-018 avviso", "MAP-017 nota"],
  ]);
});

test.each<[string, readonly Riga[], string]>([
  ["again", VOCI.slice(2), "nota"],
  ["of their own", VOCI.slice(2).map(([c, ...v]) => [Number(c) + 5000, ...v]), "avviso"],
])("rows of another year under «Anno», voci %s: aside, and said", async (_, altre, gravita) => {
  const r = await letto(
    { Spese: [["Anno", ...TESTATA], ...VOCI.map((v) => [2024, ...v]), ...altre.map((v) => [2025, ...v])] },
    GIORNO,
  );
  expect([spese(r), dette(r), r.verdetto.esito]).toEqual([
    tutte,
    [`MAP-024 ${gravita}`],
    gravita === "nota" ? "si" : "da vedere",
  ]);
});

test.each<[string, Riga, string, string]>([
  ["Anno residuo", [310, "Illuminazione", 10, 5, 70, 70, 0], "nota", "si"],
  ["Anno provenienza", [9001, "Arretrati", 10, 5, 70, 70, 0], "avviso", "da vedere"],
])("«%s» blank on competenza: the rows with a year are aside", async (titolo, residuo, gravita, esito) => {
  const due = [2021, 2022].map((anno) => [anno, ...residuo]);
  const r = await letto({ Spese: [[titolo, ...TESTATA], ...VOCI.map((v) => ["", ...v]), ...due] }, GIORNO);
  expect([spese(r), dette(r), r.verdetto.esito]).toEqual([tutte, [`MAP-024 ${gravita}`], esito]);
});

const PRIME = VOCI.slice(0, 3);
const ULTIME = VOCI.slice(3);

test.each([
  ["Ragioneria", "Cassa ed economato"],
  ["Spese correnti", "Mutui Cassa DD.PP."],
  ["Spese libere", "Spese a cassa vincolata"],
  ["Ambiente", "Raccolta residui vegetali"],
  ["Spese 2024", "Spese D.M. 2021"],
  ["Spese ordinarie", "Spese ex legge di bilancio 2022"],
])("sheets «%s» and «%s», voci of their own: both are read", async (una, altra) => {
  const r = await letto({ [una]: [TESTATA, ...PRIME], [altra]: [TESTATA, ...ULTIME] }, GIORNO);
  expect([spese(r), dette(r), r.verdetto.esito]).toEqual([tutte, [], "si"]);
});

test.each([
  ["Spese", "Residui", "MAP-022"],
  ["Spese", "Cassa", "MAP-022"],
  ["Spese 2024", "Spese 2023", "MAP-012"],
  ["Bando 2024", "Bando 2023", "MAP-012"],
])(
  "sheets «%s» and «%s», voci of their own: the second is aside, with a doubt",
  async (una, altra, codice) => {
    const r = await letto({ [una]: [TESTATA, ...PRIME], [altra]: [TESTATA, ...ULTIME] }, GIORNO);
    expect([spese(r), dette(r), r.verdetto.esito]).toEqual([
      [3, "12000.00"],
      [`${codice} avviso`],
      "da vedere",
    ]);
  },
);

test.each([
  ["Spese senza residui", ""],
  ["Spese", "Spese (esclusi residui)"],
  ["Spese", "Stampa del 14/01/2025 - spese"],
  ["Spese", "Approvato con C.C. 52 del 21/12/2023"],
])("sheet «%s», title «%s»: nothing against its table", async (foglio, titolo) => {
  const r = await letto({ [foglio]: [[titolo], TESTATA, ...VOCI] }, GIORNO);
  expect([spese(r), dette(r), r.verdetto.esito]).toEqual([tutte, [], "si"]);
});

test("a law that a voce names is no part of the row above", async () => {
  const senza = [
    TESTATA.slice(1),
    ...VOCI.map(([, ...v]) =>
      v[0] === "Mensa" ? ["Di cui agli artt. 142 e 208 codice della strada", ...v.slice(1)] : v,
    ),
  ];
  const r = await letto({ Spese: senza }, GIORNO);
  expect([spese(r), dette(r)]).toEqual([tutte, []]);
});
