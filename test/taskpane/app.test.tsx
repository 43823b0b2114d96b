/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Correzione } from "../../src/app/correzione";
import { MEMORIA_VUOTA } from "../../src/app/memoria";
import { formatModello } from "../../src/app/modello";
import { HostFault } from "../../src/app/cartella";
import { SPENTI } from "../../src/app/segni/segno";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { RICONOSCIUTO } from "./esempi";
import { conRilievi, ESITO } from "./esito";
import { conSchermo } from "./schermo";
import { createFinta, promessa, type Finta } from "./finta";

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
    const { utente } = await apri();
    expect(screen.getByRole("heading", { level: 1, name: "Referto" })).toBeTruthy();
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
        indicate: [],
        ultimo: null,
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
    expect(within(screen.getByRole("status")).getByText("Leggo la cartella…")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(bottone("Genera referto").getAttribute("aria-disabled")).toBe("true");
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
    await utente.click(bottone("Genera referto"));
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
    await vista(utente, "Controlli");
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
    await vista(utente, "Controlli");
    await utente.click(bottone("Segni nei fogli di origine"));
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
    await vista(utente, "Controlli");
    await utente.click(bottone("Segni nei fogli di origine"));
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
    await vista(utente, "Controlli");
    await utente.click(interruttore("Mostra errori e avvisi"));
    expect(finta.segnature).toEqual([]);
    expect(screen.getByText(/Questa data non esiste/)).toBeTruthy();
    await vista(utente, "Controlli");
    await utente.click(interruttore("Mostra i target mancati"));
    expect(finta.segnature).toEqual([SPENTI]);
  });

  test("are not there where there is no table", async () => {
    const finta = createFinta();
    finta.riconosci = () => Promise.resolve({ ...RICONOSCIUTO, tabelle: [] });
    await apri(finta);
    expect(screen.queryByRole("switch")).toBeNull();
  });
});

describe("after the press", () => {
  const conReferto = async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    const aperto = await apri(finta);
    await aperto.utente.click(bottone("Genera referto"));
    return aperto;
  };

  test("the verdict comes first and takes the focus", async () => {
    await conReferto();
    const titoli = screen.getAllByRole("heading").map((t) => t.textContent);
    expect(titoli.slice(0, 2)).toEqual([
      "Referto",
      "1 indicatore mancato in 1 obiettivo, 1 errore da vedere prima di firmare.",
    ]);
    expect(document.activeElement?.textContent).toBe(titoli[1]);
    expect(screen.getByText("Letti 1 voce di entrata, 2 di spesa, 2 indicatori.")).toBeTruthy();
    expect(bottone("Aggiorna il referto")).toBeTruthy();
  });

  test("errors come first, then warnings; a chip takes a severity away, the search keeps what it finds", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(conRilievi(7, 2));
    const { utente } = await apri(finta);
    await utente.click(bottone("Genera referto"));
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
    await utente.click(bottone("Genera referto"));
    const elenco = screen.getByRole("grid", { name: "Da vedere prima di firmare" });
    expect(elenco.getAttribute("aria-rowcount")).toBe("20001");
    const righe = within(elenco).getAllByRole("row");
    expect(righe.length).toBeLessThan(40);
    act(() => {
      righe.find((r) => r.tabIndex === 0)?.focus();
    });
    await utente.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(finta.scelte).toEqual([{ foglio: "Spese", riga: 4, colonna: 14 }]);
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
    expect(within(elenco).getByText("Correggere il totale.")).toBeTruthy();
  });

  test("a finding, a missed target and a sheet are one click away", async () => {
    const { finta, utente } = await conReferto();
    await utente.click(screen.getByText("Spese, N40"));
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
  test("everything can be done from the keyboard", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    const { utente } = await apri(finta);
    bottone("Genera referto").focus();
    await utente.keyboard("{Enter}");
    act(() => {
      screen.getByText("Spese, N40").closest<HTMLElement>('[role="row"]')?.focus();
    });
    await utente.keyboard("{Enter}");
    expect(finta.scelte).toEqual([{ foglio: "Spese", riga: 40, colonna: 14 }]);
    const controlli = screen.getAllByRole("button");
    expect(controlli.filter((c) => c.tabIndex < 0)).toEqual([]);
  });

  test("reading again drops a verdict that may be old", async () => {
    const { utente } = await conReferto();
    await utente.click(bottone("Rileggi"));
    expect(screen.queryByText(/da vedere prima di firmare/)).toBeNull();
    expect(bottone("Genera referto")).toBeTruthy();
  });
});

describe("while it works", () => {
  test("the step is said aloud, the buttons wait, a second press is nothing", async () => {
    const finta = createFinta();
    const fine = promessa<typeof ESITO>();
    finta.genera = (_c, _r, avanza) => {
      avanza({ fatto: 4, totale: 7, messaggio: "Scrivo Referto Spese" });
      return fine.attesa;
    };
    const { utente } = await apri(finta);
    await utente.click(bottone("Genera referto"));
    const stato = screen.getByRole("status");
    expect(within(stato).getByText("Scrivo Referto Spese")).toBeTruthy();
    expect(within(stato).getByText("5 di 7")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Scrivo Referto Spese" })).toBeTruthy();
    await utente.click(bottone("Genero il referto…"));
    await utente.click(bottone("Rileggi"));
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
    await utente.click(within(screen.getByRole("tabpanel")).getByRole("button", { name: "Rileggi" }));
    expect(bottone(/^Entrate · 57 righe/)).toBeTruthy();
  });

  test("Excel's refusal is said in words, and closed", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.reject(new HostFault("modifica-in-corso", "InvalidOperationInCellEditMode"));
    const { utente } = await apri(finta);
    await utente.click(bottone("Genera referto"));
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
    await utente.click(bottone("Genera referto"));
    expect(screen.getByRole("alert").textContent).toMatch(/si è fermato per un suo difetto/);
    expect(document.body.textContent).not.toContain("x is undefined");
    expect(errori).toHaveBeenCalled();
    await utente.click(bottone("Riprova"));
    expect(bottone(/^Entrate · 57 righe/)).toBeTruthy();
    errori.mockRestore();
  });
});

