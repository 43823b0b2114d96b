/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { HostFault } from "../../src/app/cartella";
import { mostra } from "../../src/app/mostra";
import type { Riparazione } from "../../src/app/riparazione";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, quadroCon, REFERTO, RICONOSCIUTO, rilievo } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

const bottone = (nome: string | RegExp) => screen.getByRole("button", { name: nome });

async function apri(lingua = "it-IT") {
  const finta = createFinta();
  const scritte: Riparazione[] = [];
  finta.ripara = (r) => {
    scritte.push(r);
    return Promise.resolve(true);
  };
  // What was written is no longer to be corrected.
  finta.controlla = () => Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, quadro: quadroCon([]) });
  finta.mostra = (quadro) => ({
    ...mostra(quadro),
    riparazioni: REFERTO.riparazioni.filter((r) => !scritte.includes(r)),
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
    });
  });
  return { finta, utente, scritte };
}

test("are walked one by one: before and after, applied or skipped, and the focus stays on the button", async () => {
  const { finta, utente, scritte } = await apri();
  await utente.click(bottone("Correzioni sicure (2)"));
  expect(screen.getByText("17,2").tagName).toBe("DEL");
  expect(screen.getByText("17,2 gg").tagName).toBe("INS");
  expect(screen.getByText("1 di 2")).toBeTruthy();
  await utente.click(bottone("Applica"));
  expect(scritte.map((r) => r.dopo)).toEqual(["17,2 gg"]);
  expect(screen.getByText("Entro 30/09/2023")).toBeTruthy();
  expect(document.activeElement).toBe(bottone("Applica"));
  // The cells were checked again at once, and nothing is said that is not so.
  expect(finta.controlli.slice(1)).toEqual([{ dataRiferimento: "2023-06-30", esercizio: null, ente: null }]);
  expect(screen.queryByText(/decisioni prese dopo|Non è ricontrollato|scritto niente/)).toBeNull();
  expect(screen.getByText(/i fogli del referto sono quelli di prima/)).toBeTruthy();
  await utente.click(bottone("Salta"));
  expect(scritte).toHaveLength(1);
  expect(screen.getByText("Finite: 1 applicata, 1 saltata.")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Finite: 1 applicata, 1 saltata.");
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => v.id)).toEqual([]);
});

test("one is in the row of its finding too; corrected, the finding is gone", async () => {
  const { utente, scritte } = await apri();
  await utente.click(screen.getByText("Obiettivi, O8"));
  await utente.click(bottone("Applica"));
  expect(scritte).toHaveLength(1);
  expect(screen.queryByText("Obiettivi, O8")).toBeNull();
  expect(screen.queryByRole("button", { name: "Applica" })).toBeNull();
  expect(bottone("Correzioni sicure (1)")).toBeTruthy();
});

test("a cell that is not what it was is named, and the correction stays to be decided", async () => {
  const { finta, utente } = await apri();
  finta.ripara = () => Promise.resolve(false);
  await utente.click(bottone("Correzioni sicure (2)"));
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
  await utente.click(bottone("Correzioni sicure (2)"));
  await utente.click(bottone("Applica"));
  expect(screen.getByText(/^Non è ricontrollato sulle celle di adesso/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("in English too; a new verdict begins anew", async () => {
  const { finta, utente } = await apri("en-US");
  await utente.click(bottone("Safe corrections (2)"));
  await utente.click(bottone("Skip"));
  await utente.click(bottone("Skip"));
  expect(screen.getByText("Done: 0 applied, 2 skipped.")).toBeTruthy();
  act(() => {
    finta.runtime.deposito.invia({ tipo: "referto-fatto", referto: REFERTO, il: OGGI, ora: "10:32" });
  });
  expect(bottone("Safe corrections (2)")).toBeTruthy();
});
