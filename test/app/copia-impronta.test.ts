/** The copy of the texts that the fingerprint keeps: shorter, and the same text letter by letter once a formula undoes it. */
import * as fc from "fast-check";
import { copiaBreve } from "../../src/app/impronta/copia";

/** What the formula makes of the copy, as SUBSTITUTE does: each place, upper case told, no wildcards. */
function rifatta(intero: string): { rifatta: string; testo: string; formula: string } {
  const { testo, formula } = copiaBreve(intero);
  let f = formula("B3");
  const regole: [string, string][] = [];
  for (;;) {
    const m = /^SUBSTITUTE\((.*),"(.)","((?:[^"]|"")*)"\)$/s.exec(f);
    if (!m) break;
    regole.push([m[2] ?? "", (m[3] ?? "").replaceAll('""', '"')]);
    f = m[1] ?? "";
  }
  expect(f).toBe("B3");
  const tutto = regole.toReversed().reduce((t, [segno, vale]) => t.replaceAll(segno, () => vale), testo);
  return { rifatta: tutto, testo, formula: formula("B3") };
}

const ripetute = (n: number): string =>
  Array.from({ length: n }, (_, i) => `U.1.03.02.15.999|RESPONSABILE ${i % 12}|Obiettivo numero ${i}`).join(
    "|",
  );

test.each([
  ["nothing", ""],
  ["one text", "Rossi Mario"],
  ["codes and names that repeat", ripetute(400)],
  ["texts that hold the signs", `#$%@^_{}[]=+;!\` ${ripetute(50)} # $ % # $ %`],
  ["quotes", 'Progetto "Città"|'.repeat(60)],
  ["what a replacement would take for its own", "$& $1 $$|".repeat(60)],
  ["blanks and bars alone", "| |  ||".repeat(200)],
  ["upper and lower case", "Rossi|ROSSI|rossi|".repeat(80)],
])("%s: the same text again", (_, intero) => {
  expect(rifatta(intero).rifatta).toBe(intero);
});

test("any texts, repeated in any way: the same again, never longer, in a formula that Excel takes", () => {
  const parola = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom("U.1.03", "Rossi Mario", "rossi", "#", '"', "|", "  ", "\u2500", "65%", "x".repeat(300)),
  );
  fc.assert(
    fc.property(
      fc.array(parola, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(11), { maxLength: 400 }),
      (parole, ordine) => {
        const intero = ordine.map((i) => parole[i % parole.length] ?? "").join("|");
        const { rifatta: tutto, testo, formula } = rifatta(intero);
        expect(tutto).toBe(intero);
        expect(testo.length).toBeLessThanOrEqual(intero.length);
        // support.microsoft.com, "Excel specifications and limits"; what it is compared with takes up to 6,000.
        expect(formula.length).toBeLessThan(2_100);
        expect(formula.split("SUBSTITUTE(").length - 1).toBeLessThanOrEqual(40);
        for (const [t] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(t.length).toBeLessThanOrEqual(255);
      },
    ),
    { numRuns: 300 },
  );
});

test("what repeats is kept once: a fifth at most is left of six hundred codes, names and numbered objectives", () => {
  const { testo, formula } = rifatta(ripetute(600));
  expect(testo.length + formula.length).toBeLessThan(ripetute(600).length / 5);
});
