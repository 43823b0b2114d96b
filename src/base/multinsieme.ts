/** Lists in which the same thing may stand more than once, and counts as often as it stands. */

/** `da` without one of each of `tolte`; order stays. Things are the same where their JSON is. */
export function without<T>(da: readonly T[], tolte: readonly T[]): readonly T[] {
  const resta = new Map<string, number>();
  for (const x of tolte) resta.set(JSON.stringify(x), (resta.get(JSON.stringify(x)) ?? 0) + 1);
  return da.filter((x) => {
    const chiave = JSON.stringify(x);
    const n = resta.get(chiave) ?? 0;
    if (n > 0) resta.set(chiave, n - 1);
    return n === 0;
  });
}
