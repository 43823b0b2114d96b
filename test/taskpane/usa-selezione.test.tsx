/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { App } from "../../src/taskpane/app";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { RICONOSCIUTO } from "./esempi";
import { mostraVista } from "./gesti";
import { createFinta, promessa, type Finta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

async function apri(finta: Finta) {
  const utente = userEvent.setup();
  render(<App runtime={finta.runtime} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => Promise.resolve());
  mostraVista(finta.runtime, "letto");
  return utente;
}
const bottone = (nome: string) => screen.getByRole("button", { name: nome });

const INDICATA = {
  nome: "Referto_indicata_1",
  struttura: "spese" as const,
  intervallo: { foglio: "Uscite", riga: 2, colonna: 1, ultimaRiga: 4, ultimaColonna: 4 },
};

test("the selection is used as said, listed, undone and taken away", async () => {
  const finta = createFinta();
  const cose: string[] = [];
  const corrette: Correzione[] = [];
  const riconosciuto = { ...RICONOSCIUTO, indicate: [INDICATA] };
  finta.usaSelezione = (_, cosa) => {
    cose.push(cosa);
    finta.riconosci = () => Promise.resolve(riconosciuto);
    return Promise.resolve({ ok: true, riconosciuto, prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA });
  };
  finta.correggi = (_, correzione) => {
    corrette.push(correzione);
    return Promise.resolve({ ok: true, riconosciuto, prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA });
  };
  const utente = await apri(finta);
  await utente.selectOptions(screen.getByRole("combobox", { name: "La selezione contiene" }), "spese");
  await utente.click(bottone("Usa la selezione"));
  expect(cose).toEqual(["spese"]);
  expect(screen.getByText("Uscite, A2:D4 · spese")).toBeTruthy();
  await utente.click(bottone("Annulla: Tabella indicata a mano."));
  await utente.click(bottone("Togli Uscite, A2:D4"));
  expect(corrette).toEqual([
    { tipo: "annulla", prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA },
    { tipo: "tabella-tolta", nome: "Referto_indicata_1" },
  ]);
});

test("what is wrong with the selection is said, and nothing can be pressed while working", async () => {
  const finta = createFinta();
  const attesa = promessa<Awaited<ReturnType<Finta["usaSelezione"]>>>();
  finta.usaSelezione = () => attesa.attesa;
  const utente = await apri(finta);
  await utente.click(bottone("Usa la selezione"));
  expect(bottone("Usa la selezione").getAttribute("aria-disabled")).toBe("true");
  await act(async () => {
    attesa.risolvi({ ok: false, problema: { tipo: "selezione", motivo: "non-unica" } });
    await attesa.attesa;
  });
  expect(screen.getByText(/Serve una sola zona di celle/)).toBeTruthy();
  expect(bottone("Usa la selezione").getAttribute("aria-disabled")).not.toBe("true");
});

test("model sheets are offered where nothing is found, and quietly for what lacks", async () => {
  const finta = createFinta();
  let volte = 0;
  finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, tabelle: [] });
  finta.inserisciModelli = () => {
    volte += 1;
    const conModelli = { ...RICONOSCIUTO, tabelle: RICONOSCIUTO.tabelle.slice(0, 2) };
    finta.riconosci = () => Promise.resolve(conModelli);
    return Promise.resolve({ riconosciuto: conModelli, aggiunti: [] });
  };
  const utente = await apri(finta);
  expect(screen.getByRole("heading", { name: "Partire da un modello" })).toBeTruthy();
  await utente.click(bottone("Inserisci Entrate, Spese e Obiettivi"));
  expect(volte).toBe(1);
  expect(screen.queryByRole("heading", { name: "Partire da un modello" })).toBeNull();
  expect(bottone("Inserisci Obiettivi")).toBeTruthy();
});
