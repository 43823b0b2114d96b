/**
 * How many clicks, keys and fields it takes from opening the sample to *Si può firmare*, in Chromium, on the demo page.
 * Letters of a reason and of a name are typing: they count as a field each. Prints; checks nothing.
 *
 *   npx tsx test/misure/tasti.ts
 */
import { avviaDemo, costruisciDaSola, fermaDemo, Visita } from "../demo/pagina";

async function main(): Promise<void> {
  const demo = await avviaDemo(costruisciDaSola);
  const visita = await Visita.apri(demo);
  const { pagina, riquadro } = visita;
  const conto = { clic: 0, tasti: 0, campi: 0 };
  const verdetto = (): Promise<string> => riquadro.getByRole("heading", { level: 1 }).innerText();
  const premi = async (tasto: string): Promise<void> => {
    conto.tasti += 1;
    await pagina.keyboard.press(tasto);
  };
  const scrivi = async (testo: string): Promise<void> => {
    conto.campi += 1;
    await pagina.keyboard.type(testo);
  };
  const dopo = async (prima: string): Promise<void> => {
    await riquadro.getByRole("heading", { level: 1 }).filter({ hasNotText: prima }).waitFor();
    await riquadro.getByRole("progressbar").waitFor({ state: "detached" });
    console.log(`${JSON.stringify(conto)}: ${await verdetto()}`);
  };

  console.log(`all'apertura: ${await verdetto()}`);
  conto.clic += 1;
  await riquadro.getByRole("heading", { level: 1 }).click();

  let prima = await verdetto();
  await premi("Enter");
  await visita.attendi("N32:N34");
  await premi("Enter");
  await dopo(prima);

  prima = await verdetto();
  await premi("a");
  await scrivi("Dato atteso a luglio");
  await premi("Enter");
  await scrivi("Anna Conti");
  await premi("Enter");
  await dopo(prima);

  prima = await verdetto();
  await premi("Enter");
  await scrivi("28/06/2023");
  await premi("Enter");
  await dopo(prima);
  await fermaDemo(demo);
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
