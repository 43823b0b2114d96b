/**
 * The pane's script beside one of the shape of Microsoft's React task-pane template (OfficeDev/Office-Addin-TaskPane-React:
 * a header, a list of three points, a text that is inserted into the sheet), written anew here and built the same way,
 * in the same run. Prints gzipped bytes, their ratio, and what weighs in ours before minification.
 *
 *   npx tsx test/misure/riquadro.ts
 */
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type StatsModule } from "webpack";

const configura = createRequire(import.meta.url)(resolve("webpack.config.js")) as () => Configuration;

const MODELLO = `
import * as React from "react";
import { createRoot } from "react-dom/client";
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";

const useStili = makeStyles({
  tutto: { minHeight: "100vh" },
  testa: { display: "flex", flexDirection: "column", alignItems: "center", padding: "24px", backgroundColor: tokens.colorNeutralBackground3 },
  titolo: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  punto: { display: "flex", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase300 },
  testo: { display: "flex", flexDirection: "column", alignItems: "center", margin: "20px" },
});

const PUNTI = [
  { icona: <Ribbon24Regular />, parole: "Fa di più con Office" },
  { icona: <LockOpen24Regular />, parole: "Apre funzioni nuove" },
  { icona: <DesignIdeas24Regular />, parole: "Disegna come chi lo fa di mestiere" },
];

function Testa({ titolo }) {
  const stili = useStili();
  return <section className={stili.testa}><Image width="90" height="90" src="assets/referto-80.png" alt={titolo} /><h1 className={stili.titolo}>Benvenuti</h1></section>;
}
function Punti() {
  const stili = useStili();
  return <ul>{PUNTI.map((p) => <li key={p.parole} className={stili.punto}>{p.icona}<span>{p.parole}</span></li>)}</ul>;
}
function Testo() {
  const stili = useStili();
  const [testo, scrivi] = React.useState("Un testo.");
  const metti = () => Excel.run(async (c) => {
    const cella = c.workbook.getSelectedRange();
    cella.values = [[testo]];
    cella.format.autofitColumns();
    await c.sync();
  });
  return <div className={stili.testo}>
    <Field size="large" label="Il testo da mettere nel foglio"><Textarea size="large" value={testo} onChange={(e) => scrivi(e.target.value)} /></Field>
    <Button appearance="primary" size="large" onClick={metti}>Metti</Button>
  </div>;
}
Office.onReady(() => {
  createRoot(document.getElementById("radice")).render(
    <FluentProvider theme={webLightTheme}><div><Testa titolo="Modello" /><Punti /><Testo /></div></FluentProvider>);
});
`;

interface Peso {
  readonly grezzo: number;
  /** Of the script that the page begins with. */
  readonly compresso: number;
  /** Of all the parts, also those loaded later. */
  readonly totale: number;
  readonly moduli: readonly StatsModule[];
}

async function costruisci(entrata: string, cartella: string): Promise<Peso> {
  const base = configura();
  const config: Configuration = {
    ...base,
    entry: { taskpane: entrata },
    output: { ...base.output, path: cartella },
    devtool: false,
    plugins: [],
  };
  const moduli = await new Promise<readonly StatsModule[]>((fatto, no) => {
    webpack(config, (errore, esito) => {
      if (errore ?? esito?.hasErrors()) no(errore ?? new Error(esito?.toString("errors-only")));
      else
        fatto(
          esito?.toJson({
            all: false,
            modules: true,
            nestedModules: true,
            modulesSpace: Infinity,
            nestedModulesSpace: Infinity,
          }).modules ?? [],
        );
    });
  });
  const primo = readdirSync(cartella).find((f) => /^taskpane\.[0-9a-f]+\.js$/.test(f));
  if (primo === undefined) throw new Error(`no script in ${cartella}`);
  const script = readFileSync(join(cartella, primo));
  const compressi = readdirSync(cartella)
    .filter((f) => f.endsWith(".js"))
    .map((f) => gzipSync(readFileSync(join(cartella, f)), { level: 9 }).length);
  return {
    grezzo: script.length,
    compresso: gzipSync(script, { level: 9 }).length,
    totale: compressi.reduce((a, b) => a + b, 0),
    moduli,
  };
}

/** The package that a module belongs to, or the room of ours. */
function gruppo(nome: string): string {
  const pacchetto = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(nome)?.[1];
  return pacchetto ?? /src\/[^/]+/.exec(nome)?.[0] ?? "webpack";
}

function pesi(moduli: readonly StatsModule[], somme = new Map<string, number>()): Map<string, number> {
  for (const m of moduli) {
    if (m.orphan) continue;
    if (m.modules) pesi(m.modules, somme);
    else {
      const g = gruppo(m.name ?? "");
      somme.set(g, (somme.get(g) ?? 0) + (m.size ?? 0));
    }
  }
  return somme;
}

async function main(): Promise<void> {
  mkdirSync("tmp", { recursive: true });
  const cartella = mkdtempSync(join(resolve("tmp"), "riquadro-"));
  try {
    const entrata = join(cartella, "modello.tsx");
    writeFileSync(entrata, MODELLO);
    const modello = await costruisci(entrata, join(cartella, "modello"));
    const nostro = await costruisci(resolve("src/taskpane/index.tsx"), join(cartella, "nostro"));
    for (const [nome, p] of [
      ["modello", modello],
      ["referto", nostro],
    ] as const)
      console.log(`${nome}: ${p.compresso} byte gzip (${p.grezzo} prima), ${p.totale} con tutte le parti`);
    console.log(`rapporto: ${(nostro.compresso / modello.compresso).toFixed(2)}`);
    const primi = [...pesi(nostro.moduli)].toSorted(([, a], [, b]) => b - a).slice(0, 20);
    const diModello = pesi(modello.moduli);
    for (const [nome, byte] of primi)
      console.log(`${String(byte).padStart(9)}  ${String(diModello.get(nome) ?? 0).padStart(9)}  ${nome}`);
  } finally {
    rmSync(cartella, { recursive: true });
  }
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
