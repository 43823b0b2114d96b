/**
 * The pane beside one of the shape of Microsoft's React task-pane template, built the same way, in the same run: gzipped
 * bytes and time to the first useful view in Chromium, both on the real office.js with the local host in a worker; then,
 * for ours alone, from *Genera referto* to done and the longest task meanwhile. Prints; `--json FILE` writes the figures.
 *
 *   npx tsx test/misure/riquadro.ts [--volte 15] [--fino 3000] [--json FILE]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { comuneGrande, FORME_MISTE } from "../supporto/comune-grande";
import { apriBanco } from "./riquadro/chromium";
import { generaIn, type Generazione } from "./riquadro/genera";
import { MODELLO } from "./riquadro/modello";
import { costruisci, type Costruito, type Peso } from "./riquadro/peso";
import { cronometra, type PrimaVista } from "./riquadro/prima-vista";

export interface Riquadro {
  readonly modello: Peso;
  readonly referto: Peso;
  readonly primaVista: PrimaVista;
  readonly generazioni: readonly Generazione[];
}

const ESEMPIO = "assets/esempio/borgo-esempio-2023.xlsx";
const TAGLIE = [300, 3_000, 30_000];

const { values } = parseArgs({
  options: {
    volte: { type: "string", default: "15" },
    fino: { type: "string", default: "3000" },
    json: { type: "string" },
  },
});

function stampaPesi(modello: Costruito, nostro: Costruito): void {
  for (const [nome, p] of [
    ["modello", modello],
    ["referto", nostro],
  ] as const)
    console.log(`${nome}: ${p.compresso} byte gzip (${p.grezzo} prima), ${p.totale} con tutte le parti`);
  console.log(`rapporto: ${(nostro.compresso / modello.compresso).toFixed(2)}`);
  console.log("prima di minificare, nostro e del modello:");
  for (const [nome, byte] of [...nostro.pesi].toSorted(([, a], [, b]) => b - a).slice(0, 20))
    console.log(`${String(byte).padStart(9)}  ${String(modello.pesi.get(nome) ?? 0).padStart(9)}  ${nome}`);
}

const ms = (n: number): string => `${Math.round(n)} ms`;

async function inChromium(cartella: string): Promise<Pick<Riquadro, "primaVista" | "generazioni">> {
  const banco = await apriBanco(cartella, ["modello", "referto"]);
  try {
    banco.metti(readFileSync(ESEMPIO));
    const primaVista = await cronometra(banco, Number(values.volte));
    const { modello, disegnata, letta, volte } = primaVista;
    console.log(`prima vista, mediana di ${volte} coppie: modello ${ms(modello)}`);
    console.log(`  referto, testata e schede ${ms(disegnata.ms)} (${disegnata.rapporto.toFixed(2)})`);
    console.log(`  referto, con il verdetto ${ms(letta.ms)} (${letta.rapporto.toFixed(2)})`);
    const generazioni: Generazione[] = [];
    for (const voci of TAGLIE.filter((n) => n <= Number(values.fino))) {
      const g = await generaIn(banco, voci, comuneGrande(voci, FORME_MISTE));
      generazioni.push(g);
      console.log(
        `genera, ${voci} voci: ${ms(g.durata)}; compito più lungo ${ms(g.compitoMassimo)}, lunghi ${g.compitiLunghi}, in tutto ${ms(g.fermo)}`,
      );
    }
    return { primaVista, generazioni };
  } finally {
    await banco.chiudi();
  }
}

async function main(): Promise<void> {
  mkdirSync("tmp", { recursive: true });
  const cartella = mkdtempSync(join(resolve("tmp"), "riquadro-"));
  try {
    const entrata = join(cartella, "modello.tsx");
    writeFileSync(entrata, MODELLO);
    const modello = await costruisci(entrata, join(cartella, "modello"));
    const nostro = await costruisci(resolve("src/taskpane/index.tsx"), join(cartella, "referto"));
    stampaPesi(modello, nostro);
    const figure: Riquadro = { modello, referto: nostro, ...(await inChromium(cartella)) };
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(figure));
  } finally {
    rmSync(cartella, { recursive: true });
  }
}

main().catch((errore: unknown) => {
  console.error(errore);
  process.exitCode = 1;
});
