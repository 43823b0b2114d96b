/**
 * The queue from the keyboard: what is in sight, what its keys do, where the focus and the selection go.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { applyCorrezione } from "../../src/app/decisioni/correzione";
import type { CellaDaScrivere } from "../../src/app/giudizio/cella-da-scrivere";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { rigiudica, type Quadro } from "../../src/app/giudizio/valuta";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { quadroCon, RICONOSCIUTO, trovato } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);
beforeEach(() => {
  window.localStorage.clear();
});

const titolo = () => screen.getByRole("heading", { level: 2 }).textContent;
const verdetto = () => screen.getByRole("heading", { level: 1 }).textContent;

async function apri(letto: Quadro, lingua = "it-IT") {
  const finta = createFinta();
  const cartella: { memoria: Memoria } = { memoria: MEMORIA_VUOTA };
  const scritte: CellaDaScrivere[] = [];
  const riconosciuto = () => ({ ...RICONOSCIUTO, memoria: cartella.memoria });
  finta.riconosci = () => Promise.resolve(riconosciuto());
  finta.controlla = () =>
    Promise.resolve({ ok: true, riconosciuto: riconosciuto(), quadro: rigiudica(letto, cartella.memoria) });
  finta.correggi = (_, c) => {
    const prima = cartella.memoria;
    cartella.memoria = applyCorrezione(prima, c);
    return Promise.resolve({ ok: true, riconosciuto: riconosciuto(), prima, dopo: cartella.memoria });
  };
  finta.ripara = (c) => {
    scritte.push(c);
    return Promise.resolve(true);
  };
  const utente = userEvent.setup();
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  await screen.findByRole("heading", { level: 2 });
  return { finta, utente, cartella, scritte };
}

const TRE = quadroCon([
  trovato("errore", "N2"),
  trovato("errore", "N3"),
  trovato("errore", "K9", { codice: "BIL-999" }),
]);
const cella = (riga: number, colonna: number) => ({ foglio: "Spese", riga, colonna });

const SCRITTA: CellaDaScrivere = {
  codice: "BIL-002",
  dove: cella(9, 11),
  prima: 1,
  dopo: 2,
  indicatore: "",
  responsabile: "",
  campo: "",
};

test("it opens on the first thing, with its cell selected and no focus taken; the arrows walk, the cell follows", async () => {
  const { finta, utente } = await apri(TRE);
  expect(verdetto()).toBe("Non ancora: 2 cose da sistemare (3 punti)");
  expect(screen.getByText("1 di 2 · punto 1 di 2")).toBeTruthy();
  expect(finta.scelte).toEqual([cella(2, 14)]);
  expect(document.activeElement).toBe(document.body);
  await utente.keyboard("{ArrowDown}");
  expect(screen.getByText("1 di 2 · punto 2 di 2")).toBeTruthy();
  expect(document.activeElement?.tagName).toBe("H2");
  await utente.keyboard("{ArrowDown}");
  expect(screen.getByText("2 di 2")).toBeTruthy();
  await utente.keyboard("{ArrowUp}v");
  expect(finta.scelte).toEqual([cella(2, 14), cella(3, 14), cella(9, 11), cella(3, 14), cella(3, 14)]);
});

test("A, a reason, Enter: accepted; the name is asked once, the next thing has the focus, Z takes it back", async () => {
  const { utente, cartella } = await apri(TRE);
  await utente.keyboard("a");
  await utente.keyboard("ok{Enter}");
  expect(screen.getByText(/^Almeno 10 caratteri/)).toBeTruthy();
  await utente.keyboard(", verificato{Enter}");
  expect(cartella.memoria.accettazioni).toEqual([]);
  // What is missing has the focus: it is typed where one is.
  await utente.keyboard("Anna Verdi{Enter}");
  expect(cartella.memoria.accettazioni).toMatchObject([{ nome: "Anna Verdi", motivo: "ok, verificato" }]);
  expect(verdetto()).toBe("Non ancora: 2 cose da sistemare");
  expect(document.activeElement?.tagName).toBe("H2");
  await utente.keyboard("aGià chiesto alla tesoreria{Enter}");
  expect(verdetto()).toBe("Non ancora: 1 cosa da sistemare");
  await utente.keyboard("z");
  expect(verdetto()).toBe("Non ancora: 2 cose da sistemare");
});

test("Z takes back one act after the other, the last first; the chip says how many are before it", async () => {
  const { utente, cartella, scritte, finta } = await apri(TRE);
  await utente.keyboard("aGià chiesto alla tesoreria{Enter}");
  await utente.keyboard("Anna Verdi{Enter}");
  await utente.keyboard("aGià chiesto alla tesoreria{Enter}");
  await act(() => finta.runtime.azioni.scrivi([SCRITTA]));
  expect(finta.runtime.deposito.stato().fatti).toHaveLength(3);
  expect(screen.getByText(/\(e 2 prima\)/)).toBeTruthy();
  await utente.keyboard("z");
  expect(scritte).toMatchObject([
    { prima: 1, dopo: 2 },
    { prima: 2, dopo: 1 },
  ]);
  expect(cartella.memoria.accettazioni).toHaveLength(2);
  await utente.keyboard("z");
  expect(cartella.memoria.accettazioni).toHaveLength(1);
  await utente.keyboard("z");
  expect(cartella.memoria.accettazioni).toEqual([]);
  expect(screen.queryByRole("button", { name: /^Annulla: / })).toBeNull();
  await utente.keyboard("z");
  expect(scritte).toHaveLength(2);
});

test("a cell that is another since is left as it is, and what was done before it can still be taken back", async () => {
  const { utente, cartella, finta } = await apri(TRE);
  await utente.keyboard("aGià chiesto alla tesoreria{Enter}");
  await utente.keyboard("Anna Verdi{Enter}");
  await act(() => finta.runtime.azioni.scrivi([SCRITTA]));
  finta.ripara = () => Promise.resolve(false);
  await utente.keyboard("z");
  expect(finta.runtime.deposito.stato().avviso).toMatchObject({ tipo: "non-riparata" });
  await utente.keyboard("z");
  expect(cartella.memoria.accettazioni).toEqual([]);
});

test("all that are alike are accepted with one reason", async () => {
  const molti = Array.from({ length: 38 }, (_, i) => trovato("errore", `N${i + 2}`));
  const { utente, cartella } = await apri(quadroCon(molti));
  await utente.keyboard("a");
  await utente.keyboard("Dato atteso a luglio");
  await utente.click(screen.getByRole("radio", { name: "Tutte le 38 uguali" }));
  await utente.type(screen.getByRole("textbox", { name: "Chi ne risponde" }), "Anna Verdi");
  await utente.click(screen.getByRole("button", { name: "Accetta tutte le 38" }));
  expect(cartella.memoria.accettazioni).toHaveLength(38);
  expect(verdetto()).toBe("Si può firmare");
  await utente.click(screen.getByRole("button", { name: /^Sistemate/ }));
  expect(screen.getByRole("grid", { name: "Sistemate" }).getAttribute("aria-rowcount")).toBe("38");
});

test("a key is nothing in a field, with Ctrl, or once the single letters are off; Enter and the arrows stay", async () => {
  const { finta, utente, cartella } = await apri(TRE);
  await utente.keyboard("a");
  await utente.keyboard("vz2?aaaaaaaaa");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Perché va bene così?" }).value).toBe(
    "vz2?aaaaaaaaa",
  );
  await utente.keyboard("{Escape}{Control>}a{/Control}{Alt>}a{/Alt}");
  expect(screen.queryByRole("textbox")).toBeNull();
  await utente.keyboard("?");
  await utente.click(screen.getByRole("switch", { name: "Tasti di una lettera" }));
  await utente.click(screen.getByRole("heading", { level: 1 }));
  await utente.keyboard("{Escape}a2");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(finta.runtime.deposito.stato().vista).toBe("coda");
  await utente.keyboard("{ArrowDown}");
  expect(screen.getByText("1 di 2 · punto 2 di 2")).toBeTruthy();
  expect(cartella.memoria.accettazioni).toEqual([]);
});

test("what changes by itself moves neither the focus nor the selection", async () => {
  const { finta } = await apri(TRE);
  finta.scelte.length = 0;
  finta.controlla = () =>
    Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, quadro: quadroCon([trovato("errore", "N3")]) });
  await act(() => finta.runtime.azioni.rileggi());
  expect(verdetto()).toBe("Non ancora: 1 cosa da sistemare");
  expect(finta.scelte).toEqual([]);
  expect(document.activeElement).toBe(document.body);
});

test("in English, every word of it", async () => {
  const { utente } = await apri(TRE, "en-GB");
  expect(verdetto()).toBe("Not yet: 2 items to resolve (3 places)");
  expect(titolo()).toBe("Total other than the sum");
  await utente.keyboard("a");
  expect(screen.getByRole("textbox", { name: "Why is this acceptable?" })).toBeTruthy();
});
