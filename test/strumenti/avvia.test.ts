/** The commands run from bundles: never old ones, and never built for nothing. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

let cartella: string;
let sorgente: string;
let fascio: string;

beforeEach(() => {
  mkdirSync("tmp", { recursive: true });
  cartella = mkdtempSync(join("tmp", "avvia-"));
  sorgente = `${cartella.replaceAll("\\", "/")}/prova.ts`;
  fascio = join("build", basename(cartella), "prova.cjs");
  writeFileSync(join(cartella, "parte.ts"), 'export const PAROLA = "prima";\n');
  writeFileSync(
    sorgente,
    'import { PAROLA } from "./parte";\nconsole.log(PAROLA, process.argv.slice(2).join());\n',
  );
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
  rmSync(join("build", basename(cartella)), { recursive: true, force: true });
});

const avvia = (...argomenti: string[]): Promise<{ stato: number; stdout: string; stderr: string }> =>
  new Promise((fatto) => {
    execFile(process.execPath, ["strumenti/avvia.mjs", sorgente, ...argomenti], (errore, stdout, stderr) => {
      fatto({ stato: typeof errore?.code === "number" ? errore.code : errore ? 1 : 0, stdout, stderr });
    });
  });

test("what was never built is built and run, with its arguments", async () => {
  expect(await avvia("--uno", "due")).toEqual({ stato: 0, stdout: "prima --uno,due\n", stderr: "" });
});

test("what did not change is not built again", async () => {
  await avvia();
  const { mtimeMs } = statSync(fascio);
  expect((await avvia()).stdout).toBe("prima \n");
  expect(statSync(fascio).mtimeMs).toBe(mtimeMs);
});

test.each([
  [
    "edited",
    (file: string) => {
      writeFileSync(file, 'export const PAROLA = "dopo";\n');
    },
  ],
  [
    "put back older than the bundle",
    (file: string) => {
      writeFileSync(file, 'export const PAROLA = "dopo!";\n');
      utimesSync(file, new Date("2020-01-01"), new Date("2020-01-01"));
    },
  ],
])("a part of it %s is seen at the next run", async (_, cambia) => {
  await avvia();
  cambia(join(cartella, "parte.ts"));
  expect((await avvia()).stdout).toMatch(/^dopo/);
});

test("a bundle that is gone, or without its record, is built again", async () => {
  await avvia();
  rmSync(fascio);
  expect((await avvia()).stdout).toBe("prima \n");
  rmSync(`${fascio}.json`);
  expect((await avvia()).stdout).toBe("prima \n");
  expect(readFileSync(`${fascio}.json`, "utf8")).toContain("parte.ts");
});

test("what does not build says where and runs nothing, not even what was built before", async () => {
  await avvia();
  writeFileSync(join(cartella, "parte.ts"), "export const PAROLA = ;\n");
  const { stato, stdout, stderr } = await avvia();
  expect([stato, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("parte.ts:1:22");
});
