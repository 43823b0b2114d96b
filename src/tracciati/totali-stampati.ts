/** What a table prints as totals: a witness of which of its rows are voci. */
import type { Riga, Stampato } from "./somme";

/** Some printed total is the sum of the rows without those taken away, and none is with them. */
export function isProven(
  righe: readonly Riga[],
  tolte: { readonly has: (riga: number) => boolean },
  stampati: readonly Stampato[],
): boolean {
  const colonne = (righe[0]?.importi ?? []).map((_, i) => i);
  const somma = (quali: readonly Riga[]): number[] =>
    colonne.map((i) => quali.reduce((n, r) => n + (r.importi[i] ?? 0), 0));
  const [con, senza] = [somma(righe), somma(righe.filter((r) => !tolte.has(r.riga)))];
  return stampati.some((t) => isSum(t, senza)) && !stampati.some((t) => isSum(t, con));
}

function isSum({ importi }: Stampato, somme: readonly number[]): boolean {
  const scritti = importi.flatMap((v, i) => (v === null || v === 0 ? [] : [{ v, i }]));
  return scritti.length > 0 && scritti.every(({ v, i }) => somme[i] === v);
}
