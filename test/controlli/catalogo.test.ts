/** Every rule has both languages, its page and its place in the derived lists; a code is of one rule. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { GRAVITA } from "../../src/base/rilievo";
import { CONTROLLI, REGOLE } from "../../src/controlli/catalogo";

const codici = REGOLE.map((r) => r.codice);
const pagine = readdirSync("docs/controlli")
  .filter((f) => /^[A-Z]{3}-\d{3}\.md$/.test(f))
  .map((f) => f.slice(0, 7))
  .sort();

test("no code is used twice, and they stand in order", () => {
  expect(new Set(codici).size).toBe(codici.length);
  expect(codici).toEqual([...codici].sort());
});

test("the rules that look for their findings are of the catalogue", () => {
  expect(codici).toEqual(expect.arrayContaining(CONTROLLI.map((c) => c.codice)));
});

test("pages and codes are the same", () => {
  expect(pagine).toEqual(codici);
});

test("the derived files are what the rules would write", () => {
  execFileSync(process.execPath, ["--import", "tsx", "strumenti/catalogo.ts", "--check"], { stdio: "pipe" });
});

test.each(REGOLE.map((r) => [r.codice, r] as const))("%s is said in both languages", (_, regola) => {
  for (const detto of [regola.titolo, regola.difetto, ...regola.gravita.flatMap((g) => g.quando ?? [])]) {
    expect(detto.it.trim()).not.toBe("");
    expect(detto.en.trim()).not.toBe("");
    expect(detto.en).not.toBe(detto.it);
  }
  expect(regola.gravita.map((g) => GRAVITA.indexOf(g.gravita))).toEqual(
    [...regola.gravita.map((g) => GRAVITA.indexOf(g.gravita))].sort(),
  );
});

test.each(pagine)("the page of %s names it and says why, with an example and a remedy", (codice) => {
  const pagina = readFileSync(`docs/controlli/${codice}.md`, "utf8");
  expect(pagina).toMatch(new RegExp(`^# ${codice} - `));
  for (const parte of ["## Perché", "## Esempio", "## Che fare"]) expect(pagina).toContain(parte);
});
