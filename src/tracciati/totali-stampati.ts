/** What a table prints as totals: a witness of which of its rows are voci. */
import type { Griglia } from "../base/griglia";
import type { Mappatura } from "./mappatura";
import { kindOf } from "./rows";
import { amountsAt, type Riga } from "./somme";

type Importi = Riga["importi"];

/** What the total rows of the table print, column by column. */
export function printedTotals(g: Griglia, m: Mappatura): Importi[] {
  const totali: Importi[] = [];
  for (let riga = m.primaRiga; riga <= m.intervallo.ultimaRiga; riga++)
    if (kindOf(g, riga, m).tipo === "totale" && !m.somme?.has(riga)) totali.push(amountsAt(g, riga, m));
  return totali;
}

/** Some printed total is the sum of the rows without those taken away, and not with them. */
export function isProven(
  righe: readonly Riga[],
  tolte: { readonly has: (riga: number) => boolean },
  stampati: readonly Importi[],
): boolean {
  const colonne = (righe[0]?.importi ?? []).map((_, i) => i);
  const somma = (quali: readonly Riga[]): number[] =>
    colonne.map((i) => quali.reduce((n, r) => n + (r.importi[i] ?? 0), 0));
  const [con, senza] = [somma(righe), somma(righe.filter((r) => !tolte.has(r.riga)))];
  return stampati.some((t) => {
    const scritti = t.flatMap((v, i) => (v === null || v === 0 ? [] : [{ v, i }]));
    return (
      scritti.length > 0 &&
      scritti.every(({ v, i }) => senza[i] === v) &&
      scritti.some(({ v, i }) => con[i] !== v)
    );
  });
}
