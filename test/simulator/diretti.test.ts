/**
 * Formulas that need no engine come to what the engine makes of them; formule.test.ts and the referto's own tests compare
 * both with LibreOffice.
 */
import fc from "fast-check";
import { Direct } from "../../src/simulator/calc/direct";
import { recalculate } from "../../src/simulator/calc/engine";
import { evaluateByEngine } from "../../src/simulator/calc/questions";
import { useEngine } from "../../src/simulator/calc/model";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import { CellError, type CellValue } from "../../src/simulator/workbook/cell";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { newWorkbook, readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { cartellaMinima, riga } from "../supporto/cartella-minima";

useEngine(wasmBytes);

const VALUES = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3_000_000, max: 3_000_000 }).map((n) => n / 100) },
  { weight: 2, arbitrary: fc.integer({ min: -50, max: 500 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "", true, false, 0, 1, 0.5, 1 / 3, 0.1 + 0.2) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CellValue>(
      "sì",
      "SÌ",
      "Attivo",
      "attivo",
      "100%",
      "1.234,50",
      "12",
      " x ",
      "due\nrighe",
      "30 gg",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("#DIV/0!", "#N/A", "#VALUE!").map((c) => new CellError(c)) },
);
const ROWS = 6;
const COLUMNS = 4;

const cell = fc
  .record({
    row: fc.integer({ min: 1, max: ROWS }),
    col: fc.integer({ min: 0, max: COLUMNS - 1 }),
    sheet: fc.boolean(),
  })
  .map(({ row, col, sheet }) => `${sheet ? "'Uno due'!" : ""}${"ABCD".charAt(col)}${row}`);
const range = fc
  .record({
    a: fc.integer({ min: 1, max: ROWS }),
    b: fc.integer({ min: 1, max: ROWS }),
    col: fc.integer({ min: 0, max: COLUMNS - 1 }),
  })
  .map(({ a, b, col }) => {
    const c = "ABCD".charAt(col);
    return `$${c}$${Math.min(a, b)}:$${c}$${Math.max(a, b)}`;
  });
const word = fc.constantFrom('"attivo"', '"t"', '""', '": "', '"sì"', '"100%"');
const digit = fc.constantFrom("0", "1", "2");

const { formula } = fc.letrec<{ formula: string; some: string }>((tie) => ({
  some: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    { weight: 5, arbitrary: cell },
    { weight: 1, arbitrary: word },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "0",
        "1",
        "100",
        "2.5",
        "3.5",
        "0.005",
        "TRUE",
        "FALSE",
        "Fisso",
        "Intervallo",
      ),
    },
    { weight: 6, arbitrary: tie("formula") },
  ),
  formula: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc
      .tuple(
        tie("some"),
        fc.constantFrom("+", "-", "*", "/", "&", "=", "<>", "<", ">", "<=", ">="),
        tie("some"),
      )
      .map(([a, op, b]) => `(${a}${op}${b})`),
    tie("some").map((a) => `-${a}`),
    fc.tuple(tie("some"), tie("some"), tie("some")).map((a) => `IF(${a.join(",")})`),
    fc.tuple(tie("some"), tie("some")).map((a) => `IFERROR(${a.join(",")})`),
    fc
      .tuple(
        fc.constantFrom("SUM", "MAX", "MIN"),
        fc.array(fc.oneof(cell, range, tie("some")), { minLength: 1, maxLength: 4 }),
      )
      .map(([f, a]) => `${f}(${a.join(",")})`),
    fc
      .tuple(
        fc.constantFrom("COUNT", "COUNTA", "CONCAT", "AND", "OR"),
        fc.array(fc.oneof(cell, range), { minLength: 1, maxLength: 3 }),
      )
      .map(([f, a]) => `${f}(${a.join(",")})`),
    fc
      .tuple(fc.constantFrom("AND", "OR"), fc.array(tie("some"), { minLength: 1, maxLength: 3 }))
      .map(([f, a]) => `${f}(${a.join(",")})`),
    fc
      .tuple(fc.constantFrom("ABS", "INT", "LEN", "ISNUMBER", "ISLOGICAL"), tie("some"))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(fc.constantFrom("ROUND", "FIXED"), tie("some"), digit).map(([f, a, n]) => `${f}(${a},${n})`),
    fc.tuple(tie("some"), tie("some")).map((a) => `EXACT(${a.join(",")})`),
    fc.tuple(tie("some"), fc.constantFrom("1", "2", "3"), digit).map((a) => `MID(${a.join(",")})`),
    fc.tuple(tie("some"), word, word).map((a) => `SUBSTITUTE(${a.join(",")})`),
    fc.tuple(cell).map(([a]) => `NUMBERVALUE(${a},",",".")`),
    fc.tuple(fc.constantFrom("1", "2", "3"), cell, cell).map(([n, a, b]) => `CHOOSE(${n},${a},${b})`),
    fc
      .tuple(word, fc.array(fc.oneof(cell, range), { minLength: 1, maxLength: 3 }))
      .map(([w, a]) => `TEXTJOIN(${w},FALSE,${a.join(",")})`),
    fc
      .tuple(range, word, fc.nat(2))
      .map(([r, w, n]) =>
        n === 0
          ? `COUNTIFS(${r},${w},${r},"<>at*",${r},"<12.5")`
          : n === 1
            ? `COUNTIFS(${r},"<>at*")`
            : `ROWS(${r})`,
      ),
    fc.tuple(range, word).map(([r, w]) => `SUMPRODUCT((${r}<>${w})*${r})`),
    range.map((r) => `SUMPRODUCT(${r},${r})`),
  ),
}));

