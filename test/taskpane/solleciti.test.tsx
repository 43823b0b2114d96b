/**
 * What the *Schede* view gives to take away: reminders to copy or to send, files to open or to download; and texts of
 * others that stay texts.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import "./codifiche";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sollecita, type RispostaRaccolta } from "../../src/app/schede/sollecita";
import type { Azioni } from "../../src/taskpane/azioni";
import { ContestoCorpo } from "../../src/taskpane/componenti/parti/contesto-corpo";
import { ContestoTesti } from "../../src/taskpane/componenti/parti/contesto-testi";
import { VistaSchede } from "../../src/taskpane/componenti/schede/vista-schede";
import { INIZIALE, type Evento, type Stato } from "../../src/taskpane/stato";
import { SCHEDE_INIZIALI, type StatoSchede } from "../../src/taskpane/stato-schede";
import { caricaTesti, scegliTesti } from "../../src/taskpane/testi/scegli";
import { affidato, giorno } from "../supporto/dati-referto";
import { INIEZIONI } from "../supporto/iniezioni";
import { schedeDi } from "../supporto/schede";
import { createFinta } from "./finta";
import { conSchermo } from "./schermo";

conSchermo();
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const { schede } = schedeDi([
  affidato("Rossi Mario", "Uno", "10", "", { indicatore: "N. atti & «pareri»" }),
  affidato("Verdi Anna", "Due", "65%", "", { indicatore: "Pratiche" }),
]);

beforeAll(() => caricaTesti("en"));

const termine = (oggi: string) => ({ entro: giorno("2023-07-20"), oggi: giorno(oggi) });

/** Draws the view; returns what it asked for. */
function mostra(suo: Partial<StatoSchede>, lingua = "it-IT", lavoro: Stato["lavoro"] = null) {
  const { runtime } = createFinta();
  const chiesto: unknown[][] = [];
  const nota =
    (che: string) =>
    (...a: unknown[]) => {
      chiesto.push([che, ...a]);
      return Promise.resolve();
    };
  const azioni: Azioni = {
    ...runtime.azioni,
    schede: {
      prepara: nota("prepara"),
      creaFile: nota("creaFile"),
      apriFile: nota("apriFile"),
      aggiungi: nota("aggiungi"),
      confronta: nota("confronta"),
      scrivi: nota("scrivi"),
      rifiuta: nota("rifiuta"),
      annulla: nota("annulla"),
      termine: nota("termine"),
      mittente: nota("mittente"),
    },
  };
  const inviati: Evento[] = [];
  const stato: Stato = { ...INIZIALE, lavoro, schede: { ...SCHEDE_INIZIALI, ...suo } };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <ContestoTesti value={scegliTesti(lingua)}>
        <ContestoCorpo value={{ current: document.body }}>
          <VistaSchede
            stato={stato}
            azioni={azioni}
            invia={(evento) => inviati.push(evento)}
            titolo={null}
            campoData={null}
            chiudi={() => undefined}
            genera={() => undefined}
          />
        </ContestoCorpo>
      </ContestoTesti>
    </FluentProvider>,
  );
  return { chiesto, inviati, container, utente: userEvent.setup({ writeToClipboard: false }) };
}

const SOLLECITI = sollecita(schede, [], termine("2023-07-15"));

