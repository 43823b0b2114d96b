/**
 * `npm run sideload`: shows dist/ in the Excel of this machine. Where the manifest points at this machine, dist/ is
 * served too, with the certificate that `npx office-addin-dev-certs install` makes. `-- --togli` takes it away again.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { parseArgs } from "node:util";
import { idDi, paginaDi, registra } from "./registrazione";

const DIST = resolve("dist");
const MANIFESTO = join(DIST, "manifest.xml");
const CERTIFICATI = join(homedir(), ".office-addin-dev-certs");

const TIPI: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/** Serves dist/ and nothing above it. */
function servi(porta: number): number {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((f) => join(CERTIFICATI, f));
  if (cert === undefined || key === undefined || !existsSync(cert) || !existsSync(key)) {
    console.error("manca il certificato di localhost: npx office-addin-dev-certs install, poi di nuovo");
    return 1;
  }
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (richiesta, risposta) => {
    const { pathname } = new URL(richiesta.url ?? "/", "https://localhost");
    const file = join(DIST, normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      risposta.writeHead(404).end();
      return;
    }
    risposta.writeHead(200, { "content-type": TIPI[extname(file)] ?? "application/octet-stream" });
    risposta.end(readFileSync(file));
  });
  server.listen(porta, "localhost", () => {
    console.log(`dist/ su https://localhost:${porta}/ · Ctrl+C per finire`);
  });
  return 0;
}

function applica(togli: boolean, id: string): number {
  const fare = registra({ sistema: process.platform, casa: homedir() }, id, MANIFESTO, togli);
  switch (fare.tipo) {
    case "comando":
      return spawnSync("reg", fare.argomenti, { stdio: "inherit" }).status ?? 1;
    case "copia":
      mkdirSync(dirname(fare.meta), { recursive: true });
      copyFileSync(MANIFESTO, fare.meta);
      return 0;
    case "cancella":
      rmSync(fare.meta, { force: true });
      return 0;
    case "web":
      console.log(
        `qui non c'è Excel: caricare ${MANIFESTO} in Excel per il web (Componenti aggiuntivi › Carica)`,
      );
      return 0;
    default:
      return fare satisfies never;
  }
}

function main(): number {
  const { togli } = parseArgs({ options: { togli: { type: "boolean", default: false } } }).values;
  const testo = existsSync(MANIFESTO) ? readFileSync(MANIFESTO, "utf8") : "";
  const id = idDi(testo);
  const pagina = paginaDi(testo);
  if (id === null || pagina === null) {
    console.error("dist/manifest.xml non c'è: prima npm run build");
    return 1;
  }
  const fatto = applica(togli, id);
  if (fatto !== 0 || togli) return fatto;
  console.log(
    "Excel mostra Referto alla prossima apertura: Inserisci › Componenti aggiuntivi › Sviluppatore",
  );
  const { hostname, port } = new URL(pagina);
  return hostname === "localhost" ? servi(Number(port || 443)) : 0;
}

process.exitCode = main();
