/**
 * Charts and pictures in the file: what was not touched is saved as it was, what was changed changes alone, and what
 * they point at is followed. learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts
 */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";

const NS_C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NS_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NS_A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PKG = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** One red dot. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

/** A chart as other programs write it: no prefixes, an extension, a style and a comment nobody here knows. */
const CHART = `${HEAD}<chartSpace xmlns="${NS_C}"><roundedCorners val="0"/><chart><title><tx><rich><a:bodyPr xmlns:a="${NS_A}"/><a:p xmlns:a="${NS_A}"><a:r><a:rPr lang="it-IT" b="1"/><a:t>Dal file</a:t></a:r></a:p></rich></tx></title><plotArea><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="0"/><order val="0"/><tx><strRef><f>Dati!$B$1</f><strCache><ptCount val="1"/><pt idx="0"><v>Euro</v></pt></strCache></strRef></tx><cat><strRef><f>Dati!$A$2:$A$3</f></strRef></cat><val><numRef><f>Dati!$B$2:$B$3</f><numCache><formatCode>General</formatCode><ptCount val="2"/><pt idx="0"><v>1</v></pt><pt idx="1"><v>2</v></pt></numCache></numRef></val><extLst><ext uri="{ignota}"><x:cosa xmlns:x="urn:x"/></ext></extLst></ser><axId val="10"/><axId val="20"/></barChart><catAx><axId val="10"/><scaling/><delete val="0"/><axPos val="b"/><crossAx val="20"/></catAx><valAx><axId val="20"/><scaling/><delete val="0"/><axPos val="l"/><crossAx val="10"/></valAx></plotArea><plotVisOnly val="1"/></chart></chartSpace>`;
const DRAWING = `${HEAD}<wsDr xmlns="${NS_XDR}"><twoCellAnchor><from><col>3</col><colOff>0</colOff><row>4</row><rowOff>0</rowOff></from><to><col>8</col><colOff>0</colOff><row>14</row><rowOff>0</rowOff></to><graphicFrame macro=""><nvGraphicFramePr><cNvPr id="2" name="Vecchio"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/><a:graphic xmlns:a="${NS_A}"><a:graphicData uri="${NS_C}"><c:chart xmlns:c="${NS_C}" xmlns:r="${NS_R}" r:id="rId7"/></a:graphicData></a:graphic></graphicFrame><clientData/></twoCellAnchor><oneCellAnchor><from><col>0</col><colOff>0</colOff><row>20</row><rowOff>0</rowOff></from><ext cx="127000" cy="254000"/><sp><nvSpPr><cNvPr id="3" name="Riquadro"/><cNvSpPr/></nvSpPr><spPr/></sp><clientData/></oneCellAnchor></wsDr>`;
const rels = (...voci: string[]): string =>
  `${HEAD}<Relationships xmlns="${PKG}">${voci.join("")}</Relationships>`;

