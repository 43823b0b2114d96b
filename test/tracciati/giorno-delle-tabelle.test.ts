/**
 * Tables of one plan at several days of monitoring: the day stands in the sheet's name or above the table, in whatever words,
 * on sheets of their own or one below the other. The one of a day to come is never counted, and none is counted twice.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto, type Rapporto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];

const TESTA: Riga = ["Obiettivo", "Indicatore", "Target", "Risultato"];
const tabella = (alberi: Scalare, corse: Scalare): Riga[] => [
  TESTA,
  ["Verde", "Alberi", 40, alberi],
  ["Bus", "Corse", 90, corse],
];
const PRIMA = tabella(30, 60);
const DOPO = tabella(44, 95);
/** 30 June, 30 September and 31 December 2024, as Excel keeps them. */
const [GIUGNO, SETTEMBRE] = [45473, 45565];

const letti = (r: Rapporto) => r.indicatori.map((i) => [i.foglio, i.raggiunto]);
const codici = (r: Rapporto) => r.rilievi.map((x) => [x.codice, x.gravita]);

/** The lines above the table of June and above that of September. */
const SOPRA: readonly (readonly [Riga, Riga])[] = [
  [["Aggiornamento: 30/06/2024"], ["Aggiornamento: 30/09/2024"]],
  [
    ["Aggiornamento:", "30/06/2024"],
    ["Aggiornamento:", "30/09/2024"],
  ],
  [["Rilevazione del 30 giugno 2024"], ["Rilevazione del 30 settembre 2024"]],
  [
    ["Data monitoraggio", GIUGNO],
    ["Data monitoraggio", SETTEMBRE],
  ],
  [["Periodo: dal 01/01/2024 al 30/06/2024"], ["Periodo: dal 01/01/2024 al 30/09/2024"]],
  [["II trimestre 2024"], ["III trimestre 2024"]],
  [["Comune di Prova, 30/06/2024"], ["Comune di Prova, 30/09/2024"]],
];

describe.each(SOPRA)("under %j and %j", (giugno, settembre) => {
  const due = { A: [settembre, [], ...DOPO], B: [giugno, [], ...PRIMA] };
  test("on two sheets the one to come is left aside", async () => {
    const r = await letto(due, "2024-07-15");
    expect(letti(r)).toEqual([
      ["B", "30"],
      ["B", "60"],
    ]);
    expect(codici(r)).toEqual([["MAP-012", "nota"]]);
  });
  test("once it has come it is the one that counts, and the earlier one is the way so far", async () => {
    const r = await letto(due, "2024-10-31");
    expect(letti(r)).toEqual([
      ["A", "44"],
      ["A", "95"],
    ]);
    expect(r.indicatori[0]?.rilevazioni.map((x) => x.raggiunto)).toEqual(["30", "44"]);
  });
  test("one below the other on a sheet too", async () => {
    const r = await letto({ P: [giugno, ...PRIMA, [], settembre, ...DOPO] }, "2024-07-15");
    expect(letti(r).map(([, v]) => v)).toEqual(["30", "60"]);
  });
});

test.each([
  ["Report_2024_06", "Report_2024_09"],
  ["202406 obiettivi", "202409 obiettivi"],
  ["Ob 20240630", "Ob 20240930"],
  ["30_06_2024", "30_09_2024"],
  ["PEG 06-2024", "PEG 09-2024"],
])("the day in the names «%s», «%s»", async (giugno, settembre) => {
  const r = await letto({ [settembre]: DOPO, [giugno]: PRIMA }, "2024-07-15");
  expect(letti(r)).toEqual([
    [giugno, "30"],
    [giugno, "60"],
  ]);
  expect(codici(r)).toEqual([["MAP-012", "nota"]]);
});

describe("where nothing says which is which", () => {
  test.each([
    ["Report 1", "Report 2"],
    ["Alfa", "Beta"],
  ])("«%s» is read, «%s» named", async (uno, due) => {
    const r = await letto({ [uno]: PRIMA, [due]: DOPO }, "2024-12-31");
    expect(letti(r).map(([f]) => f)).toEqual([uno, uno]);
    expect(codici(r)).toEqual([["MAP-021", "errore"]]);
    expect(r.verdetto.esito).toBe("no");
  });
  test("a copy is only named", async () => {
    const r = await letto({ A: PRIMA, B: PRIMA }, "2024-12-31");
    expect([letti(r).length, codici(r), r.verdetto.esito]).toEqual([2, [["MAP-021", "avviso"]], "da vedere"]);
  });
});

describe("two offices with the same standard indicators are both read", () => {
  const senza = (t: readonly Riga[]): Riga[] => t.map((r) => r.slice(1));
  test.each<readonly [string, Readonly<Record<string, readonly Riga[]>>]>([
    ["told apart by a title", { A: [["Settore Tributi"], ...PRIMA], B: [["Settore Vigili"], ...DOPO] }],
    [
      "by who answers",
      { A: [["Responsabile", "Rossi Ada"], [], ...PRIMA], B: [["Responsabile", "Neri Ugo"], [], ...DOPO] },
    ],
    ["by their sheets' names, where no objective is named", { Tributi: senza(PRIMA), Vigili: senza(DOPO) }],
  ])("%s", async (_, fogli) => {
    const r = await letto(fogli, "2024-12-31");
    expect(letti(r).length).toBe(4);
    expect(codici(r).filter(([c]) => c?.startsWith("MAP"))).toEqual([]);
  });
});

test("a day of something else is no day of the figures", async () => {
  const sopra: Riga[] = [
    ["Approvato con delibera G.C. n. 12 del 30/01/2025"],
    ["Stampato il 15/01/2025"],
    [],
  ];
  const r = await letto({ A: [...sopra, ...PRIMA] }, "2024-12-31");
  expect([letti(r).length, codici(r)]).toEqual([2, []]);
});
