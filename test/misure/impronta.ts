/**
 * `npx tsx test/misure/impronta.ts [voci…]`: what the fingerprint that guards the verdict costs a press, the same comune with
 * and without it: bytes of the requests, syncs, the saved file; processor milliseconds of the press, of the local host's
 * calculation after one amount has changed, and of LibreOffice (opening, forced recalculation, saving), where it is there.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/simulator/index";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { comuneGrande, FORME_MISTE } from "../supporto/comune-grande";
import { genera } from "../supporto/lavoro";
import { generaSenzaImpronta } from "../supporto/senza-impronta";
import { comandoRicalcolo, ricalcola, SOFFICE_PRESENTE } from "../supporto/soffice";
import { corri, mediana } from "./processo";

interface Costo {
  readonly byte: number;
  readonly sync: number;
  readonly file: number;
  readonly pressione: number;
  readonly modifica: number;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const CORSE = 5;

async function misura(xlsx: Uint8Array, con: boolean): Promise<{ costo: Costo; scritta: Uint8Array }> {
  const host = openWorkbook(xlsx);
  try {
    const da = cpu();
    const esito = await (con ? genera() : generaSenzaImpronta());
    if (!esito.ok) throw new Error(esito.problema.tipo);
    const { byteTotali, sync } = host.counters;
    const scritta = host.save();
    const pressione = cpu() - da;
    const modifiche: number[] = [];
    for (let i = 0; i < CORSE; i++) {
      const da = cpu();
      await host.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Spese").getRange("L7").values = [[1_000 + i]];
        await context.sync();
        // Looked at, so that what waits is calculated.
        worksheets.getItem("Referto Controlli").getRange("A1:B9").load("values");
        await context.sync();
      });
      modifiche.push(cpu() - da);
    }
    return {
      costo: { byte: byteTotali, sync, file: scritta.length, pressione, modifica: mediana(modifiche) },
      scritta,
    };
  } finally {
    host.close();
  }
}

/** What each costs LibreOffice, by turns. */
function libreOffice(senza: Uint8Array, con: Uint8Array): readonly [senza: number, con: number] {
  const cartella = mkdtempSync(join(tmpdir(), "referto-impronta-"));
  try {
    const file = [senza, con].map((byte, i) => {
      const nome = join(cartella, `${i}.xlsx`);
      writeFileSync(nome, byte);
      return nome;
    });
    const costi: number[][] = file.map(() => []);
    for (let i = 0; i < CORSE; i++)
      file.forEach((nome, k) => costi[k]?.push(corri(...comandoRicalcolo(cartella, [nome])).cpu));
    return [mediana(costi[0] ?? []), mediana(costi[1] ?? [])];
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}

function valeAncora(xlsx: Uint8Array): boolean {
  const foglio = readXlsx(xlsx).sheets.find((s) => s.name.startsWith("Impronta"));
  return foglio?.cell(1, 1)?.value === true;
}

const riga = (voci: number, che: string, s: number, c: number): void => {
  process.stdout.write(
    `${voci} ${che}: ${s.toFixed(0)} -> ${c.toFixed(0)}, +${((100 * (c - s)) / s).toFixed(1)} %\n`,
  );
};

async function main(taglie: readonly number[]): Promise<void> {
  await misura(comuneGrande(300, FORME_MISTE), true); // warm
  for (const voci of taglie) {
    const xlsx = comuneGrande(voci, FORME_MISTE);
    const [s, c] = [await misura(xlsx, false), await misura(xlsx, true)];
    for (const che of ["byte", "sync", "file", "pressione"] as const)
      riga(voci, che, s.costo[che], c.costo[che]);
    const quota = (100 * (c.costo.modifica - s.costo.modifica)) / c.costo.pressione;
    process.stdout.write(
      `${voci} un importo cambiato: ${s.costo.modifica.toFixed(0)} -> ${c.costo.modifica.toFixed(0)}, ${quota.toFixed(1)} % di una pressione\n`,
    );
    if (!SOFFICE_PRESENTE) continue;
    riga(voci, "LibreOffice", ...libreOffice(s.scritta, c.scritta));
    process.stdout.write(
      `${voci} vale ancora, ricalcolata da LibreOffice: ${valeAncora(ricalcola(c.scritta))}\n`,
    );
  }
}

const chieste = process.argv.slice(2).map(Number);
void main(chieste.length === 0 ? [300, 3_000, 30_000] : chieste);
