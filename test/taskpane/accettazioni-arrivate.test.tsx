/**
 * Acceptances that came with the workbook: said with the verdict, taken over or opened again in one press.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { applyCorrezione, type Correzione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { conRiprese, NESSUNA_RIPRESA } from "../../src/app/giudizio/riprese";
import { rigiudica } from "../../src/app/giudizio/valuta";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { accettazione, quadroCon, RICONOSCIUTO, trovato } from "./esempi";
import { esitoDi } from "./esito";
import { createFinta } from "./finta";
import { genera, mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

const bottone = (nome: string | RegExp) => screen.getByRole("button", { name: nome });
const verdetto = () => screen.getByRole("heading", { name: /Posso firmare|May I sign/ }).textContent;

const ERRORI = [trovato("errore", "N2"), trovato("errore", "N3")];

async function apri(lingua: string, altro: Partial<Memoria> = {}) {
  const finta = createFinta();
  const chieste: Correzione[] = [];
  let memoria: Memoria = { ...MEMORIA_VUOTA, accettazioni: ERRORI.map((e) => accettazione(e)), ...altro };
  finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, memoria });
  finta.correggi = (_, c) => {
    chieste.push(c);
    const prima = memoria;
    memoria = applyCorrezione(prima, c);
    return Promise.resolve({ ok: true, riconosciuto: { ...RICONOSCIUTO, memoria }, prima, dopo: memoria });
  };
  finta.genera = async (_, { riprese }) =>
    esitoDi(await conRiprese(rigiudica(quadroCon(ERRORI), memoria), riprese ?? NESSUNA_RIPRESA));
  const utente = userEvent.setup();
  document.documentElement.lang = "it";
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  await genera(utente);
  mostraVista(finta.runtime, "rilievi");
  return { finta, utente, chieste };
}

test("they are said, and taken over in one press: nothing is written, and from then on they are ours", async () => {
  const { finta, utente, chieste } = await apri("it-IT");
  expect(verdetto()).toBe("Posso firmare? DA VEDERE: 2 rilievi accettati arrivati con la cartella");
  expect(
    screen.getByText(/^Questa cartella porta 2 rilievi accettati da Anna Verdi, il 10\/07\/2023/),
  ).toBeTruthy();
  expect(screen.getByText(/^Un nome scritto non prova/)).toBeTruthy();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => v.id)).toEqual([]);
  await utente.click(bottone("Riprendi (2)"));
  expect(verdetto()).toBe("Posso firmare? SÌ");
  expect(screen.queryByRole("region", { name: "Accettazioni arrivate con la cartella" })).toBeNull();
  expect(chieste).toEqual([]);
  await genera(utente);
  mostraVista(finta.runtime, "rilievi");
  expect(verdetto()).toBe("Posso firmare? SÌ");
});

test("or all opened again in one press", async () => {
  const { utente, chieste } = await apri("en-GB");
  expect(verdetto()).toBe("May I sign? TO BE LOOKED AT: 2 accepted findings that came with the workbook");
  await utente.click(bottone("Open all again (2)"));
  expect(verdetto()).toBe("May I sign? NO: 2 errors");
  expect(chieste).toMatchObject([{ tipo: "riapri", accettazioni: [{}, {}] }]);
});

test("those of a version before that fit no finding are folded away, and can be let go", async () => {
  const deroga = { codice: "BIL-004", foglio: "Spese", messaggio: "Altro.", motivo: "visto", nome: "Ugo" };
  const { utente, chieste } = await apri("it-IT", { deroghe: [deroga] });
  expect(screen.queryByText(/^BIL-004\. Altro/)).toBeNull();
  await utente.click(bottone("Accettazioni di una versione precedente senza più rilievo (1)"));
  expect(screen.getByText(/^BIL-004\. Altro\. Accettato da Ugo: visto/)).toBeTruthy();
  await utente.click(bottone("Togli l'accettazione BIL-004"));
  expect(chieste).toEqual([{ tipo: "deroga-tolta", deroga }]);
  expect(screen.queryByText(/^BIL-004\. Altro/)).toBeNull();
});
