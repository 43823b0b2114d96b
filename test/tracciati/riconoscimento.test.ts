/** Where the tables are and which column is what: by headings, on any sheet, in any order. */
import * as fc from "fast-check";
import type { Scalare } from "../../src/base/griglia";
import { lettera } from "../../src/base/posizione";
import { findDataRiferimento, findEnte } from "../../src/tracciati/find-data";
import { readPrints, type LetturaStampe } from "../../src/tracciati/read-stampe";
import { readVoci } from "../../src/tracciati/read-voci";
import { recognise } from "../../src/tracciati/recognise";
import { ENTRATE_INTESTAZIONI, griglia, SPESE_INTESTAZIONI } from "../supporto/griglia";
import { detti } from "../supporto/detto";

const VOCE: readonly Scalare[] = [
  1,
  "01",
  "Verdi Anna",
  1,
  "U.1.03.02.15.999",
  10111,
  1,
  "STIPENDI",
  100,
  120,
  60,
  60,
  30,
];

function leggi(righe: readonly (readonly Scalare[])[]): LetturaStampe {
  const g = griglia(righe);
  const [m] = recognise([g]).mappature;
  if (!m) throw new Error("no table recognised");
  return readPrints([{ g, m }]);
}

test("a flat table is found under title rows, on any sheet", () => {
  const vuoto = griglia([[""]], "Note");
  const g = griglia([["Comune di Prova"], [""], SPESE_INTESTAZIONI, VOCE], "Uscite 2023");
  const { mappature } = recognise([vuoto, g]);
  expect(mappature).toHaveLength(1);
  expect(mappature[0]).toMatchObject({
    struttura: "spese",
    foglio: "Uscite 2023",
    righeDati: [4],
    primaRiga: 4,
  });
});

test("the order of the columns does not matter", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...SPESE_INTESTAZIONI.keys()], { minLength: SPESE_INTESTAZIONI.length }),
      (ordine) => {
        const { voci } = leggi([
          ordine.map((i) => SPESE_INTESTAZIONI[i] ?? ""),
          ordine.map((i) => VOCE[i] ?? ""),
        ]);
        expect(voci).toHaveLength(1);
        expect(voci[0]).toMatchObject({
          missione: 1,
          programma: 1,
          titolo: 1,
          capitolo: "10111",
          articolo: "1",
          descrizione: "STIPENDI",
          responsabile: "Verdi Anna",
        });
        const importi = voci[0]?.importi;
        expect(importi?.previsioneAttuale?.valore?.toNumber()).toBe(120);
        expect(importi?.movimentato?.valore?.toNumber()).toBe(60);
        expect(importi?.cassa?.valore?.toNumber()).toBe(30);
      },
    ),
    { numRuns: 100, seed: 3 },
  );
});

test.each([
  ["spese", "previsioneAttuale", "Stanziamento assestato"],
  ["spese", "previsioneAttuale", "Previsione definitiva"],
  ["spese", "previsioneAttuale", "Stanziamento"],
  ["spese", "previsioneAttuale", "Prev. attuale 2023"],
  ["spese", "impegnato", "Impegni"],
  ["spese", "impegnato", "Tot. impegnato"],
  ["spese", "pagato", "Mandati"],
  ["spese", "pagato", "Pagamenti c/competenza"],
  ["spese", "disponibilita", "Da impegnare"],
  ["spese", "disponibilita", "Disponibilità residua"],
  ["entrate", "accertato", "Accertamenti"],
  ["entrate", "riscosso", "Reversali"],
  ["entrate", "disponibilita", "Da accertare"],
  ["spese", "capitolo", "Cap."],
  ["spese", "codice", "Codice di bilancio"],
  ["spese", "responsabile", "Resp. servizio"],
] as const)("%s.%s may be headed %j", (struttura, campo, intestazione) => {
  const base = struttura === "spese" ? SPESE_INTESTAZIONI : ENTRATE_INTESTAZIONI;
  const standard: Readonly<Record<string, string>> = {
    previsioneAttuale: "Previsione attuale",
    impegnato: "Impegnato",
    pagato: "Pagato",
    disponibilita: "Disponibilità",
    accertato: "Accertato",
    riscosso: "Riscosso",
    capitolo: "Capitolo",
    codice: "Piano Fin.",
    responsabile: "Responsabile",
  };
  const righe = base.map((h) => (h === standard[campo] ? intestazione : h));
  const dati = base.map((h) => (/prev|imp|acc|disp|pag|risc/i.test(h) ? 10 : 1));
  const { mappature } = recognise([griglia([righe, dati])]);
  expect(mappature[0]?.struttura).toBe(struttura);
  expect(mappature[0]?.colonne[campo]?.intestazione).toBe(intestazione);
  expect(mappature[0]?.colonne[campo]?.perche).toContain(intestazione);
});

test("residui and cassa are never taken for competenza", () => {
  const testata = [
    "Capitolo",
    "Descrizione",
    "Residui presunti",
    "Stanziamento competenza",
    "Stanziamento cassa",
    "Impegnato competenza",
    "Impegnato residui",
    "Pagato competenza",
    "Pagato residui",
  ];
  const { mappature } = recognise([griglia([testata, [1, "X", 9, 100, 150, 60, 5, 30, 4]])]);
  const colonne = mappature[0]?.colonne;
  expect(
    [colonne?.previsioneAttuale, colonne?.impegnato, colonne?.pagato].map((c) => lettera(c?.colonna ?? 0)),
  ).toEqual(["D", "F", "H"]);
});