describe("a reminder", () => {
  const conAppunti = (appunti: unknown): void => {
    Object.defineProperty(navigator, "clipboard", { value: appunti, configurable: true });
  };

  test("goes to the clipboard as it is read", async () => {
    const { utente } = mostra({ solleciti: SOLLECITI });
    const copiati: string[] = [];
    conAppunti({
      writeText: (t: string) => {
        copiati.push(t);
        return Promise.resolve();
      },
    });
    await utente.click(screen.getByRole("button", { name: "Copia il sollecito a Rossi Mario" }));
    await screen.findByText("Copiato.");
    expect(copiati).toEqual([SOLLECITI[0]?.testo]);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Sollecito a Rossi Mario" }).value).toBe(
      copiati[0],
    );
  });

  test.each([
    ["the webview has none", undefined],
    [
      "the webview refuses",
      { writeText: () => Promise.reject(new DOMException("Write permission denied.", "NotAllowedError")) },
    ],
  ])("where there is no clipboard (%s) the user is told how to copy", async (_, appunti) => {
    const { utente } = mostra({ solleciti: SOLLECITI });
    conAppunti(appunti);
    await utente.click(screen.getByRole("button", { name: "Copia il sollecito a Verdi Anna" }));
    await screen.findByText("Qui non si può copiare da soli: selezionare il testo e copiarlo.");
  });

  test("is a link that opens the message, with its subject and its words", () => {
    mostra({ solleciti: SOLLECITI });
    const link = screen.getByRole("link", { name: "Scrivi un messaggio: Rossi Mario" }).getAttribute("href");
    const [capo = "", corpo = ""] = (link ?? "").split("&body=");
    expect(decodeURIComponent(capo)).toBe(
      "mailto:?subject=Comune di Prova: dati degli obiettivi 2023 da completare",
    );
    expect(decodeURIComponent(corpo)).toBe(SOLLECITI[0]?.testo.replaceAll("\n", "\r\n"));
    expect(decodeURIComponent(corpo)).toContain("N. atti & «pareri» (manca: ");
  });

  test("has no message where nothing is missing", () => {
    const completo = SOLLECITI.map((s) => ({ ...s, stato: "completa" as const, mancanze: [], testo: "" }));
    mostra({ solleciti: completo });
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.getAllByText(/^risposta completa/).map((e) => e.textContent)).toEqual([
      "risposta completa · 0 di 1 indicatori completi",
      "risposta completa · 0 di 1 indicatori completi",
    ]);
  });

  test.each([
    ["2023-07-10", "it-IT", "mancano 10 giorni", "mancano 10 giorni."],
    ["2023-07-19", "it-IT", "manca 1 giorno", "manca un giorno."],
    ["2023-07-20", "it-IT", "scade oggi", "è oggi."],
    ["2023-07-21", "it-IT", "scaduto da 1 giorno", "è passato da un giorno."],
    ["2023-07-23", "it-IT", "scaduto da 3 giorni", "è passato da 3 giorni."],
  ])("on %s (%s) says «%s», and so does its message", (oggi, lingua, riga, frase) => {
    mostra({ solleciti: sollecita(schede, [], termine(oggi)), entro: "20/07/2023" }, lingua);
    expect(screen.getAllByText(new RegExp(`· ${riga}$`))).toHaveLength(2);
    expect(
      screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Sollecito a Rossi Mario" }).value,
    ).toContain(`Il termine è il 20/07/2023: ${frase}`);
  });

  test("the due date is asked for once there are reminders; one that does not exist is said", async () => {
    mostra({});
    expect(screen.queryByRole("textbox", { name: "Termine per rispondere" })).toBeNull();
    cleanup();
    const { chiesto, utente } = mostra({ solleciti: SOLLECITI, entro: "31/02/202" });
    expect(screen.getByText("Questa data non esiste: scriverla come 30/06/2023.")).toBeTruthy();
    await utente.type(screen.getByRole("textbox", { name: "Termine per rispondere" }), "3");
    expect(chiesto).toEqual([["termine", "31/02/2023"]]);
  });
});

