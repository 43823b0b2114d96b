/**
 * Rows of a budget table that are the sums of others, whatever they are called: "Sommano", a capitolo above its articoli,
 * "01" above "01.01", a row without a word. Two witnesses must agree: the place of the row (it says less than its rows, or
 * its code begins theirs) and the arithmetic between all its amounts. Grows with the rows times the levels.
 */
import { isVuoto, type Griglia, type Scalare } from "../base/griglia";
import { readImporto } from "./amount";
import { AMOUNT_FIELDS } from "./campi";
import { isAncestor, placeOf, readLevel, type Livello, type Posto } from "./livelli";
import type { Mappatura, Somme } from "./mappatura";
import { kindOf } from "./rows";

export interface Riga {
  readonly riga: number;
  readonly livello: Livello;
  /** In cents, one for each column of amounts; null where there is none. */
  readonly importi: readonly (number | null)[];
}

/** A row, or a sum with the rows that it adds up. */
interface Nodo {
  readonly r: Riga;
  readonly foglie: readonly number[];
}

/** What a row may add up: the nodes next to it that say more than it does. */
interface Prova {
  readonly r: Riga;
  readonly nodi: readonly Nodo[];
  readonly tornano: boolean;
}

/** The mapping with its sums, which are no data. */
export function withSums(g: Griglia, m: Mappatura): Mappatura {
  if (m.struttura === "obiettivi" || m.schema || m.misura) return m;
  const somme = findSums(g, m);
  return somme.size === 0 ? m : { ...m, somme, righeDati: m.righeDati.filter((r) => !somme.has(r)) };
}

function findSums(g: Griglia, m: Mappatura): Somme {
  // Where two columns contend for every amount there is none to add up.
  if (!AMOUNT_FIELDS.some((c) => m.colonne[c])) return NIENTE;
  const posto = placeOf(g.colonna, m.colonne);
  const righe = viewOf(g, m).righe;
  const [sotto, sopra] = [gather(righe.toReversed(), posto), gather(righe, posto)];
  return sotto.size > sopra.size ? sotto : sopra;
}

const NIENTE: Somme = new Map();

/** What a table has: its rows that may be voci or sums, and what its totals print. */
interface Vista {
  readonly righe: readonly Riga[];
  readonly stampati: readonly Stampato[];
}

/** A total that may be of all the rows: not that of a titolo, missione or programma. */
export interface Stampato {
  readonly riga: number;
  readonly importi: Riga["importi"];
}

const viste = new WeakMap<Mappatura["colonne"], { readonly g: Griglia; readonly vista: Vista }>();

/** Each row is looked at once, whoever asks: what makes rows sums or parts later leaves the columns as they are. */
export function viewOf(g: Griglia, m: Mappatura): Vista {
  const nota = viste.get(m.colonne);
  if (nota?.g === g) return nota.vista;
  const posto = placeOf(g.colonna, m.colonne);
  const importiIn = AMOUNT_FIELDS.flatMap((c) => m.colonne[c]?.colonna ?? []);
  const amountsAt = (riga: number): Riga["importi"] =>
    importiIn.map((c) => centsOf(g.valori[riga - g.riga]?.[c - g.colonna] ?? ""));
  const righe: Riga[] = [];
  const stampati: Stampato[] = [];
  for (let riga = m.primaRiga; riga <= m.intervallo.ultimaRiga; riga++) {
    const genere = kindOf(g, riga, m);
    if (genere.tipo === "totale" && (genere.ambito === "generale" || genere.ambito === "altro"))
      stampati.push({ riga, importi: amountsAt(riga) });
    if (genere.tipo !== "dati" && genere.tipo !== "altro") continue;
    const importi = amountsAt(riga);
    if (genere.tipo === "dati" || importi.some((i) => i !== null && i !== 0))
      righe.push({ riga, livello: readLevel(g.valori[riga - g.riga] ?? [], g.colonna, posto), importi });
  }
  const vista = { righe, stampati };
  viste.set(m.colonne, { g, vista });
  return vista;
}

