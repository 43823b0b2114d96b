/**
 * A voce over several rows: residui, competenza, cassa, their sum. Competenza is read, whatever the tags are called, where
 * they stand and which row comes first; totals are totals and add up; what is out of scope, or missing, is said.
 */
import type { Scalare } from "../../src/base/griglia";
import { misuraDi } from "../../src/tracciati/misura";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const GIORNO = "2024-12-31";

const spese = (r: Rapporto) =>
  r.bilancio.spese && [
    r.bilancio.spese.voci,
    r.bilancio.spese.totali.previsioneAttuale,
    r.bilancio.spese.totali.impegnato,
    r.bilancio.spese.totali.pagato,
  ];
const entrate = (r: Rapporto) =>
  r.bilancio.entrate && [
    r.bilancio.entrate.voci,
    r.bilancio.entrate.totali.previsioneAttuale,
    r.bilancio.entrate.totali.accertato,
    r.bilancio.entrate.totali.riscosso,
  ];
const codici = (r: Rapporto) => r.rilievi.map((x) => x.codice);

/** Tags of residui, competenza and a third row ("" for none), as prints write them. */
const SIGLE: readonly (readonly [string, string, string])[] = [
  ["RS", "CP", "CS"],
  ["RS", "CP", "T"],
  ["RE", "CO", "CA"],
  ["Residui", "Competenza", "Cassa"],
  ["Res.", "Comp.", ""],
  ["residui", "competenza", "Totale"],
  ["C/Residui", "C/Competenza", ""],
  ["Gestione residui", "Gestione competenza", "Cassa"],
];

const TESTATA: Riga = [
  "Missione",
  "Programma",
  "Capitolo",
  "Descrizione",
  "Tipo",
  "Stanziato",
  "Impegnato",
  "Pagato",
];

/** The rows of one voce; `nome` on the first, or on all. */
function voce(
  nome: Riga,
  [rs, cp, terza]: readonly [string, string, string],
  importi: Riga,
  { ovunque = false, primaCp = false } = {},
): Riga[] {
  const [p = 0, i = 0, c = 0] = importi.map(Number);
  const righe: Riga[] = [
    [rs, 50, 40, 30],
    [cp, p, i, c],
    ...(terza === "" ? [] : [[terza, p + 50, i + 40, c + 30]]),
  ];
  const ordinate = primaCp ? [righe[1] ?? [], righe[0] ?? [], ...righe.slice(2)] : righe;
  return ordinate.map((r, n) => [...(n === 0 || ovunque ? nome : nome.map(() => "")), ...r]);
}

describe.each(SIGLE)("tags %s, %s, %s", (...sigle) => {
  test.each([
    ["the name on the first row", {}],
    ["the name on every row", { ovunque: true }],
    ["competenza first", { primaCp: true }],
  ])("%s", async (_, come) => {
    const r = await letto(
      {
        Spese: [
          TESTATA,
          ...voce(["01", "01", 1010, "Organi"], sigle, [900, 800, 700], come),
          ...voce(["01", "02", 1020, "Segreteria"], sigle, [90, 80, 70], come),
          ...voce(["Totale missione 1", "", "", ""], sigle, [990, 880, 770], come),
        ],
      },
      GIORNO,
    );
    expect(spese(r)).toEqual([2, "990.00", "880.00", "770.00"]);
    expect(r.bilancio.spese?.perProgramma.map((p) => [p.missione, p.programma, p.previsioneAttuale])).toEqual(
      [
        [1, 1, "900.00"],
        [1, 2, "90.00"],
      ],
    );
    expect([r.verdetto.esito, codici(r)]).toEqual(["si", ["MAP-017"]]);
    expect(r.copertura[0]?.nonLette).toBe(0);
  });
});

