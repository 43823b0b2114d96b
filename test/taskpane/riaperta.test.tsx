/**
 * A pane opened on a workbook that holds a referto already: it knows of it from the workbook alone.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { App } from "../../src/taskpane/app";
import { createRuntime } from "../../src/taskpane/runtime";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const CARTELLA = cartellaDiRighe({
  Spese: [
    ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato", "Pagato"],
    [10, "Carta", 100, 40, 50],
  ],
});

async function apri(lingua: string) {
  const runtime = createRuntime(
    conCartella,
    () => Promise.resolve(),
    { conSchede, apriFile },
    () => lingua,
  );
  await caricaTesti(lingua);
  render(<App runtime={runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => runtime.azioni.rileggi());
}

test.each([
  [
    "it-IT",
    "Ultimo referto generato il 14 luglio 2023 alle 09:05, con i dati al 30 giugno 2023.",
    "Da allora i fogli di origine non sono cambiati.",
    "Il foglio Spese è cambiato da allora.",
    "Aggiorna il referto",
  ],
  [
    "en-US",
    "Last referto made on 14 July 2023 at 09:05, with the figures at 30 June 2023.",
    "The source sheets have not changed since.",
    "Sheet Spese has changed since.",
    "Update the referto",
  ],
])(
  "%s: a fresh pane says when, of what, and what has changed since",
  async (lingua, quando, uguale, cambiato, bottone) => {
    host = openWorkbook(CARTELLA);
    await genera({ ora: "09:05" });
    await apri(lingua);
    const dove = () => screen.getByText(quando).closest<HTMLElement>("section") ?? document.body;
    expect(within(dove()).getByText(uguale)).toBeTruthy();
    expect(within(dove()).getByRole("button", { name: /Referto$/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: bottone })).toBeTruthy();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Spese").getRange("D2").values = [[41]];
      await context.sync();
    });
    cleanup();
    await apri(lingua);
    expect(within(dove()).getByText(cambiato)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("tab", { name: "Referto" }));
    expect(within(dove()).getByText(cambiato)).toBeTruthy();
  },
);
