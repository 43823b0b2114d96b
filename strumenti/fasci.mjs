/**
 * Programs bundled once by esbuild into build/, and again only when something they are made of has changed. In plain
 * JavaScript: it is what runs before anything is built.
 *
 * The bundle of `src/simulator/cli/main.ts` is `build/simulator/cli/main.cjs`: the first folder becomes `build`, so that
 * `__dirname` is as far from the project's root as in the source.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROGETTO = fileURLToPath(new URL("..", import.meta.url));

/** What the commands run (package.json) and what others may import (`referto/simulator`): `npm ci` leaves them built. */
export const PROGRAMMI = [
  "src/simulator/cli/main.ts",
  "src/simulator/demo/server/main.ts",
  "src/simulator/index.ts",
];

/**
 * Asked for at run time where they are: office.js is evaluated as it is, the engine's bytes are read, the compilers run;
 * React and Griffel are one for whoever draws with them.
 */
const A_PARTE = [
  "@griffel/react",
  "@microsoft/office-js",
  "@ironcalc/wasm/package.json",
  "@ironcalc/wasm/wasm_bg.wasm",
  "esbuild",
  "office-addin-manifest",
  "react",
  "react-dom",
  "typescript",
  "webpack",
];

/** A change in these makes any bundle old: how it is made, and which packages are installed. */
const COMUNI = ["strumenti/fasci.mjs", "package-lock.json", "node_modules/.package-lock.json"];

/**
 * The state of a file in one word; "" where there is none. The size too: packages come with one date for all files.
 * @param {string} nome
 */
function segnoDi(nome) {
  const stato = statSync(join(PROGETTO, nome), { throwIfNoEntry: false });
  return stato ? `${stato.mtimeMs} ${stato.size}` : "";
}

/** @param {string} sorgente */
export const fascioDi = (sorgente) =>
  join(PROGETTO, sorgente.replace(/^[^/]+\//, "build/").replace(/\.tsx?$/, ".cjs"));

/**
 * Whether the bundle stands and all that it was made of is as it was then.
 * @param {string} fascio
 */
function isFresh(fascio) {
  try {
    /** @type {unknown} */
    const segni = JSON.parse(readFileSync(`${fascio}.json`, "utf8"));
    if (segni === null || typeof segni !== "object") return false;
    return (
      statSync(fascio).isFile() && Object.entries(segni).every(([nome, segno]) => segnoDi(nome) === segno)
    );
  } catch {
    return false;
  }
}

/**
 * Written whole or not at all: another process may be reading it.
 * @param {string} file
 * @param {string | Uint8Array} contenuto
 */
function write(file, contenuto) {
  const provvisorio = `${file}.${process.pid}`;
  try {
    writeFileSync(provvisorio, contenuto);
    renameSync(provvisorio, file);
  } catch (errore) {
    rmSync(provvisorio, { force: true });
    throw errore;
  }
}

/**
 * The bundle of a source, made anew where it is old. Throws what esbuild says where the source does not build.
 * @param {string} sorgente from the project's root, with `/`
 * @returns {Promise<string>} the bundle's path
 */
export async function fascio(sorgente) {
  const file = fascioDi(sorgente);
  if (isFresh(file)) return file;
  const { build } = await import("esbuild");
  const inizio = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROGETTO,
    entryPoints: [sorgente],
    outfile: file,
    bundle: true,
    platform: "node",
    target: "node20",
    external: A_PARTE,
    // What is not ours nobody steps through, and each error in a test would read its map: tens of MB.
    sourcemap: sorgente !== "test/supporto/fluent.ts",
    // The engine's own loader, which is not used: it is handed its bytes.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "warning",
    metafile: true,
    write: false,
  });
  mkdirSync(dirname(file), { recursive: true });
  for (const { path, contents } of outputFiles) write(path, contents);
  write(`${file}.json`, JSON.stringify(segni([...COMUNI, ...Object.keys(metafile.inputs)], inizio)));
  return file;
}

/**
 * What was changed while it was being read has no mark: the next run builds again.
 * @param {readonly string[]} nomi
 * @param {number} inizio
 */
const segni = (nomi, inizio) =>
  Object.fromEntries(
    nomi.map((nome) => {
      const segno = segnoDi(nome);
      return [nome, Number.parseFloat(segno) > inizio ? "in corso" : segno];
    }),
  );
