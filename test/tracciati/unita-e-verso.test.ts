/**
 * What stands beside target and result and is part of what they say: a unit in each heading, a second column of units, the
 * direction or the comparison in a column of its own. It is used, or it is said: never passed over.
 */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const giudicati = async (testata: readonly string[], ...righe: readonly Scalare[][]) => {
  const r = await letto(
    { O: [["Obiettivo", ...testata], ...righe.map((v) => ["Sport", ...v])] },
    "2024-12-31",
  );
  return {
    esiti: r.indicatori.map((i) => i.esito),
    detti: [...new Set(r.rilievi.map((x) => x.codice))].filter((c) => /^OBI-(?:005|012)$/.test(c)),
  };
};

describe("units in the two headings", () => {
  test.each<[string, string]>([
    ["Target (migliaia di €)", "Risultato (€)"],
    ["Target (giorni)", "Risultato (mesi)"],
    ["Target (%)", "Risultato (n.)"],
    ["Target in giorni", "Risultato in ore"],
    ["Target %", "Risultato (numero)"],
    ["Valore atteso (mq)", "Valore raggiunto (ettari)"],
    ["Target [k€]", "Risultato [euro]"],
  ])("«%s» and «%s»: not compared, and said", async (target, risultato) => {
    const r = await giudicati(["Indicatore", target, risultato], ["Corse", 50, 60], ["Campi", 20, 2]);
    expect(r).toEqual({ esiti: ["non valutabile", "non valutabile"], detti: ["OBI-005"] });
  });

  test.each<[string, string]>([
    ["Target (€)", "Risultato (euro)"],
    ["Target (gg)", "Risultato (giorni)"],
    ["Target (n.)", "Risultato (numero)"],
    ["Target (anno 2024)", "Risultato (anno 2024)"],
    ["Target (a)", "Risultato (b)"],
    ["Target (g)", "Risultato (h)"],
    ["Target (giorni)", "Risultato"],
    ["Target", "Risultato (n.)"],
    ["Target (%)", "Risultato (%)"],
  ])("«%s» and «%s»: compared as before", async (target, risultato) => {
    const r = await giudicati(
      ["Indicatore", target, risultato],
      ["Corse", ">= 50", 60],
      ["Campi", ">= 20", 2],
    );
    expect(r).toEqual({ esiti: ["raggiunto", "non raggiunto"], detti: [] });
  });

  test("a unit in the heading of the target holds for a result that has another", async () => {
    const r = await giudicati(["Indicatore", "Target (giorni)", "Risultato"], ["Rilascio", 30, "2 mesi"]);
    expect(r).toEqual({ esiti: ["non valutabile"], detti: ["OBI-005"] });
  });
});

describe("two columns of units", () => {
  test.each<[string, string]>([
    ["UdM", "UdM"],
    ["Unità di misura", "Unità di misura"],
    ["UdM target", "UdM risultato"],
    ["U.M.", "U.M. consuntivo"],
  ])("«%s» and «%s»", async (prima, seconda) => {
    const r = await giudicati(
      ["Indicatore", "Target", prima, "Risultato", seconda],
      ["Rilascio pratiche", 30, "gg", 2, "mesi"],
      ["Formazione", 10, "ore", 12, "h"],
      ["Incontri", 10, "incontri", 12, "n. incontri"],
      ["Incassi", 10, "migliaia di €", 12000, "€"],
    );
    expect(r.esiti).toEqual(["non valutabile", "raggiunto", "raggiunto", "non valutabile"]);
    expect(r.detti).toEqual(["OBI-005"]);
  });

  test("thousands in the column, euro in the cell", async () => {
    const r = await giudicati(
      ["Indicatore", "UdM", "Target", "Risultato"],
      ["Incassi", "migliaia di €", 50, "30.000 €"],
      ["Canoni", "migliaia di €", 50, 60],
    );
    expect(r.esiti).toEqual(["non valutabile", "raggiunto"]);
  });
});

describe("the direction in a column of its own", () => {
  test.each([
    "Trend",
    "Trend atteso",
    "Andamento atteso",
    "Segno atteso",
    "Tendenza",
    "Direzione del miglioramento",
    "Verso dell'indicatore",
    "Orientamento",
    "Obiettivo di tendenza",
    "Polarità",
  ])("«%s» before the result is what is wished for", async (titolo) => {
    const r = await giudicati(
      ["Indicatore", titolo, "Target", "Risultato"],
      ["Veicoli in uso", "decrescente", 30, 41],
      ["Fogli in uso", "▼", 30, 41],
      ["Rette medie", "↓", 10, 9],
      ["Veicoli nuovi", "crescente", 80, 85],
      ["Attese", "▲", 80, 85],
    );
    expect(r.esiti).toEqual(["non raggiunto", "non raggiunto", "raggiunto", "raggiunto", "raggiunto"]);
  });

  test("after the result a trend is what was observed", async () => {
    const r = await giudicati(["Indicatore", "Target", "Risultato", "Trend"], ["Veicoli nuovi", 80, 85, "↓"]);
    expect(r.esiti).toEqual(["raggiunto"]);
  });

  test.each(["D", "C", "vedi scheda", "n"])(
    "%j is no direction that is understood: said",
    async (scritto) => {
      const r = await giudicati(
        ["Indicatore", "Polarità", "Target", "Risultato"],
        ["Veicoli", scritto, 30, 41],
      );
      expect(r.detti).toEqual(["OBI-012"]);
    },
  );

  test.each(["", "n.d.", "="])("%j says nothing of it", async (scritto) => {
    const r = await giudicati(
      ["Indicatore", "Polarità", "Target", "Risultato"],
      ["Veicoli", scritto, 30, 41],
    );
    expect(r).toEqual({ esiti: ["raggiunto"], detti: [] });
  });

  test("a comparison beside the target is the target's", async () => {
    const r = await giudicati(
      ["Indicatore", "Segno", "Target", "Risultato"],
      ["Veicoli", "<", 10, 10],
      ["Fogli", "≤", 10, 10],
      ["Corse", ">", 10, 10],
      ["Campi", ">=", 10, 10],
      ["Posti", "<=", 10, 12],
    );
    expect(r.esiti).toEqual(["non raggiunto", "raggiunto", "non raggiunto", "raggiunto", "non raggiunto"]);
  });
});
