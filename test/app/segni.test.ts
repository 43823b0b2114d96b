/** What keeps marks honest: conditions computed by an engine that knows nothing of how they were made. */
import fc from "fast-check";
import { componiSegni } from "../../src/app/segni/componi-segni";
import { ancora, figureAncora } from "../../src/app/segni/guardia";
import { firma, segnatoDa } from "../../src/app/porte/segno";
import type { Griglia, GrigliaVista, Scalare } from "../../src/base/griglia";
import type { Rilievo } from "../../src/base/rilievo";
import { evaluate } from "../../src/simulator/calc/questions";
import { openWorkbook } from "../../src/simulator/index";
import { readIndicatori } from "../../src/tracciati/read-indicatori";
import { recognise } from "../../src/tracciati/recognise";
import { SENZA_GUIDA } from "../../src/tracciati/guida";
import { parseIndirizzo } from "../../src/base/posizione";

/** Which conditions hold for the value that the cell of their row has: row 1 for the first, and so on. */
function valgono(celle: readonly Scalare[], condizioni: readonly string[][]): boolean[] {
  const host = openWorkbook();
  try {
    const [sheet] = host.workbook.sheets;
    if (!sheet) throw new Error("a new workbook has a sheet");
    celle.forEach((v, i) => {
      sheet.edit(i + 1, 1).value = v === "" ? null : v;
    });
    const domande = condizioni.map((c, i) => ({ sheet, row: i + 1, col: 2, formula: `AND(${c.join(",")})` }));
    return evaluate(host.workbook, domande).map((v) => v === true);
  } finally {
    host.close();
  }
}

const testo = fc.string({
  unit: fc.constantFrom("a", "b", '"', " ", "5", "%", "è", "\n", "'"),
  maxLength: 90,
});
const valore: fc.Arbitrary<Scalare> = fc.oneof(
  testo,
  testo.map((t) => t.repeat(4)),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.boolean(),
);

test("a condition holds for what was read", () => {
  fc.assert(
    fc.property(fc.array(valore, { minLength: 40, maxLength: 40 }), (celle) => {
      const condizioni = celle.map((v, i) => ancora({ riga: i + 1, colonna: 1 }, v));
      expect(valgono(celle, condizioni)).toEqual(celle.map(() => true));
    }),
    { seed: 11, numRuns: 8 },
  );
});

test.each<[Scalare, Scalare]>([
  ["", 0],
  [0, ""],
  [false, ""],
  ["5", 5],
  [5, "5"],
  [1, true],
  [0.65, 0.66],
  ["SI", "NO"],
  ["entro il 30/06/2023", "entro il 30/06/2024"],
  [`${"x".repeat(80)} entro il 30/06/2023`, `${"x".repeat(80)} entro il 30/06/2024`],
  ["a\nb", "a\nc"],
])("what was judged as %j is no longer there when the cell says %j", (letto, adesso) => {
  expect(valgono([adesso], [ancora({ riga: 1, colonna: 1 }, letto)])).toEqual([false]);
});

test("whatever the text, its pieces in a formula are of 255 characters at most", () => {
  const lungo = `${'"'.repeat(300)}\n${"y".repeat(32_000)}`;
  const condizioni = ancora({ riga: 1, colonna: 1 }, lungo).join(",");
  expect(condizioni.length).toBeLessThan(300);
  expect(valgono([lungo], [[condizioni]])).toEqual([true]);
});

const griglia = (valori: Scalare[][]): Griglia => ({ foglio: "Foglio1", riga: 1, colonna: 1, valori });

test("the figures of a row count, also those kept as text; an error among them leaves no sum", () => {
  expect(figureAncora(griglia([["101", "Imposte", 10.5, "1.234,56", ""]]), 1)).toEqual([
    "ABS(SUM($A1:$E1)-(10.5))<0.005",
    '$A1="101"',
    '$D1="1.234,56"',
  ]);
  expect(figureAncora(griglia([["Imposte", 10.5, "#REF!"]]), 1)).toEqual([]);
});

test.each([
  [{ mancati: true, rilievi: false }],
  [{ mancati: false, rilievi: true }],
  [{ mancati: true, rilievi: true }],
])("what a rule shows is read back from its formula: %j", (cosa) => {
  expect(segnatoDa(`=AND(${firma(cosa)},$A1=1)`)).toEqual(cosa);
});

