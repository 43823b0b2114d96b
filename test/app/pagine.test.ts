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
  ["Referto Entrate", /^TOTALE/, /^TITOLO \d|^INDICI|^RIEPILOGO/],
  ["Referto Spese", /^TOTALE/, /^MISSIONE \d|^INDICI|^RIEPILOGO/],
  ["Referto Obiettivi", /^Indicatore\|/, /^MISSIONE|\|(media di|nessun avanzamento)/],
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

test("every page of the objectives begins with the headings of its columns, which stay in sight on the screen", async () => {
  const host = openWorkbook(comuneGrande(60));
  try {
    await genera();
    const foglio = host.workbook.sheetByName("Referto Obiettivi");
    expect(foglio?.cell(3, 1)?.value).toBe("Indicatore");
    expect(
      [...(foglio?.rows ?? [])].filter(([, celle]) => celle.get(1)?.value === "Indicatore"),
    ).toHaveLength(1);
    await host.Excel.run(async (c) => {
      const su = c.workbook.worksheets.getItem("Referto Obiettivi");
      const ripetute = su.pageLayout.getPrintTitleRows().load("address");
      const bloccate = su.freezePanes.getLocationOrNullObject().load("rowCount");
      await c.sync();
      expect([ripetute.address, bloccate.rowCount]).toEqual(["'Referto Obiettivi'!3:3", 3]);
    });
  } finally {
    host.close();
  }
});

test("the indices never stand alone under the headings of the amounts, which every page repeats", async () => {
  for (const voci of [40, 60, 80, 100, 120]) {
    const host = openWorkbook(comuneGrande(voci));
    try {
      await genera();
      for (const nome of ["Referto Entrate", "Referto Spese"]) {
        const foglio = host.workbook.sheetByName(nome);
        if (!foglio) throw new Error(`${nome} non c'è`);
        const pagine = [1, ...inizi(foglio), foglio.rows.size + 1];
        const testi = pagine
          .slice(0, -1)
          .map((da, i) =>
            Array.from({ length: (pagine[i + 1] ?? da) - da }, (_, k) => riga(foglio, da + k)).join("\n"),
          );
        const suoi = testi.filter((t) => t.includes("INDICI"));
        expect(suoi).toHaveLength(1);
        expect(suoi[0]).toMatch(/TOTALE (ENTRATE|SPESE|MISSIONE)|RIEPILOGO/);
      }
    } finally {
      host.close();
    }
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
      return typeof testo === "string" && testo.startsWith("    ")
        ? [{ testo: testo.trim(), foglio, riga: Number(n) }]
        : [];
    });
    expect(voci.length).toBeGreaterThan(5);
    for (const { testo, foglio, riga: n } of voci) {
      const numero = /(?:Titolo|Missione) (\d+)/.exec(testo)?.[1];
      expect(host.workbook.sheetByName(foglio)?.cell(n, 1)?.value).toMatch(
        new RegExp(`^(TITOLO|MISSIONE) 0?${numero}\\b`, "i"),
      );
    }
  } finally {
    host.close();
  }
});
