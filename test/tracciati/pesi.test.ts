/** Weights as offices write them: read where they are numbers in whatever dress, said where they are none. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

const piano = (...pesi: readonly [Scalare, Scalare]) =>
  letto(
    {
      Piano: [
        ["Obiettivo", "Indicatore", "Peso", "Target", "Risultato"],
        ["Piscina", "Ingressi", pesi[0], 100, 50],
        ["Piscina", "Corsi", pesi[1], 10, 10],
      ],
    },
    "2024-12-31",
  );

test.each<[Scalare, Scalare, string]>([
  [80, 20, "0.6"],
  ["80/100", "20/100", "0.6"],
  ["80 su 100", "20 su 100", "0.6"],
  ["80 punti", "20 punti", "0.6"],
  ["p. 80", "p. 20", "0.6"],
  ["80 pt", "20 pt", "0.6"],
  ["n. 80", "n. 20", "0.6"],
  ["80%", "20 %", "0.6"],
  ["0,8", "0,2", "0.6"],
  ["80 per cento", "20/100", "0.6"],
  [0.8, 20, "0.6"],
  ["80%", 20, "0.6"],
  [2, 0.5, "0.6"],
  ["-", "-", "0.75"],
  ["n.d.", "", "0.75"],
])("«%s» and «%s»", async (a, b, avanzamento) => {
  const r = await piano(a, b);
  expect(r.obiettivi.map((o) => o.avanzamento)).toEqual([avanzamento]);
  expect(r.rilievi.filter((x) => x.codice === "MAP-030")).toEqual([]);
});

test.each<[Scalare, Scalare]>([
  ["alto", "basso"],
  ["vedi scheda", 20],
  ["80/", 20],
  ["-5", 20],
])("«%s» and «%s»: no mean, and said", async (a, b) => {
  const r = await piano(a, b);
  expect(r.obiettivi.map((o) => o.avanzamento)).toEqual([null]);
  expect(r.rilievi.filter((x) => x.codice === "MAP-030").map((x) => [x.gravita, x.cella])).toEqual([
    ["avviso", "C2"],
  ]);
  expect(r.verdetto.esito).toBe("da vedere");
});
