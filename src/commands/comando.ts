/** What the ribbon's commands share. */
import type { Runtime } from "../taskpane/runtime";

/** What Excel hands to a function command; only `completed` is used. */
export interface EventoComando {
  completed(): void;
}

/** Runs a command; Excel is told that it ended, well or badly. */
export async function eseguiComando(
  evento: EventoComando | undefined,
  lavoro: () => Promise<void>,
): Promise<void> {
  try {
    await lavoro();
  } finally {
    // Without this Excel keeps the button busy and drops the presses that follow.
    // learn.microsoft.com/javascript/api/manifest/functionfile
    evento?.completed();
  }
}

/** Not awaited: a pane that Excel refuses or is slow to open must not keep the command from ending. */
export function mostra(runtime: Runtime): void {
  runtime.mostraRiquadro().catch((errore: unknown) => {
    console.error("Referto: the pane could not be opened", errore);
  });
}
