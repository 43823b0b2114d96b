/**
 * The bytes of a part, a few at a time: no more than its directory states, and not one fewer. A size stated falsely ends the
 * reading as soon as it shows, whatever is still to come.
 */
import { Inflate } from "fflate";
import type { VoceZip } from "./directory";
import { DANNEGGIATO, FileRifiutato } from "./rifiuto";

/** Of the file; deflate makes at most 1,032 bytes of one, so that a piece is never above 4 MB. */
const BOCCONE = 4_096;

const falsa = (voce: VoceZip, causa: unknown): FileRifiutato =>
  new FileRifiutato(DANNEGGIATO, { cause: `${voce.nome}: ${String(causa)}` });

/** Hands over the inflated bytes in order. Throws a FileRifiutato; what `prendi` throws goes through. */
export function inflate(file: Uint8Array, voce: VoceZip, prendi: (pezzo: Uint8Array) => void): void {
  const stretti = file.subarray(voce.da, voce.a);
  if (!voce.compressa) {
    prendi(stretti);
    return;
  }
  let byte = 0;
  const pronti: Uint8Array[] = [];
  const inflater = new Inflate((pezzo) => {
    byte += pezzo.length;
    pronti.push(pezzo);
  });
  for (let i = 0; i < stretti.length; i += BOCCONE) {
    try {
      inflater.push(stretti.subarray(i, i + BOCCONE), i + BOCCONE >= stretti.length);
    } catch (errore) {
      throw falsa(voce, errore);
    }
    if (byte > voce.byte) throw falsa(voce, "larger than stated");
    for (const pezzo of pronti.splice(0)) if (pezzo.length > 0) prendi(pezzo);
  }
  if (byte !== voce.byte) throw falsa(voce, "smaller than stated");
}

/** The whole part. */
export function inflateWhole(file: Uint8Array, voce: VoceZip): Uint8Array {
  const tutto = new Uint8Array(voce.byte);
  let qui = 0;
  inflate(file, voce, (pezzo) => {
    tutto.set(pezzo, qui);
    qui += pezzo.length;
  });
  return tutto;
}
