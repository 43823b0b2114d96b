/**
 * The round trip through the pane, on the local host: prepare, fill, compare, write.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { apriFile } from "../../src/excel/apri-file";
import { conCartella } from "../../src/excel/cartella-excel";
import { conSchede } from "../../src/excel/schede/schede-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { App } from "../../src/taskpane/app";
import { createRuntime } from "../../src/taskpane/runtime";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { rigaObiettivo, TESTATA_OBIETTIVI, valori } from "../supporto/giro-schede";
import { apriPagina, mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

let host: OpenWorkbook;
afterEach(() => {
  host.close();
});

const DUE_PERSONE = [
  rigaObiettivo("Amato Ada", "Atti protocollati", "10", 4),
  rigaObiettivo("Bruni Ugo", "Pratiche chiuse", "65%"),
];

async function apri(
  lingua = "it-IT",
  scheda = "Schede",
  righe = DUE_PERSONE,
  testata: readonly string[] = TESTATA_OBIETTIVI,
) {
  host = openWorkbook(cartellaDiRighe({ Obiettivi: [testata, ...righe] }));
  const runtime = createRuntime(
    conCartella,
    () => Promise.resolve(),
    { conSchede, apriFile },
    () => lingua,
  );
  const utente = userEvent.setup();
  document.documentElement.lang = "it";
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => runtime.azioni.rileggi());
  act(() => {
    runtime.deposito.invia({ tipo: "data-scritta", testo: "30/06/2023" });
    runtime.deposito.invia({ tipo: "ente-scritto", testo: "Comune di Prova" });
  });
  await apriPagina(utente, scheda);
  const premi = async (nome: RegExp | string) => {
    await utente.click(screen.getByRole("button", { name: nome }));
    // The job is the real one, on the local host: how long it takes is the machine's affair.
    await waitFor(
      () => {
        expect(runtime.deposito.stato().lavoro).toBeNull();
      },
      { timeout: 30_000 },
    );
  };
  return { runtime, utente, premi };
}

const raggiunti = () =>
  valori(host, "Obiettivi")
    .slice(1)
    .map((r) => r[8] ?? "");

async function senzaViolazioni() {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
}

test("where no column is of the day of the schede, one is offered, and takes the answer", async () => {
  const { premi } = await apri(
    "it-IT",
    "Schede",
    [rigaObiettivo("Amato Ada", "Atti protocollati", "10", 4)],
    [...TESTATA_OBIETTIVI.slice(0, -1), "Raggiunto al 31/03"],
  );
  await premi("Prepara le schede nella cartella");
  host.coauthor.write("Scheda Amato Ada", "E9", 9);
  await premi("Confronta le schede della cartella");
  expect(
    screen.getByText(/«Raggiunto al 30\/06\/2023» in J1, vuota, con il formato della colonna I/),
  ).toBeTruthy();
  await senzaViolazioni();
  await premi("Aggiungi «Raggiunto al 30/06/2023» in Obiettivi!J1");
  expect(valori(host, "Obiettivi")[0]?.[9]).toBe("Raggiunto al 30/06/2023");
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: /^Aggiungi «Raggiunto/ })).toBeNull();
  });
  await premi(/^Scrivi gli accettati/);
  expect(valori(host, "Obiettivi")[1]?.slice(8)).toEqual([4, 9]);
});

test("prepares, compares without writing, writes what is accepted", async () => {
  const { premi, runtime, utente } = await apri();
  await premi("Prepara le schede nella cartella");
  const fogli = runtime.deposito.stato().schede.preparate?.fogli ?? [];
  expect(fogli).toHaveLength(2);
  for (const f of fogli) expect(screen.getByText(f)).toBeTruthy();

  const [sua = ""] = fogli;
  host.coauthor.write(sua, "B4", "Amato Ada");
  host.coauthor.write(sua, "B5", 45_121);
  host.coauthor.write(sua, "E9", 12);
  await premi("Confronta le schede della cartella");
  expect(raggiunti()).toEqual([4, ""]);
  const nuovo = screen.getByRole<HTMLInputElement>("checkbox", {
    name: "modificato: Atti protocollati, raggiunto: 4 → 12",
  });
  // It would write over a result that is there: the officer says.
  expect(nuovo.checked).toBe(false);
  await utente.click(nuovo);
  await senzaViolazioni();

  await premi("Scrivi gli accettati (1)");
  expect(raggiunti()).toEqual([12, ""]);
  expect(screen.getByText("1 risposta scritta")).toBeTruthy();
  expect(screen.getByText("Obiettivi!I2: Atti protocollati, raggiunto: 12")).toBeTruthy();
  await senzaViolazioni();
}, 60_000);

test("an answer that was written is judged at once: no old verdict stays", async () => {
  const { premi, runtime, utente } = await apri();
  await act(() => runtime.azioni.controlla("riquadro"));
  await apriPagina(utente, "Schede");
  const esiti = () => runtime.deposito.stato().referto?.target.map((t) => [t.indicatore, t.esito]);
  expect(esiti()).toEqual([
    ["Atti protocollati", "in corso"],
    ["Pratiche chiuse", "non rilevato"],
  ]);
  await premi("Prepara le schede nella cartella");
  const sua = runtime.deposito.stato().schede.preparate?.fogli[1] ?? "";
  host.coauthor.write(sua, "B4", "Bruni Ugo");
  host.coauthor.write(sua, "B5", 45_121);
  host.coauthor.write(sua, "E9", "70%");
  await premi("Confronta le schede della cartella");
  await premi("Scrivi gli accettati (1)");
  expect(esiti()).toEqual([
    ["Atti protocollati", "in corso"],
    ["Pratiche chiuse", "raggiunto"],
  ]);
}, 60_000);

test("a conflict is never ticked by itself", async () => {
  const { premi, runtime, utente } = await apri();
  await premi("Prepara le schede nella cartella");
  const [sua = ""] = runtime.deposito.stato().schede.preparate?.fogli ?? [];
  host.coauthor.write(sua, "E9", 12);
  host.coauthor.write("Obiettivi", "I2", 7);
  await premi("Confronta le schede della cartella");
  const conflitto = screen.getByRole<HTMLInputElement>("checkbox", { name: /^conflitto: .*7 → 12$/ });
  expect(conflitto.checked).toBe(false);
  await utente.click(conflitto);
  await premi("Scrivi gli accettati (1)");
  expect(raggiunti()).toEqual([12, ""]);
}, 60_000);

test("files go out and come back, and what is no file of ours is said", async () => {
  const { premi, runtime, utente } = await apri("en-US", "Forms");
  await premi("Make a file for each");
  const [file] = runtime.deposito.stato().schede.file;
  if (!file) throw new Error("no file");
  expect(valori(host, "Obiettivi")).toHaveLength(3);
  const altra = openWorkbook(file.byte);
  altra.coauthor.write(altra.workbook.sheets[0]?.name ?? "", "E9", 15);
  const tornato = altra.save();
  altra.close();
  await utente.upload(screen.getByLabelText("Add the files received", { selector: "input" }), [
    new File([new Uint8Array(tornato)], "tornato.xlsx"),
    new File(["x"], "rotto.xlsx"),
  ]);
  await screen.findByText(/^rotto\.xlsx: /);
  expect(raggiunti()).toEqual([4, ""]);
  await utente.click(screen.getByRole("checkbox", { name: /^modified: .*4 → 15$/ }));
  expect(screen.getAllByText(/^answered in part|^no answer/)).toHaveLength(2);
  await senzaViolazioni();
  await premi("Write the accepted ones (1)");
  expect(raggiunti()).toEqual([15, ""]);
}, 60_000);

test("an answer not ticked is refused: it goes in the log, and no longer stops the preparing", async () => {
  const { premi, runtime } = await apri();
  await premi("Prepara le schede nella cartella");
  const [sua = ""] = runtime.deposito.stato().schede.preparate?.fogli ?? [];
  host.coauthor.write(sua, "E9", 12);
  await premi("Confronta le schede della cartella");
  await premi("Rifiuta gli altri, nel registro (1)");
  expect(raggiunti()).toEqual([4, ""]);
  expect(valori(host, "Referto registro")[1]?.[11]).toBe("rifiutato");
  await premi("Prepara le schede nella cartella");
  expect(runtime.deposito.stato().schede.preparate?.daRaccogliere).toEqual([]);
}, 60_000);

const UNA_IN_DUE = [
  rigaObiettivo("Rossi Mario", "Atti protocollati", "10", 4),
  rigaObiettivo("Mario Rossi", "Pratiche chiuse", "65%"),
];
const fogliSchede = () => host.workbook.sheets.map((s) => s.name).filter((n) => n.startsWith("Scheda "));

test("two spellings of one name are asked about before a scheda is written; confirmed, they have one", async () => {
  const { premi, utente } = await apri("it-IT", "Schede", UNA_IN_DUE);
  await premi("Prepara le schede nella cartella");
  expect(screen.getByText("«Mario Rossi» e «Rossi Mario» sono la stessa persona?")).toBeTruthy();
  expect(fogliSchede()).toEqual([]);
  await senzaViolazioni();
  // No verdict was asked for yet: the names are there all the same, in sight.
  await utente.click(screen.getByRole("button", { name: "Guarda i nomi" }));
  await premi("Sì: 1 persona");
  await apriPagina(utente, "Schede");
  expect(screen.queryByText(/sono la stessa persona/)).toBeNull();
  await premi("Prepara le schede nella cartella");
  expect(fogliSchede()).toHaveLength(1);
}, 60_000);

test("said to be two persons, they have a file each, or a scheda each, and are not asked about again until that is taken back", async () => {
  const { premi, utente, runtime } = await apri("en-US", "Forms", UNA_IN_DUE);
  await premi("Make a file for each");
  expect(screen.getByText("Are “Mario Rossi” and “Rossi Mario” the same person?")).toBeTruthy();
  expect(runtime.deposito.stato().schede.file).toEqual([]);
  await premi("They are different people: go on");
  await waitFor(() => {
    expect(runtime.deposito.stato().schede.file).toHaveLength(2);
  });
  await premi("Prepare them in the workbook");
  expect(fogliSchede()).toHaveLength(2);
  mostraVista(runtime, "nomi");
  await premi("Names decided (2)");
  expect(screen.getByText("“Rossi Mario”: a person apart")).toBeTruthy();
  await senzaViolazioni();
  await premi("Remove what was decided about “Rossi Mario”");
  await premi("Remove what was decided about “Mario Rossi”");
  expect(screen.queryByRole("button", { name: /^Names decided/ })).toBeNull();
  await apriPagina(utente, "Forms");
  await premi("Make a file for each");
  expect(screen.getByText("Are “Mario Rossi” and “Rossi Mario” the same person?")).toBeTruthy();
}, 60_000);

test("the schede are counted as they are written, and what someone typed meanwhile is said to be back in its place", async () => {
  const righe = Array.from({ length: 12 }, (_, n) => {
    const lettera = String.fromCharCode(65 + n);
    return rigaObiettivo(lettera.repeat(5 + n), `Atti ${lettera}`, "10");
  });
  const { premi, runtime } = await apri("it-IT", "Schede", righe);
  const conti: string[] = [];
  runtime.deposito.iscrivi(() => {
    const passo = runtime.deposito.stato().lavoro?.passo;
    if (passo) conti.push(`${passo.messaggio.it} ${passo.fatto}/${passo.totale}`);
  });
  await premi("Prepara le schede nella cartella");
  expect(conti).toEqual(["Scrivo le schede 0/12", "Scrivo le schede 4/12", "Scrivo le schede 8/12"]);
  expect(screen.queryByText(/Qualcuno scriveva/)).toBeNull();
  const [sua = ""] = fogliSchede();
  let scritta = false;
  runtime.deposito.iscrivi(() => {
    // The reading is over, the sheet not yet cleared.
    if (scritta || runtime.deposito.stato().lavoro?.passo === null) return;
    scritta = true;
    host.coauthor.write(sua, "E9", 12);
  });
  await premi("Prepara le schede nella cartella");
  expect(scritta).toBe(true);
  expect(
    screen.getByText("Qualcuno scriveva mentre le preparavo: quello che ha scritto è di nuovo al suo posto"),
  ).toBeTruthy();
  expect(screen.getByText(`${sua}: 1 cella`)).toBeTruthy();
  expect(valori(host, sua)[8]?.[4]).toBe(12);
}, 60_000);
