/**
 * The host for people outside this project: `referto/simulator`, built, in a process of its own that knows nothing of
 * TypeScript. docs/simulatore/README.md
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWorkbook } from "../../src/simulator/index";

const RADICE = resolve(__dirname, "../..");

const PROVA = `
  const host = openWorkbook();
  const somma = await host.Excel.run(async (context) => {
    const foglio = context.workbook.worksheets.getFirst();
    foglio.getRange("A1:A3").values = [[1], [2], ["=A1+A2"]];
    const totale = foglio.getRange("A3").load("values");
    await context.sync();
    return totale.values[0][0];
  });
  // Two messages: the sync, and office.js letting go of the ranges when the run ends.
  const salvata = host.save();
  const sync = host.counters.sync;
  host.close();
  const riaperta = openWorkbook(salvata);
  const riletta = await riaperta.Excel.run(async (context) => {
    const cella = context.workbook.worksheets.getFirst().getRange("A3").load("formulas");
    await context.sync();
    return cella.formulas[0][0];
  });
  riaperta.close();
  console.log(JSON.stringify({ somma, sync, riletta }));
`;

describe("the package's ./simulator", () => {
  let cartella: string;

  beforeAll(() => {
    // Built by `npm ci`, and again before the tests where it is old.
    cartella = mkdtempSync(join(tmpdir(), "referto-fuori-"));
    mkdirSync(join(cartella, "node_modules"));
    symlinkSync(RADICE, join(cartella, "node_modules", "referto"), "dir");
  });
  afterAll(() => {
    rmSync(cartella, { recursive: true, force: true });
  });

  test.each([
    ["import", "prova.mjs", `import { openWorkbook } from "referto/simulator";\n${PROVA}`],
    [
      "require",
      "prova.cjs",
      `const { openWorkbook } = require("referto/simulator");\n(async () => {${PROVA}})();`,
    ],
  ])("with %s it computes, saves and reopens", (_, nome, programma) => {
    writeFileSync(join(cartella, nome), programma);
    const uscita = execFileSync(process.execPath, [join(cartella, nome)], { encoding: "utf8" });
    expect(JSON.parse(uscita)).toEqual({ somma: 3, sync: 2, riletta: "=A1+A2" });
  });

  test("brings its types", () => {
    expect(existsSync(join(RADICE, "build/simulator/types/simulator/index.d.ts"))).toBe(true);
  });
});

describe("several workbooks", () => {
  const nomeDi = (host: ReturnType<typeof openWorkbook>): Promise<string> =>
    host.Excel.run(async (context) => {
      const foglio = context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      return foglio.name;
    });

  test("the last opened is in front; closing it brings back the one before", async () => {
    const primo = openWorkbook(undefined, { locale: "en-US" });
    const secondo = openWorkbook(undefined, { locale: "it-IT" });
    await expect(nomeDi(secondo)).resolves.toBe("Foglio1");
    secondo.close();
    secondo.close();
    await expect(nomeDi(primo)).resolves.toBe("Sheet1");
    primo.close();
  });

  test("with none open a request is refused, never left waiting", async () => {
    const host = openWorkbook();
    host.close();
    await expect(nomeDi(host)).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
