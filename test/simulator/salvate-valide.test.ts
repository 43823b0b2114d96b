/** The validator of saved workbooks reports each damage that Excel would repair; else its silence proves nothing. */
import { strToU8, unzipSync } from "fflate";
import { openWorkbook } from "../../src/simulator/index";
import { cartellaRicca } from "../supporto/cartella-ricca";
import { partiMinime, riga } from "../supporto/cartella-minima";
import { difettiDi } from "../supporto/valida-cartella";
import { tellSaved } from "../../src/simulator/xlsx/saved";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FOGLIO = "xl/worksheets/sheet1.xml";
const CARTELLA = "xl/workbook.xml";
const LEGAMI = "xl/_rels/workbook.xml.rels";
const TIPI = "[Content_Types].xml";

const buona = partiMinime({
  testi: ["uno"],
  righe:
    riga(1, { A: 1, B: "due" }) +
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>3</v></c><c r="C2" t="e"><v>#N/A</v></c></row>',
  dopo: `<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells><conditionalFormatting sqref="A1:B2"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
  legamiFoglio: `<Relationship Id="rId1" Type="${R}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
  prima: '<bookViews><workbookView activeTab="0"/></bookViews>',
  cartella: '<definedNames><definedName name="quota">Dati!$A$1</definedName></definedNames>',
});

const byte = (p: string | Uint8Array): Uint8Array => (typeof p === "string" ? strToU8(p) : p);
const parti = (cambia: Readonly<Record<string, string | null>> = {}): Map<string, Uint8Array> =>
  new Map(
    Object.entries({ ...buona, ...cambia }).flatMap(([n, p]) => (p === null ? [] : [[n, byte(p)] as const])),
  );

test.each([
  ["the smallest", () => parti()],
  ["one that has everything", () => new Map(Object.entries(unzipSync(cartellaRicca())))],
])("%s has no fault", (_, file) => {
  expect(difettiDi(file())).toEqual([]);
});

/** The part, what stands there, what is put in its place. */
const DANNI: readonly (readonly [string, string, string, string])[] = [
  ["a relationship that leads nowhere", LEGAMI, "styles.xml", "stili.xml"],
  ["two relationships of one id", LEGAMI, "rId91", "rId1"],
  [
    "two relationships to one sheet",
    LEGAMI,
    "</Relationships>",
    `<Relationship Id="rId5" Type="${R}/worksheet" Target="/xl/worksheets/Sheet1.xml"/></Relationships>`,
  ],
  ["a type for a part that is not there", TIPI, "/xl/styles.xml", "/xl/altro.xml"],
  [
    "a type stated twice, with other capitals",
    TIPI,
    "</Types>",
    '<Override PartName="/xl/Styles.xml" ContentType="a"/></Types>',
  ],
  ["parts without a type", TIPI, 'Extension="rels"', 'Extension="rel"'],
  ["a sheet that leads nowhere", CARTELLA, 'r:id="rId1"', 'r:id="rId8"'],
  ["a prefix without a namespace", CARTELLA, ` xmlns:r="${R}"`, ""],
  ["two sheets of one name", CARTELLA, "</sheets>", '<sheet name="DATI" sheetId="2" r:id="rId1"/></sheets>'],
  [
    "two sheets of one number",
    CARTELLA,
    "</sheets>",
    '<sheet name="Altro" sheetId="1" r:id="rId1"/></sheets>',
  ],
  ["a sheet name that may not be", CARTELLA, 'name="Dati"', 'name="Dati/2023"'],
  ["a sheet name that is too long", CARTELLA, 'name="Dati"', `name="${"a".repeat(32)}"`],
  ["a name of no sheet", CARTELLA, '<definedName name="quota"', '<definedName name="quota" localSheetId="4"'],
  ["a name that says nothing", CARTELLA, ">Dati!$A$1<", "><"],
  ["a name twice", CARTELLA, "</definedNames>", '<definedName name="QUOTA">1</definedName></definedNames>'],
  ["elements of the workbook out of order", CARTELLA, "<bookViews>", "<calcPr/><bookViews>"],
  ["a sheet in front that is not there", CARTELLA, 'activeTab="0"', 'activeTab="3"'],
  ["elements of the sheet out of order", FOGLIO, "<sheetData>", "<pageSetup/><sheetData>"],
  [
    "two lists of rules",
    FOGLIO,
    "<hyperlinks>",
    '<dataValidations><dataValidation sqref="B1"/></dataValidations><hyperlinks>',
  ],
  ["a list of no rules", FOGLIO, /<dataValidation type[\s\S]*?<\/dataValidation>/.source, ""],
  ["two lists of extensions", FOGLIO, "</worksheet>", "<extLst/><extLst/></worksheet>"],
  ["a merge by its column", FOGLIO, "E1:F2", "E:F"],
  ["merges that overlap", FOGLIO, "</mergeCells>", '<mergeCell ref="F2:G3"/></mergeCells>'],
  ["a format by its column", FOGLIO, 'sqref="A1:B2"', 'sqref="A:B"'],
  [
    "a format of a style that is not there",
    FOGLIO,
    '<cfRule type="cellIs"',
    '<cfRule dxfId="7" type="cellIs"',
  ],
  ["a validation by its row", FOGLIO, 'sqref="A1"', 'sqref="1:1"'],
  ["a link by its column", FOGLIO, '<hyperlink ref="A1"', '<hyperlink ref="A:A"'],
  ["a link that leads nowhere", FOGLIO, 'r:id="rId1"', 'r:id="rId7"'],
  ["a number that is none", FOGLIO, "<v>3</v>", "<v>NaN</v>"],
  ["a number without end", FOGLIO, "<v>3</v>", "<v>Infinity</v>"],
  ["a text that is not there", FOGLIO, "<v>0</v>", "<v>9</v>"],
  ["a style that is not there", FOGLIO, 's="1"', 's="99"'],
  ["an error that files do not have", FOGLIO, "#N/A", "#SPILL!"],
  ["a row before another", FOGLIO, '<row r="2">', '<row r="1">'],
  ["a cell before another", FOGLIO, '<c r="B2"', '<c r="A2"'],
  ["a cell in the row of another", FOGLIO, '<c r="B2"', '<c r="B3"'],
  ["metadata that are not there", FOGLIO, '<c r="B2"', '<c vm="1" r="B2"'],
  [
    "a drawing of notes that is one of headers",
    FOGLIO,
    "</worksheet>",
    '<legacyDrawing r:id="rId1"/></worksheet>',
  ],
  ["print settings that lead nowhere", FOGLIO, "</worksheet>", '<pageSetup r:id="rId9"/></worksheet>'],
  [
    "columns that overlap",
    FOGLIO,
    "<sheetData>",
    '<cols><col min="1" max="3"/><col min="2" max="4"/></cols><sheetData>',
  ],
  ["XML that does not close", FOGLIO, "</mergeCells>", ""],
];

