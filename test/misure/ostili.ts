/**
 * `npx tsx test/misure/ostili.ts FILE…`: what each file costs each reader, in a process of its own: seconds by the clock and
 * of processor, and megabytes above what the same reader takes for a blank workbook. Without files, the small hostile ones of
 * test/supporto/ostili.ts. `scheda`: the pane's reader; `cartella`: the local host's; `controlla`: open it and check.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { controlla } from "../../src/app/referto/controlla";
import { leggiFile } from "../../src/app/schede/file-schede";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, XlsxError } from "../../src/simulator/index";
import { newWorkbook, readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { RICHIESTA } from "../supporto/lavoro";
import { OSTILI } from "../supporto/ostili";

const LETTORI: Readonly<Record<string, (byte: Uint8Array) => string | Promise<string>>> = {
  scheda: (byte) =>
    leggiFile({ nome: "a.xlsx", byte })
      .map((l) => (l.tipo === "rifiutata" ? l.motivo.it : l.tipo))
      .join(" "),
  cartella: (byte) => `${readXlsx(byte).sheets.length} fogli`,
  controlla: async (byte) => {
    const host = openWorkbook(byte);
    try {
      const esito = await conCartella((c) => controlla(c, RICHIESTA, () => undefined));
      return esito.ok ? `verdetto ${esito.quadro.verdetto.esito}` : esito.problema.tipo;
    } finally {
      host.close();
    }
  },
};

interface Costo {
  readonly esito: string;
  readonly secondi: number;
  readonly cpu: number;
  readonly memoriaMB: number;
}

async function uno(lettore: string, file: string): Promise<Costo> {
  const byte = readFileSync(file);
  const [da, cpu] = [performance.now(), process.cpuUsage()];
  let esito: string;
  try {
    esito = (await LETTORI[lettore]?.(byte)) ?? "";
  } catch (errore) {
    if (!(errore instanceof XlsxError)) throw errore;
    esito = errore.message;
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    esito,
    secondi: (performance.now() - da) / 1_000,
    cpu: (user + system) / 1e6,
    memoriaMB: process.resourceUsage().maxRSS / 1024,
  };
}

function aParte(lettore: string, file: string): Costo {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), "--uno", lettore, file],
    { encoding: "utf8", timeout: 600_000 },
  );
  if (stdout === "") throw new Error(`${lettore} ${file}: ${stderr.slice(-300)}`);
  return JSON.parse(stdout) as Costo;
}

function tutti(chiesti: readonly string[]): void {
  const cartella = mkdtempSync(join(tmpdir(), "referto-ostili-"));
  try {
    const vuota = join(cartella, "vuota.xlsx");
    writeFileSync(vuota, writeXlsx(newWorkbook("Foglio1")));
    const nostri = chiesti.length > 0 ? [] : Object.entries(OSTILI);
    const file = [
      ...chiesti.map((f) => ({ nome: basename(f), dove: f })),
      ...nostri.map(([nome, fai], i) => {
        const dove = join(cartella, `${i}.xlsx`);
        writeFileSync(dove, fai());
        return { nome, dove };
      }),
    ];
    for (const lettore of Object.keys(LETTORI)) {
      const niente = aParte(lettore, vuota).memoriaMB;
      for (const { nome, dove } of file) {
        const { esito, secondi, cpu, memoriaMB } = aParte(lettore, dove);
        process.stdout.write(
          `${lettore}, ${nome}: ${secondi.toFixed(2)} s (${cpu.toFixed(2)} of processor), ${(memoriaMB - niente).toFixed(0)} MB above ${niente.toFixed(0)}: ${esito.slice(0, 90)}\n`,
        );
      }
    }
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}

const [prima, ...resto] = process.argv.slice(2);
if (prima === "--uno")
  void uno(resto[0] ?? "", resto[1] ?? "").then((c) => process.stdout.write(JSON.stringify(c)));
else tutti(process.argv.slice(2));
