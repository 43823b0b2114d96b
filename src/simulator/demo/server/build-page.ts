/** Builds the demo page: the local host and the grid in one script, and the files beside it. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The grid's own style sheets, in the order its makers give. */
const STILI = ["design", "ui", "docs-ui", "sheets-ui"].map((p) => `@univerjs/${p}/lib/index.css`);

export async function buildPage(progetto: string, cartella: string): Promise<void> {
  const pagina = join(progetto, "src/simulator/demo/page");
  rmSync(cartella, { recursive: true, force: true });
  mkdirSync(cartella, { recursive: true });
  await build({
    absWorkingDir: progetto,
    entryPoints: { pagina: join(pagina, "main.ts"), aggancio: join(pagina, "aggancio.ts") },
    outdir: cartella,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    // The engine's own loader, which is not used: the page hands it its bytes.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "silent",
  });
  const stili = [...STILI.map((s) => require.resolve(s)), join(pagina, "pagina.css")];
  writeFileSync(join(cartella, "pagina.css"), stili.map((s) => readFileSync(s, "utf8")).join("\n"));
  for (const [da, a] of [
    [join(pagina, "index.html"), "index.html"],
    [require.resolve("@ironcalc/wasm/wasm_bg.wasm"), "calcolo.wasm"],
    [join(progetto, "assets/esempio/borgo-esempio-2023.xlsx"), "esempio.xlsx"],
    [join(progetto, "assets/referto-32.png"), "referto-32.png"],
    [join(progetto, "assets/genera-32.png"), "genera-32.png"],
    [join(progetto, "assets/controlla-32.png"), "controlla-32.png"],
  ] as const)
    copyFileSync(da, join(cartella, a));
}
