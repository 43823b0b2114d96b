/**
 * Signing from the pane: when it is offered, what it asks for, what it says afterwards, the way back.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FirmaVista } from "../../src/app/vista/firma-vista";
import type { EsitoRiconoscimento } from "../../src/app/vista/riconosci";
import { diciVerdetto } from "../../src/app/vista/verdetto-detto";
import type { Quadro } from "../../src/app/giudizio/valuta";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { giorno, OGGI, quadroCon, RICONOSCIUTO, trovato } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);
beforeEach(() => {
  window.localStorage.clear();
});

const FOGLI = ["Referto", "Referto Obiettivi", "Referto Attestazione"];
const FIRMA: FirmaVista = {
  nome: "Anna Conti",
  ruolo: "Responsabile del servizio finanziario",
  giorno: OGGI,
  ora: "11:20",
  al: giorno("2023-06-30"),
  impronta: "a.b",
  vale: true,
  aperti: [],
  invisibile: false,
  differenze: null,
};

const conUltimo = (quadro: Quadro, cambiati: readonly string[] = []): EsitoRiconoscimento => ({
  ...RICONOSCIUTO,
  ultimo: {
    il: OGGI,
    ora: "10:32",
    al: quadro.parametri.dataRiferimento,
    verdetto: diciVerdetto(quadro.verdetto),
    fogli: FOGLI,
    cambiati,
    pagine: 12,
  },
});

async function apri(quadro: Quadro, riconosciuto: EsitoRiconoscimento, lingua = "it-IT") {
  const finta = createFinta();
  const letto = { riconosciuto };
  finta.riconosci = () => Promise.resolve(letto.riconosciuto);
  finta.controlla = () => Promise.resolve({ ok: true, riconosciuto: letto.riconosciuto, quadro });
  const utente = userEvent.setup();
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  await utente.click(screen.getByRole("tab", { name: lingua === "it-IT" ? "Referto" : "Report" }));
  return { finta, utente, letto };
}

const PULITO = quadroCon([]);
const SPORCO = quadroCon([trovato("errore", "N2")]);
const bottone = (nome: string | RegExp) => screen.queryByRole("button", { name: nome });
const campo = (nome: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name: nome });

test.each<[string, Quadro, EsitoRiconoscimento, boolean]>([
  ["a verdict that is yes, and sheets that say so", PULITO, conUltimo(PULITO), true],
  ["an error that stands", SPORCO, conUltimo(SPORCO), false],
  ["no referto yet", PULITO, RICONOSCIUTO, false],
  ["sheets that have changed since", PULITO, conUltimo(PULITO, ["Spese"]), false],
])("it is offered only where there is nothing else to do: %s", async (_, quadro, riconosciuto, offerta) => {
  await apri(quadro, riconosciuto);
  expect(bottone("Firma il referto") !== null).toBe(offerta);
  expect(bottone(/^(Genera|Aggiorna)/)).not.toBeNull();
});

test("name and role are asked for; no key presses it; what was signed is read again from the workbook", async () => {
  const { finta, utente, letto } = await apri(PULITO, conUltimo(PULITO));
  expect(campo(/Ruolo/).value).toBe("Responsabile del servizio finanziario");
  const firma = bottone("Firma il referto");
  if (!firma) throw new Error("not offered");
  expect(firma.getAttribute("aria-keyshortcuts")).toBeNull();
  await utente.click(firma);
  expect(finta.richieste).toEqual([]);
  expect(screen.getByText("Servono nome e ruolo.")).toBeTruthy();
  finta.genera = () => {
    letto.riconosciuto = { ...conUltimo(PULITO), firma: FIRMA };
    return Promise.resolve({
      ok: true,
      quadro: PULITO,
      fogli: FOGLI,
      mancate: [],
      segni: null,
      sezioni: [],
      pagine: 3,
    });
  };
  await utente.type(campo(/Chi firma/), "Anna Conti");
  await utente.click(firma);
  expect(finta.richieste).toMatchObject([
    {
      dataRiferimento: null,
      ente: null,
      ora: "10:32",
      atto: { tipo: "firma", nome: "Anna Conti", ruolo: "Responsabile del servizio finanziario" },
    },
  ]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Firmato");
  expect(screen.getByText("Niente è cambiato dopo la firma.")).toBeTruthy();
});

test.each<[string, Partial<FirmaVista>, readonly string[], string, RegExp]>([
  [
    "a sheet that was read",
    { vale: false },
    ["Spese"],
    "È cambiato dopo la firma",
    /Dice altro il foglio Spese\./,
  ],
  ["a decision", { vale: false }, [], "È cambiato dopo la firma", /sono cambiate scelte fatte qui/],
  ["Excel has not calculated", { vale: null }, [], "Firmato", /premere F9/],
  ["a sheet was unprotected", { aperti: ["Referto"] }, [], "Firmato", /Il foglio Referto non è più protetto/],
])("what has happened since is said: %s", async (_, altro, cambiati, titolo, detto) => {
  await apri(PULITO, { ...conUltimo(PULITO, cambiati), firma: { ...FIRMA, ...altro } });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(titolo);
  expect(screen.getByText(detto)).toBeTruthy();
  expect(bottone("Firma il referto")).toBeNull();
});

test("withdrawn with a reason that says something", async () => {
  const { finta, utente } = await apri(PULITO, { ...conUltimo(PULITO), firma: FIRMA });
  await utente.click(screen.getByRole("button", { name: "Ritira la firma, con un motivo" }));
  expect(document.activeElement).toBe(campo(/Perché si ritira/));
  await utente.keyboard("no");
  await utente.click(screen.getByRole("button", { name: "Ritira la firma" }));
  expect(finta.richieste).toEqual([]);
  await utente.type(campo(/Perché si ritira/), "n era in ordine l'accertato");
  await utente.click(screen.getByRole("button", { name: "Ritira la firma" }));
  expect(finta.richieste).toMatchObject([
    { atto: { tipo: "ritiro", nome: "Anna Conti", motivo: "non era in ordine l'accertato" } },
  ]);
});

test("Genera over a signed referto asks for the withdrawal, where it can be given", async () => {
  const { finta } = await apri(PULITO, { ...conUltimo(PULITO), firma: FIRMA });
  finta.genera = () => Promise.resolve({ ok: false, problema: { tipo: "firmato", nome: "Anna Conti" } });
  act(() => {
    finta.runtime.deposito.invia({ tipo: "vista-scelta", vista: "obiettivi" });
  });
  await act(() => finta.runtime.azioni.genera("nastro"));
  expect(screen.getByText(/Il referto è firmato da Anna Conti: non è stato riscritto/)).toBeTruthy();
  expect(bottone("Ritira la firma, con un motivo")).not.toBeNull();
});

const DIVERSE = {
  celle: [
    {
      dove: { foglio: "Spese", riga: 32, colonna: 14 },
      voce: "Stipendi",
      firmata: 151003.77,
      ora: 151303.77,
    },
    { dove: { foglio: "Obiettivi", riga: 31, colonna: 15 }, voce: "", firmata: "", ora: "81,2%" },
  ],
  fogli: [{ foglio: "Entrate", perche: "spostato" as const }],
};

test("cells that differ are listed, reached, put back in one act and taken back; the sheet that cannot be is named", async () => {
  const { finta, utente } = await apri(PULITO, {
    ...conUltimo(PULITO, ["Spese", "Obiettivi", "Entrate"]),
    firma: { ...FIRMA, vale: false, differenze: DIVERSE },
  });
  const scritte: unknown[] = [];
  finta.ripara = (c) => {
    scritte.push([c.dove, c.prima, c.dopo]);
    return Promise.resolve(true);
  };
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("2 celle diverse");
  expect(screen.getByText("151003.77").tagName).toBe("DEL");
  expect(screen.getByText("81,2%").tagName).toBe("INS");
  expect(screen.getByText(/Nel foglio Entrate righe o colonne non sono più dov’erano/)).toBeTruthy();
  const prima = finta.scelte.length;
  await utente.click(screen.getByRole("button", { name: "Vai a Obiettivi, O31" }));
  expect(finta.scelte.slice(prima)).toEqual([DIVERSE.celle[1]?.dove]);
  const rimetti = screen.getByRole("button", { name: "Rimetti i valori firmati" });
  // Which of the acts is right only the officer knows: no key presses it.
  expect(rimetti.getAttribute("aria-keyshortcuts")).toBeNull();
  await utente.click(rimetti);
  expect(scritte).toEqual(DIVERSE.celle.map((c) => [c.dove, c.ora, c.firmata]));
  expect(screen.getByText("2 celle scritte.")).toBeTruthy();
  await utente.click(screen.getByRole("button", { name: /^Annulla: 2 celle scritte/ }));
  expect(scritte.slice(2)).toEqual(DIVERSE.celle.map((c) => [c.dove, c.firmata, c.ora]));
});

test("what no value shows is said so, and nothing is offered", async () => {
  await apri(PULITO, {
    ...conUltimo(PULITO),
    firma: { ...FIRMA, vale: false, invisibile: true, differenze: { celle: [], fogli: [] } },
  });
  expect(screen.getByText(/qualcosa che un valore non mostra/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Rimetti i valori firmati" })).toBeNull();
});

test("in English too", async () => {
  await apri(PULITO, { ...conUltimo(PULITO), firma: { ...FIRMA, vale: false } }, "en-GB");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Changed after signing");
  expect(
    screen.getByText("Anna Conti’s signature of 14 July 2023 at 11:20 does not cover the values of now."),
  ).toBeTruthy();
});
