/**
 * `npm run bench`: what the product costs as a comune grows, and beside what would be used instead; writes
 * docs/misure.md. `-- --tutto` adds 100,000 voci, `-- --coppie N` sets how many pairs alternate (3), `-- --fino N` stops
 * at N voci. No limits here: figures, ratios and growth for people to read.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CHROMIUM } from "../supporto/chromium";
import { comuneGrande, FORME_MISTE } from "../supporto/comune-grande";
import { confronta, type Confronto } from "./confronto";
import { fascio } from "./fasci";
import type { Intero } from "./intero";
import type { Forma, Nucleo } from "./nucleo";
import { toPagina, type Misure } from "./pagina";
import { corri, PYTHON } from "./processo";
import type { Riquadro } from "./riquadro";

const { values } = parseArgs({
  options: {
    tutto: { type: "boolean", default: false },
    coppie: { type: "string", default: "3" },
    fino: { type: "string", default: "30000" },
    pagina: { type: "string", default: "docs/misure.md" },
  },
});
const TAGLIE = [300, 3_000, 30_000].filter((n) => n <= Number(values.fino));
const GRANDISSIMA = 100_000;

/** The pane, in a process of its own: it builds itself and opens Chromium. */
function misuraRiquadro(cartella: string): Riquadro {
  const file = join(cartella, "riquadro.json");
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  corri(process.execPath, tsx, "test/misure/riquadro.ts", "--fino", values.fino, "--json", file);
  return JSON.parse(readFileSync(file, "utf8")) as Riquadro;
}

/** What is measured so far, after each size: a run cut short leaves a page all the same. */
function* misura(cartella: string): Generator<Misure> {
  const [parte, riga] = [
    resolve(fascio("test/misure/parte.ts", "misure/parte.cjs")),
    resolve(fascio("src/simulator/cli/main.ts", "cli/referto.cjs")),
  ];
  process.stdout.write("riquadro\n");
  const riquadro = misuraRiquadro(cartella);
  const taglie = values.tutto ? [...TAGLIE, GRANDISSIMA] : TAGLIE;
  const [nuclei, stampe]: [Nucleo[], Nucleo[]] = [[], []];
  const interi: (Intero & { voci: number })[] = [];
  const confronti: Confronto[] = [];
  for (const voci of taglie) {
    process.stdout.write(`${voci} voci\n`);
    const comune = comuneGrande(voci, FORME_MISTE);
    const file = join(cartella, `${voci}.xlsx`);
    writeFileSync(file, comune);
    const nucleo = (forma: Forma): Nucleo =>
      JSON.parse(corri(process.execPath, parte, forma, String(voci)).uscita) as Nucleo;
    nuclei.push(nucleo("tabelle"));
    stampe.push(nucleo("stampe"));
    interi.push({
      voci,
      ...(JSON.parse(corri(process.execPath, parte, "whole", file).uscita) as Intero),
    });
    // A pair takes minutes at the largest size.
    const coppie = voci < GRANDISSIMA ? Number(values.coppie) : 1;
    confronti.push(confronta(riga, cartella, voci, comune, coppie));
    yield { nuclei, stampe, interi, confronti, riquadro };
  }
}

/** What is missing here, and how to have it; null where nothing is. */
function mancante(): string | null {
  if (!existsSync(CHROMIUM))
    return `bench opens the pane in Chromium, and ${CHROMIUM} is not there: apt-get install chromium, or CHROMIUM=its place.`;
  const { status } = spawnSync(PYTHON, ["-c", "import openpyxl"], { stdio: "ignore" });
  return status === 0
    ? null
    : `bench runs beside a script that needs openpyxl, and ${PYTHON} has none: apt-get install python3-openpyxl.`;
}

function scriviPagina(): void {
  const cartella = mkdtempSync(join(tmpdir(), "referto-bench-"));
  try {
    for (const m of misura(cartella)) writeFileSync(values.pagina, toPagina(m));
    process.stdout.write(`${readFileSync(values.pagina, "utf8")}\nWritten: ${values.pagina}\n`);
  } finally {
    rmSync(cartella, { recursive: true });
  }
}

const manca = mancante();
if (manca === null) scriviPagina();
else {
  process.stderr.write(`${manca}\n`);
  process.exitCode = 2;
}
