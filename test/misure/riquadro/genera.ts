/** From the press of *Genera referto* to its verdict in sight, and what stops the user's typing meanwhile. */
import type { Banco } from "./chromium";

export interface Generazione {
  readonly voci: number;
  /** Milliseconds. */
  readonly durata: number;
  /** The longest task of the pane's thread, milliseconds; 0 where none reached 50. */
  readonly compitoMassimo: number;
  /** Tasks of 50 milliseconds and more: what the browser calls long (w3.org/TR/longtasks). */
  readonly compitiLunghi: number;
  /** All of them together, milliseconds. */
  readonly fermo: number;
}

type Misurata = Omit<Generazione, "voci">;

/** Runs in the frame, as a text: what compiles this file must not touch it. */
const PREMI = `(async () => {
  const lunghi = [];
  new PerformanceObserver((l) => lunghi.push(...l.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
  const quadro = () => new Promise((f) => requestAnimationFrame(() => requestAnimationFrame(f)));
  const bottone = (nome) => [...document.querySelectorAll("button")].find((b) => b.textContent === nome);
  const da = performance.now();
  bottone("Genera referto").click();
  await new Promise((fatto) => {
    const guarda = () => {
      const verdetto = document.querySelector("h1")?.textContent ?? "";
      const alLavoro = document.querySelector("[role=progressbar]");
      if (/^(Non ancora|Da vedere|Si può firmare)/.test(verdetto) && !alLavoro) fatto();
    };
    new MutationObserver(guarda).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await quadro();
  const durata = performance.now() - da;
  await new Promise((f) => setTimeout(f, 200));
  return {
    durata,
    compitoMassimo: Math.max(0, ...lunghi),
    compitiLunghi: lunghi.length,
    fermo: lunghi.reduce((a, b) => a + b, 0),
  };
})()`;

export async function generaIn(banco: Banco, voci: number, cartella: Uint8Array): Promise<Generazione> {
  banco.metti(cartella);
  const letta = [{ nome: "letta", testo: "Controlla con questa data" }];
  return banco.conRiquadro("referto", letta, async (frame) => {
    await frame.getByRole("tab", { name: "Referto" }).click();
    // The invented comune does not say its date.
    await frame.getByLabel("Data di riferimento").fill("30/06/2023");
    return { voci, ...(await frame.evaluate<Misurata>(PREMI)) };
  });
}
