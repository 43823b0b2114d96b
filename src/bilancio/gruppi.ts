/** Voci put together by titolo, missione, programma, responsabile: in the order of their keys, a missing key last. */
import type { Voce } from "./voce";

/** What tells the group of a voce, or of voci already added up. */
export type Classificata = Pick<Voce, "titolo" | "missione" | "programma" | "responsabile">;

const ULTIMO = 1_000_000;

function group<T, K>(voci: readonly T[], chiave: (v: T) => K, id: (k: K) => string | number): [K, T[]][] {
  const gruppi = new Map<string | number, [K, T[]]>();
  for (const v of voci) {
    const k = chiave(v);
    const gruppo = gruppi.get(id(k));
    if (gruppo) gruppo[1].push(v);
    else gruppi.set(id(k), [k, [v]]);
  }
  return [...gruppi.values()];
}

const numero = (n: number | null): number => n ?? ULTIMO;

const groupByNumber = <T>(voci: readonly T[], chiave: (v: T) => number | null): [number | null, T[]][] =>
  group(voci, chiave, numero).sort(([a], [b]) => numero(a) - numero(b));

export const groupByTitolo = <T extends Classificata>(voci: readonly T[]): [number | null, T[]][] =>
  groupByNumber(voci, (v) => v.titolo);

export const groupByMissione = <T extends Classificata>(voci: readonly T[]): [number | null, T[]][] =>
  groupByNumber(voci, (v) => v.missione);

export interface ChiaveProgramma {
  readonly missione: number | null;
  readonly programma: number | null;
}

export const groupByProgramma = <T extends Classificata>(voci: readonly T[]): [ChiaveProgramma, T[]][] =>
  group(
    voci,
    (v): ChiaveProgramma => ({ missione: v.missione, programma: v.programma }),
    (k) => `${k.missione ?? ""}/${k.programma ?? ""}`,
  ).sort(([a], [b]) => numero(a.missione) - numero(b.missione) || numero(a.programma) - numero(b.programma));

/** Spaces and case do not make another person; other differences are for the user to tell (OBI-008). */
const persona = (nome: string | null): string => nome?.replace(/\s+/g, " ").trim().toUpperCase() ?? "";

/** By responsabile, in order of appearance, as first written; voci of nobody last. */
export function groupByResponsabile<T extends Classificata>(voci: readonly T[]): [string | null, T[]][] {
  const gruppi = group(voci, (v) => v.responsabile, persona);
  return [...gruppi.filter(([k]) => k !== null), ...gruppi.filter(([k]) => k === null)];
}

/** Each spelling once, in order of appearance, as written. */
export const responsabiliOf = (voci: readonly Classificata[]): string | null => {
  const nomi = new Set(voci.flatMap((v) => (v.responsabile === null ? [] : [v.responsabile])));
  return nomi.size === 0 ? null : [...nomi].join(" / ");
};
