/** Two tables of the budget side by side are read each by itself, and one table with a blank column is one. */
import type { Scalare } from "../../src/base/griglia";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";

type Riga = readonly Scalare[];

const ENTRATE: readonly Riga[] = [
  ["Cap.", "Oggetto", "Assestato", "Accertato", "Riscosso"],
  [31, "Addizionale", 4000, 3900, 2000],
  [32, "Sanzioni", 6000, 5100, 3000],
  ["Totale", "", 10_000, 9000, 5000],
];
const SPESE: readonly Riga[] = [
  ["Miss.", "Progr.", "Cap.", "Oggetto", "Assestato", "Impegnato", "Pagato"],
  [1, 2, 701, "Segreteria", 2000, 1900, 1000],
  [5, 2, 702, "Biblioteca", 3000, 2500, 1500],
  [9, 3, 703, "Rifiuti", 5000, 4600, 2500],
  ["Totale", "", "", "", 10_000, 9000, 5000],
];

/** The second table `giu` rows below the first's beginning, with `vuote` blank columns between. */
function beside(a: readonly Riga[], b: readonly Riga[], vuote: number, giu = 0): Riga[] {
  const larga = a[0]?.length ?? 0;
  return Array.from({ length: Math.max(a.length, b.length + giu) }, (_, i) => [
    ...Array.from({ length: larga }, (_, j) => a[i]?.[j] ?? ""),
    ...Array.from({ length: vuote }, () => ""),
    ...(b[i - giu] ?? []),
  ]);
}

const movimenti = (righe: readonly Riga[]) => {
  const l = leggiGriglie([griglia(righe, "Bilancio")]);
  const of = (parte: string) =>
    l.voci.filter((v) => v.parte === parte).map((v) => v.importi.movimentato?.valore?.toNumber());
  return { entrate: of("entrate"), spese: of("spese"), l };
};

describe("entrate and spese", () => {
  test.each([
    ["with a blank column between", beside(ENTRATE, SPESE, 1)],
    ["with none", beside(ENTRATE, SPESE, 0)],
    ["with three", beside(ENTRATE, SPESE, 3)],
    ["the second begins further down", beside(ENTRATE, SPESE, 1, 2)],
    ["with titles above", [["ENTRATE", "", "", "", "", "", "USCITE"], ...beside(ENTRATE, SPESE, 1)]],
    ["spese first", beside(SPESE, ENTRATE, 1)],
  ])("%s", (_nome, righe) => {
    const { entrate, spese, l } = movimenti(righe);
    expect(entrate).toEqual([3900, 5100]);
    expect(spese).toEqual([1900, 2500, 4600]);
    expect(l.voci.filter((v) => v.parte === "spese").map((v) => [v.missione, v.programma])).toEqual([
      [1, 2],
      [5, 2],
      [9, 3],
    ]);
    expect(
      l.totali.map((t) => [t.parte, t.importi.movimentato?.valore?.toNumber(), t.righeVoci.length]),
    ).toEqual(
      expect.arrayContaining([
        ["entrate", 9000, 2],
        ["spese", 9000, 3],
      ]),
    );
    expect(l.rilievi.filter((r) => r.gravita !== "nota")).toEqual([]);
  });
});

test("two tables of spese, of three and of one row", () => {
  const testata = SPESE[0] ?? [];
  const { spese } = movimenti(beside(SPESE.slice(0, 4), [testata, [12, 1, 704, "Asilo", 900, 800, 700]], 1));
  expect(spese).toEqual([1900, 2500, 4600, 800]);
});

test("a summary beside its detail is compared, not added", () => {
  const riepilogo = [
    ["Missione", "Assestato", "Impegnato"],
    [1, 2000, 1900],
    [5, 3000, 2500],
    [9, 5000, 4600],
  ];
  const { spese, l } = movimenti(beside(SPESE, riepilogo, 2));
  expect(spese).toEqual([1900, 2500, 4600]);
  expect(l.rilievi.map((r) => [r.codice, r.gravita])).toEqual([["MAP-013", "nota"]]);
});

test("a summary by programma that agrees only in its total is said to differ", () => {
  const riepilogo = [
    ["Missione", "Programma", "Assestato", "Impegnato"],
    [1, 2, 2000, 2000],
    [5, 2, 3000, 2400],
    [9, 3, 5000, 4600],
  ];
  const { rilievi } = leggiGriglie([griglia(SPESE, "Spese"), griglia(riepilogo, "Per programma")]);
  expect(rilievi.map((r) => [r.codice, r.gravita])).toEqual([["MAP-013", "avviso"]]);
});

describe("one table alone", () => {
  test.each<readonly [string, readonly Riga[]]>([
    [
      "years on both sides of a blank column",
      [
        ["Cap.", "Assestato 2022", "Impegnato 2022", "", "Oggetto", "Assestato 2023", "Impegnato 2023"],
        [701, 1, 2, "", "Segreteria", 2000, 1900],
      ],
    ],
    [
      "a description after its amounts",
      [
        ["Assestato", "Impegnato", "", "Cap.", "Oggetto", "Pagato"],
        [2000, 1900, "", 701, "Segreteria", 1000],
      ],
    ],
  ])("%s", (_nome, righe) => {
    expect(movimenti(righe).spese).toEqual([1900]);
  });
});
