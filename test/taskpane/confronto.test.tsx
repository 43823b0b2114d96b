/**
 * Another file to compare with, from the pane: what is shown of it, the date that it does not say, the way back; the referto
 * asked for is compared with it, and nothing of it is kept.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { readFileSync } from "node:fs";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { ESITO } from "./esito";
import { giorno, RICONOSCIUTO } from "./esempi";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
const ESEMPIO = Uint8Array.from(readFileSync("assets/esempio/borgo-esempio-2023.xlsx"));
beforeAll(caricaViste);
beforeEach(() => {
  window.localStorage.clear();
});

const SPESE = [
  ["Capitolo", "Descrizione", "Codice", "Previsione iniziale", "Previsione attuale", "Impegnato", "Pagato"],
  ["100", "Carta", "01.03-1.03.01.02.001", 100, 120, 80, 40],
];

/** jsdom's own files have no `arrayBuffer`. */
function fileDi(nome: string, byte: Uint8Array): File {
  const file = new File([], nome);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from(byte).buffer) });
}

async function apri(data: string, lingua = "it-IT") {
  const finta = createFinta();
  finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, data: giorno(data) });
  finta.genera = () => Promise.resolve(ESITO);
  const utente = userEvent.setup();
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  await utente.click(screen.getByRole("tab", { name: lingua === "it-IT" ? "Referto" : "Report" }));
  const scegli = (file: File) =>
    utente.upload(
      screen.getByLabelText(/^(Confronta con|Scegli|Compare with|Choose) .*(file…)$/, { selector: "input" }),
      file,
    );
  return { finta, utente, scegli };
}

const bottone = (nome: string | RegExp) => screen.getByRole("button", { name: nome });

test("name, date, how much was read, what it would say by itself; the referto is compared with it until it is taken away", async () => {
  const { finta, utente, scegli } = await apri("2023-12-31");
  await scegli(fileDi("giugno.xlsx", ESEMPIO));
  await screen.findByText("«giugno.xlsx», situazione al 30 giugno 2023");
  expect(screen.getByText(/^Letto tutto: 3 fogli, .* celle\.$/)).toBeTruthy();
  expect(screen.getByText(/^Da solo direbbe: NO: \d+ error/)).toBeTruthy();
  expect(screen.getByText("Il prossimo referto sarà a confronto con questo file.")).toBeTruthy();
  await utente.click(bottone(/^(Genera|Aggiorna)/));
  expect(finta.richieste.at(-1)?.confrontata).toMatchObject({
    nome: "giugno.xlsx",
    istantanea: { data: "2023-06-30" },
  });
  await utente.click(screen.getByRole("tab", { name: "Referto" }));
  expect(screen.getByText(/^Per stampare il solo documento: .* pagine da 1 a 58\.$/)).toBeTruthy();
  await utente.click(bottone("Togli il confronto"));
  expect(screen.queryByText(/giugno\.xlsx/)).toBeNull();
  await utente.click(bottone(/^(Genera|Aggiorna)/));
  expect(finta.richieste.at(-1)?.confrontata).toBeUndefined();
});

test("one that is not of before says so at once, whatever the date becomes", async () => {
  const { scegli } = await apri("2023-06-30");
  await scegli(fileDi("giugno.xlsx", ESEMPIO));
  expect(
    await screen.findByText(
      "Non si può confrontare: il file è al 30 giugno 2023, il referto al 30 giugno 2023. Serve una situazione di prima.",
    ),
  ).toBeTruthy();
});

test("the date is asked for only where the file does not say it", async () => {
  const { finta, utente, scegli } = await apri("2023-12-31");
  await scegli(fileDi("spese.xlsx", cartellaDiRighe({ Spese: SPESE })));
  await screen.findByText(/«spese\.xlsx» non dice a quale data è/);
  await utente.click(bottone("Usa questa data"));
  expect(screen.getByText("Scrivere un giorno, come 30/06/2023.")).toBeTruthy();
  // Until then the referto does without it.
  await utente.click(bottone(/^(Genera|Aggiorna)/));
  expect(finta.richieste.at(-1)?.confrontata).toBeUndefined();
  await utente.click(screen.getByRole("tab", { name: "Referto" }));
  await utente.type(screen.getByRole("textbox", { name: "Data del file" }), "30/6/2023");
  await utente.click(bottone("Usa questa data"));
  await screen.findByText("«spese.xlsx», situazione al 30 giugno 2023");
});

test.each([
  ["it-IT", "«x.xlsx» non si usa.", /il file è un testo \(CSV\)/, "Togli il confronto"],
  ["en-GB", "“x.xlsx” is not used.", /the file is a text \(CSV\)/, "Remove the comparison"],
])("%s: one that cannot be read says why, and is taken away", async (lingua, detto, perche, togli) => {
  const { utente, scegli } = await apri("2023-12-31", lingua);
  await scegli(fileDi("x.xlsx", new TextEncoder().encode("Capitolo;Previsione")));
  await screen.findByText(detto);
  expect(screen.getByText(perche)).toBeTruthy();
  await utente.click(bottone(togli));
  await waitFor(() => {
    expect(screen.queryByText(detto)).toBeNull();
  });
});
