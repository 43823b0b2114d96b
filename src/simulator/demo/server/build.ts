/** Builds what `npm start` serves: the production task pane, exactly as `npm run build` makes it, and the demo page. */
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";

const PROGETTO = resolve(__dirname, "../../../..");
const WEBPACK = join(dirname(require.resolve("webpack/package.json")), "bin/webpack.js");

export interface Built {
  readonly pane: string;
  readonly page: string;
}

/** Builds into `cartella`, the two at the same time. What did not change since the last time is not built again. */
export async function build(cartella: string): Promise<Built> {
  const fatto = { pane: join(cartella, "riquadro"), page: join(cartella, "pagina") };
  const cache = ["--cache-type", "filesystem", "--cache-cache-directory", join(cartella, "cache")];
  await Promise.all([
    // office.js from the same place: nothing is asked of the network.
    webpack("--output-path", fatto.pane, "--env", "office=locale", ...cache, "--cache-name", "riquadro"),
    webpack(
      "--config",
      "webpack.demo.config.js",
      "--output-path",
      fatto.page,
      ...cache,
      "--cache-name",
      "pagina",
    ),
  ]);
  return fatto;
}

function webpack(...argomenti: readonly string[]): Promise<void> {
  const processo = spawn(process.execPath, [WEBPACK, ...argomenti], {
    cwd: PROGETTO,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let detto = "";
  const ascolta = (pezzo: Buffer): void => {
    detto += pezzo.toString("utf8");
  };
  processo.stdout.on("data", ascolta);
  processo.stderr.on("data", ascolta);
  return new Promise((riuscito, fallito) => {
    processo.on("error", fallito);
    processo.on("close", (stato) => {
      if (stato === 0) riuscito();
      else fallito(new Error(`the build failed:\n${detto}`));
    });
  });
}
