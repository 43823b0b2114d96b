/** A fault, or the user's stop, at a sync or an action of a use case; and what must hold afterwards. */
import type { FaultCode } from "../../../src/simulator/host/faults";
import type { OpenWorkbook } from "../../../src/simulator/index";
import { cartellaDi, con, premi, premiDicendo, type Caso, type Premuto } from "./lavori";
import { Rifatti } from "./rifatti";
import { interrotti, ripristini, schedeAperte, senzaGrafici, statoDi, type Stato } from "./stato";

/** `applied`: Excel had done the work and only the answer was lost; `persa`: nothing answers any more, until the next press. */
interface Colpo {
  readonly code: FaultCode;
  readonly applied: boolean;
  readonly persa?: boolean;
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
  { code: "ConnectionFailure", applied: false, persa: true },
  { code: "ConnectionFailure", applied: true, persa: true },
];

/** What Excel says of one action: those before it in its batch stay done. */
export const CODICI_AZIONE: readonly FaultCode[] = [
  "GeneralException",
  "AccessDenied",
  "MemoryLimitReached",
  "InvalidOperationInCellEditMode",
];

export const nomeColpo = ({ code, applied, persa }: Colpo): string =>
  `${code} ${applied ? "after" : "before"} the batch${persa ? ", and no answer any more" : ""}`;

export interface Partenza {
  readonly caso: Caso;
  readonly bytes: Uint8Array;
  readonly prima: Stato;
  /** After a good run. */
  readonly dopo: Stato;
  readonly sync: number;
  readonly azioni: number;
  /** What the next press made of the workbooks met so far. */
  readonly rifatti: Rifatti;
}

/** The workbook a use case starts from, and what it makes of it on a good day: the same for all who ask. */
export function prepara(caso: Caso): Promise<Partenza> {
  const pronta = pronte.get(caso) ?? preparaOra(caso);
  pronte.set(caso, pronta);
  return pronta;
}
const pronte = new Map<Caso, Promise<Partenza>>();

async function preparaOra(caso: Caso): Promise<Partenza> {
  const bytes = await cartellaDi(caso);
  return con(bytes, async (host) => {
    const prima = statoDi(host);
    if (!(await premi(caso))) throw new Error(`${caso}: refused on a good day`);
    const { sync, azioni } = host.counters;
    return { caso, bytes, prima, dopo: statoDi(host), sync, azioni, rifatti: new Rifatti() };
  });
}

export const guastoAlSync = (p: Partenza, sync: number, { code, applied, persa }: Colpo) =>
  rottaDa(p, (host) => {
    host.faults.failAtSync(sync, code, applied);
    if (persa)
      host.faults.editBeforeSync(sync + 1, () => {
        host.faults.failEachSync(1, code, false);
      });
  });

export const guastoAllAzione = (p: Partenza, azione: number, code: FaultCode) =>
  rottaDa(p, (host) => {
    host.faults.failAtAction(azione, code);
  });

/** At the n-th use of a member from the beginning of the press: "names.add", "conditionalFormats.clearAll". */
export const guastoAlMembro = (p: Partenza, membro: string, code: FaultCode, n = 1) =>
  rottaDa(
    p,
    (host) => {
      host.faults.failAtMember(membro, code, n);
    },
    true,
  );

/** From that sync on, for so many, another workbook is in front. */
export const altroveDa = (p: Partenza, sync: number, quanti: number) =>
  rottaDa(p, (host) => {
    host.faults.otherWorkbookInFront(sync, quanti);
  });

/** Excel refuses a member whenever it is asked for: "protection.unprotect", "names.add". */
export const rifiutandoSempre = (p: Partenza, membro: string, code: FaultCode) =>
  rottaDa(p, (host) => {
    host.faults.refuseMember(membro, code);
  });

/** A fault at a sync, and another so many actions after it: in what puts the sheets back. */
export const guastoDoppio = (p: Partenza, sync: number, poi: number, code: FaultCode) =>
  rottaDa(p, (host) => {
    host.faults.failAtSync(sync, code, false);
    host.faults.editBeforeSync(sync + 1, () => {
      host.faults.failAtAction(host.counters.azioni + poi, code);
    });
  });

/** The same at the n-th use of a member after the first fault. */
export const guastoDoppioAlMembro = (p: Partenza, sync: number, membro: string, n: number) =>
  rottaDa(
    p,
    (host) => {
      host.faults.failAtSync(sync, "GeneralException", false);
      host.faults.editBeforeSync(sync + 1, () => {
        host.faults.failAtMember(membro, "GeneralException", n);
      });
    },
    true,
  );

