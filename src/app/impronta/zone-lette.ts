/**
 * The cells that a referto stands on, column by column: of each table the columns that were read, from its headings to one
 * row below its last; of each card the columns where something of it stands; what tells the rows that are no data.
 */
import { isVuoto, valoreIn, type Griglia } from "../../base/griglia";
import type { Posizione } from "../../base/posizione";
import type { CampoMappa } from "../../tracciati/campi";
import type { Colonna, Mappatura } from "../../tracciati/mappatura";

/** Rows of one column of a sheet, both included. */
export interface ZonaLetta {
  readonly foglio: string;
  readonly colonna: number;
  readonly da: number;
  readonly a: number;
  /** What is only shown counts by its length; anything else counts whole. */
  readonly soloMostrata: (riga: number) => boolean;
}

/** Prose that nothing is judged by. */
const SOLO_MOSTRATI: ReadonlySet<CampoMappa> = new Set<CampoMappa>([
  "statoAttuazione",
  "stakeholder",
  "note",
  "denominazioneProgramma",
]);

const isSoloMostrato = (campo: CampoMappa, m: Mappatura): boolean =>
  SOLO_MOSTRATI.has(campo) || (campo === "descrizione" && m.struttura !== "obiettivi");

/** Of a print: between one block and the next stand a page's end and the headings of the next page. */
const RIGHE_TRA_BLOCCHI = 5;

interface Tratto {
  readonly da: number;
  readonly a: number;
  /** Rows of it that are only shown; "tutte" or none. */
  readonly mostrate: "tutte" | ReadonlySet<number>;
  /** It goes on over what stands between it and the next one. */
  readonly unibile: boolean;
}

const NESSUNA: ReadonlySet<number> = new Set();

/** By sheet and column; `sparse`: cells read outside of the tables' columns. */
export function zoneLette(
  mappature: readonly Mappatura[],
  griglie: ReadonlyMap<string, Griglia>,
  sparse: Iterable<Posizione>,
): readonly ZonaLetta[] {
  const tratti = new Map<string, Map<number, Tratto[]>>();
  const add = (foglio: string, colonna: number, t: Tratto): void => {
    const suoi = tratti.get(foglio) ?? new Map<number, Tratto[]>();
    tratti.set(foglio, suoi);
    const colonne = suoi.get(colonna);
    if (colonne) colonne.push(t);
    else suoi.set(colonna, [t]);
  };
  const singole: Posizione[] = [];
  for (const m of mappature) {
    const [da, a] = [m.intervallo.riga, m.intervallo.ultimaRiga + 1];
    for (const [colonna, mostrate] of m.scheda ? colonneScheda(m.scheda.brani, m) : colonneTabella(m))
      add(m.foglio, colonna, { da, a, mostrate, unibile: true });
    const g = griglie.get(m.foglio);
    if (g && !m.scheda) singole.push(...fuoriDaiDati(g, m));
  }
  singole.push(...sparse);
  const viste = new Set<string>();
  for (const { foglio, colonna, riga } of singole) {
    const chiave = `${colonna},${riga},${foglio}`;
    if (viste.has(chiave)) continue;
    viste.add(chiave);
    const coperta = tratti
      .get(foglio)
      ?.get(colonna)
      ?.some((t) => t.unibile && t.da <= riga && riga <= t.a);
    if (!coperta) add(foglio, colonna, { da: riga, a: riga, mostrate: NESSUNA, unibile: false });
  }
  return [...tratti].flatMap(([foglio, colonne]) =>
    [...colonne].flatMap(([colonna, suoi]) => unisci(suoi).map((t) => ({ foglio, colonna, ...zonaDi(t) }))),
  );
}

type ColonnaLetta = readonly [colonna: number, mostrate: Tratto["mostrate"]];

function colonneTabella(m: Mappatura): ColonnaLetta[] {
  const lette = new Map<number, boolean>();
  for (const gruppo of [m.colonne, ...m.altriIndicatori])
    for (const [campo, { colonna }] of Object.entries<Colonna>(gruppo))
      lette.set(colonna, (lette.get(colonna) ?? true) && isSoloMostrato(campo as CampoMappa, m));
  return [...lette].map(([colonna, mostrata]) => [colonna, mostrata ? "tutte" : NESSUNA]);
}

function colonneScheda(brani: NonNullable<Mappatura["scheda"]>["brani"], m: Mappatura): ColonnaLetta[] {
  const colonne = new Map<number, Set<number>>();
  const di = (p: Posizione): Set<number> => {
    const righe = colonne.get(p.colonna) ?? new Set<number>();
    colonne.set(p.colonna, righe);
    return righe;
  };
  for (const [campo, suoi] of Object.entries(brani))
    for (const { posizione } of suoi) {
      const righe = di(posizione);
      if (isSoloMostrato(campo as CampoMappa, m)) righe.add(posizione.riga);
    }
  for (const { indicatore, target, raggiunto } of m.scheda?.indicatori ?? [])
    for (const p of [indicatore, target, raggiunto]) if (p) di(p).delete(p.riga);
  return [...colonne];
}

/** What tells the rows that are no data, sections and totals: their first cell. */
function fuoriDaiDati(g: Griglia, { intervallo, primaRiga, righeDati }: Mappatura): Posizione[] {
  const dati = new Set(righeDati);
  const trovate: Posizione[] = [];
  for (let riga = primaRiga; riga <= intervallo.ultimaRiga; riga++) {
    if (dati.has(riga)) continue;
    for (let colonna = intervallo.colonna; colonna <= intervallo.ultimaColonna; colonna++)
      if (!isVuoto(valoreIn(g, riga, colonna))) {
        trovate.push({ foglio: g.foglio, riga, colonna });
        break;
      }
  }
  return trovate;
}

interface Unita {
  readonly da: number;
  readonly a: number;
  readonly tratti: readonly Tratto[];
}

function unisci(tratti: readonly Tratto[]): Unita[] {
  const unite: { da: number; a: number; unibile: boolean; tratti: Tratto[] }[] = [];
  for (const t of tratti.toSorted((x, y) => x.da - y.da)) {
    const u = unite.at(-1);
    const distanza = u && t.unibile && u.unibile ? RIGHE_TRA_BLOCCHI : 0;
    if (u && t.da <= u.a + 1 + distanza) {
      u.a = Math.max(u.a, t.a);
      u.unibile ||= t.unibile;
      u.tratti.push(t);
    } else unite.push({ da: t.da, a: t.a, unibile: t.unibile, tratti: [t] });
  }
  return unite;
}

function zonaDi({ da, a, tratti }: Unita): Omit<ZonaLetta, "foglio" | "colonna"> {
  const mostrate = new Uint8Array(a - da + 1);
  for (const t of tratti)
    if (t.mostrate === "tutte") mostrate.fill(1, t.da - da, t.a - da + 1);
    else for (const r of t.mostrate) mostrate[r - da] = 1;
  // Where two readings share a cell, the one that counts whole wins.
  for (const t of tratti)
    if (t.mostrate !== "tutte")
      for (let r = t.da; r <= t.a; r++) if (!t.mostrate.has(r)) mostrate[r - da] = 0;
  return { da, a, soloMostrata: (riga) => mostrate[riga - da] === 1 };
}
