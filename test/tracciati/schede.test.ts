/**
 * Objectives printed as cards. The real print, in ../shared, gives its 112 objectives and 207 indicators like the flat
 * workbook; the small ones here are our own.
 */
import { readFileSync } from "node:fs";
import type { Scalare } from "../../src/base/griglia";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { openWorkbook } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { recognise } from "../../src/tracciati/recognise";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { formuleDiverse } from "../supporto/confronta-formule";
import { griglia } from "../supporto/griglia";
import { genera } from "../supporto/lavoro";
import { conLibreOffice, ricalcola } from "../supporto/soffice";
import { detti } from "../supporto/detto";

const TESTATA = [
  "Obiettivo operativo",
  "Descrizione",
  "Responsabil e politico",
  "Responsabile gestionale",
  "Orizzonte temporale",
];
const POSTO: readonly Scalare[][] = [
  ["MISSIONE 1 – SERVIZI ISTITUZIONALI"],
  [""],
  ["103", "Programma", "3", "Gestione economica"],
  ["-----", "-----", "---", "-----"],
];
const capo = (nome: string): Scalare[][] => [
  ["OBIETTIVO DI EFICIENZA"],
  ["Obiettivo strategico: 8.6 Bilancio sano"],
  TESTATA,
  [nome, "Pagare nei termini", "Verdi Anna", "Rossi Mario", "2023-2025"],
];

function leggi(righe: readonly (readonly Scalare[])[]): readonly IndicatoreLetto[] {
  const g = griglia(righe, "Stampa");
  const vista = {
    ...g,
    testi: g.valori.map((r) => r.map(String)),
    formati: g.valori.map((r) => r.map(() => "General")),
  };
  return recognise([g]).mappature.flatMap((m) => readIndicatori(vista, m).indicatori);
}

const breve = (i: IndicatoreLetto): unknown[] => [
  i.riga,
  i.indicatore,
  i.target.testo,
  i.raggiunto.testo,
  i.raggiunto.posizione.riga,
];

test("target and raggiunto side by side, whatever their columns", () => {
  const letti = leggi([
    ...POSTO,
    ...capo("Pagamenti"),
    ["Stato attuazione obiettivo: si procede"],
    ["Stakeholder", "", "Fornitori"],
    ["Indicatori Performanti", "", "target", "raggiunto"],
    ["Tempi medi", "", "<25 gg", "8,74"],
    ["N. report", "", "5"],
  ]);
  expect(letti.map(breve)).toEqual([
    [12, "Tempi medi", "<25 gg", "8,74", 12],
    [13, "N. report", "5", "", 13],
  ]);
  expect(letti[0]).toMatchObject({
    missione: 1,
    programma: 3,
    testi: {
      tipo: "OBIETTIVO DI EFICIENZA",
      obiettivoStrategico: "8.6 Bilancio sano",
      obiettivoOperativo: "Pagamenti",
      descrizione: "Pagare nei termini",
      responsabilePolitico: "Verdi Anna",
      responsabileGestionale: "Rossi Mario",
      orizzonte: "2023-2025",
      statoAttuazione: "si procede",
      stakeholder: "Fornitori",
    },
  });
});

test("target and raggiunto one below the other: the first result answers the first indicator", () => {
  const letti = leggi([
    ...POSTO,
    ...capo("Corsi"),
    ["Stato attuazione obiettivo:"],
    ["Avviati."],
    ["Stakeholder", "Cittadini"],
    ["Indicatori Performanti"],
    ["", "target"],
    ["N. corsi", "2"],
    ["N. iscritti", "50"],
    ["", "raggiunto"],
    ["", "0"],
  ]);
  expect(letti.map(breve)).toEqual([
    [14, "N. corsi", "2", "0", 17],
    [15, "N. iscritti", "50", "", 18],
  ]);
});

test("a description and a prose go on in the rows below; each piece knows its cell", () => {
  const [letto] = leggi([
    ...POSTO,
    ...capo("Controlli"),
    ["", "e ancora"],
    ["--", "---", "--"],
    ["Stato attuazione obiettivo:  Prima parte"],
    ["- seconda parte"],
    ["Stakeholder", "Ente"],
    ["Indicatori Performanti", "target", "raggiunto"],
    ["Fatto", "SI", "SI"],
  ]);
  expect(letto?.testi.descrizione).toBe("Pagare nei termini\ne ancora");
  expect(letto?.brani.statoAttuazione).toEqual([
    { posizione: { foglio: "Stampa", riga: 11, colonna: 1 }, da: 29, testo: "Prima parte" },
    { posizione: { foglio: "Stampa", riga: 12, colonna: 1 }, da: 0, testo: "- seconda parte" },
  ]);
});

