/** Supply chain: what goes into production, and what builds it, by the lockfile alone. */
import { readFileSync } from "node:fs";
import lock from "../../package-lock.json";
import pacchetto from "../../package.json";
import { AMMESSE, isAmmessa } from "../../strumenti/licenze";

interface Voce {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
const voci = Object.entries(lock.packages as Record<string, Voce>).filter(([nome]) => nome !== "");
const produzione = voci.filter(([, v]) => v.dev !== true);

test("every production dependency has a licence of the allow-list", () => {
  expect(produzione.length).toBeGreaterThan(10);
  expect(produzione.filter(([n, v]) => !isAmmessa(n, v.license)).map(([n, v]) => [n, v.license])).toEqual([]);
});

/** Of what only builds and tests: nothing of it is distributed. */
const AMMESSE_PER_LAVORARE: readonly string[] = [
  ...AMMESSE,
  "MIT-0",
  "BlueOak-1.0.0",
  "Python-2.0",
  "MPL-2.0",
  "CC-BY-4.0",
  "Apache-2.0 AND MIT",
  "(MIT OR CC0-1.0)",
];

/** Without a word in their package.json: where the licence was read. */
const SENZA_PAROLA: Readonly<Record<string, string>> = {
  "node_modules/@univerjs/telemetry": "Apache-2.0, in its LICENSE file: docs/decisioni/0007-griglia-demo.md",
};

test("every dependency that builds or tests has a licence of the longer list", () => {
  expect(
    voci
      .filter(([n, v]) => v.dev === true && !(v.license === undefined && n in SENZA_PAROLA))
      .filter(([, v]) => !AMMESSE_PER_LAVORARE.includes(v.license ?? ""))
      .map(([n, v]) => [n, v.license]),
  ).toEqual([]);
});

/**
 * Packages with an install script, and why `npm ci --ignore-scripts` is enough without it: `.ci/run` installs so, then
 * builds and tests.
 */
const CON_SCRIPT: Readonly<Record<string, string>> = {
  "node_modules/@parcel/watcher":
    "compiles itself where no binary fits; jest watches files with it, and only in watch mode",
  "node_modules/@swc/core": "looks for its binary, which comes as a package of its own for each system",
  "node_modules/esbuild":
    "puts its binary, a package of its own, in the place of its launcher: quicker, not needed",
  "node_modules/protobufjs": "warns of another version's scheme, and installs nothing; nobody here calls it",
};

test("no install script of a dependency is needed, and none goes into production", () => {
  expect(produzione.filter(([, v]) => v.hasInstallScript).map(([n]) => n)).toEqual([]);
  expect(
    voci
      .filter(([, v]) => v.hasInstallScript)
      .map(([n]) => n)
      .sort(),
  ).toEqual(Object.keys(CON_SCRIPT));
  expect(readFileSync(".ci/run", "utf8")).toContain("npm ci --ignore-scripts");
  // Said in package.json too: npm 11 asks about those it does not find there.
  expect(pacchetto.allowScripts).toEqual(
    Object.fromEntries(Object.keys(CON_SCRIPT).map((n) => [n.replace("node_modules/", ""), false])),
  );
});

test("the lockfile names no place to download from but the registry that npm is set to", () => {
  expect(voci.filter(([, v]) => v.resolved !== undefined).map(([n]) => n)).toEqual([]);
});

test("every dependency is pinned by its hash", () => {
  expect(
    voci.filter(([, v]) => v.version !== undefined && v.integrity === undefined).map(([n]) => n),
  ).toEqual([]);
});
