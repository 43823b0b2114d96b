/**
 * `node strumenti/avvia.mjs SORGENTE.ts ARGOMENTI…`: runs a program of ours from its bundle, built first where a source has
 * changed since. The commands of package.json go through here.
 */
import module, { createRequire } from "node:module";
import { fascio } from "./fasci.mjs";

const [sorgente, ...argomenti] = process.argv.slice(2);
if (sorgente === undefined) throw new Error("uso: node strumenti/avvia.mjs SORGENTE.ts ARGOMENTI…");

/** @type {string | null} */
let programma = null;
try {
  programma = await fascio(sorgente);
} catch (errore) {
  // Without the packages there is nothing to build with; what does not build esbuild has already said.
  const messaggio = errore instanceof Error ? errore.message : String(errore);
  process.stderr.write(`${sorgente} non si è potuto preparare (npm ci lo rifà da capo): ${messaggio}\n`);
  process.exitCode = 1;
}
if (programma !== null) {
  process.setSourceMapsEnabled(Boolean(process.env["REFERTO_DEBUG"]));
  process.argv = [process.execPath, programma, ...argomenti];
  // From Node 22.1 on: compiled once, not at each run. nodejs.org/api/module.html#moduleenablecompilecachecachedir
  /** @type {{ enableCompileCache?: () => unknown }} */ (module).enableCompileCache?.();
  // Not imported: what a module of the old kind exports would be looked for in all of it.
  createRequire(import.meta.url)(programma);
}
