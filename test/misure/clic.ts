/**
 * How long a click on a finding takes at 20,000 of them, in Chromium: from the click to the frame in which its row is open
 * and its cell was asked for; typing a letter in the search, and choosing another second key, to the frame that shows it.
 * The pane is the real one; the workbook answers at once, so what Excel takes to select a cell is not in it. Prints
 * milliseconds; checks nothing.
 *
 *   npx tsx test/misure/clic.ts
 */
import { build } from "esbuild";
import { avviaChromium } from "../supporto/chromium";

const QUANTI = 20_000;
const CLIC = 40;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/misure/clic-pagina.tsx"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** Runs in the page, as a text: what compiles this file must not touch it. */
const MISURA = `async (quanti) => {
  const quadro = () => new Promise((f) => requestAnimationFrame(() => requestAnimationFrame(f)));
  const corpo = document.querySelector("main");
  const clic = [];
  for (let i = 0; i < quanti; i += 1) {
    corpo.scrollTop = (corpo.scrollHeight * (i + 1)) / (quanti + 2);
    await quadro();
    await quadro();
    const righe = [...document.querySelectorAll('[role=row][tabindex]')];
    const riga = righe.find((r) => r.getBoundingClientRect().top > 200 && r.getAttribute("aria-selected") === "false");
    const prima = window.scelte.length;
    const da = performance.now();
    riga.click();
    while (window.scelte.length === prima || riga.getAttribute("aria-selected") !== "true") await quadro();
    clic.push(performance.now() - da);
  }
  corpo.scrollTop = 0;
  await quadro();
  const tocca = async (campo, valore, evento) => {
    const prima = document.querySelector("[role=grid]").getAttribute("aria-rowcount");
    const proto = campo.tagName === "SELECT" ? HTMLSelectElement : HTMLInputElement;
    const da = performance.now();
    Object.getOwnPropertyDescriptor(proto.prototype, "value").set.call(campo, valore);
    campo.dispatchEvent(new Event(evento, { bubbles: true }));
    while (document.querySelector("[role=grid]").getAttribute("aria-rowcount") === prima) await quadro();
    return performance.now() - da;
  };
  const cerca = document.querySelector("input[type=search]");
  const lettere = [];
  for (const t of ["n1", "n12", "n123", "n1234"]) lettere.push(await tocca(cerca, t, "input"));
  await tocca(cerca, "", "input");
  const tendina = document.querySelector("main select");
  const chiavi = [];
  for (const k of ["foglio", "responsabile", "gravita"]) chiavi.push(await tocca(tendina, k, "change"));
  return { clic, lettere, chiavi };
}`;

interface Misurati {
  readonly clic: readonly number[];
  readonly lettere: readonly number[];
  readonly chiavi: readonly number[];
}

function stampa(cosa: string, tempi: readonly number[]): void {
  const inOrdine = tempi.toSorted((a, b) => a - b);
  const ms = (n: number | undefined): string => `${Math.round(n ?? 0)} ms`;
  console.log(
    `${cosa}: mediana ${ms(inOrdine[Math.floor(inOrdine.length / 2)])}, massimo ${ms(inOrdine.at(-1))}`,
  );
}

async function main(): Promise<void> {
  const browser = await avviaChromium();
  try {
    const pagina = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await pagina.setContent('<!doctype html><html lang="it"><body><div id="radice"></div></body></html>');
    await pagina.addScriptTag({ content: await script() });
    await pagina.evaluate(`window.apri(${QUANTI})`);
    await pagina.locator("[role=grid]").waitFor();
    const { clic, lettere, chiavi } = await pagina.evaluate<Misurati>(`(${MISURA})(${CLIC})`);
    stampa(`clic su un rilievo (${CLIC} clic, ${QUANTI} rilievi)`, clic);
    stampa("una lettera nella ricerca", lettere);
    stampa("un'altra seconda chiave", chiavi);
  } finally {
    await browser.close();
  }
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
