/** After `npm ci`, and for `npm run build`: what the commands run, and the local host with its types for other projects. */
import { spawnSync } from "node:child_process";
import { fascio, PROGETTO, PROGRAMMI } from "./fasci.mjs";

await Promise.all(PROGRAMMI.map((sorgente) => fascio(sorgente)));
// The types are checked by `npm run types`; here they are written out.
const { status } = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.simulator.json", "--noCheck"],
  { cwd: PROGETTO, stdio: "inherit" },
);
process.exitCode = status ?? 1;
