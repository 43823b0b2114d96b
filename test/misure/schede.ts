/**
 * `npx tsx test/misure/schede.ts [voci]`: the round trip of a comune of so many voci (3,000: 15 responsabili and 300
 * indicators). Prints, for preparing, for making a file each, for collecting those files and for writing the answers, the
 * syncs and the milliseconds of processor beside them: what Excel and the network take comes on top.
 */
import { fileDiScheda, leggiFile, type FileScheda } from "../../src/app/schede/file-schede";
import type { Cartella } from "../../src/app/porte/cartella";
import type { PortaSchede } from "../../src/app/porte/porta-schede";
import { preparaSchede } from "../../src/app/schede/prepara-schede";
import { confrontaSchede, raccogli } from "../../src/app/schede/raccogli";
import { conSchede } from "../../src/excel/schede/schede-excel";
import type { Scheda } from "../../src/schede/scheda";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { comuneGrande } from "../supporto/comune-grande";
import { QUANDO } from "../supporto/giro-schede";
import { RICHIESTA } from "../supporto/lavoro";
import { cronometra, cronometraAttesa } from "./cronometro";

type Porta = Cartella & PortaSchede;

/** The port with a watch on each call: what is left is ours. */
function misurata(porta: Porta, conta: (ms: number) => void): Porta {
  const chiamate = Object.entries(porta).map(([nome, f]: [string, (...a: unknown[]) => Promise<unknown>]) => [
    nome,
    async (...a: unknown[]): Promise<unknown> => {
      const [ms, esito] = await cronometraAttesa(() => f(...a));
      conta(ms);
      return esito;
    },
  ]);
  return Object.fromEntries(chiamate) as Porta;
}

function dici(che: string, ms: number, sync = 0): void {
  console.log(`${che.padEnd(34)} ${String(sync).padStart(3)} sync ${ms.toFixed(0).padStart(7)} ms`);
}

async function passo<T>(host: OpenWorkbook, che: string, lavoro: (c: Porta) => Promise<T>): Promise<T> {
  let porta = 0;
  const prima = host.counters.sync;
  const [ms, esito] = await cronometraAttesa(() =>
    conSchede(async (c) => {
      // Asked for from inside: what opens and closes the run is Excel's.
      const [suo, dentro] = await cronometraAttesa(() => lavoro(misurata(c, (x) => (porta += x))));
      return { suo, dentro };
    }),
  );
  dici(che, esito.suo - porta, host.counters.sync - prima);
  dici("  of which Excel's side, local host", ms - (esito.suo - porta));
  return esito.dentro;
}

/** Each result changed, and signed, as their own program would give it back. */
function compila(s: Scheda, file: FileScheda): FileScheda {
  const altra = openWorkbook(file.byte);
  const foglio = altra.workbook.sheets[0]?.name ?? "";
  altra.coauthor.write(foglio, "B4", s.responsabile);
  altra.coauthor.write(foglio, "B5", 45_121);
  s.righe.forEach((r, i) => {
    const risposte = { percentuale: 0.77, numero: 17, data: 45_100, "si-no": "SI", testo: "Fatto" };
    altra.coauthor.write(foglio, `E${9 + i}`, risposte[r.risposta]);
  });
  const byte = altra.save();
  altra.close();
  return { nome: file.nome, byte };
}

async function main(voci: number): Promise<void> {
  let host = openWorkbook(comuneGrande(voci));
  const prima = await passo(host, "prepare, the first time", (c) => preparaSchede(c, RICHIESTA));
  await passo(host, "prepare anew", (c) => preparaSchede(c, RICHIESTA));
  if (!prima.ok) throw new Error(prima.problema.tipo);
  const indicatori = prima.schede.reduce((n, s) => n + s.righe.length, 0);
  console.log(`${prima.schede.length} responsabili, ${indicatori} indicators`);
  const [creare, file] = cronometra(() => prima.schede.map(fileDiScheda));
  dici("make a file for each", creare);
  host.close();

  const tornati = prima.schede.flatMap((s, i) => {
    const suo = file[i];
    return suo ? [compila(s, suo)] : [];
  });
  host = openWorkbook(comuneGrande(voci));
  const [leggere, lette] = cronometra(() => tornati.flatMap(leggiFile));
  dici(`read ${tornati.length} files`, leggere);
  const esito = await passo(host, "compare them with the workbook", (c) =>
    confrontaSchede(c, RICHIESTA, lette),
  );
  if (!esito.ok) throw new Error(esito.problema.tipo);
  const nuove = esito.confronto.risposte.filter((r) => r.stato === "nuovo");
  console.log(`${nuove.length} new answers`);
  await passo(host, "write them, with their log", (c) => raccogli(c, nuove, QUANDO));
  host.close();
}

void main(Number(process.argv[2] ?? 3_000));
