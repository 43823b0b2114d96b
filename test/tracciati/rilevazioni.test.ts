/**
 * Periodic readings, in columns and in sheets: of one series the last that is not after the reference date counts, the
 * earlier ones are the way so far, a blank is no data. Moving the reference date moves only what is read.
 */
import type { Scalare } from "../../src/base/griglia";
import { giornoIn, isPeriodo } from "../../src/tracciati/indizi/periodi";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const TRIMESTRI = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"];

/** Headings of four readings of one year, as offices write them. */
const INTESTAZIONI: readonly (readonly Scalare[])[] = [
  ["Raggiunto al 31/03", "Raggiunto al 30/06", "Raggiunto al 30/09", "Raggiunto al 31/12"],
  [
    "Raggiunto al 31.03.2024",
    "Raggiunto al 30.06.2024",
    "Raggiunto al 30.09.2024",
    "Raggiunto al 31.12.2024",
  ],
  ["I trim.", "II trim.", "III trim.", "IV trim."],
  ["1° trimestre", "2° trimestre", "3° trimestre", "4° trimestre"],
  ["Primo trimestre", "Secondo trimestre", "Terzo trimestre", "Quarto trimestre"],
  ["Trimestre I", "Trimestre II", "Trimestre III", "Trimestre IV"],
  ["T1", "T2", "T3", "T4"],
  ["Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024"],
  ["1° monitoraggio 31.03", "2° monitoraggio 30.06", "3° monitoraggio 30.09", "4° monitoraggio 31.12"],
  [
    "1^ verifica (31/03/2024)",
    "2^ verifica (30/06/2024)",
    "3^ verifica (30/09/2024)",
    "4^ verifica (31/12/2024)",
  ],
  ["Rilevazione marzo", "Rilevazione giugno", "Rilevazione settembre", "Rilevazione dicembre"],
  ["Marzo", "Giugno", "Settembre", "Dicembre"],
  ["mar-24", "giu-24", "set-24", "dic-24"],
  ["Gen-Mar", "Gen-Giu", "Gen-Set", "Gen-Dic"],
  ["Valore al 31 marzo", "Valore al 30 giugno", "Valore al 30 settembre", "Valore al 31 dicembre"],
  ["Stato al 31/03/24", "Stato al 30/06/24", "Stato al 30/09/24", "Stato al 31/12/24"],
  ["Consuntivo I trim", "Consuntivo II trim", "Consuntivo III trim", "Consuntivo IV trim"],
  [
    "Dato rilevato 1° trim. 2024",
    "Dato rilevato 2° trim. 2024",
    "Dato rilevato 3° trim. 2024",
    "Dato rilevato 4° trim. 2024",
  ],
  // real dates, as Excel keeps them
  [45382, 45473, 45565, 45657],
];

const POSTI = [10, 20, 30, 45];
const ALBERI = [20, "", 60, 90];

const tabella = (intestazioni: Riga, ordine: readonly number[] = [0, 1, 2, 3]): Riga[] => [
  ["Obiettivo", "Responsabile", "Indicatore", "Target", ...ordine.map((i) => intestazioni[i] ?? "")],
  ["Asilo", "Rossi Ada", "Posti creati", 40, ...ordine.map((i) => POSTI[i] ?? "")],
  ["Parco", "Verdi Ugo", "Alberi piantati", 100, ...ordine.map((i) => ALBERI[i] ?? "")],
];

const serie = (r: Rapporto) =>
  r.indicatori.map((i) => [i.raggiunto, i.esito, i.rilevazioni.map((x) => [x.data, x.raggiunto])]);

const attesa = (quante: number, esiti: readonly [string, string]) =>
  [POSTI, ALBERI].map((valori, n) => [
    String(valori[quante - 1] ?? ""),
    esiti[n],
    TRIMESTRI.slice(0, quante).map((data, i) => [data, String(valori[i] ?? "")]),
  ]);

/** Reference date, readings that count, what comes of the two indicators. */
const DATE: readonly (readonly [string, number, readonly [string, string]])[] = [
  ["2024-03-31", 1, ["in corso", "in corso"]],
  ["2024-05-15", 1, ["in corso", "in corso"]],
  ["2024-06-30", 2, ["in corso", "non rilevato"]],
  ["2024-10-10", 3, ["in corso", "in corso"]],
  ["2024-12-31", 4, ["raggiunto", "non raggiunto"]],
];

