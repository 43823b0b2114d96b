/** Things by a key, in order of first appearance; a null key leaves the thing out. */
export function perChiave<T>(
  cose: readonly T[],
  chiave: (cosa: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const gruppi = new Map<string, T[]>();
  for (const cosa of cose) {
    const k = chiave(cosa);
    if (k === null) continue;
    const gruppo = gruppi.get(k);
    if (gruppo) gruppo.push(cosa);
    else gruppi.set(k, [cosa]);
  }
  return gruppi;
}
