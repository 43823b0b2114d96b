/** Page breaks: laws of the arithmetic, and where they fall in the sheets of a referto. */
import fc from "fast-check";
import {
  altezzaPagina,
  interruzioni,
  INTERRUZIONI_MASSIME,
  type Righe,
} from "../../src/referto/foglio/pagine";

const PAGINA = 500;

const pagine = (r: Righe, inizi: readonly number[]): { da: number; a: number }[] =>
  [1, ...inizi].map((da, i) => ({ da, a: (inizi[i] ?? r.altezze.length + 1) - 1 }));

const alta = (r: Righe, da: number, a: number): number =>
  r.altezze.slice(da - 1, a).reduce((x, y) => x + y, 0);

const altezze = fc.array(fc.integer({ min: 15, max: 409 }), { minLength: 1, maxLength: 120 });
const foglio = altezze.chain((tutte) =>
  fc.record({
    altezze: fc.constant(tutte),
    legate: fc.uniqueArray(fc.integer({ min: 2, max: tutte.length + 1 })).map((x) => new Set(x)),
    insieme: fc
      .uniqueArray(fc.integer({ min: 1, max: tutte.length }), { maxLength: 30 })
      .map((x) => x.toSorted((a, b) => a - b))
      .map((x) => x.slice(1).map((fine, i) => ({ da: (x[i] ?? 0) + (i === 0 ? 0 : 1), a: fine }))),
    ripetute: fc.constantFrom(null, { da: 1, a: 1 }),
  }),
);

test("every page fits and every row is on one page", () => {
  fc.assert(
    fc.property(foglio, (r) => {
      const inizi = interruzioni(r, PAGINA);
      expect(inizi).toEqual([...new Set(inizi)].toSorted((a, b) => a - b));
      for (const { da, a } of pagine(r, inizi)) {
        const ripetuta = r.ripetute && da > r.ripetute.a ? alta(r, r.ripetute.da, r.ripetute.a) : 0;
        expect(da === a || alta(r, da, a) + ripetuta <= PAGINA).toBe(true);
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

test("a row bound to the one above begins a page only where all that is bound fills more than a page", () => {
  fc.assert(
    fc.property(foglio, (r) => {
      const inizi = interruzioni(r, PAGINA);
      for (const [i, riga] of inizi.entries()) {
        if (!r.legate.has(riga)) continue;
        const sopra = inizi[i - 1] ?? 1;
        for (let altra = sopra + 1; altra <= riga; altra++) expect(r.legate.has(altra)).toBe(true);
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

const uguali = (quante: number): number[] => Array.from({ length: quante }, () => 15);
const sciolte: Righe = { altezze: uguali(100), legate: new Set(), insieme: [], ripetute: null };

test.each<[string, Righe, number[]]>([
  ["all that fits on a page has no break", { ...sciolte, altezze: uguali(33) }, []],
  ["rows flow", sciolte, [34, 67, 100]],
  ["repeated rows take room on later pages", { ...sciolte, ripetute: { da: 1, a: 3 } }, [34, 64, 94]],
  ["a heading goes on with its row", { ...sciolte, altezze: uguali(60), legate: new Set([34, 35]) }, [33]],
  [
    "rows that stay together move where they fit",
    { ...sciolte, altezze: uguali(60), insieme: [{ da: 30, a: 40 }] },
    [30],
  ],
  [
    "they are cut where moving them would leave the page half empty",
    { ...sciolte, altezze: uguali(60), insieme: [{ da: 10, a: 40 }] },
    [34],
  ],
  [
    "they are cut where no page holds them",
    { ...sciolte, altezze: uguali(60), insieme: [{ da: 25, a: 59 }] },
    [34],
  ],
  ["a row higher than the page stands alone", { ...sciolte, altezze: [15, 600, 15] }, [2, 3]],
])("%s", (_, righe, attesi) => {
  expect(interruzioni(righe, PAGINA)).toEqual(attesi);
});

// support.microsoft.com, "Excel specifications and limits": 1,026 page breaks, horizontal and vertical.
test("no sheet asks for more breaks than Excel has", () => {
  expect(interruzioni({ ...sciolte, altezze: uguali(60_000) }, PAGINA)).toHaveLength(INTERRUZIONI_MASSIME);
});

test("a wide sheet is printed smaller, so that a page holds more rows", () => {
  const stretta = altezzaPagina("orizzontale", [60]);
  expect(altezzaPagina("orizzontale", [20, 20])).toBeCloseTo(stretta);
  expect(altezzaPagina("orizzontale", [200])).toBeGreaterThan(stretta);
  expect(altezzaPagina("verticale", [60])).toBeGreaterThan(stretta);
});

test.each([
  [0, 5],
  [0.75, 34],
])("rows that stay together and let the page before them be filled by %d", (piena, inizio) => {
  const insieme = [{ da: 5, a: 35, piena }];
  expect(interruzioni({ ...sciolte, altezze: uguali(36), insieme }, PAGINA)).toEqual([inizio]);
});
