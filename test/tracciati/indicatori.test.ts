/** Headings of the objectives, and what the columns beside a target do to it. */
import { meaningOf } from "../../src/tracciati/indizi/parole";
import { findGroups, groupColumn } from "../../src/tracciati/indicator-groups";
import type { GrigliaVista, Scalare } from "../../src/base/griglia";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { recognise } from "../../src/tracciati/recognise";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";

test.each([
  ["Indicatore 1", "indicatore", 1],
  ["Indicatore n. 2", "indicatore", 2],
  ["INDICATORE N° 3", "indicatore", 3],
  ["Target 1", "target", 1],
  ["Target indicatore 2", "target", 2],
  ["Indicatore 2 Target", "target", 2],
  ["Indicatori Indicatore 1", "indicatore", 1],
  ["Indicatore 1 Descrizione", "indicatore", 1],
  ["Descrizione indicatore 1", "indicatore", 1],
  ["Risultato 1", "raggiunto", 1],
  ["Valore raggiunto ind. 3", "raggiunto", 3],
  ["Peso indicatore 12", "peso", 12],
  ["Scadenza 2", "scadenza", 2],
  ["Unità di misura 1", "unita", 1],
  ["Indicatore", "indicatore", null],
  ["Target 2024", "target", null],
])("%j is %s of indicator %s", (intestazione, campo, numero) => {
  expect(groupColumn(intestazione)).toMatchObject({ campo, numero });
});

test.each(["Obiettivo 1", "Responsabile", "Missione 1", "Anno 2023", ""])("%j is of no indicator", (t) => {
  expect(groupColumn(t)).toBeNull();
});

test.each<readonly [string, readonly string[], number]>([
  ["one indicator", ["Obiettivo", "Indicatore", "Target", "Raggiunto"], 0],
  ["a target of another year", ["Indicatore", "Target", "Target 2024"], 0],
  ["a number without its indicator", ["Indicatore", "Target 1", "Target 2", "Raggiunto al 31/12"], 0],
  ["two indicators and one target", ["Indicatore", "Indicatore di impatto", "Target"], 0],
  ["numbered", ["Obiettivo", "Indicatore 1", "Target 1", "Indicatore 2", "Target 2", "Target 3"], 4],
  ["repeated", ["Indicatore", "Target", "Indicatore", "Target"], 4],
])("%s: %j", (_, intestazioni, quante) => {
  expect(findGroups(intestazioni).size).toBe(quante);
});

test.each([
  ["Unità di misura", "unita"],
  ["U.M.", "unita"],
  ["Media storica", "mediaStorica"],
  ["Media ultimi 3 anni", "mediaStorica"],
  ["Valore di partenza", "mediaStorica"],
  ["Scadenza", "scadenza"],
  ["Termine previsto", "scadenza"],
  ["Data di conclusione", "dataEffettiva"],
  ["Data prevista", "scadenza"],
  ["Descrizione indicatore", "indicatore"],
  ["Descrizione", "descrizione"],
  ["Note", "note"],
  ["Pesatura", "peso"],
  ["Polarità", "polarita"],
])("heading %j is %s", (intestazione, campo) => {
  expect(meaningOf(intestazione, "obiettivi")?.campo ?? null).toBe(campo);
});

function leggi(...righe: readonly (readonly Scalare[])[]): readonly IndicatoreLetto[] {
  const g: GrigliaVista = {
    foglio: "Obiettivi",
    riga: 1,
    colonna: 1,
    valori: righe,
    testi: righe.map((r) => r.map(String)),
    formati: righe.map((r) => r.map(() => "General")),
  };
  const [m] = recognise([g], SENZA_GUIDA).mappature;
  if (!m) throw new Error("no table");
  return readIndicatori(g, m).indicatori;
}

test.each([
  ["decrescente", "più basso è meglio"],
  ["crescente", "più alto è meglio"],
  ["Più basso è meglio", "più basso è meglio"],
  ["meno è meglio", "più basso è meglio"],
  ["↑", "più alto è meglio"],
  ["↓", "più basso è meglio"],
  ["+", "più alto è meglio"],
  ["▼", "più basso è meglio"],
  ["D", null],
  ["", null],
])("polarità written %j is %s", (scritta, polarita) => {
  const [i] = leggi(["Indicatore", "Target", "Raggiunto", "Polarità"], ["N. atti", 10, 8, scritta]);
  expect(i?.polarita).toBe(polarita);
});

test.each([
  [30, 30],
  ["40%", 0.4],
  ["12,5", 12.5],
  [0, 0],
  ["0%", 0],
  [-5, null],
  ["", null],
  ["alto", null],
])("peso written %j is %s", (scritto, peso) => {
  const [i] = leggi(["Indicatore", "Target", "Raggiunto", "Peso"], ["N. atti", 10, 8, scritto]);
  expect(i?.peso).toBe(peso);
});

describe("an objective written once over its rows, as under merged cells", () => {
  const testata = ["Missione", "Obiettivo", "Responsabile", "Indicatore", "Target", "Raggiunto", "Note"];
  const letti = leggi(
    testata,
    ["MISSIONE 1", "Archivio", "Verdi Anna", "Metri riordinati", 40, 10, "a metà"],
    ["", "", "", "Fascicoli chiusi", 100, 90, ""],
    ["", "Sportello", "", "Ore di apertura", 30, 30, ""],
  );

  test("the blank rows go on with it, and a note stays on its row", () => {
    expect(
      letti.map(({ testi: t }) => [t.missione, t.obiettivoOperativo, t.responsabileGestionale, t.note]),
    ).toEqual([
      ["MISSIONE 1", "Archivio", "Verdi Anna", "a metà"],
      ["MISSIONE 1", "Archivio", "Verdi Anna", ""],
      ["MISSIONE 1", "Sportello", "Verdi Anna", ""],
    ]);
  });

  test("its cell is the one that holds the words", () => {
    expect(letti[1]?.celle.obiettivoOperativo).toEqual({ foglio: "Obiettivi", riga: 2, colonna: 2 });
    expect(letti[1]?.celle.indicatore).toEqual({ foglio: "Obiettivi", riga: 3, colonna: 4 });
  });
});

test("a deadline and a historical average that stand once hold for every indicator of the row", () => {
  const letti = leggi(
    [
      "Obiettivo",
      "Scadenza",
      "Indicatore 1",
      "Target 1",
      "Raggiunto 1",
      "Indicatore 2",
      "Target 2",
      "Raggiunto 2",
    ],
    ["Archivio", "30/09/2023", "Metri", 40, 10, "Fascicoli", 100, 90],
  );
  expect(letti.map((i) => i.scadenza?.testo)).toEqual(["30/09/2023", "30/09/2023"]);
});
