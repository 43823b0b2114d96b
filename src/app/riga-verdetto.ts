/** The last line that the command line says: may I sign, then the missed indicators and objectives. */
import { mancatiIn, rispostaIn } from "../controlli/verdetto-in-parole";
import type { Quadro } from "./valuta";

/** "Posso firmare? NO: 1 errore. 6 indicatori mancati in 5 obiettivi." */
export function rigaVerdetto({ verdetto }: Quadro): string {
  const mancati = mancatiIn(verdetto, "it");
  return `Posso firmare? ${rispostaIn(verdetto, "it")}. ${mancati.charAt(0).toUpperCase()}${mancati.slice(1)}.`;
}
