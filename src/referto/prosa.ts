/**
 * Long prose over several rows: a row is at most 409 points high and merged cells do not grow by themselves. Each piece
 * is a MID of the source cell, cut between words.
 */
import { riferimento } from "../base/posizione";
import type { Brano } from "../obiettivi/indicatore";
import { ALTEZZA_MASSIMA } from "./costruttore";
import { righeDiTesto } from "./righe-di-testo";
import { branoDi } from "./formule";

const RIGHE_MASSIME = Math.floor((ALTEZZA_MASSIMA - 2) / 15) - 1;

export interface Pezzo {
  readonly formula: string;
  readonly mostrato: string;
}

/** Cuts a text into pieces that each fit one row of the given width in characters. */
export function pezziDi(etichetta: string, b: Brano, larghezza: number): Pezzo[] {
  const { testo } = b;
  const x = riferimento(b.posizione);
  const prefisso = etichetta === "" ? "" : `"${etichetta.replaceAll('"', '""')}"&`;
  if (righeDiTesto(etichetta + testo, larghezza) <= RIGHE_MASSIME) {
    return [{ formula: `=${prefisso}${branoDi(b)}`, mostrato: etichetta + testo }];
  }
  const pezzi: Pezzo[] = [];
  for (let da = 0; da < testo.length;) {
    const lungo = fineDelPezzo(testo, da, larghezza) - da;
    const primo = pezzi.length === 0;
    pezzi.push({
      formula: `=${primo ? prefisso : ""}MID(${x},${b.da + da + 1},${lungo})`,
      mostrato: (primo ? etichetta : "") + testo.slice(da, da + lungo),
    });
    da += lungo;
  }
  return pezzi;
}

/** The last word end at which the piece still fits. */
function fineDelPezzo(testo: string, da: number, larghezza: number): number {
  let fine = Math.min(testo.length, da + larghezza * RIGHE_MASSIME);
  while (fine > da + 1 && righeDiTesto(testo.slice(da, fine), larghezza) > RIGHE_MASSIME - 1)
    fine -= larghezza;
  fine = Math.max(fine, da + 1);
  if (fine >= testo.length) return testo.length;
  const spazio = testo.lastIndexOf(" ", fine);
  return spazio > da ? spazio + 1 : fine;
}
