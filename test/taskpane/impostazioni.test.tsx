/**
 * The views *Referto* and *Impostazioni*: each control, and what it keeps in the workbook.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { applyCorrezione, type Correzione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { App } from "../../src/taskpane/app";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, REFERTO, RICONOSCIUTO } from "./esempi";
import { apriPagina, mostraVista } from "./gesti";
import { createFinta, promessa } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);
beforeEach(() => {
  window.localStorage.clear();
});

/** The pane on a workbook that keeps what it is told. */
async function apri(dove: "Referto" | "Impostazioni", memoria: Memoria = MEMORIA_VUOTA) {
  const finta = createFinta();
  const chieste: Correzione[] = [];
  const cartella = { memoria };
  const letta = () => ({ ...RICONOSCIUTO, memoria: cartella.memoria });
  finta.riconosci = () => Promise.resolve(letta());
  finta.controlla = () =>
    Promise.resolve({ ok: false, riconosciuto: letta(), problema: { tipo: "data-assente" } });
  finta.correggi = (_, c) => {
    chieste.push(c);
    const prima = cartella.memoria;
    const dopo = (cartella.memoria = applyCorrezione(prima, c));
    return Promise.resolve({
      ok: true,
      // A choice does not unmake the sheets that were written.
      riconosciuto: {
        ...RICONOSCIUTO,
        memoria: dopo,
        ultimo: finta.runtime.deposito.stato().riconosciuto?.ultimo ?? null,
      },
      prima,
      dopo,
    });
  };
  const utente = userEvent.setup();
  render(<App runtime={finta.runtime} linguaExcel="it-IT" tema="chiaro" />);
  await act(() => Promise.resolve());
  if (dove === "Referto") await utente.click(screen.getByRole("tab", { name: dove }));
  else await apriPagina(utente, dove);
  return { finta, utente, chieste, cartella };
}

const bottone = (nome: string) => screen.getByRole<HTMLButtonElement>("button", { name: nome });
const campo = (nome: string) => screen.getByRole<HTMLInputElement>("textbox", { name: nome });
const casella = (nome: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: nome });
const voce = (nome: string) => screen.getByRole<HTMLInputElement>("radio", { name: nome });
const interruttore = (nome: string) => screen.getByRole<HTMLInputElement>("switch", { name: nome });

describe("the cover", () => {
  test.each([
    ["Titolo", "titolo", "Referto del 2023"],
    ["Numero", "numero", "7"],
    ["Provincia", "provincia", "Cuneo"],
    ["Data del documento", "data", "12 luglio 2023"],
    ["Premessa", "premessa", "Una riga"],
    ["Firma", "firma", "Il segretario"],
  ] as const)("%s is kept when the field is left, once", async (nome, chiave, testo) => {
    const { utente, chieste, cartella } = await apri("Referto");
    await utente.click(bottone("Copertina"));
    await utente.type(campo(nome), testo);
    expect(chieste).toEqual([]);
    await utente.tab();
    expect(chieste).toHaveLength(1);
    expect(cartella.memoria.impostazioni.testi).toEqual({
      ...MEMORIA_VUOTA.impostazioni.testi,
      [chiave]: testo,
    });
    await utente.click(campo(nome));
    await utente.tab();
    expect(chieste).toHaveLength(1);
  });

  test("a picture for the cover is chosen from the disk, changed, taken away; a bad one is refused in words", async () => {
    const { finta, utente } = await apri("Referto");
    const messi: (readonly number[] | null)[] = [];
    finta.ponStemma = (_, byte) => {
      messi.push(byte && [...byte]);
      return byte?.length === 0
        ? Promise.resolve({ ok: false, problema: { tipo: "stemma", motivo: "vuota" } })
        : Promise.resolve({
            ok: true,
            riconosciuto: { ...RICONOSCIUTO, stemma: byte !== null },
            prima: null,
          });
    };
    await utente.click(bottone("Copertina"));
    expect(screen.queryByRole("button", { name: "Togli lo stemma" })).toBeNull();
    const file = (...byte: number[]) => new File([new Uint8Array(byte)], "x.png", { type: "image/png" });
    await utente.upload(screen.getByLabelText("Scegli lo stemma…", { selector: "input" }), file(1, 2));
    await utente.upload(await screen.findByLabelText("Cambia lo stemma…", { selector: "input" }), file());
    expect(await screen.findByText(/Il file dello stemma è vuoto/)).toBeTruthy();
    await utente.click(bottone("Togli lo stemma"));
    expect(messi).toEqual([[1, 2], [], null]);
    expect(await screen.findByRole("button", { name: "Scegli lo stemma…" })).toBeTruthy();
  });

  test("two texts left one after the other, while the first is being kept, are both kept", async () => {
    const { finta, utente, cartella } = await apri("Referto");
    const { attesa, risolvi } = promessa<null>();
    const subito = finta.correggi;
    finta.correggi = async (c, correzione) => {
      await attesa;
      return subito(c, correzione);
    };
    await utente.click(bottone("Copertina"));
    await utente.type(campo("Titolo"), "T");
    await utente.tab();
    await utente.type(campo("Numero"), "9");
    await utente.tab();
    expect(campo("Titolo").value).toBe("T");
    await act(async () => {
      risolvi(null);
      await attesa;
    });
    await screen.findByDisplayValue("9");
    expect(cartella.memoria.impostazioni.testi).toMatchObject({ titolo: "T", numero: "9" });
  });
});

