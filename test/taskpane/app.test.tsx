/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import { formatModello } from "../../src/app/decisioni/modello";
import { HostFault } from "../../src/app/porte/cartella";
import { SPENTI } from "../../src/app/porte/segno";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { RICONOSCIUTO } from "./esempi";
import { conRilievi, ESITO } from "./esito";
import { conSchermo } from "./schermo";
import { createFinta, promessa, type Finta } from "./finta";
import { genera, mostraVista } from "./gesti";

conSchermo();
beforeAll(caricaViste);

/** Opens the pane and waits for its first reading. */
async function apri(finta: Finta = createFinta(), lingua = "it-IT") {
  const utente = userEvent.setup();
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  return { finta, utente };
}

/** Opens a view by its tab. */
async function vista(utente: ReturnType<typeof userEvent.setup>, nome: string) {
  await utente.click(screen.getByRole("tab", { name: nome }));
}

const bottone = (nome: RegExp | string) => screen.getByRole("button", { name: nome });

describe("before the press", () => {
  test("shows what was recognised, the date and the ente of the workbook", async () => {
    const { finta, utente } = await apri();
    mostraVista(finta.runtime, "letto");
    expect(screen.getByRole("heading", { level: 1, name: "Che cosa ho letto" })).toBeTruthy();
    expect(bottone(/^Entrate · 57 righe/)).toBeTruthy();
    expect(bottone(/^Spese · 233 righe · da verificare/).textContent).toContain("Spese, A1:N234");
    await vista(utente, "Referto");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /Data di riferimento/ }).value).toBe(
      "30/06/2023",
    );
    expect(screen.getByText("Trovata nella cartella; si può cambiare.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Ente" }).value).toBe(
      "Comune di Borgo Esempio",
    );
  });

  test("says why on demand, and goes to the table", async () => {
    const { finta, utente } = await apri();
    mostraVista(finta.runtime, "letto");
    expect(screen.queryByText(/l'intestazione «IMPEGNATO»/)).toBeNull();
    await utente.click(bottone(/^Spese · /));
    expect(screen.getByText(/l'intestazione «IMPEGNATO»/)).toBeTruthy();
    await utente.click(bottone("Spese, A1:N234: vai alla tabella"));
    expect(finta.scelte).toEqual([{ foglio: "Spese", riga: 1, colonna: 1 }]);
  });

  test("says what was not found, and which sheets were not read", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, tabelle: RICONOSCIUTO.tabelle.slice(1) });
    const { utente } = await apri(finta);
    mostraVista(finta.runtime, "letto");
    expect(screen.getByText("non trovate")).toBeTruthy();
    await utente.click(bottone("Fogli non letti (1)"));
    expect(screen.getByText("nessuna riga di intestazioni")).toBeTruthy();
  });

  test("several tables of one kind are one line", async () => {
    const finta = createFinta();
    const [, spese] = RICONOSCIUTO.tabelle;
    finta.riconosci = () =>
      Promise.resolve({
        ...RICONOSCIUTO,
        tabelle: [1, 2, 3].flatMap((n) => (spese ? [{ ...spese, intervallo: `A${n}:B9` }] : [])),
      });
    await apri(finta);
    mostraVista(finta.runtime, "letto");
    expect(bottone(/^Spese · 699 righe/).textContent).toContain("in 3 tabelle");
  });

  test("with no table at all, says what was looked for", async () => {
    const finta = createFinta();
    finta.riconosci = () =>
      Promise.resolve({
        tabelle: [],
        nonLetti: [],
        data: null,
        ente: null,
        memoria: MEMORIA_VUOTA,
        memoriaNostra: true,
        indicate: [],
        ultimo: null,
        firma: null,
        segni: SPENTI,
        stemma: false,
      });
    await apri(finta);
    expect(screen.getByText(/Nessuna tabella riconosciuta/)).toBeTruthy();
  });

  test("says aloud that it is reading, and shows no form yet", async () => {
    const finta = createFinta();
    finta.riconosci = () => promessa<typeof RICONOSCIUTO>().attesa;
    await apri(finta);
    expect(screen.getAllByRole("status").some((s) => within(s).queryByText("Leggo la cartella…"))).toBe(true);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Genera/ })).toBeNull();
  });
});