test("missione and programma hold for the cards below, and a card without indicators gives none", () => {
  const scheda = (nome: string, ...indicatori: Scalare[][]): Scalare[][] => [
    ...capo(nome),
    ["Stato attuazione obiettivo: in corso"],
    ["Stakeholder", "Ente"],
    ["Indicatori Performanti", "target", "raggiunto"],
    ...indicatori,
  ];
  const letti = leggi([
    ...POSTO,
    ...scheda("A", ["Uno", "1", "1"]),
    ...scheda("B"),
    ["MISSIONE 3 – ORDINE PUBBLICO"],
    ["301", "Programma", "1", "Polizia locale"],
    ...scheda("C", ["Due", "2", "2"]),
  ]);
  expect(letti.map((i) => [i.testi.obiettivoOperativo, i.missione, i.programma])).toEqual([
    ["A", 1, 3],
    ["C", 3, 1],
  ]);
});

test("a card without indicators is said", () => {
  const { rilievi } = recognise([
    griglia([
      ...POSTO,
      ...capo("A"),
      ["Indicatori performanti", "target", "raggiunto"],
      ["Uno", "1", "1"],
      ...capo("B"),
      ["Stato attuazione obiettivo: fermo"],
    ]),
  ]);
  expect(detti(rilievi).map((r) => [r.codice, r.cella])).toEqual([["MAP-005", "A11"]]);
});

test("prose that begins like a heading is prose", () => {
  const letti = leggi([
    ...POSTO,
    ...capo("A"),
    ["Stato attuazione obiettivo:"],
    ["Obiettivo raggiunto con bando"],
    ["Missione compiuta"],
    ["Stakeholder", "Ente"],
    ["Indicatori performanti", "target", "raggiunto"],
    ["Uno", "1", "1"],
  ]);
  expect(letti).toHaveLength(1);
  expect(letti[0]?.testi).toMatchObject({
    tipo: "OBIETTIVO DI EFICIENZA",
    missione: "MISSIONE 1 – SERVIZI ISTITUZIONALI",
    statoAttuazione: "Obiettivo raggiunto con bando\nMissione compiuta",
  });
});

conDatiReali("the real print", () => {
  async function indicatori(file: string): Promise<readonly IndicatoreLetto[]> {
    const host = openWorkbook(readFileSync(condiviso("dati", file)));
    try {
      const esito = await genera({ soloControlli: true });
      if (!esito.ok) throw new Error("refused");
      return esito.quadro.lettura.indicatori;
    } finally {
      host.close();
    }
  }
  conLibreOffice("its referto, recomputed by LibreOffice", () => {
    test("shows the same values as the host's", async () => {
      const host = openWorkbook(readFileSync(condiviso("dati", "lumezzane-2023-stampa.xlsx")));
      try {
        expect((await genera()).ok).toBe(true);
        const salvata = host.save();
        const { formule, diverse } = formuleDiverse(readXlsx(salvata), readXlsx(ricalcola(salvata)));
        expect(diverse).toEqual([]);
        expect(formule).toBeGreaterThan(3_000);
      } finally {
        host.close();
      }
    }, 240_000);
  });

  const uguale = (t: string): string => t.replace(/\s+/g, "");

  test("gives every text and value of the 207 indicators, like the flat workbook", async () => {
    const piatta = await indicatori("lumezzane-2023.xlsx");
    const stampa = await indicatori("lumezzane-2023-stampa.xlsx");
    const valori = (i: IndicatoreLetto) => [
      uguale(i.indicatore),
      i.target.testo,
      i.raggiunto.testo,
      i.missione,
      i.programma,
      Object.fromEntries(Object.entries(i.testi).map(([k, v]) => [k, uguale(v)])),
    ];
    expect(stampa).toHaveLength(207);
    expect(stampa.map(valori)).toEqual(piatta.map(valori));
  }, 60_000);
});
