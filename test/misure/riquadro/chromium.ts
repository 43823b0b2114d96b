/**
 * A pane in Chromium, on the real office.js: in a frame, as Excel shows it, with the local host answering from a worker.
 * Each opening is a browser context of its own, with nothing kept from the one before.
 */
import { build } from "esbuild";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { serve } from "../../../src/simulator/demo/server/serve";
import { avviaChromium } from "../../supporto/chromium";

/** That something is in sight: how the text of a button or of a heading begins. */
export interface Segno {
  readonly nome: string;
  readonly testo: string;
}

export interface Banco {
  /** The workbook that the next openings find. */
  metti(cartella: Uint8Array): void;
  /** Opens the pane `pagina`, does something in its frame, closes it. */
  conRiquadro<T>(pagina: string, segni: readonly Segno[], fai: (frame: Frame) => Promise<T>): Promise<T>;
  chiudi(): Promise<void>;
}

/** Writes beside each other, in `cartella`, the page around and the panes already built there, and serves them. */
export async function apriBanco(cartella: string, pagine: readonly string[]): Promise<Banco> {
  await impagina(cartella, pagine);
  const { server, url } = await serve({ pane: cartella, page: cartella }, 0);
  const browser = await avviaChromium();
  return {
    metti: (byte) => {
      writeFileSync(join(cartella, "cartella.xlsx"), byte);
    },
    conRiquadro: (pagina, segni, fai) => apri(browser, `${url}?pagina=${pagina}`, segni, fai),
    chiudi: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page around a pane and its host in a worker, into `cartella`; the workbook it opens is `cartella.xlsx` there. */
export async function scriviAttorno(cartella: string): Promise<void> {
  await build({
    entryPoints: {
      aggancio: "src/simulator/demo/page/aggancio.ts",
      intorno: "test/misure/riquadro/intorno.ts",
      lavoratore: "test/misure/riquadro/lavoratore.ts",
    },
    outdir: cartella,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    // The engine's own loader, which is not used: the worker is handed its bytes.
    logOverride: { "empty-import-meta": "silent" },
    logLevel: "error",
  });
  const motore = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  copyFileSync(motore, join(cartella, "calcolo.wasm"));
  writeFileSync(
    join(cartella, "index.html"),
    '<!doctype html><html lang="it"><link rel="icon" href="data:," /><body><script src="intorno.js"></script></body></html>',
  );
}

async function impagina(cartella: string, pagine: readonly string[]): Promise<void> {
  await scriviAttorno(cartella);
  for (const pagina of pagine) {
    const file = join(cartella, pagina, "taskpane.html");
    const prima = readFileSync(file, "utf8");
    writeFileSync(file, prima.replace("<script", '<script src="../aggancio.js"></script><script'));
  }
}

/**
 * In the frame, before anything of it: `tempi` says when each sign was in a frame drawn, `tutti` waits for the last. As a
 * text: it runs in the page.
 */
const OSSERVA = `(segni) => {
  if (window === window.top) return;
  window.tempi = {};
  const mancano = new Set(segni);
  window.tutti = new Promise((fatto) => {
    new MutationObserver(() => {
      for (const segno of mancano) {
        const testi = [...document.querySelectorAll("button, h1, h2, h3")].map((e) => e.textContent ?? "");
        if (!testi.some((t) => t.startsWith(segno.testo))) continue;
        mancano.delete(segno);
        requestAnimationFrame(() => requestAnimationFrame(() => {
          window.tempi[segno.nome] = performance.now();
          if (Object.keys(window.tempi).length === segni.length) fatto();
        }));
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}`;

async function apri<T>(
  browser: Browser,
  url: string,
  segni: readonly Segno[],
  fai: (frame: Frame) => Promise<T>,
): Promise<T> {
  const contesto = await browser.newContext({ locale: "it-IT", viewport: { width: 400, height: 800 } });
  try {
    await contesto.addInitScript({ content: `(${OSSERVA})(${JSON.stringify(segni)})` });
    await contesto.addInitScript({ content: 'localStorage.setItem("referto.primi-passi", "visti")' });
    const pagina = await contesto.newPage();
    pagina.setDefaultTimeout(600_000);
    await pagina.goto(url);
    await pagina.locator("iframe").waitFor();
    const frame = pagina.frames().find((f) => f !== pagina.mainFrame());
    if (!frame) throw new Error("no frame");
    await frame.waitForURL(/taskpane/, { waitUntil: "commit" });
    await frame.evaluate("window.tutti");
    return await fai(frame);
  } finally {
    await contesto.close();
  }
}
