/**
 * MAP-005: a row of an objectives table that names an objective and says whose it is, and has nothing to measure. A title
 * above the indicators of its own objective says no more than its name, and is none.
 */
import { isVuoto, posizioneIn, valoreIn, type Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { Blocco } from "./blocks";
import type { CampoMappa } from "./campi";
import { kindOf } from "./rows";
import { map005 } from "./rilievi/map-005-senza-indicatori";

const NOMI = ["obiettivoOperativo", "descrizione", "obiettivoStrategico"] as const;
const DI_CHI = ["missione", "codiceProgramma", "programma", "responsabileGestionale", "tipo"] as const;

export function senzaIndicatori(g: Griglia, b: Blocco): Rilievo[] {
  if (b.struttura !== "obiettivi") return [];
  const dati = new Set(b.righeDati);
  const colonnaPiena = (riga: number, campi: readonly CampoMappa[]): number | undefined =>
    campi
      .map((c) => b.colonne[c]?.colonna)
      .find((colonna) => colonna !== undefined && !isVuoto(valoreIn(g, riga, colonna)));
  const rilievi: Rilievo[] = [];
  for (let riga = b.primaRiga; riga <= b.aRiga; riga++) {
    if (dati.has(riga) || kindOf(g, riga, b).tipo === "titolo") continue;
    const colonna = colonnaPiena(riga, NOMI);
    if (colonna === undefined || colonnaPiena(riga, DI_CHI) === undefined) continue;
    rilievi.push(
      map005.rilievo("avviso", posizioneIn(g, riga, colonna), {
        obiettivo: String(valoreIn(g, riga, colonna)).slice(0, 60),
        scheda: false,
      }),
    );
  }
  return rilievi;
}
