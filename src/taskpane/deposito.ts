/** Holds the one state of the pane and tells who listens when it changes. */
import { INIZIALE, riduci, type Evento, type Stato } from "./stato";

export interface Deposito {
  readonly stato: () => Stato;
  readonly invia: (evento: Evento) => void;
  /** Returns what stops listening. */
  readonly iscrivi: (ascolta: () => void) => () => void;
}

export function createDeposito(iniziale: Stato = INIZIALE): Deposito {
  let stato = iniziale;
  const ascoltatori = new Set<() => void>();
  return {
    stato: () => stato,
    invia: (evento) => {
      const nuovo = riduci(stato, evento);
      if (nuovo === stato) return;
      stato = nuovo;
      for (const ascolta of ascoltatori) ascolta();
    },
    iscrivi: (ascolta) => {
      ascoltatori.add(ascolta);
      return () => {
        ascoltatori.delete(ascolta);
      };
    },
  };
}