const ALLEGATO_10: Riga[] = [
  ["CONTO DEL BILANCIO"],
  [
    "TITOLO TIPOLOGIA",
    "DENOMINAZIONE",
    "",
    "RESIDUI ATTIVI (RS)",
    "RISCOSSIONI IN C/RESIDUI (RR)",
    "RIACCERTAMENTI (R)",
  ],
  [
    "",
    "",
    "",
    "PREVISIONI DEFINITIVE DI COMPETENZA (CP)",
    "RISCOSSIONI IN C/COMPETENZA (RC)",
    "ACCERTAMENTI (A)",
  ],
  ["", "", "", "PREVISIONI DEFINITIVE DI CASSA (CS)", "TOTALE RISCOSSIONI (TR)", "MAGGIORI O MINORI ENTRATE"],
];

const tipologia = (codice: string, nome: string, cp: number, rc: number, a: number): Riga[] => [
  [codice, nome, "RS", 10, 5, 0],
  ["", "", "CP", cp, rc, a],
  ["", "", "CS", cp + 10, rc + 5, 0],
];

const IMPOSTE = tipologia("10101", "Tipologia 101: Imposte", 1000, 700, 900);
const FONDI = tipologia("10301", "Tipologia 301: Fondi", 500, 400, 450);
const TITOLO = tipologia("10000", "TOTALE TITOLO 1", 1500, 1100, 1350);
const PRIMA: Riga = ["TITOLO 1:", "Entrate tributarie"];

describe("allegato 10", () => {
  test("each total adds up its own rows, avanzo and fondo pluriennale aside", async () => {
    const r = await letto(
      {
        Entrate: [
          ...ALLEGATO_10,
          ["", "FONDO PLURIENNALE VINCOLATO", "CP", 50, "", ""],
          ["", "UTILIZZO AVANZO", "CP", 30, "", ""],
          PRIMA,
          ...IMPOSTE,
          ...FONDI,
          ...TITOLO,
          ...tipologia("", "TOTALE TITOLI", 1500, 1100, 1350),
          ...tipologia("", "TOTALE GENERALE DELLE ENTRATE", 1580, 1100, 1350),
        ],
      },
      GIORNO,
    );
    expect(entrate(r)).toEqual([4, "1580.00", "1350.00", "1100.00"]);
    expect([r.verdetto.esito, codici(r)]).toEqual(["si", ["MAP-017"]]);
  });

  test("where a page is missing the total does not add up, and the verdict is no", async () => {
    const r = await letto({ Entrate: [...ALLEGATO_10, PRIMA, ...IMPOSTE, ...TITOLO] }, GIORNO);
    expect(entrate(r)).toEqual([1, "1000.00", "900.00", "700.00"]);
    expect(r.verdetto.esito).toBe("no");
    expect(new Set(codici(r))).toEqual(new Set(["BIL-002", "MAP-017"]));
  });

  test("a voce cut after its residui is named, with or without totals", async () => {
    const r = await letto(
      {
        Entrate: [
          ...ALLEGATO_10,
          PRIMA,
          ...IMPOSTE,
          ...FONDI.slice(0, 1),
          ...tipologia("10102", "Tipologia 102", 40, 30, 35),
        ],
      },
      GIORNO,
    );
    expect(entrate(r)).toEqual([2, "1040.00", "935.00", "730.00"]);
    expect(r.rilievi.map((x) => [x.codice, x.cella])).toContainEqual(["MAP-018", "A9"]);
    expect(r.verdetto.esito).toBe("da vedere");
  });
});

