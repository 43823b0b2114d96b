/** Pages: units of rows one after the other, whatever is bound kept together, what was begun named again on a new page. */
import { altezzaDi, type Riga, type Unita } from "./riga";

export interface Impaginato {
  readonly righe: readonly Riga[];
  /** Rows, from 1, at which a page begins, the first page apart. */
  readonly interruzioni: readonly number[];
  /** Points filled of each page. */
  readonly piene: readonly number[];
}

/** `pagina`: points of a page. */
export function impagina(tutte: readonly Unita[], pagina: number): Impaginato {
  const righe: Riga[] = [];
  const interruzioni: number[] = [];
  const piene: number[] = [];
  let alto = 0;
  const scrivi = (r: readonly Riga[]): void => {
    righe.push(...r);
    alto += altezzaDi(r);
  };
  const nuova = (ripresa: readonly Riga[]): void => {
    piene.push(alto);
    interruzioni.push(righe.length + 1);
    alto = 0;
    scrivi(ripresa);
  };
  const coda = [...tutte].reverse();
  for (let u = coda.pop(); u; u = coda.pop()) {
    if (u.salto) {
      if (alto > 0) nuova([]);
      continue;
    }
    if (u.bianco) {
      if (alto > 0 && alto + altezzaDi(u.righe) < pagina) scrivi(u.righe);
      continue;
    }
    const libero = pagina - alto;
    if (alto > 0 && catena(u, coda) > libero) {
      const [prima, dopo] = (u.legaDopo ? null : u.dividi?.(libero)) ?? [];
      if (prima && dopo) {
        scrivi(prima.righe);
        nuova(dopo.ripresa);
        coda.push(dopo);
        continue;
      }
      nuova(u.ripresa);
      // Higher than a page: cut where the page ends.
      if (altezzaDi(u.righe) > pagina - alto) {
        coda.push(u);
        const [a, b] = u.dividi?.(pagina - alto) ?? [];
        if (a && b) {
          coda.pop();
          scrivi(a.righe);
          nuova(b.ripresa);
          coda.push(b);
          continue;
        }
        coda.pop();
      }
    }
    scrivi(u.righe);
  }
  piene.push(alto);
  return { righe, interruzioni, piene };
}

/** Points of a unit with those bound to it; of the last, which may be cut, its least part. */
function catena(u: Unita, coda: readonly Unita[]): number {
  let punti = altezzaDi(u.righe);
  let ultima = u;
  for (let i = coda.length - 1; ultima.legaDopo && i >= 0; i--) {
    const prossima = coda[i];
    if (!prossima || prossima.salto) break;
    if (prossima.bianco) {
      punti += altezzaDi(prossima.righe);
      continue;
    }
    ultima = prossima;
    punti += ultima.dividi ? Math.min(MINIMO, altezzaDi(ultima.righe)) : altezzaDi(ultima.righe);
  }
  return punti;
}

/** Of a text that can be cut: three lines and a little. */
const MINIMO = 42;
