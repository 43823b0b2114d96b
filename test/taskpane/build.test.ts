/**
 * The built add-in: what is in its script, what its page may load, what goes with it, and that it starts in Chromium on the
 * real office.js under its own Content-Security-Policy.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { AZIONI, FUNZIONI } from "../../src/commands/nomi";
import { dota, spediti } from "../../strumenti/dota";
import type { Inventario } from "../../strumenti/inventario";
import pacchetto from "../../package.json";
import { controllaManifesto } from "../manifest/regole";
import { parseXml } from "../manifest/xml";
import { costruisciDemo } from "../demo/pagina";
import { costruisci, esegui, leggiCostruito, servi, type Costruito } from "./costruzione";
import { installaExcelFinto } from "./excel-finto";
import { avviaChromium, conChromium } from "../supporto/chromium";

const URL_PRODUZIONE = "https://esempio.comune.it/referto";
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = "node_modules/@microsoft/office-js/dist";

/**
 * Kilobytes, gzipped: walls against an import that brings in a whole library. Of the script that draws the pane, of it
 * and what the first useful view waits for, of everything. Measured: 138.9, 326.6 and 606.2. Of the second about 175 are what
 * reads and judges, which the first view is made of. Of the last, 35 are the number formats and what reads the file to
 * compare with, which come only with that file.
 */
const MASSIMI_KB = { primo: 140, "prima vista": 335, tutto: 617 };

/** What the browser says of it: this host and this rule, nothing else. */
const TELEMETRIA_RIFIUTATA =
  /'https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com\/[^']*'.*Content Security Policy directive: "frame-src https:\/\/appsforoffice\.microsoft\.com"/;

jest.setTimeout(180_000);

let dalCdn: Costruito;
let locale: Costruito;
/** Where what is built and not published goes. */
let nonPubblicato: string;

beforeAll(async () => {
  dalCdn = costruisci("--env", `url=${URL_PRODUZIONE}`);
  nonPubblicato = mkdtempSync(join(tmpdir(), "referto-build-"));
  dota({ radice: ".", dist: dalCdn.cartella, build: nonPubblicato });
  // With office.js from the same place: the pane that the demo page shows.
  locale = leggiCostruito((await costruisciDemo()).pane);
});

afterAll(() => {
  rmSync(dalCdn.cartella, { recursive: true });
  rmSync(nonPubblicato, { recursive: true });
});

const csp = ({ pagina }: Costruito): string =>
  /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(pagina)?.[1] ?? "";

