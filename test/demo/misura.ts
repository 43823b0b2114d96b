/**
 * How long the demo page takes in Chromium on a workbook of 45,000 cells. Prints a table; checks nothing.
 *
 *   npx tsx test/demo/misura.ts
 */
import { comuneGrande } from "../supporto/comune-grande";
import { avviaDemo, fermaDemo, Visita } from "./pagina";

const VOCI = 3_150;

async function misura(): Promise<void> {
  const bytes = comuneGrande(VOCI);
  const demo = await avviaDemo();
  const visita = await Visita.apri(demo);
  const { pagina } = visita;
  pagina.setDefaultTimeout(120_000);
  const stampa = (cosa: string, ms: number): void => {
    process.stdout.write(`${cosa}: ${ms} ms\n`);
  };
  const cronometra = async (cosa: string, azione: () => Promise<void>): Promise<void> => {
    const inizio = performance.now();
    await azione();
    stampa(cosa, Math.round(performance.now() - inizio));
  };
  // The median of sixty frames while the wheel turns. As a text: what compiles this file must not touch it.
  const scorri = (): Promise<number> =>
    pagina.evaluate<number>(`new Promise((fatto) => {
      const durate = [];
      let prima = performance.now();
      const tela = document.querySelector("#griglia canvas");
      requestAnimationFrame(function giro(ora) {
        durate.push(ora - prima);
        prima = ora;
        tela.dispatchEvent(new WheelEvent("wheel", { deltaY: 300, bubbles: true, cancelable: true }));
        if (durate.length < 60) requestAnimationFrame(giro);
        else fatto(Math.round(durate.sort((a, b) => a - b)[30]));
      });
    })`);
  await cronometra("open the file, until the pane has read it", async () => {
    await visita.apriFile("grande.xlsx", bytes);
    await pagina.locator("#nome-file").getByText("grande.xlsx").waitFor();
    await visita.riquadro.getByText("Trovato nella cartella").waitFor();
  });
  await cronometra("switch sheet", async () => {
    await visita.scheda("Spese").click();
    await pagina.getByRole("tab", { name: "Spese", selected: true }).waitFor();
  });
  stampa("median frame while scrolling", await scorri());
  await cronometra("type into a cell", async () => {
    await visita.vai("N40");
    await visita.scrivi("1,5");
    await visita.vai("N41");
  });
  // The invented comune does not say its date.
  await visita.riquadro.getByRole("tab", { name: "Referto" }).click();
  await visita.riquadro.getByLabel("Data di riferimento").fill("30/06/2023");
  await cronometra("generate the referto", () => visita.genera());
  await cronometra("save", async () => {
    await visita.salva();
  });
  if (visita.guai.length > 0) process.stdout.write(`${visita.guai.join("\n")}\n`);
  await fermaDemo(demo);
}

void misura();