test("allegato 9: previsioni di competenza alone, with what is committed already and cassa aside", async () => {
  const righe = (nome: Riga, cp: number): Riga[] => [
    [...nome, 20, "previsione di competenza", cp - 10, cp, cp + 10],
    ["", "", "", "di cui già impegnato", "", 40, 10],
    ["", "", "", "di cui fondo pluriennale vincolato", 5, 5, 5],
    ["", "", "", "previsione di cassa", cp, cp + 20, ""],
  ];
  const r = await letto(
    {
      Spese: [
        [
          "MISSIONE, PROGRAMMA, TITOLO",
          "DENOMINAZIONE",
          "RESIDUI PRESUNTI",
          "",
          "PREVISIONI DEFINITIVE 2023",
          "PREVISIONI 2024",
          "PREVISIONI 2025",
        ],
        ["MISSIONE 01", "Servizi istituzionali"],
        ["0101 Programma 01", "Organi istituzionali"],
        ...righe(["Titolo 1", "Spese correnti"], 300),
        ...righe(["Titolo 2", "Spese in conto capitale"], 100),
        ...righe(["Totale Programma 01", "Organi"], 400),
        ...righe(["TOTALE MISSIONE 01", ""], 400),
      ],
    },
    "2024-06-30",
  );
  expect(spese(r)).toEqual([2, "400.00", null, null]);
  expect(r.bilancio.spese?.perTitolo.map((t) => [t.titolo, t.previsioneAttuale])).toEqual([
    [1, "300.00"],
    [2, "100.00"],
  ]);
  expect([r.verdetto.esito, codici(r).toSorted()]).toEqual(["si", ["MAP-017", "MAP-019"]]);
});

test.each([
  ["Gest.", "C", "R"],
  ["Provenienza", "Competenza", "Residuo 2022"],
  ["", "CO", "RE"],
])("a column of one voce a row: «%s», %s and %s", async (intestazione, c, r) => {
  const righe = Array.from({ length: 50 }, (_, i): Riga => [c, 1000 + i, `Voce ${i}`, 100 + i, 90, 80]);
  const residui: readonly Riga[] = [
    [r, 1003, "Voce 3", 7, 6, 5],
    [r, 1004, "Voce 4", 8, 7, 6],
  ];
  const testata: Riga = [intestazione, "Capitolo", "Oggetto", "Stanziato", "Impegnato", "Pagato"];
  const letta = await letto({ Spese: [testata, ...righe, ...residui] }, GIORNO);
  expect([spese(letta), codici(letta)]).toEqual([[50, "6225.00", "4500.00", "4000.00"], ["MAP-017"]]);
});

test.each(["Es. comp.", "Anno prov.", "Anno di provenienza", "Eserc."])(
  "a column of years, «%s»: the rows of the esercizio",
  async (intestazione) => {
    const testata: Riga = [intestazione, "Capitolo", "Oggetto", "Stanziato", "Impegnato", "Pagato"];
    const righe: readonly Riga[] = [
      [2024, 1003, "Mensa", 70, 60, 50],
      [2022, 1003, "Mensa", 7, 6, 5],
      [2024, 1004, "Neve", 80, 70, 60],
    ];
    expect(spese(await letto({ Spese: [testata, ...righe] }, GIORNO))).toEqual([
      2,
      "150.00",
      "130.00",
      "110.00",
    ]);
  },
);

test("under one heading too a voce of residui alone is named", async () => {
  const r = await letto(
    {
      Entrate: [
        ["Capitolo", "Oggetto", "Gestione", "Previsione attuale", "Accertato", "Riscosso"],
        [100, "IMU", "Competenza", 1000, 900, 700],
        ["", "", "Residui", 100, 90, 80],
        [200, "TARI", "Residui", 60, 60, 50],
        [300, "Mensa", "Competenza", 40, 30, 30],
      ],
    },
    GIORNO,
  );
  expect(entrate(r)).toEqual([2, "1040.00", "930.00", "730.00"]);
  expect([r.verdetto.esito, codici(r).toSorted()]).toEqual(["da vedere", ["MAP-017", "MAP-018"]]);
});

test.each<[Scalare, string | null]>([
  ["RS", "rs"],
  ["c/comp.", "cp"],
  ["Previsione di competenza", "cp"],
  ["di cui già impegnato*", "di cui"],
  ["Totale", "t"],
  ["Residui attivi", "rs"],
  ["Spese per residui urbani", null],
  ["Cassa depositi e prestiti", null],
  ["C", "cp"],
  ["r", "rs"],
  ["Residuo 2021", "rs"],
  ["K", null],
  [1, null],
  ["", null],
])("«%s» is the tag %s", (v, misura) => {
  expect(misuraDi(v)).toBe(misura);
});