describe("all the reminders at once", () => {
  test("who writes is at the end of every message, also where its list is cut", () => {
    const firmati = sollecita(schede, [], null, "Rag. Anna Conti, Servizio finanziario");
    for (const s of firmati) expect(s.testo.endsWith("\n\nRag. Anna Conti, Servizio finanziario")).toBe(true);
    const lunga = schedeDi(
      Array.from({ length: 80 }, (_, n) =>
        affidato("Rossi Mario", "Uno", "10", "", { indicatore: `Indicatore numero ${n}` }),
      ),
    ).schede;
    const [lungo] = sollecita(lunga, [], null, "Rag. Anna Conti");
    const corpo = decodeURIComponent(lungo?.link ?? "");
    expect(corpo).toContain("(l'elenco continua");
    expect(corpo.endsWith("restituirla. Grazie.\r\n\r\nRag. Anna Conti")).toBe(true);
    expect((lungo?.link ?? "").length).toBeLessThanOrEqual(1_900);
  });

  test("one press opens the next, another copies every text", async () => {
    const aperti: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      aperti.push(this.href);
    });
    const copiati: string[] = [];
    const { utente, chiesto } = mostra({ solleciti: SOLLECITI, mittente: "Anna Conti" });
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: (t: string) => {
          copiati.push(t);
          return Promise.resolve();
        },
      },
      configurable: true,
    });
    for (const nome of [/^Apri nella posta: 1 di 2/, /^Apri nella posta: 2 di 2/])
      await utente.click(screen.getByRole("button", { name: nome }));
    expect(aperti).toEqual(SOLLECITI.map((s) => s.link));
    await utente.click(screen.getByRole("button", { name: "Copia tutti i testi" }));
    expect(copiati).toEqual([SOLLECITI.map((s) => s.testo).join("\n\n\n")]);
    await utente.type(screen.getByRole("textbox", { name: "Chi scrive" }), "!");
    expect(chiesto).toEqual([["mittente", "Anna Conti!"]]);
  });
});

describe("a file", () => {
  const FILE = { nome: "Scheda Rossi Mario 2023-06-30.xlsx", byte: new Uint8Array([80, 75, 3, 4]) };

  test("is opened in Excel, as it was made", async () => {
    const { chiesto, utente } = mostra({ file: [FILE] });
    await utente.click(screen.getByRole("button", { name: `Apri: ${FILE.nome}` }));
    expect(chiesto).toEqual([["apriFile", FILE]]);
    expect(screen.getByText(/^In Excel per Mac «Scarica» non fa nulla/)).toBeTruthy();
  });

  test("is not opened while Referto is at work", async () => {
    const { chiesto, utente } = mostra({ file: [FILE] }, "it-IT", { tipo: "lettura", passo: null });
    await utente.click(screen.getByRole("button", { name: `Apri: ${FILE.nome}` }));
    expect(chiesto).toEqual([]);
  });

  test("is downloaded under its name, byte for byte, and the browser's copy is let go", async () => {
    const dati: Blob[] = [];
    const lasciati: string[] = [];
    URL.createObjectURL = (b: Blob) => `blob:${dati.push(b)}`;
    URL.revokeObjectURL = (u: string) => void lasciati.push(u);
    const premuti: (readonly [string, string])[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      premuti.push([this.href, this.download]);
    });
    const { utente } = mostra({ file: [FILE] });
    await utente.click(screen.getByRole("button", { name: `Scarica: ${FILE.nome}` }));
    expect(premuti).toEqual([["blob:1", FILE.nome]]);
    expect(dati[0]?.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(dati[0]?.size).toBe(FILE.byte.length);
    await waitFor(() => {
      expect(lasciati).toEqual(["blob:1"]);
    });
  });
});

