/**
 * Reading a state that a later version, or a hand, may have written: what is understood is read, the rest is kept aside
 * with its place and written back there. Pure; throws nothing.
 */
import type * as z from "./schemi";

/** A piece that was not understood. */
export interface Aside {
  /** Names of the keys that lead to it. */
  readonly percorso: readonly string[];
  /**
   * `chiave`: a key that this version does not have; `elementi`: members of a list; `valore`: what stood in the place of a
   * value of ours, which the default has taken.
   */
  readonly tipo: "chiave" | "elementi" | "valore";
  readonly grezzo: unknown;
}

export type Ignoto = readonly Aside[];

export const NIENTE_IGNOTO: Ignoto = [];

/** Reads one place; what it does not understand goes to `via`. */
type Lettore<T> = (grezzo: unknown, percorso: readonly string[], via: Aside[]) => T;

const isOggetto = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

/** A value as a whole: understood, or the default. */
export const valore =
  <T>(forma: z.ZodMiniType<T>, predefinito: T): Lettore<T> =>
  (grezzo, percorso, via) => {
    if (grezzo === undefined) return predefinito;
    const letto = forma.safeParse(grezzo);
    if (letto.success) return letto.data;
    via.push({ percorso, tipo: "valore", grezzo });
    return predefinito;
  };

/** A list: the members that are understood, in order. */
export const elenco =
  <T>(forma: z.ZodMiniType<T>, predefinito: readonly T[]): Lettore<readonly T[]> =>
  (grezzo, percorso, via) => {
    if (grezzo === undefined) return predefinito;
    if (!Array.isArray(grezzo)) {
      via.push({ percorso, tipo: "valore", grezzo });
      return predefinito;
    }
    const letti: T[] = [];
    const altri: unknown[] = [];
    for (const x of grezzo as readonly unknown[]) {
      const letto = forma.safeParse(x);
      if (letto.success) letti.push(letto.data);
      else altri.push(x);
    }
    if (altri.length > 0) via.push({ percorso, tipo: "elementi", grezzo: altri });
    return letti;
  };

/** Values by keys of any name. */
export const mappa =
  <T>(forma: z.ZodMiniType<T>): Lettore<Readonly<Record<string, T>>> =>
  (grezzo, percorso, via) => {
    if (grezzo === undefined) return {};
    if (!isOggetto(grezzo)) {
      via.push({ percorso, tipo: "valore", grezzo });
      return {};
    }
    return Object.fromEntries(
      Object.entries(grezzo).flatMap(([chiave, x]): [string, T][] => {
        const letto = forma.safeParse(x);
        if (letto.success) return [[chiave, letto.data]];
        via.push({ percorso: [...percorso, chiave], tipo: "chiave", grezzo: x });
        return [];
      }),
    );
  };

/** Keys of ours, each read by its own reader; keys of others go aside. `salta`: those that are put anew at each writing. */
export const oggetto =
  <T extends object>(
    lettori: { readonly [K in keyof T]: Lettore<T[K]> },
    salta: readonly string[] = [],
  ): Lettore<T> =>
  (grezzo, percorso, via) => {
    const sotto = isOggetto(grezzo) ? grezzo : {};
    if (grezzo !== undefined && !isOggetto(grezzo)) via.push({ percorso, tipo: "valore", grezzo });
    const chiavi = Object.keys(lettori) as (keyof T & string)[];
    const letto = Object.fromEntries(
      chiavi.map((k) => [k, lettori[k](sotto[k], [...percorso, k], via)]),
    ) as unknown as T;
    for (const k of Object.keys(sotto))
      if (!Object.hasOwn(lettori, k) && !salta.includes(k))
        via.push({ percorso: [...percorso, k], tipo: "chiave", grezzo: sotto[k] });
    return letto;
  };

/**
 * The state with what was kept aside back in its places. A value that took the default gives way to what stood there, as
 * long as nobody has chosen another (`predefinito`: the state as the defaults write it).
 */
export function restituisci(
  stato: Readonly<Record<string, unknown>>,
  ignoto: Ignoto,
  predefinito: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return ignoto.reduce((s, pezzo) => {
    const allora = valoreIn(predefinito, pezzo.percorso);
    return conPezzo(s, pezzo, pezzo.percorso, allora);
  }, stato);
}

const valoreIn = (x: unknown, percorso: readonly string[]): unknown =>
  percorso.reduce((v: unknown, k) => (isOggetto(v) ? v[k] : undefined), x);

function conPezzo(
  stato: Readonly<Record<string, unknown>>,
  pezzo: Aside,
  [chiave, ...resto]: readonly string[],
  predefinito: unknown,
): Readonly<Record<string, unknown>> {
  if (chiave === undefined) return stato;
  const ora = stato[chiave];
  if (resto.length > 0)
    return isOggetto(ora) ? { ...stato, [chiave]: conPezzo(ora, pezzo, resto, predefinito) } : stato;
  switch (pezzo.tipo) {
    case "chiave":
      return Object.hasOwn(stato, chiave) ? stato : { ...stato, [chiave]: pezzo.grezzo };
    case "elementi":
      return Array.isArray(ora) && Array.isArray(pezzo.grezzo)
        ? { ...stato, [chiave]: [...(ora as unknown[]), ...(pezzo.grezzo as unknown[])] }
        : stato;
    case "valore":
      return JSON.stringify(ora) === JSON.stringify(predefinito)
        ? { ...stato, [chiave]: pezzo.grezzo }
        : stato;
    default:
      return pezzo.tipo satisfies never;
  }
}