/** Null where there is no amount. */
export function centsOf(v: Scalare): number | null {
  if (typeof v === "number") return Math.round(v * 100);
  if (isVuoto(v)) return null;
  const { valore } = readImporto(v, { foglio: "", riga: 1, colonna: 1 });
  return valore === null ? null : Math.round(valore.toNumber() * 100);
}

/** `righe` in the order in which a sum comes after its rows: downwards, or upwards for sums at the head. */
function gather(righe: readonly Riga[], posto: Posto): Somme {
  const pila: Nodo[] = [];
  const prove: Prova[] = [];
  for (const r of righe) {
    const nodi = nextTo(r, pila, posto);
    const quanti = adding(r, nodi);
    const suoi = quanti > 0 ? nodi.slice(0, quanti) : nodi;
    if (suoi.length > 0) prove.push({ r, nodi: suoi, tornano: quanti > 0 });
    const presi = quanti > 0 ? pila.splice(pila.length - quanti) : [];
    pila.push({ r, foglie: presi.length > 0 ? presi.flatMap((n) => n.foglie) : [r.riga] });
  }
  return new Map(believed(prove).map(([riga, foglie]) => [riga, foglie.toSorted((a, b) => a - b)]));
}

/** The nodes on top of the pile that the row may add up, the nearest first; all of it, where the nearest is a sum alike. */
function nextTo(r: Riga, pila: readonly Nodo[], posto: Posto): Nodo[] {
  const cima = pila.at(-1);
  if (!cima) return [];
  const isSomma = (n: Nodo): boolean => n.foglie[0] !== n.r.riga;
  const pari = isSomma(cima) && cima.r.livello.forma === r.livello.forma;
  const presi: Nodo[] = [];
  for (let i = pila.length - 1; i >= 0; i--) {
    const n = pila[i];
    if (!n || !(isAncestor(r.livello, n.r.livello, posto) || (pari && isSomma(n)))) break;
    presi.push(n);
  }
  return presi;
}

/** How many of the nearest nodes give the amounts of the row; 0 where none do. */
function adding(r: Riga, nodi: readonly Nodo[]): number {
  if (nodi.length === 0) return 0;
  const scritti = r.importi.flatMap((v, i) => (v === null || v === 0 ? [] : [{ v, i }]));
  if (scritti.length === 0) return 0;
  const somme = r.importi.map(() => 0);
  // Two amounts that differ: chance does not give both.
  const forte = new Set(scritti.map(({ v }) => v)).size > 1;
  let trovati = 0;
  nodi.forEach((n, k) => {
    n.r.importi.forEach((v, i) => {
      somme[i] = (somme[i] ?? 0) + (v ?? 0);
    });
    const giusti = scritti.filter(({ v, i }) => somme[i] === v).length;
    // All that it may add up: one amount of two may be wrong, and is said by BIL-002.
    const tutti = k === nodi.length - 1 && k > 0;
    const quasi = giusti * (tutti ? 2 : 3) >= scritti.length * (tutti ? 1 : 2);
    if (forte ? quasi : tutti && giusti === scritti.length) trovati = k + 1;
  });
  return trovati;
}

/** Of the rows of one form, how many must be sums for the others to be taken for sums that are wrong. */
const QUASI_TUTTE = 2 / 3;
const ALMENO = 3;

/** The rows whose amounts agree; and those alike that do not, where nearly all do: they are sums to be looked at. */
function believed(prove: readonly Prova[]): (readonly [number, readonly number[]])[] {
  const conti = new Map<string, { tutte: number; tornano: number }>();
  for (const { r, tornano } of prove) {
    const suoi = conti.get(r.livello.forma) ?? { tutte: 0, tornano: 0 };
    if (r.importi.some((i) => i !== null && i !== 0)) suoi.tutte++;
    if (tornano) suoi.tornano++;
    conti.set(r.livello.forma, suoi);
  }
  return prove.flatMap(({ r, nodi, tornano }) => {
    const suoi = conti.get(r.livello.forma);
    const quasi = suoi !== undefined && suoi.tornano >= ALMENO && suoi.tornano >= suoi.tutte * QUASI_TUTTE;
    return tornano || quasi ? [[r.riga, nodi.flatMap((n) => n.foglie)] as const] : [];
  });
}
