/**
 * Addresses, given once, when every sheet is laid out: a figure is where its cell stands; one that stands in no sheet is
 * written as its value, and words that would lead to a place that is not there lead nowhere.
 */
import { Decimal, sum } from "../../base/importo";
import { lettera } from "../../base/posizione";
import {
  propria,
  type ChiaveFoglio,
  type Collegamento,
  type Contenuto,
  type FoglioReferto,
} from "../foglio/foglio";
import { letterali } from "../documento/formule";
import {
  Cifra,
  Insieme,
  Tratto,
  type Cella,
  type Pezzo,
  type Punto,
  type Scritto,
  type Valore,
} from "../documento/cifra";
import type { FoglioPosato, LegamePosato } from "../documento/posato";

/** The cell of a figure. */
export interface Posto {
  readonly chiave: ChiaveFoglio;
  readonly riga: number;
  readonly colonna: number;
}

interface Indirizzi {
  readonly cifre: ReadonlyMap<Cifra, Posto>;
  readonly punti: ReadonlyMap<Punto, { readonly chiave: ChiaveFoglio; readonly riga: number }>;
  readonly scritti: ReadonlySet<ChiaveFoglio>;
}

export interface Risolto {
  readonly fogli: readonly FoglioReferto[];
  /** Where each figure stands. */
  readonly cifre: ReadonlyMap<Cifra, Posto>;
}

export function risolvi(posati: readonly FoglioPosato[]): Risolto {
  const cifre = new Map<Cifra, Posto>();
  for (const f of posati)
    f.celle.forEach((riga, r) => {
      riga.forEach((c, i) => {
        if (c instanceof Cifra && !cifre.has(c))
          cifre.set(c, { chiave: f.chiave, riga: r + 1, colonna: i + 1 });
      });
    });
  const indirizzi: Indirizzi = {
    cifre,
    punti: new Map(
      posati.flatMap((f) => [...f.punti].map(([p, riga]) => [p, { chiave: f.chiave, riga }] as const)),
    ),
    scritti: new Set(posati.map((f) => f.chiave)),
  };
  return { fogli: posati.map((f) => foglio(f, indirizzi)), cifre };
}

function foglio(f: FoglioPosato, dove: Indirizzi): FoglioReferto {
  return {
    ...f,
    collegamenti: f.collegamenti.flatMap((l) => {
      const verso = versoDi(l, dove);
      return verso ? [{ ...l, verso }] : [];
    }),
    celle: f.celle.map((riga) => riga.map((c) => contenuto(c, f.chiave, dove))),
  };
}

function versoDi({ verso }: LegamePosato, { punti, scritti }: Indirizzi): Collegamento["verso"] | null {
  if ("foglio" in verso) return verso;
  if ("chiave" in verso) return scritti.has(verso.chiave) ? verso : null;
  return punti.get(verso) ?? null;
}

function contenuto(c: Cella, qui: ChiaveFoglio, dove: Indirizzi): Contenuto | null {
  if (c === null) return null;
  const scritto: Scritto = c instanceof Cifra ? c.scritta : c;
  if (scritto.tipo !== "viva") return scritto;
  const solo = soloIn(scritto.pezzi);
  // A reference alone to what is nowhere is the value itself, however long its text.
  if (solo && !dove.cifre.has(solo)) return valoreSolo(solo.valore);
  return { tipo: "formula", valore: scritto.pezzi.map((p) => pezzo(p, qui, dove)).join("") };
}

/** The figure that is the whole formula. */
function soloIn(pezzi: readonly Pezzo[]): Cifra | null {
  const [uguale, cifra] = pezzi;
  return pezzi.length === 2 && uguale === "=" && cifra instanceof Cifra ? cifra : null;
}

const valoreSolo = (v: Valore): Contenuto =>
  typeof v === "number" ? { tipo: "numero", valore: v } : { tipo: "testo", valore: v };

const valoreIn = (v: Valore): string => (typeof v === "number" ? String(v) : letterali(v));

function pezzo(p: Pezzo, qui: ChiaveFoglio, { cifre }: Indirizzi): string {
  if (typeof p === "string") return p;
  if (p instanceof Cifra) {
    const posto = cifre.get(p);
    return posto ? indirizzoDa(qui, posto) : valoreIn(p.valore);
  }
  if (p instanceof Insieme) return argomenti(p, qui, cifre);
  return p instanceof Tratto ? tratto(p, qui, cifre) : (p satisfies never);
}

function tratto({ da, a }: Tratto, qui: ChiaveFoglio, cifre: Indirizzi["cifre"]): string {
  const [inizio, fine] = [cifre.get(da), cifre.get(a)];
  if (!inizio || fine?.chiave !== inizio.chiave || fine.colonna !== inizio.colonna)
    throw new Error("a stretch of cells that stand in no column of a sheet");
  return indirizzoDa(qui, inizio, fine.riga);
}

const indirizzoDa = (qui: ChiaveFoglio, { chiave, riga, colonna }: Posto, fino = riga): string => {
  const a = `${lettera(colonna)}${riga}${fino === riga ? "" : `:${lettera(colonna)}${fino}`}`;
  return chiave === qui ? a : propria(chiave, a);
};

/** Of 255 that a function takes: support.microsoft.com, "Excel specifications and limits". */
const ARGOMENTI = 250;

/** A sum asks for no order: that of the sheet has the longest ranges. */
const perPosto = (a: Posto, b: Posto): number =>
  a.chiave === b.chiave ? a.colonna - b.colonna || a.riga - b.riga : a.chiave < b.chiave ? -1 : 1;

/** Ranges of neighbours in one column; what stands nowhere is one number. */
function argomenti({ cifre: tutte }: Insieme, qui: ChiaveFoglio, cifre: Indirizzi["cifre"]): string {
  const tratti: { da: Posto; a: number }[] = [];
  const posti = tutte.flatMap((c) => cifre.get(c) ?? []);
  const fuori = tutte.flatMap((c) => (cifre.has(c) ? [] : [typeof c.valore === "number" ? c.valore : 0]));
  for (const posto of posti.sort(perPosto)) {
    const ultimo = tratti.at(-1);
    const attiguo =
      ultimo?.da.chiave === posto.chiave &&
      ultimo.da.colonna === posto.colonna &&
      ultimo.a === posto.riga - 1;
    if (ultimo && attiguo) ultimo.a = posto.riga;
    else tratti.push({ da: posto, a: posto.riga });
  }
  const scritti = tratti.map(({ da, a }) => indirizzoDa(qui, da, a));
  const altrove = fuori.length === 0 ? [] : [sum(fuori.map((v) => new Decimal(v))).toFixed()];
  const tutti = [...scritti, ...altrove];
  if (tutti.length <= ARGOMENTI) return tutti.join(",") || "0";
  const a = Array.from({ length: Math.ceil(tutti.length / ARGOMENTI) }, (_, i) => i * ARGOMENTI);
  return a.map((da) => `SUM(${tutti.slice(da, da + ARGOMENTI).join(",")})`).join(",");
}
