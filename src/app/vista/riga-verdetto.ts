/**
 * The last line that the command line says: may I sign, the missed indicators and objectives, what was accepted, by whom and
 * when, what was decided over the cells.
 */
import { daChi } from "../../controlli/chi-accetta";
import { mancatiIn, rispostaIn, scelteIn } from "../../controlli/verdetto-in-parole";
import type { Quadro } from "../giudizio/valuta";

/** "Posso firmare? NO: 1 errore. 6 indicatori mancati in 5 obiettivi." */
export function rigaVerdetto({ verdetto, rilievi }: Pick<Quadro, "verdetto" | "rilievi">): string {
  const mancati = mancatiIn(verdetto, "it");
  const scelte = scelteIn(verdetto, "it").join(", ");
  const accettazioni = rilievi.flatMap((r) => r.accettato ?? []);
  const n = accettazioni.length;
  const accettati =
    n === 0 ? "" : `${n === 1 ? "1 rilievo accettato" : `${n} rilievi accettati`} ${daChi(accettazioni)}`;
  const detti = [
    rispostaIn(verdetto, "it"),
    `${mancati.charAt(0).toUpperCase()}${mancati.slice(1)}`,
    accettati,
    scelte,
  ];
  return `Posso firmare? ${detti.filter((d) => d !== "").join(". ")}.`;
}
