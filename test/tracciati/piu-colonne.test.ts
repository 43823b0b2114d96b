/**
 * Several columns of one amount: by day, by year, by number and amount, of the previous year, before and after the
 * changes; and tables whose rows only their levels name.
 */
import { toSerial } from "../../src/base/data";
import type { Scalare } from "../../src/base/griglia";
import { giorno } from "../taskpane/esempi";
import { griglia } from "../supporto/griglia";
import { leggiGriglie } from "../supporto/leggi-griglie";

const seriale = (g: string): number => toSerial(giorno(g));

/** The amounts of the first voce, each field's; no field has two columns that contend, and no column but `dette` is in doubt. */
function prima(
  righe: readonly (readonly Scalare[])[],
  data = "2023-06-30",
  foglio = "Uscite",
  dette: readonly string[] = [],
) {
  const l = leggiGriglie([griglia(righe, foglio)], giorno(data));
  expect(l.rilievi.flatMap((r) => (/^MAP-0(?:01|10)$/.test(r.codice) ? [r.codice] : []))).toEqual(dette);
  const { importi = {} } = l.voci[0] ?? {};
  return Object.fromEntries(
    Object.entries(importi).flatMap(([campo, i]) => (i.valore ? [[campo, i.valore.toNumber()]] : [])),
  );
}

const NOME = [7001, "Biblioteca"];
const NOMI = ["Capitolo", "Oggetto"];

describe("one column a day: the last not after the date", () => {
  const valori = [...NOME, 5000, 1100, 2200, 3300];
  test.each([
    ["2023-06-30", 2200],
    ["2023-12-31", 3300],
    ["2023-04-15", 1100],
  ])("at %s", (data, atteso) => {
    const unaRiga = [
      [...NOMI, "Assestato", "Impegnato al 31/03/2023", "Impegnato al 30/06/2023", "Impegnato al 30/09/2023"],
      valori,
    ];
    expect(prima(unaRiga, data)).toEqual({ previsioneAttuale: 5000, movimentato: atteso });
    const senzAnno = [[...NOMI, "Assestato", "Imp. al 31.03", "Imp. al 30.06", "Imp. al 30.09"], valori];
    expect(prima(senzAnno, data)).toEqual({ previsioneAttuale: 5000, movimentato: atteso });
    const dateVere = [
      [...NOMI, "Assestato", "Impegnato", "", ""],
      ["", "", "", seriale("2023-03-31"), seriale("2023-06-30"), seriale("2023-09-30")],
      valori,
    ];
    expect(prima(dateVere, data)).toEqual({ previsioneAttuale: 5000, movimentato: atteso });
  });

  test("of quarters nothing says that they add up: the user is asked", () => {
    const { rilievi } = leggiGriglie([
      griglia([
        [...NOMI, "Assestato", "Impegnato I trim.", "Impegnato II trim."],
        [...NOME, 5000, 1100, 2200],
      ]),
    ]);
    expect(rilievi.map((r) => r.codice)).toContain("MAP-001");
  });
});

describe("years side by side", () => {
  test("merged above their columns, of one column too", () => {
    expect(
      prima([
        ["", "", "Consuntivo 2022", "", "Bilancio 2023", "", "", "Bilancio 2024"],
        [...NOMI, "Impegni", "Mandati", "Stanz. assestato", "Impegni", "Mandati", "Stanziamento"],
        [...NOME, 901, 801, 5000, 2200, 1700, 5100],
      ]),
    ).toEqual({ previsioneAttuale: 5000, movimentato: 2200, cassa: 1700 });
  });

  test("in two figures after an apostrophe", () => {
    expect(
      prima([
        [...NOMI, "Ass. '22", "Ass. '23", "Imp. ’22", "Imp. ’23"],
        [...NOME, 4900, 5000, 901, 2200],
      ]),
    ).toEqual({ previsioneAttuale: 5000, movimentato: 2200 });
  });

  test.each(["Ass. 22", "Prev. 24", "Stanz 22"])("in two figures alone: %s", (altra) => {
    expect(
      prima([
        [...NOMI, altra, "Assestato", "Impegnato"],
        [...NOME, 4900, 5000, 2200],
      ]),
    ).toEqual({
      previsioneAttuale: 5000,
      movimentato: 2200,
    });
  });

  // It is all that the table has for its field: that it was left aside is said.
  test.each(["Pag. 22", "Pagato 2022"])("of another year alone is no amount of this one: %s", (altra) => {
    expect(
      prima(
        [
          [...NOMI, "Assestato", "Impegnato", altra],
          [...NOME, 5000, 2200, 4900],
        ],
        "2023-06-30",
        "Uscite",
        ["MAP-010"],
      ),
    ).toEqual({
      previsioneAttuale: 5000,
      movimentato: 2200,
    });
  });

  test("two columns that contend for every amount are said, and nothing throws", () => {
    const { rilievi } = leggiGriglie([
      griglia([
        [...NOMI, "Ass. a", "Ass. b", "Imp. a", "Imp. b"],
        [...NOME, 4900, 5000, 901, 2200],
        [7002, "Teatro", 490, 500, 91, 220],
      ]),
    ]);
    expect(rilievi.map((r) => r.codice)).toContain("MAP-001");
  });

  test("written as texts below the amounts", () => {
    expect(
      prima([
        [...NOMI, "STANZIAMENTO", "", "IMPEGNI", ""],
        ["", "", "2022", "2023", "2022", "2023"],
        [...NOME, 4900, 5000, 901, 2200],
      ]),
    ).toEqual({ previsioneAttuale: 5000, movimentato: 2200 });
  });
});

