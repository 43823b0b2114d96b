/** What a printed total row should say: the sum of its rows, column by column. */
import { sum, type Importo } from "../base/importo";
import type { Posizione } from "../base/posizione";
import { disponibilita } from "./totali";
import type { DefinizioneDisponibilita } from "./parametri";
import type { CampoImporto, RigaTotale, Voce } from "./voce";

export interface TotaleAtteso {
  readonly campo: CampoImporto;
  readonly posizione: Posizione;
  readonly stampato: Importo;
  readonly atteso: Importo;
}

/** Only columns that the total row prints and whose rows can all be read. A grand total adds up its whole side. */
export function expectedTotals(
  t: RigaTotale,
  voci: readonly Voce[],
  definizione: DefinizioneDisponibilita,
): TotaleAtteso[] {
  const righe = new Set(t.righeVoci);
  const sue =
    t.ambito === "generale"
      ? voci.filter((v) => v.parte === t.parte)
      : voci.filter((v) => v.foglio === t.foglio && v.parte === t.parte && righe.has(v.riga));
  return Object.entries(t.importi).flatMap(([nome, importo]) => {
    const campo = nome as CampoImporto;
    if (importo.valore === null) return [];
    const valori = sue.map((v) =>
      campo === "disponibilita"
        ? (v.importi.disponibilita?.valore ?? disponibilita(v, definizione))
        : v.importi[campo]?.valore,
    );
    const letti = valori.filter((x): x is Importo => x !== null && x !== undefined);
    return [{ campo, posizione: importo.posizione, stampato: importo.valore, atteso: sum(letti) }];
  });
}
