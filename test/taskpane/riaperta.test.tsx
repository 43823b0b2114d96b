/**
 * A pane opened on a workbook that holds a referto already: it knows of it from the workbook alone.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { App } from "../../src/taskpane/app";
import { createRuntime } from "../../src/taskpane/runtime";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";
import { mostraVista } from "./gesti";
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
  return runtime;
}

test.each([
  [
    "it-IT",
    "Ultimo referto generato il 14 luglio 2023 alle 09:05, con i dati al 30 giugno 2023.",
    "Da allora i fogli di origine non sono cambiati.",
    "Il foglio Spese è cambiato da allora.",
    "Aggiorna il referto",
    "Posso firmare? NO: 1 errore",
    "Ricontrollato: è il verdetto del referto del 14 luglio 2023 alle 09:05.",
  ],
  [
    "en-US",
    "Last report made on 14 July 2023 at 09:05, with the figures at 30 June 2023.",
    "The source sheets have not changed since.",
    "Sheet Spese has changed since.",
    "Update the report",
    "May I sign? NO: 1 error",
    "Checked again: it is the verdict of the report of 14 July 2023 at 09:05.",
  ],
])(
  "%s: a fresh pane says when, of what, and what has changed since",
  async (lingua, quando, uguale, cambiato, bottone, verdetto, ricontrollato) => {
    host = openWorkbook(CARTELLA);
    await genera({ ora: "09:05" });
    const runtime = await apri(lingua);
    mostraVista(runtime, "referto");
    const dove = () => screen.getByText(quando).closest<HTMLElement>("section") ?? document.body;
    expect(within(dove()).getByText(uguale)).toBeTruthy();
    expect(within(dove()).getByRole("button", { name: /Referto$/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: bottone })).toBeTruthy();
    mostraVista(runtime, "rilievi");
    expect(screen.getByRole("heading", { name: verdetto })).toBeTruthy();
    expect(screen.getByText(ricontrollato)).toBeTruthy();
    expect(screen.queryByText(/non sono ancora stati fatti|have not been run/)).toBeNull();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Spese").getRange("D2").values = [[41]];
      await context.sync();
    });
    cleanup();
    mostraVista(await apri(lingua), "referto");
    expect(within(dove()).getByText(cambiato)).toBeTruthy();
  },
);

test("before the checks are made again, and where they cannot be, what the sheets say stands with its day and hour", async () => {
  host = openWorkbook(CARTELLA);
  await genera({ ora: "09:05" });
  const runtime = createRuntime(
    conCartella,
    () => Promise.resolve(),
    { conSchede, apriFile },
    () => "it-IT",
  );
  const visti: string[] = [];
  const smetti = runtime.deposito.iscrivi(() => {
    const { riconosciuto, referto, inVerifica } = runtime.deposito.stato();
    if (riconosciuto !== null && referto === null) visti.push(inVerifica ? "in verifica" : "letta");
  });
  render(<App runtime={runtime} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => runtime.azioni.rileggi());
  smetti();
  expect(visti).toContain("in verifica");
  act(() => {
    runtime.deposito.invia({ tipo: "verdetto-tolto" });
  });
  expect(screen.getByRole("heading", { name: "Posso firmare? NO: 1 errore" })).toBeTruthy();
  expect(screen.getByText("Verdetto del referto del 14 luglio 2023 alle 09:05.")).toBeTruthy();
  act(() => {
    runtime.deposito.invia({ tipo: "verifica-iniziata" });
  });
  expect(screen.getByText("Controllo la cartella com'è adesso…")).toBeTruthy();
});

/** Every part of a saved workbook but where the user is looking: the sheet in front, the selection, the scroll. */
const senzaSguardo = (salvata: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(salvata)).map(([nome, byte]) => [
      nome,
      strFromU8(byte)
        .replace(/<sheetViews>.*?<\/sheetViews>/s, "")
        .replace(/<bookViews>.*?<\/bookViews>/s, ""),
    ]),
  );

test("nothing is written by opening it: only the first thing to settle is brought to the front", async () => {
  host = openWorkbook(CARTELLA);
  await genera({ ora: "09:05" });
  const prima = senzaSguardo(host.save());
  await apri("it-IT");
  const dopo = senzaSguardo(host.save());
  expect(Object.keys(dopo).filter((n) => dopo[n] !== prima[n])).toEqual([]);
  expect(Object.keys(dopo)).toEqual(Object.keys(prima));
});
