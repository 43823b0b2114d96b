/**
 * What the pane lets one do while a job runs: read and scroll, and nothing that would start another.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/app";
import type { Azioni } from "../../src/taskpane/azioni";
import type { Vista } from "../../src/taskpane/vista";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, REFERTO, RICONOSCIUTO } from "./esempi";
import { conRilievi } from "./esito";
import { createFinta, promessa } from "./finta";
import { genera, mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

/** Reading, going to a cell, stopping: these start nothing. */
const LIBERE: ReadonlySet<string> = new Set(["apri", "vaiA", "ferma", "somma", "risultato", "chiedi"]);

/** The pane at work in a view, with every action written down in place of done. */
async function alLavoro(vista: Vista) {
  const { runtime } = createFinta();
  const chiamate: string[] = [];
  const annota = (nome: string) => () => {
    if (!LIBERE.has(nome)) chiamate.push(nome);
    return Promise.resolve(false);
  };
  const tutte = <T extends object>(azioni: T): T =>
    Object.fromEntries(Object.keys(azioni).map((n) => [n, annota(n)])) as unknown as T;
  const azioni: Azioni = { ...tutte(runtime.azioni), schede: tutte(runtime.azioni.schede) };
  const { invia } = runtime.deposito;
  const utente = userEvent.setup();
  render(<App runtime={{ ...runtime, azioni }} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => Promise.resolve());
  act(() => {
    invia({ tipo: "riconosciuto", esito: RICONOSCIUTO });
    invia({ tipo: "referto-fatto", referto: REFERTO, il: OGGI, ora: "10:32", pagine: 12 });
    invia({ tipo: "vista-scelta", vista });
  });
  return { utente, invia, chiamate, deposito: runtime.deposito };
}

/** Opens whatever is closed, so that all there is can be pressed. */
async function apriTutto(utente: ReturnType<typeof userEvent.setup>) {
  for (const chiuso of screen.queryAllByRole("button", { expanded: false })) await utente.click(chiuso);
  for (const riga of screen.queryAllByRole("row", { selected: false })) await utente.click(riga);
}

const SPIEGATA = "Gli altri comandi aspettano la fine; intanto si può leggere.";

const inizia = { tipo: "segni-chiesti", segni: { mancati: true, rilievi: false } } as const;

describe.each(["letto", "rilievi", "coda", "obiettivi", "schede", "referto", "impostazioni"] as const)(
  "in the view %s",
  (vista) => {
    test("nothing that is pressed starts a second job, and what waits says why", async () => {
      const { utente, invia, chiamate } = await alLavoro(vista);
      await apriTutto(utente);
      chiamate.length = 0;
      act(() => {
        invia(inizia);
      });
      const comandi = ["button", "checkbox", "switch", "radio"].flatMap((r) => screen.queryAllByRole(r));
      for (const comando of comandi.filter((c) => c.isConnected)) await utente.click(comando);
      for (const tendina of screen.queryAllByRole<HTMLSelectElement>("combobox"))
        await utente.selectOptions(tendina, tendina.options[tendina.options.length - 1] ?? []);
      expect(chiamate).toEqual([]);
      const perche = screen.getByText(SPIEGATA);
      expect(perche.closest("[role=status]")).toBeTruthy();
      const fermi = document.querySelectorAll('[aria-disabled="true"]');
      expect(fermi.length).toBeGreaterThan(1);
      expect(
        [...fermi].filter((f) => f.getAttribute("aria-describedby") === perche.id).length,
      ).toBeGreaterThan(1);
    });
  },
);

test.each([
  ["letto", "combobox", /^Leggi la colonna L/],
  ["letto", "button", "Applica un modello…"],
  ["referto", "checkbox", "Sintesi"],
  ["referto", "switch", "Colonne in percentuale"],
  ["referto", "button", "Scegli lo stemma…"],
  ["impostazioni", "radio", "Sì"],
  ["schede", "button", "Aggiungi i file arrivati"],
] as const)(
  "in the view %s the %s %s keeps the focus while it waits, and says why",
  async (vista, ruolo, name) => {
    const { utente, invia } = await alLavoro(vista);
    await apriTutto(utente);
    const [campo] = screen.getAllByRole(ruolo, { name });
    act(() => {
      campo?.focus();
    });
    expect(document.activeElement).toBe(campo);
    act(() => {
      invia(inizia);
    });
    expect(document.activeElement).toBe(campo);
    expect(campo?.hasAttribute("disabled")).toBe(false);
    expect(campo?.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(campo?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      SPIEGATA,
    );
  },
);

test("what is ticked or chosen stays so while it waits", async () => {
  const { utente, invia } = await alLavoro("referto");
  const parte = screen.getByRole<HTMLInputElement>("checkbox", { name: "Sintesi" });
  act(() => {
    invia(inizia);
  });
  await utente.click(screen.getByText("Sintesi"));
  parte.focus();
  await utente.keyboard(" ");
  expect(parte.checked).toBe(true);
  act(() => {
    invia({ tipo: "vista-scelta", vista: "impostazioni" });
  });
  const scelto = screen.getByRole<HTMLInputElement>("radio", { name: "Italiano" });
  await utente.click(screen.getByText("Sì"));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Sì" }).checked).toBe(false);
  expect(scelto.hasAttribute("aria-disabled")).toBe(false);
});

test("a decision says that it is being kept, and the next one does not wait for it", async () => {
  const finta = createFinta();
  const fine = promessa<Awaited<ReturnType<typeof finta.correggi>>>();
  finta.correggi = () => fine.attesa;
  const fatto = finta.runtime.azioni.decidi({ tipo: "polarita", chiave: "x", polarita: null });
  await act(() => Promise.resolve());
  expect(finta.runtime.deposito.stato().lavoro).toEqual({ tipo: "impostazioni", passo: null });
  fine.risolvi({ ok: false, problema: { tipo: "memoria-rovinata" } });
  await fatto;
  expect(finta.runtime.deposito.stato().lavoro).toBeNull();
});

test("the findings stay in their place while the referto is made anew, and say that they are those of before", async () => {
  const finta = createFinta();
  finta.genera = () => Promise.resolve(conRilievi(200, 0));
  const utente = userEvent.setup();
  render(<App runtime={finta.runtime} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => Promise.resolve());
  await genera(utente);
  mostraVista(finta.runtime, "rilievi");
  const elenco = screen.getByRole("grid");
  const corpo = screen.getByRole("main");
  corpo.scrollTop = 900;
  const fine = promessa<Awaited<ReturnType<typeof finta.genera>>>();
  finta.genera = () => fine.attesa;
  const cerca = screen.getByRole("searchbox");
  cerca.focus();
  void finta.runtime.azioni.genera("nastro");
  await act(() => Promise.resolve());
  expect(elenco.isConnected).toBe(true);
  expect(screen.getByText("Lo sto rifacendo: questo è quello di prima.")).toBeTruthy();
  await act(async () => {
    fine.risolvi(conRilievi(150, 0));
    await fine.attesa;
  });
  expect(elenco.isConnected).toBe(true);
  expect(corpo.scrollTop).toBe(900);
  expect(document.activeElement).toBe(cerca);
  expect(screen.getByText("150 di 150")).toBeTruthy();
  expect(screen.queryByText("Lo sto rifacendo: questo è quello di prima.")).toBeNull();
});
