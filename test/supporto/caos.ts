/**
 * Bad days, for `npm run caos` (all of them) and for `npm test` (a few, always the same): each use case meets a fault or
 * another author at each of its syncs, and what must hold afterwards is asked of the workbook.
 */
import { HostFault } from "../../src/app/cartella";
import { riconosci } from "../../src/app/riconosci";
import { segna } from "../../src/app/segna";
import { conCartella } from "../../src/excel/cartella-excel";
import { AVVISO_IN_CORSO } from "../../src/excel/leggi-cartella";
import type { Edit, FaultCode } from "../../src/simulator/host/faults";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { creaEsempio } from "../esempio/crea";
import { istantanea } from "./istantanea";
import { genera, RICHIESTA } from "./lavoro";
import { regole } from "./segni";

export const SORGENTI = ["Entrate", "Spese", "Obiettivi"];

export const CASI = ["riconosci", "controlla", "segna", "togli", "genera", "rigenera"] as const;
export type Caso = (typeof CASI)[number];

const LAVORI: Readonly<Record<Caso, () => Promise<unknown>>> = {
  riconosci: () => conCartella(riconosci),
  controlla: () => genera({ soloControlli: true }),
  segna: () => conCartella((c) => segna(c, RICHIESTA, { mancati: true, rilievi: true })),
  togli: () => conCartella((c) => segna(c, RICHIESTA, { mancati: false, rilievi: false })),
  genera: () => genera(),
  rigenera: () => genera({ ente: "Città di Seconda" }),
};

export interface Colpo {
  readonly code: FaultCode;
  readonly applied: boolean;
}

export const COLPI: readonly Colpo[] = [
  { code: "AccessDenied", applied: false },
  { code: "InvalidOperationInCellEditMode", applied: false },
  { code: "ActivityLimitReached", applied: false },
  { code: "RequestPayloadSizeLimitExceeded", applied: false },
  { code: "ResponsePayloadSizeLimitExceeded", applied: true },
  { code: "GeneralException", applied: false },
  { code: "ConnectionFailure", applied: false },
  { code: "ConnectionFailure", applied: true },
];

type Foto = Readonly<Record<string, readonly string[]>>;

/** Each sheet as it is seen, its marks apart: they are the work of two of the use cases. */
const fotografa = (host: OpenWorkbook, nomi?: readonly string[]): Foto =>
  Object.fromEntries(
    host.workbook.sheets
      .filter((s) => nomi?.includes(s.name) ?? !SORGENTI.includes(s.name))
      .map((s) => [s.name, istantanea(host.workbook, s)]),
  );
const senzaRegole = (f: Foto): string =>
  JSON.stringify(
    Object.entries(f).map(([nome, righe]) => [nome, righe.filter((r) => !r.startsWith("rule "))]),
  );
const segniDi = (host: OpenWorkbook): string =>
  JSON.stringify(SORGENTI.map((n) => regole(host.workbook.sheetByName(n))));
const protezione = (host: OpenWorkbook): string =>
  JSON.stringify(
    SORGENTI.map((n) => host.workbook.sheetByName(n)?.elements.get("sheetProtection")?.attrs ?? null),
  );

export interface Partenza {
  readonly caso: Caso;
  readonly bytes: Uint8Array;
  readonly sorgenti: string;
  readonly protezione: string;
  /** Marks and referto: before, and after a good run. */
  readonly prima: Stato;
  readonly dopo: Stato;
  readonly sync: number;
}

interface Stato {
  readonly segni: string;
  readonly referto: string;
}

const statoDi = (host: OpenWorkbook): Stato => ({
  segni: segniDi(host),
  referto: JSON.stringify(fotografa(host)),
});

/** The workbook a use case starts from, and what it makes of it on a good day. */
export async function prepara(caso: Caso): Promise<Partenza> {
  let bytes = creaEsempio();
  const prima = { togli: LAVORI.segna, rigenera: LAVORI.genera }[caso as string];
  if (prima) bytes = await con(bytes, async (host) => (await prima(), host.save()));
  return con(bytes, async (host) => {
    const partenza = {
      caso,
      bytes,
      sorgenti: senzaRegole(fotografa(host, SORGENTI)),
      protezione: protezione(host),
      prima: statoDi(host),
    };
    await LAVORI[caso]();
    return { ...partenza, dopo: statoDi(host), sync: host.counters.sync };
  });
}

