/**
 * What stands below a heading names its column where the words say little: programmi beside their missione, codes of the
 * piano finanziario, titoli in numerals, tipologie. What is left and looks like one of them is said.
 */
import type { Scalare } from "../../src/base/griglia";
import { readTitolo } from "../../src/tracciati/titolo";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";

const SPESE: readonly (readonly [number, number, string, string])[] = [
  [1, 2, "U.1.01.01.01.002", "Segreteria"],
  [1, 4, "U.1.03.02.03.999", "Riscossione"],
  [5, 2, "U.1.03.01.02.001", "Biblioteca"],
  [9, 3, "U.1.03.02.15.004", "Raccolta rifiuti"],
];
const importi = (i: number): Scalare[] => [4100.5 + i, 4300.25 + i, 2900.75 + i, 1500 + i];
const DOPO = ["Capitolo", "Descrizione", "Stanz. iniziale", "Stanz. assestato", "Impegnato", "Pagato"];

const spese = (testata: readonly Scalare[], prime: (i: number) => readonly Scalare[]) =>
  leggiGriglie([
    griglia(
      [
        [...testata, ...DOPO],
        ...SPESE.map(([, , , nome], i) => [...prime(i), 7001 + i, nome, ...importi(i)]),
      ],
      "Uscite",
    ),
  ]);

describe("a programma beside its missione, whatever its heading", () => {
  const pairs = SPESE.map(([m, p]) => [m, p]);
  test.each([
    ["Miss.", "Progr."],
    ["MIS", "PRG"],
    ["Mis.", "Pro."],
    ["Cod. missione", "Cod. progr."],
    ["Missione", "P."],
    ["Bereich\nMissione", "Programm\nProgramma"],
    ["M.", "Programma"],
  ])("%j | %j", (missione, programma) => {
    const { voci } = spese([missione, programma], (i) => SPESE[i]?.slice(0, 2) ?? []);
    expect(voci.map((v) => [v.missione, v.programma])).toEqual(pairs);
  });

  test("both in one column", () => {
    const { voci } = spese(["Miss./Progr."], (i) => [`0${SPESE[i]?.[0]}/0${SPESE[i]?.[1]}`]);
    expect(voci.map((v) => [v.missione, v.programma])).toEqual(pairs);
  });

  test("rows numbered are no programmi", () => {
    const { voci, rilievi } = spese(["Progr.", "Missione"], (i) => [i + 1, SPESE[i]?.[0] ?? 0]);
    expect(voci.map((v) => v.programma)).toEqual([null, null, null, null]);
    expect(rilievi.filter((r) => r.codice === "MAP-010")).toEqual([]);
  });

  test("numbers beside a missione that are no programmi of it are said", () => {
    const { voci, rilievi } = spese(["Missione", "Gr."], (i) => [
      SPESE[i]?.[0] ?? 0,
      [41, 37, 52, 64][i] ?? 0,
    ]);
    expect(voci.map((v) => v.programma)).toEqual([null, null, null, null]);
    expect(rilievi.filter((r) => r.codice === "MAP-010").map((r) => r.gravita)).toEqual(["avviso"]);
  });
});

const ENTRATE: readonly (readonly [string, string])[] = [
  ["1.01.01.08.002", "Addizionale"],
  ["1.03.01.01.001", "Fondo di solidarietà"],
  ["3.02.02.01.001", "Sanzioni"],
  ["9.02.04.01.001", "Depositi cauzionali"],
];
const entrate = (testata: string, di: (i: number, codice: string) => Scalare) =>
  leggiGriglie([
    griglia(
      [
        ["Cap.", "Oggetto", testata, "Iniziale", "Assestato", "Accertato", "Riscosso"],
        ...ENTRATE.map(([codice, nome], i) => [31 + i, nome, di(i, codice), ...importi(i)]),
        [
          "Totale",
          "",
          "",
          ...[0, 1, 2, 3].map((k) => ENTRATE.reduce((n, _, i) => n + Number(importi(i)[k]), 0)),
        ],
      ],
      "Entrate",
    ),
  ]);

