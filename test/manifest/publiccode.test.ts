/**
 * publiccode.yml has what the catalogue of Italian public software asks for, and says what is true.
 * Source: yml.publiccode.tools, "The Standard (core)"; the lists of words are its categories-list and scope-list.
 */
import { existsSync, readFileSync } from "node:fs";
import { load } from "js-yaml";

interface Descrizione {
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly features: readonly string[];
}

interface PublicCode {
  readonly [chiave: string]: unknown;
  readonly url: string;
  readonly softwareVersion: string;
  readonly logo: string;
  readonly platforms: readonly string[];
  readonly categories: readonly string[];
  readonly intendedAudience: { readonly countries: readonly string[]; readonly scope: readonly string[] };
  readonly description: Readonly<Record<string, Descrizione>>;
  readonly legal: { readonly license: string };
  readonly maintenance: { readonly type: string; readonly contacts: readonly { readonly name: string }[] };
  readonly localisation: {
    readonly localisationReady: boolean;
    readonly availableLanguages: readonly string[];
  };
}

const dati = load(readFileSync("publiccode.yml", "utf8")) as PublicCode;
const pacchetto = JSON.parse(readFileSync("package.json", "utf8")) as { version: string; license: string };

/** Those of the lists that could be said of this product. */
const CATEGORIE = [
  "accounting",
  "budgeting",
  "compliance-management",
  "data-analytics",
  "financial-reporting",
  "office",
];
const AMBITI = ["finance-and-economic-development", "government", "local-authorities"];

test.each([
  "publiccodeYmlVersion",
  "name",
  "url",
  "platforms",
  "categories",
  "developmentStatus",
  "softwareType",
  "description",
  "legal",
  "maintenance",
  "localisation",
])("the mandatory key %s is there", (chiave) => {
  expect(dati[chiave]).toBeTruthy();
});

test("its words are those of the standard", () => {
  expect(dati["publiccodeYmlVersion"]).toBe("0.4");
  expect(["concept", "development", "beta", "stable", "obsolete"]).toContain(dati["developmentStatus"]);
  expect(dati["softwareType"]).toBe("addon");
  expect(dati.platforms.filter((p) => !["web", "windows", "mac"].includes(p))).toEqual([]);
  expect(dati.categories.filter((c) => !CATEGORIE.includes(c))).toEqual([]);
  expect(dati.intendedAudience.scope.filter((s) => !AMBITI.includes(s))).toEqual([]);
  expect(dati.intendedAudience.countries).toEqual(["it"]);
  expect(URL.canParse(dati.url)).toBe(true);
  expect(dati.localisation.localisationReady).toBe(true);
});

test.each(["it", "en"])("the description in %s keeps to the lengths", (lingua) => {
  const d = dati.description[lingua];
  if (!d) throw new Error(`no description in ${lingua}`);
  expect(d.shortDescription.length).toBeLessThanOrEqual(150);
  expect(d.longDescription.length).toBeGreaterThanOrEqual(150);
  expect(d.longDescription.length).toBeLessThanOrEqual(10_000);
  expect(d.features.length).toBeGreaterThan(0);
  expect(d.features.every((f) => f.length <= 100)).toBe(true);
});

test("it says of the product what the product says", () => {
  expect(dati.softwareVersion).toBe(pacchetto.version);
  expect(dati.legal.license).toBe(pacchetto.license);
  expect(existsSync(dati.logo)).toBe(true);
  expect([...dati.localisation.availableLanguages].sort()).toEqual(
    ["en", "it"].filter((l) => existsSync(`src/taskpane/testi/${l}.ts`)),
  );
});

/** A community maintains it: then a contact with a name is mandatory, as a contractor is for a contract. */
test("it says who maintains it", () => {
  expect(dati.maintenance.type).toBe("community");
  expect(dati.maintenance.contacts.every((c) => c.name.trim() !== "")).toBe(true);
  expect(dati.maintenance.contacts).not.toEqual([]);
});
