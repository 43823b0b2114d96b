/** A rule that looks for its own findings. One check, one file; the catalogue (catalogo.ts) is written from the files. */
import type { Importo } from "../base/importo";
import type { GruppoPersona } from "../base/persone";
import { definisci, type Definizione, type RegolaDetta } from "../base/regola";
import type { Dove, Fatti, Gravita, Rilievo } from "../base/rilievo";
import type { DefinizioneDisponibilita } from "../bilancio/parametri";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { Giudizio, ParametriGiudizio } from "../obiettivi/giudizio";
import type { RilievoTenuto } from "./accettazione";

/** Everything a check may look at. It reads, it never changes anything and never throws for the user's data. */
export interface Contesto {
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  /** The budget is an extract of a larger one: grand totals and quadratura are "non verificabili". */
  readonly estratto: boolean;
  /** Euro; a difference up to this is no finding. 0 by default. */
  readonly tolleranza: Importo;
  readonly definizioneDisponibilita: DefinizioneDisponibilita;
  readonly giudizi: readonly Giudizio[];
  readonly parametri: ParametriGiudizio;
  /** The sheets with a table, in workbook order. */
  readonly fogli: readonly string[];
  /** The spellings of one person that the user has confirmed. */
  readonly gruppi: readonly GruppoPersona[];
  /** What is kept as accepted under codes that this version does not know. */
  readonly accettateIgnote: readonly Pick<RilievoTenuto, "codice" | "identita">[];
}

export interface Controllo extends RegolaDetta {
  /**
   * Whether the workbook holds what it takes: a check that could not be made is "non verificabile", never "a posto".
   */
  readonly verificabile: (contesto: Contesto) => boolean;
  readonly controlla: (contesto: Contesto) => readonly Rilievo[];
}

/** Makes a finding of the rule. */
type Fa<F extends Fatti> = (gravita: Gravita, dove: Dove, fatti: F) => Rilievo;

interface DefinizioneControllo<F extends Fatti> extends Definizione<F> {
  readonly verificabile: Controllo["verificabile"];
  readonly controlla: (contesto: Contesto, fa: Fa<F>) => readonly Rilievo[];
}

export function definisciControllo<F extends Fatti>({
  verificabile,
  controlla,
  ...definizione
}: DefinizioneControllo<F>): Controllo {
  const { rilievo, ...regola } = definisci(definizione);
  return { ...regola, verificabile, controlla: (contesto) => controlla(contesto, rilievo) };
}

/** Whether some voce has a readable amount in each of these columns. */
export const conImporti = (
  { voci }: Pick<Contesto, "voci">,
  ...campi: readonly (keyof Voce["importi"])[]
): boolean => voci.some((v) => campi.every((c) => v.importi[c]?.valore));