describe("the date", () => {
  test("is written out when the field is left", async () => {
    const { utente } = await apri();
    await vista(utente, "Referto");
    const campo = screen.getByRole<HTMLInputElement>("textbox", { name: /Data/ });
    await utente.clear(campo);
    await utente.type(campo, "31.12.23");
    await utente.tab();
    expect(campo.value).toBe("31/12/2023");
    expect(screen.queryByText(/Trovata nella cartella/)).toBeNull();
  });

  test("that does not exist is said at the field, and Excel is not troubled", async () => {
    const { finta, utente } = await apri();
    await vista(utente, "Referto");
    const campo = screen.getByRole("textbox", { name: /Data/ });
    await utente.clear(campo);
    await utente.type(campo, "31/06/2023");
    await genera(utente);
    expect(screen.getByText(/Questa data non esiste/)).toBeTruthy();
    expect(campo.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(campo);
    expect(finta.richieste).toEqual([]);
  });
});

describe("the switches of the marks", () => {
  const interruttore = (nome: string) => screen.getByRole<HTMLInputElement>("switch", { name: nome });

  test("show what is marked in the workbook, and ask for one kind without losing the other", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, segni: { mancati: false, rilievi: true } });
    const { utente } = await apri(finta);
    mostraVista(finta.runtime, "segni");
    expect(interruttore("Mostra i target mancati").checked).toBe(false);
    expect(interruttore("Mostra errori e avvisi").checked).toBe(true);
    await utente.click(interruttore("Mostra i target mancati"));
    await utente.click(interruttore("Mostra errori e avvisi"));
    expect(finta.segnature).toEqual([
      { mancati: true, rilievi: true },
      { mancati: true, rilievi: false },
    ]);
    expect(interruttore("Mostra i target mancati").checked).toBe(true);
  });

  test("a protected sheet is named, with what to do, and the switch says what is so", async () => {
    const finta = createFinta();
    finta.segna = () =>
      Promise.resolve({ ok: true, esito: { accesi: SPENTI, protetti: ["Obiettivi"], senzaParola: 0 } });
    const { utente } = await apri(finta);
    mostraVista(finta.runtime, "segni");
    await utente.click(interruttore("Mostra i target mancati"));
    expect(screen.getByRole("alert").textContent).toContain(
      "Il foglio è protetto ed è rimasto com'era: «Obiettivi». Togliere la protezione",
    );
    expect(interruttore("Mostra i target mancati").checked).toBe(false);
  });

  test("after a fault the workbook is asked what is on", async () => {
    const finta = createFinta();
    finta.segna = () => Promise.reject(new HostFault("occupato", "x"));
    const { utente } = await apri(finta);
    mostraVista(finta.runtime, "segni");
    await utente.click(interruttore("Mostra i target mancati"));
    expect(interruttore("Mostra i target mancati").checked).toBe(false);
    expect(screen.getByRole("alert").textContent).toContain("Excel è occupato");
  });

  test("a wrong date stops marks from being put, never from being taken away", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, segni: { mancati: true, rilievi: false } });
    const { utente } = await apri(finta);
    await vista(utente, "Referto");
    const campo = screen.getByRole("textbox", { name: /Data/ });
    await utente.clear(campo);
    await utente.type(campo, "31/06/2023");
    mostraVista(finta.runtime, "segni");
    await utente.click(interruttore("Mostra errori e avvisi"));
    expect(finta.segnature).toEqual([]);
    expect(screen.getByText(/Questa data non esiste/)).toBeTruthy();
    mostraVista(finta.runtime, "segni");
    await utente.click(interruttore("Mostra i target mancati"));
    expect(finta.segnature).toEqual([SPENTI]);
  });

  test("are not there where there is no table", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, tabelle: [] });
    await apri(finta);
    mostraVista(finta.runtime, "segni");
    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.getByText("Nei fogli non c'è nulla da segnare.")).toBeTruthy();
  });
});

