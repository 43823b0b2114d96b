/**
 * The add-in used end to end in Chromium through the demo page: the production pane, the real office.js, the local host,
 * the grid. Screenshots go to tmp/immagini, which is not in git.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaCollegata } from "../supporto/cartella-collegata";
import { conChromium } from "../supporto/chromium";
import { avviaDemo, fermaDemo, Visita, type Demo } from "./pagina";
import { FOGLI_REFERTO } from "../supporto/fogli-referto";

jest.setTimeout(300_000);

const ESEMPIO = "assets/esempio/borgo-esempio-2023.xlsx";

/** What is typed, and what the formula bar says of it. */
const SCRITTI = [
  ["1.234,56", "1234,56"],
  ["30/06/2023", "30/06/2023"],
  ["=SOMMA(F7;F8)", "=SOMMA(F7;F8)"],
  ["=SUM(F7;F8)", "=SOMMA(F7;F8)"],
  ["'0012", "'0012"],
  ["vero", "VERO"],
] as const;

const GUASTI = [
  [Buffer.from("non sono una cartella"), /non è una cartella di lavoro \.xlsx/],
  [Buffer.alloc(0), /il file è vuoto/],
  [readFileSync(ESEMPIO).subarray(0, 9_000), /danneggiato/],
] as const;

/** The clipboard as the page sees it: a headless browser has none of its own. */
const incolla = (pagina: Page, testo: string): Promise<void> =>
  pagina.evaluate((t) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", t);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, testo);
const copia = (pagina: Page): Promise<string> =>
  pagina.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  });

/** The cell of a sheet that says just this, wherever the document has put it. */
function cellaDi(bytes: Uint8Array, foglio: string, detto: string): string {
  const cartella = openWorkbook(bytes);
  const dove = cartella.workbook.sheetByName(foglio);
  const riga = Array.from({ length: 80 }, (_, i) => i + 1).find((r) => dove?.cell(r, 1)?.value === detto);
  cartella.close();
  if (riga === undefined) throw new Error(`«${foglio}» has no «${detto}» in its first column`);
  return `A${String(riga)}`;
}

