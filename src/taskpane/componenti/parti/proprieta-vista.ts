/** What a view is given: the state, what it may ask for, and where events go. */
import type { Ref } from "react";
import type { Azioni } from "../../azioni";
import type { Evento, Stato } from "../../stato";

export interface ProprietaVista {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly invia: (evento: Evento) => void;
}

/** What any of them may want besides; each takes what is its own. */
export interface ProprietaDiOgniVista extends ProprietaVista {
  readonly titolo: Ref<HTMLHeadingElement>;
  readonly campoData: Ref<HTMLInputElement>;
  /** Goes back from a page to the part it was opened from. */
  readonly chiudi: () => void;
  /** Writes the referto. */
  readonly genera: () => void;
}
