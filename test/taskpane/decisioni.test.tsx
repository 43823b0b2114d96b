/**
 * What is decided is seen at once, can be taken back, and no two texts on the screen disagree. The workbook keeps what it
 * is told; the judgement is the product's own.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node"]}
 */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { applyCorrezione, type Correzione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { rigiudica, type Quadro } from "../../src/app/giudizio/valuta";
import { map004 } from "../../src/tracciati/rilievi/map-004-non-letto";
import { map008 } from "../../src/controlli/map-008-memoria";
import { App } from "../../src/taskpane/app";
import { caricaTesti } from "../../src/taskpane/testi/scegli";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { accettazione, quadroCon, RICONOSCIUTO, trovato } from "./esempi";
import { esitoDi } from "./esito";
import { createFinta } from "./finta";
import { genera, mostraVista } from "./gesti";
import { conSchermo } from "./schermo";

conSchermo();
beforeAll(caricaViste);

const bottone = (nome: string | RegExp) => screen.getByRole("button", { name: nome });
const senza = (nome: string | RegExp) => screen.queryByRole("button", { name: nome });
const verdetto = () => screen.getByRole("heading", { name: /Posso firmare|May I sign/ }).textContent;
const gruppi = () => screen.getAllByRole("rowheader").map((t) => t.textContent);

/** The pane after a referto was written on a workbook of which this was read. */
async function apri(letto: Quadro, { memoria = MEMORIA_VUOTA, lingua = "it-IT", memoriaNostra = true } = {}) {
  const finta = createFinta();
  const cartella: { memoria: Memoria; nostra: boolean } = { memoria, nostra: memoriaNostra };
  const chieste: Correzione[] = [];
  const riconosciuto = () => ({ ...RICONOSCIUTO, memoria: cartella.memoria, memoriaNostra: cartella.nostra });
  finta.riconosci = () => Promise.resolve(riconosciuto());
  finta.correggi = (_, c) => {
    chieste.push(c);
    const prima = cartella.memoria;
    cartella.memoria = applyCorrezione(prima, c);
    if (c.tipo === "ricomincia") cartella.nostra = true;
    return Promise.resolve({ ok: true, riconosciuto: riconosciuto(), prima, dopo: cartella.memoria });
  };
  finta.genera = () => Promise.resolve(esitoDi(rigiudica(letto, cartella.memoria)));
  const utente = userEvent.setup();
  document.documentElement.lang = "it";
  document.title = "Referto";
  await caricaTesti(lingua);
  render(<App runtime={finta.runtime} linguaExcel={lingua} tema="chiaro" />);
  await act(() => Promise.resolve());
  await genera(utente);
  mostraVista(finta.runtime, "rilievi");
  return { finta, utente, chieste, cartella };
}

const scrivi = async (utente: ReturnType<typeof userEvent.setup>, campo: string, testo: string) => {
  const dove = screen.getByRole("textbox", { name: campo });
  await utente.clear(dove);
  if (testo !== "") await utente.type(dove, testo);
};

const MOTIVO = "Rettifica chiesta alla tesoreria";

describe("answering for a finding", () => {
  test("a short reason and a missing name are refused in words; then verdict, chips and groups agree", async () => {
    const { utente, chieste } = await apri(quadroCon([trovato("errore", "N2"), trovato("errore", "N3")]));
    expect([verdetto(), gruppi()[0]]).toEqual(["Posso firmare? NO: 2 errori", "Errori (2)"]);
    await utente.click(screen.getByText("Spese, N2"));
    await utente.click(bottone("Accetta con motivo…"));
    await scrivi(utente, "Motivo", "ok");
    await utente.click(bottone("Accetta"));
    expect(chieste).toEqual([]);
    expect(screen.getByText(/^Almeno 10 caratteri: chi legge fra un anno/)).toBeTruthy();
    expect(screen.getByText(/^Scrivere chi ne risponde/)).toBeTruthy();
    await scrivi(utente, "Motivo", MOTIVO);
    await scrivi(utente, "Chi ne risponde", "Anna Verdi");
    await utente.click(bottone("Accetta"));
    expect(verdetto()).toBe("Posso firmare? NO: 1 errore");
    expect(gruppi()).toEqual(["Errori (1)", "Accettati con motivo (1)"]);
    expect(bottone("Errori (1)")).toBeTruthy();
    expect(screen.getByText(/^Accettato da Anna Verdi il \d+ \p{L}+ \d{4}: Rettifica/u)).toBeTruthy();
    expect(screen.getByText(/decisioni prese dopo il referto scritto/)).toBeTruthy();

    // The name is asked once.
    await utente.click(screen.getByText("Spese, N3"));
    await utente.click(bottone("Accetta con motivo…"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Chi ne risponde" }).value).toBe(
      "Anna Verdi",
    );
    await scrivi(utente, "Motivo", MOTIVO);
    await utente.click(bottone("Accetta"));
    expect(verdetto()).toBe("Posso firmare? SÌ");
    await utente.click(bottone("Annulla: Rilievo accettato."));
    expect(verdetto()).toBe("Posso firmare? NO: 1 errore");
    await utente.click(bottone("Annulla: Rilievo accettato."));
    expect(verdetto()).toBe("Posso firmare? NO: 2 errori");
    expect(senza(/^Annulla: /)).toBeNull();
  });

  test("many of one code are accepted with one reason, and taken back together", async () => {
    const molti = Array.from({ length: 38 }, (_, i) => trovato("errore", `N${i + 2}`));
    const { utente, chieste } = await apri(quadroCon(molti));
    expect(senza(/^Accetta tutti/)).toBeNull();
    await utente.selectOptions(screen.getByRole("combobox", { name: "Raggruppa i rilievi" }), "codice");
    await utente.click(bottone("Accetta tutti (38)…: Errori · BIL-002"));
    await scrivi(utente, "Motivo", MOTIVO);
    await scrivi(utente, "Chi ne risponde", "Anna Verdi");
    await utente.click(bottone("Accetta"));
    expect(chieste).toHaveLength(1);
    expect(verdetto()).toBe("Posso firmare? SÌ");
    expect(gruppi()).toEqual(["Accettati con motivo · BIL-002 (38)"]);
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map((v) => v.id)).toEqual([]);
    await utente.click(bottone(/^Riapri tutti \(38\)/));
    expect(verdetto()).toBe("Posso firmare? NO: 38 errori");
    await utente.click(bottone("Annulla: 38 accettazioni tolte."));
    expect(verdetto()).toBe("Posso firmare? SÌ");
  });

  test("what was not read is no data at one press, once the name is known: SÌ can be reached", async () => {
    const parte = (riga: number) =>
      map004.rilievo(
        "avviso",
        { foglio: "Note", riga, colonna: 1 },
        { che: "colonne", foglio: "Note", riga, righe: riga },
      );
    const { utente, chieste } = await apri(quadroCon([parte(4), parte(9)]));
    expect(verdetto()).toMatch(/^Posso firmare\? DA VEDERE/);
    await utente.click(screen.getByText("Note, A4"));
    await utente.click(bottone("Non è un dato"));
    expect(screen.queryByRole("textbox", { name: "Motivo" })).toBeNull();
    await scrivi(utente, "Chi ne risponde", "Anna Verdi");
    await utente.click(bottone("Accetta"));
    await utente.click(screen.getByText("Note, A9"));
    await utente.click(bottone("Non è un dato"));
    expect(verdetto()).toBe("Posso firmare? SÌ");
    expect(chieste).toMatchObject([
      { motivo: "Non è un dato: guardato e lasciato fuori dal referto.", nome: "Anna Verdi" },
      { motivo: "Non è un dato: guardato e lasciato fuori dal referto.", nome: "Anna Verdi" },
    ]);
  });
});

describe("acceptances that cover nothing", () => {
  test("of findings that are gone: folded away with their reason, and let go one by one", async () => {
    const accettazioni = [accettazione(trovato("errore", "N9"))];
    const { utente, cartella } = await apri(quadroCon([]), { memoria: { ...MEMORIA_VUOTA, accettazioni } });
    await utente.click(bottone("Accettazioni senza più rilievo (1)"));
    expect(
      screen.getByText(/Anna Verdi il 10 luglio 2023: Rettifica già chiesta alla tesoreria\.$/),
    ).toBeTruthy();
    await utente.click(bottone("Togli l'accettazione BIL-002"));
    expect(cartella.memoria.accettazioni).toEqual([]);
    expect(senza(/^Accettazioni senza più rilievo/)).toBeNull();
  });

  test("kept by sentence and fitting several: to be confirmed; fitting one, it is opened again as it stands", async () => {
    const uguali = [trovato("errore", "N2"), { ...trovato("errore", "N2"), identita: "altra" }];
    const sola = trovato("errore", "N5");
    const quadro = quadroCon([...uguali, sola]);
    const deroga = (di: typeof sola, motivo: string) => ({
      codice: "BIL-002",
      foglio: "Spese",
      messaggio: `Il totale (previsione attuale) scritto è ${di === sola ? "1.005,00" : "1.002,00"}, la somma delle sue 12 righe è 1.000,00: differenza ${di === sola ? "5,00" : "2,00"}.`,
      motivo,
      nome: "Ugo Neri",
    });
    const deroghe = [deroga(uguali[0] ?? sola, "Primo motivo dato"), deroga(sola, "Secondo motivo dato")];
    const { utente, cartella } = await apri(quadro, { memoria: { ...MEMORIA_VUOTA, deroghe } });
    expect(verdetto()).toBe("Posso firmare? NO: 2 errori");
    await utente.click(bottone("Da confermare (1)"));
    expect(screen.getByText(/1\.002,00.*Accettato da Ugo Neri: Primo motivo dato\.$/)).toBeTruthy();
    await utente.click(bottone("Riapri il rilievo"));
    expect(verdetto()).toBe("Posso firmare? NO: 3 errori");
    await utente.click(bottone("Togli l'accettazione BIL-002"));
    expect(cartella.memoria.deroghe).toEqual([]);
  });
});

test("a memory that cannot be read: begun anew only after a confirmation, and checked again", async () => {
  const quadro = quadroCon([map008.rilievo("avviso", null, { che: "rovinata" })]);
  const { finta, utente, chieste } = await apri(quadro, { memoriaNostra: false });
  finta.controlla = () => Promise.resolve({ ok: true, riconosciuto: RICONOSCIUTO, quadro: quadroCon([]) });
  expect(senza("Non è un dato")).toBeNull();
  await utente.click(bottone("Ricomincia da capo"));
  await utente.click(bottone("Annulla"));
  expect(chieste).toEqual([]);
  await utente.click(bottone("Ricomincia da capo"));
  await utente.click(bottone("Sì, ricomincia da capo"));
  expect(chieste).toEqual([{ tipo: "ricomincia" }]);
  expect(senza("Ricomincia da capo")).toBeNull();
  expect(verdetto()).toBe("Posso firmare? SÌ");
  expect(senza(/^Annulla: /)).toBeNull();
});

describe("deciding of an indicator and of a name", () => {
  async function obiettivi(nomi: readonly [string, string] = ["Verdi Luca", "Luca Verdi"]) {
    const aperto = await apri(quadroCon([], nomi));
    await aperto.utente.click(screen.getByRole("tab", { name: "Obiettivi" }));
    return aperto;
  }
  const quali = (utente: ReturnType<typeof userEvent.setup>, voce: string) =>
    utente.selectOptions(screen.getByRole("combobox", { name: "Quali indicatori" }), voce);

  test("the direction turned is seen at once, in the card and in the verdict", async () => {
    const { utente } = await obiettivi();
    await quali(utente, "Tutti");
    expect(gruppi()).toEqual(["Non raggiunto (1)", "Raggiunto (1)"]);
    await utente.click(screen.getByText("Pratiche concluse 41"));
    expect(screen.getByText("Verso: più alto è meglio")).toBeTruthy();
    await utente.click(bottone("È il contrario"));
    expect(screen.getAllByText("Verso: più basso è meglio").length).toBeGreaterThan(0);
    expect(gruppi()).toEqual(["Raggiunto (2)"]);
    await utente.click(bottone("Annulla: Verso: più basso è meglio."));
    expect(gruppi()).toEqual(["Non raggiunto (1)", "Raggiunto (1)"]);
  });

  test("struck out only with a reason, seen among the struck out with it, and put back from its card", async () => {
    const { utente, chieste } = await obiettivi();
    await utente.click(screen.getByText("Pratiche concluse 41"));
    await utente.click(bottone("Stralcia con motivo…"));
    expect(bottone("Stralcia").hasAttribute("disabled")).toBe(true);
    await scrivi(utente, "Motivo", "Delibera di giugno");
    await utente.click(bottone("Stralcia"));
    expect(screen.queryByText("Pratiche concluse 41")).toBeNull();
    await quali(utente, "Stralciati");
    expect(screen.getByText("Pratiche concluse 41")).toBeTruthy();
    expect(screen.getByText("Stralciato: Delibera di giugno.")).toBeTruthy();
    await utente.click(bottone("Rimetti"));
    expect(chieste.at(-1)).toMatchObject({ tipo: "stralcio", motivo: null });
    await quali(utente, "Mancati");
    expect(screen.getByText("Pratiche concluse 41")).toBeTruthy();
  });

  test("a decided name is the one of every group; two people are proposed no more", async () => {
    const { finta, utente, chieste } = await obiettivi();
    mostraVista(finta.runtime, "nomi");
    await utente.click(bottone("Un altro nome, o persone diverse"));
    await utente.selectOptions(screen.getByRole("combobox", { name: "Nome da usare" }), "Luca Verdi");
    await utente.click(bottone("È la stessa persona"));
    expect(chieste).toEqual([
      { tipo: "gruppo", gruppo: { nome: "Luca Verdi", varianti: ["Verdi Luca", "Luca Verdi"] } },
    ]);
    expect(screen.queryByRole("heading", { name: /grafie/ })).toBeNull();
    mostraVista(finta.runtime, "obiettivi");
    await quali(utente, "Tutti");
    await utente.click(screen.getByRole("switch", { name: "Raggruppa per responsabile" }));
    expect(gruppi()).toEqual(["Luca Verdi (2)"]);
    await utente.click(bottone("Annulla: Nome deciso: Luca Verdi."));
    expect(gruppi()).toEqual(["Verdi Luca (1)", "Luca Verdi (1)"]);
    mostraVista(finta.runtime, "nomi");
    await utente.click(bottone("Un altro nome, o persone diverse"));
    await utente.click(bottone("Sono persone diverse"));
    expect(chieste.at(-1)).toEqual({ tipo: "distinti", varianti: ["Verdi Luca", "Luca Verdi"] });
    expect(screen.queryByRole("heading", { name: /grafie/ })).toBeNull();
  });

  test("all the names that are ticked are decided in one press, and taken back in one", async () => {
    const { finta, utente, chieste } = await obiettivi();
    mostraVista(finta.runtime, "nomi");
    expect(screen.getByRole("heading", { name: "2 grafie: è 1 persona?" })).toBeTruthy();
    const spunta = screen.getByRole<HTMLInputElement>("checkbox", { name: "Verdi Luca: Luca Verdi" });
    expect(spunta.checked).toBe(true);
    await utente.keyboard("{Enter}");
    expect(chieste).toEqual([
      { tipo: "gruppi", gruppi: [{ nome: "Verdi Luca", varianti: ["Verdi Luca", "Luca Verdi"] }] },
    ]);
    await utente.click(bottone("Annulla: 1 nome deciso."));
    expect(chieste.at(-1)).toMatchObject({ tipo: "annulla" });
    await utente.click(screen.getByRole("checkbox", { name: "Verdi Luca: Luca Verdi" }));
    expect(screen.queryByRole("button", { name: /^Sì: / })).toBeNull();
  });

  const voci = () => screen.getAllByRole("row").filter((r) => r.hasAttribute("aria-selected"));

  test("the quadro counts each class and each person; a press filters, again shows all", async () => {
    const { finta, utente } = await obiettivi();
    mostraVista(finta.runtime, "obiettivi");
    await quali(utente, "Tutti");
    const tutti = voci().length;
    const chip = screen.getByRole("group", { name: "Mostra per esito" });
    expect([...chip.querySelectorAll("button")].map((b) => b.textContent)).toEqual([
      "Raggiunti1",
      "Mancati1",
    ]);
    await utente.click(bottone(/^Mancati/));
    expect(bottone(/^Mancati/).getAttribute("aria-pressed")).toBe("true");
    expect(voci().length).toBeLessThan(tutti);
    await utente.click(bottone(/^Mancati/));
    expect(voci()).toHaveLength(tutti);
    await utente.click(bottone(/^Verdi Luca/));
    expect(voci()).toHaveLength(1);
    await utente.click(bottone(/^Verdi Luca/));
    expect(voci()).toHaveLength(tutti);
  });
});

test("in English: what is decided and what covers nothing is said in English", async () => {
  const accettazioni = [accettazione(trovato("errore", "N9"))];
  const { utente } = await apri(quadroCon([trovato("errore", "N2")]), {
    lingua: "en-US",
    memoria: { ...MEMORIA_VUOTA, accettazioni },
  });
  await utente.click(bottone("Acceptances of findings no longer there (1)"));
  expect(screen.getByText(/^BIL-002\. The total/)).toBeTruthy();
  await utente.click(bottone("Remove the acceptance BIL-002"));
  expect(screen.getByText("Acceptance removed.")).toBeTruthy();
});
