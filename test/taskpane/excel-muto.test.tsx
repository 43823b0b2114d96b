/**
 * While a cell is being written in Excel answers nothing and the job waits: after five seconds of silence the pane says so.
 * learn.microsoft.com/javascript/api/excel/excel.runoptions (delayForCellEdit)
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const passa = (secondi: number): void => {
  act(() => {
    jest.advanceTimersByTime(secondi * 1_000);
  });
};

const passo = (fatto: number) => ({ fatto, totale: 4, messaggio: { it: "Scrivo i fogli", en: "Writing" } });

async function alLavoro(lingua: string) {
  await caricaTesti(lingua);
  const { runtime } = createFinta();
  const { invia } = runtime.deposito;
  render(<App runtime={runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  act(() => {
    invia({ tipo: "lavoro-iniziato", lavoro: "referto" });
  });
  return invia;
}

describe.each([
  ["it-IT", /^Excel non risponde ancora\. Se c’è una cella aperta in scrittura, premere Invio o Esc/],
  ["en-US", /^Excel has not answered yet\. If a cell is open for editing, press Enter or Esc/],
])("in %s", (lingua, detto) => {
  test("said after five seconds without an answer, where a screen reader hears it", async () => {
    await alLavoro(lingua);
    passa(4.9);
    expect(screen.queryByText(detto)).toBeNull();
    passa(0.2);
    expect(screen.getByText(detto).closest("[role=status]")).not.toBeNull();
  });

  test("a step that is done is an answer, and the five seconds begin again", async () => {
    const invia = await alLavoro(lingua);
    for (const fatto of [1, 2, 3]) {
      passa(4);
      act(() => {
        invia({ tipo: "passo", passo: passo(fatto) });
      });
      expect(screen.queryByText(detto)).toBeNull();
    }
    passa(5.1);
    expect(screen.getByText(detto)).toBeTruthy();
    act(() => {
      invia({ tipo: "passo", passo: passo(4) });
    });
    expect(screen.queryByText(detto)).toBeNull();
  });

  test("nothing is said where no job is at work", async () => {
    const invia = await alLavoro(lingua);
    act(() => {
      invia({ tipo: "fermato", avviso: { tipo: "guasto", codice: "interrotto" } });
    });
    passa(60);
    expect(screen.queryByText(detto)).toBeNull();
  });
});
