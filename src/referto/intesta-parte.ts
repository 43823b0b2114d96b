/** The heading of a part of a responsabile's block; each column is headed as its figures stand. */
import { testo, type Costruttore } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";

/** Columns, first and last, whose cells stand in the middle or at the right; the others stand at the left. */
export interface Allineate {
  readonly centro?: readonly [da: number, a: number];
  readonly destra?: readonly [da: number, a: number];
}

export function intestaParte(
  c: Costruttore,
  titoli: readonly string[],
  { centro, destra }: Allineate,
): number {
  const n = c.riga(titoli.map(testo), "intestazione");
  if (centro) c.stileColonna("intestazioneCentro", centro[0], n, n, centro[1]);
  if (destra) c.stileColonna("intestazioneDestra", destra[0], n, n, destra[1]);
  c.altezza(n, Math.max(...titoli.map((t, i) => righeDiTesto(t, c.larghezza(i + 1) - 2))));
  // A heading is not left alone at the foot of a page.
  c.lega(n + 1);
  return n;
}