/** A workbook with that chart, as a file of others. */
async function file(): Promise<Uint8Array> {
  const host = openWorkbook();
  await host.Excel.run(async (c) => {
    const s = c.workbook.worksheets.getFirst();
    s.name = "Dati";
    s.getRange("A1:B3").values = [
      ["Voce", "Euro"],
      ["Uno", 1],
      ["Due", 2],
    ];
    c.workbook.worksheets.add("Altro").getRange("A1").values = [[1]];
    await c.sync();
  });
  const parti = unzipSync(host.save());
  host.close();
  const foglio = strFromU8(parti["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  parti["xl/worksheets/sheet1.xml"] = strToU8(
    foglio.replace("</worksheet>", '<drawing r:id="rId1"/></worksheet>'),
  );
  parti["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(
    rels(`<Relationship Id="rId1" Type="${NS_R}/drawing" Target="../drawings/drawing1.xml"/>`),
  );
  parti["xl/drawings/drawing1.xml"] = strToU8(DRAWING);
  parti["xl/drawings/_rels/drawing1.xml.rels"] = strToU8(
    rels(`<Relationship Id="rId7" Type="${NS_R}/chart" Target="../charts/chart1.xml"/>`),
  );
  parti["xl/charts/chart1.xml"] = strToU8(CHART);
  parti["xl/charts/_rels/chart1.xml.rels"] = strToU8(
    rels(
      '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/>',
    ),
  );
  parti["xl/charts/style1.xml"] = strToU8("<stile/>");
  const tipi = strFromU8(parti["[Content_Types].xml"] ?? new Uint8Array());
  const voce = (nome: string, tipo: string): string =>
    `<Override PartName="/${nome}" ContentType="application/vnd.openxmlformats-officedocument.${tipo}+xml"/>`;
  parti["[Content_Types].xml"] = strToU8(
    tipi.replace(
      "</Types>",
      `${voce("xl/drawings/drawing1.xml", "drawing")}${voce("xl/charts/chart1.xml", "drawingml.chart")}</Types>`,
    ),
  );
  return zipSync(parti);
}

let host: OpenWorkbook;
beforeEach(async () => {
  host = openWorkbook(await file());
});
afterEach(() => {
  host.close();
});

const run = <T>(lavoro: (c: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  host.Excel.run(async (c) => {
    const esito = await lavoro(c);
    await c.sync();
    return esito;
  });
const dati = (c: Excel.RequestContext) => c.workbook.worksheets.getItem("Dati");
const vecchio = (c: Excel.RequestContext) => dati(c).charts.getItem("Vecchio");

const salva = (): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(host.save())).map(([k, v]) => [k, strFromU8(v)]));
const DISEGNO = [
  "xl/drawings/drawing1.xml",
  "xl/drawings/_rels/drawing1.xml.rels",
  "xl/charts/chart1.xml",
  "xl/charts/_rels/chart1.xml.rels",
  "xl/charts/style1.xml",
];

test("a chart of a file is read: name, type, title, series, place", async () => {
  const letto = await run(async (c) => {
    const g = dati(c).charts.getItemAt(0).load("name,chartType,top,height,title/text");
    g.series.load("items/name");
    const categorie = g.series.getItemAt(0).getDimensionValues("Categories");
    await c.sync();
    return [
      g.name,
      g.chartType,
      g.title.text,
      g.series.items.map((s) => s.name),
      categorie.value,
      g.top,
      g.height,
    ];
  });
  expect(letto).toEqual(["Vecchio", "ColumnClustered", "Dal file", ["Euro"], ["Uno", "Due"], 60, 150]);
});

test("what was not touched is saved byte for byte, also where its sheet and its data changed", async () => {
  const prima = Object.fromEntries(
    Object.entries(unzipSync(await file())).map(([k, v]) => [k, strFromU8(v)]),
  );
  await run(async (c) => {
    dati(c).getRange("B2").values = [[99]];
    const g = vecchio(c).load();
    g.axes.valueAxis.load();
    g.series.getItemAt(0).load();
    g.title.format.font.load();
    g.title.getSubstring(0, 3).font.load("color");
    await c.sync();
  });
  const dopo = salva();
  for (const nome of DISEGNO) expect(dopo[nome]).toBe(prima[nome]);
});

const SOLO = /<(\/?)(?:c:|a:)?|\s+xmlns(?::\w+)?="[^"]*"/g;
/** Without prefixes and their declarations: what the XML says. */
const nudo = (xml: string | undefined): string =>
  (xml ?? "").replace(SOLO, (_, b?: string) => (b === undefined ? "" : `<${b}`));

test.each<[string, (g: Excel.Chart) => void, string, string]>([
  ["the text of the title", (g) => void (g.title.text = "Nuovo"), "<t>Dal file</t>", "<t>Nuovo</t>"],
  [
    "the end of the axis",
    (g) => void (g.axes.valueAxis.maximum = 7),
    '<axId val="20"/><scaling/>',
    '<axId val="20"/><scaling><max val="7"/></scaling>',
  ],
  [
    "blanks",
    (g) => void (g.displayBlanksAs = "Zero"),
    "</chart></chartSpace>",
    '<dispBlanksAs val="zero"/></chart></chartSpace>',
  ],
  [
    "the corners",
    (g) => void (g.format.roundedCorners = true),
    '<roundedCorners val="0"/>',
    '<roundedCorners val="1"/>',
  ],
])("of a changed chart only what was changed is different: %s", async (_, cambia, prima, dopo) => {
  await run((c) => {
    cambia(vecchio(c));
  });
  const scritto = nudo(salva()["xl/charts/chart1.xml"]);
  // Its categories had no values in the file: they are put in beside their reference.
  const categorie =
    '<strCache><ptCount val="2"/><pt idx="0"><v>Uno</v></pt><pt idx="1"><v>Due</v></pt></strCache>';
  const atteso = nudo(CHART).replace("$A$3</f>", `$A$3</f>${categorie}`).replace(prima, dopo);
  const semplice = (x: string): string =>
    x.replace(/<(bodyPr|lstStyle)\/>/g, "").replace(/<rPr lang="it-IT" b="1"\/>/, "<rPr/>");
  expect(semplice(scritto)).toBe(semplice(atteso));
  expect(salva()["xl/drawings/drawing1.xml"]).toBe(DRAWING);
});

test("a chart that moves changes the drawing, not its own part", async () => {
  await run((c) => void (vecchio(c).left = 12));
  const dopo = salva();
  expect(dopo["xl/charts/chart1.xml"]).toBe(CHART);
  expect(dopo["xl/drawings/drawing1.xml"]).toContain("<xdr:colOff>152400</xdr:colOff>");
  expect(dopo["xl/drawings/drawing1.xml"]).toContain('name="Riquadro"');
});

