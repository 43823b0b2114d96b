/**
 * `node strumenti/avvia.mjs SORGENTE.ts ARGOMENTI…`: runs a program of ours from its bundle, built first where a source has
 * changed since. The commands of package.json go through here.
 */
import { pathToFileURL } from "node:url";
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
  await import(pathToFileURL(programma).href);
}
