/** MAP-005: an objective, in a row or a card, with nothing to measure. */
import type { Posizione } from "../../base/posizione";
import { rilievo, type Rilievo } from "../../base/rilievo";

export interface FattiSenzaIndicatori {
  readonly dove: Posizione;
  readonly obiettivo: string;
  readonly inScheda: boolean;
}

export const map005 = ({ dove, obiettivo, inScheda }: FattiSenzaIndicatori): Rilievo =>
  rilievo(
    "MAP-005",
    "avviso",
    dove,
    inScheda
      ? `La scheda «${obiettivo.slice(0, 60)}» non ha indicatori: non si può giudicare e non è nel referto.`
      : `L'obiettivo «${obiettivo.slice(0, 60)}» non ha né indicatore né target: non si può giudicare e non è nel referto.`,
    inScheda
      ? "Scrivere sotto «Indicatori performanti» almeno un indicatore con il suo target."
      : "Scrivere nella riga almeno un indicatore con il suo target.",
  );
