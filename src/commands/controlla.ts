/** The ribbon's *Controlla*: the pane opens and says what there is to look at before signing; nothing is written. */
import type { Runtime } from "../taskpane/runtime";
import { eseguiComando, mostra, type EventoComando } from "./comando";

export const controllaDalNastro = (evento: EventoComando | undefined, runtime: Runtime): Promise<void> =>
  eseguiComando(evento, async () => {
    mostra(runtime);
    await runtime.azioni.controlla("nastro");
  });
