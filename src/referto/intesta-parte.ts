/** The heading of a part of a responsabile's block; the columns of figures are headed at the right. */
import { testo, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";

/** `primaCifra`: the first column of figures; past the last one where there is none. */
export function intestaParte(c: Costruttore, titoli: readonly string[], primaCifra: number): number {
  const n = c.riga(titoli.map(testo), "intestazione");
  if (primaCifra <= c.colonne) c.stileColonna("intestazioneDestra", primaCifra, n, n, c.colonne);
  c.altezza(n, Math.max(...titoli.map((t, i) => righeDiTesto(t, c.larghezza(i + 1) - 2))));
  // A heading is not left alone at the foot of a page.
  c.lega(n + 1);
  return n;
}