describe.each(INTESTAZIONI)("under %s, %s, %s, %s", (...intestazioni) => {
  test.each(DATE)("at %s the readings are %i", async (giorno, quante, esiti) => {
    expect(serie(await letto({ Obiettivi: tabella(intestazioni) }, giorno))).toEqual(attesa(quante, esiti));
  });
  test("their order changes nothing, and all is read", async () => {
    const r = await letto({ Obiettivi: tabella(intestazioni, [3, 1, 0, 2]) }, "2024-10-10");
    expect(serie(r)).toEqual(attesa(3, ["in corso", "in corso"]));
    expect([r.verdetto.esito, r.rilievi]).toEqual(["si", []]);
  });
});

test("each reading says its cell", async () => {
  const r = await letto({ Obiettivi: tabella(INTESTAZIONI[0] ?? []) }, "2024-06-30");
  expect(r.indicatori[0]?.rilevazioni).toEqual([
    { data: "2024-03-31", cella: "E2", raggiunto: "10" },
    { data: "2024-06-30", cella: "F2", raggiunto: "20" },
  ]);
  expect(r.indicatori[0]?.lettura).toBe("almeno 40; rilevato 20; prima: 10 al 31/03/2024");
});

test("the days may stand on a row of their own, below a heading that holds for all", async () => {
  const [, ...righe] = tabella([]);
  const fogli = {
    O: [
      ["Obiettivo", "Responsabile", "Indicatore", "Target", "Monitoraggio", "", "", ""],
      ["", "", "", "", "31/03/2024", "30/06/2024", "30/09/2024", "31/12/2024"],
      ...righe.map((r, n) => [...r.slice(0, 4), ...((n === 0 ? POSTI : ALBERI) as Scalare[])]),
    ],
  };
  expect(serie(await letto(fogli, "2024-06-30"))).toEqual(attesa(2, ["in corso", "non rilevato"]));
});

test("what is final is of the end of the year, beside readings with a day", async () => {
  const righe = (finale: Scalare): Riga[] => [
    ["Indicatore", "Target", "Stato al 31 marzo", "Stato al 30 giugno", "Consuntivo"],
    ["Posti", 40, 5, 12, finale],
  ];
  const raggiunto = async (finale: Scalare, giorno: string) =>
    (await letto({ O: righe(finale) }, giorno)).indicatori.map((i) => [i.raggiunto, i.rilevazioni.length]);
  expect(await raggiunto("", "2024-06-30")).toEqual([["12", 2]]);
  expect(await raggiunto(41, "2024-12-31")).toEqual([["41", 3]]);
  expect(await raggiunto("", "2024-12-31")).toEqual([["", 3]]);
});

test("months that are marked and not filled are a plan of phases, and no reading", async () => {
  const r = await letto(
    {
      O: [
        ["Indicatore", "Target", "Gen", "Feb", "Mar", "Apr", "Raggiunto"],
        ["Posti", 40, "X", "X", "", "", 12],
        ["Alberi", 10, "", "X", "X", "X", 11],
      ],
    },
    "2024-06-30",
  );
  expect(r.indicatori.map((i) => [i.raggiunto, i.rilevazioni])).toEqual([
    ["12", []],
    ["11", []],
  ]);
});

test("a reading of another year is of no series of this one", async () => {
  const r = await letto(
    {
      O: tabella([
        "Raggiunto al 31/12/2022",
        "Raggiunto al 31/12/2023",
        "Raggiunto al 30/06/2024",
        "Raggiunto al 31/12/2024",
      ]),
    },
    "2024-06-30",
  );
  expect(serie(r)).toEqual([
    ["30", "in corso", [["2024-06-30", "30"]]],
    ["60", "in corso", [["2024-06-30", "60"]]],
  ]);
});

