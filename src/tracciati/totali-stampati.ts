/** What a table prints as totals: a witness of which of its rows are voci. */
import type { Griglia } from "../base/griglia";
import type { Mappatura } from "./mappatura";
import { kindOf } from "./rows";
import { amountsAt, type Riga } from "./somme";

export interface Stampato {
  readonly riga: number;
  readonly importi: Riga["importi"];
}

/** What the total rows of the table print that may be of all its rows: not those of a titolo, missione or programma. */
export function printedTotals(g: Griglia, m: Mappatura): Stampato[] {
  const totali: Stampato[] = [];
  for (let riga = m.primaRiga; riga <= m.intervallo.ultimaRiga; riga++) {
    if (m.somme?.has(riga)) continue;
    const genere = kindOf(g, riga, m);
    if (genere.tipo === "totale" && (genere.ambito === "generale" || genere.ambito === "altro"))
      totali.push({ riga, importi: amountsAt(g, riga, m) });
  }
  return totali;
}

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
