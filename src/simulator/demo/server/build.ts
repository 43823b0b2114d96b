/** Builds what `npm start` serves: the production task pane, exactly as `npm run build` makes it, and the demo page. */
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { buildPage } from "./build-page";

const PROGETTO = resolve(__dirname, "../../../..");
const WEBPACK = join(dirname(require.resolve("webpack/package.json")), "bin/webpack.js");

export interface Built {
  readonly pane: string;
  readonly page: string;
}

/** Where `build` leaves what it builds. */
export const builtIn = (cartella: string): Built => ({
  pane: join(cartella, "riquadro"),
  page: join(cartella, "pagina"),
});

/** Builds into `cartella`, the two at the same time. A pane that did not change is not built again. */
export async function build(cartella: string): Promise<Built> {
  const fatto = builtIn(cartella);
  await Promise.all([buildPane(fatto.pane, join(cartella, "cache")), buildPage(PROGETTO, fatto.page)]);
  return fatto;
}

function buildPane(cartella: string, cache: string): Promise<void> {
  const argomenti = [
    ...["--output-path", cartella, "--cache-type", "filesystem", "--cache-cache-directory", cache],
    // office.js from the same place: nothing is asked of the network.
    ...["--env", "office=locale"],
  ];
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
      else fallito(new Error(`the build of the pane failed:\n${detto}`));
    });
  });
}