/** How many actions follow a fault at that sync. */
export const azioniDopo = (p: Partenza, sync: number, code: FaultCode): Promise<number> =>
  con(p.bytes, async (host) => {
    let allora = 0;
    host.faults.failAtSync(sync, code, false);
    host.faults.editBeforeSync(sync + 1, () => {
      allora = host.counters.azioni;
    });
    await premi(p.caso);
    return allora === 0 ? 0 : host.counters.azioni - allora;
  });

export const fermataAlSync = (p: Partenza, sync: number) =>
  rottaDa(p, (host, ferma) => {
    host.faults.editBeforeSync(sync, ferma);
  });

/** What is wrong after a press that meets that bad day; null where all is as it must be. `fallisce`: it cannot go well. */
function rottaDa(
  p: Partenza,
  arma: (host: OpenWorkbook, ferma: () => void) => void,
  fallisce = false,
): Promise<string | null> {
  return con(p.bytes, async (host) => {
    const stop = new AbortController();
    arma(host, () => {
      stop.abort();
    });
    const premuto = await premiDicendo(p.caso, stop.signal);
    host.faults.clear();
    if (fallisce && premuto.riuscito) return "the fault never struck";
    return rotta(p, host, premuto) ?? (await p.rifatti.dopo(host, () => rottaDopo(p, host)));
  });
}

const tutto = ({ sorgenti, protezione, segni, nostri, impronta }: Stato): string =>
  JSON.stringify([sorgenti, protezione, segni, nostri, impronta]);

/** Each line of the sources as it was, or as the accepted change makes it; none lost. */
function sorgentiGuaste({ prima, dopo }: Pick<Partenza, "prima" | "dopo">, ora: Stato): boolean {
  const note = new Set([...prima.sorgenti, ...dopo.sorgenti]);
  const ferme = new Set(dopo.sorgenti);
  const presenti = new Set(ora.sorgenti);
  return (
    ora.sorgenti.some((r) => !note.has(r)) || prima.sorgenti.some((r) => ferme.has(r) && !presenti.has(r))
  );
}

function rotta({ caso, ...p }: Partenza, host: OpenWorkbook, { riuscito, mancate }: Premuto): string | null {
  const ora = statoDi(host);
  if (sorgentiGuaste(p, ora)) return "the sources changed";
  if (ora.protezione !== p.prima.protezione) return "the protection of the sources changed";
  // Charts that it says are missing may be.
  const come = mancate.includes("grafici") ? senzaGrafici : (s: Stato): Stato => s;
  if (riuscito && tutto(come(ora)) !== tutto(come(p.dopo))) return "it said done and is not";
  // It comes last, and says no until it is whole.
  if (![p.prima.impronta, p.dopo.impronta, "no"].includes(ora.impronta))
    return "half of the fingerprint is left";
  if (schedeAperte(host).length > 0 && !interrotti(host)) return "a scheda is open";
  const interi = riuscito || ora.nostri === p.prima.nostri || ora.nostri === p.dopo.nostri;
  // Of the schede some may be new and some not yet: each is whole, or says that it is not.
  const aPezzi = ["prepara", "riprepara", "raccogli"].includes(caso);
  if (!interi && !aPezzi && !interrotti(host)) return "our sheets are of neither state, and do not say so";
  // After a fault no mark is left, or those of before or after: a half is none of them.
  const spenti = ora.segni.includes("Referto segna") ? null : ora.segni;
  return [p.prima.segni, p.dopo.segni, spenti].includes(ora.segni) ? null : "half of the marks are left";
}

async function rottaDopo(p: Partenza, host: OpenWorkbook): Promise<string | null> {
  if (!(await premi(p.caso))) return "the next press failed";
  const alla = statoDi(host);
  if (ripristini(host).length > 0) return "the next press left a copy behind";
  if (interrotti(host)) return "the next press left it unfinished";
  if (schedeAperte(host).length > 0) return "the next press left a scheda open";
  if (JSON.stringify(alla.sorgenti) !== JSON.stringify(p.dopo.sorgenti))
    return "the next press made other sources";
  if (alla.impronta !== p.dopo.impronta) return "the next press made another fingerprint";
  if (alla.nostri !== p.dopo.nostri) return "the next press made other sheets";
  // The log may say more than that of a good day, of what could not be written at first; never less.
  if (p.dopo.registro.some((r) => !alla.registro.includes(r))) return "the log lacks a line";
  // Marks that were only made anew are off after a fault, and the switch shows it: nothing but the workbook remembers them.
  const spenti = p.caso === "rigenera-segnando" && !alla.segni.includes("Referto segna");
  return spenti || alla.segni === p.dopo.segni ? null : "the next press made other marks";
}
