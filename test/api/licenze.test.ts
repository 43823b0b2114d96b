/** Supply chain: what goes into production, by the lockfile alone. */
import lock from "../../package-lock.json";

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

/** Licences that may go with an EUPL-1.2 work as it is distributed. */
const AMMESSE: readonly string[] = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "MIT/Apache-2.0",
];

/** Microsoft's own terms, no open licence: loaded from its CDN, and copied beside ours only with `--env office=locale`. */
const LETTE: Readonly<Record<string, string>> = { "node_modules/@microsoft/office-js": "LICENSE" };

test("every production dependency has a licence of the allow-list", () => {
  expect(produzione.length).toBeGreaterThan(10);
  expect(
    produzione
      .filter(([n, v]) => !AMMESSE.includes(v.license ?? "") && LETTE[n] !== v.license)
      .map(([n, v]) => [n, v.license]),
  ).toEqual([]);
});

test("no production dependency needs an install script", () => {
  expect(produzione.filter(([, v]) => v.hasInstallScript).map(([n]) => n)).toEqual([]);
});

test("every dependency is pinned by its hash", () => {
  expect(
    voci.filter(([, v]) => v.version !== undefined && v.integrity === undefined).map(([n]) => n),
  ).toEqual([]);
});
