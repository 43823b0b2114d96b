/**
 * The pane in Chromium without a mouse, and to axe-core: every view, in both languages and in every theme, colours
 * included.
 */
import axe, { type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { conChromium } from "../supporto/chromium";
import { avviaDemo, fermaDemo, Visita, type Demo } from "./pagina";

jest.setTimeout(300_000);

/** Looks at a theme, a second apart, before its faults are believed. */
const PAZIENZA = 20;

/** What is before and after the pane in the page counts too: more than enough to go round the longest view. */
const GIRO = 90;

async function cornice(visita: Visita): Promise<Frame> {
  const c = await (await visita.pagina.locator("#riquadro-pagina").elementHandle()).contentFrame();
  if (!c) throw new Error("the pane has no frame");
  return c;
}

/** What has the focus in the pane, as it is called; "" where nothing has. */
const conFoco = (c: Frame): Promise<string> =>
  c.evaluate(() => {
    const e = document.activeElement;
    if (!(e instanceof HTMLElement) || e === document.body) return "";
    const etichette = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement ? e.labels : null;
    // As it is seen: a tab holds its words twice, once only to keep their room.
    return e.ariaLabel ?? (etichette?.[0] ?? e).innerText.replace(/\s+/g, " ").trim();
  });

let demo: Demo;

function dallaTastiera(): void {
  let visita: Visita;
  let c: Frame;

  beforeAll(async () => {
    visita = await Visita.apri(demo);
    c = await cornice(visita);
    visita.pagina.setDefaultTimeout(15_000);
    // Where F6 of Excel leaves the user: at the top of the pane.
    await visita.riquadro.getByRole("tab", { name: "Da sistemare" }).focus();
  });
  afterAll(async () => {
    const { guai } = visita;
    await visita.chiudi();
    expect(guai).toEqual([]);
  });

  const premi = (...tasti: readonly string[]): Promise<void> =>
    tasti.reduce((dopo, t) => dopo.then(() => visita.pagina.keyboard.press(t)), Promise.resolve());

  /** Tab, or Shift+Tab, until what has the focus is so called; what has it is in sight, with a ring around it. */
  async function vai(nome: RegExp, tasto: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let n = 0; n < GIRO; n += 1) {
      if (nome.test(await conFoco(c))) return;
      await premi(tasto);
    }
    throw new Error(`${String(nome)} is not in the order of Tab: at «${await conFoco(c)}»`);
  }

  /** A part of the pane, by its number. */
  const parte = async (n: "1" | "2" | "3"): Promise<void> => {
    await premi("Escape", n);
    await visita.riquadro.getByRole("tab", { selected: true }).nth(0).waitFor();
    expect(await visita.riquadro.getByRole("tab", { selected: true }).getAttribute("aria-keyshortcuts")).toBe(
      n,
    );
  };

  /** A page, by what the foot of the pane offers. */
  const pagina = async (nome: RegExp): Promise<void> => {
    await vai(/^Altro$/);
    await premi("Enter");
    await vai(nome, "Shift+Tab");
    await premi("Enter");
    await visita.riquadro.getByRole("heading", { level: 1, name: nome }).waitFor();
    expect(await conFoco(c)).toMatch(nome);
  };

  const libero = (): Promise<unknown> =>
    visita.riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  const detto = (testo: RegExp | string): Promise<void> => visita.riquadro.getByText(testo).first().waitFor();

  test("Da sistemare: a total shown and given its formula, taken back, a finding accepted, a result written", async () => {
    await premi("c");
    await detto("Mancano");
    await visita.attendi("N32:N34");
    await premi("Escape", "Enter");
    await detto("=SOMMA(N32:N34)");
    await premi("Enter");
    await detto(/^Non ancora: 1 cosa da sistemare/);
    await libero();
    expect(await conFoco(c)).toMatch(/^Termine passato/);
    await premi("z");
    await detto(/^Non ancora: 2 cose da sistemare/);
    await libero();
    await premi("ArrowDown", "a");
    await visita.pagina.keyboard.type("Dato atteso a luglio");
    await premi("Enter");
    await visita.pagina.keyboard.type("Anna Conti");
    await premi("Enter");
    await detto(/^Rilievo accettato/);
    await libero();
    expect(await conFoco(c)).toMatch(/^Termine passato/);
    await premi("Enter");
    await visita.pagina.keyboard.type("28/06/2023");
    await premi("Enter");
    await detto("28/06/2023");
    await libero();
  });

  test("Tasti: the list by its key, and Escape gives the focus back", async () => {
    await premi("?");
    await detto("Tasti di una lettera");
    await premi("Escape");
    expect(await conFoco(c)).toBe("Altro");
  });

  test("Che cosa ho letto: a table is opened, a column corrected and the correction undone", async () => {
    await pagina(/^Che cosa ho letto$/);
    await vai(/^Spese · /);
    await premi("Enter");
    await vai(/^Leggi la colonna L/);
    await premi("ArrowDown");
    await libero();
    await detto(/letta in un altro modo/);
    expect(await conFoco(c)).toMatch(/^Leggi la colonna L/);
    await vai(/^Annulla: /);
    await premi("Enter");
    await visita.riquadro.getByText(/letta in un altro modo/).waitFor({ state: "detached" });
    await libero();
  });

  test("Tutti i rilievi: searched, walked, one opened again", async () => {
    await pagina(/^Tutti i rilievi/);
    await vai(/^Cerca nei rilievi$/);
    await visita.pagina.keyboard.type("atteso");
    await visita.pagina.keyboard.press("Control+a");
    await visita.pagina.keyboard.type("N35");
    await vai(/^Errore BIL-002/);
    await premi("Enter");
    await visita.attendi("N35");
    await premi("Escape");
  });

  test("Referto: its date, its parts, and the referto itself", async () => {
    await parte("3");
    await vai(/^Ente/, "Shift+Tab");
    await vai(/^Sposta giù: Sintesi$/);
    await premi("Enter");
    await libero();
    await vai(/^Colonne in percentuale$/);
    await premi("Space");
    await libero();
    await vai(/^Genera la bozza/, "Shift+Tab");
    await premi("Enter");
    await visita.riquadro.getByRole("tab", { name: "Da sistemare", selected: true }).waitFor();
    await libero();
    expect(await conFoco(c)).toMatch(/^Non ancora/);
  });

  test("Obiettivi: the rows are walked by the arrows, and one is corrected", async () => {
    await parte("2");
    await vai(/^Raggruppa per responsabile$/);
    await premi("Tab", "ArrowDown", "ArrowUp", "End", "Home", "Enter");
    await vai(/^Stralcia con motivo/);
    await premi("Enter");
    await vai(/^Motivo/);
    await visita.pagina.keyboard.type("Delibera di giugno");
    await vai(/^Stralcia$/);
    await premi("Enter");
    await detto("Indicatore stralciato.");
    await libero();
    expect(await conFoco(c)).not.toBe("");
  });

  test("Schede: prepared and compared", async () => {
    await pagina(/^Schede$/);
    await vai(/^Prepara le schede nella cartella$/);
    await premi("Enter");
    await detto("«Ferranti Ottavia» e «Ottavia Ferranti» sono la stessa persona?");
    await libero();
    await vai(/^Sono persone diverse/);
    await premi("Enter");
    await detto("Fogli scritti");
    await libero();
    await vai(/^Confronta le schede della cartella$/);
    await premi("Enter");
    await detto("Nessuna risposta nuova.");
    await libero();
    expect(await conFoco(c)).toBe("Confronta le schede della cartella");
  });

  test("Impostazioni: a rule changed, and Escape gives the focus back", async () => {
    await premi("Escape");
    await pagina(/^Impostazioni$/);
    await vai(/^Tolleranza in euro/);
    await premi("Control+a");
    await visita.pagina.keyboard.type("0,10");
    await premi("Tab");
    await libero();
    await detto("Regole dei controlli cambiate.");
    await premi("Escape");
    expect(await conFoco(c)).toBe("Altro");
  });
}

