/** `npm run build`: the add-in into dist/, for the address given; the local host, inventory and source maps into build/. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dota } from "./dota";
import { toWebpack, USO } from "./scelte-costruzione";

function esegui(comando: string, ...argomenti: readonly string[]): number {
  const { status, error } = spawnSync(comando, argomenti, { stdio: "inherit", shell: false });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** npm is a script of its own on Windows: it is run by the Node that runs this. */
const npm = process.env["npm_execpath"];

/** What may not be shipped is not left there to be published. */
function completa(): number {
  try {
    dota({ radice: ".", dist: "dist", build: "build" });
    return 0;
  } catch (errore) {
    rmSync("dist", { recursive: true, force: true });
    console.error(errore instanceof Error ? errore.message : String(errore));
    return 1;
  }
}

function main(argomenti: readonly string[]): number {
  let scelte: readonly string[];
  try {
    scelte = toWebpack(argomenti);
  } catch (errore) {
    console.error(`${errore instanceof Error ? errore.message : String(errore)}\nuso: ${USO}`);
    return 2;
  }
  const fatto = esegui(
    process.execPath,
    "node_modules/webpack/bin/webpack.js",
    "--mode",
    "production",
    ...scelte,
  );
  if (fatto !== 0) return fatto;
  const dotato = completa();
  if (dotato !== 0) return dotato;
  return npm === undefined
    ? esegui("npm", "run", "build:simulator")
    : esegui(process.execPath, npm, "run", "build:simulator");
}

process.exitCode = main(process.argv.slice(2));