test("totals are recognised, not summed, and know their rows", () => {
  const riga = (cap: number, importo: number): Scalare[] => [
    1,
    "01",
    "",
    1,
    "",
    cap,
    0,
    "VOCE",
    importo,
    importo,
    0,
    importo,
    0,
  ];
  const { voci, totali } = leggi([
    SPESE_INTESTAZIONI,
    riga(1, 10),
    riga(2, 20),
    ["TOTALE PROGRAMMA", "", "", "", "", "", "", "", 30, 30, 0, 30, 0],
    ["TOTALE SPESE", "", "", "", "", "", "", "", 30, 30, 0, 30, 0],
  ]);
  expect(voci.map((v) => v.riga)).toEqual([2, 3]);
  expect(totali).toMatchObject([
    { riga: 4, ambito: "programma", righeVoci: [2, 3], completo: true },
    { riga: 5, ambito: "generale", righeVoci: [2, 3] },
  ]);
});

test("a section row gives missione, programma and responsabile to the rows below", () => {
  const { voci } = leggi([
    ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato"],
    ["MISSIONE 01 - PROGRAMMA 02: SEGRETERIA GENERALE - RESPONSABILE: VERDI ANNA"],
    ["10111/1", "STIPENDI", "1.234,56", "12,00"],
  ]);
  expect(voci[0]).toMatchObject({
    missione: 1,
    programma: 2,
    denominazioneProgramma: "SEGRETERIA GENERALE",
    responsabile: "VERDI ANNA",
    capitolo: "10111",
    articolo: "1",
  });
});

test("voci outside the titoli have neither titolo nor code", () => {
  const { voci } = leggi([
    ENTRATE_INTESTAZIONI,
    ["", "", "", "", "AVANZO DI AMMINISTRAZIONE", 0, 500, "", "", ""],
  ]);
  expect(voci[0]).toMatchObject({ titolo: null, codice: null, descrizione: "AVANZO DI AMMINISTRAZIONE" });
});

test("a blank or unreadable amount is named at its cell and is never zero", () => {
  // The last column is blank in every row: a habit of the sheet, not a hole.
  const piene = [2, 3, 4, 5, 6, 7].map((cap): Scalare[] => [
    1,
    "01",
    "",
    1,
    "",
    cap,
    0,
    "VOCE",
    10,
    10,
    5,
    5,
    "",
  ]);
  const bucata = [1, "01", "", 1, "", 1, 0, "VOCE", 10, "", "#REF!", 5, ""];
  const { voci, rilievi } = leggi([SPESE_INTESTAZIONI, bucata, ...piene]);
  expect(voci[0]?.importi.previsioneAttuale?.valore).toBeNull();
  expect(detti(rilievi).map((r) => [r.codice, r.cella])).toEqual([
    ["BIL-010", "J2"],
    ["BIL-010", "K2"],
  ]);
});

test("a voce whose description begins with «totale» is a voce: it has a capitolo", () => {
  const riga = [1, "01", "", 1, "", 10111, 0, "TOTALE INCARICHI ESTERNI", 10, 10, 5, 5, 2];
  const { voci, totali } = leggi([SPESE_INTESTAZIONI, riga]);
  expect([voci.length, totali.length]).toEqual([1, 0]);
});

test("a total may stand in the description column, beside its missione", () => {
  const riga = [1, "01", "", 1, "", 10111, 0, "VOCE", 10, 10, 5, 5, 2];
  const { voci, totali } = leggi([
    SPESE_INTESTAZIONI,
    riga,
    [1, "", "", "", "", "", "", "Totale missione 1", 10, 10, 5, 5, 2],
  ]);
  expect([voci.length, totali[0]?.ambito]).toEqual([1, "missione"]);
});

test("a heading without rows is no table", () => {
  expect(recognise([griglia([SPESE_INTESTAZIONI])]).mappature).toEqual([]);
});

test.each([
  ["alla data del 30 giugno 2023", "2023-06-30"],
  ["Situazione al 31/12/2023", "2023-12-31"],
  ["Referto - situazione al 30.06.2023", "2023-06-30"],
  ["Debiti scaduti al 31/12/2023", null],
  ["Comune di Prova", null],
])("the date in %j is %s", (testo, data) => {
  expect(findDataRiferimento([griglia([[testo]])])).toBe(data);
});

test("the ente is read from a title", () => {
  expect(findEnte([griglia([[""], ["Città di Prova"]])])).toBe("Città di Prova");
});

test("random grids: nothing thrown, no blank becomes a number, no text is lost", () => {
  const cella = fc.oneof(
    fc.constant<Scalare>(""),
    fc.constantFrom<Scalare>(
      ...SPESE_INTESTAZIONI,
      ...ENTRATE_INTESTAZIONI,
      "TOTALE TITOLO 1",
      "#REF!",
      "1.234,56",
    ),
    fc.integer({ min: -1000, max: 100_000 }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cella, { maxLength: 14 }), { minLength: 1, maxLength: 25 }), (righe) => {
      const g = griglia(righe);
      for (const m of recognise([g]).mappature) {
        if (m.struttura === "obiettivi") continue;
        for (const v of readVoci(g, m).voci) {
          for (const i of Object.values(v.importi)) {
            const scritto = g.valori[i.posizione.riga - 1]?.[i.posizione.colonna - 1];
            expect(i.originale).toBe(scritto);
            if (scritto === "") expect(i.valore).toBeNull();
          }
        }
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});
