/** A sheet whose amounts stand inside texts is not read, and says so; words that name a sum or two say nothing. */
import type { Scalare } from "../../src/base/griglia";
import { letto } from "../supporto/leggi-righe";

type Righe = readonly (readonly Scalare[])[];
const GIORNO = "2024-12-31";
const ENTRATE: Righe = [
  ["Cap.", "Oggetto", "Tit.", "Stanziato", "Accertato", "Riscosso"],
  [11, "IMU", 1, 7000, 6500.5, 400],
  [14, "Rette", 3, 4400, 4000, 3900.25],
];

const said = async (foglio: Righe): Promise<unknown[]> => {
  const r = await letto({ Entrate: ENTRATE, Uscite: foglio }, GIORNO);
  const suoi = r.rilievi.filter((x) => x.codice === "MAP-011").map((x) => [x.gravita, x.foglio, x.cella]);
  return [r.verdetto.esito, suoi];
};

test.each<[string, Righe]>([
  [
    "a print of fixed width",
    [
      ["VOCE          OGGETTO                 DEF.        IMP."],
      ["  310/1 Illuminazione             7.000,00    6.500,50"],
      ["  400/1 Verde pubblico            4.400,00    4.000,00"],
    ],
  ],
  [
    "the same with points for decimals",
    [["310 Illuminazione 7000.00 6500.50"], ["400 Verde pubblico 4400.00 4000.00"]],
  ],
  [
    "prose",
    [
      ["Per il 310 assegnati 7.000,00 euro e impegnati 6.500,50"],
      ["Per il 400 assegnati 4.400,00 euro e impegnati 4.000,00"],
    ],
  ],
  [
    "all in one cell",
    [["310 Illuminazione 7.000 6.500\n400 Verde 4.400,00 4.000,00\n512 Mensa 900,00 880,00"]],
  ],
  [
    "a label and its amounts",
    [
      ["Cap. 310 Illuminazione", "7.000,00 di cui 6.500,50 impegnati"],
      ["Cap. 400 Verde pubblico", "4.400,00 di cui 4.000,00 impegnati"],
    ],
  ],
  [
    "one amount a line, after its capitolo",
    [["310 Illuminazione: 7.000,00 euro"], ["400 Verde: 4.400,00 euro"], ["Cap. 512 Mensa: 900,00 euro"]],
  ],
  [
    "labels with a colon",
    [
      ["Illuminazione:", 7000.25],
      ["Verde pubblico:", 4400],
      ["Mensa:", "900,50"],
    ],
  ],
])("%s", async (_, righe) => {
  expect(await said(righe)).toEqual(["da vedere", [["avviso", "Uscite", "A1"]]]);
});

test.each<[string, Righe]>([
  [
    "a note",
    [["Sotto 1.000,00 euro non si motiva."], ["Oltre 5.000,00 euro si usa il mercato elettronico."]],
  ],
  [
    "a list of steps",
    [["1. Fino a 1.000,00 euro"], ["2. Fino a 5.000,00 euro"], ["3. Oltre 40.000,00 euro"]],
  ],
  ["an act", [["Variazione di 7.000,00 euro, da 3.000,00 a 10.000,00 (delibera 12 del 30.06.2024)"]]],
  ["codes and dates", [["U.1.03.02.15.004 e U.1.03.02.15.005"], ["dal 01.01.2024 al 31.12.2024"]]],
  [
    "what the export is",
    [
      ["Codice ente:", 1030230450],
      ["Versione:", "3.12"],
      ["Abitanti:", 7120],
    ],
  ],
])("%s says nothing", async (_, righe) => {
  expect(await said(righe)).toEqual(["si", []]);
});
