/** A part of a sheet's columns, as if the sheet held them alone. */
import type { Griglia } from "../base/griglia";
import type { Striscia } from "./mappatura";

const tagliate = new WeakMap<Griglia, Map<string, Griglia>>();

/** The sheet as if it held those columns alone. */
export function cut(g: Griglia, s: Striscia): Griglia {
  const sue = tagliate.get(g) ?? new Map<string, Griglia>();
  tagliate.set(g, sue);
  const chiave = `${s.da}-${s.a}`;
  const nota = sue.get(chiave);
  if (nota) return nota;
  const da = Math.max(0, s.da - g.colonna);
  const valori = g.valori.map((r) => r.slice(da, Math.max(da, s.a + 1 - g.colonna)));
  const tagliata = { ...g, colonna: g.colonna + da, valori };
  sue.set(chiave, tagliata);
  return tagliata;
}