describe("the titolo of entrate, by whatever says it", () => {
  test.each<readonly [string, string, (i: number, codice: string) => Scalare]>([
    ["codes under a heading that no one knows", "Rif. arm.", (_, c) => `E.${c}`],
    ["codes under P.F.", "Codice P.F.", (_, c) => `E.${c}`],
    ["codes without their letter", "Codice", (_, c) => c],
    ["Roman numerals", "Tit.", (i) => ["I", "I", "III", "IX"][i] ?? ""],
    ["Roman numerals without a heading that says it", "T", (i) => ["I", "I", "III", "IX"][i] ?? ""],
    [
      "Roman numerals with names",
      "Titolo",
      (i) => ["I - Tributarie", "I - Tributarie", "III - Extra", "IX - Terzi"][i] ?? "",
    ],
    ["ordinals", "Titolo", (i) => ["Primo", "Primo", "Terzo", "Nono"][i] ?? ""],
    ["tipologie in seven figures", "Tipologia", (i) => [1010100, 1030100, 3020000, 9020000][i] ?? ""],
    ["tipologie in five figures", "Tip.", (i) => ["10101", "10301", "30200", "90200"][i] ?? ""],
  ])("%s", (_nome, testata, di) => {
    const { voci } = entrate(testata, di);
    expect(voci.map((v) => [v.titolo, v.missione, v.programma])).toEqual(
      [1, 1, 3, 9].map((t) => [t, null, null]),
    );
  });

  test.each([
    ["TITOLO I - Entrate tributarie", "TITOLO III - Extratributarie"],
    ["Titolo primo: entrate tributarie", "Titolo terzo: extratributarie"],
  ])("lines of titolo: %j", (primo, terzo) => {
    const { voci } = leggiGriglie([
      griglia(
        [
          ["Cap.", "Oggetto", "Iniziale", "Assestato", "Accertato", "Riscosso"],
          [primo],
          [31, "Addizionale", ...importi(0)],
          [terzo],
          [32, "Sanzioni", ...importi(1)],
        ],
        "Entrate",
      ),
    ]);
    expect(voci.map((v) => v.titolo)).toEqual([1, 3]);
  });
});

test("a capitolo in five figures is no tipologia", () => {
  expect(readTitolo("10101", "spese")).toBeNull();
  const { voci } = leggiGriglie([
    griglia(
      [
        ["Capitolo", "Oggetto", "Iniziale", "Assestato", "Accertato"],
        [10101, "Addizionale", ...importi(0).slice(0, 3)],
        [30100, "Sanzioni", ...importi(1).slice(0, 3)],
      ],
      "Entrate",
    ),
  ]);
  expect(voci.map((v) => [v.capitolo, v.titolo])).toEqual([
    ["10101", null],
    ["30100", null],
  ]);
});

test("a programma in a line, with its missione before it", () => {
  const { voci } = leggiGriglie([
    griglia([
      ["PROGRAMMA 05.02 - Attività culturali"],
      ["Capitolo", "Descrizione", "Stanz. iniziale", "Stanz. assestato", "Impegnato"],
      [7001, "Biblioteca", 4000, 4100, 3900],
    ]),
  ]);
  expect(voci.map((v) => [v.missione, v.programma, v.denominazioneProgramma])).toEqual([
    [5, 2, "Attività culturali"],
  ]);
});

describe("words alone below a table are no voce", () => {
  test.each([
    "(1) capitolo vincolato per legge",
    "* al netto della variazione n. 4",
    "Stampato il 12/01/2024 alle 9:15",
    "Borgo Esempio, lì 12/01/2024",
    "Nota 3: vedi delibera 45/2023",
  ])("%s", (nota) => {
    const { voci, rilievi } = leggiGriglie([
      griglia([
        ["Capitolo", "Descrizione", "Missione", "Programma", "Iniziale", "Assestato", "Impegnato"],
        [7001, "Biblioteca", 5, 2, 4000, 4100, 3900],
        [7002, "Raccolta rifiuti", 9, 3, 5000, 5100, 4900],
        [],
        [nota],
      ]),
    ]);
    expect(voci.map((v) => v.capitolo)).toEqual(["7001", "7002"]);
    expect(rilievi.filter((r) => r.gravita !== "nota")).toEqual([]);
  });
});

test.each([
  ["Capit.", "Descriz.", "Previs. iniz.", "Assest.", "Impegn.", "Pagam."],
  ["Capit", "Denominaz.", "Stanziam. iniziale", "Stanziam. definit.", "Impegn", "Pagam. effettuati"],
])("words cut short: %j …", (...testata) => {
  const { riconoscimento } = leggiGriglie([
    griglia([testata, ...SPESE.map(([, , , nome], i) => [7001 + i, nome, ...importi(i)])], "Uscite"),
  ]);
  expect(
    Object.fromEntries(
      Object.entries(riconoscimento.mappature[0]?.colonne ?? {}).map(([c, x]) => [c, x.colonna]),
    ),
  ).toEqual({
    capitolo: 1,
    descrizione: 2,
    previsioneIniziale: 3,
    previsioneAttuale: 4,
    impegnato: 5,
    pagato: 6,
  });
});
