/** The last line that the command line says: may I sign, the missed indicators and objectives, what was decided over the cells. */
import { mancatiIn, rispostaIn, scelteIn } from "../controlli/verdetto-in-parole";
import type { Quadro } from "./valuta";

/** "Posso firmare? NO: 1 errore. 6 indicatori mancati in 5 obiettivi." */
export function rigaVerdetto({ verdetto }: Quadro): string {
  const mancati = mancatiIn(verdetto, "it");
  const scelte = scelteIn(verdetto, "it").join(", ");
  const detti = [rispostaIn(verdetto, "it"), `${mancati.charAt(0).toUpperCase()}${mancati.slice(1)}`, scelte];
  return `Posso firmare? ${detti.filter((d) => d !== "").join(". ")}.`;
}