export async function con<T>(bytes: Uint8Array, lavoro: (host: OpenWorkbook) => Promise<T>): Promise<T> {
  const host = openWorkbook(bytes);
  try {
    return await lavoro(host);
  } finally {
    host.close();
  }
}

/** Runs the use case; false where it refused with a fault that the user is told of. Anything else is thrown on. */
async function prova(caso: Caso): Promise<boolean> {
  try {
    await LAVORI[caso]();
    return true;
  } catch (errore) {
    if (errore instanceof HostFault) return false;
    throw errore;
  }
}

const interrotti = (host: OpenWorkbook): boolean =>
  host.workbook.sheets.some((s) => !SORGENTI.includes(s.name) && s.cell(1, 1)?.value === AVVISO_IN_CORSO);

/** What is wrong after a fault at that sync; null where all is as it must be. */
export async function guastoA(p: Partenza, sync: number, { code, applied }: Colpo): Promise<string | null> {
  return con(p.bytes, async (host) => {
    host.faults.failAtSync(sync, code, applied);
    const riuscito = await prova(p.caso);
    host.faults.clear();
    if (senzaRegole(fotografa(host, SORGENTI)) !== p.sorgenti) return "the sources changed";
    if (protezione(host) !== p.protezione) return "the protection changed";
    const ora = statoDi(host);
    if (riuscito && (ora.segni !== p.dopo.segni || ora.referto !== p.dopo.referto))
      return "it said done and is not";
    const nota = ora.referto === p.prima.referto || ora.referto === p.dopo.referto;
    if (!nota && !interrotti(host)) return "the referto is neither of the two, and does not say so";
    // After a fault no mark is left, or those of before or after: a half is none of them.
    const spenti = segniDi(host).includes("Referto segna") ? null : ora.segni;
    if (![p.prima.segni, p.dopo.segni, spenti].includes(ora.segni)) return "half of the marks are left";
    if (!(await prova(p.caso))) return "the next press failed";
    const alla = statoDi(host);
    if (alla.referto !== p.dopo.referto) return "the next press made another referto";
    return alla.segni === p.dopo.segni ? null : "the next press made other marks";
  });
}

/** What another author may do while the job runs, on the sources and on the referto. */
export const MODIFICHE: Readonly<Record<string, Edit>> = {
  "rows inserted": (_, c) => {
    c.insertRows("Spese", 4, 2);
  },
  "rows deleted": (_, c) => {
    c.deleteRows("Spese", 5, 2);
  },
  "a sheet renamed": (_, c) => {
    c.renameSheet("Obiettivi", "Obiettivi PEG");
  },
  "a sheet deleted": (_, c) => {
    c.deleteSheet("Entrate");
  },
  "a sheet protected": (_, c) => {
    c.protect("Spese");
  },
  "a name broken": (wb) => {
    for (const n of wb.names) if (/Spese|Entrate|Obiettivi/.test(n.formula)) n.formula = "#REF!";
  },
  "a referto sheet renamed": (wb, c) => {
    if (wb.sheetByName("Referto Spese")) c.renameSheet("Referto Spese", "Le spese");
  },
};

/**
 * What is wrong after another author's edit before that sync; null where the sources are those of before or after the
 * edit, whatever the job did, and the next press works and leaves nothing unfinished.
 */
export async function coautoreA(p: Partenza, sync: number, nome: string): Promise<string | null> {
  const modifica = MODIFICHE[nome];
  if (!modifica) throw new Error(nome);
  const attese = await con(p.bytes, (host) => {
    modifica(host.workbook, host.coauthor);
    const nomi = host.workbook.sheets.map((s) => s.name).filter(isSorgente);
    return Promise.resolve(senzaRegole(fotografa(host, nomi)));
  });
  return con(p.bytes, async (host) => {
    host.faults.editBeforeSync(sync, modifica);
    await prova(p.caso);
    host.faults.clear();
    const sorgenti = host.workbook.sheets.map((s) => s.name).filter(isSorgente);
    const ora = senzaRegole(fotografa(host, sorgenti));
    if (ora !== attese && ora !== p.sorgenti) return "the sources are of neither state";
    if (!(await prova(p.caso))) return nome === "a sheet protected" ? null : "the next press failed";
    return interrotti(host) ? "the next press left it unfinished" : null;
  });
}

const isSorgente = (n: string): boolean => [...SORGENTI, "Obiettivi PEG"].includes(n);