test("a deleted chart takes its parts along; other shapes stay", async () => {
  await run((c) => {
    vecchio(c).delete();
  });
  const dopo = salva();
  expect(Object.keys(dopo).filter((n) => n.startsWith("xl/charts/"))).toEqual([]);
  expect(dopo["[Content_Types].xml"]).not.toContain("chart1.xml");
  expect(dopo["xl/drawings/drawing1.xml"]).toContain('name="Riquadro"');
});

test("a deleted sheet takes its drawing along; an emptied drawing goes too", async () => {
  await run((c) => {
    vecchio(c).delete();
    dati(c).shapes.getItem("Riquadro").delete();
  });
  let dopo = salva();
  expect(Object.keys(dopo).filter((n) => /charts|drawings/.test(n))).toEqual([]);
  expect(dopo["xl/worksheets/sheet1.xml"]).not.toContain("<drawing");
  host.close();
  host = openWorkbook(await file());
  await run((c) => {
    dati(c).delete();
  });
  dopo = salva();
  expect(Object.keys(dopo).filter((n) => /charts|drawings/.test(n))).toEqual([]);
});

// support.microsoft.com, "Move or resize a chart": charts move and are sized with the cells.
test.each<[string, (s: Excel.Worksheet) => unknown, string[], [number, number]]>([
  [
    "rows above",
    (s) => s.getRange("1:2").insert("Down"),
    ["Dati!$B$3", "Dati!$A$4:$A$5", "Dati!$B$4:$B$5"],
    [90, 150],
  ],
  [
    "rows within",
    (s) => s.getRange("7:8").insert("Down"),
    ["Dati!$B$1", "Dati!$A$2:$A$3", "Dati!$B$2:$B$3"],
    [60, 180],
  ],
  [
    "a column before",
    (s) => s.getRange("A:A").insert("Right"),
    ["Dati!$C$1", "Dati!$B$2:$B$3", "Dati!$C$2:$C$3"],
    [60, 150],
  ],
  [
    "rows deleted",
    (s) => {
      s.getRange("3:4").delete("Up");
    },
    ["Dati!$B$1", "Dati!$A$2:$A$2", "Dati!$B$2:$B$2"],
    [30, 150],
  ],
  [
    "the categories deleted",
    (s) => {
      s.getRange("A:A").delete("Left");
    },
    ["Dati!$A$1", "Dati!#REF!", "Dati!$A$2:$A$3"],
    [60, 150],
  ],
  [
    "the sheet renamed",
    (s) => void (s.name = "Conti 2025"),
    ["'Conti 2025'!$B$1", "'Conti 2025'!$A$2:$A$3", "'Conti 2025'!$B$2:$B$3"],
    [60, 150],
  ],
])("a chart follows: %s", async (_, cambia, riferimenti, posto) => {
  const letto = await run(async (c) => {
    const g = dati(c).charts.getItem("Vecchio");
    cambia(dati(c));
    g.load("top,height");
    await c.sync();
    return [g.top, g.height];
  });
  const scritto = salva()["xl/charts/chart1.xml"] ?? "";
  expect([...scritto.matchAll(/<f>([^<]*)<\/f>/g)].map((m) => m[1])).toEqual(riferimenti);
  expect(letto).toEqual(posto);
});

