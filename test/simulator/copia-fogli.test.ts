/**
 * A copied or inserted sheet has all that was on it, and stands on its own.
 * learn.microsoft.com/javascript/api/excel/excel.worksheet (copy), excel.workbook (insertWorksheetsFromBase64)
 */
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

let host: OpenWorkbook;
beforeEach(async () => {
  host = openWorkbook();
  await run((c) => {
    const f = c.workbook.worksheets.getFirst();
    f.name = "Spese";
    f.getRange("A1:B4").values = [
      ["Voce", "Importo"],
      ["Luce", 10],
      ["Gas", 20],
      ["Acqua", 5],
    ];
    f.tables.add("A1:B4", true).name = "Voci";
    f.getRange("D1:D3").formulas = [["=SUM(Voci[Importo])"], ["=Spese!B2*2"], ["=Quota"]];
    f.getRange("A10:B10").merge();
    f.getRange("A1").format.fill.color = "#112233";
    f.getRange("B2:B4").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
    f.getRange("A:A").format.columnWidth = 120;
    f.names.add("Quota", f.getRange("B3"));
    c.workbook.names.add("Prima", f.getRange("B2"));
    f.freezePanes.freezeRows(1);
    f.tabColor = "#FF0000";
    f.pageLayout.orientation = "Landscape";
    f.pageLayout.setPrintArea("A1:D4");
    const cf = f.getRange("B2:B4").conditionalFormats.add("Custom");
    cf.custom.rule.formula = "=$B2>10";
    cf.custom.format.font.color = "#00AA00";
    c.workbook.comments.add("Spese!A2", "da rivedere");
  });
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (context) => {
    const esito = await lavoro(context);
    await context.sync();
    return esito;
  });

/** What the tests look at on a sheet. */
const ritratto = (nome: string) =>
  run(async (c) => {
    const f = c.workbook.worksheets.getItem(nome);
    const usato = f.getRange("A1:D4");
    usato.load("values,numberFormat");
    const prima = f.getRange("A1");
    prima.load("format/fill/color,format/columnWidth");
    f.load("tabColor");
    f.tables.load("name");
    f.names.load("name,formula");
    f.pageLayout.load("orientation");
    const stampa = f.pageLayout.getPrintArea();
    stampa.load("address");
    const gelo = f.freezePanes.getLocationOrNullObject();
    gelo.load("address");
    const unite = f.getRange("A10:B10").getMergedAreasOrNullObject();
    unite.load("cellCount");
    const formati = f.getRange("B2:B4").conditionalFormats.getCount();
    f.comments.load("content");
    await c.sync();
    return {
      valori: usato.values as unknown[][],
      formati: usato.numberFormat[1]?.[1] as unknown,
      colore: prima.format.fill.color,
      larghezza: Math.round(prima.format.columnWidth),
      linguetta: f.tabColor,
      tabelle: f.tables.items.map((t) => t.name),
      nomi: f.names.items.map((n) => `${n.name} ${String(n.formula)}`).sort(),
      orientamento: f.pageLayout.orientation,
      stampa: stampa.address.replace(/^.*!/, ""),
      gelo: gelo.address.replace(/^.*!/, ""),
      unite: unite.cellCount,
      condizionali: formati.value,
      commenti: f.comments.items.map((x) => x.content),
    };
  });

const formule = (nome: string) => [1, 2, 3].map((r) => host.workbook.sheetByName(nome)?.cell(r, 4)?.formula);

test("a copy is like its original, with a table and names of its own, also after saving", async () => {
  const originale = await ritratto("Spese");
  await run((c) => {
    c.workbook.worksheets.getItem("Spese").copy("End");
  });
  for (const salva of [false, true]) {
    if (salva) {
      const bytes = host.save();
      host.close();
      host = openWorkbook(bytes);
    }
    const copia = await ritratto("Spese (2)");
    expect(copia).toEqual({
      ...originale,
      tabelle: ["Voci2"],
      nomi: ["Prima ='Spese (2)'!$B$2", "Quota ='Spese (2)'!$B$3"],
    });
    expect(formule("Spese (2)")).toEqual(["SUM(Voci2[Importo])", "'Spese (2)'!B2*2", "Quota"]);
    expect(await ritratto("Spese")).toEqual(originale);
  }
});

test("a change on the copy leaves the original alone", async () => {
  await run((c) => {
    const copia = c.workbook.worksheets
      .getItem("Spese")
      .copy("After", c.workbook.worksheets.getItem("Spese"));
    copia.getRange("B2").values = [[100]];
    copia.getRange("A1").format.fill.color = "#445566";
  });
  const [originale, copia] = [await ritratto("Spese"), await ritratto("Spese (2)")];
  expect([originale.valori[0]?.[3], copia.valori[0]?.[3]]).toEqual([35, 125]);
  expect([originale.colore, copia.colore]).toEqual(["#112233", "#445566"]);
});

test.each<
  readonly [
    Excel.WorksheetPositionType | "None" | "Before" | "After" | "Beginning" | "End",
    boolean,
    string[],
  ]
>([
  ["None", false, ["Spese (2)", "Spese", "Altro"]],
  ["Beginning", false, ["Spese (2)", "Spese", "Altro"]],
  ["End", false, ["Spese", "Altro", "Spese (2)"]],
  ["Before", true, ["Spese", "Spese (2)", "Altro"]],
  ["After", true, ["Spese", "Altro", "Spese (2)"]],
])("copy %s", async (dove, accanto, attesi) => {
  const nomi = await run(async (c) => {
    const fogli = c.workbook.worksheets;
    const altro = fogli.add("Altro");
    const copia = fogli.getItem("Spese").copy(dove as "End", accanto ? altro : undefined);
    copia.load("name");
    fogli.load("name");
    await c.sync();
    expect(copia.name).toBe("Spese (2)");
    return fogli.items.map((f) => f.name);
  });
  expect(nomi).toEqual(attesi);
});

test("Before and After ask for a sheet", async () => {
  await expect(
    run((c) => {
      c.workbook.worksheets.getItem("Spese").copy("After");
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("charts and pictures come along; the chart of the copy speaks of the copy", async () => {
  const PIXEL =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await run(async (c) => {
    const f = c.workbook.worksheets.getItem("Spese");
    const grafico = f.charts.add("ColumnClustered", f.getRange("A1:B4"), "Columns");
    grafico.name = "Per voce";
    grafico.title.text = "Spese per voce";
    f.shapes.addImage(PIXEL).name = "Stemma";
    await c.sync();
    f.copy("End").name = "Copia";
    c.workbook.worksheets.getItem("Copia").getRange("B2").values = [[99]];
  });
  const leggi = (): Promise<unknown> =>
    run(async (c) => {
      const letti = ["Spese", "Copia"].map((nome) => {
        const f = c.workbook.worksheets.getItem(nome);
        const grafico = f.charts.getItem("Per voce");
        grafico.load("title/text");
        f.shapes.load("items/name");
        const serie = grafico.series.getItemAt(0);
        return { f, grafico, valori: serie.getDimensionValues("Values") };
      });
      await c.sync();
      return letti.map(({ f, grafico, valori }) => [
        grafico.title.text,
        valori.value.map(Number),
        f.shapes.items.map((x) => x.name),
      ]);
    });
  const attesi = [
    ["Spese per voce", [10, 20, 5], ["Stemma"]],
    ["Spese per voce", [99, 20, 5], ["Stemma"]],
  ];
  expect(await leggi()).toEqual(attesi);
  const salvata = host.save();
  host.close();
  host = openWorkbook(salvata);
  expect(await leggi()).toEqual(attesi);
});

test("the name of a copy stays within 31 characters", async () => {
  const nome = await run(async (c) => {
    const f = c.workbook.worksheets.getItem("Spese");
    f.name = "Spese correnti e in conto capit";
    const copia = f.copy("End");
    copia.load("name");
    await c.sync();
    return copia.name;
  });
  expect(nome).toBe("Spese correnti e in conto c (2)");
});

test("sheets come from another workbook with formats, tables and formulas among themselves", async () => {
  await run((c) => {
    const altro = c.workbook.worksheets.add("Riepilogo");
    altro.getRange("A1:A2").formulas = [["=Spese!B2+1"], ["=Lasciato!A1"]];
    c.workbook.worksheets.add("Lasciato");
  });
  const originale = await ritratto("Spese");
  const base64 = Buffer.from(host.save()).toString("base64");
  host.close();
  host = openWorkbook();
  const nati: string[] = [];
  await run(async (c) => {
    c.workbook.worksheets.add("Spese").getRange("A1").format.font.bold = true;
    c.workbook.worksheets.onAdded.add((e) => Promise.resolve(void nati.push(e.worksheetId)));
    await c.sync();
    const ids = c.workbook.insertWorksheetsFromBase64(base64, {
      sheetNamesToInsert: ["Spese", "Riepilogo"],
      positionType: "Beginning",
    });
    await c.sync();
    expect(ids.value).toHaveLength(2);
    expect(host.workbook.sheets.slice(0, 2).map((s) => s.id)).toEqual(ids.value);
  });
  expect(host.workbook.sheets.map((s) => s.name)).toEqual(["Spese (2)", "Riepilogo", "Foglio1", "Spese"]);
  const copia = await ritratto("Spese (2)");
  expect({ ...copia, nomi: [] }).toEqual({ ...originale, nomi: [] });
  expect(formule("Spese (2)")).toEqual(["SUM(Voci[Importo])", "'Spese (2)'!B2*2", "Quota"]);
  const riepilogo = host.workbook.sheetByName("Riepilogo");
  expect([1, 2].map((r) => riepilogo?.cell(r, 1)?.formula)).toEqual(["'Spese (2)'!B2+1", "#REF!"]);
  expect(nati).toHaveLength(2);
});

test.each<readonly [string, Excel.InsertWorksheetOptions | undefined, string]>([
  ["bm9u", undefined, "InvalidArgument"],
  ["%%%", undefined, "InvalidArgument"],
])("insertWorksheetsFromBase64 refuses %j", async (base64, opzioni, code) => {
  await expect(run((c) => void c.workbook.insertWorksheetsFromBase64(base64, opzioni))).rejects.toMatchObject(
    { code },
  );
});
