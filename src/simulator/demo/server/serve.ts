/** Serves the demo page and the production pane to this machine alone. */
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import type { Built } from "./build";
import { unlessRefused } from "../../node/file-refusal";

const TIPI: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The headers that docs/installazione.md asks for; here the page around the pane is ours instead of Excel's. */
const INTESTAZIONI = {
  "content-security-policy": "frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

const RIQUADRO = "/riquadro/";
const PAGINA_RIQUADRO = `${RIQUADRO}taskpane.html`;

/** Excel's window puts its objects into the pane before any script of it; here a script of the page around does. */
const AGGANCIO = '<script src="../aggancio.js"></script>';

export async function serve(costruito: Built, porta: number): Promise<{ server: Server; url: string }> {
  const server = createServer((richiesta, risposta) => {
    answer(costruito, richiesta, risposta);
  });
  await new Promise<void>((pronto, fallito) => {
    server.once("error", fallito);
    server.listen(porta, "127.0.0.1", pronto);
  });
  const indirizzo = server.address();
  if (indirizzo === null || typeof indirizzo === "string") throw new Error("the server has no port");
  return { server, url: `http://localhost:${indirizzo.port}/` };
}

function answer(costruito: Built, richiesta: IncomingMessage, risposta: ServerResponse): void {
  const refuse = (stato: number): void => {
    risposta.writeHead(stato, INTESTAZIONI).end();
  };
  // Another site that gives its own name the address of this machine gets nothing.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(richiesta.headers.host ?? "")) {
    refuse(403);
    return;
  }
  if (richiesta.method !== "GET" && richiesta.method !== "HEAD") {
    refuse(405);
    return;
  }
  const percorso = pathOf(richiesta.url ?? "/");
  const file = percorso === null ? null : fileOf(costruito, percorso);
  if (percorso === null || file === null) {
    refuse(404);
    return;
  }
  const contenuto = contentOf(file);
  // There, and not to be opened: to who asks it is as if it were not.
  if (contenuto === null) {
    refuse(404);
    return;
  }
  risposta.writeHead(200, {
    ...INTESTAZIONI,
    "content-type": TIPI[extname(file)] ?? "application/octet-stream",
  });
  if (richiesta.method === "HEAD") risposta.end();
  else if (percorso === PAGINA_RIQUADRO)
    risposta.end(contenuto.toString("utf8").replace("<script", `${AGGANCIO}<script`));
  else risposta.end(contenuto);
}

/** A file of a few megabytes at most; null where it cannot be read. */
const contentOf = (file: string): Buffer | null =>
  unlessRefused<Buffer | null>(
    () => readFileSync(file),
    () => null,
  );

/** The path asked for, with `index.html` for the front page; null where it cannot be read. */
function pathOf(url: string): string | null {
  if (!URL.canParse(url, "http://localhost")) return null;
  try {
    const percorso = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return percorso === "/" ? "/index.html" : percorso;
  } catch (errore) {
    if (errore instanceof URIError) return null;
    throw errore;
  }
}

/** The file behind a path, within the two folders; null for anything else. */
function fileOf({ pane, page }: Built, percorso: string): string | null {
  const [cartella, resto] = percorso.startsWith(RIQUADRO)
    ? [pane, percorso.slice(RIQUADRO.length)]
    : [page, percorso.slice(1)];
  const file = normalize(join(cartella, resto));
  return unlessRefused(
    () => (file.startsWith(cartella + sep) && statSync(file).isFile() ? file : null),
    () => null,
  );
}
