/**
 * A print pasted into a sheet: many blocks, headings that have one column less than their rows, pages that lost their
 * heading, totals that stand elsewhere again. The real one is in ../shared; these are small and our own.
 */
import { readFileSync } from "node:fs";
import type { Scalare } from "../../src/base/griglia";
import { lettera } from "../../src/base/posizione";
import type { Voce } from "../../src/bilancio/voce";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { openWorkbook } from "../../src/simulator/index";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { griglia } from "../supporto/griglia";
import { genera } from "../supporto/lavoro";
import { detti } from "../supporto/detto";

const TESTATA = [
  "Tit",
  "Piano Fin.",
  "Capitolo",
  "Descrizione",
  "Previsione iniziale",
  "Previsione attuale",
  "Impegnato",
  "Disponibilità",
  "Pagato",
];
const IMPORTI = ["10,00", "20,00", "5,00", "15,00", "1,00"];
const SOMMA = ["20,00", "40,00", "10,00", "30,00", "2,00"];

/** The articolo before the description, in one cell. */
const insieme = (articolo: number): Scalare[] => [
  "1",
  "U.1.03.02.99.999",
  "10111",
  `${articolo} SPESE VARIE`,
  ...IMPORTI,
];
/** The articolo in a column of its own, which the heading does not have. */
const apparte = (articolo: number): Scalare[] => [
  "1",
  "U.1.03.02.99.999",
  "10111",
  String(articolo),
  "SPESE VARIE",
  ...IMPORTI,
];
/** The articolo beside the capitolo, in one cell. */
const unito = (articolo: number): Scalare[] => [
  "1",
  "U.1.03.02.99.999",
  `10111 ${articolo}`,
  "SPESE VARIE",
  ...IMPORTI,
];

function leggi(righe: readonly (readonly Scalare[])[]) {
  const g = griglia(righe);
  const r = recognise([g]);
  const lette = readPrints(r.mappature.map((m) => ({ g, m })));
  return {
    ...r,
    voci: lette.voci,
    totali: lette.totali,
  };
}

const nome = (v: Voce): string => `${v.capitolo ?? "-"}/${v.articolo ?? "-"} ${v.descrizione}`;

test.each([
  ["at the head of the description", insieme, "D", "D"],
  ["in a column without a heading", apparte, "D", "E"],
  ["beside the capitolo", unito, "C", "D"],
])("the articolo %s", (_, riga, articolo, descrizione) => {
  const { voci, mappature } = leggi([TESTATA, riga(3), riga(12)]);
  expect(voci.map(nome)).toEqual(["10111/3 SPESE VARIE", "10111/12 SPESE VARIE"]);
  expect(voci.map((v) => v.importi.cassa?.valore?.toNumber())).toEqual([1, 1]);
  const colonne = mappature[0]?.colonne;
  expect([colonne?.articolo, colonne?.descrizione].map((c) => lettera(c?.colonna ?? 0))).toEqual([
    articolo,
    descrizione,
  ]);
});

test("a description that merely begins with a number stays whole", () => {
  const riga = (descrizione: string): Scalare[] => ["1", "", "10111", descrizione, ...IMPORTI];
  const { voci } = leggi([TESTATA, riga("5 PER MILLE"), riga("STIPENDI"), riga("FORMAZIONE")]);
  expect(voci.map(nome)).toEqual(["10111/- 5 PER MILLE", "10111/- STIPENDI", "10111/- FORMAZIONE"]);
});

test("values beside their headings say so in their reason, and their total is read where it stands", () => {
  const { mappature, totali } = leggi([
    TESTATA,
    apparte(1),
    apparte(2),
    ["TOTALE PROGRAMMA", "", "", "", "", ...SOMMA],
    ["TOTALE SPESE", "", "", "", ...SOMMA],
  ]);
  expect(mappature[0]?.colonne.pagato?.perche).toContain("1 colonna più a destra");
  expect(totali.map((t) => t.importi.cassa?.posizione)).toMatchObject([
    { riga: 4, colonna: 10 },
    { riga: 5, colonna: 9 },
  ]);
  expect(totali.map((t) => t.importi.cassa?.valore?.toNumber())).toEqual([2, 2]);
});

test("a page without its heading is a block of its own: of no known programma, never complete, and named", () => {
  const { voci, totali, rilievi, mappature } = leggi([
    ["MISSIONE 01 - PROGRAMMA 04: TRIBUTI - RESPONSABILE: VERDI ANNA"],
    TESTATA,
    insieme(1),
    ["TOTALE PROGRAMMA", "", "", "", ...IMPORTI],
    [""],
    apparte(2),
    apparte(3),
    ["TOTALE PROGRAMMA", "", "", "", "", ...SOMMA],
    ["MISSIONE 01 - PROGRAMMA 10: RISORSE UMANE"],
    TESTATA,
    apparte(4),
  ]);
  expect(voci.map((v) => [nome(v), v.missione, v.programma])).toEqual([
    ["10111/1 SPESE VARIE", 1, 4],
    ["10111/2 SPESE VARIE", null, null],
    ["10111/3 SPESE VARIE", null, null],
    ["10111/4 SPESE VARIE", 1, 10],
  ]);
  expect(totali.map((t) => t.completo)).toEqual([true, false]);
  expect(mappature.map((m) => m.conTestata)).toEqual([true, false, true]);
  expect(detti(rilievi).map((r) => [r.codice, r.cella])).toEqual([["MAP-003", "A6"]]);
});

