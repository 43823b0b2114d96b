/**
 * Fields that share a column with another: the articolo with the capitolo (`14511 1`) or at the head of the description
 * (`1 STIPENDI…`). Told by the contents, over all blocks of a sheet at once: one row alone may begin with a number.
 */
import { isVuoto, valoreIn, type Griglia } from "../base/griglia";
import type { Colonna, Mappatura } from "./mappatura";

const QUASI_TUTTE = 0.8;
const INSIEME = /^\d+\s*[/.\-\s]\s*\d+$/;
/** An articolo before its description: a number, then a word. */
export const ARTICOLO_DESCRIZIONE = /^(\d{1,4})\s+(?=\p{L})(.+)$/su;

/** The mappings of one sheet, with the shared columns said. */
export function withSharedColumns(g: Griglia, mappature: readonly Mappatura[]): Mappatura[] {
  const senza = mappature.filter((m) => m.struttura !== "obiettivi" && !m.colonne.articolo);
  const conCapitolo = new Set(senza.filter((m) => most(g, [m], "capitolo", INSIEME)));
  const restanti = senza.filter((m) => !conCapitolo.has(m));
  const conDescrizione = new Set(most(g, restanti, "descrizione", ARTICOLO_DESCRIZIONE) ? restanti : []);
  return mappature.map((m) => {
    if (conCapitolo.has(m)) return share(m, "capitolo", "contiene capitolo e articolo insieme");
    if (conDescrizione.has(m)) return share(m, "descrizione", "comincia con il numero dell'articolo");
    return m;
  });
}

function most(
  g: Griglia,
  mappature: readonly Mappatura[],
  campo: "capitolo" | "descrizione",
  forma: RegExp,
): boolean {
  const celle = mappature.flatMap((m) => {
    const colonna = m.colonne[campo]?.colonna;
    return colonna === undefined ? [] : m.righeDati.map((r) => valoreIn(g, r, colonna));
  });
  const piene = celle.filter((v) => !isVuoto(v));
  const adatte = piene.filter((v) => forma.test(String(v).trim())).length;
  return adatte > 0 && adatte >= piene.length * QUASI_TUTTE;
}

function share(m: Mappatura, campo: "capitolo" | "descrizione", perche: string): Mappatura {
  const sua = m.colonne[campo];
  if (!sua) return m;
  const articolo: Colonna = { ...sua, perche: `«${sua.intestazione}» ${perche}` };
  return { ...m, colonne: { ...m.colonne, articolo } };
}
