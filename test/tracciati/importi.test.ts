/** Amounts as cells hold them: numbers, Italian text, blanks, and what is no amount at all. */
import * as fc from "fast-check";
import { readImporto } from "../../src/tracciati/amount";
import type { Scalare } from "../../src/base/griglia";

const DOVE = { foglio: "Spese", riga: 2, colonna: 11 };

test.each<readonly [Scalare, string, string | null]>([
  [1234.56, "numero", "1234.56"],
  [23849.999999999996, "numero", "23850.00"],
  [0, "numero", "0.00"],
  [-5880.86, "numero", "-5880.86"],
  ["1.234,56", "testo", "1234.56"],
  ["1.234.567,89", "testo", "1234567.89"],
  ["€ 1.234,56", "testo", "1234.56"],
  ["1.234,56 €", "testo", "1234.56"],
  ["EUR 12,00", "testo", "12.00"],
  ["12,00-", "testo", "-12.00"],
  ["-12,00", "testo", "-12.00"],
  ["\u221212,00", "testo", "-12.00"],
  ["(12,00)", "testo", "-12.00"],
  ["1\u00a0234,50", "testo", "1234.50"],
  ["1.234", "testo", "1234.00"],
  ["1234.5", "testo", "1234.50"],
  ["-", "testo", "0.00"],
  ["Euro 1.234,00=", "testo", "1234.00"],
  ["€ 1.234,=", "testo", "1234.00"],
  ["1.234,--", "testo", "1234.00"],
  ["12,00==", "illeggibile", null],
  ["1.234,-", "illeggibile", null],
  ["=", "illeggibile", null],
  ["61,200", "illeggibile", null],
  ["€ 1,234", "illeggibile", null],
  ["0,125", "testo", "0.13"],
  ["1234,567", "testo", "1234.57"],
  ["", "vuoto", null],
  ["   ", "vuoto", null],
  ["#REF!", "illeggibile", null],
  ["n.d.", "illeggibile", null],
  ["12,00,00", "illeggibile", null],
  ["1.23.4", "illeggibile", null],
  ["-(12,00)", "illeggibile", null],
  ["12 circa", "illeggibile", null],
  [true, "illeggibile", null],
])("%j is %s, %s", (valore, forma, atteso) => {
  const letto = readImporto(valore, DOVE);
  expect(letto.forma).toBe(forma);
  expect(letto.valore?.toFixed(2) ?? null).toBe(atteso);
});

test("an amount written in Italian is read back exactly, whatever its size and sign", () => {
  const italiano = new Intl.NumberFormat("it-IT", { minimumFractionDigits: 2, useGrouping: "always" });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (centesimi) => {
      const n = centesimi / 100;
      expect(readImporto(italiano.format(n), DOVE).valore?.toFixed(2)).toBe(
        n.toFixed(2).replace(/^-0\.00$/, "0.00"),
      );
    }),
    { numRuns: 500, seed: 11 },
  );
});
