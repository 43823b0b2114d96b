/**
 * Before the first test: the programs that tests run as a person runs them are built, where they are old, and the folder of
 * what is built once for all of this run (una-volta.ts) is made; dopo-tutto.mjs takes it away.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fascio, PROGETTO, PROGRAMMI } from "../../strumenti/fasci.mjs";

export default async function prepara() {
  await Promise.all(
    [...PROGRAMMI, "test/manifest/check.ts", "test/supporto/fluent.ts"].map((sorgente) => fascio(sorgente)),
  );
  // Without the scripts of npm nobody has written the types out yet.
  if (!existsSync(join(PROGETTO, "build/simulator/types")))
    spawnSync(process.execPath, ["strumenti/prepara.mjs"], { cwd: PROGETTO, stdio: "inherit" });
  process.env["REFERTO_PROVE"] = mkdtempSync(join(tmpdir(), "referto-prove-"));
}
