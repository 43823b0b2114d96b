/** "Posso firmare?" in one line, and what it rests on. */
import type { Rilievo } from "../base/rilievo";
import { derogaDi } from "../controlli/deroga";
import { contaMancati, mancatiInParole, type Mancati } from "../obiettivi/mancati";
import type { DatiReferto } from "./dati";

export interface Verdetto {
  readonly testo: string;
  readonly stile: "mancato" | "attenzione" | "buono";
  readonly errori: number;
  readonly avvisi: number;
  readonly note: number;
  readonly mancati: Mancati;
}

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`;

export function verdettoDi({
  rilievi,
  obiettivi,
  deroghe,
}: Pick<DatiReferto, "rilievi" | "obiettivi" | "deroghe">): Verdetto {
  const aperti = rilievi.filter((r) => !derogaDi(deroghe, r));
  const di = (gravita: Rilievo["gravita"]): number => aperti.filter((r) => r.gravita === gravita).length;
  const [errori, avvisi, note] = [di("errore"), di("avviso"), di("nota")];
  const mancati = contaMancati(obiettivi);
  const accettati = rilievi.length - aperti.length;
  const coda = [
    mancatiInParole(mancati),
    conta(avvisi, "avviso", "avvisi"),
    ...(accettati > 0 ? [`${conta(accettati, "rilievo accettato", "rilievi accettati")} con motivo`] : []),
  ].join(", ");
  if (errori > 0) {
    return {
      testo: `NON ANCORA: ${conta(errori, "errore", "errori")} da vedere prima di firmare; ${coda}.`,
      stile: "mancato",
      errori,
      avvisi,
      note,
      mancati,
    };
  }
  const stile = avvisi > 0 || mancati.indicatori > 0 ? "attenzione" : "buono";
  return { testo: `SÌ: nessun errore; ${coda}.`, stile, errori, avvisi, note, mancati };
}
