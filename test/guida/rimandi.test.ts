/** What the documents point at is there: pages, pictures, files of the code. A renamed file is seen here first. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PAGINE = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".md"))
    .map((f) => join("docs", f)),
];

/** `[text](page.md#part)` and pictures; addresses of the web are not looked up. */
const rimandi = (testo: string): string[] =>
  [...testo.matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap((m) => m[1] ?? [])
    .filter((a) => !/^[a-z]+:/.test(a) && !a.startsWith("#"));

/** `room/file.ts` in code marks, from src or from the root. */
const nominati = (testo: string): string[] =>
  [
    ...testo.matchAll(/`((?:src\/|test\/|strumenti\/)?[a-z-]+(?:\/[a-z0-9-]+)+\.(?:ts|tsx|json|md))`/g),
  ].flatMap((m) => m[1] ?? []);

const esiste = (pagina: string, file: string): boolean =>
  [file, join("src", file), join("src/simulator", file), join(dirname(pagina), file)].some(existsSync);

describe.each(PAGINE)("%s", (pagina) => {
  const testo = readFileSync(pagina, "utf8");

  test("every page and picture it points at is there", () => {
    const mancano = rimandi(testo).filter(
      (a) => !existsSync(join(dirname(pagina), decodeURI(a.split("#")[0] ?? ""))),
    );
    expect(mancano).toEqual([]);
  });

  test("every file that it names is there", () => {
    expect(nominati(testo).filter((f) => !esiste(pagina, f))).toEqual([]);
  });
});
