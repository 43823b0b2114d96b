/** `npm run build`: the add-in into dist/, for the address given; the local host and the inventory into build/. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { INVENTARIO, inventarioDi, type Lockfile } from "./inventario";
import { toWebpack, USO } from "./scelte-costruzione";

function esegui(comando: string, ...argomenti: readonly string[]): number {
  const { status, error } = spawnSync(comando, argomenti, { stdio: "inherit", shell: false });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** npm is a script of its own on Windows: it is run by the Node that runs this. */
const npm = process.env["npm_execpath"];

function inventaria(): void {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
  writeFileSync(INVENTARIO, `${JSON.stringify(inventarioDi(lock), null, 2)}\n`);
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
  const locale =
    npm === undefined
      ? esegui("npm", "run", "build:simulator")
      : esegui(process.execPath, npm, "run", "build:simulator");
  if (locale === 0) inventaria();
  return locale;
}

process.exitCode = main(process.argv.slice(2));
