/** Lines that a text takes: enough that nothing is cut, no more than it needs. */
import fc from "fast-check";
import { righeIn } from "../../src/referto/posa/misura";
import { righeDiTesto } from "../../src/referto/foglio/righe-di-testo";

test.each<[string, string, number, number]>([
  ["a blank text is a line", "", 10, 1],
  ["figures fill the column", "1".repeat(18), 20, 1],
  ["one more figure wraps", "1".repeat(19), 20, 2],
  ["narrow letters take less", "illi illi illi illi illi illi illi", 20, 1],
  ["capitals take more", "MMMMMMMMMMMM", 20, 2],
  ["a word goes whole to the next line", "aaaaaaaaaa bbbbbbbbbb", 18, 2],
  ["a word longer than the column is broken", "n".repeat(100), 10, 12],
  ["each paragraph has its line", "a\n\nb", 10, 3],
  ["a column of no width", "MM", 0, 2],
  ["letters beyond the Latin ones are as wide as high", "漢".repeat(9), 20, 1],
])("%s", (_, testo, larghezza, righe) => {
  expect(righeDiTesto(testo, larghezza)).toBe(righe);
});

// Widths of Calibri 9.5 as printed: 86.1, 70.6 and 64.4 mm the longest line; 1.8 mm are the margins of a cell.
test.each([
  ["Realizzazione iniziativa Tutti fuori: insieme per lo sport nel 2023", 87, 2],
  ["Realizzazione iniziativa Tutti fuori: insieme per lo sport nel 2023", 92, 1],
  [
    "Agevolazioni per nuclei monoparentali o per giovani coppie intenzionati ad acquistare casa a Lumezzane",
    70,
    3,
  ],
])("a line that nearly fills its cell of the document is not cut: %s in %d mm", (testo, mm, righe) => {
  expect(righeIn(testo, mm, "cella")).toBe(righe);
});

test("a longer text never takes fewer lines, a wider column never more", () => {
  const testo = fc.string({ unit: fc.constantFrom("a", "M", "i", " ", "\n", "è", "9"), maxLength: 200 });
  fc.assert(
    fc.property(testo, testo, fc.integer({ min: 3, max: 120 }), (a, b, larghezza) => {
      expect(righeDiTesto(`${a}\n${b}`, larghezza)).toBe(
        righeDiTesto(a, larghezza) + righeDiTesto(b, larghezza),
      );
      expect(righeDiTesto(a, larghezza + 1)).toBeLessThanOrEqual(righeDiTesto(a, larghezza));
    }),
    { numRuns: 200, seed: 6 },
  );
});
