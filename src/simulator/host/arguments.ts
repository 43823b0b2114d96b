/** Arguments as office.js sends them, checked. Omitted ones arrive as null. */
import { invalidArgument, itemNotFound } from "./errors";
import { isHostObject, type HostObject, type ObjectType } from "./object-type";

export function text(args: readonly unknown[], i: number): string {
  const v = args[i];
  if (typeof v !== "string") throw invalidArgument(`argument ${i + 1} is not a string`);
  return v;
}

export function integer(args: readonly unknown[], i: number, altrimenti?: number): number {
  const v = args[i] ?? altrimenti;
  if (typeof v !== "number" || !Number.isInteger(v))
    throw invalidArgument(`argument ${i + 1} is not an integer`);
  return v;
}

export const flag = (args: readonly unknown[], i: number): boolean => args[i] === true;

export function numeric(v: unknown, cosa: string): number {
  if (typeof v !== "number" || !Number.isFinite(v)) throw invalidArgument(`${cosa} is not a number`);
  return v;
}

export function string(v: unknown, cosa: string): string {
  if (typeof v !== "string") throw invalidArgument(`${cosa} is not a string`);
  return v;
}

export function boolean(v: unknown, cosa: string): boolean {
  if (typeof v !== "boolean") throw invalidArgument(`${cosa} is not a boolean`);
  return v;
}

/** One of an enum's values. */
export function oneOf<T extends string>(v: unknown, valori: readonly T[], cosa: string): T {
  const trovato = valori.find((x) => x === v);
  if (trovato === undefined) throw invalidArgument(`${cosa}: ${String(v)}`);
  return trovato;
}

/** The datum of an object argument of the given type; undefined where the argument is something else. */
export const targetOf = <T>(v: unknown, type: ObjectType<T>): T | undefined =>
  isHostObject(v) && v.type.name === type.name ? (v.target as T) : undefined;

/** The nth item of a collection, as `getItemAt` promises it. */
export function itemAt(items: readonly HostObject[], args: readonly unknown[]): HostObject {
  const indice = integer(args, 0);
  const trovato = items[indice];
  if (!trovato) throw itemNotFound(`index ${indice}`);
  return trovato;
}
