/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { HostFault } from "../../src/app/porte/cartella";
import { mostra } from "../../src/app/vista/mostra";
import type { CellaDaScrivere } from "../../src/app/giudizio/cella-da-scrivere";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, quadroCon, REFERTO, RICONOSCIUTO, rilievo } from "./esempi";
import { createFinta } from "./finta";
import { mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

const bottone = (nome: string | RegExp) => screen.getByRole("button", { name: nome });

async function apri(lingua = "it-IT") {
  const finta = createFinta();
  const scritte: CellaDaScrivere[] = [];
  finta.ripara = (r) => {
    scritte.push(r);
    return Promise.resolve(true);
  };
  // What was written is no longer to be corrected.
  finta.controlla = () => Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, quadro: quadroCon([]) });
  finta.mostra = (quadro) => ({
    ...mostra(quadro),
    riparazioni: REFERTO.riparazioni.filter((r) => !scritte.some((c) => c.dopo === r.dopo)),
  });
  const utente = userEvent.setup();
  document.documentElement.lang = "it";
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  const dalRilievo = rilievo("avviso", "O8", { codice: "OBI-005", foglio: "Obiettivi" });
  act(() => {
    finta.runtime.deposito.invia({ tipo: "riconosciuto", esito: RICONOSCIUTO });
    finta.runtime.deposito.invia({
      tipo: "referto-fatto",
      referto: { ...REFERTO, rilievi: [dalRilievo] },
      il: OGGI,
      ora: "10:32",
      pagine: 12,
    });
  });
  return { finta, utente, scritte };
}

test("are things of the queue: before and after in the first action, written by Enter, taken back by Z", async () => {
  const { finta, utente, scritte } = await apri();
  mostraVista(finta.runtime, "coda");
  await utente.click(bottone("2 si correggono da sole: rivedi"));
  expect(screen.getByText("17,2").tagName).toBe("DEL");
  expect(screen.getByText("17,2 gg").tagName).toBe("INS");
  expect(document.activeElement?.tagName).toBe("H2");
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => v.id)).toEqual([]);
  await utente.keyboard("{Enter}");
  expect(scritte.map((r) => r.dopo)).toEqual(["17,2 gg"]);
  // The cells were checked again at once, and nothing is said that is not so.
  expect(finta.controlli.slice(1)).toEqual([{ dataRiferimento: "2023-06-30", esercizio: null, ente: null }]);
  await utente.keyboard("z");
  expect(scritte.map((r) => [r.prima, r.dopo])).toEqual([
    ["17,2", "17,2 gg"],
    ["17,2 gg", "17,2"],
  ]);
  expect(screen.queryByRole("button", { name: /^Annulla:/ })).toBeNull();
});

test("one is in the row of its finding too; corrected, the finding is gone", async () => {
  const { finta, utente, scritte } = await apri();
  mostraVista(finta.runtime, "rilievi");
  await utente.click(screen.getByText("Obiettivi, O8"));
  await utente.click(bottone("Applica"));
  expect(scritte).toHaveLength(1);
  expect(screen.queryByText("Obiettivi, O8")).toBeNull();
  expect(screen.queryByRole("button", { name: "Applica" })).toBeNull();
  // The verdict and the list speak of the same workbook, and the last line says what was written.
  const { referto } = finta.runtime.deposito.stato();
  expect([referto?.verdetto.esito, referto?.aperti]).toEqual(["si", { errore: 0, avviso: 0, nota: 0 }]);
  expect(screen.getByText("17,2 gg").tagName).toBe("INS");
  expect(document.body.textContent).not.toMatch(/non è stato scritto niente/);
});

test("a cell that is not what it was is named, and the correction stays to be decided", async () => {
  const { finta, utente } = await apri();
  finta.ripara = () => Promise.resolve(false);
  mostraVista(finta.runtime, "rilievi");
  await utente.click(screen.getByText("Obiettivi, O8"));
  await utente.click(bottone("Applica"));
  expect(screen.getByRole("alert").textContent).toContain("Obiettivi, O8 è rimasta com'era");
  expect(screen.getByText("17,2 gg")).toBeTruthy();
  finta.ripara = () => Promise.reject(new HostFault("modifica-in-corso", "x"));
  await utente.click(bottone("Applica"));
  expect(screen.getByRole("alert").textContent).toMatch(/premere Invio o Esc/);
});

test("where the cells cannot be read again, the verdict says that it was not tried on them", async () => {
  const { finta, utente } = await apri();
  finta.controlla = () => Promise.reject(new HostFault("occupato", "x"));
  mostraVista(finta.runtime, "rilievi");
  await utente.click(screen.getByText("Obiettivi, O8"));
  await utente.click(bottone("Applica"));
  expect(screen.getByText(/^Non è ricontrollato sulle celle di adesso/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("in English too: one left as it is stays so until a new verdict", async () => {
  const { finta, utente } = await apri("en-US");
  mostraVista(finta.runtime, "rilievi");
  await utente.click(screen.getByText("Obiettivi, O8"));
  await utente.click(bottone("Skip"));
  expect(screen.getByText("Left as it is.")).toBeTruthy();
  act(() => {
    finta.runtime.deposito.invia({
      tipo: "referto-fatto",
      referto: REFERTO,
      il: OGGI,
      ora: "10:32",
      pagine: 12,
    });
  });
  expect(finta.runtime.deposito.stato().riparazioni.size).toBe(0);
});
