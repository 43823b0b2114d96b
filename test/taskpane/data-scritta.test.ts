import fc from "fast-check";
import { dataIso, formatData, formatDataEstesa } from "../../src/base/data";
import { readDataScritta } from "../../src/taskpane/data-scritta";

describe("a date as it is typed", () => {
  test.each([
    ["30/06/2023", "2023-06-30"],
    ["30/6/2023", "2023-06-30"],
    ["30.6.23", "2023-06-30"],
    ["30-06-2023", "2023-06-30"],
    ["30 6 2023", "2023-06-30"],
    ["30062023", "2023-06-30"],
    ["2023-06-30", "2023-06-30"],
    ["  30/06/2023 ", "2023-06-30"],
    ["30 giugno 2023", "2023-06-30"],
    ["1° Luglio 2023", "2023-07-01"],
    ["31 dic. 2023", "2023-12-31"],
    ["29/02/2024", "2024-02-29"],
  ])("%s → %s", (testo, atteso) => {
    expect(readDataScritta(testo)).toBe(atteso);
  });

  test.each([
    ["", "nothing"],
    ["31/06/2023", "a day June does not have"],
    ["29/02/2023", "no leap year"],
    ["06/30/2023", "month first"],
    ["30/06", "no year"],
    ["30/06/123", "three figures"],
    ["giugno 2023", "no day"],
    ["30 brumaio 2023", "no such month"],
    ["30/06/1823", "another age"],
    ["domani", "a word"],
  ])("%s is refused: %s", (testo) => {
    expect(readDataScritta(testo)).toBeNull();
  });

  test("every day written by the product is read back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (a, m, g) => {
          const data = dataIso(a, m, g);
          if (data === null) throw new Error("no such day");
          expect(readDataScritta(formatData(data))).toBe(data);
          expect(readDataScritta(formatDataEstesa(data))).toBe(data);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  test("no text makes it throw or wait", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (testo) => {
        readDataScritta(testo);
      }),
      { numRuns: 100, seed: 1 },
    );
    // Far longer than a cell may hold: what grows with the square of the length would not come to its end.
    for (const pezzo of ["1 ", " ", "1/", "12 dicembre "])
      expect(readDataScritta(pezzo.repeat(1_000_000))).toBeNull();
  });
});