function workbook(values: readonly CellValue[]): Workbook {
  const wb = newWorkbook("Dati");
  const second = wb.addSheet("Uno due");
  const [first] = wb.sheets;
  values.forEach((v, i) => {
    for (const [s, value] of [
      [first, v],
      [second, values[values.length - 1 - i] ?? null],
    ] as const)
      if (s && value !== null) s.edit(Math.floor(i / COLUMNS) + 1, (i % COLUMNS) + 1).value = value;
  });
  const plain = { scope: null, hidden: false, comment: "", rest: {} };
  wb.names.push(
    { ...plain, name: "Fisso", formula: "'Dati'!$A$1" },
    { ...plain, name: "Intervallo", formula: "'Uno due'!$B$1:$B$3" },
  );
  return wb;
}

const shown = (v: CellValue | undefined): unknown =>
  // The engine's last figure of fifteen is rounded in its own way.
  v instanceof CellError ? v.codice : typeof v === "number" ? Number(v.toPrecision(14)) : v;

const fail = (): never => {
  throw new Error("no such formula");
};

test("where a formula needs no engine it comes to what the engine says: 300 workbooks of 25 formulas at random", () => {
  let asked = 0;
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(VALUES, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
      fc.array(formula, { minLength: 25, maxLength: 25 }),
      (values, formulas) => {
        const wb = workbook(values);
        const sheet = wb.sheets[0] ?? wb.addSheet("Dati");
        const places = formulas.map((f, i) => ({
          sheet,
          row: 20 + i,
          col: 9,
          cell: { value: null, style: 0, formula: f },
        }));
        const direct = new Direct(wb, places, () => false);
        const engine = evaluateByEngine(
          wb,
          places.map((p) => ({ ...p, formula: p.cell.formula })),
        );
        for (const [i, p] of places.entries()) {
          const ours = shown(direct.resultOf(p));
          const its = shown(engine[i]);
          asked++;
          // What the engine has not it cannot contradict.
          if (ours === undefined || its === "#NAME?") continue;
          told++;
          expect([p.cell.formula, ours]).toEqual([p.cell.formula, its]);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(asked / 3);
});

test.each([
  ["SUM(1:1)", 3],
  ["SUM(8:9)", 0],
  ["SUM(8:9,1:1)", 3],
  ["MAX(8:9)", 0],
  ["SUMPRODUCT(8:8*9:9)", 0],
  ["COUNT(1:2)", 2],
])("whole rows are cells, not a number that begins so: %s is %d", (formula, result) => {
  const wb = readXlsx(
    cartellaMinima({ righe: riga(1, { A: 1, B: 2 }) + `<row r="12"><c r="A12"><f>${formula}</f></c></row>` }),
  );
  recalculate(wb);
  expect(wb.sheets[0]?.cell(12, 1)?.value).toBe(result);
});

test("formulas in a circle, or one within the other beyond measure, are left to the engine", () => {
  const wb = workbook([]);
  const sheet = wb.sheets[0] ?? wb.addSheet("Dati");
  const down = Array.from({ length: 1000 }, (_, i) => sheet.edit(i + 1, 1));
  down.forEach((c, i) => (c.formula = i === 999 ? "1" : `A${i + 2}+1`));
  const circle = [sheet.edit(1, 2), sheet.edit(1, 3)];
  circle.forEach((c, i) => (c.formula = i === 0 ? "C1" : "B1+1"));
  const places = [...down.map((cell, i) => ({ sheet, row: i + 1, col: 1, cell }))].concat(
    circle.map((cell, i) => ({ sheet, row: 1, col: i + 2, cell })),
  );
  const told = (order: typeof places) => {
    const direct = new Direct(wb, places, () => false);
    return order.map((p) => direct.resultOf(p));
  };
  expect(told([places[0] ?? fail(), places[1000] ?? fail(), places[1001] ?? fail()])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  // From the last one up each finds the one below already there.
  expect(told(places.slice(0, 1000).reverse()).at(-1)).toBe(1000);
});
