/** Whatever a cell holds: random texts, and full cells made to keep a backtracking expression busy. */
import * as fc from "fast-check";
import { parseDataIso, type DataIso } from "../../src/base/data";
import { giudica } from "../../src/obiettivi/giudica";
import { ZERO } from "../../src/base/importo";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { chiaviIndicatori } from "../../src/obiettivi/chiave";
import { raggruppa } from "../../src/obiettivi/raggruppa";
import { riepiloga } from "../../src/obiettivi/riepilogo";
import { indicatore, TESTI } from "../supporto/indicatore";
import { coppie, leggeViolata } from "../supporto/testi-a-caso";
import { detti } from "../supporto/detto";

const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};
const FINE = giorno("2023-12-31");

test("random cells: no law is broken, and a blank never gives a figure", () => {
  fc.assert(
    fc.property(coppie, (c) => {
      expect(leggeViolata(c)).toBeNull();
    }),
    { numRuns: 1_500, seed: 5 },
  );
});

/** Strings made to keep a backtracking expression busy, as long as a cell can be. */
const PIENA = 32_767;
const lunga = (pezzo: string, coda = ""): string =>
  pezzo.repeat(Math.ceil(PIENA / pezzo.length)).slice(0, PIENA - coda.length) + coda;
const OSTILI: readonly (readonly [string, string])[] = [
  ["figures", lunga("9")],
  ["figures and a letter", lunga("9", "x")],
  ["thousands", lunga("1.", "x")],
  ["fractions", lunga("1/")],
  ["spaces", lunga(" ", "x")],
  ["spaces of all kinds", lunga(" \u00a0\t\n", "x")],
  ["deadlines", lunga("entro il ")],
  ["days", lunga("31/12/2023 ")],
  ["years", lunga("2023: 10; ")],
  ["comparisons", lunga("<= >= ")],
  ["percentages", lunga("5% ")],
  ["conjunctions", lunga("e ed e - ")],
  ["names", lunga("Verdi Anna ")],
  ["letters", lunga("a")],
  ["brackets", lunga("(")],
  ["accents", lunga("è' ")],
];

test.each(OSTILI)("a full cell of %s is read at once wherever it stands", (_, t) => {
  const i = indicatore(t, t, t, {
    unita: t,
    mediaStorica: t,
    scadenza: {
      posizione: { foglio: "Obiettivi", riga: 2, colonna: 16 },
      valore: t,
      testo: t,
      formato: "General",
    },
    testi: { ...TESTI, responsabileGestionale: t, responsabilePolitico: t, obiettivoOperativo: t, tipo: t },
  });
  const giudizi = [i, i].map((x) => giudica(x, { dataRiferimento: FINE, esercizio: 2023 }));
  const contesto = {
    voci: [],
    totali: [],
    estratto: false,
    tolleranza: ZERO,
    definizioneDisponibilita: "semplice" as const,
    giudizi,
    parametri: { dataRiferimento: FINE, esercizio: 2023 },
    fogli: [],
    gruppi: [],
    accettateIgnote: [],
  };
  expect(
    detti(CONTROLLI.flatMap((c) => c.controlla(contesto))).every((r) => r.messaggio.length < 2_000),
  ).toBe(true);
  expect(chiaviIndicatori([i, i])).toHaveLength(2);
  expect(riepiloga(giudizi, raggruppa(giudizi), FINE, []).ente.indicatori).toBe(2);
});
