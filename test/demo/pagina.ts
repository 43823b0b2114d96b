/** The demo page in Chromium: built and served as `npm start` does, with everything it says and asks written down. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { build, builtIn, type Built } from "../../src/simulator/demo/server/build";
import { serve } from "../../src/simulator/demo/server/serve";
import { avviaChromium } from "../supporto/chromium";
import { unaVolta } from "../supporto/una-volta";

/** Kept from one run to the next: what did not change is not built again. */
const CARTELLA = join(process.cwd(), "tmp/demo-prove");
const IMMAGINI = join(process.cwd(), "tmp/immagini");

export interface Demo {
  readonly browser: Browser;
  readonly server: Server;
  readonly url: string;
}

/** The production pane and the demo page, built once for all that open them. */
export async function costruisciDemo(): Promise<Built> {
  await unaVolta("demo", async () => {
    await build(CARTELLA);
  });
  return builtIn(CARTELLA);
}

/** The same for a script that is no test: it is alone, and waits for nobody. */
export async function costruisciDaSola(): Promise<Built> {
  await build(CARTELLA);
  return builtIn(CARTELLA);
}

export async function avviaDemo(costruita: () => Promise<Built> = costruisciDemo): Promise<Demo> {
  mkdirSync(IMMAGINI, { recursive: true });
  const { server, url } = await serve(await costruita(), 0);
  const browser = await avviaChromium();
  return { browser, server, url };
}

export async function fermaDemo({ browser, server }: Demo): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** One visit of the page, from its opening. */
export class Visita {
  /** Errors and warnings of the page and of the pane. */
  readonly guai: string[] = [];
  /** Every address asked for. */
  readonly richieste: string[] = [];

  private constructor(
    readonly pagina: Page,
    private readonly url: string,
  ) {}

  /** `coda`: what follows the address, `?debug`. */
  static async apri({ browser, url }: Demo, larghezza = 1280, altezza = 800, coda = ""): Promise<Visita> {
    const contesto = await browser.newContext({ viewport: { width: larghezza, height: altezza } });
    // Where the browser can ask for a place, a test could not answer: the page then downloads.
    await contesto.addInitScript(() => {
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    const pagina = await contesto.newPage();
    pagina.setDefaultTimeout(120_000);
    const visita = new Visita(pagina, url);
    pagina.on("pageerror", (e) => visita.guai.push(e.message));
    pagina.on("console", (m) => {
      if (m.type() === "error" || m.type() === "warning") visita.guai.push(m.text());
    });
    pagina.on("request", (r) => visita.richieste.push(r.url()));
    await pagina.goto(`${url}${coda}`);
    await visita.riquadro
      .getByText(/^Non ancora|^Da vedere|^Si può firmare/)
      .first()
      .waitFor();
    // The pane shows its first thing to settle: from here on the selection is the user's.
    await visita.attendi("N35");
    return visita;
  }

  get riquadro(): FrameLocator {
    return this.pagina.frameLocator("#riquadro-pagina");
  }

  get esterne(): readonly string[] {
    return this.richieste.filter((r) => !r.startsWith(this.url) && !/^(data|blob):/.test(r));
  }

  scheda(nome: string): Locator {
    return this.pagina.getByRole("tab", { name: nome, exact: true });
  }

  get davanti(): Promise<string | null> {
    return this.pagina.getByRole("tab", { selected: true }).textContent();
  }

  get casella(): Promise<string> {
    return this.pagina.locator("#casella-nome").inputValue();
  }

  get formula(): Promise<string> {
    return this.pagina.locator("#formula").inputValue();
  }

  /** Waits until the selection is there. */
  async attendi(indirizzo: string): Promise<void> {
    await this.pagina.waitForFunction(
      (atteso) => document.querySelector<HTMLInputElement>("#casella-nome")?.value === atteso,
      indirizzo,
    );
  }

  /** Goes to a cell by the name box. */
  async vai(indirizzo: string): Promise<void> {
    const casella = this.pagina.locator("#casella-nome");
    await casella.fill(indirizzo);
    await casella.press("Enter");
    await this.attendi(indirizzo);
  }

  /** Types into the formula bar and confirms. */
  async scrivi(testo: string): Promise<void> {
    const formula = this.pagina.locator("#formula");
    await formula.fill(testo);
    await formula.press("Enter");
  }

  /** A click in the middle of the selected cell, where the grid draws it. */
  async premiCella(): Promise<void> {
    const griglia = this.pagina.locator("#griglia canvas").first();
    await griglia.focus();
    await this.pagina.keyboard.press("F2");
    const campo = this.pagina.locator("#editor-cella");
    const posto = await campo.boundingBox();
    if (!posto) throw new Error("the selected cell is not in sight");
    await campo.press("Escape");
    await this.pagina.mouse.click(posto.x + 20, posto.y + 10);
  }

  async genera(): Promise<void> {
    await this.riquadro.getByRole("tab", { name: /^Referto/ }).click();
    await this.riquadro
      .getByRole("button", { name: /^(Genera la bozza|Genera referto|Aggiorna il referto)/ })
      .click();
    await this.riquadro.getByRole("progressbar").waitFor();
    await this.riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  }

  /** The workbook as *Salva con nome…* gives it. */
  async salva(): Promise<{ readonly nome: string; readonly bytes: Uint8Array }> {
    const attesa = this.pagina.waitForEvent("download");
    await this.pagina.getByRole("button", { name: "Salva con nome…" }).click();
    const scaricato = await attesa;
    return { nome: scaricato.suggestedFilename(), bytes: readFileSync(await scaricato.path()) };
  }

  async apriFile(nome: string, bytes: Uint8Array): Promise<void> {
    await this.pagina.locator("#file").setInputFiles({
      name: nome,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
  }

  async fotografa(nome: string): Promise<void> {
    await this.pagina.screenshot({ path: join(IMMAGINI, `${nome}.png`) });
  }

  async chiudi(): Promise<void> {
    await this.pagina.context().close();
  }
}
