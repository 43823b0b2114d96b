/**
 * A view that is late, that does not come, and that is broken.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostFault } from "../../src/app/porte/cartella";
import { App } from "../../src/taskpane/app";
import type { Vista } from "../../src/taskpane/vista";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { createFinta, promessa } from "./finta";
import { conSchermo } from "./schermo";

/** What the download of the view gives, at the next asking. */
let arrivo: (() => Promise<unknown>) | undefined;
jest.mock("../../src/app/porte/carica", () => ({
  carica: (parte: () => Promise<unknown>) => (arrivo ?? parte)(),
}));

conSchermo();
beforeAll(() => caricaTesti("en"));

/** Each test asks for a view of its own: one that has come stays. */
async function apri(vista: Vista, lingua = "it-IT") {
  const finta = createFinta();
  finta.runtime.deposito.invia({ tipo: "vista-scelta", vista });
  const utente = userEvent.setup();
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  return { utente };
}

test.each([
  ["it-IT", "Carico questa parte del riquadro…"],
  ["en-US", "Loading this part of the pane…"],
])("%s: while it comes there are words in its place", async (lingua, parole) => {
  arrivo = () => promessa().attesa;
  await apri("coda", lingua);
  expect(screen.getByRole("tabpanel").textContent).toBe(parole);
});

test("one that does not come says what to do; asked for again, it is drawn", async () => {
  arrivo = () => Promise.reject(new HostFault("parte-assente", "parte-viste.js"));
  const { utente } = await apri("obiettivi");
  const avviso = screen.getByRole("alert");
  expect(avviso.textContent).toMatch(/^Una parte di Referto non si è caricata/);
  arrivo = () => Promise.resolve(() => <p>la vista</p>);
  await utente.click(screen.getByRole("button", { name: "Riprova" }));
  await act(() => Promise.resolve());
  expect(screen.getByRole("tabpanel").textContent).toBe("la vista");
});

test("one that is broken is a bug of ours", async () => {
  const errori = jest.spyOn(console, "error").mockImplementation(() => undefined);
  arrivo = () => Promise.reject(new TypeError("x"));
  await apri("schede");
  expect(screen.getByRole("alert").textContent).toMatch(/si è fermato per un suo difetto/);
  errori.mockRestore();
});