test("rows above any heading borrow the columns of the first heading of their kind", () => {
  const entrata = (codice: string): Scalare[] => ["3", codice, "440", "0", "RIMBORSI", ...IMPORTI];
  const { voci, mappature } = leggi([
    ["P A R T E   E N T R A T E"],
    entrata("E.3.05.02.03.004"),
    ["TITOLO 4 - ENTRATE IN CONTO CAPITALE"],
    TESTATA.map((t) => (t === "Impegnato" ? "Accertato" : t === "Pagato" ? "Riscosso" : t)),
    entrata("E.4.02.01.01.000"),
  ]);
  expect(voci.map((v) => [v.parte, nome(v)])).toEqual([
    ["entrate", "440/0 RIMBORSI"],
    ["entrate", "440/0 RIMBORSI"],
  ]);
  expect(mappature.map((m) => m.conTestata)).toEqual([false, true]);
});

test("rows that follow a programma's total without a new section are of no known programma", () => {
  const { voci, totali } = leggi([
    TESTATA,
    ["MISSIONE 01 - PROGRAMMA 02: SEGRETERIA"],
    insieme(1),
    ["TOTALE PROGRAMMA", "", "", "", ...IMPORTI],
    insieme(2),
    ["TOTALE PROGRAMMA", "", "", "", ...IMPORTI],
  ]);
  expect(voci.map((v) => v.programma)).toEqual([2, null]);
  expect(totali.map((t) => t.completo)).toEqual([true, false]);
});

test("a missione above its programmi goes on below their totals", () => {
  const { voci } = leggi([
    TESTATA,
    ["MISSIONE 04 - ISTRUZIONE"],
    ["PROGRAMMA 01 - SCUOLE"],
    insieme(1),
    ["TOTALE PROGRAMMA", "", "", "", ...IMPORTI],
    ["PROGRAMMA 06 - SERVIZI"],
    insieme(2),
  ]);
  expect(voci.map((v) => [v.missione, v.programma])).toEqual([
    [4, 1],
    [4, 6],
  ]);
});

test("the heading of a new page belongs to the same table: its total adds up both pages", () => {
  const { voci, totali, mappature } = leggi([
    TESTATA,
    insieme(1),
    TESTATA,
    insieme(2),
    ["TOTALE PROGRAMMA", "", "", "", ...SOMMA],
  ]);
  expect([voci.length, mappature.length]).toEqual([2, 1]);
  expect(totali).toMatchObject([{ righeVoci: [2, 4], completo: true }]);
});

test("a line drawn with dashes is nothing", () => {
  const { voci } = leggi([TESTATA, insieme(1), TESTATA.map(() => "------")]);
  expect(voci).toHaveLength(1);
});

test("rows whose columns cannot be told are named, and the rest is read", () => {
  const sparsa = (n: number): Scalare[] => ["x", "y", "10", `VOCE ${n}`, "testo lungo", "altro", 1];
  const { mappature, nonLetti } = leggi([TESTATA, sparsa(1), sparsa(2), [""], TESTATA, insieme(1)]);
  expect(mappature).toHaveLength(1);
  expect(nonLetti).toHaveLength(1);
  expect(nonLetti[0]?.motivo.it).toContain("2 righe dalla 1");
});

conDatiReali("the real print", () => {
  async function quadro(file: string) {
    const host = openWorkbook(readFileSync(condiviso("dati", file)));
    try {
      const esito = await genera({ soloControlli: true });
      if (!esito.ok) throw new Error("refused");
      return esito.quadro;
    } finally {
      host.close();
    }
  }

  test("gives the same amounts as the flat workbook, voce by voce, in 36 blocks", async () => {
    const piatta = await quadro("lumezzane-2023.xlsx");
    const stampa = await quadro("lumezzane-2023-stampa.xlsx");
    const valori = (v: Voce) => [
      v.parte,
      v.codice,
      nome(v),
      ...Object.values(v.importi).map((i) => i.valore?.toFixed(2)),
    ];
    expect(stampa.lettura.voci.map(valori)).toEqual(piatta.lettura.voci.map(valori));
    expect(stampa.lettura.mappature.filter((m) => m.struttura !== "obiettivi")).toHaveLength(36);
  }, 60_000);

  test("has one wrong total: the pagato of missione 3 programma 1, nine cents short", async () => {
    const rilievi = detti((await quadro("lumezzane-2023-stampa.xlsx")).rilievi);
    const errori = rilievi.filter((r) => r.codice === "BIL-002" && r.gravita === "errore");
    expect(errori.map((r) => r.cella)).toEqual(["J262"]);
    expect(errori[0]?.messaggio).toContain("272.710,80");
    expect(rilievi.filter((r) => r.gravita === "errore" && r.codice.startsWith("BIL"))).toEqual(errori);
  }, 60_000);
});