describe("after the press", () => {
  const conReferto = async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    const aperto = await apri(finta);
    await genera(aperto.utente);
    return aperto;
  };

  test("the verdict comes first and takes the focus; under it the first thing to settle", async () => {
    await conReferto();
    const titoli = screen.getAllByRole("heading").map((t) => t.textContent);
    expect(titoli).toEqual(["Non ancora: 1 cosa da sistemare", "Totale diverso dalla somma"]);
    expect(document.activeElement?.textContent).toBe(titoli[0]);
    expect(screen.getByText("1 di 1")).toBeTruthy();
  });

  test("errors come first, then warnings; a chip takes a severity away, the search keeps what it finds", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(conRilievi(7, 2));
    const { utente } = await apri(finta);
    await genera(utente);
    mostraVista(finta.runtime, "rilievi");
    const titoli = () => screen.getAllByRole("rowheader").map((t) => t.textContent);
    expect(titoli()[0]).toBe("Errori (7)");
    expect(screen.getByText("9 di 9")).toBeTruthy();
    await utente.click(bottone("Errori (7)"));
    expect(titoli()).toEqual(["Avvisi (2)"]);
    await utente.type(screen.getByRole("searchbox", { name: "Cerca nei rilievi" }), "N3");
    expect(screen.getByText("1 di 9")).toBeTruthy();
    await utente.selectOptions(
      screen.getByRole("combobox", { name: "Raggruppa i rilievi" }),
      "Per gravità, poi codice",
    );
    expect(titoli()).toEqual(["Avvisi · BIL-002 (1)"]);
  });

  test("of 20,000 findings only those in sight are drawn; the arrow keys walk them, Enter goes to the cell", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(conRilievi(20_000, 0));
    const { utente } = await apri(finta);
    await genera(utente);
    mostraVista(finta.runtime, "rilievi");
    const elenco = screen.getByRole("grid", { name: "Da vedere prima di firmare" });
    expect(elenco.getAttribute("aria-rowcount")).toBe("20001");
    const righe = within(elenco).getAllByRole("row");
    expect(righe.length).toBeLessThan(40);
    act(() => {
      righe.find((r) => r.tabIndex === 0)?.focus();
    });
    await utente.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(finta.scelte.at(-1)).toEqual({ foglio: "Spese", riga: 4, colonna: 14 });
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
    expect(within(elenco).getByText(/^Cercare la riga sbagliata/)).toBeTruthy();
  });

  test("a finding, a missed target and a sheet are one click away", async () => {
    const { finta, utente } = await conReferto();
    finta.scelte.length = 0;
    await utente.click(bottone("Vai a Spese, N40"));
    await vista(utente, "Referto");
    await utente.click(bottone("Vai al foglio Referto Controlli"));
    await vista(utente, "Obiettivi");
    await utente.click(screen.getByText("Obiettivi, K41"));
    expect(finta.scelte).toEqual([
      { foglio: "Spese", riga: 40, colonna: 14 },
      { foglio: "Referto Controlli", riga: 1, colonna: 1 },
      { foglio: "Obiettivi", riga: 41, colonna: 11 },
    ]);
  });

  // jsdom has no layout, so Tab finds nothing: that every control is in the tab order is what can be seen here.
  test("every control is in the order of Tab", async () => {
    await conReferto();
    const controlli = screen.getAllByRole("button");
    expect(controlli.filter((c) => c.tabIndex < 0)).toEqual([]);
  });

  test("reading again takes away a verdict that cannot be made anew", async () => {
    const { finta, utente } = await conReferto();
    finta.controlla = () => {
      const senzaData = { ...RICONOSCIUTO, data: null };
      return Promise.resolve({ ok: false, riconosciuto: senzaData, problema: { tipo: "data-assente" } });
    };
    mostraVista(finta.runtime, "letto");
    await utente.click(bottone("Ricontrolla"));
    mostraVista(finta.runtime, "coda");
    expect(screen.queryByRole("heading", { name: /Non ancora|Si può firmare/ })).toBeNull();
    expect(finta.runtime.deposito.stato().referto).toBeNull();
  });
});

