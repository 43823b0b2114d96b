/**
 * The ribbon's *Genera referto*: the same job as the pane's button, with the pane closed. When it ends well the cover
 * comes to the front; when it does not, the pane opens and says why.
 */
import type { Runtime } from "../taskpane/runtime";
import { eseguiComando, mostra, type EventoComando } from "./comando";

export const generaDalNastro = (evento: EventoComando | undefined, runtime: Runtime): Promise<void> =>
  eseguiComando(evento, async () => {
    const fatto = await runtime.azioni.genera("nastro");
    const [copertina] = runtime.deposito.stato().referto?.fogli ?? [];
    if (fatto && copertina !== undefined) {
      await runtime.azioni.vaiA({ foglio: copertina, riga: 1, colonna: 1 });
    }
    if (!fatto) mostra(runtime);
  });
