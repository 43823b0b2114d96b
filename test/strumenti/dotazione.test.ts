/** What goes with a built folder, on packages invented for it: what is said of each, and what is refused. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { avvisiDi } from "../../strumenti/avvisi";
import { dota, spediti } from "../../strumenti/dota";
import { inventarioDi } from "../../strumenti/inventario";
import { isAmmessa } from "../../strumenti/licenze";
import { postoDi } from "../../strumenti/pacchetti-nel-fascio.cjs";

let radice: string;

beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), "referto-dotazione-"));
});

afterEach(() => {
  rmSync(radice, { recursive: true });
});

/** A project and its built folder, by the contents of their files. */
function prepara(file: Readonly<Record<string, unknown>>) {
  const tutti = {
    LICENSE: "EUPL\n",
    "package-lock.json": { packages: { "": { name: "prova", version: "1.2.3", license: "EUPL-1.2" } } },
    "dist/taskpane.js": "1",
    "dist/taskpane.js.map": "{}",
    ...file,
  };
  for (const [nome, contenuto] of Object.entries(tutti)) {
    mkdirSync(dirname(join(radice, nome)), { recursive: true });
    writeFileSync(join(radice, nome), typeof contenuto === "string" ? contenuto : JSON.stringify(contenuto));
  }
  return { radice, dist: join(radice, "dist"), build: join(radice, "build") };
}

const MITE = { name: "mite", version: "1.0.0", license: "MIT" };
const pubblicato = (nome: string): string => readFileSync(join(radice, "dist", nome), "utf8");

test("each package with its version and its own words; one text is written once for those that share it", () => {
  const posti = prepara({
    "dist/pacchetti.json": ["node_modules/a", "node_modules/b", "node_modules/mite", "node_modules/nota"],
    "node_modules/a/package.json": { name: "a", version: "1.0.0", license: "ISC" },
    "node_modules/a/LICENCE.md": "Copyright Rosa Neri\r\nas is\r\n",
    "node_modules/b/package.json": { name: "b", version: "2.0.0", license: "ISC" },
    "node_modules/b/license": "Copyright Rosa Neri\nas is",
    "node_modules/mite/package.json": { ...MITE, author: { name: "Pio Verdi" } },
    "node_modules/nota/package.json": { name: "nota", version: "3.0.0", license: "Apache-2.0" },
    "node_modules/nota/LICENSE": "Apache text",
    "node_modules/nota/NOTICE": "made with care",
    "node_modules/nota/licences/other.txt": "not at the root",
  });
  dota(posti);
  const avvisi = pubblicato("THIRD-PARTY-NOTICES.txt");
  expect(avvisi).toContain("a 1.0.0 (ISC)\nb 2.0.0 (ISC)\n\nCopyright Rosa Neri\nas is\n");
  expect(avvisi.match(/Copyright Rosa Neri/g)).toHaveLength(1);
  expect(avvisi).toContain(
    "mite 1.0.0 (MIT)\n\nThis package carries no licence text. Its package.json declares the licence MIT and the author Pio Verdi.",
  );
  expect(avvisi).toContain("nota 3.0.0 (Apache-2.0)\n\nApache text\n\nmade with care\n");
  expect(pubblicato("LICENSE")).toBe("EUPL\n");
  expect(existsSync(join(posti.dist, "taskpane.js.map"))).toBe(false);
  expect(existsSync(join(posti.build, "mappe/taskpane.js.map"))).toBe(true);
  expect(existsSync(join(posti.dist, "pacchetti.json"))).toBe(false);
});

test("the author of a package is said as it is written, or that there is none", () => {
  const di = (author: unknown): string => {
    const posti = prepara({
      "dist/pacchetti.json": ["node_modules/mite"],
      "node_modules/mite/package.json": { ...MITE, author },
    });
    return avvisiDi(spediti(posti));
  };
  expect(di("Pio Verdi <pio@example.org>")).toContain("the author Pio Verdi <pio@example.org>.");
  expect(di(undefined)).toContain("the licence MIT and no author.");
});

test.each([
  ["GPL-3.0-only", "GPL-3.0-only"],
  ["AGPL-3.0", "AGPL-3.0"],
  ["LICENSE", "LICENSE"],
  [undefined, "nessuna licenza dichiarata"],
])("a package under %j is refused by name, and nothing is written", (license, detta) => {
  const posti = prepara({
    "dist/pacchetti.json": ["node_modules/mite", "node_modules/no"],
    "node_modules/mite/package.json": MITE,
    "node_modules/no/package.json": { name: "no", version: "9.0.0", license },
  });
  expect(() => {
    dota(posti);
  }).toThrow(`no 9.0.0: ${detta}`);
  expect(existsSync(join(posti.dist, "THIRD-PARTY-NOTICES.txt"))).toBe(false);
  expect(existsSync(join(posti.dist, "taskpane.js.map"))).toBe(true);
});

test("terms of their own are allowed to the package they were read for, and to no other", () => {
  expect(isAmmessa("node_modules/@microsoft/office-js", "LICENSE")).toBe(true);
  expect(isAmmessa("node_modules/@microsoft/office-js", "LICENSE-2")).toBe(false);
  expect(isAmmessa("node_modules/altro", undefined)).toBe(false);
});

test.each([
  ["/x/node_modules/react/index.js", "node_modules/react"],
  ["/x/node_modules/@a/b/lib/c.js", "node_modules/@a/b"],
  ["/x/node_modules/@a/b/node_modules/c/d.js", "node_modules/@a/b/node_modules/c"],
  ["C:\\x\\node_modules\\zod\\v4\\core.js", "node_modules/zod"],
  ["/x/src/app/leggi.ts", null],
])("the package of %s is %s", (risorsa, posto) => {
  expect(postoDi(risorsa)).toBe(posto);
});

test("in the inventory two copies of one version are one, and a choice of licences is an expression", () => {
  const due = { nome: "@a/due", versione: "1.0.0", licenza: "MIT/Apache-2.0", autore: undefined, testo: "" };
  const { components } = inventarioDi({ packages: {} }, [
    { ...due, posto: "node_modules/@a/due" },
    { ...due, posto: "node_modules/x/node_modules/@a/due" },
    { ...due, posto: "node_modules/y/node_modules/@a/due", versione: "2.0.0" },
  ]);
  expect(components.map((c) => c.purl)).toEqual(["pkg:npm/%40a/due@1.0.0", "pkg:npm/%40a/due@2.0.0"]);
  expect(components[0]?.licenses).toEqual([{ expression: "MIT OR Apache-2.0" }]);
});
