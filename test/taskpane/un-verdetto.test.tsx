/**
 * One verdict in four places: the pane, Referto Controlli, the last line of the command line and the JSON.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { readFileSync } from "node:fs";
import { act, cleanup, render, screen } from "@testing-library/react";
import { toRapporto } from "../../src/app/fuori/rapporto-json";
import { rigaVerdetto } from "../../src/app/vista/riga-verdetto";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook } from "../../src/simulator/index";
import { App } from "../../src/taskpane/app";
import { createRuntime } from "../../src/taskpane/runtime";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { creaEsempio } from "../esempio/crea";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { conDatiReali, condiviso } from "../supporto/condivisi";
import { adesso, mostrati } from "../supporto/dopo-la-pressione";
import { genera } from "../supporto/lavoro";
import { mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(async () => {
  await caricaViste();
  await caricaTesti("it-IT");
});
afterEach(cleanup);

interface Detto {
  readonly riquadro: string;
  readonly foglio: string;
  readonly riga: string;
  readonly json: Readonly<Record<string, unknown>>;
}

async function neiQuattroPosti(xlsx: Uint8Array): Promise<Detto> {
  const host = openWorkbook(xlsx);
  try {
    const esito = await genera();
    if (!esito.ok) throw new Error(esito.problema.tipo);
    const runtime = createRuntime(
      conCartella,
      () => Promise.resolve(),
      { conSchede, apriFile },
      () => "it-IT",
    );
    render(<App runtime={runtime} linguaExcel="it-IT" tema="chiaro" />);
    await act(() => runtime.azioni.rileggi());
    mostraVista(runtime, "rilievi");
    const controlli = mostrati(adesso(host), "Referto Controlli");
    return {
      riquadro: screen.getByRole("heading", { name: /Posso firmare/ }).textContent,
      foglio: String(controlli[controlli.indexOf("POSSO FIRMARE?") + 1]),
      riga: rigaVerdetto(esito.quadro),
      json: toRapporto(esito.quadro, [], { sync: 0, byteMassimi: 0, byteTotali: 0 }).verdetto,
    };
  } finally {
    host.close();
  }
}

const ESITI = { SÌ: "si", NO: "no", "DA VEDERE": "da vedere" } as const;

/** "NO: 1 errore", from the four; what each says is compared. */
function unaSola({ riquadro, foglio, riga, json }: Detto): string {
  const risposta = riquadro.replace(/^Posso firmare\? /, "");
  const parola = /^(SÌ|NO|DA VEDERE)/.exec(risposta)?.[1] as keyof typeof ESITI;
  expect(foglio.startsWith(risposta)).toBe(true);
  expect(riga.startsWith(`Posso firmare? ${risposta}. `)).toBe(true);
  expect(json["esito"]).toBe(ESITI[parola]);
  const { errori, indicatoriMancati, obiettiviMancati } = json as Record<string, number>;
  if (parola === "NO") expect(Number(/^NO: ([\d.]+) error/.exec(risposta)?.[1])).toBe(errori);
  const mancati = /(\d+) indicator\S+ mancat\S+ in (\d+) obiettiv/;
  for (const t of [foglio, riga]) {
    const m = mancati.exec(t);
    expect([Number(m?.[1] ?? 0), Number(m?.[2] ?? 0)]).toEqual([indicatoriMancati, obiettiviMancati]);
  }
  return risposta;
}

const T = ["Capitolo", "Descrizione", "Previsione attuale", "Impegnato", "Pagato"];

test.each<[string, () => Uint8Array, RegExp]>([
  ["the sample", creaEsempio, /^(SÌ|NO|DA VEDERE)/],
  ["nothing amiss", () => cartellaDiRighe({ Spese: [T, [10, "Carta", 100, 40, 30]] }), /^SÌ$/],
  ["an error", () => cartellaDiRighe({ Spese: [T, [10, "Carta", 100, 40, 50]] }), /^NO: 1 errore$/],
  [
    "a part that was not read",
    () =>
      cartellaDiRighe({
        Spese: [T, [10, "Carta", 100, 40, 30]],
        Altro: [
          ["Indicatore", "Target 2023"],
          ["Numero di atti", 10],
          ["Numero di utenti", 20],
        ],
      }),
    /^DA VEDERE: 1 /,
  ],
])("%s: the same answer in pane, sheet, command line and JSON", async (_, cartella, attesa) => {
  expect(unaSola(await neiQuattroPosti(cartella()))).toMatch(attesa);
});

conDatiReali("the real workbooks", () => {
  test.each([
    ["lumezzane-2023.xlsx", "NO: 1 errore"],
    ["lumezzane-2023-stampa.xlsx", "NO: 2 errori"],
  ])("%s: %s, 6 indicators in 5 objectives, in all four", async (file, attesa) => {
    const detto = await neiQuattroPosti(readFileSync(condiviso("dati", file)));
    expect(unaSola(detto)).toBe(attesa);
    expect(detto.riga).toContain(". 6 indicatori mancati in 5 obiettivi");
  });
});
