/** Long words of the sources on paper: each piece is a MID of what gives them, cut between words where a page or a row ends. */
import type { Espresso } from "../documento/pulito";
import type { Detto, Prosa } from "../documento/blocchi";
import { righeIn } from "./misura";
import type { NomeStile } from "../foglio/stili";

/** Where it is written: width and letters. */
interface Righello {
  readonly mm: number;
  readonly stile: NomeStile;
}

export const prosaDi = (e: Espresso, r: Righello): Prosa => pezzo(e, 0, e.testo.length, r);

function pezzo(e: Espresso, da: number, a: number, r: Righello): Prosa {
  const testo = e.testo.slice(da, a);
  const intero = da === 0 && a === e.testo.length;
  const f = intero ? `${e.espressione}&""` : `MID(${e.espressione},${da + 1},${a - da})`;
  return {
    cella: { tipo: "formula", valore: `=${f}` },
    mostrato: testo,
    taglia: (righe) => {
      const fine = fineDi(testo, righe, r);
      return fine <= 0 || fine >= testo.length
        ? null
        : [pezzo(e, da, da + fine, r), pezzo(e, da + fine, a, r)];
    },
  };
}

/** The last end of a word at which the text still fits in so many lines; the whole of it where all does. */
function fineDi(testo: string, righe: number, { mm, stile }: Righello): number {
  const entra = (n: number): boolean => righeIn(testo.slice(0, n), mm, stile) <= righe;
  if (entra(testo.length)) return testo.length;
  let [sotto, sopra] = [0, testo.length];
  while (sopra - sotto > 1) {
    const meta = (sotto + sopra) >> 1;
    if (entra(meta)) sotto = meta;
    else sopra = meta;
  }
  return Math.max(testo.lastIndexOf(" ", sotto - 1), testo.lastIndexOf("\n", sotto - 1)) + 1;
}

/** Words of ours, that no page cuts. */
export const fermo = (d: Detto): Prosa => ({ ...d, taglia: null });