conChromium("the demo page in Chromium", () => {
  let demo: Demo;
  let visita: Visita;

  beforeAll(async () => {
    demo = await avviaDemo();
  });
  afterAll(() => fermaDemo(demo));

  beforeEach(async () => {
    visita = await Visita.apri(demo);
  });
  afterEach(async () => {
    const { guai, esterne } = visita;
    await visita.chiudi();
    expect({ guai, esterne }).toEqual({ guai: [], esterne: [] });
  });

  test("opens on the sample: its sheets, and what the pane finds in it", async () => {
    await visita.riquadro.getByText("Letto tutto: 3 fogli, 1.689 celle").waitFor();
    await expect(visita.pagina.getByRole("tab").allTextContents()).resolves.toEqual([
      "Entrate",
      "Spese",
      "Obiettivi",
    ]);
    // Its first thing to settle is selected.
    await visita.attendi("N35");
    await visita.fotografa("apertura");
  });

  test("the whole job: generate, land on a finding's cell, mend it, generate again, save, reopen", async () => {
    const { pagina, riquadro } = visita;
    await visita.genera();
    await riquadro.getByText("Non ancora: 2 cose da sistemare (3 punti)").waitFor();
    expect(await pagina.getByRole("tab").allTextContents()).toEqual(expect.arrayContaining(FOGLI_REFERTO));

    await riquadro.getByRole("button", { name: "Vai a Spese, N35" }).click();
    await visita.attendi("N35");
    expect(await visita.davanti).toBe("Spese");
    expect(await visita.formula).toBe("152223,68");
    await visita.fotografa("rilievo");

    // The total is corrected in the cell itself, as an Italian user types it.
    await pagina.locator("#griglia canvas").first().focus();
    await pagina.keyboard.type("152.223,77");
    await visita.fotografa("modifica");
    await pagina.keyboard.press("Enter");
    await visita.attendi("N36");
    await visita.genera();
    await riquadro.getByText("Non ancora: 1 cosa da sistemare (2 punti)").waitFor();

    const { nome, bytes } = await visita.salva();
    expect(nome).toBe("borgo-esempio-2023.xlsx");
    const salvata = openWorkbook(bytes);
    expect(salvata.workbook.sheets.map((s) => s.name)).toEqual(expect.arrayContaining(FOGLI_REFERTO));
    expect(salvata.workbook.sheetByName("Spese")?.cell(35, 14)?.value).toBe(152223.77);
    salvata.close();

    await visita.apriFile("riaperta.xlsx", bytes);
    await pagina.getByText("riaperta.xlsx").waitFor();
    await riquadro
      .getByText(/^Non ancora/)
      .first()
      .waitFor();
    expect(await pagina.getByRole("tab").allTextContents()).toEqual(expect.arrayContaining(FOGLI_REFERTO));
    await visita.scheda("Spese").click();
    await visita.vai("N35");
    expect(await visita.formula).toBe("152223,77");
  });

  test("a link of the cover leads to its part, by a click on its cell", async () => {
    await visita.genera();
    await visita.scheda("Referto").click();
    await visita.vai(cellaDi((await visita.salva()).bytes, "Referto", "Attestazione dei controlli"));
    await visita.fotografa("copertina");
    await visita.premiCella();
    await visita.pagina.getByRole("tab", { name: "Referto Attestazione", selected: true }).waitFor();
    await visita.fotografa("attestazione");
  });

  test("Genera referto on the ribbon works with the pane closed and brings the cover to the front", async () => {
    const { pagina } = visita;
    await pagina.getByRole("button", { name: "Chiudi il riquadro" }).click();
    await pagina.locator("#riquadro-pagina").waitFor({ state: "hidden" });
    await pagina.getByRole("button", { name: "Genera referto" }).click();
    await pagina.getByRole("tab", { name: "Referto", exact: true, selected: true }).waitFor();
    await pagina.getByRole("button", { name: "Apri riquadro" }).click();
    await visita.riquadro
      .getByText(/^Non ancora/)
      .first()
      .waitFor();
    expect(await pagina.locator("#conto").textContent()).toMatch(/^\d+ sync, [\d.]+ byte/);
  });

  test("the keyboard moves, types, edits, clears, copies and pastes in the grid", async () => {
    const { pagina } = visita;
    const tasti = pagina.keyboard;
    await visita.scheda("Entrate").click();
    await visita.vai("L40");
    await pagina.locator("#griglia canvas").first().focus();
    await tasti.press("ArrowDown");
    await visita.attendi("L41");
    await tasti.type("12");
    await tasti.press("Tab");
    await visita.attendi("M41");
    await tasti.type("=L41*2");
    await tasti.press("Enter");
    await visita.attendi("M42");
    await visita.vai("M41");
    expect(await visita.formula).toBe("=L41*2");
    await pagina.locator("#griglia canvas").first().focus();
    await tasti.press("F2");
    await tasti.type("+1");
    await tasti.press("Enter");
    await visita.attendi("M42");
    await visita.vai("M41");
    expect(await visita.formula).toBe("=L41*2+1");
    await pagina.locator("#griglia canvas").first().focus();
    await tasti.press("F2");
    await tasti.type("sbagliato");
    await tasti.press("Escape");
    expect(await visita.formula).toBe("=L41*2+1");
    await tasti.press("Delete");
    expect(await visita.formula).toBe("");
    await incolla(pagina, '1,5\tdue\n"tre\nquattro"\t5');
    await visita.vai("N42");
    expect(await visita.formula).toBe("5");
    await visita.vai("M41:N42");
    await pagina.locator("#griglia canvas").first().focus();
    expect(await copia(pagina)).toBe('1,5\tdue\n"tre\nquattro"\t5');
  });

  test("what is typed is read as Excel reads it in Italian; what it refuses is said in words", async () => {
    await visita.scheda("Entrate").click();
    const letti: string[][] = [];
    for (const [i, [scritto]] of SCRITTI.entries()) {
      await visita.vai(`L${i + 40}`);
      await visita.scrivi(scritto);
      await visita.vai("A1");
      await visita.vai(`L${i + 40}`);
      letti.push([scritto, await visita.formula]);
    }
    expect(letti).toEqual(SCRITTI);
    await visita.vai("A1");
    await visita.scrivi("=SOMMA(F7,F8)");
    await visita.pagina
      .getByRole("alert")
      .getByText(/La formula non è valida/)
      .waitFor();
    expect(await visita.formula).toBe("Comune di Borgo Esempio");
  });

  test("the user's changes reach the add-in as events, and only the user's are somebody else's", async () => {
    const cornice = visita.pagina.frames().find((f) => f.url().endsWith("/taskpane.html"));
    if (!cornice) throw new Error("the pane has no frame");
    await cornice.evaluate(async () => {
      const sentiti: string[] = [];
      Object.assign(window, { sentiti });
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add((e) => {
          sentiti.push(`${e.address} ${String(e.details.valueAfter)} ${e.triggerSource}`);
          return Promise.resolve();
        });
        worksheets.onSelectionChanged.add((e) => {
          sentiti.push(`scelta ${e.address}`);
          return Promise.resolve();
        });
        await context.sync();
        worksheets.getItem("Entrate").getRange("L41").values = [[7]];
        await context.sync();
      });
    });
    await visita.vai("L40");
    await visita.scrivi("12,5%");
    await cornice.waitForFunction(() => (window as unknown as { sentiti: string[] }).sentiti.length === 3);
    expect(await cornice.evaluate(() => (window as unknown as { sentiti: string[] }).sentiti)).toEqual([
      "L41 7 ThisLocalAddin",
      "scelta L40",
      "L40 0.125 Unknown",
    ]);
  });

  test("a figure that cannot be calculated any more is a thing to see, at its cell", async () => {
    const collegata = cartellaCollegata({ G2: ["[1]Foglio1!$A$1*E2", 60] });
    await visita.apriFile("collegata.xlsx", Buffer.from(collegata));
    await visita.riquadro.getByText("Si può firmare").first().waitFor();
    await visita.vai("E2");
    await visita.scrivi("110");
    await visita.riquadro.getByText("Da vedere: 1 risultato forse non aggiornato").first().waitFor();
    await visita.riquadro
      .getByText(/La formula di G2 mostra «60»/)
      .first()
      .waitFor();
    await visita.fotografa("risultato-vecchio");
  });

  test("bad files are refused with a line, and the page goes on with the workbook it had", async () => {
    const { pagina } = visita;
    for (const [bytes, riga] of GUASTI) {
      await visita.apriFile("guasto.xlsx", bytes);
      await pagina.getByRole("alert").getByText(riga).waitFor();
      expect(await pagina.locator("#nome-file").textContent()).toBe("borgo-esempio-2023.xlsx");
    }
    await visita.fotografa("rifiuto");
    await visita.genera();
  });

  test("a file dropped on the page opens; hidden sheets have no tab", async () => {
    const propria = openWorkbook(readFileSync(ESEMPIO));
    await propria.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Spese").visibility = "Hidden";
      context.workbook.worksheets.getItem("Obiettivi").visibility = "VeryHidden";
      await context.sync();
    });
    const testo = Buffer.from(propria.save()).toString("base64");
    propria.close();
    await visita.pagina.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "trascinata.xlsx"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, testo);
    await visita.pagina.getByText("trascinata.xlsx").waitFor();
    expect(await visita.pagina.getByRole("tab").allTextContents()).toEqual(["Entrate"]);
    await visita.riquadro
      .getByText(/^(Non ancora|Da vedere|Si può firmare)/)
      .first()
      .waitFor();
  });

  test("work that is not saved is asked about before the page is left; saved, it is not", async () => {
    const { pagina } = visita;
    const chiesti: string[] = [];
    pagina.on("dialog", (d) => {
      chiesti.push(d.type());
      void d.dismiss();
    });
    const lascia = (): Promise<void> =>
      pagina.evaluate(() => {
        const e = new Event("beforeunload", { cancelable: true });
        window.dispatchEvent(e);
        document.body.dataset["chiede"] = String(e.defaultPrevented);
      });
    const chiede = (): Promise<string | undefined> => pagina.evaluate(() => document.body.dataset["chiede"]);
    await lascia();
    expect(await chiede()).toBe("false");
    await visita.vai("P2");
    await visita.scrivi("nota");
    await lascia();
    expect(await chiede()).toBe("true");
    await visita.salva();
    await lascia();
    expect(await chiede()).toBe("false");
    expect(chiesti).toEqual([]);
  });

  test("the list of requests opens, and says what the add-in asked", async () => {
    // An officer sees none of it: they are for whoever asks.
    expect(await visita.pagina.locator("#stato").isVisible()).toBe(false);
    await visita.chiudi();
    visita = await Visita.apri(demo, 1280, 800, "?debug");
    const { pagina } = visita;
    await pagina.getByRole("button", { name: "Richieste" }).click();
    await pagina
      .locator("#richieste-lista")
      .getByText(/actions/)
      .waitFor();
    await visita.fotografa("richieste");
    await pagina.locator("#richieste-chiudi").click();
    expect(await pagina.locator("#richieste").isVisible()).toBe(false);
  });
});