describe("a column of the previous year loses", () => {
  test.each(["Impegnato es. prec.", "Imp. anno prec.", "Impegni a. prec.", "Impegnato eserc. preced."])(
    "%s",
    (altra) => {
      expect(
        prima([
          [...NOMI, altra, "Assestato", "Impegnato"],
          [...NOME, 901, 5000, 2200],
        ]),
      ).toEqual({
        previsioneAttuale: 5000,
        movimentato: 2200,
      });
    },
  );
});

test("number and amount below a merged heading", () => {
  expect(
    prima([
      [...NOMI, "Previsione", "", "Impegno", "", "Mandato", ""],
      ["", "", "Iniziale", "Assestata", "Numero", "Importo", "N.", "Importo"],
      [...NOME, 4500, 5000, 12, 2200, 31, 1700],
    ]),
  ).toEqual({ previsioneIniziale: 4500, previsioneAttuale: 5000, movimentato: 2200, cassa: 1700 });
});

describe("the previsione before the changes, by what stands beside it", () => {
  test.each([
    ["Stanziato 2023", "Assestato 2023"],
    ["Previsione", "Asses."],
    ["Stanziamento 2023", "Stanz. aggiornato"],
  ])("%s | %s", (iniziale, attuale) => {
    expect(
      prima([
        [...NOMI, iniziale, attuale, "Impegnato"],
        [...NOME, 4500, 5000, 2200],
      ]),
    ).toEqual({
      previsioneIniziale: 4500,
      previsioneAttuale: 5000,
      movimentato: 2200,
    });
  });
});

test("«Disp.» is the disponibilità", () => {
  expect(
    prima([
      [...NOMI, "Assestato", "Impegnato", "Disp."],
      [...NOME, 5000, 2200, 2810],
    ]),
  ).toEqual({
    previsioneAttuale: 5000,
    movimentato: 2200,
    disponibilita: 2810,
  });
});

describe("rows that only their levels name", () => {
  const righe: readonly (readonly Scalare[])[] = [
    [1, 2, 1, 5000, 2200],
    [1, 4, 1, 6000, 2300],
    [9, 3, 2, 7000, 2400],
  ];
  test.each<readonly [string, readonly string[], readonly number[]]>([
    ["missione, programma and titolo", ["Missione", "Programma", "Titolo"], [0, 1, 2]],
    ["missione and programma", ["Miss.", "Progr."], [0, 1]],
    ["missione and titolo", ["Missione", "Tit."], [0, 2]],
  ])("%s", (_nome, testata, quali) => {
    const { voci } = leggiGriglie([
      griglia([
        [...testata, "Stanziamento", "Impegnato"],
        ...righe.map((r) => [...quali.map((i) => r[i] ?? ""), r[3] ?? "", r[4] ?? ""]),
        ["Totale", ...testata.slice(1).map(() => ""), 18_000, 6900],
      ]),
    ]);
    expect(voci.map((v) => [v.missione, v.importi.movimentato?.valore?.toNumber()])).toEqual([
      [1, 2200],
      [1, 2300],
      [9, 2400],
    ]);
    expect(voci.filter((v) => !v.descrizione.startsWith(`missione ${v.missione}`))).toEqual([]);
  });
});
