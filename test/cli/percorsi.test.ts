/** The command line destroys nothing: paths that are one file, links, modes, standard input and output, long names. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaPiccola } from "../supporto/cartella-piccola";

const PROGRAMMA = "src/simulator/cli/main.ts";
const AL = ["--data", "2023-06-30"];
let cartella = "";
const in_ = (nome: string): string => join(cartella, nome);
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), "referto-percorsi-"));
  writeFileSync(in_("a.xlsx"), cartellaPiccola());
  symlinkSync("a.xlsx", in_("legame.xlsx"));
  linkSync(in_("a.xlsx"), in_("gemello.xlsx"));
  mkdirSync(in_("sotto"));
  symlinkSync("sotto", in_("qui"));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function esegui(argomenti: readonly string[], ingresso?: Uint8Array) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["strumenti/avvia.mjs", PROGRAMMA, ...argomenti, ...AL],
    {
      ...(ingresso ? { input: ingresso } : {}),
      maxBuffer: 50_000_000,
    },
  );
  return { stato: status, stdout, stderr: stderr.toString() };
}

/** Every file with its bytes, as they are now. */
const foto = (): unknown =>
  [...readdirSync(cartella), ...readdirSync(in_("sotto")).map((n) => `sotto/${n}`)]
    .sort()
    .map((n) => [n, statSync(in_(n)).isFile() ? readFileSync(in_(n)).toString("base64") : ""]);

const LUNGO = "n".repeat(300);
test.each<[string, () => readonly string[], RegExp]>([
  ["--json over the input", () => [in_("a.xlsx"), "--json", in_("a.xlsx")], /stesso file/],
  ["--out over the input", () => [in_("a.xlsx"), "--out", in_("a.xlsx")], /stesso file/],
  ["--out through a link to the input", () => [in_("a.xlsx"), "--out", in_("legame.xlsx")], /stesso file/],
  [
    "--out over another name of the input",
    () => [in_("a.xlsx"), "--out", in_("gemello.xlsx")],
    /stesso file/,
  ],
  [
    "the input through a link, --json over it",
    () => [in_("legame.xlsx"), "--json", in_("a.xlsx")],
    /stesso file/,
  ],
  [
    "--out and --json, through a linked folder",
    () => [in_("a.xlsx"), "--out", in_("sotto/b"), "--json", in_("qui/b")],
    /stesso file/,
  ],
  [
    "--json over a file of --csv",
    () => [in_("a.xlsx"), "--csv", in_("sotto"), "--json", in_("sotto/spese.csv")],
    /stesso file/,
  ],
  [
    "--out over the template",
    () => [in_("a.xlsx"), "--modello", in_("gemello.xlsx"), "--out", in_("b")],
    /stesso file|modello/,
  ],
  ["standard input without --out", () => ["-"], /serve --out/],
  ["both on standard output", () => [in_("a.xlsx"), "--out", "-", "--json", "-"], /uscita standard/],
  ["an empty --out", () => [in_("a.xlsx"), "--out", ""], /--out è vuoto/],
  ["an input of a long name", () => [in_(LUNGO)], /troppo lungo/],
  ["an output of a long name", () => [in_("a.xlsx"), "--out", in_(LUNGO)], /troppo lungo/],
  ["an output that is a folder", () => [in_("a.xlsx"), "--out", in_("sotto")], /è una cartella/],
  [
    "an output in a folder that is not there",
    () => [in_("a.xlsx"), "--out", in_("no/b.xlsx")],
    /la cartella non c'è/,
  ],
  [
    "a --json that cannot be written: no workbook either",
    () => [in_("a.xlsx"), "--out", in_("b.xlsx"), "--json", in_("no/b")],
    /la cartella non c'è/,
  ],
])("%s: one line, exit 2, and every file as it was", (_, argomenti, motivo) => {
  const prima = foto();
  const { stato, stdout, stderr } = esegui(argomenti());
  expect(stderr.trim().split("\n").at(-1)).toMatch(motivo);
  expect(stderr.length).toBeLessThan(1_200);
  expect(stdout.length).toBe(0);
  expect(stato).toBe(2);
  expect(foto()).toEqual(prima);
});

test("the output has the input's mode, a link waiting at an old temporary name is not followed, nothing else is left", () => {
  chmodSync(in_("a.xlsx"), 0o640);
  writeFileSync(in_("vittima"), "mia");
  symlinkSync("vittima", in_("b.xlsx.parziale"));
  const { stato } = esegui([in_("a.xlsx"), "--out", in_("b.xlsx"), "--json", in_("b.json")]);
  expect(stato).toBe(0);
  expect([statSync(in_("b.xlsx")).mode & 0o777, statSync(in_("b.json")).mode & 0o777]).toEqual([
    0o640, 0o640,
  ]);
  expect(readFileSync(in_("vittima"), "utf8")).toBe("mia");
  expect(readdirSync(cartella).filter((n) => n.startsWith("."))).toEqual([]);
});

test.each(["-", "/dev/stdin"])(
  "%s reads standard input; --out - writes the workbook and nothing else",
  (nome) => {
    const { stato, stdout } = esegui([nome, "--out", "-", "--json", in_("b.json")], cartellaPiccola());
    expect(stato).toBe(0);
    const host = openWorkbook(new Uint8Array(stdout));
    expect(host.workbook.sheetByName("Referto")).toBeDefined();
    host.close();
    expect(JSON.parse(readFileSync(in_("b.json"), "utf8"))).toMatchObject({ versione: 1 });
    expect(statSync(in_("b.json")).mode & 0o777).toBe(0o600);
  },
);
