/**
 * The parts of the workbook that hold the tables of each kind, as they are kept from one press to the next: each has a
 * defined name, which Excel moves with inserted rows. What has changed since is said: a name lost or broken, a part that
 * is recognised no more, rows that joined at its edge.
 */
import {
  indirizzoIntervallo,
  overlap,
  parseIntervallo,
  type Intervallo,
  type NomeDefinito,
} from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { Struttura } from "./campi";
import type { Mappatura } from "./mappatura";
import { map006 } from "./rilievi/map-006-tabella-perduta";
import { map007 } from "./rilievi/map-007-righe-al-bordo";

export interface Zona {
  readonly struttura: Struttura;
  readonly intervallo: Intervallo;
  /** Sheet rows of its data, ascending. */
  readonly righe: readonly number[];
}

/** A zone as it was when it was saved. */
export interface ZonaSalvata {
  /** The defined name. */
  readonly nome: string;
  readonly struttura: Struttura;
  readonly foglio: string;
  readonly intervallo: string;
}

export interface ZonaNominata extends Zona {
  readonly nome: string;
}

interface Ritrovo {
  /** What to keep: every zone of now, each with its name. */
  readonly zone: readonly ZonaNominata[];
  readonly rilievi: readonly Rilievo[];
}

const PREFISSO = "Referto_";

/** One zone for each kind of table of each sheet, from its first heading to its last row. */
export function zonesOf(mappature: readonly Mappatura[]): Zona[] {
  const gruppi = new Map<string, Mappatura[]>();
  for (const m of mappature) {
    const chiave = `${m.struttura} ${m.foglio}`;
    const gruppo = gruppi.get(chiave);
    if (gruppo) gruppo.push(m);
    else gruppi.set(chiave, [m]);
  }
  return [...gruppi.values()].flatMap((gruppo) => {
    const [prima] = gruppo;
    if (!prima) return [];
    return {
      struttura: prima.struttura,
      intervallo: gruppo.map((m) => m.intervallo).reduce(around),
      righe: gruppo.flatMap((m) => m.righeDati),
    };
  });
}

const around = (a: Intervallo, b: Intervallo): Intervallo => ({
  foglio: a.foglio,
  riga: Math.min(a.riga, b.riga),
  colonna: Math.min(a.colonna, b.colonna),
  ultimaRiga: Math.max(a.ultimaRiga, b.ultimaRiga),
  ultimaColonna: Math.max(a.ultimaColonna, b.ultimaColonna),
});

/** The zones of now against those that were saved. */
export function findAgain(
  salvate: readonly ZonaSalvata[],
  nomi: readonly NomeDefinito[],
  zone: readonly Zona[],
): Ritrovo {
  const libere = new Set(zone);
  const nomeDi = new Map<Zona, string>();
  const rilievi: Rilievo[] = [];
  // Names that still stand choose first: a lost one must not take the zone of another.
  const conNome = salvate.map((s) => ({ s, nome: nomi.find((n) => same(n.nome, s.nome)) ?? null }));
  for (const { s, nome } of conNome.toSorted((a, b) => Number(!a.nome?.dove) - Number(!b.nome?.dove))) {
    const dove = nome?.dove ?? null;
    const trovata = dove ? zoneAt(libere, s, dove) : zoneLike(libere, s);
    if (trovata) {
      libere.delete(trovata);
      nomeDi.set(trovata, s.nome);
    }
    if (!dove) rilievi.push(lost(s, nome, trovata, nomi));
    else rilievi.push(...(trovata ? joined(trovata, dove) : [gone(s, dove)]));
  }
  const presi = new Set([...salvate, ...nomi].map((x) => x.nome.toLowerCase()));
  return {
    zone: zone.map((z) => ({
      ...z,
      nome: nomeDi.get(z) ?? nameLeft(z, salvate, nomi) ?? freeName(z, presi),
    })),
    rilievi,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const zoneAt = (zone: ReadonlySet<Zona>, s: ZonaSalvata, dove: Intervallo): Zona | null =>
  [...zone].find((z) => z.struttura === s.struttura && overlap(z.intervallo, dove)) ?? null;

/** The zone of the same kind on the same sheet, else on any. */
function zoneLike(zone: ReadonlySet<Zona>, s: ZonaSalvata): Zona | null {
  const simili = [...zone].filter((z) => z.struttura === s.struttura);
  return simili.find((z) => z.intervallo.foglio === s.foglio) ?? simili[0] ?? null;
}

/** A name of ours that covers just this and is of no zone saved: a press that did not come to its end has left it. */
const nameLeft = (
  { struttura, intervallo }: Zona,
  salvate: readonly ZonaSalvata[],
  nomi: readonly NomeDefinito[],
): string | null =>
  nomi.find(
    ({ nome, dove }) =>
      new RegExp(`^${PREFISSO}${struttura}_\\d+$`, "i").test(nome) &&
      dove?.foglio === intervallo.foglio &&
      indirizzoIntervallo(dove) === indirizzoIntervallo(intervallo) &&
      !salvate.some((s) => same(s.nome, nome)),
  )?.nome ?? null;

function freeName(z: Zona, presi: Set<string>): string {
  for (let n = 1; ; n++) {
    const nome = `${PREFISSO}${z.struttura}_${n}`;
    if (presi.has(nome.toLowerCase())) continue;
    presi.add(nome.toLowerCase());
    return nome;
  }
}

/** Rows above or below what the name covers: read, and said. */
function joined(z: Zona, dove: Intervallo): Rilievo[] {
  const nuove = z.righe.filter((r) => r < dove.riga || r > dove.ultimaRiga);
  const [prima, ultima] = [nuove[0], nuove.at(-1)];
  if (prima === undefined || ultima === undefined) return [];
  return [
    map007.rilievo(
      "nota",
      { foglio: z.intervallo.foglio, riga: prima, colonna: z.intervallo.colonna },
      {
        prima,
        ultima,
        quante: nuove.length,
        struttura: z.struttura,
        intervallo: "",
      },
    ),
  ];
}

const gone = (s: ZonaSalvata, dove: Intervallo): Rilievo =>
  map006.rilievo(
    "avviso",
    { foglio: dove.foglio, riga: dove.riga, colonna: dove.colonna },
    {
      che: "irriconoscibile",
      struttura: s.struttura,
      era: luogoDi(dove),
    },
  );

const luogoDi = (i: Intervallo) => ({ foglio: i.foglio, intervallo: indirizzoIntervallo(i) });

function lost(
  s: ZonaSalvata,
  nome: NomeDefinito | null,
  trovata: Zona | null,
  nomi: readonly NomeDefinito[],
): Rilievo {
  const prima = parseIntervallo(s.intervallo);
  const rinominato =
    prima &&
    nomi.find(
      (n) => n.dove && overlap(n.dove, { foglio: s.foglio, ...prima }) && !n.nome.startsWith(PREFISSO),
    );
  return map006.rilievo(trovata ? "nota" : "avviso", trovata ? { ...trovata.intervallo } : null, {
    che: "nome",
    struttura: s.struttura,
    nome: s.nome,
    rotto: nome !== null,
    rinominato: rinominato?.nome ?? null,
    era: { foglio: s.foglio, intervallo: s.intervallo },
    trovata: trovata && luogoDi(trovata.intervallo),
  });
}
