/**
 * Another language whose words are late, or do not come.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostFault } from "../../src/app/porte/cartella";
import { App } from "../../src/taskpane/app";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { createFinta, promessa } from "./finta";
import { conSchermo } from "./schermo";

/** What the download gives, at the next asking; by itself, what was asked for. */
let arrivo: ((parte: () => Promise<unknown>) => Promise<unknown>) | undefined;
jest.mock("../../src/app/porte/carica", () => ({
  carica: (parte: () => Promise<unknown>) => (arrivo ? arrivo(parte) : parte()),
}));

conSchermo();
beforeAll(caricaViste);

const voce = (nome: string) => screen.getByRole("radio", { name: nome });
const titolo = () => screen.getByRole("heading", { level: 1 }).textContent;

async function apri() {
  const { runtime } = createFinta();
  window.localStorage.setItem("referto.lingua", "it");
  render(<App runtime={runtime} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => runtime.azioni.parla("it"));
  act(() => {
    runtime.deposito.invia({ tipo: "vista-scelta", vista: "impostazioni" });
  });
  return { utente: userEvent.setup(), runtime };
}

test("one that does not come leaves the pane as it is, says what to do, and is asked for again", async () => {
  const { utente, runtime } = await apri();
  act(() => {
    runtime.deposito.invia({ tipo: "lavoro-iniziato", lavoro: "referto" });
  });
  arrivo = () => Promise.reject(new HostFault("parte-assente", "parte-en.js"));
  await utente.click(voce("English"));
  expect(screen.getByRole("alert").textContent).toMatch(/^Una parte di Referto non si è caricata.*Premere/);
  expect(titolo()).toBe("Impostazioni");
  expect((voce("Italiano") as HTMLInputElement).checked).toBe(true);
  expect(window.localStorage.getItem("referto.lingua")).toBe("it");
  // The work goes on.
  expect(runtime.deposito.stato().lavoro?.tipo).toBe("referto");
  arrivo = undefined;
  await utente.click(voce("English"));
  expect(titolo()).toBe("Settings");
  expect(window.localStorage.getItem("referto.lingua")).toBe("en");
});

describe("late", () => {
  let pronte: () => void;
  let mancate: () => void;

  /** The words as if never loaded: each test its own modules. */
  async function tarda() {
    const { attesa, risolvi } = promessa<boolean>();
    pronte = () => {
      risolvi(true);
    };
    mancate = () => {
      risolvi(false);
    };
    arrivo = async (parte) => ((await attesa) ? parte() : Promise.reject(new Error("late and lost")));
    const { createParla } = await import("../../src/taskpane/azioni-lingua");
    const scelte: unknown[] = [];
    const parla = createParla(
      {
        invia: (e) => {
          scelte.push(e);
        },
      },
      () => "it-IT",
    );
    return { parla, scelte };
  }

  beforeEach(() => {
    jest.resetModules();
  });

  test("the pane changes when its words are there, not before", async () => {
    const { parla, scelte } = await tarda();
    const fatto = parla("en");
    await Promise.resolve();
    expect(scelte).toEqual([]);
    pronte();
    await fatto;
    expect(scelte).toEqual([{ tipo: "lingua-scelta", lingua: "en" }]);
  });

  test("the last choice holds, whichever comes first", async () => {
    const { parla, scelte } = await tarda();
    const inglese = parla("en");
    await parla("excel");
    pronte();
    await inglese;
    expect(scelte).toEqual([{ tipo: "lingua-scelta", lingua: "excel" }]);
  });

  test("of one that is not wanted any more nothing is said, though it is lost", async () => {
    const { parla, scelte } = await tarda();
    const inglese = parla("en");
    await parla("it");
    mancate();
    await inglese;
    expect(scelte).toEqual([{ tipo: "lingua-scelta", lingua: "it" }]);
  });
});
