/**
 * "Differenza" as accertato less previsione: where every row of a table gives the disponibilità with the opposite sign, and
 * none gives it as it is, the column is read with its sign turned, as the user could ask of it.
 */
import { posizioneIn, valoreIn, type Griglia } from "../base/griglia";
import type { Importo } from "../base/importo";
import { readImporto } from "./amount";
import type { Colonna, Mappatura } from "./mappatura";

/** Rows with a difference other than zero, at least. */
const RIGHE_MINIME = 3;

export function withSign(g: Griglia, m: Mappatura): Mappatura {
  const { disponibilita, previsioneAttuale, accertato, impegnato } = m.colonne;
  const movimentato = m.struttura === "entrate" ? accertato : impegnato;
  if (!disponibilita || !previsioneAttuale || !movimentato || disponibilita.indicata) return m;
  const di = (riga: number, { colonna }: Colonna): Importo | null =>
    readImporto(valoreIn(g, riga, colonna), posizioneIn(g, riga, colonna)).valore;
  let contrarie = 0;
  for (const riga of m.righeDati) {
    const [scritta, attuale, mosso] = [disponibilita, previsioneAttuale, movimentato].map((c) => di(riga, c));
    if (!scritta || !attuale || !mosso) return m;
    if (!scritta.equals(mosso.minus(attuale))) return m;
    if (!scritta.isZero()) contrarie++;
  }
  if (contrarie < RIGHE_MINIME) return m;
  const perche = `${disponibilita.perche}; su ogni riga ha il segno contrario, ed è letta con il segno invertito`;
  return { ...m, colonne: { ...m.colonne, disponibilita: { ...disponibilita, perche, invertita: true } } };
}
