/**
 * When two written names may be one person: the same words in another order, one letter more, less or other, a diminutive,
 * an initial, a second name left out. It proposes, it never decides. Names are matched through shared keys and not
 * each against each, so that the work grows with the number of names.
 */
import { distance } from "fastest-levenshtein";
import type { CheLega } from "./legame";

export interface Legame {
  readonly a: number;
  readonly b: number;
  readonly perche: CheLega;
}

const QUALIFICHE = new Set(
  "dott dottssa dottoressa dottore dr drssa ssa ing arch geom avv rag sig sigra prof sindaco vicesindaco assessore assessora consigliere dirigente responsabile comandante".split(
    " ",
  ),
);

/** Lower case, no accents, no apostrophes, no titles. */
export const paroleDi = (nome: string): readonly string[] =>
  nome
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .split(/[^\p{L}\d]+/u)
    .filter((p) => p !== "" && !QUALIFICHE.has(p));

export const chiaveNome = (parole: readonly string[]): string => parole.toSorted().join(" ");

/** Names longer than this are not a person's, and are compared whole only. */
const PAROLE_MASSIME = 6;
const LETTERE_MINIME = 6;
/** Of the names that share a key, how many of the latest each is compared with. */
const CONFRONTI_MASSIMI = 12;

const ALTERATI = [
  ["a", ["etta", "ina", "uccia"]],
  ["o", ["etto", "ino", "uccio"]],
] as const;

/** "laura" and "lauretta" both give "laur+a"; a word that is no diminutive gives itself as a base. */
function basi(parola: string): string[] {
  const basi = /[ao]$/.test(parola) ? [`${parola.slice(0, -1)}+${parola.slice(-1)}`] : [];
  for (const [vocale, code] of ALTERATI) {
    for (const coda of code) {
      const radice = parola.slice(0, -coda.length);
      if (parola.endsWith(coda) && radice.length >= 3) basi.push(`${radice}+${vocale}`);
    }
  }
  return basi;
}

/** Every way of leaving out one letter, and the word itself: two words one letter apart share at least one. */
const senzaUna = (parola: string): string[] => [
  parola,
  ...Array.from({ length: parola.length }, (_, i) => parola.slice(0, i) + parola.slice(i + 1)),
];

const soloVocaleFinale = (a: string, b: string): boolean =>
  a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && /[aeio]$/.test(a) && /[aeio]$/.test(b);

const lettere = (parola: string): string => Array.from(parola).sort().join("");

/** One letter other, more, less or swapped; "Mario" and "Maria" are two people. */
function unaLettera(a: string, b: string): boolean {
  if (a === b || soloVocaleFinale(a, b)) return false;
  if (Math.min(a.length, b.length) < LETTERE_MINIME - 1) return false;
  const scambio = a.length === b.length && lettere(a) === lettere(b) && distance(a, b) === 2;
  return scambio || (Math.max(a.length, b.length) >= LETTERE_MINIME && distance(a, b) === 1);
}

/** The one word by which two lists of equal length differ; null where they differ by more, or by none. */
function diversa(a: readonly string[], b: readonly string[]): readonly [string, string] | null {
  const soloB = [...b];
  const soloA = a.filter((p) => {
    const i = soloB.indexOf(p);
    if (i >= 0) soloB.splice(i, 1);
    return i < 0;
  });
  const [x, y] = [soloA[0], soloB[0]];
  return soloA.length === 1 && soloB.length === 1 && x !== undefined && y !== undefined ? [x, y] : null;
}

const mostra = (a: string, b: string): string => {
  const grande = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);
  return [a, b].map(grande).sort().join("/");
};

/** Why two names are alike enough to ask; null where they are not. */
function confronta(a: readonly string[], b: readonly string[]): CheLega | null {
  if (chiaveNome(a) === chiaveNome(b)) {
    return a.join(" ") === b.join(" ") ? "maiuscole" : "ordine";
  }
  if (a.join("") === b.join("")) return "unite";
  const d = diversa(a, b);
  if (!d) return null;
  const [x, y] = d;
  if (basi(x).some((r) => basi(y).includes(r)) && !soloVocaleFinale(x, y))
    return `diminutivo:${mostra(x, y)}`;
  return unaLettera(x, y) ? `lettera:${mostra(x, y)}` : null;
}

function chiaviForti(parole: readonly string[]): string[] {
  const chiavi = [`=${chiaveNome(parole)}`, `+${parole.join("")}`];
  if (parole.length < 2 || parole.length > PAROLE_MASSIME) return chiavi;
  parole.forEach((p, i) => {
    const altre = chiaveNome(parole.filter((_, j) => j !== i));
    for (const b of basi(p)) chiavi.push(`d${altre}|${b}`);
    if (p.length >= LETTERE_MINIME - 1) for (const s of senzaUna(p)) chiavi.push(`l${altre}|${s}`);
  });
  return chiavi;
}

/** Links between names that are near in themselves. */
export function legamiForti(nomi: readonly (readonly string[])[]): Legame[] {
  const perChiave = new Map<string, number[]>();
  const legami: Legame[] = [];
  nomi.forEach((parole, b) => {
    const visti = new Set<number>();
    for (const chiave of parole.length === 0 ? [] : chiaviForti(parole)) {
      const simili = perChiave.get(chiave) ?? [];
      for (const a of simili.slice(-CONFRONTI_MASSIMI)) {
        if (visti.has(a)) continue;
        visti.add(a);
        const perche = confronta(nomi[a] ?? [], parole);
        if (perche !== null) legami.push({ a, b, perche });
      }
      if (simili.at(-1) !== b) perChiave.set(chiave, [...simili.slice(-CONFRONTI_MASSIMI), b]);
    }
  });
  return legami;
}

/** What is left of a name when a word is dropped or cut to its initial. */
function ridotti(parole: readonly string[]): string[] {
  if (parole.length < 2 || parole.length > PAROLE_MASSIME) return [];
  const parti = Array.from({ length: 2 ** parole.length - 2 }, (_, maschera) =>
    chiaveNome(parole.filter((_, i) => ((maschera + 1) >> i) & 1)),
  );
  const iniziali = parole.map((p, i) => chiaveNome(parole.map((q, j) => (i === j ? p.charAt(0) : q))));
  return [...parti, ...iniziali];
}

/**
 * Links from a shorter name to the only longer one it can stand for, given the groups found so far (`gruppoDi`): with two
 * candidates it is anybody's guess, and none is proposed.
 */
export function legamiDeboli(
  nomi: readonly (readonly string[])[],
  gruppoDi: (i: number) => number,
): Legame[] {
  const corti = new Map<string, number>();
  nomi.forEach((parole, i) => {
    if (parole.length > 0 && !corti.has(chiaveNome(parole))) corti.set(chiaveNome(parole), i);
  });
  const candidati = new Map<number, Map<number, number>>();
  nomi.forEach((parole, lungo) => {
    for (const r of new Set(ridotti(parole))) {
      const corto = corti.get(r);
      if (corto === undefined || gruppoDi(corto) === gruppoDi(lungo)) continue;
      const suoi = candidati.get(corto) ?? new Map<number, number>();
      suoi.set(gruppoDi(lungo), lungo);
      candidati.set(corto, suoi);
    }
  });
  return [...candidati].flatMap(([a, gruppi]) => {
    const [b] = gruppi.values();
    return gruppi.size === 1 && b !== undefined ? [{ a, b, perche: "abbreviato" }] : [];
  });
}
