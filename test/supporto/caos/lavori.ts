/** The use cases that `npm run caos` puts on trial, as pane and ribbon run them, on a small workbook of their own. */
import { HostFault, type Rifinitura, type Segnale } from "../../../src/app/porte/cartella";
import { preparaSchede } from "../../../src/app/schede/prepara-schede";
import { confrontaSchede, isAccettabile, raccogli } from "../../../src/app/schede/raccogli";
import { riconosci } from "../../../src/app/vista/riconosci";
import { segna } from "../../../src/app/referto/segna";
import { conCartella } from "../../../src/excel/cartella-excel";
import { conSchede } from "../../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../../src/simulator/index";
import { cartellaDiRighe } from "../cartella-di-righe";
import { TABELLE } from "../cartella-piccola";
import { QUANDO } from "../giro-schede";
import { genera, RICHIESTA } from "../lavoro";

export const SORGENTI = ["Entrate", "Spese", "Obiettivi", "Appunti"] as const;

/** Three tables and a protected sheet that is none. */
function cartellaProtetta(): Uint8Array {
  const host = openWorkbook(cartellaDiRighe({ ...TABELLE, Appunti: [["Da ricordare"]] }));
  host.coauthor.protect("Appunti");
  const bytes = host.save();
  host.close();
  return bytes;
}

export const CASI = [
  "riconosci",
  "controlla",
  "segna",
  "togli",
  "genera",
  "rigenera",
  "rigenera-segnando",
  "prepara",
  "riprepara",
  "raccogli",
] as const;
export type Caso = (typeof CASI)[number];

async function raccogliTutto(): Promise<void> {
  const esito = await conSchede((c) => confrontaSchede(c, RICHIESTA));
  if (!esito.ok) throw new Error(JSON.stringify(esito.problema));
  const nuove = esito.confronto.risposte.filter((r) => isAccettabile(r) && r.stato === "nuovo");
  await conSchede((c) => raccogli(c, nuove, QUANDO));
}

type Detto = { readonly mancate?: readonly Rifinitura[] } | undefined;

const zitto = async (lavoro: Promise<unknown>): Promise<Detto> => {
  await lavoro;
  return undefined;
};

const referto = async (...con: Parameters<typeof genera>): Promise<Detto> => {
  const esito = await genera(...con);
  return esito.ok ? { mancate: esito.mancate } : undefined;
};

const LAVORI: Readonly<Record<Caso, (segnale?: Segnale) => Promise<Detto>>> = {
  riconosci: () => zitto(conCartella(riconosci)),
  controlla: (s) => referto({ soloControlli: true }, undefined, s),
  segna: () => zitto(conCartella((c) => segna(c, RICHIESTA, { mancati: true, rilievi: true }))),
  togli: () => zitto(conCartella((c) => segna(c, RICHIESTA, { mancati: false, rilievi: false }))),
  genera: (s) => referto({}, undefined, s),
  rigenera: (s) => referto({ ente: "Città di Seconda" }, undefined, s),
  "rigenera-segnando": (s) => referto({ ente: "Città di Seconda" }, undefined, s),
  prepara: () => zitto(conSchede((c) => preparaSchede(c, RICHIESTA))),
  riprepara: () => zitto(conSchede((c) => preparaSchede(c, { ...RICHIESTA, ente: "Città di Seconda" }))),
  raccogli: () => zitto(raccogliTutto()),
};

/** Those that the user may stop: the pane offers it while a referto is being written, and at no other time. */
export const FERMABILI: readonly Caso[] = ["genera", "rigenera", "rigenera-segnando"];

/** What comes before: a referto, marks, schede to be collected. */
const PREPARATIVI: Readonly<Partial<Record<Caso, (host: OpenWorkbook) => Promise<void>>>> = {
  togli: async () => {
    await LAVORI.segna();
  },
  rigenera: async () => {
    await LAVORI.genera();
  },
  "rigenera-segnando": async () => {
    await LAVORI.genera();
    await LAVORI.segna();
  },
  riprepara: async () => {
    await LAVORI.prepara();
  },
  raccogli: async (host) => {
    await LAVORI.prepara();
    host.coauthor.write("Scheda Rossi Mario", "B4", "Mario Rossi");
    host.coauthor.write("Scheda Rossi Mario", "E9:E10", [[12], [0.8]]);
    host.coauthor.write("Scheda Verdi Anna", "B4", "Anna Verdi");
    host.coauthor.write("Scheda Verdi Anna", "E9:E10", [[45_030], ["SI"]]);
  },
};

export async function con<T>(bytes: Uint8Array, lavoro: (host: OpenWorkbook) => Promise<T>): Promise<T> {
  const host = openWorkbook(bytes);
  try {
    return await lavoro(host);
  } finally {
    host.close();
  }
}

/** The workbook that a use case finds: the same bytes for all who ask. */
export function cartellaDi(caso: Caso): Promise<Uint8Array> {
  const pronta =
    cartelle.get(caso) ??
    con(cartellaProtetta(), async (host) => {
      await PREPARATIVI[caso]?.(host);
      return host.save();
    });
  cartelle.set(caso, pronta);
  return pronta;
}
const cartelle = new Map<Caso, Promise<Uint8Array>>();

export interface Premuto {
  /** False where it refused with a fault that the user is told of. */
  readonly riuscito: boolean;
  /** What it said is missing from what it wrote. */
  readonly mancate: readonly Rifinitura[];
}

/** Runs the use case; anything but a fault that the user is told of is thrown on. */
export async function premiDicendo(caso: Caso, segnale?: Segnale): Promise<Premuto> {
  try {
    const esito = await LAVORI[caso](segnale);
    return { riuscito: true, mancate: esito?.mancate ?? [] };
  } catch (errore) {
    if (errore instanceof HostFault) return { riuscito: false, mancate: [] };
    throw errore;
  }
}

/** The same, where only that it went well is asked. */
export const premi = async (caso: Caso, segnale?: Segnale): Promise<boolean> =>
  (await premiDicendo(caso, segnale)).riuscito;
