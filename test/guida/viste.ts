/**
 * Every view of the pane as an officer meets it, in Chromium, on the real office.js and the local host: in each language
 * pictures of it light, dark and in high contrast, 320, 400 and 600 pixels wide and at 200 %; and what is wrong with it:
 * axe-core (colours included), what runs out of the pane, errors of the page. Ends with 1 where something is.
 *
 *   npx tsx test/guida/viste.ts [--lingua it-IT] [--sole NOME] [--senza-immagini]      pictures in tmp/viste
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../src/simulator/demo/server/serve";
import { costruisciDaSola } from "../demo/pagina";
import { scriviAttorno } from "../misure/riquadro/chromium";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { avviaChromium } from "../supporto/chromium";
import { percorri, type Scatto } from "./percorso-viste";

const ESEMPIO = "assets/esempio/borgo-esempio-2023.xlsx";
const IMMAGINI = resolve("tmp/viste");
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const { values: scelte } = parseArgs({
  options: {
    lingua: { type: "string" },
    sole: { type: "string" },
    "senza-immagini": { type: "boolean", default: false },
  },
});

interface Aspetto {
  readonly nome: string;
  readonly larga: number;
  readonly alta: number;
  readonly tema: "chiaro" | "scuro" | "contrasto";
  /** The pixels of the screen for one of the page. */
  readonly axe: boolean;
}

/** A pane of 320 zoomed to 200 % has 160 pixels of its own. */
const ASPETTI: readonly Aspetto[] = [
  { nome: "320", larga: 320, alta: 590, tema: "chiaro", axe: true },
  { nome: "320-scuro", larga: 320, alta: 590, tema: "scuro", axe: true },
  { nome: "320-contrasto", larga: 320, alta: 590, tema: "contrasto", axe: true },
  { nome: "400", larga: 400, alta: 700, tema: "chiaro", axe: false },
  { nome: "600", larga: 600, alta: 700, tema: "scuro", axe: false },
  { nome: "200-per-cento", larga: 160, alta: 295, tema: "chiaro", axe: true },
];

/** Runs in the frame, as a text: what sticks out of its pane, and is not hidden by something that scrolls. */
const FUORI = `(() => {
  const largo = document.documentElement.clientWidth;
  const fuori = [];
  for (const e of document.querySelectorAll("body *")) {
    const r = e.getBoundingClientRect();
    if (r.width === 0 || r.height === 0 || getComputedStyle(e).visibility === "hidden") continue;
    if (getComputedStyle(e).clipPath !== "none" || getComputedStyle(e).clip !== "auto") continue;
    if (r.right > largo + 1 || r.left < -1) fuori.push((e.tagName + " " + (e.textContent ?? "").slice(0, 40)).trim());
  }
  return fuori.slice(0, 3);
})()`;

/** Runs in the frame, as a text. */
const GIUDICA = `axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } })
  .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.html.slice(0, 160) + " " + (n.any[0]?.message ?? ""))))`;

async function scatta(pagina: Page, lingua: string, nome: string, guai: string[]): Promise<void> {
  const frame = pagina.frames().find((f) => f !== pagina.mainFrame());
  if (!frame) throw new Error("no pane");
  for (const { nome: come, larga, alta, tema, axe } of ASPETTI) {
    await pagina.emulateMedia({
      colorScheme: tema === "chiaro" ? "light" : "dark",
      forcedColors: tema === "contrasto" ? "active" : "none",
    });
    await pagina.setViewportSize({ width: larga, height: alta });
    await pagina.waitForTimeout(150);
    const dice = (che: string): void => {
      guai.push(`${lingua} ${nome} ${come}: ${che}`);
    };
    for (const f of await frame.evaluate<string[]>(FUORI)) dice(`fuori dal riquadro: ${f}`);
    if (axe) {
      // Forced colours are the browser's own: what axe computes of them is not what is drawn.
      const violate = await frame.evaluate<string[]>(GIUDICA);
      for (const v of violate) if (tema !== "contrasto" || !v.startsWith("color-contrast")) dice(v);
    }
    if (!scelte["senza-immagini"])
      await pagina.screenshot({
        path: join(IMMAGINI, lingua, `${nome}.${come}.png`),
        animations: "disabled",
      });
  }
  await pagina.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await pagina.setViewportSize({ width: 320, height: 590 });
}

async function inLingua(browser: Browser, url: string, lingua: string, guai: string[]): Promise<number> {
  mkdirSync(join(IMMAGINI, lingua), { recursive: true });
  let viste = 0;
  const apri = async (cartella: string): Promise<Page> => {
    const contesto = await browser.newContext({
      locale: lingua,
      viewport: { width: 320, height: 590 },
      deviceScaleFactor: 1.5,
      bypassCSP: true,
    });
    await contesto.addInitScript({ path: AXE });
    const pagina = await contesto.newPage();
    pagina.setDefaultTimeout(60_000);
    pagina.on("pageerror", (e) => guai.push(`${lingua}: ${e.message}`));
    pagina.on("console", (m) => {
      if (m.type() === "error" || m.type() === "warning") guai.push(`${lingua}: ${m.text()}`);
    });
    await pagina.goto(`${url}?pagina=riquadro&lingua=${lingua}&cartella=${cartella}`);
    await pagina.addStyleTag({
      content:
        "body { margin: 0 } iframe { width: 100vw !important; height: 100vh !important; display: block }",
    });
    return pagina;
  };
  const scatto: Scatto = async (pagina, nome) => {
    if (scelte.sole !== undefined && !nome.includes(scelte.sole)) return;
    viste += 1;
    await scatta(pagina, lingua, nome, guai);
  };
  await percorri(apri, scatto, lingua.startsWith("en") ? "en" : "it");
  return viste;
}

async function main(): Promise<void> {
  const { pane } = await costruisciDaSola();
  mkdirSync("tmp", { recursive: true });
  const attorno = mkdtempSync(join(resolve("tmp"), "viste-"));
  await scriviAttorno(attorno);
  copyFileSync(ESEMPIO, join(attorno, "cartella.xlsx"));
  writeFileSync(join(attorno, "vuota.xlsx"), cartellaDiRighe({ Foglio1: [] }));
  const { server, url } = await serve({ pane, page: attorno }, 0);
  const browser = await avviaChromium();
  const guai: string[] = [];
  try {
    for (const lingua of scelte.lingua === undefined ? ["it-IT", "en-US"] : [scelte.lingua])
      console.log(`${lingua}: ${await inLingua(browser, url, lingua, guai)} viste`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(attorno, { recursive: true });
  }
  for (const g of guai) console.log(g);
  console.log(`${guai.length} cose da sistemare`);
  if (guai.length > 0) process.exitCode = 1;
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