const errore = (cella: string, codice = "BIL-001", gravita: Rilievo["gravita"] = "errore"): Rilievo => ({
  codice,
  gravita,
  dove: { foglio: "Foglio1", ...(parseIndirizzo(cella) ?? { riga: 1, colonna: 1 }) },
  fatti: {},
  identita: cella,
});
const segniDi = (valori: Scalare[][], rilievi: Rilievo[]) =>
  componiSegni(
    { griglie: new Map([["Foglio1", griglia(valori)]]), giudizi: [], rilievi },
    { mancati: false, rilievi: true },
  );

describe("the cell that carries the word", () => {
  test.each<[string, Scalare[][], string[]]>([
    [
      "the nearest text to the left, words before codes",
      [["Imposte", "100", 5, 6]],
      ["A1 ERRORE BIL-001", "D1"],
    ],
    ["to the right where there is none", [["", "", "", 6, "nota mia"]], ["D1", "E1 ERRORE BIL-001"]],
    ["a code where there are no words", [["", "E.1", "", 6]], ["B1 ERRORE BIL-001", "D1"]],
    ["the cell itself where it is a text", [["Imposte", "", "", "circa sei"]], ["D1 ERRORE BIL-001"]],
  ])("%s", (_, valori, attesi) => {
    const { segni } = segniDi(valori, [errore("D1")]);
    expect(
      segni.map((s) => {
        const parola = /"(.*) · "@/.exec(s.formato ?? "")?.[1];
        return `${String.fromCharCode(64 + s.zona.colonna)}${s.zona.riga}${parola === undefined ? "" : ` ${parola}`}`;
      }),
    ).toEqual(attesi);
  });

  test("a row of figures, or of texts too long for a format, has no mark and is counted", () => {
    const esito = segniDi([["x".repeat(300), 1, 2, 3]], [errore("D1"), errore("C1", "BIL-003", "avviso")]);
    expect(esito).toEqual({ segni: [], senzaParola: 2 });
  });

  test("several findings share it, the worst one gives the colour, beyond three they are summed up", () => {
    const { segni } = segniDi(
      [["Imposte", 1, 2]],
      [errore("B1", "BIL-009", "avviso"), errore("C1"), errore("C1", "BIL-003"), errore("C1", "BIL-004")],
    );
    expect(segni[0]).toMatchObject({
      formato: '"AVVISO BIL-009, ERRORE BIL-001, ERRORE BIL-003… · "@',
      stile: "mancato",
    });
    expect(segni[1]).toMatchObject({ formato: null, stile: "attenzione" });
  });

  test("notes, findings on a whole table and cells of sheets that were not read have none", () => {
    const altrove = { ...errore("A1"), dove: { foglio: "Altro", riga: 1, colonna: 1 } };
    const tabella = { ...errore("A1"), dove: { foglio: "Foglio1" } };
    expect(segniDi([["Imposte", 1]], [errore("B1", "BIL-005", "nota"), altrove, tabella])).toEqual({
      segni: [],
      senzaParola: 0,
    });
  });
});

test("the sources are read the same where Excel's text shows the word of a mark", () => {
  const valori: Scalare[][] = [
    ["Obiettivo operativo", "Indicatore", "Target", "Raggiunto"],
    ["Pagare presto", "Tempi medi di pagamento", "<25 gg", ""],
    ["Pagare presto", "Fatture pagate", 0.65, 45043],
  ];
  const vista = (parola: string): GrigliaVista => ({
    ...griglia(valori),
    testi: [
      ["Obiettivo operativo", "Indicatore", "Target", "Raggiunto"],
      [`${parola}Pagare presto`, `${parola}Tempi medi di pagamento`, `${parola}<25 gg`, ""],
      [`${parola}Pagare presto`, `${parola}Fatture pagate`, "65%", "27/04/2023"],
    ],
    formati: valori.map((r) => r.map(() => "General")),
  });
  const [mappa] = recognise([griglia(valori)], { ...SENZA_GUIDA, esercizio: 2023 }).mappature;
  if (!mappa) throw new Error("the table was not recognised");
  expect(readIndicatori(vista("NON RAGGIUNTO · "), mappa)).toEqual(readIndicatori(vista(""), mappa));
});
