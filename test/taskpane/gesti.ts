/** What a user does to get somewhere in the pane. */
import { act, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Vista } from "../../src/taskpane/vista";
import type { Runtime } from "../../src/taskpane/runtime";

/** Opens a page by what the foot of the pane offers. */
export async function apriPagina(utente: UserEvent, nome: string): Promise<void> {
  await utente.click(screen.getByRole("button", { name: /^(Altro|More)$/ }));
  await utente.click(screen.getByRole("button", { name: nome }));
}

/** Goes to *Referto* and writes it. */
export async function genera(utente: UserEvent): Promise<void> {
  await utente.click(screen.getByRole("tab", { name: /^(Referto|Report)$/ }));
  await utente.click(
    screen.getByRole("button", {
      name: /^(Genera referto|Genera la bozza|Aggiorna il referto|Create the report|Create the draft|Update the report)$/,
    }),
  );
}

/** Puts a view in sight, where how one gets there is not what is tested. */
export function mostraVista({ deposito }: Pick<Runtime, "deposito">, vista: Vista): void {
  act(() => {
    deposito.invia({ tipo: "vista-scelta", vista });
  });
}
