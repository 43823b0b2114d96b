/** Programs bundled by esbuild, so that neither the compiler nor hundreds of small files are measured with them. */
import { buildSync } from "esbuild";
import { join } from "node:path";

/** Inside the project: the bundle still asks for office.js and the engine in node_modules. */
const CARTELLA = "build";

export function fascio(sorgente: string, nome: string): string {
  const outfile = join(CARTELLA, nome);
  buildSync({
    entryPoints: [sorgente],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["@microsoft/office-js", "@ironcalc/wasm/package.json"],
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "warning",
  });
  return outfile;
}
