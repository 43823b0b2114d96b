/** The small server of `npm start`: this machine alone, two folders alone, the headers that the installation asks for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../src/simulator/demo/server/serve";
import { readScelte } from "../../src/simulator/demo/server/scelte";

let cartella: string;
let server: Server;
let porta: number;

beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), "referto-demo-"));
  mkdirSync(join(cartella, "pagina"));
  mkdirSync(join(cartella, "riquadro"));
  writeFileSync(join(cartella, "segreto.txt"), "fuori");
  writeFileSync(join(cartella, "pagina", "index.html"), "<p>pagina</p>");
  writeFileSync(
    join(cartella, "riquadro", "taskpane.html"),
    '<head><script src="office/office.js"></script></head>',
  );
  const avviato = await serve({ page: join(cartella, "pagina"), pane: join(cartella, "riquadro") }, 0);
  server = avviato.server;
  porta = Number(new URL(avviato.url).port);
});

afterAll(() => {
  server.close();
  rmSync(cartella, { recursive: true });
});

interface Risposta {
  readonly stato: number;
  readonly testo: string;
  readonly headers: IncomingHttpHeaders;
}

const chiedi = (path: string, method = "GET", host = `localhost:${porta}`): Promise<Risposta> =>
  new Promise((fatto, fallito) => {
    const richiesta = request({ host: "127.0.0.1", port: porta, path, method, headers: { host } }, (r) => {
      let testo = "";
      r.setEncoding("utf8");
      r.on("data", (pezzo: string) => (testo += pezzo));
      r.on("end", () => {
        fatto({ stato: r.statusCode ?? 0, testo, headers: r.headers });
      });
    });
    richiesta.on("error", fallito);
    richiesta.end();
  });

test("the front page, with the headers of docs/installazione.md", async () => {
  const { stato, testo, headers } = await chiedi("/");
  expect([stato, testo]).toEqual([200, "<p>pagina</p>"]);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  expect(headers["x-frame-options"]).toBeUndefined();
});

test("the production pane gets one script more, before its own", async () => {
  const { testo } = await chiedi("/riquadro/taskpane.html");
  expect(testo).toBe(
    '<head><script src="../aggancio.js"></script><script src="office/office.js"></script></head>',
  );
});

test("only this machine is listened to", () => {
  expect(server.address()).toMatchObject({ address: "127.0.0.1" });
});

test.each([
  ["/../segreto.txt", 404],
  ["/..%2fsegreto.txt", 404],
  ["/riquadro/..%2f..%2fsegreto.txt", 404],
  ["/riquadro/../../segreto.txt", 404],
  ["/%", 404],
  ["/riquadro/", 404],
  ["/assente.js", 404],
])("%s is not there", async (percorso, atteso) => {
  expect((await chiedi(percorso)).stato).toBe(atteso);
});

test.each([
  ["another site's name", "GET", "esempio.it", 403],
  ["a name that begins like ours", "GET", "localhost.esempio.it", 403],
  ["a request that writes", "POST", undefined, 405],
])("%s is refused", async (_, metodo, host, atteso) => {
  expect((await chiedi("/", metodo, host)).stato).toBe(atteso);
});

test.each([
  [[], { porta: null, apri: true }],
  [["--no-open"], { porta: null, apri: false }],
  [["--port", "4000"], { porta: 4000, apri: true }],
  [["--port", "quattromila"], null],
  [["--port", "70000"], null],
  [["--port", "-1"], null],
  [["--altro"], null],
])("npm start with %j", (argomenti, atteso) => {
  expect(readScelte(argomenti)).toEqual(atteso);
});
