/** Several columns for one target or one result: of the way and of the end, of a period and in all, declared and measured. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const piano = (giorno: string, testata: readonly string[], ...valori: readonly (readonly Scalare[])[]) =>
  letto(
    { M: [["Obiettivo", "Indicatore", ...testata], ...valori.map((v, i) => [`Ob ${i}`, `Cosa ${i}`, ...v])] },
    giorno,
  );

const letti = async (...dati: Parameters<typeof piano>) =>
  (await piano(...dati)).indicatori.map((i) => [i.target, i.raggiunto, i.esito]);

describe("a target of the way and one of the end", () => {
  test.each([
    ["Target intermedio", "Risultato intermedio", "Target finale", "Risultato finale"],
    ["Target al 30/06", "Risultato al 30/06", "Target al 31/12", "Risultato al 31/12"],
    ["Target I semestre", "Consuntivo I semestre", "Target II semestre", "Consuntivo II semestre"],
    [
      "Valore atteso parziale",
      "Valore rilevato parziale",
      "Valore atteso annuale",
      "Valore rilevato annuale",
    ],
  ])("«%s | %s | %s | %s»", async (...testata) => {
    const fine = await letti("2024-12-31", testata, [50, 55, 100, 80], [20, 10, 50, 52]);
    expect(fine).toEqual([
      ["100", "80", "non raggiunto"],
      ["50", "52", "raggiunto"],
    ]);
    const meta = await letti("2024-06-30", testata, [50, 55, 100, ""], [20, 10, 50, ""]);
    expect(meta).toEqual([
      ["100", "55", "in corso"],
      ["50", "10", "in corso"],
    ]);
  });

  test("a minimum threshold is no target beside one", async () => {
    const r = await letti("2024-12-31", ["Soglia minima", "Valore target", "Valore finale"], [150, 200, 180]);
    expect(r).toEqual([["200", "180", "non raggiunto"]]);
  });

  test("a check of the way and the final one", async () => {
    const r = await letti(
      "2024-12-31",
      ["Target", "Verifica intermedia", "Verifica finale"],
      [400, 250, 390],
    );
    expect(r).toEqual([["400", "390", "non raggiunto"]]);
  });
});

describe("readings of a period each", () => {
  const TRIM = ["Target annuo", "I trim.", "II trim.", "III trim.", "IV trim."];

  test.each(["Totale anno", "Totale", "TOTALE ANNUO", "Tot. 2024"])(
    "«%s», their sum, is the result",
    async (totale) => {
      const r = await letti(
        "2024-12-31",
        [...TRIM, totale],
        [80, 20, 20, 25, 15, 80],
        [40, 10, 10, 10, 8, 38],
      );
      expect(r).toEqual([
        ["80", "80", "raggiunto"],
        ["40", "38", "non raggiunto"],
      ]);
    },
  );

  test.each(["(periodo)", "nel periodo", "di periodo"])(
    "«I trim. %s»: not taken for the year's",
    async (che) => {
      const testata = ["Target annuo", ...["I", "II", "III", "IV"].map((n) => `${n} trim. ${che}`)];
      const r = await piano("2024-12-31", testata, [80, 20, 20, 25, 15], [40, 10, 10, 10, 8]);
      expect(r.indicatori.map((i) => i.esito)).not.toContain("non raggiunto");
      expect(r.verdetto.esito).not.toBe("si");
      expect(r.rilievi.map((x) => x.codice)).toContain("MAP-010");
    },
  );

  test("a total that is not their sum does not count", async () => {
    const r = await letti("2024-12-31", [...TRIM, "Totale"], [80, 20, 40, 60, 85, 3]);
    expect(r).toEqual([["80", "85", "raggiunto"]]);
  });

  test.each(["1° quadr.", "1° quad.", "I quadrim."])("four months as «%s»", async (primo) => {
    const [, parola = ""] = primo.split(" ");
    const numero = primo.startsWith("1") ? ["1°", "2°", "3°"] : ["I", "II", "III"];
    const r = await letti(
      "2024-08-31",
      ["Target", ...numero.map((n) => `${n} ${parola}`)],
      [100, 30, 70, 105],
    );
    expect(r).toEqual([["100", "70", "in corso"]]);
  });
});

describe("declared beside measured", () => {
  test.each(["Target raggiunto (SI/NO)", "Raggiunto", "Obiettivo raggiunto?", "Raggiunto SI/NO"])(
    "«Risultato» before «%s»",
    async (detto) => {
      const r = await letti("2024-12-31", ["Target", "Risultato", detto], [400, 390, "SI"], [10, 12, "SI"]);
      expect(r).toEqual([
        ["400", "390", "non raggiunto"],
        ["10", "12", "raggiunto"],
      ]);
    },
  );

  test("a score is no result", async () => {
    const r = await letti("2024-12-31", ["Punteggio raggiunto", "Target", "Valore raggiunto"], [60, 40, 32]);
    expect(r).toEqual([["40", "32", "non raggiunto"]]);
  });

  test("alone it is read", async () => {
    const r = await letti("2024-12-31", ["Target", "Obiettivo raggiunto"], ["SI", "NO"]);
    expect(r).toEqual([["SI", "NO", "non raggiunto"]]);
  });
});

describe("a result by a plain word, where figures stand below", () => {
  test.each([
    "Valore",
    "Dato",
    "Valore osservato",
    "Dato finale",
    "Valore a fine anno",
    "Rendicontazione",
    "Misurazione 2024",
    "Valore 2024",
  ])("«%s»", async (parola) => {
    expect(await letti("2024-12-31", ["Target", parola], [40, 40], [90, 80])).toEqual([
      ["40", "40", "raggiunto"],
      ["90", "80", "non raggiunto"],
    ]);
  });

  test.each(["Programmazione", "Previsione", "Meta", "Obiettivo 2024", "Goal"])(
    "a target as «%s»",
    async (parola) => {
      expect(await letti("2024-12-31", [parola, "Risultato"], [40, 40], [90, 80])).toEqual([
        ["40", "40", "raggiunto"],
        ["90", "80", "non raggiunto"],
      ]);
    },
  );
});

test("years one under each heading, several under one", async () => {
  const r = await letto(
    {
      P: [
        ["Obiettivo", "Indicatore", "Baseline", "Target", "", "", "Consuntivo"],
        ["", "", 2023, 2024, 2025, 2026, 2024],
        ["SUAP", "Giorni di rilascio", 42, 35, 30, 25, 37],
        ["Prestiti", "Prestiti", 800, 900, 950, 999, 910],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.target, i.raggiunto])).toEqual([
    ["35", "37"],
    ["900", "910"],
  ]);
  expect([r.rilievi, r.verdetto.esito]).toEqual([[], "si"]);
});

test("«Obiettivo» after the indicator, with figures below, is the target", async () => {
  const r = await letto(
    {
      P: [
        ["Programma", "Indicatore", "Obiettivo", "Consuntivo"],
        ["Sport", "Ingressi", 900, 950],
        ["Cultura", "Recite", 12, 9],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => [i.target, i.esito])).toEqual([
    ["900", "raggiunto"],
    ["12", "non raggiunto"],
  ]);
});

test("the year of each datum, in a column of its own", async () => {
  const r = await letto(
    {
      P: [
        ["Obiettivo", "Indicatore", "Anno del dato", "Target", "Risultato"],
        ["Piscina", "Ingressi", 2023, 900, 950],
        ["Teatro", "Recite", 2024, 12, 9],
      ],
    },
    "2024-12-31",
  );
  expect(r.indicatori.map((i) => i.indicatore)).toEqual(["Recite"]);
});