test.each(DANNI)("it reports %s", (_, nome, cerca, metti) => {
  const prima = buona[nome] as string;
  const dopo = prima.includes(cerca)
    ? prima.replace(cerca, () => metti)
    : prima.replace(new RegExp(cerca), metti);
  expect(dopo).not.toBe(prima);
  expect(difettiDi(parti({ [nome]: dopo }))).not.toEqual([]);
});

const ricca = (nome: string, cerca: string, metti: string): Map<string, Uint8Array> => {
  const tutte = new Map(Object.entries(unzipSync(cartellaRicca())));
  const testo = new TextDecoder().decode(tutte.get(nome));
  expect(testo).toContain(cerca);
  return tutte.set(nome, strToU8(testo.replace(cerca, metti)));
};

test.each([
  ["by its columns", 'ref="A1:B3"', 'ref="A:B"'],
  ["with a column too few", 'ref="A1:B3"', 'ref="A1:C3"'],
  ["with two columns of one name", 'name="Importo "', 'name="capitolo"'],
])("it reports a table %s", (_, cerca, metti) => {
  expect(difettiDi(ricca("xl/tables/table1.xml", cerca, metti))).not.toEqual([]);
});

test("each workbook that a test saves is asked the same, and a fault is thrown at whoever saves", () => {
  expect(() => tellSaved(new Map([["xl/prova.xml", new Uint8Array(3)]]))).toThrow(
    /Excel would repair the workbook saved:\nno content types/,
  );
});

test("a sheet looked at before is looked at again where what is around it has changed", () => {
  const cartella = new Map(Object.entries(unzipSync(cartellaRicca())));
  expect(difettiDi(cartella)).toEqual([]);
  const stili = new TextDecoder().decode(cartella.get("xl/styles.xml"));
  cartella.set(
    "xl/styles.xml",
    strToU8(stili.replace(/<cellXfs[\s\S]*<\/cellXfs>/, '<cellXfs count="1"><xf/></cellXfs>')),
  );
  expect(difettiDi(cartella).join("\n")).toMatch(/of style/);
});

test("a workbook whose structure was protected here is one that Excel opens", async () => {
  const host = openWorkbook(cartellaRicca());
  try {
    await host.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const parti = new Map(Object.entries(unzipSync(host.save())));
    expect(new TextDecoder().decode(parti.get("xl/workbook.xml"))).toContain("lockStructure");
    expect(difettiDi(parti)).toEqual([]);
  } finally {
    host.close();
  }
});
