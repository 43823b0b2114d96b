/**
 * How many clicks, keys and fields it takes from opening a workbook to *Si può firmare*, in Chromium, on the demo page: the
 * sample, each finding in its own way; and any other workbook, each thing of the queue accepted with a reason, all that are alike
 * with one. Letters of a reason and of a name are typing: they count as a field each. Prints; checks nothing.
 *
 *   npx tsx test/misure/tasti.ts [FILE.xlsx…]
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { avviaDemo, costruisciDaSola, fermaDemo, Visita, type Demo } from "../demo/pagina";

const { positionals: altre } = parseArgs({ allowPositionals: true });

const FIRMABILE = /^Si può firmare/;

/** What the user does, counted. */
class Mani {
  readonly conto = { clic: 0, tasti: 0, campi: 0 };

  constructor(private readonly visita: Visita) {}

  async clicca(): Promise<void> {
    this.conto.clic += 1;
    await this.titolo.click();
  }

  async premi(...tasti: readonly string[]): Promise<void> {
    for (const tasto of tasti) {
      this.conto.tasti += 1;
      await this.visita.pagina.keyboard.press(tasto);
    }
  }

  async scrivi(testo: string): Promise<void> {
    this.conto.campi += 1;
    await this.visita.pagina.keyboard.type(testo);
  }

  /** Waits until the verdict is another. */
  async dopo(prima: string): Promise<void> {
    await this.titolo.filter({ hasNotText: prima }).waitFor();
    await this.visita.riquadro.getByRole("progressbar").waitFor({ state: "detached" });
    console.log(`  ${JSON.stringify(this.conto)}: ${await this.verdetto()}`);
  }

  verdetto(): Promise<string> {
    return this.titolo.innerText();
  }

  private get titolo() {
    return this.visita.riquadro.getByRole("heading", { level: 1 });
  }
}

async function esempio(demo: Demo): Promise<void> {
  const visita = await Visita.apri(demo);
  const mani = new Mani(visita);
  console.log(`esempio, all'apertura: ${await mani.verdetto()}`);
  await mani.clicca();

  let prima = await mani.verdetto();
  await mani.premi("Enter");
  await visita.attendi("N32:N34");
  await mani.premi("Enter");
  await mani.dopo(prima);

  prima = await mani.verdetto();
  await mani.premi("a");
  await mani.scrivi("Dato atteso a luglio");
  await mani.premi("Enter");
  await mani.scrivi("Anna Conti");
  await mani.premi("Enter");
  await mani.dopo(prima);

  prima = await mani.verdetto();
  await mani.premi("Enter");
  await mani.scrivi("28/06/2023");
  await mani.premi("Enter");
  await mani.dopo(prima);
}

async function altra(demo: Demo, file: string): Promise<void> {
  const visita = await Visita.apri(demo);
  const { pagina, riquadro } = visita;
  const mani = new Mani(visita);
  await pagina.locator("#file").setInputFiles(file);
  await pagina
    .locator("#nome-file")
    .filter({ hasText: basename(file) })
    .waitFor();
  const data = riquadro.getByRole("textbox", { name: "Data di riferimento" });
  const titolo = riquadro.getByRole("heading", { level: 1, name: /^Non ancora|^Da vedere|^Si può firmare/ });
  await titolo.or(data).first().waitFor();
  if (await data.isVisible()) {
    // The workbook does not say it.
    mani.conto.clic += 1;
    await data.click();
    await mani.scrivi("31/12/2023");
    await mani.premi("Enter");
    await titolo.waitFor();
  }
  await riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  console.log(`${basename(file)}, all'apertura: ${JSON.stringify(mani.conto)} ${await mani.verdetto()}`);
  await mani.clicca();
  for (let prima = await mani.verdetto(); !FIRMABILE.test(prima); prima = await mani.verdetto()) {
    await mani.premi("a");
    const motivo = riquadro.getByRole("textbox", { name: "Perché va bene così?" });
    await motivo.waitFor();
    await mani.scrivi("Dato non rilevato nel 2023, come da relazione");
    if ((await riquadro.getByRole("radio").count()) > 0) await mani.premi("Tab", "ArrowDown");
    await mani.premi("Enter");
    const nome = riquadro.getByRole("textbox", { name: "Chi ne risponde" });
    if (await nome.isVisible()) {
      await mani.scrivi("Anna Conti");
      await mani.premi("Enter");
    }
    await mani.dopo(prima);
  }
}

async function main(): Promise<void> {
  const demo = await avviaDemo(costruisciDaSola);
  try {
    await esempio(demo);
    for (const file of altre) await altra(demo, file);
  } finally {
    await fermaDemo(demo);
  }
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
