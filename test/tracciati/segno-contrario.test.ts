/** A difference written the other way round on every row is the disponibilità with its sign turned; on some, an error. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Riga = readonly Scalare[];
const TESTATA: Riga = ["Capitolo", "Descrizione", "Titolo", "Assestato", "Accertato", "Differenza"];

const said = async (...differenze: readonly [number, number, number, number]): Promise<unknown> => {
  const [a, b, c, totale] = differenze;
  const r = await letto(
    {
      Entrate: [
        TESTATA,
        [11, "IMU", 1, 7000, 6500.5, a],
        [14, "Rette", 3, 4400, 4000, b],
        [19, "Canoni", 3, 900, 950.25, c],
        ["Totale", "", "", 12300, 11450.75, totale],
      ],
    },
    "2024-12-31",
  );
  return [r.bilancio.entrate?.totali.disponibilita, r.rilievi.map((x) => `${x.codice} ${x.cella ?? ""}`)];
};

test("all of them turned", async () => {
  expect(await said(-499.5, -400, 50.25, -849.25)).toEqual(["849.25", ["BIL-003 F4"]]);
});

test("as they are", async () => {
  expect(await said(499.5, 400, -50.25, 849.25)).toEqual(["849.25", ["BIL-003 F4"]]);
});

test("some turned are wrong", async () => {
  expect(await said(-499.5, 400, -50.25, 849.25)).toEqual([
    "849.25",
    ["BIL-001 F2", "BIL-002 F5", "BIL-003 F4"],
  ]);
});