describe("the script", () => {
  test("holds nothing of the local host nor of its libraries", () => {
    const nomi = dalCdn.sorgenti.map((s) => s.nome);
    expect(nomi.filter((s) => /src\/simulator|@ironcalc|@univerjs|rxjs|playwright|\/test\//.test(s))).toEqual(
      [],
    );
    expect(nomi.some((s) => s.endsWith("src/app/referto/genera-referto.ts"))).toBe(true);
  });

  test("needs no eval: only zod has one, and it is told not to use it", () => {
    const conEval = dalCdn.sorgenti.filter((s) => /\bnew Function\(|\beval\(|= Function;/.test(s.testo));
    expect(conEval.filter((s) => !s.nome.includes("/zod/v4/core/")).map((s) => s.nome)).toEqual([]);
    expect(dalCdn.sorgenti.some((s) => s.nome.endsWith("src/app/memoria/schemi.ts"))).toBe(true);
  });

  const pesa = (file: readonly string[]): number =>
    file.reduce(
      (kb, f) => kb + gzipSync(readFileSync(join(dalCdn.cartella, f)), { level: 9 }).length / 1024,
      0,
    );
  const precaricate = (): readonly string[] =>
    [...dalCdn.pagina.matchAll(/<link rel="?preload"? as="?script"? href="?([^" >]+)/g)].flatMap(
      ([, f]) => f ?? [],
    );

  test("comes in parts: the page names in advance those of the first view, and they are there", () => {
    expect(precaricate().length).toBeGreaterThan(0);
    expect(dalCdn.parti).toEqual(expect.arrayContaining([...precaricate()]));
  });

  test.each([
    ["primo", () => dalCdn.parti.filter((f) => f.startsWith("taskpane."))],
    ["prima vista", () => [...dalCdn.parti.filter((f) => f.startsWith("taskpane.")), ...precaricate()]],
    ["tutto", () => dalCdn.parti],
  ] as const)("weighs within its wall, gzipped: %s", (quale, file) => {
    expect(pesa(file())).toBeLessThan(MASSIMI_KB[quale]);
  });
});

describe("what goes with it", () => {
  /** By the source maps, which know nothing of the list that the notices are made of. */
  const daiSorgenti = (): readonly string[] =>
    [
      ...new Set(
        dalCdn.sorgenti.flatMap(
          ({ nome }) => /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(nome)?.[1] ?? [],
        ),
      ),
    ].sort();

  const avvisi = (): string => readFileSync(join(dalCdn.cartella, "THIRD-PARTY-NOTICES.txt"), "utf8");

  const inventario = (): Inventario =>
    JSON.parse(readFileSync(join(nonPubblicato, "sbom.cdx.json"), "utf8")) as Inventario;

  test("the EUPL, as the repository has it", () => {
    expect(readFileSync(join(dalCdn.cartella, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  });

  test("a notice of every package that is in the scripts, with its version and its text", () => {
    const posti = daiSorgenti();
    expect(posti.length).toBeGreaterThan(20);
    for (const posto of posti) {
      const { name, version } = JSON.parse(readFileSync(`${posto}/package.json`, "utf8")) as typeof pacchetto;
      expect(avvisi()).toContain(`\n${name} ${version} (`);
      for (const f of readdirSync(posto).filter((n) => /^licen[cs]e/i.test(n)))
        expect(avvisi()).toContain(readFileSync(join(posto, f), "utf8").replaceAll("\r\n", "\n").trim());
    }
    expect(avvisi()).not.toMatch(/@ironcalc|@univerjs|@types\/|office-js/);
  });

  test("the inventory lists those and nothing else, each with its version, licence and hash", () => {
    const { metadata, components } = inventario();
    const { name, version, license } = pacchetto;
    expect(metadata.component).toMatchObject({
      type: "application",
      name,
      version,
      licenses: [{ license: { id: license } }],
    });
    // Webpack's own few lines are in every script, and in no source.
    expect(components.map((c) => c.name).sort()).toEqual(
      [...daiSorgenti().map((p) => p.replace(/^.*node_modules\//, "")), "webpack"].sort(),
    );
    expect(components.filter((c) => c.licenses.length === 0 || c.hashes.length === 0)).toEqual([]);
    expect(components.find((c) => c.name === "zod")).toMatchObject({
      version: pacchetto.dependencies.zod,
      purl: `pkg:npm/zod@${pacchetto.dependencies.zod}`,
      hashes: [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown }],
    });
  });

  test("no source map is published, none is named, and no list of ours is left", () => {
    const pubblicati = readdirSync(dalCdn.cartella);
    expect(pubblicati.filter((f) => f.endsWith(".map") || f === "pacchetti.json")).toEqual([]);
    expect(readdirSync(join(nonPubblicato, "mappe")).length).toBe(dalCdn.parti.length);
    for (const f of dalCdn.parti)
      expect(readFileSync(join(dalCdn.cartella, f), "utf8")).not.toContain("sourceMappingURL");
  });

  test("to the closed network the terms of office.js too", () => {
    expect(readFileSync(join(locale.cartella, "office/LICENSE.md"), "utf8")).toBe(
      readFileSync("node_modules/@microsoft/office-js/LICENSE.md", "utf8"),
    );
    const nomi = spediti({ radice: ".", dist: locale.cartella }).map((p) => p.nome);
    expect(nomi).toContain("@microsoft/office-js");
    expect(nomi.filter((n) => n !== "@microsoft/office-js").sort()).toEqual(
      inventario()
        .components.map((c) => c.name)
        .sort(),
    );
  });
});

describe("the page", () => {
  test("allows its own files and office.js, no eval and no inline script", () => {
    const regole = csp(dalCdn).split("; ");
    expect(regole).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src 'self' ${CDN}`,
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'none'",
        "object-src 'none'",
      ]),
    );
    expect(csp(dalCdn)).not.toMatch(/unsafe-eval|\*|http:/);
    expect(dalCdn.pagina).not.toMatch(/<script(?![^>]*src=)/);
  });

  test("of the closed network names no outside address", () => {
    expect(locale.pagina).not.toMatch(/https?:\/\//);
    expect(csp(locale)).toContain("script-src 'self';");
    for (const file of [
      "office.js",
      "excel-win32-16.01.js",
      "excel-web-16.00.js",
      "excel-mac-16.00.js",
      "it-it/office_strings.js",
    ]) {
      expect(existsSync(join(locale.cartella, "office", file))).toBe(true);
    }
  });
});

describe("the manifest", () => {
  test("carries the address given, and passes the offline check with the files beside it", () => {
    const testo = readFileSync(join(dalCdn.cartella, "manifest.xml"), "utf8");
    expect(testo).not.toContain("localhost");
    expect(testo).toContain(`${URL_PRODUZIONE}/taskpane.html`);
    const readFile = (p: string): Uint8Array | null =>
      existsSync(join(dalCdn.cartella, p)) ? readFileSync(join(dalCdn.cartella, p)) : null;
    expect(
      controllaManifesto({ radice: parseXml(testo), readFile, funzioni: FUNZIONI, azioni: AZIONI }),
    ).toEqual([]);
  });

  test.each([
    ["an address that is not https", "url=http://esempio.it/", /https address is needed/],
    ["an address that is none", "url=esempio", /https address is needed/],
    ["an unknown office.js", "office=altro", /«cdn».*«locale»/],
  ])("%s is refused", (_, env, messaggio) => {
    const { status, stdout, stderr } = esegui(dalCdn.cartella, "--env", env);
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toMatch(messaggio);
  });
});

conChromium("in Chromium", () => {
  let browser: Browser;
  const server: Server[] = [];

  beforeAll(async () => {
    browser = await avviaChromium();
  });

  afterAll(async () => {
    await browser.close();
    for (const s of server) s.close();
  });

  /** Opens the page of a build; office.js comes from the npm package where the page asks the CDN for it. */
  async function apri(
    costruito: Costruito,
    dentroExcel: boolean,
    prepara: (contesto: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
  ) {
    const { server: s, url } = await servi(costruito.cartella);
    server.push(s);
    const contesto: BrowserContext = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const guai: string[] = [];
    const esterne: string[] = [];
    await contesto.route(/^https:/, (rotta) => {
      const richiesta = rotta.request().url();
      esterne.push(richiesta);
      const file = join(OFFICE_JS, new URL(richiesta).pathname.replace("/lib/1/hosted/", ""));
      return richiesta.startsWith(`${CDN}/lib/1/hosted/`) && existsSync(file)
        ? rotta.fulfill({ path: file })
        : rotta.abort();
    });
    if (dentroExcel) await contesto.addInitScript(installaExcelFinto, "InvalidOperationInCellEditMode");
    await prepara(contesto);
    const pagina = await contesto.newPage();
    pagina.on("pageerror", (e) => guai.push(e.message));
    pagina.on("console", (m) => {
      if (m.type() === "error") guai.push(m.text());
    });
    await pagina.goto(`${url}taskpane.html`);
    return { pagina, guai, esterne };
  }

  test("outside Excel the page says where it is opened", async () => {
    const { pagina, guai } = await apri(dalCdn, false);
    await pagina.getByText(/Referto si apre da Excel/).waitFor();
    // office.js may frame Microsoft's telemetry where it waits long for a host: that the policy refuses it is as wished.
    expect(guai.filter((g) => !TELEMETRIA_RIFIUTATA.test(g))).toEqual([]);
  });

  test("in Excel it starts under its own policy, and says in words what Excel refuses", async () => {
    const { pagina, guai, esterne } = await apri(dalCdn, true);
    await pagina
      .getByRole("alert")
      .getByText(/premere Invio o Esc/)
      .waitFor();
    expect(await pagina.getByRole("button", { name: "Ricontrolla" }).isVisible()).toBe(true);
    expect(guai).toEqual([]);
    expect(esterne.every((u) => u.startsWith(`${CDN}/lib/1/hosted/`))).toBe(true);
  });

  test("the build for closed networks asks nothing of anyone else", async () => {
    const { pagina, guai, esterne } = await apri(locale, true);
    await pagina
      .getByRole("alert")
      .getByText(/premere Invio o Esc/)
      .waitFor();
    expect(guai).toEqual([]);
    expect(esterne).toEqual([]);
  });

  /** English chosen in this browser before, and every text that is drawn written down in `detti`. */
  async function inInglese(contesto: BrowserContext): Promise<void> {
    await contesto.addInitScript(() => {
      localStorage.setItem("referto.lingua", "en");
      const detti: string[] = [];
      Object.assign(window, { detti });
      new MutationObserver(() => {
        detti.push(document.querySelector("main")?.parentElement?.textContent ?? "");
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  const detti = (pagina: Page): Promise<string> => pagina.evaluate("window.detti.join()");

  test("in English it is English from its first drawing, also where the words come late", async () => {
    const { pagina, guai } = await apri(dalCdn, true, async (contesto) => {
      await inInglese(contesto);
      await contesto.route(/parte-en\./, async (rotta) => {
        await new Promise((dopo) => setTimeout(dopo, 300));
        await rotta.continue();
      });
    });
    await pagina
      .getByRole("alert")
      .getByText(/press Enter or Esc/)
      .waitFor();
    expect(await detti(pagina)).toContain("Check again");
    expect(await detti(pagina)).not.toContain("Ricontrolla");
    expect(guai).toEqual([]);
  });

  test("where the English words do not come it is Italian and says so; the choice is kept", async () => {
    const { pagina } = await apri(dalCdn, true, async (contesto) => {
      await inInglese(contesto);
      await contesto.route(/parte-en\./, (rotta) => rotta.abort());
    });
    await pagina.getByRole("button", { name: "Ricontrolla" }).waitFor();
    expect(await detti(pagina)).toContain("Una parte di Referto non si è caricata");
    expect(await pagina.evaluate(() => localStorage.getItem("referto.lingua"))).toBe("en");
  });

  test("Tab walks the whole pane in the order it is read", async () => {
    const { pagina } = await apri(dalCdn, true);
    await pagina.getByRole("alert").waitFor();
    const percorso: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      await pagina.keyboard.press("Tab");
      percorso.push(
        await pagina.evaluate(
          () =>
            (document.activeElement as HTMLElement).ariaLabel ??
            (document.activeElement?.textContent || document.activeElement?.tagName) ??
            "",
        ),
      );
    }
    // One stop for all the tabs: the arrows walk them.
    expect(percorso).toEqual(["Da sistemare", "Chiudi", "Ricontrolla", "Che cosa ho letto", "Altro"]);
  });
});
