/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/app";
import { createDeposito } from "../../src/taskpane/deposito";
import { proponiPrimiPassi, segnaVisti } from "../../src/taskpane/prima-volta";
import { GUIDA } from "../../src/taskpane/testi/guida";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { PASSI } from "../../src/taskpane/vista";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { RICONOSCIUTO, giorno } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);
beforeEach(() => {
  window.localStorage.clear();
});

/** What the page does at its first reading. */
function proposta(memoria: Partial<typeof RICONOSCIUTO.memoria> = {}) {
  const deposito = createDeposito();
  deposito.invia({
    tipo: "riconosciuto",
    esito: { ...RICONOSCIUTO, memoria: { ...RICONOSCIUTO.memoria, ...memoria } },
  });
  proponiPrimiPassi(deposito);
  return deposito.stato().guida;
}

describe("by themselves", () => {
  test("to a new user on a new workbook, and the focus stays where it is", () => {
    expect(proposta()).toEqual({ passo: "dati", chiesta: false });
  });

  test("never to one who closed them", () => {
    segnaVisti();
    expect(proposta()).toBeNull();
  });

  test("never on a workbook where a referto was written", () => {
    expect(proposta({ dataRiferimento: giorno("2023-06-30") })).toBeNull();
  });

  test("where the browser keeps nothing, they come and can be closed all the same", () => {
    const chiusa = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(proposta()).toEqual({ passo: "dati", chiesta: false });
    expect(segnaVisti).not.toThrow();
    chiusa.mockRestore();
  });

  test("not before the workbook was read", () => {
    const deposito = createDeposito();
    proponiPrimiPassi(deposito);
    expect(deposito.stato().guida).toBeNull();
  });
});

async function apri(lingua = "it-IT") {
  const finta = createFinta();
  const utente = userEvent.setup();
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  return { utente, finta };
}

const bottone = (nome: string) => screen.getByRole("button", { name: nome });
const davanti = () => screen.getByRole("tab", { selected: true }).textContent;

test.each([
  ["it-IT", "it", "Aiuto", ["Dati", "Controlli", "Referto"]],
  ["en-US", "en", "Help", ["Data", "Checks", "Referto"]],
] as const)(
  "%s: found again under the help, each step over its view, its heading read first",
  async (lingua, breve, aiuto, viste) => {
    const { utente } = await apri(lingua);
    const testi = GUIDA[breve];
    await utente.click(bottone(aiuto));
    for (const [i, passo] of PASSI.entries()) {
      expect(document.activeElement?.textContent).toBe(testi.passi[passo].titolo);
      expect(davanti()).toBe(viste[i]);
      await utente.click(bottone(passo === "referto" ? testi.fine : testi.avanti));
    }
    expect(screen.queryByText(testi.passi.referto.titolo)).toBeNull();
    expect(document.activeElement).toBe(bottone(aiuto));
    expect(proposta()).toBeNull();
  },
);

test("come by themselves they do not take the focus; skipped, they are not shown again", async () => {
  const { utente, finta } = await apri();
  const data = screen.getByRole("tab", { name: "Dati" });
  data.focus();
  act(() => {
    proponiPrimiPassi(finta.runtime.deposito);
  });
  expect(screen.getByText(GUIDA.it.passi.dati.titolo)).toBeTruthy();
  expect(document.activeElement).toBe(data);
  await utente.click(bottone("Salta"));
  expect(screen.queryByText(GUIDA.it.passi.dati.titolo)).toBeNull();
  expect(proposta()).toBeNull();
});

test("Escape skips, and one can go back", async () => {
  const { utente } = await apri();
  await utente.click(bottone("Aiuto"));
  await utente.click(bottone("Avanti"));
  await utente.click(bottone("Indietro"));
  expect(document.activeElement?.textContent).toBe(GUIDA.it.passi.dati.titolo);
  await utente.keyboard("{Escape}");
  expect(document.activeElement).toBe(bottone("Aiuto"));
  expect(screen.queryByText(GUIDA.it.passi.dati.titolo)).toBeNull();
});
