/** `npx tsx test/guida/figure.ts`: the pictures of docs/guida-utente.md, from the demo page on the sample, in Chromium. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { avviaDemo, costruisciDaSola, fermaDemo, Visita } from "../demo/pagina";

const IMMAGINI = "docs/immagini";

async function figure(): Promise<void> {
  mkdirSync(IMMAGINI, { recursive: true });
  const demo = await avviaDemo(costruisciDaSola);
  const visita = await Visita.apri(demo, 1180, 760);
  const { pagina, riquadro } = visita;
  const scheda = (nome: string): Promise<void> =>
    riquadro.getByRole("tab", { name: new RegExp(`^${nome}`) }).click();
  const figura = async (nome: string): Promise<void> => {
    await pagina.screenshot({ path: join(IMMAGINI, `${nome}.png`), animations: "disabled" });
  };

  const tasto = async (...tasti: readonly string[]): Promise<void> => {
    for (const t of tasti) await pagina.keyboard.press(t);
  };
  const apriPagina = async (nome: string): Promise<void> => {
    await riquadro.getByRole("button", { name: "Altro", exact: true }).click();
    await riquadro.getByRole("button", { name: nome, exact: true }).click();
  };

  await visita.attendi("N35");
  await figura("da-sistemare");
  await riquadro.getByRole("button", { name: /^Mostra la somma/ }).click();
  await visita.attendi("N32:N34");
  await figura("somma");
  await tasto("Escape");
  await riquadro.getByRole("tab", { name: "Da sistemare" }).focus();
  await tasto("ArrowDown", "a");
  await pagina.keyboard.type("Dato atteso a luglio");
  await riquadro.getByRole("textbox", { name: "Chi ne risponde" }).fill("Anna Conti");
  await figura("accetta");
  await tasto("Enter");
  await riquadro.getByText("Rilievo accettato.").waitFor();
  await figura("annulla");
  await apriPagina("Che cosa ho letto");
  await figura("letto");
  await tasto("Escape");
  await scheda("Obiettivi");
  await figura("obiettivi");
  await visita.genera();
  await scheda("Referto");
  await figura("referto");
  await apriPagina("Schede");
  await riquadro.getByRole("button", { name: "Prepara le schede nella cartella" }).click();
  await riquadro.getByText("«Ferranti Ottavia» e «Ottavia Ferranti» sono la stessa persona?").waitFor();
  await figura("schede-nomi");
  await riquadro.getByRole("button", { name: /^Sono persone diverse/ }).click();
  await riquadro.getByText("Fogli scritti").waitFor();
  await riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  await figura("schede");

  // What is left: the results that are missing.
  const titolo = riquadro.getByRole("heading", { level: 1 });
  const fermo = (): Promise<void> => riquadro.getByRole("progressbar").waitFor({ state: "detached" });
  await scheda("Da sistemare");
  await titolo.filter({ hasText: /^Non ancora/ }).waitFor();
  for (let prima = await titolo.innerText(); /^Non ancora/.test(prima); prima = await titolo.innerText()) {
    await riquadro.getByRole("button", { name: /^Scrivi il risultato/ }).click();
    await riquadro.getByRole("textbox", { name: "Risultato" }).fill("28/05/2023");
    await tasto("Enter");
    await titolo.filter({ hasNotText: prima }).waitFor();
    await fermo();
  }
  await titolo.filter({ hasText: /^Si può firmare/ }).waitFor();
  await fermo();
  await visita.genera();
  await scheda("Referto");
  await riquadro.getByRole("textbox", { name: "Chi firma" }).fill("Anna Conti");
  await visita.scheda("Referto").click();
  await figura("firma");
  await riquadro.getByRole("button", { name: "Firma il referto" }).click();
  await titolo.filter({ hasText: "Firmato" }).waitFor();
  await fermo();
  await visita.scheda("Referto Attestazione").click();
  await figura("firmato");
  await fermaDemo(demo);
}

figure().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