describe("in English", () => {
  test("the pane speaks English, and marks what stays Italian", async () => {
    const finta = createFinta();
    finta.genera = () => Promise.resolve(ESITO);
    const { utente } = await apri(finta, "en-US");
    await utente.click(bottone("Make the referto"));
    expect(
      screen.getByRole("heading", { name: "1 indicator missed in 1 objective, 1 error to look at before signing." }),
    ).toBeTruthy();
    expect(screen.getByText("Il totale non torna (N40).").getAttribute("lang")).toBe("it");
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
    await utente.click(bottone("Annulla l'ultima correzione"));
    expect(richieste.at(-1)).toEqual({ tipo: "annulla", prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA });
    expect(screen.queryByRole("button", { name: "Annulla l'ultima correzione" })).toBeNull();
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

describe("answering for a finding", () => {
  test("asks for a reason and a name, and keeps the referto in sight", async () => {
    const finta = createFinta();
    const richieste: Correzione[] = [];
    finta.correggi = (_, correzione) => {
      richieste.push(correzione);
      const deroghe = correzione.tipo === "deroga" ? [correzione.deroga] : [];
      const riconosciuto = { ...RICONOSCIUTO, memoria: { ...MEMORIA_VUOTA, deroghe } };
      return Promise.resolve({ ok: true, riconosciuto, prima: MEMORIA_VUOTA, dopo: MEMORIA_VUOTA });
    };
    finta.genera = () => Promise.resolve(conRilievi(1, 0));
    const { utente } = await apri(finta);
    await utente.click(bottone("Genera referto"));
    await utente.click(screen.getByText("Spese, N2"));
    await utente.click(bottone("Accetta con motivo…"));
    expect(bottone("Accetta").hasAttribute("disabled")).toBe(true);
    await utente.type(screen.getByRole("textbox", { name: "Motivo" }), "Rettifica");
    await utente.type(screen.getByRole("textbox", { name: "Chi ne risponde" }), "Anna Verdi");
    await utente.click(bottone("Accetta"));
    expect(richieste).toMatchObject([
      { tipo: "deroga", deroga: { motivo: "Rettifica", nome: "Anna Verdi" } },
    ]);
    expect(screen.getByText(/Accettato da Anna Verdi: Rettifica/)).toBeTruthy();
    await utente.click(bottone("Riapri il rilievo"));
    expect(richieste.at(-1)?.tipo).toBe("deroga-tolta");
    expect(bottone("Accetta con motivo…")).toBeTruthy();
  });
});

describe("deciding on an indicator and on a name", () => {
  async function generato() {
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
    finta.genera = () => Promise.resolve(ESITO);
    const { utente } = await apri(finta);
    await utente.click(bottone("Genera referto"));
    await vista(utente, "Obiettivi");
    await utente.click(screen.getByText("Obiettivi, K41"));
    return { utente, richieste };
  }
  const superato = () => screen.queryByText(/decisioni prese dopo questo referto/);

  test("the direction is turned, and the referto says that it does not know yet", async () => {
    const { utente, richieste } = await generato();
    expect(superato()).toBeNull();
    expect(screen.getByText("Verso: più alto è meglio")).toBeTruthy();
    await utente.click(bottone("È il contrario"));
    expect(richieste).toEqual([{ tipo: "polarita", chiave: "pratiche~1", polarita: "più basso è meglio" }]);
    expect(superato()).toBeTruthy();
  });

  test("an indicator is struck out only with a reason", async () => {
    const { utente, richieste } = await generato();
    await utente.click(bottone("Stralcia con motivo…"));
    expect(bottone("Stralcia").hasAttribute("disabled")).toBe(true);
    await utente.type(screen.getByRole("textbox", { name: "Motivo" }), "Delibera di giugno");
    await utente.click(bottone("Stralcia"));
    expect(richieste).toEqual([{ tipo: "stralcio", chiave: "pratiche~1", motivo: "Delibera di giugno" }]);
  });

  test("two spellings become one person only by the user's word, with the spelling chosen", async () => {
    const { utente, richieste } = await generato();
    expect(screen.queryByText("«Verdi Luca», «Luca Verdi»")).toBeNull();
    await utente.click(bottone("Nomi da confermare (1)"));
    expect(screen.getByText("«Verdi Luca», «Luca Verdi»")).toBeTruthy();
    await utente.selectOptions(screen.getByRole("combobox", { name: "Nome da usare" }), "Luca Verdi");
    await utente.click(bottone("È la stessa persona"));
    expect(richieste).toEqual([
      { tipo: "gruppo", gruppo: { nome: "Luca Verdi", varianti: ["Verdi Luca", "Luca Verdi"] } },
    ]);
    expect(screen.queryByText("«Verdi Luca», «Luca Verdi»")).toBeNull();
  });

  test("two spellings are two people by the user's word, and are proposed no more", async () => {
    const { utente, richieste } = await generato();
    await utente.click(bottone("Nomi da confermare (1)"));
    await utente.click(bottone("Sono persone diverse"));
    expect(richieste).toEqual([{ tipo: "distinti", varianti: ["Verdi Luca", "Luca Verdi"] }]);
    expect(screen.queryByText("«Verdi Luca», «Luca Verdi»")).toBeNull();
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
