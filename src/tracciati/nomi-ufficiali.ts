/** Missioni, programmi and titoli by their official names, as offices write them: cut, without a "di", a letter wrong. */
import { distance } from "fastest-levenshtein";
import { MISSIONI } from "../bilancio/elenchi/missioni";
import { TITOLI_ENTRATE, TITOLI_SPESE } from "../bilancio/elenchi/titoli";
import type { Parte } from "../bilancio/voce";
import { normalise } from "./normalise";

type Elenco = readonly (readonly [number, string])[];

/** Words that a name is the same without. */
const PARTICELLE = /\b(?:d[aie]|del|dell|della|dei|degli|delle|e|ed|per|l|il|la|i|gli|le|in|a|al|all)\b/g;
const essential = (nome: string): string =>
  normalise(nome).replace(PARTICELLE, " ").replace(/\s+/g, " ").trim();

const elencoDi = (voci: Readonly<Record<number, { readonly nome: string }>>): Elenco =>
  Object.entries(voci).map(([n, { nome }]) => [Number(n), essential(nome)]);
const DELLE_MISSIONI = elencoDi(MISSIONI);
const DEI_TITOLI: Readonly<Record<Parte, Elenco>> = {
  entrate: elencoDi(TITOLI_ENTRATE),
  spese: elencoDi(TITOLI_SPESE),
};
const DEI_PROGRAMMI: ReadonlyMap<number, Elenco> = new Map(
  Object.entries(MISSIONI).map(([m, { sotto }]) => [
    Number(m),
    Object.entries(sotto).map(([n, nome]) => [Number(n), essential(nome)] as const),
  ]),
);

const NESSUNO: Elenco = [];

/** A name cut short is known by so many letters. */
const LETTERE = 10;
/** Of so many letters one may be wrong. */
const UNA_SU = 12;

const trovati = new WeakMap<Elenco, Map<string, number | null>>();

/** The same names come on row after row. */
function named(testo: string, elenco: Elenco): number | null {
  const suoi = trovati.get(elenco) ?? new Map<string, number | null>();
  trovati.set(elenco, suoi);
  const noto = suoi.get(testo);
  if (noto !== undefined) return noto;
  if (suoi.size >= TROVATI_MASSIMI) suoi.clear();
  const trovato = find(testo, elenco);
  suoi.set(testo, trovato);
  return trovato;
}

const TROVATI_MASSIMI = 5000;

/** The one whose name this is; null for none, and for more than one. */
function find(testo: string, elenco: Elenco): number | null {
  const t = essential(testo);
  if (t === "") return null;
  const uguale = elenco.find(([, nome]) => nome === t);
  if (uguale) return uguale[0];
  if (t.length < LETTERE) return null;
  const simili = elenco.filter(
    ([, nome]) =>
      nome.startsWith(t) ||
      t.startsWith(`${nome} `) ||
      (Math.abs(nome.length - t.length) <= 3 && distance(nome, t) <= t.length / UNA_SU),
  );
  return simili.length === 1 ? (simili[0]?.[0] ?? null) : null;
}

export const missioneByName = (testo: string): number | null => named(testo, DELLE_MISSIONI);
export const titoloByName = (testo: string, parte: Parte): number | null => named(testo, DEI_TITOLI[parte]);
export const programmaByName = (testo: string, missione: number): number | null =>
  named(testo, DEI_PROGRAMMI.get(missione) ?? NESSUNO);

const luoghi = new Map<string, { readonly missione: number; readonly programma: number } | null>();

/** The programma whose name this is, in the only missione that has it; null where it names another missione. */
export function luogoByName(testo: string): { readonly missione: number; readonly programma: number } | null {
  const noto = luoghi.get(testo);
  if (noto !== undefined) return noto;
  if (luoghi.size >= TROVATI_MASSIMI) luoghi.clear();
  const sua = missioneByName(testo);
  const trovati = [...DEI_PROGRAMMI.keys()].flatMap((missione) => {
    const programma = programmaByName(testo, missione);
    return programma === null || (sua !== null && sua !== missione) ? [] : [{ missione, programma }];
  });
  const solo = trovati.length === 1 ? (trovati[0] ?? null) : null;
  luoghi.set(testo, solo);
  return solo;
}
