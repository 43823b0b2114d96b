/** Every code that a finding can carry has its page, and every page its code. */
import { readdirSync, readFileSync } from "node:fs";
import { controlliBilancio } from "../../src/controlli/catalogo-bilancio";
import { controlliObiettivi } from "../../src/controlli/catalogo-obiettivi";

/** Said while reading, not by a check of the catalogue. */
const DELLA_LETTURA = [
  "BIL-010",
  "MAP-001",
  "MAP-002",
  "MAP-003",
  "MAP-004",
  "MAP-005",
  "MAP-006",
  "MAP-007",
  "MAP-008",
  "MAP-009",
  "MAP-010",
  "MAP-011",
  "MAP-012",
  "MAP-013",
  "MAP-014",
];

const codici = [
  ...[...controlliBilancio, ...controlliObiettivi].map((c) => c.codice),
  ...DELLA_LETTURA,
].sort();
const pagine = readdirSync("docs/controlli")
  .filter((f) => /^[A-Z]{3}-\d{3}\.md$/.test(f))
  .map((f) => f.slice(0, 7))
  .sort();

test("no code is used twice", () => {
  expect(new Set(codici).size).toBe(codici.length);
});

test("pages and codes are the same", () => {
  expect(pagine).toEqual(codici);
});

test("the index of the pages lists each of them once", () => {
  const elenco = [...readFileSync("docs/controlli/README.md", "utf8").matchAll(/^\| \[([A-Z]{3}-\d{3})\]/gm)];
  expect(elenco.map((m) => m[1])).toEqual(codici);
});

test.each(pagine)("the page of %s names it and says why, with an example and a remedy", (codice) => {
  const pagina = readFileSync(`docs/controlli/${codice}.md`, "utf8");
  expect(pagina).toMatch(new RegExp(`^# ${codice} - `));
  for (const parte of ["## Perché", "## Esempio", "## Che fare"]) expect(pagina).toContain(parte);
});