const LINGUE = [
  ["it", /^Non ancora/, /^Genera la bozza/],
  ["en", /^Not yet/, /^Create the draft/],
] as const;

const TEMI = [
  ["chiaro", { colorScheme: "light", forcedColors: "none" }],
  ["scuro", { colorScheme: "dark", forcedColors: "none" }],
  ["contrasto", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** Colours are all that a theme changes. */
const SOLO_COLORI = '{ resultTypes: ["violations"], runOnly: ["color-contrast"] }';
const REGOLE = { chiaro: '{ resultTypes: ["violations"] }', scuro: SOLO_COLORI, contrasto: SOLO_COLORI };

/** Fluent's marks at the edges of the page, which take the focus only to hand it on. */
const FUORI = '{ exclude: ["[data-tabster-dummy]"] }';

const VISTE = ["coda", "obiettivi", "referto"] as const;

/** As the foot of the pane offers them. */
const PAGINE = ["letto", "rilievi", "segni", "schede", "tasti", "impostazioni"] as const;

function controAxe(): void {
  test.each(LINGUE)("%s: no violation in any view and any theme", async (lingua, aperto, genera) => {
    const visita = await Visita.apri(demo);
    const { pagina, riquadro } = visita;
    await pagina.evaluate((l) => {
      localStorage.setItem("referto.lingua", l);
    }, lingua);
    await pagina.reload();
    await riquadro.getByText(aperto).first().waitFor();
    const c = await cornice(visita);
    await c.evaluate(axe.source);
    await riquadro.getByRole("tab").nth(2).click();
    await riquadro.getByRole("button", { name: genera }).click();
    await riquadro.getByRole("tab", { selected: true }).and(riquadro.getByRole("tab").nth(0)).waitFor();
    const violazioni: string[] = [];
    for (const [tema, media] of TEMI) {
      await pagina.emulateMedia({ ...media, reducedMotion: "reduce" });
      const trova = async (): Promise<string[]> => {
        const { violations } = await c.evaluate<AxeResults>(`axe.run(${FUORI}, ${REGOLE[tema]})`);
        return violations.flatMap((v) => v.nodes.map((n) => `${tema}: ${v.id} ${n.html.slice(0, 300)}`));
      };
      const guarda = async (nome: string): Promise<void> => {
        let trovate = await trova();
        // A theme takes its time to be drawn: only what stays wrong is wrong.
        for (let volte = 0; trovate.length > 0 && volte < PAZIENZA; volte += 1) {
          await pagina.waitForTimeout(1_000);
          trovate = await trova();
        }
        violazioni.push(...trovate.map((t) => `${nome}, ${t}`));
      };
      for (const [i, vista] of VISTE.entries()) {
        await riquadro.getByRole("tab").nth(i).click();
        await c.evaluate(() => {
          for (const b of document.querySelectorAll<HTMLElement>("main button[aria-expanded=false]"))
            b.click();
        });
        await guarda(vista);
      }
      // The form that asks for a reason, and something to take back.
      await riquadro.getByRole("tab").nth(0).click();
      await riquadro.locator("[aria-keyshortcuts~=A]").click();
      await guarda("accetta");
      for (const n of PAGINE.keys()) {
        await riquadro.locator("#apri-altro").click();
        if (n === 0) await guarda("altro");
        await riquadro.locator("footer nav button").nth(n).click();
        await guarda(PAGINE[n] ?? "");
      }
    }
    expect(violazioni).toEqual([]);
    await visita.chiudi();
  });
}

conChromium("the pane in Chromium", () => {
  beforeAll(async () => {
    demo = await avviaDemo();
  });
  afterAll(() => fermaDemo(demo));

  describe("from the keyboard alone", dallaTastiera);
  describe("to axe-core", controAxe);
});
