/**
 * The round trip over a folder of workbooks of others: `npm run giro -- FOLDER`. Each is opened; saved untouched, it must be
 * byte for byte what it was, and show the results that it had; changed in one cell a sheet and saved, it must have no fault
 * (test/supporto/valida-cartella.ts) that it had not. Says how many were opened, refused with a line, changed; exit 1 where
 * anything else happened. docs/simulatore/giro.md
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { calculationOf } from "../../src/simulator/calc/calculation";
import { dependents } from "../../src/simulator/calc/dependents";
import { recalculate } from "../../src/simulator/calc/engine";
import { useEngine } from "../../src/simulator/calc/model";
import { addResults, type Cells } from "../../src/simulator/calc/reads";
import { scopeOf } from "../../src/simulator/calc/scope";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import type { Cell } from "../../src/simulator/workbook/cell";
import type { Workbook } from "../../src/simulator/workbook/workbook";
import { XlsxError } from "../../src/simulator/xlsx/errors";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { watchSaved } from "../../src/simulator/xlsx/saved";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { difettiDi } from "../supporto/valida-cartella";

const TIPI = /\.(xlsx|xlsm|xltx|xltm)$/i;
useEngine(wasmBytes);

function* cartelle(dove: string): Generator<string> {
  for (const nome of readdirSync(dove)) {
    const qui = join(dove, nome);
    if (statSync(qui).isDirectory()) yield* cartelle(qui);
    else if (TIPI.test(nome)) yield qui;
  }
}

const conti = {
  aperti: 0,
  rifiutati: 0,
  cambiati: 0,
  diversi: 0,
  confrontati: 0,
  valori: 0,
  difetti: 0,
  errori: 0,
};
const male: string[] = [];

/** The results of the file that have to stay: those that no clock, no dice and no formula without a result goes into. */
function risultati(wb: Workbook, aParte: ReadonlySet<Cell>): Map<string, string> {
  const visti = new Map<string, string>();
  for (const s of wb.sheets) {
    for (const [r, celle] of s.rows) {
      for (const [c, cella] of celle)
        if (cella.formula !== undefined && cella.value !== null && !aParte.has(cella))
          visti.set(`${s.name}!${r},${c}`, JSON.stringify(cella.value));
    }
  }
  return visti;
}

/** Another result each time, in Excel too; not computed by who wrote the file; and all that reads these. */
function cheCambiano(wb: Workbook): ReadonlySet<Cell> {
  const calcolo = calculationOf(wb);
  const scope = scopeOf(wb, new Set());
  const letti = calcolo.changes.all.map((p) => ({ ...p, reads: calcolo.readsOf(p, scope) }));
  const semi: Cells = new Map();
  const primi = letti.filter((r) => r.reads.clock || r.cell.value === null);
  for (const r of primi) addResults(semi, r);
  const poi = letti.filter((r) => primi.length > 0 && r.reads.anywhere);
  for (const r of poi) addResults(semi, r);
  return new Set([...primi, ...poi, ...dependents(semi, letti)].map((r) => r.cell));
}

function prova(percorso: string): void {
  const byte = new Uint8Array(readFileSync(percorso));
  let wb: Workbook;
  try {
    wb = readXlsx(byte);
  } catch (errore) {
    if (!(errore instanceof XlsxError)) throw errore;
    conti.rifiutati++;
    return;
  }
  conti.aperti++;
  const aParte = cheCambiano(wb);
  const prima = risultati(wb, aParte);
  const tutto = calculationOf(wb).asksAll;
  if (!tutto) conti.confrontati += prima.size;
  recalculate(wb);
  const dopo = risultati(wb, aParte);
  const cambiati = tutto ? [] : [...prima].filter(([k, v]) => dopo.get(k) !== v);
  if (cambiati.length > 0) {
    conti.valori++;
    male.push(`${percorso}: ${cambiati[0]?.[0] ?? ""} shows another result`);
  }
  const parti = Object.entries(unzipSync(byte));
  const salvata = unzipSync(writeXlsx(wb));
  if (
    parti.some(
      ([n, p]) =>
        !n.endsWith("/") &&
        strFromU8(p, true) !== strFromU8(salvata[n.replaceAll("\\", "/")] ?? new Uint8Array(), true),
    )
  ) {
    conti.diversi++;
    male.push(`${percorso}: an untouched save differs`);
  }
  for (const s of wb.sheets) s.edit(1_000, 1).value = 1;
  wb.version++;
  const suoi = new Set(difettiDi(wb.parts));
  watchSaved((p) => {
    const nuovi = difettiDi(p).filter((d) => !suoi.has(d));
    if (nuovi.length === 0) return;
    conti.difetti++;
    male.push(`${percorso}: ${nuovi.slice(0, 3).join("; ")}`);
  });
  readXlsx(writeXlsx(wb));
  watchSaved(null);
  conti.cambiati++;
}

const [dove] = process.argv.slice(2);
if (dove === undefined) throw new Error("npm run giro -- FOLDER");
for (const percorso of cartelle(dove)) {
  const inizio = process.cpuUsage();
  try {
    prova(percorso);
  } catch (errore) {
    conti.errori++;
    male.push(`${percorso}: ${String(errore)}`);
  }
  const { user } = process.cpuUsage(inizio);
  if (user > 20_000_000) male.push(`${percorso}: ${Math.round(user / 1e6)} s`);
}
console.log(male.join("\n"));
console.log(
  `opened ${conti.aperti}, refused with a line ${conti.rifiutati}, changed and saved ${conti.cambiati}; ` +
    `untouched saves that differ ${conti.diversi}, with other results ${conti.valori} (of ${conti.confrontati} results), with new faults ${conti.difetti}, internal errors ${conti.errori}`,
);
process.exitCode = conti.diversi + conti.valori + conti.difetti + conti.errori > 0 ? 1 : 0;
