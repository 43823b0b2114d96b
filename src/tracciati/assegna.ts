/**
 * Columns and fields put together all at once: the assignment whose scores add up to most, so that a column that is
 * plainly another field's does not take one by standing first. Library: munkres (docs/decisioni/0015-assegnazione.md).
 */
import { munkres } from "munkres";

/** `punteggi[i][j]` of row i for column j: pairs (i, j), each i and j at most once, none below the threshold. */
export function assign(
  punteggi: readonly (readonly number[])[],
  soglia: number,
): readonly (readonly [number, number])[] {
  // Rows and columns that nothing reaches are left out: the work is cubic in what is left.
  const righe = punteggi.flatMap((riga, i) => (riga.some((x) => x >= soglia) ? [i] : []));
  const [prima = []] = punteggi;
  const colonne = prima.flatMap((_, j) => (righe.some((i) => (punteggi[i]?.[j] ?? 0) >= soglia) ? [j] : []));
  if (righe.length === 0 || colonne.length === 0) return [];
  const valore = (i: number, j: number): number => {
    const x = punteggi[i]?.[j] ?? 0;
    return x >= soglia ? x : 0;
  };
  const costi = righe.map((i) => colonne.map((j) => -valore(i, j)));
  return munkres(costi).flatMap(([a, b]) => {
    const [i, j] = [righe[a], colonne[b]];
    return i !== undefined && j !== undefined && valore(i, j) > 0 ? [[i, j] as const] : [];
  });
}
