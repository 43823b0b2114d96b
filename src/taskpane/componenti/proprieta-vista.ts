/** What a view is given: the state, what it may ask for, and where events go. */
import type { Azioni } from "../azioni";
import type { Evento, Stato } from "../stato";

export interface ProprietaVista {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly invia: (evento: Evento) => void;
}
