/** Ties the workbook's events to the pane: from the start if Excel allows it, else from the next time it is looked at. */
import { HostFault } from "../app/porte/cartella";
import type { Osserva, Osservazione } from "../app/porte/osserva";
import type { Runtime } from "./runtime";
import { createSorveglianza, type Orologio } from "./sorveglianza";

export interface Seguita {
  /** The user has come to the pane: what Excel does not tell by itself is looked at, if nothing is at work. */
  readonly guarda: () => Promise<void>;
}

export function segui(
  { deposito, azioni }: Pick<Runtime, "deposito" | "azioni">,
  osserva: Osserva,
  orologio: Orologio,
): Seguita {
  const sorveglianza = createSorveglianza(deposito, () => azioni.ricontrolla("da-solo"), orologio);
  let osservazione: Promise<Osservazione | null> | null = null;

  const iscrivi = (): Promise<Osservazione | null> =>
    (osservazione ??= osserva(sorveglianza.cambiato).catch((errore: unknown) => {
      osservazione = null;
      if (!(errore instanceof HostFault)) deposito.invia({ tipo: "rotto", errore });
      return null;
    }));

  void iscrivi();
  return {
    guarda: async () => {
      const seguita = await iscrivi();
      if (deposito.stato().lavoro === null) await seguita?.guardaNomi();
    },
  };
}
