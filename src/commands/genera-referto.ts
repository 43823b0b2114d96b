/**
 * The ribbon's *Genera referto*: the same job as the pane's button, with the pane closed. When it ends well the cover
 * comes to the front; when it does not, the pane opens and says why.
 */
import type { Runtime } from "../taskpane/runtime";

/** What Excel hands to a function command; only `completed` is used. */
export interface EventoComando {
  completed(): void;
}

export async function generaDalNastro(evento: EventoComando, runtime: Runtime): Promise<void> {
  try {
    const fatto = await runtime.azioni.genera("nastro");
    const [copertina] = runtime.deposito.stato().referto?.fogli ?? [];
    if (fatto && copertina !== undefined) {
      await runtime.azioni.vaiA({ foglio: copertina, riga: 1, colonna: 1 });
    }
    if (!fatto) mostra(runtime);
  } finally {
    // Without this Excel keeps the button busy and drops the presses that follow.
    // learn.microsoft.com/javascript/api/manifest/functionfile
    evento.completed();
  }
}

/** Not awaited: a pane that Excel refuses or is slow to open must not keep the command from ending. */
function mostra(runtime: Runtime): void {
  runtime.mostraRiquadro().catch((errore: unknown) => {
    console.error("Referto: the pane could not be opened", errore);
  });
}