test.each(INIEZIONI)("%s stays a text in the view", (_, testo) => {
  const risposta: RispostaRaccolta = {
    stato: "conflitto",
    chiave: "k",
    campo: "note",
    indicatore: testo,
    responsabile: testo,
    origine: testo,
    cellaScheda: "G9",
    chi: testo,
    quando: testo,
    del: giorno("2023-06-30"),
    prima: testo,
    dopo: testo,
    valore: testo,
    attuale: { posizione: null, da: 0, valore: testo, formato: "General", testimoni: [] },
    spiegazione: { it: testo, en: testo },
  };
  const altre = schedeDi([affidato("Rossi Mario", "Uno", "10", "", { indicatore: testo })]).schede;
  const { container } = mostra({
    raccolta: {
      schede: altre,
      lette: [],
      colonne: [],
      confronto: {
        risposte: [risposta],
        avvisi: [{ it: testo, en: testo }],
        rifiutate: [{ origine: testo, motivo: { it: testo, en: testo } }],
      },
    },
    solleciti: sollecita(altre, [], null),
    preparate: {
      fogli: [testo],
      rimesse: [{ foglio: testo, quante: 1 }],
      tenute: [testo],
      daRaccogliere: [testo],
      diNessuno: [testo],
    },
    file: [{ nome: testo, byte: new Uint8Array() }],
  });
  expect(container.querySelectorAll("script, img, b, iframe, [onerror], [onmouseover]")).toHaveLength(0);
  expect([...container.querySelectorAll("a")].map((a) => a.protocol)).toEqual(["mailto:"]);
  expect(container.textContent).toContain(testo);
});

describe("the answers", () => {
  const risposta = (n: number, indicatore = `Indicatore ${n}`): RispostaRaccolta => ({
    stato: "nuovo",
    chiave: String(n),
    campo: "raggiunto",
    indicatore,
    responsabile: "Rossi Mario",
    origine: "Scheda.xlsx",
    cellaScheda: `E${n}`,
    chi: "",
    quando: "",
    del: giorno("2023-06-30"),
    prima: "4",
    dopo: "12",
    valore: 12,
    attuale: { posizione: null, da: 0, valore: 4, formato: "General", testimoni: [] },
    spiegazione: { it: "", en: "" },
  });
  const con = (risposte: readonly RispostaRaccolta[]) =>
    mostra({
      raccolta: { schede, lette: [], colonne: [], confronto: { risposte, avvisi: [], rifiutate: [] } },
      scelte: new Set(risposte),
    });

  test("of two files of the same name each has its row", () => {
    const errori = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { container } = con([risposta(9, "Del primo"), risposta(9, "Del secondo")]);
    expect(screen.getAllByRole("checkbox", { name: /^modificato: Del (primo|secondo)/ })).toHaveLength(2);
    expect(container.querySelectorAll("[role=row][aria-selected]")).toHaveLength(2);
    expect(errori.mock.calls).toEqual([]);
  });

  test("of two thousand only those in sight are drawn, and one stop of Tab leads to them", () => {
    con(Array.from({ length: 2_000 }, (_, n) => risposta(n + 9)));
    expect(screen.getByRole("grid", { name: "Risposte arrivate" }).getAttribute("aria-rowcount")).toBe(
      "2001",
    );
    const righe = screen.getAllByRole("row");
    expect(righe.length).toBeGreaterThan(3);
    expect(righe.length).toBeLessThan(60);
    expect(righe.filter((r) => r.tabIndex === 0)).toHaveLength(1);
    const spunte = screen.getAllByRole("checkbox", { name: /^modificato: / });
    expect(spunte.filter((s) => s.tabIndex === 0)).toHaveLength(1);
  });

  test("arrows walk them, Space ticks the one that has the focus; a click on its words ticks it once", async () => {
    const risposte = [risposta(9), risposta(10), risposta(11)];
    const { utente, inviati } = con(risposte);
    act(() => {
      screen.getAllByRole("row")[1]?.focus();
    });
    await utente.keyboard("{ArrowDown} ");
    const lascia = (r: RispostaRaccolta | undefined) => ({
      tipo: "schede",
      evento: { fatto: "scelta", risposta: r, si: false },
    });
    expect(inviati).toEqual([lascia(risposte[1])]);
    await utente.click(screen.getByText(/^modificato: Indicatore 11,/));
    expect(inviati).toEqual([lascia(risposte[1]), lascia(risposte[2])]);
  });
});
