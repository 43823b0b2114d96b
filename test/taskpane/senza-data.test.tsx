/**
 * A workbook that does not say its date: it is asked for where the verdict will be, and Enter checks.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { quadroCon, RICONOSCIUTO, trovato } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

async function apri(lingua = "it-IT") {
  const finta = createFinta();
  finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, data: null });
  finta.controlla = () =>
    Promise.resolve({
      ok: true,
      riconosciuto: { ...RICONOSCIUTO, data: null },
      quadro: quadroCon([trovato("errore", "N2")]),
    });
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  return { finta, utente: userEvent.setup() };
}

test.each([
  ["it-IT", "Data di riferimento", "Controlla con questa data", /^Non ancora/],
  ["en-GB", "Reference date", "Check at this date", /^Not yet/],
])("%s: typed and sent with Enter, the queue is there", async (lingua, campo, bottone, verdetto) => {
  const { finta, utente } = await apri(lingua);
  expect(finta.controlli).toEqual([]);
  expect(screen.getByRole("button", { name: bottone })).toBeTruthy();
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => v.id)).toEqual([]);
  await utente.type(screen.getByRole("textbox", { name: new RegExp(`^${campo}`) }), "31/12/2023{Enter}");
  expect(finta.controlli).toMatchObject([{ dataRiferimento: "2023-12-31" }]);
  expect(await screen.findByRole("heading", { level: 1, name: verdetto })).toBeTruthy();
});

test("one that does not exist is said, and nothing is checked", async () => {
  const { finta, utente } = await apri();
  await utente.type(screen.getByRole("textbox", { name: /^Data di riferimento/ }), "31/06/2023{Enter}");
  expect(finta.controlli).toEqual([]);
  expect(screen.getByText(/Questa data non esiste/)).toBeTruthy();
});
