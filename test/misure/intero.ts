/** The whole job from .xlsx to .xlsx on the local host, split by who is at work: the file, the core, office.js, the host. */
import { generaReferto } from "../../src/app/referto/genera-referto";
import type { Cartella } from "../../src/app/porte/cartella";
import { giornoDi, parseDataIso } from "../../src/base/data";
import { conCartella } from "../../src/excel/cartella-excel";
import { useEngine } from "../../src/simulator/calc/model";
import type { Bridge } from "../../src/simulator/host/bridge";
import { HostDocument } from "../../src/simulator/host/document";
import { Host } from "../../src/simulator/host/host";
import { connect } from "../../src/simulator/node/office-js";
import { wasmBytes } from "../../src/simulator/node/wasm-bytes";
import { readXlsx } from "../../src/simulator/xlsx/read-workbook";
import { writeXlsx } from "../../src/simulator/xlsx/write-workbook";
import { cronometra, cronometraAttesa, heapMassimo } from "./cronometro";
import { DATA } from "./nucleo";

export interface Intero {
  readonly lettura: number;
  readonly nucleo: number;
  /** The adapter, office.js and the JSON between it and the host. */
  readonly officeJs: number;
  /** The host, but for its recalculations. */
  readonly host: number;
  /** Formulas recomputed, during the job and for the file. */
  readonly ricalcolo: number;
  readonly scrittura: number;
  readonly totale: number;
  readonly sync: number;
  readonly byteTotali: number;
  readonly byteMassimi: number;
  readonly rispostaMassima: number;
  readonly heapMB: number;
  /** Resident memory of the process at its highest. */
  readonly memoriaMB: number;
}

/** The host's bridge with a watch on the host's side of it. */
function sorvegliato(host: Host, conta: (ms: number) => void): Bridge {
  return {
    sendMessageToHost: (testo) => {
      const [ms] = cronometra(() => {
        host.bridge.sendMessageToHost(testo);
      });
      conta(ms);
    },
    set onMessageFromHost(f: (testo: string) => void) {
      host.bridge.onMessageFromHost = f;
    },
  };
}

/** A watch on each recalculation of the host. */
function sorvegliaRicalcoli({ session }: Host, conta: (ms: number) => void): void {
  const [daFare, tutto] = [session.calculate.bind(session), session.calculateNow.bind(session)];
  session.calculate = () => {
    conta(cronometra(daFare)[0]);
  };
  session.calculateNow = (fogli) => {
    conta(
      cronometra(() => {
        tutto(fogli);
      })[0],
    );
  };
}

/** The same workbook port with a watch on each call. */
function misurata(cartella: Cartella, conta: (ms: number) => void): Cartella {
  const con = async <T>(lavoro: () => Promise<T>): Promise<T> => {
    const [ms, esito] = await cronometraAttesa(lavoro);
    conta(ms);
    return esito;
  };
  return {
    read: () => con(() => cartella.read()),
    readViste: (i) => con(() => cartella.readViste(i)),
    write: (...a) => con(() => cartella.write(...a)),
    segna: (s) => con(() => cartella.segna(s)),
    remember: (r) => con(() => cartella.remember(r)),
    addModelli: (m) => con(() => cartella.addModelli(m)),
    togliModelli: (m) => con(() => cartella.togliModelli(m)),
    stemma: (i) => con(() => cartella.stemma(i)),
    selezione: () => con(() => cartella.selezione()),
    select: (p) => con(() => cartella.select(p)),
  };
}

export async function misuraIntero(bytes: Uint8Array): Promise<{ misura: Intero; uscita: Uint8Array }> {
  const dataRiferimento = parseDataIso(DATA);
  if (!dataRiferimento) throw new Error(DATA);
  const [lettura, { host, workbook }] = cronometra(() => {
    const wb = readXlsx(bytes);
    return { workbook: wb, host: new Host(wb, "it-IT", new HostDocument("Cartel1.xlsx", true)) };
  });
  useEngine(wasmBytes);
  let [hostMs, porta, ricalcolo] = [0, 0, 0];
  sorvegliaRicalcoli(host, (ms) => (ricalcolo += ms));
  connect(
    sorvegliato(host, (ms) => (hostMs += ms)),
    "it-IT",
  );
  const richiesta = {
    dataRiferimento,
    esercizio: null,
    ente: null,
    soloControlli: false,
    oggi: giornoDi(new Date()),
  };
  const [lavoro, esito] = await cronometraAttesa(() =>
    conCartella((c) =>
      generaReferto(
        misurata(c, (ms) => (porta += ms)),
        richiesta,
        () => undefined,
      ),
    ),
  );
  if (!esito.ok) throw new Error(esito.problema.tipo);
  const durante = ricalcolo;
  host.session.calculateDirty();
  const [scrittura, uscita] = cronometra(() => writeXlsx(workbook));
  const { sync, byteTotali, byteMassimi, rispostaMassima } = host.session.counters;
  const misura = {
    lettura,
    nucleo: lavoro - porta,
    officeJs: porta - hostMs,
    host: hostMs - durante,
    ricalcolo,
    scrittura,
    totale: lettura + lavoro + (ricalcolo - durante) + scrittura,
    sync,
    byteTotali,
    byteMassimi,
    rispostaMassima,
    heapMB: heapMassimo(),
    memoriaMB: process.resourceUsage().maxRSS / 1024,
  };
  return { misura, uscita };
}