describe("while it works", () => {
  test("the step is said aloud, the buttons wait, a second press is nothing", async () => {
    const finta = createFinta();
    const fine = promessa<typeof ESITO>();
    finta.genera = (_c, _r, avanza) => {
      avanza({ fatto: 4, totale: 7, messaggio: { it: "Scrivo Referto Spese", en: "Writing Referto Spese" } });
      return fine.attesa;
    };
    const { utente } = await apri(finta);
    await genera(utente);
    const [stato] = screen
      .getAllByRole("status")
      .filter((s) => within(s).queryByText("Scrivo Referto Spese"));
    expect(stato && within(stato).getByText("5 di 7")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Scrivo Referto Spese" })).toBeTruthy();
    await utente.click(bottone("Genero il referto…"));
    expect(finta.richieste).toHaveLength(1);
    await act(async () => {
      fine.risolvi(ESITO);
      await fine.attesa;
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
});

describe("when it cannot", () => {
  test("a workbook that was not read is asked for again from the view itself", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.reject(new HostFault("occupato", "x"));
    const { utente } = await apri(finta);
    await utente.click(bottone("Chiudi"));
    expect(screen.getByText("La cartella non è ancora stata letta.")).toBeTruthy();
    finta.riconosci = () => Promise.resolve(RICONOSCIUTO);
    await utente.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: "Ricontrolla" }));
    expect(finta.runtime.deposito.stato().riconosciuto).toBe(RICONOSCIUTO);
  });

  test("Excel's refusal is said in words, and closed", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.reject(new HostFault("modifica-in-corso", "InvalidOperationInCellEditMode"));
    const { utente } = await apri(finta);
    await genera(utente);
    const avviso = screen.getByRole("alert");
    expect(avviso.textContent).toMatch(/premere Invio o Esc/);
    expect(avviso.textContent).not.toMatch(/InvalidOperation/);
    await utente.click(bottone("Chiudi"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a bug of ours is said once, without its message, with a way out", async () => {
    const errori = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const finta = createFinta();
    finta.genera = () => Promise.reject(new TypeError("x is undefined"));
    const { utente } = await apri(finta);
    await genera(utente);
    expect(screen.getByRole("alert").textContent).toMatch(/si è fermato per un suo difetto/);
    expect(document.body.textContent).not.toContain("x is undefined");
    expect(errori).toHaveBeenCalled();
    await utente.click(bottone("Riprova"));
    expect(finta.runtime.deposito.stato().riconosciuto).toBe(RICONOSCIUTO);
    errori.mockRestore();
  });
});

describe("in English", () => {
  test("the pane speaks English, in findings, reasons and remedies too, and marks what stays Italian", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(conRilievi(1, 0));
    const { utente } = await apri(finta, "en-US");
    await genera(utente);
    expect(screen.getByRole("heading", { name: "Not yet: 1 item to resolve" })).toBeTruthy();
    mostraVista(finta.runtime, "rilievi");
    await utente.click(screen.getByText("Spese, N2"));
    expect(
      screen
        .getByText(/^The total \(/)
        .closest("[lang]")
        ?.getAttribute("lang"),
    ).toBe("en");
    expect(screen.getByText(/^Look for the wrong or missing row/)).toBeTruthy();
    expect(screen.getByText(/^What it checks: Every printed total/)).toBeTruthy();
    await vista(utente, "Objectives");
    const [mancato] = finta.runtime.deposito.stato().referto?.target ?? [];
    const letto = screen.getByText(mancato?.lettura.en ?? "?").closest("[lang]");
    expect(letto?.getAttribute("lang")).toBe("en");
  });
});

describe("correcting what was understood", () => {
  /** jsdom's files cannot be read as text. */
  const fileDi = (testo: string): File =>
    Object.assign(new File([testo], "modello.json", { type: "application/json" }), {
      text: () => Promise.resolve(testo),
    });

  async function apriSpese() {
    const finta = createFinta();
    const richieste: Correzione[] = [];
    finta.correggi = (_, correzione) => {
      richieste.push(correzione);
      return Promise.resolve({
        ok: true,
        riconosciuto: RICONOSCIUTO,
        prima: MEMORIA_VUOTA,
        dopo: MEMORIA_VUOTA,
      });
    };
    const { utente } = await apri(finta);
    mostraVista(finta.runtime, "letto");
    await utente.click(bottone(/^Spese/));
    const scelta = screen.getByRole("combobox", { name: "Leggi la colonna L, IMPEGNATO, come" });
    return { finta, utente, richieste, scelta };
  }

  test("a column has its choice, its first values and why", async () => {
    const { scelta } = await apriSpese();
    expect(within(scelta).getByRole("option", { name: "impegnato", selected: true })).toBeTruthy();
    expect(screen.getByText("per esempio 1250.5")).toBeTruthy();
    expect(screen.getByText(/è il nome del campo/)).toBeTruthy();
  });

  test.each([
    ["pagato", { campo: "pagato", invertita: false }],
    ["non usare", { campo: "ignora", invertita: false }],
  ])("one choice corrects it: %s", async (voce, attesa) => {
    const { utente, richieste, scelta } = await apriSpese();
    await utente.selectOptions(scelta, voce);
    expect(richieste).toEqual([
      { tipo: "colonna", struttura: "spese", intestazione: "IMPEGNATO", ordinale: 1, ...attesa },
    ]);
  });

  test("the sign of a column of amounts is turned", async () => {
    const { utente, richieste } = await apriSpese();
    await utente.click(screen.getByRole("checkbox", { name: "segno invertito" }));
    expect(richieste).toMatchObject([{ campo: "impegnato", invertita: true }]);
  });

  test("the last correction can be undone, once", async () => {
    const { utente, richieste, scelta } = await apriSpese();
    await utente.selectOptions(scelta, "pagato");
    await utente.click(bottone("Annulla: Colonna «IMPEGNATO»: letta in un altro modo."));
    expect(richieste.at(-1)).toEqual({ tipo: "annulla", prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA });
    expect(screen.queryByRole("button", { name: /^Annulla:/ })).toBeNull();
  });

  test("a template file is applied; a wrong one is refused in words", async () => {
    const { utente, richieste } = await apriSpese();
    const file = screen.getByLabelText("Applica un modello…", { selector: "input" });
    const modello = formatModello("x", {
      colonne: [],
      sezioni: [{ parola: "CDR", significa: "responsabile" }],
    });
    await utente.upload(file, fileDi(modello));
    await act(() => Promise.resolve());
    expect(richieste).toMatchObject([{ tipo: "modello", lessico: { sezioni: [{ parola: "CDR" }] } }]);
    await utente.upload(file, fileDi("{"));
    await act(() => Promise.resolve());
    expect(screen.getByText("Il modello non è stato applicato: il file non è JSON.")).toBeTruthy();
  });
});

test("changed sheets are said without taking the focus, and the button reads them again", async () => {
  const { finta, utente } = await apri();
  await vista(utente, "Referto");
  const data = screen.getByRole("textbox", { name: /Data di riferimento/ });
  data.focus();
  act(() => {
    finta.runtime.deposito.invia({
      tipo: "fogli-cambiati",
      cambiamento: { tipo: "celle", foglio: "Spese", origine: "coautore" },
    });
  });
  const detto = () => screen.queryByText("I fogli sono cambiati, anche per mano di altri: Spese.");
  expect(detto()).toBeTruthy();
  expect(document.activeElement).toBe(data);
  await utente.click(bottone("Ricontrolla"));
  expect(detto()).toBeNull();
});