test("a chart on another sheet loses what it pointed at when its sheet is deleted", async () => {
  await run((c) => {
    const altro = c.workbook.worksheets.getItem("Altro");
    altro.charts.add("Pie", dati(c).getRange("A1:B3"));
    dati(c).delete();
  });
  const grafico = Object.entries(salva()).find(([n]) => n.startsWith("xl/charts/chart"))?.[1] ?? "";
  expect([...grafico.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map((m) => m[1])).toEqual(["#REF!", "#REF!", "#REF!"]);
});

test("cached values are those of the cells at the moment of saving", async () => {
  await run((c) => {
    const s = dati(c);
    s.charts.add("Line", s.getRange("A1:B3"));
    s.getRange("B2:B3").formulas = [["=20+1"], ["=B2*2"]];
  });
  const nuovo = salva()["xl/charts/chart2.xml"] ?? "";
  expect(nuovo).toContain('<c:pt idx="0"><c:v>21</c:v></c:pt><c:pt idx="1"><c:v>42</c:v></c:pt>');
  expect(nuovo).toContain("<c:v>Uno</c:v>");
});

// learn.microsoft.com/javascript/api/excel/excel.shapecollection (addImage)
test("a picture is added, changed, saved with its bytes, read back and deleted", async () => {
  await run((c) => {
    const p = dati(c).shapes.addImage(PNG);
    p.name = "Stemma";
    p.left = 30;
    p.top = 20;
    p.lockAspectRatio = false;
    p.width = 60;
    p.height = 90;
    p.altTextTitle = "Stemma";
    p.altTextDescription = "Lo stemma del comune";
    p.rotation = 90;
  });
  const parti = unzipSync(host.save());
  expect(Buffer.from(parti["xl/media/image1.png"] ?? []).toString("base64")).toBe(PNG);
  host.close();
  host = openWorkbook(zipSync(parti));
  const letto = await run(async (c) => {
    const { shapes } = dati(c);
    shapes.load("items/name,items/type");
    const p = shapes.getItem("Stemma").load("left,top,width,height,altTextTitle,altTextDescription,rotation");
    p.image.load("format");
    p.incrementRotation(-90);
    const immagine = p.getAsImage("PNG");
    await c.sync();
    const { left, top, width, height, altTextTitle, altTextDescription, rotation } = p;
    p.delete();
    return [
      shapes.items.map((s) => [s.name, s.type]),
      [left, top, width, height, altTextTitle, altTextDescription, rotation],
      [p.image.format, immagine.value === PNG],
    ];
  });
  expect(letto).toEqual([
    [
      ["Riquadro", "GeometricShape"],
      ["Stemma", "Image"],
    ],
    [30, 20, 60, 90, "Stemma", "Lo stemma del comune", 90],
    ["PNG", true],
  ]);
  expect(Object.keys(salva()).filter((n) => n.startsWith("xl/media/"))).toEqual([]);
});

test("a picture keeps its proportions while they are locked", async () => {
  const letto = await run(async (c) => {
    const p = dati(c).shapes.addImage(PNG);
    p.load("width,height");
    await c.sync();
    const prima = [p.width, p.height];
    p.scaleWidth(4, "OriginalSize");
    p.load("width,height");
    await c.sync();
    return [prima, [p.width, p.height]];
  });
  expect(letto).toEqual([
    [3.75, 3.75],
    [15, 15],
  ]);
});

test.each<[string, string, (s: Excel.Worksheet) => unknown]>([
  ["what is no picture", "InvalidArgument", (s) => s.shapes.addImage("QUJD")],
  ["what is not Base64", "InvalidArgument", (s) => s.shapes.addImage("àèì")],
  ["a text box", "ApiNotFound", (s) => s.shapes.addTextBox("testo")],
  ["the text of a shape", "ApiNotFound", (s) => s.shapes.getItem("Riquadro").textFrame.load()],
  ["a drawing of a chart", "ApiNotFound", (s) => s.charts.getItemAt(0).getImage()],
])("%s: %s", async (_, code, prova) => {
  await expect(run((c) => void prova(dati(c)))).rejects.toMatchObject({ code });
});

test("whatever is set on a chart is read the same after saving and opening again", async () => {
  const colore = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
  const aspetto = fc.record({
    tipo: fc.constantFrom(
      "ColumnClustered",
      "BarStacked",
      "LineMarkers",
      "AreaStacked100",
      "XYScatterSmooth",
      "Pie",
    ),
    nome: fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }),
    titolo: fc.string({ minLength: 1, maxLength: 30 }).filter((t) => /^[\x20-\x7e\u00a0-\u024f]+$/.test(t)),
    colore,
    legenda: fc.constantFrom("Top", "Bottom", "Left", "Right", "Corner"),
    corpo: fc.integer({ min: 6, max: 40 }),
    posto: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
    etichette: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(aspetto, async (a) => {
      await run((c) => {
        const s = dati(c);
        const g = s.charts.add(a.tipo as "Line", s.getRange("A1:B3"), "Columns");
        g.name = a.nome;
        g.title.text = a.titolo;
        g.title.format.font.color = a.colore;
        g.title.format.font.size = a.corpo;
        g.legend.position = a.legenda;
        g.dataLabels.showValue = a.etichette;
        [g.left, g.top] = a.posto;
      });
      const scritto = host.save();
      host.close();
      host = openWorkbook(scritto);
      const letto = await run(async (c) => {
        const g = dati(c).charts.getItemAt(1);
        g.load("name,chartType,left,top,legend/position,title/text");
        g.title.format.font.load("color,size");
        g.dataLabels.load("showValue");
        await c.sync();
        g.delete();
        return {
          tipo: g.chartType,
          nome: g.name,
          titolo: g.title.text,
          colore: g.title.format.font.color,
          legenda: g.legend.position,
          corpo: g.title.format.font.size,
          posto: [g.left, g.top],
          etichette: g.dataLabels.showValue,
        };
      });
      expect(letto).toEqual(a);
      expect(salva()["xl/charts/chart1.xml"]).toBe(CHART);
    }),
    { numRuns: 25, seed: 20251124 },
  );
});
