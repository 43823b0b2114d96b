/** Rows of an objectives table that are no indicator: titles above some, parts of the heading, totals, feet. */
import type { GrigliaVista, Scalare } from "../../src/base/griglia";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { recognise } from "../../src/tracciati/recognise";

const foglio = (righe: readonly (readonly Scalare[])[]): GrigliaVista => {
  const larga = Math.max(...righe.map((r) => r.length));
  const valori = righe.map((r) => Array.from({ length: larga }, (_, i) => r[i] ?? ""));
  return {
    foglio: "PdO",
    riga: 1,
    colonna: 1,
    valori,
    testi: valori.map((r) => r.map(String)),
    formati: valori.map((r) => r.map(() => "General")),
  };
};

const leggi = (...righe: readonly (readonly Scalare[])[]) => {
  const g = foglio(righe);
  return recognise([g]).mappature.flatMap((m) => readIndicatori(g, m).indicatori);
};
const nomi = (...righe: readonly (readonly Scalare[])[]) =>
  leggi(...righe).map((i) => [i.testi.obiettivoOperativo, i.indicatore]);

const NUDA = ["Indicatore", "Target", "Risultato"];

test.each([
  ["OBIETTIVO 4 - Biblioteca aperta", "OBIETTIVO 5 - Archivio digitale"],
  ["Obiettivo operativo 2.3 Biblioteca aperta", "Obiettivo operativo 2.4 Archivio digitale"],
  ["Ob. 1 Biblioteca aperta", "Ob. 2 Archivio digitale"],
  ["a.1) Biblioteca aperta", "a.2) Archivio digitale"],
  ["3.1 Biblioteca aperta", "3.2 Archivio digitale"],
  ["BIBLIOTECA APERTA", "ARCHIVIO DIGITALE"],
  ["Biblioteca aperta", "Archivio digitale"],
])("titles alone on their row name the objectives below: %j, %j", (primo, secondo) => {
  expect(
    nomi(NUDA, [primo], ["Ore di apertura", 30, 32], ["Utenti", 500, 410], [secondo], ["Fascicoli", 80, 80]),
  ).toEqual([
    [primo, "Ore di apertura"],
    [primo, "Utenti"],
    [secondo, "Fascicoli"],
  ]);
});

test("an indicator without target and result among the others is no title", () => {
  expect(nomi(NUDA, ["Ore di apertura", 30, 32], ["Utenti"], ["Fascicoli", 80, 80])).toEqual([
    ["", "Ore di apertura"],
    ["", "Utenti"],
    ["", "Fascicoli"],
  ]);
});

test("a tree in rows: strategico, operativo, indicators", () => {
  const letti = leggi(
    ["Obiettivo strategico", "Obiettivo operativo", "Indicatore", "Target", "Risultato"],
    ["Città verde"],
    ["", "Parchi"],
    ["", "", "Alberi piantati", 40, 44],
    ["", "", "Giochi sostituiti", 6, 5],
    ["", "Orti"],
    ["", "", "Orti assegnati", 12, 12],
    ["Città colta"],
    ["", "Teatro"],
    ["", "", "Spettacoli", 10, 11],
  );
  expect(
    letti.map((i) => [
      i.testi.obiettivoStrategico,
      i.testi.obiettivoOperativo,
      i.celle.obiettivoOperativo?.riga,
    ]),
  ).toEqual([
    ["Città verde", "Parchi", 3],
    ["Città verde", "Parchi", 3],
    ["Città verde", "Orti", 6],
    ["Città colta", "Teatro", 9],
  ]);
});

test("a group's row says whose the rows below are, and where they belong", () => {
  const testata = ["Obiettivo", "Indicatore", "Target", "Risultato"];
  const chi = leggi(
    testata,
    ["AREA II - TECNICA - Dirigente: Arch. Sala Rita"],
    ["Strade", "Buche chiuse", 200, 210],
    ["Settore finanziario"],
    ["Tributi", "Avvisi", 900, 800],
  );
  expect(chi.map((i) => [i.testi.obiettivoOperativo, i.testi.responsabileGestionale])).toEqual([
    ["Strade", "Arch. Sala Rita"],
    ["Tributi", "Settore finanziario"],
  ]);
  const dove = leggi(
    testata,
    ["MISSIONE 10 - PROGRAMMA 05 VIABILITÀ"],
    ["Strade", "Buche chiuse", 200, 210],
    ["MISSIONE 12 – PROGRAMMA 01 ASILI"],
    ["Nidi", "Posti", 40, 40],
  );
  expect(dove.map((i) => [i.missione, i.programma])).toEqual([
    [10, 5],
    [12, 1],
  ]);
});

