/** The engine's code, from the package beside us. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const wasmBytes = (): Uint8Array<ArrayBuffer> =>
  readFileSync(join(dirname(require.resolve("@ironcalc/wasm/package.json")), "wasm_bg.wasm"));