describe("two columns of one day", () => {
  const righe = (a: Riga, b: Riga, h: Riga): Riga[] => [
    ["Indicatore", "Target", ...h],
    ["Posti", 40, ...a],
    ["Alberi", 100, ...b],
  ];
  test("that is read: where they differ none is taken, and both are named", async () => {
    const h = ["Raggiunto al 31/03", "Raggiunto al 30/06", "Valore al 30/06/2024"];
    const r = await letto({ O: righe([1, 2, 3], [4, 5, 5], h) }, "2024-06-30");
    expect(r.indicatori.map((i) => i.raggiunto)).toEqual(["", "5"]);
    expect([r.verdetto.esito, r.rilievi.map((x) => x.codice)]).toEqual(["no", ["MAP-001"]]);
  });
  test("before: the day has no reading, and both are named", async () => {
    const h = ["Raggiunto al 31/03", "Valore al 31/03", "Raggiunto al 30/06"];
    const r = await letto({ O: righe([1, 2, 3], [4, 4, 5], h) }, "2024-06-30");
    expect(r.indicatori.map((i) => [i.raggiunto, i.rilevazioni.map((x) => x.data)])).toEqual([
      ["3", ["2024-06-30"]],
      ["5", ["2024-06-30"]],
    ]);
    expect([r.verdetto.esito, r.rilievi.map((x) => x.codice)]).toEqual(["no", ["MAP-001"]]);
  });
  test("that agree are one", async () => {
    const h = ["Raggiunto al 31/03", "Valore al 31/03", "Raggiunto al 30/06"];
    const r = await letto({ O: righe([1, 1, 3], [4, 4, 5], h) }, "2024-06-30");
    expect(r.indicatori.map((i) => i.rilevazioni.length)).toEqual([2, 2]);
    expect(r.rilievi).toEqual([]);
  });
});

describe("a sheet for each", () => {
  const foglio = (posti: Scalare, alberi: Scalare): Riga[] => [
    ["Obiettivo", "Indicatore", "Target", "Raggiunto"],
    ["Asilo", "Posti", 40, posti],
    ["Parco", "Alberi", 100, alberi],
  ];
  const NOMI = [
    ["I trimestre", "II trimestre", "III trimestre"],
    ["Monit. 31.03", "Monit. 30.06", "Monit. 30.09"],
    ["Marzo 2024", "Giugno 2024", "Settembre 2024"],
    ["Report al 31-03-24", "Report al 30-06-24", "Report al 30-09-24"],
  ];
  test.each(NOMI)("%s, %s, %s: the earlier sheets are the way so far", async (a, b, c) => {
    const fogli = { [a]: foglio(10, 20), [b]: foglio(20, ""), [c]: foglio(30, 60) };
    const r = await letto(fogli, "2024-06-30");
    expect(r.indicatori.map((i) => [i.foglio, i.raggiunto, i.rilevazioni])).toEqual([
      [
        b,
        "20",
        [
          { data: "2024-03-31", cella: `'${a}'!D2`, raggiunto: "10" },
          { data: "2024-06-30", cella: "D2", raggiunto: "20" },
        ],
      ],
      [
        b,
        "",
        [
          { data: "2024-03-31", cella: `'${a}'!D3`, raggiunto: "20" },
          { data: "2024-06-30", cella: "D3", raggiunto: "" },
        ],
      ],
    ]);
    expect(r.rilievi.map((x) => [x.codice, x.foglio])).toEqual([
      ["MAP-012", a],
      ["MAP-012", c],
    ]);
  });
  test("all after the reference date: read, and said", async () => {
    const r = await letto({ "II trimestre": foglio(1, 2), "III trimestre": foglio(3, 4) }, "2024-03-31");
    expect(r.indicatori.map((i) => i.foglio)).toEqual(["II trimestre", "II trimestre"]);
    expect(r.verdetto.esito).toBe("da vedere");
  });
});

test.each<[string, string | null]>([
  ["al 30/06", "2024-06-30"],
  ["31.06", "2024-06-30"],
  ["III quadrimestre", "2024-12-31"],
  ["2° bimestre", "2024-04-30"],
  ["II semestre 2023", "2023-12-31"],
  ["S1", "2024-06-30"],
  ["Rilevazione di febbraio", "2024-02-29"],
  ["15 settembre", "2024-09-15"],
  ["sett. 2023", "2023-09-30"],
  ["5° trimestre", null],
  ["Magazzino", null],
  ["Setting", null],
  ["Marche da bollo", null],
  ["Totale", null],
])("«%s» speaks of %s", (testo, giorno) => {
  expect(giornoIn(testo, 2024)).toBe(giorno);
});

test.each([
  ["Target I trimestre", false],
  ["Scadenza 30/06", false],
  ["Fase 1", false],
  ["3° monitoraggio 30.09", true],
  ["Al 31/12/2024", true],
])("«%s» is nothing but a period: %s", (testo, atteso) => {
  expect(isPeriodo(testo)).toBe(atteso);
});