describe("the parts", () => {
  test("one is left out, and comes back as the last", async () => {
    const { utente, cartella } = await apri("Referto");
    await utente.click(casella("Entrate"));
    expect(cartella.memoria.impostazioni.sezioni).not.toContain("entrate");
    expect(casella("Entrate").checked).toBe(false);
    await utente.click(casella("Entrate"));
    expect(cartella.memoria.impostazioni.sezioni.at(-1)).toBe("entrate");
  });

  test("they are moved from the keyboard, and the button keeps the focus", async () => {
    const { utente, cartella } = await apri("Referto");
    expect(bottone("Sposta su: Sintesi").getAttribute("aria-disabled")).toBe("true");
    bottone("Sposta giù: Sintesi").focus();
    await utente.keyboard("{Enter}{Enter}");
    expect(cartella.memoria.impostazioni.sezioni.slice(0, 3)).toEqual(["entrate", "spese", "sintesi"]);
    expect(document.activeElement).toBe(bottone("Sposta giù: Sintesi"));
    await utente.click(bottone("Sposta su: Spese"));
    expect(cartella.memoria.impostazioni.sezioni.slice(0, 2)).toEqual(["spese", "entrate"]);
  });
});

test.each([
  ["Colonne in percentuale", "percentuali"],
  ["Solo valori (copia da pubblicare)", "soloValori"],
] as const)("%s is switched on and off", async (nome, chiave) => {
  const { utente, cartella } = await apri("Referto");
  await utente.click(interruttore(nome));
  expect(cartella.memoria.impostazioni[chiave]).toBe(true);
  expect(interruttore(nome).checked).toBe(true);
  await utente.click(interruttore(nome));
  expect(cartella.memoria.impostazioni[chiave]).toBe(false);
});

test("a choice keeps the verdict and says that the referto is of before", async () => {
  const { finta, utente } = await apri("Referto");
  expect(screen.getByText("In questa cartella non è ancora stato generato un referto.")).toBeTruthy();
  act(() => {
    finta.runtime.deposito.invia({
      tipo: "referto-fatto",
      referto: REFERTO,
      il: OGGI,
      ora: "10:32",
      pagine: 12,
    });
    finta.runtime.deposito.invia({ tipo: "vista-scelta", vista: "referto" });
  });
  expect(
    screen.getByText("Ultimo referto generato il 14 luglio 2023 alle 10:32, con i dati al 30 giugno 2023."),
  ).toBeTruthy();
  expect(screen.queryByText(/decisioni prese dopo/)).toBeNull();
  await utente.click(casella("Confronto"));
  expect(screen.getByText(/decisioni prese dopo/)).toBeTruthy();
  mostraVista(finta.runtime, "rilievi");
  expect(screen.getByText(/decisioni prese dopo/)).toBeTruthy();
  await utente.click(bottone("Indietro"));
  expect(bottone("Vai al foglio Referto Spese")).toBeTruthy();
});

