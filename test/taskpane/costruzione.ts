/** Builds the add-in into a temporary folder, as `npm run build` does, and serves it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

export interface Costruito {
  readonly cartella: string;
  readonly pagina: string;
  /** The script that the page begins with. */
  readonly script: string;
  /** The file names of the scripts of our own: the first, and the parts loaded later. */
  readonly parti: readonly string[];
  /** The sources that went into all of them, by their source maps. */
  readonly sorgenti: readonly { readonly nome: string; readonly testo: string }[];
}

const WEBPACK = "node_modules/webpack/bin/webpack.js";

/** Runs webpack with its own configuration; `argomenti` as on the command line. */
export function esegui(cartella: string, ...argomenti: readonly string[]) {
  return spawnSync(process.execPath, [WEBPACK, "--output-path", cartella, ...argomenti], {
    encoding: "utf8",
  });
}

export function costruisci(...argomenti: readonly string[]): Costruito {
  const cartella = mkdtempSync(join(tmpdir(), "referto-dist-"));
  const { status, stdout, stderr } = esegui(cartella, ...argomenti);
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  return leggiCostruito(cartella);
}

/** What stands in the folder of a build. */
export function leggiCostruito(cartella: string): Costruito {
  const nome = readdirSync(cartella).find((f) => /^taskpane\.[0-9a-f]+\.js$/.test(f));
  if (nome === undefined) throw new Error("the build made no script");
  const parti = readdirSync(cartella).filter((f) => /^(taskpane|parte-.*)\.[0-9a-f]+\.js$/.test(f));
  const mappe = parti
    .map((f) => join(cartella, `${f}.map`))
    .filter((f) => existsSync(f))
    .map((f) => JSON.parse(readFileSync(f, "utf8")) as { sources: string[]; sourcesContent: string[] });
  return {
    cartella,
    pagina: readFileSync(join(cartella, "taskpane.html"), "utf8"),
    script: readFileSync(join(cartella, nome), "utf8"),
    parti,
    sorgenti: mappe.flatMap((m) => m.sources.map((s, i) => ({ nome: s, testo: m.sourcesContent[i] ?? "" }))),
  };
}

const TIPI: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};

/** Serves the folder on a free port of this machine. */
export async function servi(cartella: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((richiesta, risposta) => {
    const percorso = new URL(richiesta.url ?? "/", "http://localhost").pathname;
    const file = join(cartella, normalize(percorso));
    if (!existsSync(file) || !statSync(file).isFile()) {
      risposta.writeHead(404).end();
      return;
    }
    risposta.writeHead(200, { "content-type": TIPI[extname(file)] ?? "application/octet-stream" });
    risposta.end(readFileSync(file));
  });
  await new Promise<void>((pronto) => server.listen(0, "127.0.0.1", pronto));
  const indirizzo = server.address();
  if (indirizzo === null || typeof indirizzo === "string") throw new Error("the server has no port");
  return { server, url: `http://localhost:${indirizzo.port}/` };
}
