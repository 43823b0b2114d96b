/**
 * axe-core on every state of the pane, in both languages and both themes. Colour contrast needs a real browser and is
 * not judged here.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, cleanup, render } from "@testing-library/react";
import axe from "axe-core";
import { App } from "../../src/taskpane/app";
import type { Evento } from "../../src/taskpane/stato";
import type { Vista } from "../../src/taskpane/vista";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, REFERTO, RICONOSCIUTO } from "./esempi";
import { conSchermo } from "./schermo";
import { createFinta } from "./finta";

conSchermo();
beforeAll(caricaViste);

const riconosciuto: Evento = { tipo: "riconosciuto", esito: RICONOSCIUTO };
const vista = (quale: Vista): Evento => ({ tipo: "vista-scelta", vista: quale });
const fatto: Evento = { tipo: "referto-fatto", referto: REFERTO, il: OGGI, ora: "10:32", pagine: 12 };

const stati: Readonly<Record<string, readonly Evento[]>> = {
  "reading for the first time": [{ tipo: "lavoro-iniziato", lavoro: "lettura" }],
  ready: [riconosciuto],
  "no table": [{ tipo: "riconosciuto", esito: { ...RICONOSCIUTO, tabelle: [] } }],
  "a table pointed at": [
    {
      tipo: "riconosciuto",
      esito: {
        ...RICONOSCIUTO,
        indicate: [
          {
            nome: "Referto_indicata_1",
            struttura: "spese",
            intervallo: { foglio: "Uscite", riga: 2, colonna: 1, ultimaRiga: 4, ultimaColonna: 4 },
          },
        ],
      },
    },
    {
      tipo: "fermato",
      avviso: { tipo: "problema", problema: { tipo: "selezione", motivo: "non-unica" } },
    },
  ],
  "a wrong date": [riconosciuto, { tipo: "data-errata", errore: "illeggibile" }],
  "at work": [
    riconosciuto,
    { tipo: "lavoro-iniziato", lavoro: "referto" },
    {
      tipo: "passo",
      passo: {
        fatto: 2,
        totale: 7,
        messaggio: { it: "Ricalcolo e controllo", en: "Calculating and checking" },
      },
    },
  ],
  "asked to stop": [
    riconosciuto,
    { tipo: "lavoro-iniziato", lavoro: "referto" },
    { tipo: "fermata-chiesta" },
  ],
  done: [riconosciuto, fatto],
  "the objectives": [riconosciuto, fatto, vista("obiettivi")],
  "the objectives before a check": [riconosciuto, vista("obiettivi")],
  "the referto": [riconosciuto, vista("referto")],
  "the referto written": [riconosciuto, fatto, vista("referto")],
  "what was read": [riconosciuto, fatto, vista("letto")],
  "all findings": [riconosciuto, fatto, vista("rilievi")],
  "the names": [riconosciuto, fatto, vista("nomi")],
  "the marks": [riconosciuto, fatto, vista("segni")],
  "the keys": [riconosciuto, vista("tasti")],
  "warnings unfolded": [
    riconosciuto,
    fatto,
    { tipo: "scelte-cambiate", scelte: { coda: { attuale: null, posto: 0, piega: "avvisi" } } },
  ],
  "something to undo": [
    riconosciuto,
    fatto,
    {
      tipo: "riparata",
      celle: [
        {
          codice: "OBI-007",
          dove: { foglio: "Obiettivi", riga: 11, colonna: 15 },
          prima: "",
          dopo: "28/05/2023",
          indicatore: "",
          responsabile: "",
          campo: "raggiunto",
        },
      ],
      indietro: false,
    },
  ],
  "the settings": [riconosciuto, fatto, vista("impostazioni")],
  "the settings before a reading": [vista("impostazioni")],
  "the settings while a choice is kept": [
    riconosciuto,
    vista("impostazioni"),
    { tipo: "impostazioni-iniziate" },
  ],
  "the schede before anything": [riconosciuto, vista("schede")],
  "the schede at work": [riconosciuto, vista("schede"), { tipo: "schede", evento: { fatto: "iniziato" } }],
  "all findings before a check": [riconosciuto, vista("rilievi")],
  marked: [
    riconosciuto,
    {
      tipo: "segnati",
      chiesti: { mancati: true, rilievi: true },
      esito: { accesi: { mancati: true, rilievi: false }, protetti: ["Spese"], senzaParola: 2 },
      mossa: null,
    },
  ],
  stopped: [riconosciuto, { tipo: "fermato", avviso: { tipo: "guasto", codice: "foglio-protetto" } }],
  broken: [{ tipo: "rotto", errore: new Error("x") }],
};

const casi = Object.keys(stati).flatMap((nome) =>
  ["it-IT", "en-US"].flatMap((lingua) =>
    (["chiaro", "scuro"] as const).map((tema) => ({ nome, lingua, tema })),
  ),
);

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

test.each(casi)("$nome, $lingua, $tema", async ({ nome, lingua, tema }) => {
  // A bug of ours is written on the console too.
  if (nome === "broken") jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { runtime } = createFinta();
  const fermo = { ...runtime, azioni: { ...runtime.azioni, apri: () => Promise.resolve() } };
  document.documentElement.lang = "it";
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={fermo} linguaExcel={lingua} tema={tema} />);
  act(() => {
    for (const evento of stati[nome] ?? []) runtime.deposito.invia(evento);
  });
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
});
