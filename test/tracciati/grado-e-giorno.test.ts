/** Columns beside the targets that say how much was done, or when: a percent of done is no unit of what is counted. */
import { letto } from "../supporto/leggi-righe";

const esiti = async (testata: readonly string[], ...righe: readonly (readonly (string | number)[])[]) =>
  (await letto({ Piano: [testata, ...righe] }, "2024-12-31")).indicatori.map((i) => [i.esito, i.avanzamento]);

test.each([
  "Livello di conseguimento (%)",
  "Realizzazione %",
  "Avanzamento (%)",
  "Stato di attuazione in percentuale",
  "Grado di realizzazione",
])("«%s» is a declared grade, of a target however small", async (titolo) => {
  const letti = await esiti(
    ["Obiettivo", "Dirigente", "Indicatore", "Valore atteso", titolo],
    ["Verde", "Bassi Ada", "Siepi potate", 140, "80%"],
    ["Sport", "Corti Ivo", "Tornei", 12, "60%"],
    ["Scuola", "Bassi Ada", "Mense aperte", 3, "100%"],
  );
  expect(letti).toEqual([
    ["non raggiunto", "0.8"],
    ["non raggiunto", "0.6"],
    ["raggiunto", "1"],
  ]);
});

test("a percent of what is counted stays its unit: «Risultato (%)»", async () => {
  const letti = await esiti(
    ["Obiettivo", "Dirigente", "Indicatore", "Valore atteso (%)", "Risultato (%)"],
    ["Tributi", "Bassi Ada", "Quota di avvisi notificati", 60, 75],
    ["Tributi", "Bassi Ada", "Quota di rimborsi chiusi", 90, 75],
  );
  expect(letti.map(([e]) => e)).toEqual(["raggiunto", "non raggiunto"]);
});

test.each(["Data di conclusione", "Concluso il", "Data completamento"])(
  "«%s» beside a deadline says whether it was in time",
  async (titolo) => {
    const letti = await esiti(
      ["Obiettivo", "Indicatore", "Scadenza", titolo, "Target", "Risultato"],
      ["Regolamento", "Approvazione del regolamento", "30/06/2024", "15/08/2024", "SI", "SI"],
      ["Bando", "Pubblicazione del bando", "30/04/2024", "20/04/2024", "SI", "SI"],
    );
    expect(letti.map(([e]) => e)).toEqual(["raggiunto in ritardo", "raggiunto"]);
  },
);
