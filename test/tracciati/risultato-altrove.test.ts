/** A result that the row holds and that was not read is never said to be missing. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const detti = async (testata: readonly string[], ...righe: readonly Scalare[][]) => {
  const r = await letto(
    { O: [["Obiettivo", ...testata], ...righe.map((v) => ["Sport", ...v])] },
    "2024-12-31",
  );
  const frasi = r.rilievi.filter((x) => x.codice === "OBI-007").map((x) => x.messaggio);
  return { esiti: r.indicatori.map((i) => i.esito), frasi, verdetto: r.verdetto.esito };
};

test.each(["Quantità erogata", "Prodotto finale", "Punteggio", "Step 3", "Valore stimato al 31/12/2024"])(
  "in a column that was not read: «%s»",
  async (titolo) => {
    const r = await detti(["Indicatore", "Target", titolo], ["Corse", 90, 95], ["Alberi", 40, 30]);
    expect(r.frasi.filter((f) => f.includes("alcun dato"))).toEqual([]);
    expect(r.verdetto).not.toBe("si");
  },
);

test("in one of two columns that contend for it", async () => {
  const r = await detti(
    ["Indicatore", "Target", "Risultato dichiarato", "Risultato validato"],
    ["Corse", 90, 95, 85],
    ["Alberi", 40, 44, 44],
  );
  expect(r.frasi.filter((f) => f.includes("alcun dato"))).toEqual([]);
  expect(r.verdetto).not.toBe("si");
});

test("a blank cell is still no data", async () => {
  const r = await detti(["Indicatore", "Target", "Risultato"], ["Corse", 90, ""], ["Alberi", 40, 44]);
  expect(r.frasi).toEqual(["L'esercizio 2024 è finito e non c'è alcun dato per «Corse»."]);
});

test("an estimate is no result, beside a reading or alone", async () => {
  const r = await detti(
    ["Indicatore", "Target", "Valore al 30/09/2024", "Valore stimato al 31/12/2024"],
    ["Corse", 100, 80, 105],
    ["Alberi", 50, 40, 50],
  );
  expect(r.esiti).not.toContain("raggiunto");
});