test("a label with a name and whose it is, in one cell", () => {
  const [i] = leggi(NUDA, ["Obiettivo: Biblioteca aperta - Resp.: Sala Rita"], ["Ore di apertura", 30, 32]);
  expect([i?.testi.obiettivoOperativo, i?.testi.responsabileGestionale]).toEqual([
    "Biblioteca aperta",
    "Sala Rita",
  ]);
});

test("tables one below the other, each under its bare name", () => {
  expect(
    nomi(["Biblioteca"], NUDA, ["Ore di apertura", 30, 32], [], ["Archivio"], NUDA, ["Fascicoli", 80, 80]),
  ).toEqual([
    ["Biblioteca", "Ore di apertura"],
    ["Archivio", "Fascicoli"],
  ]);
});

const PIENA = ["Obiettivo", "Indicatore", "Target", "Risultato"];
const DATI = [
  ["Biblioteca", "Ore di apertura", 30, 32],
  ["Archivio", "Fascicoli", 80, 70],
] as const;

test.each<readonly [string, readonly (readonly Scalare[])[]]>([
  ["the year of the measures", [["", "", 2023, 2023]]],
  ["the numbers of the columns", [[1, 2, 3, 4]]],
  ["the numbers of the columns in brackets", [["(1)", "(2)", "(3)", "(4)"]]],
  ["units in brackets", [["", "", "(n.)", "(n.)"]]],
])("below the heading %s are no indicator", (_, righe) => {
  expect(leggi(PIENA, ...righe, ...DATI).map((i) => i.indicatore)).toEqual(["Ore di apertura", "Fascicoli"]);
});

test("of a merged heading the row that says value and comment is no indicator", () => {
  const letti = leggi(
    ["Obiettivo", "Indicatore", "Target", "Verifica al 31/12/2023", ""],
    ["", "", "", "Valore", "Commento"],
    ["Biblioteca", "Ore di apertura", 30, 32, "con i volontari"],
    ["Archivio", "Fascicoli", 80, 70, ""],
  );
  expect(letti.map((i) => i.indicatore)).toEqual(["Ore di apertura", "Fascicoli"]);
});

test.each<readonly [string, readonly (readonly Scalare[])[]]>([
  [
    "who signs, right below",
    [
      ["", "", "Il Responsabile"],
      ["", "", "Dott.ssa Sala Rita"],
    ],
  ],
  ["a page's foot", [["Pag. 2 di 2", "", "", "stampa del 10/01/2024"]]],
  ["a legend", [[], ["Legenda:"], ["verde", "oltre il 90%"], ["rosso", "sotto il 70%"]]],
  ["a footnote", [["(*) dato del gestore"]]],
  [
    "prose and a signature",
    [[], ["Considerazioni"], ["Il servizio ha lavorato bene."], [], ["Luogo e data", "", "Il Dirigente"]],
  ],
  ["the mean of the rows above", [["Grado di realizzazione dell'obiettivo", "", "", 0.95]]],
])("at the foot, %s: no indicator", (_, righe) => {
  expect(leggi(PIENA, ...DATI, ...righe).map((i) => i.indicatore)).toEqual(["Ore di apertura", "Fascicoli"]);
});

test("a result of words in the last row is an indicator's, named or not", () => {
  expect(leggi(PIENA, ...DATI, ["Museo", "Allestimento", "entro l'anno", "concluso"])).toHaveLength(3);
  expect(leggi(PIENA, ...DATI, ["Museo", "", "SI", "NO"])).toHaveLength(3);
});

test("of two weights the indicator's is read", () => {
  const letti = leggi(
    ["Obiettivo", "Peso ob.", "Indicatore", "Peso ind.", "Target", "Risultato"],
    ["Biblioteca", 60, "Ore di apertura", 70, 30, 32],
    ["Biblioteca", 60, "Utenti", 30, 500, 410],
  );
  expect(letti.map((i) => i.peso)).toEqual([70, 30]);
});