test("while the referto is written nothing can be changed", async () => {
  const { finta } = await apri("Referto");
  act(() => {
    finta.runtime.deposito.invia({ tipo: "lavoro-iniziato", lavoro: "referto" });
  });
  expect(casella("Entrate").getAttribute("aria-disabled")).toBe("true");
  expect(interruttore("Colonne in percentuale").getAttribute("aria-disabled")).toBe("true");
  expect(bottone("Sposta giù: Sintesi").getAttribute("aria-disabled")).toBe("true");
});

describe("the rules", () => {
  test("a tolerance is kept as a number of euro; one that cannot be read is said, and not kept", async () => {
    const { utente, chieste, cartella } = await apri("Impostazioni");
    await utente.clear(campo("Tolleranza in euro"));
    await utente.type(campo("Tolleranza in euro"), "0.05");
    await utente.tab();
    expect(screen.getByText(/Scrivere euro con la virgola/)).toBeTruthy();
    expect(campo("Tolleranza in euro").getAttribute("aria-invalid")).toBe("true");
    expect(campo("Tolleranza in euro").value).toBe("0.05");
    expect(chieste).toEqual([]);
    await utente.clear(campo("Tolleranza in euro"));
    await utente.type(campo("Tolleranza in euro"), "0,05");
    await utente.tab();
    expect(cartella.memoria.parametri.tolleranza.toFixed()).toBe("0.05");
    expect(screen.queryByText(/Scrivere euro con la virgola/)).toBeNull();
  });

  test("missioni are a list of numbers", async () => {
    const { utente, chieste, cartella } = await apri("Impostazioni");
    const missioni = () => campo("Missioni escluse dagli indici netti");
    expect(missioni().value).toBe("20, 60, 99");
    await utente.type(missioni(), ", venti");
    await utente.tab();
    expect(screen.getByText(/Scrivere numeri da 1 a 99/)).toBeTruthy();
    expect(chieste).toEqual([]);
    await utente.clear(missioni());
    await utente.type(missioni(), "99;20 20");
    await utente.tab();
    expect(cartella.memoria.parametri.missioniEscluse).toEqual([20, 99]);
    expect(missioni().value).toBe("20, 99");
  });

  test.each([
    ["Meno impegnato e prenotato", { definizioneDisponibilita: "meno-prenotato" }],
    ["Meno impegnato e fondo pluriennale vincolato", { definizioneDisponibilita: "meno-fpv" }],
    [
      "Meno impegnato, prenotato e fondo pluriennale vincolato",
      { definizioneDisponibilita: "meno-prenotato-e-fpv" },
    ],
    ["Sì", { estratto: true }],
    ["No", { estratto: false }],
  ])("%s", async (nome, atteso) => {
    const { utente, cartella } = await apri("Impostazioni");
    await utente.click(voce(nome));
    expect(cartella.memoria.parametri).toMatchObject(atteso);
    expect(voce(nome).checked).toBe(true);
  });

  test("the initial ones come back at a press, and go at another", async () => {
    const { utente, cartella } = await apri("Impostazioni");
    await utente.click(voce("Sì"));
    await utente.click(bottone("Rimetti le regole di partenza"));
    expect(cartella.memoria.parametri).toEqual(MEMORIA_VUOTA.parametri);
    await utente.click(bottone("Annulla: Regole dei controlli cambiate."));
    expect(cartella.memoria.parametri.estratto).toBe(true);
    await utente.click(bottone("Annulla: Regole dei controlli cambiate."));
    expect(cartella.memoria.parametri.estratto).toBeNull();
    expect(screen.queryByRole("button", { name: /^Annulla:/ })).toBeNull();
  });
});

