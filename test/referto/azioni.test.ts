/** What became of the actions that an earlier referto told. */
import { fraseAzioni, seguitoDi, type Seguito } from "../../src/referto/obiettivi/azioni";
import type { Esito } from "../../src/obiettivi/indicatore";
import { isMancato } from "../../src/obiettivi/indicatore";
import { giorno } from "../supporto/dati-referto";

const DATA = giorno("2023-12-31");
const GIUGNO = { causa: "Gara deserta", azione: "Nuova gara", chi: "Verdi", dal: giorno("2023-06-30") };

/** By when, the esito now, what is said. */
const CASI: readonly (readonly [string, Esito, string])[] = [
  ["2023-09-30", "raggiunto", "Conclusa: indicatore raggiunto"],
  ["2023-09-30", "stralciato", "Conclusa: indicatore stralciato"],
  ["2023-09-30", "non rilevato", "In ritardo di 92 giorni"],
  ["2023-12-30", "non raggiunto", "In ritardo di 1 giorno"],
  ["2023-12-31", "non raggiunto", "Aperta, entro il 31/12/2023"],
  ["2024-03-31", "in corso", "Aperta, entro il 31/03/2024"],
  ["", "non raggiunto", "Aperta, senza un termine"],
  ["appena possibile", "non raggiunto", "Aperta, appena possibile"],
  [
    "2023-09-30",
    "raggiunto in ritardo",
    "In ritardo di 92 giorni; dall’indicatore non si vede se è stata fatta",
  ],
];

test.each(CASI)("by «%s», the indicator now %s: %s", (entro, esito, detto) => {
  expect(seguitoDi({ ...GIUGNO, entro }, { esito, mancato: isMancato(esito) }, DATA)?.detto).toBe(detto);
});

test.each([
  ["no action", { ...GIUGNO, entro: "", azione: "" }],
  ["one told for this very date", { ...GIUGNO, entro: "", dal: DATA }],
])("%s is not followed up", (_, s) => {
  expect(seguitoDi(s, { esito: "non raggiunto", mancato: true }, DATA)).toBeNull();
});

const di = (...stati: readonly Seguito["stato"][]): Seguito[] => stati.map((stato) => ({ stato, detto: "" }));

test.each([
  [di("aperta"), "L’azione decisa prima di questa situazione è aperta."],
  [di("aperta", "aperta"), "Delle 2 azioni decise prima di questa situazione 2 sono aperte."],
  [
    di("conclusa", "aperta", "in ritardo", "in ritardo"),
    "Delle 4 azioni decise prima di questa situazione 1 è conclusa, 1 è aperta e 2 sono in ritardo.",
  ],
])("%# how many of each", (seguiti, detto) => {
  expect(fraseAzioni(seguiti)).toBe(detto);
});
