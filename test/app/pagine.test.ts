/** Where the pages of a large referto begin: never with a total, never after a heading that stands alone. */
import { openWorkbook } from "../../src/simulator/index";
import type { Sheet } from "../../src/simulator/workbook/sheet";
import { comuneGrande } from "../supporto/comune-grande";
import { genera } from "../supporto/lavoro";

/** First and last cell of a row: they tell what the row is. */
const riga = (s: Sheet, n: number): string =>
  [1, 7]
    .map((c) => s.cell(n, c)?.value)
    .map((v) => (typeof v === "string" ? v : ""))
    .join("|");

// A break stands above the row whose number follows its id. ECMA-376, part 1, 18.3.1.3 (brk)
const inizi = (s: Sheet | undefined): number[] =>
  (s?.elements.get("rowBreaks")?.children ?? []).flatMap((b) =>
    typeof b === "string" ? [] : [Number(b.attrs["id"]) + 1],
  );

test.each([
  ["Referto Entrate", /^TOTALE/, /^TITOLO \d/],
  ["Referto Spese", /^TOTALE/, /^MISSIONE \d/],
  ["Referto Obiettivi", /^(?:Indicatore|Causa|Azione correttiva)\|/, /^(?:MISSIONE|Indicatore\|)/],
  ["Referto Responsabili", /^(?:Totale|Causa: )/, /^(?:Il denaro|Gli obiettivi|Mancati: |I prossimi)/],
  ["Referto Controlli", /^Esito o gravità/, /^(ERRORI|AVVISI|NOTE|TARGET MANCATI|I CONTROLLI)|^Esito o/],
])("%s", async (nome, nonPrima, nonSopra) => {
  const host = openWorkbook(comuneGrande(600));
  try {
    await genera();
    const foglio = host.workbook.sheets.find((s) => s.name === nome);
    if (!foglio) throw new Error(`${nome} non c'è`);
    const pagine = inizi(foglio);
    expect(pagine.length).toBeGreaterThan(0);
    expect(pagine.map((n) => riga(foglio, n)).filter((t) => nonPrima.test(t))).toEqual([]);
    expect(pagine.map((n) => riga(foglio, n - 1)).filter((t) => nonSopra.test(t))).toEqual([]);
  } finally {
    host.close();
  }
});

test("a page of the cards begins with a card or with what names the one that goes on, never with a piece of it", async () => {
  const host = openWorkbook(comuneGrande(60));
  try {
    await genera();
    const foglio = host.workbook.sheetByName("Referto Obiettivi");
    if (!foglio) throw new Error("Referto Obiettivi non c'è");
    const CAMPI =
      /^(?:Raggiunti|Responsabile|Tipo|Destinatari|Obiettivo strategico|Descrizione|Stato di attuazione)\|/;
    const prime = inizi(foglio).map((n) => riga(foglio, n));
    expect(prime.length).toBeGreaterThan(0);
    expect(prime.filter((t) => t === "|" || CAMPI.test(t) || t.startsWith("Indicatore|"))).toEqual([]);
  } finally {
    host.close();
  }
});

test("every sheet is printed on A4 at its own size, the document upright but for its allegati; one page each where one is said", async () => {
  const host = openWorkbook(comuneGrande(60));
  try {
    const esito = await genera();
    if (!esito.ok) throw new Error("no referto");
    await host.Excel.run(async (c) => {
      const fogli = esito.fogli.map((f) => c.workbook.worksheets.getItem(f));
      for (const f of fogli) f.load("name,pageLayout/zoom,pageLayout/orientation,pageLayout/paperSize");
      await c.sync();
      for (const f of fogli) {
        expect([f.name, f.pageLayout.zoom.scale, f.pageLayout.paperSize]).toEqual([f.name, 100, "A4"]);
        const steso = ["Referto Entrate", "Referto Spese", "Referto Controlli"].includes(f.name);
        expect([f.name, f.pageLayout.orientation]).toEqual([f.name, steso ? "Landscape" : "Portrait"]);
      }
    });
    for (const nome of ["Referto", "Referto Sintesi", "Referto Attestazione"])
      expect([nome, inizi(host.workbook.sheetByName(nome))]).toEqual([nome, []]);
    const pagine = esito.fogli
      .filter((f) => f !== "Referto Controlli")
      .reduce((n, f) => n + 1 + inizi(host.workbook.sheetByName(f)).length, 0);
    expect(esito.pagine).toBe(pagine);
  } finally {
    host.close();
  }
});

test("the cover is one page, and its index leads to where each part begins", async () => {
  const host = openWorkbook(comuneGrande(600));
  try {
    await genera();
    const copertina = host.workbook.sheetByName("Referto");
    if (!copertina) throw new Error("Referto non c'è");
    expect(inizi(copertina)).toEqual([]);
    const voci = copertina.hyperlinks.flatMap((l) => {
      const [, foglio = "", n = ""] = /^'?([^'!]+)'?!A(\d+)$/.exec(l.location ?? "") ?? [];
      const testo = copertina.cell(l.area.row, l.area.col)?.value;
      return typeof testo === "string" ? [{ testo, foglio, riga: Number(n) }] : [];
    });
    expect(voci.length).toBeGreaterThan(5);
    for (const { testo, foglio, riga: n } of voci) {
      const [parola = ""] = testo.replace(/^Allegato: capitoli di /, "PARTE ").split(/[: ]/);
      expect(host.workbook.sheetByName(foglio)?.cell(n, 1)?.value).toMatch(new RegExp(parola, "i"));
    }
  } finally {
    host.close();
  }
});
