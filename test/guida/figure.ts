/** `npx tsx test/guida/figure.ts`: the pictures of docs/guida-utente.md, from the demo page on the sample, in Chromium. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { avviaDemo, fermaDemo, Visita } from "../demo/pagina";

const IMMAGINI = "docs/immagini";

async function figure(): Promise<void> {
  mkdirSync(IMMAGINI, { recursive: true });
  const demo = await avviaDemo();
  const visita = await Visita.apri(demo, 1180, 760);
  const { pagina, riquadro } = visita;
  const scheda = (nome: string): Promise<void> =>
    riquadro.getByRole("tab", { name: nome, exact: true }).click();
  const figura = async (nome: string): Promise<void> => {
    await pagina.screenshot({ path: join(IMMAGINI, `${nome}.png`), animations: "disabled" });
  };

  // The first steps come by themselves once; here they are asked for again.
  await riquadro.getByRole("button", { name: "Aiuto", exact: true }).click();
  await riquadro.getByText("Primi passi, 1 di 3").waitFor();
  await figura("primi-passi");
  await pagina.keyboard.press("Escape");
  await figura("dati");
  await visita.genera();
  await figura("referto");
  await scheda("Controlli");
  await riquadro.getByText("Spese, N35").first().click();
  await visita.attendi("N35");
  await figura("controlli");
  await scheda("Obiettivi");
  await figura("obiettivi");
  await scheda("Schede");
  await riquadro.getByRole("button", { name: "Prepara le schede nella cartella" }).click();
  await riquadro.getByText("«Ferranti Ottavia» e «Ottavia Ferranti» sono la stessa persona?").waitFor();
  await figura("schede-nomi");
  await riquadro.getByRole("button", { name: /^Sono persone diverse/ }).click();
  await riquadro.getByText("Fogli scritti").waitFor();
  await riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  await figura("schede");
  await fermaDemo(demo);
}

void figure();