describe("what is remembered", () => {
  const CON_NOMI: Memoria = { ...MEMORIA_VUOTA, chiAccetta: "Ottavia Zanelli" };
  const CANCELLA = "Cancella ciò che Referto ricorda";

  test("the confirmation says what goes, what stays and until when it can be undone; a yes erases, and it can", async () => {
    const { utente, chieste, cartella } = await apri("Impostazioni", CON_NOMI);
    await utente.click(bottone(CANCELLA));
    expect(chieste).toEqual([]);
    for (const detto of [
      /Si cancellano: .*correzioni.*accettazioni con nomi.*referti precedenti/,
      /Restano: i fogli del referto, le schede, il registro/,
      /Finché il riquadro resta aperto si può annullare; poi non più/,
    ])
      expect(screen.getByText(detto)).toBeTruthy();
    await utente.click(bottone("Sì, cancella"));
    expect(chieste).toEqual([{ tipo: "ricomincia" }]);
    expect(cartella.memoria).toEqual(MEMORIA_VUOTA);
    expect(screen.getByText(/Referto non ricorda scelte, nomi/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: CANCELLA })).toBeNull();
    await utente.click(bottone("Annulla: Cancellato ciò che Referto ricordava."));
    expect(cartella.memoria).toEqual(CON_NOMI);
    expect(bottone(CANCELLA)).toBeTruthy();
  });

  test("a no leaves all as it was", async () => {
    const { utente, chieste } = await apri("Impostazioni", CON_NOMI);
    await utente.click(bottone(CANCELLA));
    await utente.click(bottone("Annulla"));
    expect(chieste).toEqual([]);
    expect(bottone(CANCELLA)).toBeTruthy();
    expect(screen.queryByText(/Si cancellano/)).toBeNull();
  });

  test("where nothing is kept there is nothing to press", async () => {
    await apri("Impostazioni");
    expect(screen.getByText(/Referto non ricorda scelte, nomi/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: CANCELLA })).toBeNull();
  });

  test.each<[string, Partial<Memoria>]>([
    ["an acceptor", { chiAccetta: "Ottavia Zanelli" }],
    ["an ente", { ente: "Comune di Prova" }],
    ["a year", { esercizio: 2023 }],
    [
      "people kept apart",
      { correzioni: { ...MEMORIA_VUOTA.correzioni, gruppi: [{ nome: "Elio Barbieri", varianti: [] }] } },
    ],
  ])("%s is something kept", async (_, quale) => {
    await apri("Impostazioni", { ...MEMORIA_VUOTA, ...quale });
    expect(bottone(CANCELLA)).toBeTruthy();
  });

  test("in English it is asked in English", async () => {
    const { utente, chieste } = await apri("Impostazioni", CON_NOMI);
    await utente.click(voce("English"));
    await utente.click(bottone("Erase what Referto remembers"));
    expect(screen.getByText(/These stay: the sheets of the report/)).toBeTruthy();
    await utente.click(bottone("Yes, erase"));
    expect(chieste).toEqual([{ tipo: "ricomincia" }]);
  });
});

test("the settings open over a tab and give it back, with the focus where it was", async () => {
  const { utente } = await apri("Referto");
  await apriPagina(utente, "Impostazioni");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Impostazioni" }));
  await utente.click(bottone("Indietro"));
  expect(screen.getByRole("tab", { name: "Referto" }).getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(bottone("Altro"));
});

test("the language changes at once, and is kept in the browser", async () => {
  const { utente, chieste } = await apri("Impostazioni");
  await utente.click(voce("English"));
  expect(screen.getByRole("heading", { name: "Settings" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
  expect(window.localStorage.getItem("referto.lingua")).toBe("en");
  await utente.click(voce("As Excel"));
  expect(screen.getByRole("heading", { name: "Impostazioni" })).toBeTruthy();
  expect(window.localStorage.getItem("referto.lingua")).toBeNull();
  expect(chieste).toEqual([]);
});
